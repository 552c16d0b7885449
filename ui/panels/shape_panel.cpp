// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/shape_panel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/merge/pool_statistics.h"
#include "ui/document/shaping.h"
#include "ui/panels/field_undo.h"
#include "ui/panels/shape_experts.h"
#include "ui/panels/shape_fields.h"
#include "ui/panels/shape_mixture.h"
#include "ui/panels/shape_readout.h"
#include "ui/plots/evaluation_text.h"
#include "ui/style/formatting.h"

namespace interfuse {
namespace {

constexpr int usualWidth = 280;
constexpr int usualHeight = 560;
constexpr int leastWidth = 240;
constexpr int leastHeight = 160;
constexpr double leastReach = 3;  // of the overall scaling; the number of experts where it is more

QLabel* heading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    label->setWordWrap(true);
    return label;
}

QFrame* line(QWidget* parent) {
    auto* frame = new QFrame(parent);
    frame->setFrameShape(QFrame::HLine);
    frame->setFrameShadow(QFrame::Plain);
    frame->setForegroundRole(QPalette::Midlight);
    return frame;
}

QToolButton* resetButton(const QString& name, const QString& text, const QString& tip,
                         QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(text);
    button->setFocusPolicy(Qt::StrongFocus);
    setTip(*button, tip);
    return button;
}

}  // namespace

ShapePanel::ShapePanel(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      content_(new QWidget(this)),
      notice_(new QLabel(content_)),
      experts_(new ShapeExperts(session, content_)),
      mixture_(new ShapeMixture(session, content_)),
      readout_(new ShapeReadout(content_)) {
    setObjectName(QStringLiteral("shapePanel"));
    content_->setObjectName(QStringLiteral("shapeContent"));
    notice_->setObjectName(QStringLiteral("shapeNotice"));
    notice_->setWordWrap(true);
    notice_->setForegroundRole(QPalette::PlaceholderText);
    auto* column = new QVBoxLayout(content_);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(notice_);
    addScaling(*column);
    column->addWidget(line(content_));
    column->addWidget(heading(tr("Experts"), content_));
    column->addWidget(experts_);
    column->addWidget(line(content_));
    column->addWidget(heading(tr("What the model should be good at"), content_));
    column->addWidget(mixture_);
    column->addWidget(line(content_));
    addTokens(*column);
    column->addWidget(line(content_));
    addResets(*column);
    column->addWidget(line(content_));
    column->addWidget(readout_);
    column->addStretch(1);

    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("shapeScroll"));
    scroll->setWidget(content_);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    leaveUndoToTheWindow(*this);
    connectFields();
    showRecipe();
    showState();
    showFigures();
    orderTabs();
}

QSize ShapePanel::sizeHint() const {
    return {usualWidth, usualHeight};
}

QSize ShapePanel::minimumSizeHint() const {
    return {leastWidth, leastHeight};
}

void ShapePanel::addScaling(QBoxLayout& column) {
    scalingReset_ = resetButton(QStringLiteral("shapeScalingReset"), tr("Reset"),
                                tr("Back to a scaling of 1"), content_);
    scalingReset_->setAccessibleName(tr("Reset the scaling"));
    scalingNumber_ = new FactorBox(content_);
    scalingNumber_->setObjectName(QStringLiteral("shapeScalingNumber"));
    scalingNumber_->setAccessibleName(tr("Scaling of all experts, as a number"));
    scalingSlider_ = new ShapeSlider(leastReach, content_);
    scalingSlider_->setObjectName(QStringLiteral("shapeScalingSlider"));
    scalingSlider_->setAccessibleName(tr("Scaling of all experts"));
    const QString tip =
        tr("What all coefficients are multiplied with. Double-click the slider for 1.");
    setTip(*scalingSlider_, tip);
    setTip(*scalingNumber_, tip);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(heading(tr("Scaling"), content_), 1);
    head->addWidget(scalingReset_);
    head->addWidget(scalingNumber_);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addLayout(head);
    lines->addWidget(scalingSlider_);
    column.addLayout(lines);
}

void ShapePanel::addTokens(QBoxLayout& column) {
    allTokens_ = new QRadioButton(tr("All tokens"), content_);
    allTokens_->setObjectName(QStringLiteral("shapeAllTokens"));
    setTip(*allTokens_, tr("Routing weights averaged over all tokens of an image, as AdaSVD does"));
    classToken_ = new QRadioButton(tr("Class token only"), content_);
    classToken_->setObjectName(QStringLiteral("shapeClassToken"));
    setTip(*classToken_, tr("Routing weights of the token that becomes the image's embedding"));
    auto* lines = new QVBoxLayout;
    lines->setSpacing(4);
    lines->addWidget(heading(tr("Routing of"), content_));
    lines->addWidget(allTokens_);
    lines->addWidget(classToken_);
    column.addLayout(lines);
}

