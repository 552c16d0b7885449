// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/cell_editor.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QWheelEvent>
#include <algorithm>

#include "ui/panels/shape_fields.h"
#include "ui/plots/coefficient_values.h"
#include "ui/plots/routing_values.h"

namespace interfuse {
namespace {

constexpr double step = 0.01;
constexpr int mostDecimals = 6;

}  // namespace

// ---- the number

CellValueBox::CellValueBox(QWidget* parent) : QDoubleSpinBox(parent) {
    setDecimals(mostDecimals);
    setRange(-largestCoefficient, largestCoefficient);
    setSingleStep(step);
    setKeyboardTracking(false);
    setAlignment(Qt::AlignRight);
    setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("−0.888888")) + 40);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] { typing_ = true; });
    write();
}

void CellValueBox::show(std::optional<double> common) {
    common_ = common;
    if (!typing_ && lineEdit()->text() != textFromValue(common.value_or(0.0))) write();
}

void CellValueBox::settle() {
    typing_ = false;
    selectAll();
}

void CellValueBox::write() {
    typing_ = false;
    const QSignalBlocker blocker(this);
    setValue(common_.value_or(0.0));
    lineEdit()->setText(textFromValue(value()));
}

void CellValueBox::stepBy(int steps) {
    typing_ = false;
    Q_EMIT stepped(steps * singleStep());
}

QString CellValueBox::textFromValue(double value) const {
    return common_ ? editText(value) : QString();
}

double CellValueBox::valueFromText(const QString& text) const {
    return typedCoefficient(text).value_or(common_.value_or(0.0));
}

// What it becomes is judged when it is entered.
QValidator::State CellValueBox::validate(QString& text, int& /*position*/) const {
    return typedCoefficient(text) ? QValidator::Acceptable : QValidator::Intermediate;
}

std::optional<double> CellValueBox::typed() const {
    return typedCoefficient(lineEdit()->text());
}

QAbstractSpinBox::StepEnabled CellValueBox::stepEnabled() const {
    return StepUpEnabled | StepDownEnabled;
}

// Esc takes back what was typed, before it is a shortcut.
bool CellValueBox::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && typing_ &&
        static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QDoubleSpinBox::event(event);
}

// What was typed and not entered is no choice; on the way to the button it stays.
void CellValueBox::focusOutEvent(QFocusEvent* event) {
    const bool stays = event->reason() == Qt::PopupFocusReason ||
                       event->reason() == Qt::ActiveWindowFocusReason ||
                       (button_ && QApplication::focusWidget() == button_);
    const QString text = lineEdit()->text();
    const bool wasTyping = typing_;
    QDoubleSpinBox::focusOutEvent(event);  // reads the text, and may write another
    if (stays && wasTyping) {
        lineEdit()->setText(text);
        typing_ = true;
    } else {
        write();
    }
}

void CellValueBox::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT entered();
        return;
    }
    if (event->key() == Qt::Key_Escape && typing_) {
        write();
        selectAll();
        return;
    }
    QDoubleSpinBox::keyPressEvent(event);
}

void CellValueBox::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

// ---- the bar

CellEditor::CellEditor(QWidget* parent)
    : QWidget(parent),
      data_(std::make_shared<FigureData>()),
      words_(new ElidedLabel(this)),
      value_(new CellValueBox(this)),
      set_(new QPushButton(tr("&Set"), this)),
      reset_(new QPushButton(tr("Reset to &calibrated"), this)) {
    value_->setButton(set_);
    setObjectName(QStringLiteral("cellEditor"));
    words_->setObjectName(QStringLiteral("cellEditorWords"));
    value_->setObjectName(QStringLiteral("cellEditorValue"));
    value_->setAccessibleName(tr("Coefficient of the selected cells"));
    value_->setToolTip(
        tr("The coefficient of all selected cells; the arrows add to each of them."));
    set_->setObjectName(QStringLiteral("cellEditorSet"));
    set_->setFocusPolicy(Qt::TabFocus);  // a click leaves the cursor in the number
    set_->setToolTip(tr("Give all selected cells this coefficient (Enter)"));
    reset_->setObjectName(QStringLiteral("cellEditorReset"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 6);
    row->setSpacing(8);
    row->addWidget(words_, 1);
    row->addWidget(value_);
    row->addWidget(set_);
    row->addWidget(reset_);
    connect(value_, &CellValueBox::entered, this, &CellEditor::accept);
    connect(value_, &CellValueBox::stepped, this,
            [this](double difference) { Q_EMIT valueAdded(difference, true); });
    connect(set_, &QPushButton::clicked, this, &CellEditor::accept);
    connect(reset_, &QPushButton::clicked, this, &CellEditor::resetAsked);
    showState();
}

void CellEditor::setData(std::shared_ptr<const FigureData> figures) {
    data_ = figures ? std::move(figures) : std::make_shared<FigureData>();
    showState();
}

void CellEditor::setChoices(const FigureChoices& choices) {
    if (choices.cells == cells_) return;
    cells_ = choices.cells;
    value_->settle();
    showState();
}

void CellEditor::accept() {
    const std::optional<double> value = value_->typed();
    if (!value) {
        value_->setFocus();
        value_->selectAll();
        return;
    }
    Q_EMIT valueSet(*value);
    value_->settle();
}

void CellEditor::showState() {
    const CoefficientValues values(*data_);
    const std::set<MatrixCell> cells = editableCells(*data_, cells_);
    words_->setText(words(cells));
    value_->show(commonValue(values, cells));
    const bool anyEdited = std::any_of(
        cells.begin(), cells.end(), [&](const MatrixCell& cell) { return values.isEdited(cell); });
    for (QWidget* field : {static_cast<QWidget*>(value_), static_cast<QWidget*>(set_)})
        field->setEnabled(!cells.empty());
    reset_->setEnabled(anyEdited);
    reset_->setToolTip(anyEdited ? tr("Let the selected cells follow the routing weights (Del)")
                                 : tr("None of the selected cells was set by hand."));
}

// "6 cells · layer 3 · svhn"
QString CellEditor::words(const std::set<MatrixCell>& cells) const {
    if (cells.empty()) {
        return cells_.empty()
                   ? tr("Select cells by click or drag; then type, or drag with the right button.")
                   : tr("The selected cells have no coefficients.");
    }
    std::set<std::int64_t> layers;
    std::set<LinearKind> kinds;
    std::set<std::size_t> experts;
    for (const MatrixCell& cell : cells) {
        const LinearId id = linearAt(cell.linear);
        layers.insert(id.layer);
        kinds.insert(id.kind);
        experts.insert(cell.expert);
    }
    QStringList parts{tr("%n cell(s)", nullptr, static_cast<int>(cells.size()))};
    if (layers.size() == 1)
        parts << tr("layer %1").arg(*layers.begin());
    else if (*layers.rbegin() - *layers.begin() + 1 == static_cast<std::int64_t>(layers.size()))
        parts << tr("layers %1 to %2").arg(*layers.begin()).arg(*layers.rbegin());
    else
        parts << tr("%n layer(s)", nullptr, static_cast<int>(layers.size()));
    if (kinds.size() == 1) parts << kindLabel(*kinds.begin());
    if (experts.size() == 1 && *experts.begin() < data_->experts.size())
        parts << data_->experts[*experts.begin()];
    else
        parts << tr("%n expert(s)", nullptr, static_cast<int>(experts.size()));
    return parts.join(QStringLiteral(" · "));
}

}  // namespace interfuse
