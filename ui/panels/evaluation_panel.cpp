// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/evaluation_panel.h"

#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidgetAction>

#include "ui/panels/images_chooser.h"
#include "ui/panels/wrap_layout.h"
#include "ui/plots/evaluation_text.h"
#include "ui/style/formatting.h"
#include "ui/style/icons.h"

namespace interfuse {
namespace {

constexpr int emptyWidth = 420;
constexpr std::int64_t usualFollowImages = 20;

}  // namespace

EvaluationPanel::EvaluationPanel(QWidget* parent)
    : QWidget(parent), view_(new EvaluationView(this)) {
    setObjectName(QStringLiteral("evaluationPanel"));
    bar_ = makeBar();
    state_ = new QLabel(this);
    state_->setObjectName(QStringLiteral("evaluationState"));
    state_->setWordWrap(true);
    state_->setContentsMargins(8, 0, 8, 0);
    state_->setForegroundRole(QPalette::PlaceholderText);
    emptyPage_ = makeEmptyPage();
    stack_ = new QStackedLayout;
    stack_->addWidget(view_);
    stack_->addWidget(emptyPage_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(bar_);
    layout->addWidget(state_);
    layout->addLayout(stack_, 1);
    layout->addWidget(makeFollowLine());
    showState();
    showLive();
}

QWidget* EvaluationPanel::makeBar() {
    auto* bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("evaluationChoosers"));
    auto* row = new WrapLayout(bar);
    row->setContentsMargins(8, 6, 8, 2);
    row->setSpacing(8);
    run_ = new QPushButton(bar);
    run_->setObjectName(QStringLiteral("evaluationRun"));
    row->addWidget(run_);
    auto* compare = new QPushButton(tr("Compare"), bar);
    compare->setObjectName(QStringLiteral("evaluationCompare"));
    compare->setToolTip(tr("Which models are evaluated side by side"));
    auto* menu = new QMenu(compare);
    compare_ = new CompareFields(menu);
    auto* fields = new QWidgetAction(menu);
    fields->setDefaultWidget(compare_);
    menu->addAction(fields);
    compare->setMenu(menu);
    row->addWidget(compare);
    images_ = new ImagesChooser({20, 50, 100, 200, 500, 1000}, true, bar);
    images_->setObjectName(QStringLiteral("evaluationImages"));
    row->addWidget(images_);
    tasksButton_ = new QToolButton(bar);
    tasksButton_->setObjectName(QStringLiteral("evaluationTasks"));
    tasksButton_->setAutoRaise(true);
    tasksButton_->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(tasksButton_);

    connect(run_, &QPushButton::clicked, this, &EvaluationPanel::runOrStop);
    connect(tasksButton_, &QToolButton::clicked, this, &EvaluationPanel::chooseTasksAsked);
    const auto chosen = [this] {
        showState();
        Q_EMIT choicesChanged(choices());
    };
    connect(compare_, &CompareFields::changed, this, chosen);
    connect(images_, &QComboBox::activated, this, chosen);
    return bar;
}

QWidget* EvaluationPanel::makeEmptyPage() {
    auto* page = new QWidget(this);
    page->setObjectName(QStringLiteral("evaluationEmpty"));
    emptyText_ = new QLabel(page);
    emptyText_->setObjectName(QStringLiteral("evaluationEmptyText"));
    emptyText_->setWordWrap(true);
    emptyText_->setAlignment(Qt::AlignCenter);
    emptyText_->setMaximumWidth(emptyWidth);
    emptyButton_ = new QPushButton(page);
    emptyButton_->setObjectName(QStringLiteral("evaluationEmptyButton"));
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(16);
    layout->addStretch(2);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(emptyText_, 100);
    middle->addStretch(1);
    layout->addLayout(middle);
    layout->addWidget(emptyButton_, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(emptyButton_, &QPushButton::clicked, this, &EvaluationPanel::pressEmptyButton);
    return page;
}

QWidget* EvaluationPanel::makeFollowLine() {
    auto* line = new QWidget(this);
    line->setObjectName(QStringLiteral("evaluationFollowLine"));
    auto* row = new WrapLayout(line);
    row->setContentsMargins(8, 2, 8, 6);
    row->setSpacing(8);
    follow_ = new QCheckBox(tr("&Follow changes"), line);
    follow_->setObjectName(QStringLiteral("evaluationFollow"));
    row->addWidget(follow_);
    followImages_ = new ImagesChooser({5, 10, usualFollowImages, 50, 100}, false, line);
    followImages_->setObjectName(QStringLiteral("evaluationFollowImages"));
    followImages_->setImages(usualFollowImages);
    row->addWidget(followImages_);
    live_ = new QLabel(line);
    live_->setObjectName(QStringLiteral("evaluationLive"));
    row->addWidget(live_);
    const auto changed = [this] {
        showLive();
        Q_EMIT followChanged(follows(), followImages());
    };
    connect(follow_, &QCheckBox::toggled, this, changed);
    connect(followImages_, &QComboBox::activated, this, changed);
    return line;
}

EvaluationChoices EvaluationPanel::choices() const {
    EvaluationChoices choices = compare_->choices();
    choices.images = images_->images();
    return choices;
}

void EvaluationPanel::setChoices(const EvaluationChoices& choices) {
    compare_->setChoices(choices);
    images_->setImages(choices.images);
    showState();
}

bool EvaluationPanel::follows() const {
    return follow_->isChecked();
}

std::int64_t EvaluationPanel::followImages() const {
    return followImages_->images().value_or(usualFollowImages);
}

void EvaluationPanel::setFollows(bool follows, std::int64_t images) {
    const QSignalBlocker blocker(follow_);
    follow_->setChecked(follows);
    followImages_->setImages(images);
    showLive();
}

void EvaluationPanel::setTable(const EvaluationTable& table) {
    view_->setTable(table);
    showState();
}

void EvaluationPanel::setProgress(std::optional<EvaluationProgress> progress) {
    progress_ = progress;
    view_->setProgress(progress);
    showState();
}

void EvaluationPanel::setStale(const std::set<std::size_t>& models) {
    view_->setStale(models);
}

void EvaluationPanel::setExperts(const std::vector<ExpertColor>& experts) {
    view_->setExperts(experts);
}

void EvaluationPanel::setTasks(const QStringList& tasks) {
    tasks_ = tasks;
    showState();
}

void EvaluationPanel::setCalibrated(bool calibrated) {
    calibrated_ = calibrated;
    compare_->setCalibrated(calibrated);
    showState();
}

void EvaluationPanel::setRouted(bool routed) {
    compare_->setRouted(routed);
    showState();
}

void EvaluationPanel::setObstacle(const QString& sentence, const QString& remedy) {
    obstacle_ = sentence;
    remedy_ = remedy;
    showState();
}

void EvaluationPanel::setNote(const QString& sentence) {
    note_ = sentence;
    showState();
}

void EvaluationPanel::setRunning(bool runs) {
    runs_ = runs;
    showState();
}

void EvaluationPanel::setLive(const std::optional<LiveAccuracy>& live) {
    if (live == liveAccuracy_) return;
    liveAccuracy_ = live;
    showLive();
}

QString EvaluationPanel::whyNot() const {
    if (!obstacle_.isEmpty()) return obstacle_;
    return tasks_.empty() ? tr("Choose a task file first.") : compare_->problem();
}

// What goes on, or else what there is to know.
QString EvaluationPanel::stateText() const {
    const EvaluationTable& table = view_->table();
    if (runs_ && progress_ && progress_->model < table.models.size() &&
        progress_->task < table.tasks.size())
        return tr("Evaluating %1 on %2: %3 of %4 images")
            .arg(modelTitle(table.models[progress_->model]),
                 QString::fromStdString(table.tasks[progress_->task]), formatCount(progress_->done),
                 formatCount(progress_->images));
    if (runs_) return tr("Preparing the tasks…");
    if (!obstacle_.isEmpty()) return obstacle_;
    return note_;
}

void EvaluationPanel::showState() {
    const bool isEmpty = view_->table().models.empty() && !runs_;
    const QString why = whyNot();
    bar_->setVisible(!tasks_.empty());
    run_->setText(runs_ ? tr("Stop") : tr("Evaluate"));
    run_->setIcon(icon(runs_ ? QStringLiteral("stop") : QStringLiteral("calibrate")));
    run_->setEnabled(runs_ || why.isEmpty());
    run_->setToolTip(runs_ ? tr("What is measured so far stays.") : why);
    // On the empty page is the one button that matters.
    run_->setVisible(!isEmpty);
    tasksButton_->setText(tasks_.size() == 1 ? tr("Task: %1…").arg(tasks_.front())
                                             : tr("%1 tasks…").arg(tasks_.size()));
    tasksButton_->setToolTip(
        tr("Choose another task file. Now: %1").arg(tasks_.join(QStringLiteral(", "))));
    tasksButton_->setEnabled(!runs_);
    images_->setEnabled(!runs_);
    const QString words = isEmpty ? QString() : stateText();
    state_->setText(words);
    state_->setVisible(!words.isEmpty());
    stack_->setCurrentWidget(isEmpty ? emptyPage_ : static_cast<QWidget*>(view_));
    view_->setHint(tr("Nothing is evaluated yet."));
    showEmptyPage();
    showLive();
}

void EvaluationPanel::showEmptyPage() {
    QString text, button;
    if (!obstacle_.isEmpty()) {
        text = obstacle_;
        button = remedy_;
    } else if (tasks_.empty()) {
        text =
            tr("How good is the model? A task file tells what to measure on: datasets with "
               "labels, their classes and the prompts.");
        button = tr("Choose a task file…");
    } else {
        text = tr("Ready to evaluate on %1.").arg(tasks_.join(QStringLiteral(", ")));
        if (!calibrated_)
            text += QStringLiteral("\n\n") +
                    tr("There is no merged model before a calibration. The pretrained model, the "
                       "experts and the baselines can be evaluated all the same.");
        else if (!note_.isEmpty())
            text += QStringLiteral("\n\n") + note_;
        button = tr("Evaluate");
    }
    emptyText_->setText(text);
    emptyButton_->setText(button);
    emptyButton_->setVisible(!button.isEmpty());
    const bool evaluates = !tasks_.empty() && obstacle_.isEmpty();
    const QString problem = evaluates ? compare_->problem() : QString();
    emptyButton_->setEnabled(problem.isEmpty());
    emptyButton_->setToolTip(problem);
}

// "81.3 % → 82.0 ± 3.8 %, 100 images", and pale with "…" while a newer one is on its way.
void EvaluationPanel::showLive() {
    const QString why = !obstacle_.isEmpty() ? obstacle_
                        : tasks_.empty()     ? tr("Choose a task file first.")
                        : !calibrated_       ? tr("Calibrate first: there is no merged model yet.")
                                             : QString();
    follow_->setEnabled(why.isEmpty());
    follow_->setToolTip(why.isEmpty() ? tr("Evaluates the merged model on a few images after every "
                                           "change, in the background.")
                                      : why);
    followImages_->setVisible(follow_->isChecked());
    const bool shows = follow_->isChecked() && why.isEmpty();
    QString text;
    if (shows && liveAccuracy_) {
        const LiveAccuracy& live = *liveAccuracy_;
        text = tr("%1, %2 images")
                   .arg(accuracyChangeText(live.before, live.now, live.error),
                        formatCount(live.images));
        if (!live.isCurrent) text += QStringLiteral("\u2026");
    } else if (shows) {
        text = tr("not measured yet");
    }
    live_->setText(text);
    live_->setForegroundRole(liveAccuracy_ && liveAccuracy_->isCurrent ? QPalette::WindowText
                                                                       : QPalette::PlaceholderText);
    live_->setVisible(!text.isEmpty());
    live_->setToolTip(text.isEmpty() ? QString()
                                     : tr("Average top-1 accuracy of the merged model: before the "
                                          "last change, and now with its standard error. Pale "
                                          "while a newer one is on its way."));
}

void EvaluationPanel::runOrStop() {
    if (runs_)
        Q_EMIT stopAsked();
    else
        Q_EMIT evaluateAsked(choices());
}

void EvaluationPanel::pressEmptyButton() {
    if (!obstacle_.isEmpty())
        Q_EMIT remedyAsked();
    else if (tasks_.empty())
        Q_EMIT chooseTasksAsked();
    else
        Q_EMIT evaluateAsked(choices());
}

}  // namespace interfuse