void ShapePanel::addResets(QBoxLayout& column) {
    edited_ = new QLabel(content_);
    edited_->setObjectName(QStringLiteral("shapeEdited"));
    editedReset_ = resetButton(
        QStringLiteral("shapeEditedReset"), tr("Reset"),
        tr("Let the coefficients that were set by hand follow the routing again"), content_);
    editedReset_->setAccessibleName(tr("Reset edited cells"));
    resetAll_ = new QPushButton(tr("Reset everything"), content_);
    resetAll_->setObjectName(QStringLiteral("shapeResetAll"));
    resetAll_->setAutoDefault(false);
    setTip(*resetAll_, tr("As calibrated: scaling 1, nothing muted, data weighed by number of "
                          "samples, all tokens, no edited cells"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(edited_, 1);
    row->addWidget(editedReset_);
    column.addLayout(row);
    column.addWidget(resetAll_);
}

void ShapePanel::connectFields() {
    connect(scalingSlider_, &ShapeSlider::stepBegins, this,
            [this] { session_.document().finishEdit(); });
    connect(scalingSlider_, &ShapeSlider::moved, this, &ShapePanel::scaleAll);
    connect(scalingSlider_, &ShapeSlider::resetAsked, this, [this] { scaleAll(1); });
    connect(scalingNumber_, &QDoubleSpinBox::valueChanged, this, &ShapePanel::scaleAll);
    connect(scalingReset_, &QToolButton::clicked, this, [this] {
        session_.document().finishEdit();
        scaleAll(1);
    });
    connect(allTokens_, &QRadioButton::clicked, this, [this] { chooseTokens(TokenSet::all); });
    connect(classToken_, &QRadioButton::clicked, this,
            [this] { chooseTokens(TokenSet::class_token); });
    connect(editedReset_, &QToolButton::clicked, this, [this] {
        session_.document().edit(tr("Reset edited cells"),
                                 [](Recipe& recipe) { clearCoefficients(recipe); });
    });
    connect(resetAll_, &QPushButton::clicked, this, [this] {
        session_.document().edit(tr("Reset the shaping"),
                                 [](Recipe& recipe) { resetShaping(recipe); });
    });
    connect(experts_, &ShapeExperts::rowsChanged, this, &ShapePanel::orderTabs);
    connect(mixture_, &ShapeMixture::rowsChanged, this, &ShapePanel::orderTabs);
    connect(&session_.document(), &ProjectDocument::recipeChanged, this, &ShapePanel::showRecipe);
    connect(&session_, &Session::stateChanged, this, &ShapePanel::showState);
    connect(&session_, &Session::figuresChanged, this, &ShapePanel::showFigures);
    connect(&session_.evaluations(), &Evaluations::liveChanged, this, &ShapePanel::showLive);
}

void ShapePanel::scaleAll(double factor) {
    session_.document().edit(
        tr("Scale all experts"), [&](Recipe& recipe) { setOverallScaling(recipe, factor); },
        EditKey::overallScaling);
}

void ShapePanel::chooseTokens(TokenSet tokens) {
    session_.document().edit(tr("Change the tokens"),
                             [&](Recipe& recipe) { recipe.interfuse.tokens = tokens; });
}

QString ShapePanel::obstacle() const {
    if (const QString why = session_.whyNot(RunAction::editRecipe); !why.isEmpty()) return why;
    const Recipe& recipe = session_.document().recipe();
    if (recipe.experts.empty()) return tr("Add experts first: there is nothing to shape yet.");
    if (recipe.method.kind == MergeMethod::ada_svd) return {};
    return tr("Only AdaSVD has routing weights to shape. Another method is chosen in the options.");
}

void ShapePanel::showRecipe() {
    const Recipe& recipe = session_.document().recipe();
    const double overall = overallScaling(recipe);
    scalingSlider_->setMost(std::max(leastReach, static_cast<double>(recipe.experts.size())));
    scalingSlider_->show(overall);
    scalingSlider_->setAccessibleDescription(formatExact(overall));
    scalingNumber_->show(overall);
    experts_->showRecipe();
    mixture_->showRecipe();
    const bool all = recipe.interfuse.tokens == TokenSet::all;
    (all ? allTokens_ : classToken_)->setChecked(true);
    edited_->setText(tr("Edited cells: %1")
                         .arg(formatCount(static_cast<std::int64_t>(editedCoefficients(recipe)))));
    showState();
}

void ShapePanel::showState() {
    const Recipe& recipe = session_.document().recipe();
    const QString why = obstacle();
    const bool otherMethod = recipe.method.kind != MergeMethod::ada_svd;
    notice_->setVisible(otherMethod);
    if (otherMethod) notice_->setText(why);
    for (QWidget* field :
         std::vector<QWidget*>{scalingSlider_, scalingNumber_, allTokens_, classToken_}) {
        setUsable(*field, why);
    }
    experts_->setObstacle(why);
    mixture_->setObstacle(why);
    // What there is nothing to reset of is plain to see.
    const auto showReset = [&](QWidget& button, bool has) {
        setUsable(button, why);
        if (!has) button.setEnabled(false);
    };
    showReset(*scalingReset_, overallScaling(recipe) != 1);
    showReset(*editedReset_, editedCoefficients(recipe) > 0);
    showReset(*resetAll_, isShaped(recipe));
}

void ShapePanel::showFigures() {
    readout_->setVisible(session_.document().recipe().method.kind == MergeMethod::ada_svd);
    readout_->show(session_.figures()->coefficients, pool_.get());
}

void ShapePanel::showLive() {
    const auto& live = session_.evaluations().live();
    readout_->showAccuracy(
        live ? tr("Accuracy on %1 images: %2")
                   .arg(formatCount(live->images),
                        accuracyChangeText(live->before, live->accuracy, live->error))
             : QString(),
        live && live->isCurrent);
}

void ShapePanel::setPoolStatistics(std::shared_ptr<const PoolStatistics> pool) {
    pool_ = std::move(pool);
    showFigures();
}

void ShapePanel::orderTabs() {
    std::vector<QWidget*> fields{scalingReset_, scalingNumber_, scalingSlider_};
    for (const std::vector<QWidget*>& more : {experts_->fields(), mixture_->fields()})
        fields.insert(fields.end(), more.begin(), more.end());
    fields.insert(fields.end(), {allTokens_, classToken_, editedReset_, resetAll_});
    for (std::size_t i = 1; i < fields.size(); ++i)
        setTabOrder(fields[i - 1], fields[i]);
}

}  // namespace interfuse
