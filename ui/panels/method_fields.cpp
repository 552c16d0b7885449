// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/method_fields.h"

#include <QComboBox>
#include <QFormLayout>

#include "core/recipe/method_names.h"
#include "ui/panels/decimal_box.h"
#include "ui/panels/field_undo.h"
#include "ui/panels/option_row.h"

namespace interfuse {
namespace {

constexpr double largestLambda = 1000;

}  // namespace

MethodFields::MethodFields(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), form_(new QFormLayout(this)) {
    setObjectName(QStringLiteral("methodFields"));
    form_->setContentsMargins(0, 0, 0, 0);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form_->setVerticalSpacing(6);
    addMethod();
    addLambda();
    addThreshold();
    addMergeFunction();
    leaveUndoToTheWindow(*this);
    connect(&session.document(), &ProjectDocument::recipeChanged, this, &MethodFields::showRecipe);
    connect(&session, &Session::stateChanged, this, &MethodFields::showState);
    showRecipe();
    showState();
}

void MethodFields::addMethod() {
    method_ = new QComboBox(this);
    method_->addItem(tr("AdaSVD"), static_cast<int>(MergeMethod::ada_svd));
    method_->addItem(tr("Simple average"), static_cast<int>(MergeMethod::simple_average));
    method_->addItem(tr("Task arithmetic"), static_cast<int>(MergeMethod::task_arithmetic));
    method_->addItem(tr("TIES"), static_cast<int>(MergeMethod::ties));
    addOptionRow(*form_, tr("Method"), method_, "method._target_", QStringLiteral("method"));
    connect(method_, &QComboBox::activated, this, [this](int row) {
        const auto kind = static_cast<MergeMethod>(method_->itemData(row).toInt());
        session_.document().edit(tr("Change the method"), [&](Recipe& recipe) {
            // A list of factors means something to AdaSVD alone.
            const bool list =
                std::holds_alternative<std::vector<double>>(recipe.method.scaling_factor);
            const bool wasAdaSvd = recipe.method.kind == MergeMethod::ada_svd;
            if (list || wasAdaSvd != (kind == MergeMethod::ada_svd)) {
                recipe.method.scaling_factor = std::monostate();
            }
            recipe.method.kind = kind;
        });
    });
}

void MethodFields::addLambda() {
    lambda_ = new DecimalBox(this);
    lambda_->setRange(-largestLambda, largestLambda);
    lambda_->setDecimals(3);
    lambda_->setSingleStep(0.05);
    lambda_->setKeyboardTracking(false);
    addOptionRow(*form_, tr("Scaling factor λ"), lambda_, "method.scaling_factor",
                 QStringLiteral("lambda"));
    connect(lambda_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        if (showing_) return;
        session_.document().edit(
            tr("Change the scaling factor"),
            [&](Recipe& recipe) { recipe.method.scaling_factor = value; }, EditKey::scalingFactor);
    });
}

void MethodFields::addThreshold() {
    threshold_ = new DecimalBox(this);
    threshold_->setRange(0, 100);
    threshold_->setDecimals(2);
    threshold_->setSuffix(tr(" %"));
    threshold_->setKeyboardTracking(false);
    addOptionRow(*form_, tr("Keep the largest"), threshold_, "method.threshold",
                 QStringLiteral("threshold"));
    connect(threshold_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        if (showing_) return;
        // Up to 1 the recipe means the share itself.
        session_.document().edit(tr("Change the threshold"), [&](Recipe& recipe) {
            recipe.method.threshold = value > 1 ? value : value / 100;
        });
    });
}

void MethodFields::addMergeFunction() {
    function_ = new QComboBox(this);
    function_->addItem(tr("Sum"), static_cast<int>(TiesMerge::sum));
    function_->addItem(tr("Mean"), static_cast<int>(TiesMerge::mean));
    function_->addItem(tr("Maximum"), static_cast<int>(TiesMerge::max));
    addOptionRow(*form_, tr("Merge by"), function_, "method.merge_func",
                 QStringLiteral("mergeFunction"));
    connect(function_, &QComboBox::activated, this, [this](int row) {
        const auto function = static_cast<TiesMerge>(function_->itemData(row).toInt());
        session_.document().edit(tr("Change how TIES merges"),
                                 [&](Recipe& recipe) { recipe.method.merge_func = function; });
    });
}

void MethodFields::showRecipe() {
    const MethodOptions& method = session_.document().recipe().method;
    showing_ = true;
    method_->setCurrentIndex(method_->findData(static_cast<int>(method.kind)));
    lambda_->setValue(lambda_of(method));
    threshold_->setValue(method.threshold > 1 ? method.threshold : 100 * method.threshold);
    function_->setCurrentIndex(function_->findData(static_cast<int>(method.merge_func)));
    showing_ = false;
    const bool ties = method.kind == MergeMethod::ties;
    form_->setRowVisible(lambda_, ties || method.kind == MergeMethod::task_arithmetic);
    form_->setRowVisible(threshold_, ties);
    form_->setRowVisible(function_, ties);
}

void MethodFields::showState() {
    const bool possible = session_.whyNot(RunAction::editRecipe).isEmpty();
    for (QWidget* field : std::initializer_list<QWidget*>{method_, lambda_, threshold_, function_})
        field->setEnabled(possible);
}

}  // namespace interfuse
