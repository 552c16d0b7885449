// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a session keeps of its runs, and the way back to one.
#include <QUndoCommand>
#include <algorithm>
#include <functional>

#include "core/project/saved_table.h"
#include "core/runtime/error.h"
#include "ui/report/merged_model.h"
#include "ui/session/effective_merge.h"
#include "ui/session/session.h"
#include "ui/style/paths.h"

namespace interfuse {
namespace {

// Puts one calibration in the place of another, and that one back; whatever was calibrated in the
// meantime stays.
class CalibrationStep final : public QUndoCommand {
  public:
    using Exchange = std::function<void(const Calibration& present, const Calibration& other)>;

    CalibrationStep(Calibration before, Calibration after, Exchange exchange)
        : before_(std::move(before)), after_(std::move(after)), exchange_(std::move(exchange)) {}
    void undo() override { exchange_(after_, before_); }
    void redo() override { exchange_(before_, after_); }

  private:
    Calibration before_, after_;
    Exchange exchange_;
};

std::vector<std::filesystem::path> modelPaths(const Recipe& recipe) {
    std::vector<std::filesystem::path> paths{recipe.pretrained.path};
    for (const ModelSource& expert : recipe.experts)
        paths.push_back(expert.path);
    return paths;
}

// Whether one calibration is as good as the other.
bool serves(const Calibration& one, const Calibration& other) {
    return one.exists() && sameRouting(one.table, other.table) &&
           calibration_differences(one.madeWith, other.madeWith).empty();
}

}  // namespace

void Session::connectEvaluations() {
    connect(&document_, &ProjectDocument::calibrationChanged, this, &Session::followCalibration);
    connect(&document_, &ProjectDocument::replaced, this, &Session::openHistory);
    connect(&history_, &RunHistory::failed, this, &Session::noticed);
    connect(&evaluations_, &Evaluations::compared, this, &Session::recordEvaluation);
    connect(&evaluations_, &Evaluations::poolChanged, this, [this] {
        if (activity_ == Activity::none) showCalibration();
    });
    connect(&evaluations_, &Evaluations::changed, this, &Session::followEvaluations);
}

void Session::followEvaluations() {
    const bool runs = evaluations_.isRunning();
    if (std::exchange(evaluationRan_, runs) == runs) return;
    if (runs) {
        evaluatedRun_ = calibrationRun();
    } else {
        askForSpeed();
    }
    Q_EMIT stateChanged(state());
}

void Session::refresh() {
    sources_.refresh(document_.recipe());
    evaluations_.refresh();
}

// ---- which run a table came of

void Session::followCalibration() {
    lastCalibration_ = document_.calibration().value_or(Calibration{});
}

QString Session::calibrationRun() const {
    for (const auto& [table, run] : runsOfTables_) {
        if (lastCalibration_.exists() && table.lock() == lastCalibration_.table) return run;
    }
    return {};
}

void Session::keepRunOf(const std::shared_ptr<const RoutingTable>& table, const QString& run) {
    std::erase_if(runsOfTables_, [&](const auto& known) {
        const auto kept = known.first.lock();
        return kept == nullptr || kept == table;
    });
    if (!run.isEmpty()) runsOfTables_.emplace_back(table, run);
}

// The last calibration of the history with this result; "" where there is none, or no more.
QString Session::runThatYielded(const Recipe& recipe,
                                const std::shared_ptr<const RoutingTable>& table) const {
    const auto& runs = history_.records();
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        if (run->kind != RunRecord::Kind::calibration ||
            !calibration_differences(run->recipe, recipe).empty()) {
            continue;
        }
        try {
            if (sameRouting(history_.table(run->id), table)) return run->id;
        } catch (const Error&) {
            continue;  // its table is gone; the panel of runs says so
        }
    }
    return {};
}

// ---- the history

void Session::openHistory() {
    runsOfTables_.clear();
    notices_.clear();
    if (document_.file().isEmpty()) {
        history_.clear();
        return;
    }
    try {
        history_.open(runsFolderFor(document_.file()));
    } catch (const Error& error) {
        Q_EMIT noticed(QString::fromStdString(error.what()));
    }
    // A project is saved with the calibration that it had last.
    if (const auto calibration = document_.calibration()) {
        keepRunOf(calibration->table, runThatYielded(document_.recipe(), calibration->table));
    }
}

double Session::calibrationSeconds() const {
    const RunRecord* run = history_.find(calibrationRun());
    return run == nullptr ? 0 : run->seconds;
}

QStringList Session::save(const QString& file) {
    QStringList sentences = document_.save(file);
    try {
        if (history_.folder() != runsFolderFor(document_.file())) {
            history_.saveTo(runsFolderFor(document_.file()));
        }
    } catch (const Error& error) {
        sentences << QString::fromStdString(error.what());
    }
    return sentences;
}

// What is said while nothing runs is of the machine.
void Session::keepNotice(const QString& sentence) {
    if (activity_ != Activity::none && !notices_.contains(sentence)) notices_ << sentence;
    Q_EMIT noticed(sentence);
}

