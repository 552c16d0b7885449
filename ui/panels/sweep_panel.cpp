// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sweep_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/panels/images_chooser.h"
#include "ui/panels/sweep_fields.h"
#include "ui/panels/wrap_layout.h"
#include "ui/plots/evaluation_text.h"
#include "ui/plots/plot_view.h"
#include "ui/style/formatting.h"
#include "ui/style/icons.h"

namespace interfuse {

SweepPanel::SweepPanel(QWidget* parent)
    : QWidget(parent), plot_(new PlotView(makeSweepFigure(), this)) {
    setObjectName(QStringLiteral("sweepPanel"));
    state_ = new QLabel(this);
    state_->setObjectName(QStringLiteral("sweepState"));
    state_->setWordWrap(true);
    state_->setContentsMargins(8, 0, 8, 4);
    state_->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(state_);
    layout->addWidget(plot_, 1);
    layout->addWidget(makeTakeLine());
    connect(plot_, &PlotView::selected, this, [this](const Spot& spot) {
        selected_ = spot.model;
        showTake();
    });
    showFigure();
    showState();
}

QWidget* SweepPanel::makeBar() {
    auto* bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("sweepChoosers"));
    auto* row = new WrapLayout(bar);
    row->setContentsMargins(8, 6, 8, 6);
    row->setSpacing(8);
    run_ = new QPushButton(bar);
    run_->setObjectName(QStringLiteral("sweepRun"));
    fields_ = new SweepFields(bar);
    images_ = new ImagesChooser({20, 50, 100, 200, 500, 1000}, true, bar);
    images_->setObjectName(QStringLiteral("sweepImages"));
    images_->setImages(100);
    row->addWidget(run_);
    row->addWidget(images_);
    row->addWidget(fields_);
    connect(fields_, &SweepFields::changed, this, &SweepPanel::showState);
    connect(run_, &QPushButton::clicked, this, [this] {
        if (runs_)
            Q_EMIT stopAsked();
        else
            Q_EMIT sweepAsked(factors(), images());
    });
    return bar;
}

QWidget* SweepPanel::makeTakeLine() {
    takeLine_ = new QWidget(this);
    auto* row = new WrapLayout(takeLine_);
    row->setContentsMargins(8, 2, 8, 6);
    row->setSpacing(8);
    takeBest_ = new QPushButton(takeLine_);
    takeBest_->setObjectName(QStringLiteral("sweepTakeBest"));
    takeSelected_ = new QPushButton(takeLine_);
    takeSelected_->setObjectName(QStringLiteral("sweepTakeSelected"));
    takeBest_->setAccessibleName(tr("Use the best factor"));
    takeSelected_->setAccessibleName(tr("Use the selected factor"));
    row->addWidget(takeBest_);
    row->addWidget(takeSelected_);
    const auto take = [this](std::optional<double> factor) {
        if (factor) Q_EMIT scalingChosen(*factor);
    };
    connect(takeBest_, &QPushButton::clicked, this, [this, take] { take(bestFactor()); });
    connect(takeSelected_, &QPushButton::clicked, this, [this, take] { take(selectedFactor()); });
    return takeLine_;
}

std::vector<double> SweepPanel::factors() const {
    return fields_->factors().numbers;
}

std::optional<std::int64_t> SweepPanel::images() const {
    return images_->images();
}

void SweepPanel::setFactors(const std::vector<double>& factors) {
    fields_->setFactors(factors);
    showState();
}

void SweepPanel::setImages(std::optional<std::int64_t> images) {
    images_->setImages(images);
}

void SweepPanel::setSweep(std::shared_ptr<const EvaluationTable> sweep) {
    sweep_ = std::move(sweep);
    points_ = sweep_ ? sweepPoints(*sweep_) : std::vector<SweepPoint>();
    if (selected_ && (!sweep_ || *selected_ >= sweep_->models.size())) {
        selected_.reset();
        plot_->setChoices({});
    }
    showFigure();
    showState();
}

void SweepPanel::setProgress(std::optional<EvaluationProgress> progress) {
    progress_ = progress;
    showState();
}

void SweepPanel::setScaling(std::optional<double> scaling) {
    if (scaling == scaling_) return;
    scaling_ = scaling;
    showFigure();
    showTake();
}

