// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/progress_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <cmath>

#include "core/merge/calibration_work.h"
#include "ui/panels/device_text.h"
#include "ui/plots/evaluation_text.h"
#include "ui/style/formatting.h"

namespace interfuse {
namespace {

constexpr double rateWindow = 8;        // seconds that a rate is taken over
constexpr double estimateAfter = 2;     // seconds before a time left is told
constexpr double estimateShare = 0.02;  // and the part of the work that must be done
constexpr int barSteps = 1000;
constexpr int memoryInterval = 1000;  // milliseconds

}  // namespace

ProgressStrip::ProgressStrip(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      text_(new QLabel(this)),
      bar_(new QProgressBar(this)),
      rest_(new QLabel(this)),
      device_(new QLabel(this)) {
    setObjectName(QStringLiteral("progressStrip"));
    text_->setObjectName(QStringLiteral("progressText"));
    bar_->setObjectName(QStringLiteral("progressBar"));
    bar_->setAccessibleName(tr("Progress"));
    bar_->setRange(0, barSteps);
    bar_->setTextVisible(false);
    bar_->setMaximumHeight(12);
    bar_->setMinimumWidth(120);
    rest_->setObjectName(QStringLiteral("progressRest"));
    device_->setObjectName(QStringLiteral("deviceText"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->setSpacing(12);
    layout->addWidget(text_);
    layout->addWidget(bar_, 1);
    layout->addStretch(0);
    layout->addWidget(rest_);
    layout->addWidget(device_);
    memoryTimer_.setInterval(memoryInterval);
    connect(&memoryTimer_, &QTimer::timeout, this, &ProgressStrip::lookAtMemory);
    connect(&session, &Session::stateChanged, this, &ProgressStrip::showState);
    connect(&session, &Session::estimateChanged, this, &ProgressStrip::showState);
    connect(&session, &Session::liveChanged, this, &ProgressStrip::showProgress);
    connect(&session.evaluations(), &Evaluations::changed, this, &ProgressStrip::showState);
    connect(&session, &Session::machineChanged, this, &ProgressStrip::lookAtMemory);
    connect(&session.gpu(), &GpuSetup::memoryChanged, this, &ProgressStrip::showDevice);
    memoryTimer_.start();
    showState();
}

void ProgressStrip::showState() {
    const RunState state = session_.state();
    const bool busy = session_.isBusy();
    bar_->setVisible(busy);
    rest_->setVisible(busy);
    if (busy && !wasBusy_) {
        moments_.clear();
        bar_->setValue(0);
        rest_->clear();
    }
    wasBusy_ = busy;
    showDevice();
    if (busy) {
        showProgress();
        return;
    }
    if (session_.evaluations().isRunning()) {
        text_->setText(evaluationText());
        return;
    }
    QString text = stateName(state);
    ProjectDocument& document = session_.document();
    if (state == RunState::empty) {
        text = session_.whyNot(RunAction::calibrate);
        if (text.isEmpty()) text = stateName(state);
    } else if (state == RunState::calibrated) {
        text = tr("Calibrated on %n image(s) of each dataset.", nullptr,
                  static_cast<int>(document.calibratedSamples()));
        if (document.canContinue()) {
            text += QLatin1Char(' ') + tr("Calibrate goes on to %1.")
                                           .arg(formatCount(document.recipe().method.num_samples));
        }
    } else if (const auto estimate = session_.estimate();
               estimate && document.calibrationDifferences().isEmpty()) {
        text = tr("%1 · takes about %2, first values after %3, with %4 of memory")
                   .arg(text, formatDuration(std::ceil(estimate->total)),
                        formatDuration(std::ceil(estimate->first_round)),
                        formatBytes(estimate->memory));
    } else if (const QStringList changed = document.calibrationDifferences(); !changed.isEmpty()) {
        text = tr("Other routing weights are wanted now (%1): calibrate again, or undo.")
                   .arg(changed.join(tr(", ")));
    }
    text_->setText(text);
}

void ProgressStrip::showProgress() {
    if (!session_.isBusy()) return;
    if (session_.state() == RunState::exporting || session_.live().stage == MergeStage::reducing) {
        showExport();
    } else {
        showCalibration();
    }
}

QString ProgressStrip::evaluationText() const {
    const Evaluations& evaluations = session_.evaluations();
    if (evaluations.work() == Evaluations::Work::measuringPool) return tr("Inspecting the pool");
    const bool sweeps = evaluations.work() == Evaluations::Work::sweeping;
    const EvaluationTable* table = sweeps ? evaluations.sweep().get() : &evaluations.comparison();
    const auto& at = evaluations.progress();
    if (!at || table == nullptr || at->model >= table->models.size() ||
        at->task >= table->tasks.size()) {
        return tr("Preparing the evaluation");
    }
    return tr("Evaluating %1 on %2 · %3 of %4 images")
        .arg(modelTitle(table->models[at->model]), QString::fromStdString(table->tasks[at->task]),
             formatCount(at->done), formatCount(at->images));
}

QString ProgressStrip::exportText(MergeStage stage) {
    switch (stage) {
        case MergeStage::measuring:
            return tr("Electing signs");
        case MergeStage::reducing:
            return tr("Writing the merged model");
        case MergeStage::evaluating:
            return tr("Evaluating the merged model");
        default:
            return tr("Checking the inputs");
    }
}

void ProgressStrip::showExport() {
    bar_->setValue(static_cast<int>(session_.live().reduced * barSteps));
    text_->setText(exportText(session_.live().stage));
    rest_->clear();
}

void ProgressStrip::showCalibration() {
    const LiveState& live = session_.live();
    const CalibrationProgress& progress = live.calibration;
    const RunState state = session_.state();
    if (progress.round == 0) {
        text_->setText(state == RunState::stopping          ? stateName(state)
                       : live.stage == MergeStage::checking ? tr("Checking the inputs")
                                                            : tr("Reading images"));
        return;
    }
    const QString verb =
        session_.isFinishing() ? tr("Finishing the first round") : stateName(state);
    text_->setText(
        tr("%1 · round %2 of %3 · layer %4 %5%6")
            .arg(verb)
            .arg(progress.round)
            .arg(progress.rounds)
            .arg(progress.linear.layer)
            .arg(QString::fromStdString(linear_kind_name(progress.linear.kind)).section(u'.', -1),
                 progress.making_gates ? tr(" (gates)") : QString()));
    const double fraction =
        progress.work_total > 0 ? progress.work_done / progress.work_total : 0.0;
    bar_->setValue(static_cast<int>(fraction * barSteps));
    QStringList rest;
    if (const double rate = imageRate(progress, live.activeSeconds); rate > 0) {
        rest << tr("%L1 images/s").arg(rate, 0, 'f', rate < 10 ? 1 : 0);
    }
    if (fraction > estimateShare && live.activeSeconds > estimateAfter) {
        rest << tr("%1 left").arg(formatDuration(live.activeSeconds / fraction * (1 - fraction)));
    }
    rest_->setText(rest.join(QStringLiteral(" · ")));
}

double ProgressStrip::imageRate(const CalibrationProgress& progress, double seconds) {
    if (!moments_.empty() && seconds < moments_.back().seconds) moments_.clear();
    moments_.push_back({seconds, progress.work_done});
    while (moments_.size() > 2 && seconds - moments_.front().seconds > rateWindow)
        moments_.pop_front();
    const double time = moments_.back().seconds - moments_.front().seconds;
    const auto config = session_.sources().config(session_.document().recipe());
    if (time < 1 || !config) return 0;
    const double work = moments_.back().work - moments_.front().work;
    return work / time / work_per_image(*config, session_.document().recipe().experts.size());
}

// Of a GPU that is asked for elsewhere, and comes as memoryChanged.
void ProgressStrip::lookAtMemory() {
    if (const DeviceNow device = session_.device(); device.isGpu) {
        session_.gpu().lookAtMemory(device.name);
    } else {
        showDevice();
    }
}

void ProgressStrip::showDevice() {
    if (!session_.machine()) return;
    const DeviceNow device = session_.device();
    device_->setText(deviceLine(device));
    device_->setToolTip(deviceTip(device, *session_.machine()));
}

}  // namespace interfuse
