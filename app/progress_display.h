// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Progress on stderr: a bar that moves on a terminal, plain lines elsewhere.
#pragma once

#include <chrono>
#include <string>

#include "core/fetch/hub_fetch.h"
#include "core/project/merge_run.h"

namespace interfuse {

class ProgressDisplay final : public MergeObserver {
  public:
    explicit ProgressDisplay(bool quiet);

    // What is about to be merged, in two lines.
    void describe(const MergeRun& run);
    // Which models are about to be measured.
    void describe(const ModelPool& pool);
    void measured(const LinearId& linear, double fraction);
    // What is about to come from the Hugging Face Hub, and each file of it.
    void fetching(const HubPlan& plan);
    void fetched(const std::string& file, std::uint64_t bytes);
    // Takes the bar away.
    void finish();

    void notice(const std::string& sentence) override;
    void stage(MergeStage stage) override;
    void progress(const CalibrationProgress& progress) override;
    bool round_finished(const RoutingTable& table) override;
    void measuring(double fraction) override;
    void reducing(double fraction) override;
    void evaluating(const std::string& task, std::int64_t done, std::int64_t images) override;

    // A line that stays, and the bar below it; `estimates` adds the time that is left of a stage.
    void line(const std::string& text);
    void bar(const std::string& text, double fraction, bool estimates);
    // The time that is left counts from here.
    void begin_stage();

  private:
    using Clock = std::chrono::steady_clock;

    bool quiet_;
    bool terminal_;
    std::string shown_;  // the bar on the terminal
    Clock::time_point stage_start_ = Clock::now();
    Clock::time_point last_shown_;
    CalibrationProgress last_;
};

}  // namespace interfuse
