// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A merge's calibration, and what happens at the end of each of its rounds.
#include <c10/util/Exception.h>

#include <algorithm>

#include "core/project/merge_ranks.h"
#include "core/project/merge_run.h"
#include "core/project/routing_summary.h"
#include "core/project/saved_table.h"
#include "core/runtime/device.h"
#include "core/runtime/error.h"
#include "core/runtime/stopwatch.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

// A tolerance is believed only when each dataset has shown this many images.
constexpr std::int64_t fewest_for_tolerance = 32;

}  // namespace

// Passes everything on, and keeps the table's origin, file and tolerance at the end of every round.
class MergeRun::RoundWatcher final : public CalibrationObserver {
  public:
    explicit RoundWatcher(MergeRun& run) : run_(run) {}
    void progress(const CalibrationProgress& progress) override {
        run_.observer_.progress(progress);
    }
    void module_finished(const RoutingTable& table, std::size_t module) override {
        run_.observer_.module_finished(table, module);
    }
    void notice(const std::string& sentence) override { run_.notice(sentence); }

    bool round_finished(const RoutingTable& table) override {
        if (++rounds_ == 1) run_.times_.first_round = watch_.seconds();
        RankGroup& ranks = *run_.request_.ranks;
        run_.samples_->finish_round(table.count(0), ranks);
        run_.table_.origin.sample_hashes = run_.samples_->hashes();
        run_.table_.origin.skipped = run_.samples_->skipped();
        run_.verify_models();
        run_.record_model_hashes(run_.table_.origin);
        if (rounds_ == 1) agree(ranks, facts_of_models(*run_.inputs_.pool));
        if (!ranks.is_first()) return true;  // rank 0 says whether there is another
        if (!run_.request_.save_routing.empty()) run_.table_.save(run_.request_.save_routing);
        const bool more_wanted = run_.observer_.round_finished(table);
        return more_wanted && !within_tolerance(table);
    }

  private:
    bool within_tolerance(const RoutingTable& table) const {
        const auto& tolerance = run_.request_.recipe.interfuse.tolerance;
        if (!tolerance || rounds_ < 2) return false;
        for (std::size_t d = 0; d < table.datasets().size(); ++d) {
            if (table.count(d) < std::min(fewest_for_tolerance, run_.plan_.num_samples)) {
                return false;
            }
        }
        const auto error =
            largest_error(table.mix(mixture_weights(run_.request_.recipe, table.datasets()),
                                    run_.request_.recipe.interfuse.tokens));
        return error && *error <= *tolerance;
    }

    MergeRun& run_;
    int rounds_ = 0;
    Stopwatch watch_;
};

void MergeRun::run_rounds(const std::stop_token& stop) {
    const RoutingTable start = table_;
    for (;;) {
        try {
            return run_planned_rounds(stop);
        } catch (const c10::OutOfMemoryError&) {
            // Another rank would wait for this one's share.
            if (ranks().size() > 1) throw;
        }
        halve_batches(start, stop);
    }
}

// A GPU's memory did not do: all begins again in smaller pieces. The plan is what hung on a guess;
// an export records the one that worked.
void MergeRun::halve_batches(const RoutingTable& start, const std::stop_token& stop) {
    const auto datasets = static_cast<std::int64_t>(samples_->datasets().size());
    if (plan_.block == 1) {
        throw Error("The memory of " + device_.str() + " does not do for one sample of each of " +
                    std::to_string(datasets) +
                    " datasets at once. Set method.device to cpu, or merge fewer experts.");
    }
    return_device_memory(device_);
    plan_.block /= 2;
    plan_.round_size = std::max(plan_.block, plan_.round_size / 2 / plan_.block * plan_.block);
    notice("The memory of " + device_.str() +
           " ran out: the calibration begins again with batches of " +
           std::to_string(plan_.block * datasets) + " images (interfuse.batch_size).");
    table_ = start;
    table_.origin.batch_size = plan_.block * datasets;
    samples_ = std::make_unique<CalibrationSamples>(samples_->take_datasets(), inputs_.processor,
                                                    *request_.recipe.method.seed,
                                                    request_.recipe.interfuse.skip_corrupt_images);
    if (samples() > 0) samples_->skip_to(samples(), table_.origin.skipped, stop);
}

void MergeRun::run_planned_rounds(const std::stop_token& stop) {
    observer_.stage(MergeStage::calibrating);
    inputs_.pool->read_small_tensors();
    Calibrator calibrator(
        *inputs_.pool,
        {.gate_k = request_.recipe.method.gate_k,
         .average_experts = request_.recipe.method.average_experts,
         .device = device_,
         .upscaling_device = upscaling_device_,
         .correction = table_.fast ? correction_named(table_.fast->correction) : std::nullopt,
         .ranks = request_.ranks});
    RoundWatcher watcher(*this);
    times_.rounds = calibrator.run(
        table_, plan_,
        [&](std::size_t dataset, std::int64_t first, std::int64_t count, std::span<float> pixels) {
            try {
                samples_->load(dataset, first, count, pixels);
            } catch (const CorruptImages&) {
                // Whoever has to replace images wants to know all of them at once.
                samples_->find_corrupt(plan_.num_samples, stop);
                throw;
            }
        },
        watcher, stop);
    for (const std::string& image : samples_->skipped_images()) {
        notice("The corrupt image " + quoted(image) +
               " was passed over; the next of the permutation took its place.");
    }
}

}  // namespace interfuse
