// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/evaluation_pages.h"

#include <map>

#include "ui/panels/evaluation_panel.h"
#include "ui/panels/pool_panel.h"
#include "ui/panels/runs_panel.h"
#include "ui/panels/sweep_panel.h"
#include "ui/panels/views_panel.h"

namespace interfuse {
namespace {

ComparisonChoices coreChoices(const EvaluationChoices& asked) {
    ComparisonChoices choices;
    choices.pretrained = asked.pretrained;
    choices.experts = asked.experts;
    choices.merged = asked.merged;
    choices.simple_average = asked.simpleAverage;
    choices.task_arithmetic = asked.taskArithmetic;
    choices.ties = asked.ties;
    choices.scalings = asked.scalings;
    return choices;
}

std::vector<ExpertColor> expertsOf(const ProjectDocument& document) {
    std::vector<ExpertColor> experts;
    for (std::size_t i = 0; i < document.recipe().experts.size(); ++i) {
        experts.push_back(
            {QString::fromStdString(document.recipe().experts[i].name), document.colorOf(i)});
    }
    return experts;
}

}  // namespace

EvaluationPages::EvaluationPages(Session& session, ViewsPanel& views, QObject* parent)
    : QObject(parent),
      session_(session),
      views_(views),
      evaluation_(new EvaluationPanel(&views)),
      sweep_(new SweepPanel(&views)),
      pool_(new PoolPanel(&views)),
      runs_(new RunsPanel(session.history(), &views)) {
    views.addPage(tr("Accuracy"), evaluation_);
    views.addPage(tr("Sweep"), sweep_);
    views.addPage(tr("Pool"), pool_);
    views.addPage(tr("Runs"), runs_);
    connectEvaluation();
    connectSweep();
    connectPool();
    connectRuns();
    const Evaluations& evaluations = session.evaluations();
    connect(&evaluations, &Evaluations::changed, this, [this] {
        showEvaluation();
        showSweep();
        showProgressOfPool();
    });
    connect(&session, &Session::figuresChanged, this, &EvaluationPages::showFigures);
    connect(&views, &ViewsPanel::choicesChanged, this, &EvaluationPages::showChoices);
    showFigures();
    showChoices(views.choices());
}

void EvaluationPages::connectEvaluation() {
    Evaluations& evaluations = session_.evaluations();
    connect(evaluation_, &EvaluationPanel::evaluateAsked, this,
            [&evaluations](const EvaluationChoices& choices) {
                evaluations.compare(coreChoices(choices), choices.images);
            });
    connect(evaluation_, &EvaluationPanel::stopAsked, &evaluations, &Evaluations::stop);
    connect(evaluation_, &EvaluationPanel::chooseTasksAsked, this, &EvaluationPages::tasksAsked);
    connect(evaluation_, &EvaluationPanel::remedyAsked, this, &EvaluationPages::tasksAsked);
    connect(evaluation_, &EvaluationPanel::followChanged, &evaluations, &Evaluations::follow);
    connect(&evaluations, &Evaluations::liveChanged, this, [this, &evaluations] {
        std::optional<LiveAccuracy> live;
        if (const auto& now = evaluations.live())
            live =
                LiveAccuracy{now->accuracy, now->error, now->before, now->images, now->isCurrent};
        evaluation_->setLive(live);
        if (evaluations.follows() != evaluation_->follows()) {
            evaluation_->setFollows(evaluations.follows(), evaluation_->followImages());
        }
    });
    connect(&evaluation_->view(), &EvaluationView::written, this, &EvaluationPages::written);
    connect(&evaluation_->view(), &EvaluationView::failed, this, &EvaluationPages::failed);
}

void EvaluationPages::connectSweep() {
    Evaluations& evaluations = session_.evaluations();
    connect(sweep_, &SweepPanel::sweepAsked, &evaluations, &Evaluations::runSweep);
    connect(sweep_, &SweepPanel::stopAsked, &evaluations, &Evaluations::stop);
    connect(sweep_, &SweepPanel::scalingChosen, this, [this](double factor) {
        if (!session_.whyNot(RunAction::editRecipe).isEmpty()) return;
        session_.document().edit(tr("Take the scaling factor of the sweep"),
                                 [&](Recipe& recipe) { set_overall_scaling(recipe, factor); });
    });
    connect(&sweep_->plot(), &PlotView::written, this, &EvaluationPages::written);
    connect(&sweep_->plot(), &PlotView::failed, this, &EvaluationPages::failed);
}

void EvaluationPages::connectPool() {
    Evaluations& evaluations = session_.evaluations();
    connect(pool_, &PoolPanel::measureAsked, &evaluations, &Evaluations::measurePool);
    connect(pool_, &PoolPanel::stopAsked, &evaluations, &Evaluations::stop);
    connect(&evaluations, &Evaluations::poolChanged, this, &EvaluationPages::showProgressOfPool);
    connect(pool_, &PoolPanel::selected, &views_, &ViewsPanel::select);
    connect(pool_, &PoolPanel::hovered, &views_, &ViewsPanel::hover);
    connect(pool_, &PoolPanel::hiddenExpertsChanged, &views_, &ViewsPanel::setHiddenExperts);
    connect(pool_, &PoolPanel::kindChosen, &views_, &ViewsPanel::setKind);
    connect(pool_, &PoolPanel::written, this, &EvaluationPages::written);
    connect(pool_, &PoolPanel::failed, this, &EvaluationPages::failed);
}

void EvaluationPages::connectRuns() {
    connect(runs_, &RunsPanel::goBackAsked, &session_, &Session::goBackTo);
    connect(runs_, &RunsPanel::written, this, &EvaluationPages::written);
    connect(runs_, &RunsPanel::failed, this, &EvaluationPages::failed);
    connect(&session_, &Session::stateChanged, this,
            [this] { runs_->setWhyNotGoBack(session_.whyNotGoBack()); });
}

void EvaluationPages::showEvaluation() {
    const Evaluations& evaluations = session_.evaluations();
    const bool runs = evaluations.work() == Evaluations::Work::comparing;
    evaluation_->setExperts(expertsOf(session_.document()));
    evaluation_->setTasks(evaluations.tasks());
    evaluation_->setCalibrated(evaluations.whyNotMerged().isEmpty());
    evaluation_->setRouted(session_.document().isCalibrated());
    // Tasks that are not named yet have a button of their own.
    const bool tasksAreMissing = evaluations.tasks().isEmpty() && evaluations.hasNoTasks();
    const bool tasksAreBad = evaluations.tasks().isEmpty() && !evaluations.hasNoTasks();
    evaluation_->setObstacle(runs || tasksAreMissing ? QString() : evaluations.whyNot(),
                             tasksAreBad ? tr("Choose another task file…") : QString());
    evaluation_->setRunning(runs);
    evaluation_->setTable(evaluations.comparison());
    evaluation_->setStale(evaluations.staleModels());
    evaluation_->setProgress(runs ? evaluations.progress() : std::nullopt);
}

void EvaluationPages::showSweep() {
    const Evaluations& evaluations = session_.evaluations();
    const Recipe& recipe = session_.document().recipe();
    const bool runs = evaluations.work() == Evaluations::Work::sweeping;
    sweep_->setExperts(expertsOf(session_.document()));
    QString obstacle = evaluations.whyNotMerged();
    if (recipe.method.kind != MergeMethod::ada_svd) {
        obstacle = tr("A sweep varies the scaling factor of AdaSVD; the method is another.");
    }
    sweep_->setObstacle(runs ? QString() : obstacle);
    sweep_->setRunning(runs);
    sweep_->setSweep(evaluations.sweep());
    sweep_->setStale(evaluations.sweepIsStale());
    sweep_->setProgress(runs ? evaluations.progress() : std::nullopt);
    sweep_->setScaling(overall_scaling(recipe));
}

void EvaluationPages::showProgressOfPool() {
    const Evaluations& evaluations = session_.evaluations();
    const bool runs = evaluations.work() == Evaluations::Work::measuringPool;
    pool_->setObstacle(evaluations.isRunning() && !runs ? tr("Another evaluation is running.")
                                                        : evaluations.whyNotPool());
    pool_->setProgress(runs ? evaluations.poolFraction() : -1);
}

void EvaluationPages::showFigures() {
    pool_->setFigures(session_.figures());
    std::map<std::string, QColor> colors;
    const ProjectDocument& document = session_.document();
    for (std::size_t i = 0; i < document.recipe().experts.size(); ++i)
        colors[document.recipe().experts[i].name] = document.colorOf(i);
    runs_->setColors(colors);
    showEvaluation();
    showSweep();
    showProgressOfPool();
}

void EvaluationPages::showChoices(const FigureChoices& choices) {
    pool_->setChoices(choices);
    runs_->setChoices(choices);
}

void EvaluationPages::evaluate() {
    views_.showPage(evaluation_);
    Q_EMIT evaluation_->evaluateAsked(evaluation_->choices());
}

void EvaluationPages::showPool() {
    views_.showPage(pool_);
}

void EvaluationPages::showRuns() {
    views_.showPage(runs_);
}

void EvaluationPages::setFolder(const QString& folder) {
    sweep_->plot().setFolder(folder);
    pool_->setFolder(folder);
    runs_->setFolder(folder);
}

}  // namespace interfuse