void SweepPanel::setExperts(const std::vector<ExpertColor>& experts) {
    if (experts == experts_) return;
    experts_ = experts;
    fields_->suggest(experts.size());
    showFigure();
}

void SweepPanel::setObstacle(const QString& sentence) {
    if (sentence == obstacle_) return;
    obstacle_ = sentence;
    showFigure();
    showState();
}

void SweepPanel::setRunning(bool runs) {
    runs_ = runs;
    showFigure();
    showState();
}

void SweepPanel::setStale(bool stale) {
    stale_ = stale;
    showState();
}

void SweepPanel::showFigure() {
    auto figure = std::make_shared<FigureData>();
    for (const ExpertColor& expert : experts_) {
        figure->experts.push_back(expert.name);
        figure->expertColors.push_back(expert.color);
    }
    figure->sweep = sweep_;
    figure->scaling = scaling_;
    if (runs_)
        figure->hint = tr("The first factor is being measured.");
    else if (!obstacle_.isEmpty())
        figure->hint = obstacle_;
    else
        figure->hint =
            tr("A sweep tries one scaling factor after another on the tasks, without "
               "calibrating again, and shows which one is best.");
    plot_->setData(figure);
}

QString SweepPanel::stateText() const {
    const NumberList list = fields_->factors();
    if (runs_ && progress_ && sweep_ && progress_->model < sweep_->models.size() &&
        progress_->task < sweep_->tasks.size()) {
        const EvaluatedModel& model = sweep_->models[progress_->model];
        return tr("Factor %1 on %2: %3 of %4 images")
            .arg(model.scaling ? scalingText(*model.scaling) : modelTitle(model),
                 QString::fromStdString(sweep_->tasks[progress_->task]),
                 formatCount(progress_->done), formatCount(progress_->images));
    }
    if (runs_) return tr("Preparing the tasks…");
    if (!list.problem.isEmpty()) return list.problem;
    if (!hasScores(points_)) return {};
    if (!obstacle_.isEmpty()) return obstacle_;
    return stale_ ? tr("Measured before the last change: run it again to be sure.") : QString();
}

void SweepPanel::showState() {
    const QString problem = obstacle_.isEmpty() ? fields_->factors().problem : obstacle_;
    run_->setText(runs_ ? tr("Stop") : tr("Run sweep"));
    run_->setIcon(icon(runs_ ? QStringLiteral("stop") : QStringLiteral("calibrate")));
    run_->setEnabled(runs_ || problem.isEmpty());
    run_->setToolTip(runs_ ? tr("What is measured so far stays.") : problem);
    fields_->setEnabled(!runs_);
    images_->setEnabled(!runs_);
    const QString words = stateText();
    state_->setText(words);
    state_->setVisible(!words.isEmpty());
    showTake();
}

std::optional<double> SweepPanel::bestFactor() const {
    const std::optional<SweepBest> best = bestOf(points_);
    return best ? std::optional(points_[best->point].scaling) : std::nullopt;
}

std::optional<double> SweepPanel::selectedFactor() const {
    const auto found = std::find_if(points_.begin(), points_.end(),
                                    [this](const SweepPoint& p) { return p.model == selected_; });
    return found == points_.end() ? std::nullopt : std::optional(found->scaling);
}

void SweepPanel::offer(QPushButton& button, const QString& text, std::optional<double> factor) {
    button.setVisible(factor.has_value());
    if (!factor) return;
    const bool isPresent = factor == scaling_;
    button.setText(text.arg(scalingText(*factor)));
    button.setEnabled(!isPresent);
    button.setToolTip(
        isPresent ? tr("%1 is the present scaling factor.").arg(scalingText(*factor))
                  : tr("Makes %1 the scaling factor of the recipe.").arg(scalingText(*factor)));
}

void SweepPanel::showTake() {
    const std::optional<double> best = bestFactor();
    std::optional<double> selected = selectedFactor();
    if (selected == best) selected.reset();
    offer(*takeBest_, tr("Use %1, the best"), best);
    offer(*takeSelected_, tr("Use %1"), selected);
    takeLine_->setVisible(best || selected);
}

}  // namespace interfuse
