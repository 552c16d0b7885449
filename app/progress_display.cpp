// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress_display.h"

#include <cmath>
#include <cstdio>

#include "core/platform/terminal.h"
#include "core/project/progress_text.h"
#include "core/project/routing_summary.h"
#include "core/recipe/method_names.h"
#include "core/runtime/crash_report.h"
#include "core/runtime/hub_cache.h"
#include "core/runtime/memory_use.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

constexpr auto terminal_interval = std::chrono::milliseconds(100);
constexpr auto line_interval = std::chrono::seconds(10);

std::string clock_text(double seconds) {
    const auto whole = static_cast<long>(std::lround(seconds));
    char text[32];
    std::snprintf(text, sizeof text, "%ld:%02ld", whole / 60, whole % 60);
    return text;
}

}  // namespace

ProgressDisplay::ProgressDisplay(bool quiet)
    : quiet_(quiet), terminal_(platform::stderr_is_terminal()) {}

void ProgressDisplay::line(const std::string& text) {
    if (!shown_.empty()) std::fprintf(stderr, "\r\033[K");
    std::fprintf(stderr, "%s\n", text.c_str());
    if (!shown_.empty()) std::fprintf(stderr, "%s", shown_.c_str());
    std::fflush(stderr);
}

void ProgressDisplay::notice(const std::string& sentence) {
    line("note: " + sentence);
}

void ProgressDisplay::describe(const MergeRun& run) {
    if (quiet_) return;
    line("Merging " + joined(run.pool().expert_names()) + " into " +
         source_title(run.pool().pretrained().folder()) + " (" +
         interfuse::describe(run.pool().config()) + ").");
    if (!run.is_ada_svd()) {
        line("By " + std::string(method_name(run.recipe().method.kind)) + ", without images.");
    } else if (!run.table().datasets().empty()) {
        line("Calibrating on " + std::to_string(run.recipe().method.num_samples) +
             " images of each of " + joined(run.table().datasets()) + ", on " + run.device().str() +
             (run.ranks().size() > 1 ? ", as " + std::to_string(run.ranks().size()) + " ranks"
                                     : "") +
             ".");
    }
}

void ProgressDisplay::begin_stage() {
    stage_start_ = Clock::now();
    last_shown_ = {};
}

void ProgressDisplay::describe(const ModelPool& pool) {
    if (quiet_) return;
    line("Measuring " + joined(pool.expert_names()) + " against " +
         source_title(pool.pretrained().folder()) + " (" + interfuse::describe(pool.config()) +
         ").");
}

void ProgressDisplay::measured(const LinearId& linear, double fraction) {
    bar("Measured layer " + std::to_string(linear.layer) + " " + linear_kind_name(linear.kind),
        fraction, true);
}

void ProgressDisplay::fetching(const HubPlan& plan) {
    begin_stage();
    if (quiet_) return;
    std::vector<std::string> ids;
    for (const HubRepositoryPlan& repository : plan.repositories)
        ids.push_back(hub_text(repository.id));
    line("Fetching " + joined(ids) + " from the Hugging Face Hub: " + human_bytes(plan.bytes) +
         (plan.here > 0 ? ", of which " + human_bytes(plan.here) + " are here." : "."));
}

void ProgressDisplay::fetched(const std::string& file, std::uint64_t bytes) {
    if (!quiet_) line("Fetched " + file + ", " + human_bytes(bytes) + ".");
}

void ProgressDisplay::stage(MergeStage stage) {
    note_for_crash(CrashNote::run, progress_text(stage));
    begin_stage();
    if (stage == MergeStage::finished) finish();
}

void ProgressDisplay::finish() {
    if (shown_.empty()) return;
    std::fprintf(stderr, "\r\033[K");
    std::fflush(stderr);
    shown_.clear();
}

void ProgressDisplay::bar(const std::string& text, double fraction, bool estimates) {
    if (quiet_) return;
    const auto now = Clock::now();
    if (now - last_shown_ <
        (terminal_ ? Clock::duration(terminal_interval) : Clock::duration(line_interval))) {
        return;
    }
    last_shown_ = now;
    const double elapsed = std::chrono::duration<double>(now - stage_start_).count();
    std::string rest = " " + std::to_string(std::lround(fraction * 100)) + " %";
    if (estimates && fraction > 0.02 && elapsed > 2) {
        rest += ", " + clock_text(elapsed / fraction * (1 - fraction)) + " left";
    }
    rest += ", " + human_bytes(resident_bytes());
    if (!terminal_) {
        std::fprintf(stderr, "%s,%s\n", text.c_str(), rest.c_str());
        return;
    }
    constexpr int width = 24;
    const auto full = static_cast<int>(fraction * width);
    std::string cells;
    for (int i = 0; i < width; ++i)
        cells += i < full ? "█" : "░";
    shown_ = text + " " + cells + rest;
    std::fprintf(stderr, "\r\033[K%s", shown_.c_str());
    std::fflush(stderr);
}

void ProgressDisplay::progress(const CalibrationProgress& progress) {
    note_for_crash(CrashNote::run, progress_text(progress));
    last_ = progress;
    bar("Round " + std::to_string(progress.round) + " of " + std::to_string(progress.rounds) +
            ", layer " + std::to_string(progress.linear.layer) + " " +
            linear_kind_name(progress.linear.kind) + (progress.making_gates ? " (gates)" : ""),
        progress.work_total > 0 ? progress.work_done / progress.work_total : 0, true);
}

bool ProgressDisplay::round_finished(const RoutingTable& table) {
    if (quiet_) return true;
    std::string text = "Round " + std::to_string(last_.round) + " of " +
                       std::to_string(last_.rounds) + ": " + std::to_string(last_.samples) +
                       " images a dataset";
    if (const auto error = largest_error(table.mix({}, TokenSet::all))) {
        text += ", largest standard error " + short_number(*error);
    }
    line(text + ".");
    return true;
}

void ProgressDisplay::measuring(double fraction) {
    bar("Electing signs", fraction, true);
}

void ProgressDisplay::evaluating(const std::string& task, std::int64_t done, std::int64_t images) {
    bar("Evaluating on " + task,
        images > 0 ? static_cast<double>(done) / static_cast<double>(images) : 0, false);
}

void ProgressDisplay::reducing(double fraction) {
    bar("Writing the merged model", fraction, false);
}

}  // namespace interfuse
