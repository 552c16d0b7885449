// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/evaluation_choices.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include "ui/panels/number_list.h"
#include "ui/style/labels.h"

namespace interfuse {
namespace {

// What the library that these methods are from takes where none is given.
constexpr double usualFactor = 0.3;
constexpr double usualScaling = 1;
constexpr int fieldWidth = 120;

}  // namespace

CompareFields::CompareFields(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("compareFields"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    pretrained_ = addBox(QStringLiteral("comparePretrained"), tr("&Pretrained model"), true);
    experts_ = addBox(QStringLiteral("compareExperts"), tr("&Experts"), true);
    merged_ = addBox(QStringLiteral("compareMerged"), tr("&Merged model"), true);
    simpleAverage_ = addBox(QStringLiteral("compareSimpleAverage"), tr("Simple &average"), true);
    taskArithmetic_ = addFactors(QStringLiteral("compareTaskArithmetic"), tr("&Task arithmetic"),
                                 usualFactor, true);
    ties_ = addFactors(QStringLiteral("compareTies"), tr("TIE&S"), usualFactor, true);
    scalings_ =
        addFactors(QStringLiteral("compareScalings"), tr("A&daSVD, scaling"), usualScaling, false);
    problem_ = new QLabel(this);
    problem_->setObjectName(QStringLiteral("compareProblem"));
    problem_->setWordWrap(true);
    problem_->setMinimumWidth(260);
    grid->addWidget(problem_, grid->rowCount(), 0, 1, 3);
    showState();
}

QCheckBox* CompareFields::addBox(const QString& name, const QString& text, bool isChecked) {
    auto* box = new QCheckBox(text, this);
    box->setObjectName(name);
    box->setChecked(isChecked);
    auto* grid = static_cast<QGridLayout*>(layout());
    grid->addWidget(box, grid->rowCount(), 0);
    connect(box, &QCheckBox::toggled, this, [this] {
        showState();
        Q_EMIT changed();
    });
    return box;
}

CompareFields::Factors CompareFields::addFactors(const QString& name, const QString& text,
                                                 double usual, bool isChecked) {
    auto* grid = static_cast<QGridLayout*>(layout());
    Factors factors;
    factors.box = addBox(name, text, isChecked);
    const int row = grid->rowCount() - 1;
    grid->addWidget(new QLabel(QStringLiteral("λ"), this), row, 1);
    factors.field = new QLineEdit(numbersText({usual}), this);
    factors.field->setObjectName(name + QStringLiteral("Factors"));
    factors.field->setAccessibleName(tr("Scaling factors of %1").arg(withoutMnemonic(text)));
    factors.field->setToolTip(tr("One scaling factor or several: each makes a model of its own."));
    factors.field->setMinimumWidth(fieldWidth);
    grid->addWidget(factors.field, row, 2);
    connect(factors.field, &QLineEdit::textChanged, this, [this] {
        showState();
        Q_EMIT changed();
    });
    return factors;
}

std::vector<double> CompareFields::Factors::numbers() const {
    return box->isEnabled() && box->isChecked() ? parseNumbers(field->text()).numbers
                                                : std::vector<double>();
}

QString CompareFields::Factors::problem() const {
    if (!box->isEnabled() || !box->isChecked()) return {};
    const NumberList list = parseNumbers(field->text());
    if (list.problem.isEmpty() && list.numbers.empty())
        return CompareFields::tr("Give at least one factor.");
    return list.problem;
}

void CompareFields::Factors::show(const std::vector<double>& numbers) {
    box->setChecked(!numbers.empty());
    if (!numbers.empty()) field->setText(numbersText(numbers));
}

void CompareFields::Factors::setUsable(bool usable, const QString& why) {
    box->setEnabled(usable);
    box->setToolTip(why);
    field->setEnabled(usable && box->isChecked());
}

EvaluationChoices CompareFields::choices() const {
    EvaluationChoices choices;
    choices.pretrained = pretrained_->isChecked();
    choices.experts = experts_->isChecked();
    choices.merged = calibrated_ && merged_->isChecked();
    choices.simpleAverage = simpleAverage_->isChecked();
    choices.taskArithmetic = taskArithmetic_.numbers();
    choices.ties = ties_.numbers();
    choices.scalings = scalings_.numbers();
    return choices;
}

void CompareFields::setChoices(const EvaluationChoices& choices) {
    const QSignalBlocker blocker(this);
    pretrained_->setChecked(choices.pretrained);
    experts_->setChecked(choices.experts);
    merged_->setChecked(choices.merged);
    simpleAverage_->setChecked(choices.simpleAverage);
    taskArithmetic_.show(choices.taskArithmetic);
    ties_.show(choices.ties);
    scalings_.show(choices.scalings);
    showState();
}

void CompareFields::setCalibrated(bool calibrated) {
    if (calibrated == calibrated_) return;
    calibrated_ = calibrated;
    showState();
}

void CompareFields::setRouted(bool routed) {
    if (routed == routed_) return;
    routed_ = routed;
    showState();
}

QString CompareFields::problem() const {
    for (const Factors* factors : {&taskArithmetic_, &ties_, &scalings_}) {
        const QString problem = factors->problem();
        if (!problem.isEmpty()) return problem;
    }
    EvaluationChoices none;
    none.pretrained = none.experts = none.merged = none.simpleAverage = false;
    return choices() == none ? tr("Choose at least one model to evaluate.") : QString();
}

void CompareFields::showState() {
    if (problem_ == nullptr) return;  // while the fields are made
    merged_->setEnabled(calibrated_);
    merged_->setToolTip(calibrated_ ? tr("As the recipe is now")
                                    : tr("Calibrate first: there is no merged model yet."));
    for (Factors* factors : {&taskArithmetic_, &ties_})
        factors->setUsable(true, {});
    scalings_.setUsable(routed_, routed_ ? tr("With these scaling factors instead of the recipe's")
                                         : tr("Calibrate first: AdaSVD has no routing yet."));
    const QString words = problem();
    problem_->setText(words);
    problem_->setVisible(!words.isEmpty());
}

}  // namespace interfuse