// Whether a run stands for the model that the recipe makes with this table.
bool Session::makes(const RunRecord& run, const Recipe& recipe,
                    const std::shared_ptr<const RoutingTable>& table) const {
    if (modelPaths(run.recipe) != modelPaths(recipe)) return false;
    if (recipe.method.kind != MergeMethod::ada_svd)
        return effectiveMerge(run.recipe, nullptr) == effectiveMerge(recipe, nullptr);
    try {
        return effectiveMerge(run.recipe, history_.table(run.id)) == effectiveMerge(recipe, table);
    } catch (const Error&) {
        return false;  // its table is gone; the panel of runs says so
    }
}

const RunRecord* Session::lastExport() const {
    const auto calibration = document_.calibration();
    const auto& runs = history_.records();
    const auto last = std::find_if(runs.rbegin(), runs.rend(), [&](const RunRecord& run) {
        return run.kind == RunRecord::Kind::exported &&
               makes(run, document_.recipe(), calibration ? calibration->table : nullptr);
    });
    return last == runs.rend() ? nullptr : &*last;
}

void Session::recordCalibration(const CalibrationResult& result) {
    RunRecord run;
    run.kind = RunRecord::Kind::calibration;
    run.recipe = result.recipe;
    run.seconds = result.times.checking + result.times.calibrating;
    run.device = QString::fromStdString(result.table->origin.device);
    run.samples = document_.calibratedSamples();
    run.complete = result.complete;
    run.table = result.table;
    keepRunOf(result.table, history_.add(std::move(run)));
}

void Session::recordExport(const ExportResult& result) {
    RunRecord run;
    run.kind = RunRecord::Kind::exported;
    run.recipe = running_;
    run.seconds = result.seconds;
    run.target = toText(result.folder);
    run.results = result.evaluation;
    if (const auto calibration = document_.calibration();
        calibration && running_.method.kind == MergeMethod::ada_svd) {
        run.table = calibration->table;
        run.device = QString::fromStdString(calibration->table->origin.device);
        run.samples = document_.calibratedSamples();
    }
    // What is known of the model already. That the weights are the same ones still is told by
    // their hashes, which a routing table has.
    const auto& runs = history_.records();
    for (auto known = runs.rbegin(); run.table && !run.results && known != runs.rend(); ++known) {
        if (known->results && makes(*known, run.recipe, run.table)) run.results = known->results;
    }
    history_.add(std::move(run));
}

void Session::attachToExports(const ComparisonResult& result) {
    if (result.recipe.method.kind != MergeMethod::ada_svd) return;
    QStringList ids;
    for (const RunRecord& run : history_.records()) {
        if (run.kind == RunRecord::Kind::exported && makes(run, result.recipe, result.routing))
            ids << run.id;
    }
    for (const QString& id : ids)
        history_.attach(id, result.table);
}

// What a calibration yielded is evaluated as long as nothing is shaped since; anything else is a
// run of its own. A comparison without the recipe's own model says nothing of a run.
void Session::recordEvaluation(const ComparisonResult& result) {
    if (mergedModel(result.table, result.recipe) == nullptr) return;
    attachToExports(result);
    const RunRecord* calibration = history_.find(evaluatedRun_);
    if (calibration != nullptr && effectiveMerge(calibration->recipe, result.routing) ==
                                      effectiveMerge(result.recipe, result.routing)) {
        history_.attach(evaluatedRun_, result.table);
        return;
    }
    RunRecord run;
    run.kind = RunRecord::Kind::evaluated;
    run.recipe = result.recipe;
    run.seconds = result.seconds;
    run.results = result.table;
    if (result.routing != nullptr && result.recipe.method.kind == MergeMethod::ada_svd) {
        run.table = result.routing;
        run.device = QString::fromStdString(result.routing->origin.device);
        run.samples = result.routing->count(0);
    }
    history_.add(std::move(run));
}

void Session::exchangeCalibration(const Calibration& present, const Calibration& other) {
    if (lastCalibration_.table != present.table) return;
    document_.setCalibration(other);
    lastCalibration_ = other;  // also while the recipe is still to follow
}

void Session::goBackTo(const QString& id) {
    const RunRecord* run = history_.find(id);
    if (run == nullptr || !whyNotGoBack().isEmpty()) return;
    const Recipe recipe = run->recipe;
    const QString what = tr("Go back to %1").arg(run->name);
    Calibration calibration;
    try {
        if (const auto table = history_.table(id)) {
            calibration = {recipe, table, {roundRecord(recipe, *table)}};
            calibration.madeWith.method.seed = table->origin.seed;
        }
    } catch (const Error& error) {
        Q_EMIT noticed(QString::fromStdString(error.what()));
        return;
    }
    const bool otherTable = calibration.exists() && !serves(lastCalibration_, calibration);
    if (recipe == document_.recipe() && !otherTable) return;
    QUndoStack& undo = document_.undoStack();
    undo.beginMacro(what);
    document_.edit(what, [&](Recipe& present) { present = recipe; });
    if (otherTable) {
        keepRunOf(calibration.table, runThatYielded(recipe, calibration.table));
        undo.push(new CalibrationStep(lastCalibration_, calibration,
                                      [this](const Calibration& one, const Calibration& other) {
                                          exchangeCalibration(one, other);
                                      }));
    }
    undo.endMacro();
}

}  // namespace interfuse
