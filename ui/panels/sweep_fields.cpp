// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sweep_fields.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QStackedWidget>
#include <algorithm>

#include "ui/panels/decimal_box.h"

namespace interfuse {
namespace {

constexpr double step = 0.5;
constexpr int listMode = 1;
constexpr int listWidth = 220;

QDoubleSpinBox* factorBox(const QString& name, const QString& title, double value,
                          QWidget* parent) {
    auto* box = new DecimalBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(title);
    box->setRange(0, largestFactor);
    box->setDecimals(2);
    box->setSingleStep(step);
    box->setValue(value);
    return box;
}

}  // namespace

SweepFields::SweepFields(QWidget* parent)
    : QWidget(parent),
      mode_(new QComboBox(this)),
      stack_(new QStackedWidget(this)),
      from_(factorBox(QStringLiteral("sweepFrom"), tr("First factor"), step, this)),
      to_(factorBox(QStringLiteral("sweepTo"), tr("Last factor"), 4, this)),
      steps_(new QSpinBox(this)),
      list_(new QLineEdit(this)) {
    setObjectName(QStringLiteral("sweepFields"));
    mode_->setObjectName(QStringLiteral("sweepMode"));
    mode_->setAccessibleName(tr("Scaling factors"));
    mode_->setToolTip(tr("Scaling factors to try"));
    mode_->addItems({tr("From"), tr("List")});
    steps_->setObjectName(QStringLiteral("sweepSteps"));
    steps_->setAccessibleName(tr("Number of factors"));
    steps_->setRange(1, static_cast<int>(mostFactors));
    steps_->setValue(8);
    list_->setObjectName(QStringLiteral("sweepList"));
    list_->setAccessibleName(tr("List of factors"));
    list_->setPlaceholderText(numbersText({0.5, 1, 1.5}));
    list_->setMinimumWidth(listWidth);

    auto* range = new QWidget(stack_);
    auto* row = new QHBoxLayout(range);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(from_);
    row->addWidget(new QLabel(tr("to"), range));
    row->addWidget(to_);
    row->addWidget(new QLabel(tr("in"), range));
    row->addWidget(steps_);
    row->addWidget(new QLabel(tr("values"), range));
    stack_->addWidget(range);
    stack_->addWidget(list_);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(mode_);
    layout->addWidget(stack_);

    connect(mode_, &QComboBox::currentIndexChanged, this, [this](int mode) {
        // What was a range begins as a list of it.
        if (mode == listMode && list_->text().isEmpty())
            list_->setText(numbersText(evenNumbers(from_->value(), to_->value(), steps_->value())));
        stack_->setCurrentIndex(mode);
        edited();
    });
    connect(from_, &QDoubleSpinBox::valueChanged, this, &SweepFields::edited);
    connect(to_, &QDoubleSpinBox::valueChanged, this, &SweepFields::edited);
    connect(steps_, &QSpinBox::valueChanged, this, &SweepFields::edited);
    connect(list_, &QLineEdit::textChanged, this, &SweepFields::edited);
}

void SweepFields::edited() {
    if (isShowing_) return;
    isEdited_ = true;
    Q_EMIT changed();
}

NumberList SweepFields::factors() const {
    NumberList list;
    if (mode_->currentIndex() == listMode) {
        list = parseNumbers(list_->text());
        if (list.problem.isEmpty() && list.numbers.empty())
            list.problem = tr("Give at least one scaling factor.");
    } else {
        list.numbers = evenNumbers(from_->value(), to_->value(), steps_->value());
    }
    std::sort(list.numbers.begin(), list.numbers.end());
    return list;
}

void SweepFields::setFactors(const std::vector<double>& factors) {
    const QScopedValueRollback<bool> guard(isShowing_, true);
    isEdited_ = true;
    const auto count = static_cast<int>(factors.size());
    if (count > 0 && evenNumbers(factors.front(), factors.back(), count) == factors) {
        from_->setValue(factors.front());
        to_->setValue(factors.back());
        steps_->setValue(count);
        mode_->setCurrentIndex(0);
    } else {
        list_->setText(numbersText(factors));
        mode_->setCurrentIndex(listMode);
    }
}

void SweepFields::suggest(std::size_t experts) {
    if (isEdited_ || experts == 0) return;
    const QScopedValueRollback<bool> guard(isShowing_, true);
    const double most = std::clamp(static_cast<double>(experts), 2.0, 10.0);
    from_->setValue(step);
    to_->setValue(most);
    steps_->setValue(static_cast<int>(most / step));
}

}  // namespace interfuse
