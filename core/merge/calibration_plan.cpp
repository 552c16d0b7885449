// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/calibration_plan.h"

#include <algorithm>

#include "core/clip/vision_layers.h"

namespace interfuse {
namespace {

constexpr std::int64_t first_round_samples = 4;  // enough for a first standard error

std::int64_t round_up(std::int64_t value, std::int64_t step) {
    return (value + step - 1) / step * step;
}

}  // namespace

std::int64_t CalibrationPlan::next_round(std::int64_t done) const {
    const std::int64_t first = std::min(round_up(first_round_samples, block * ranks), round_size);
    // 4, 8, 16 … written so that it hangs on the samples done alone.
    const std::int64_t growing = std::min(done + first, round_size);
    // Ends with a block, also where the samples done end within one.
    return std::min((done + growing) / block * block, num_samples) - done;
}

std::vector<std::int64_t> CalibrationPlan::rounds(std::int64_t done) const {
    std::vector<std::int64_t> sizes;
    while (done < num_samples) {
        sizes.push_back(next_round(done));
        done += sizes.back();
    }
    return sizes;
}

std::int64_t CalibrationPlan::blocks_of(const SampleRange& samples) const {
    if (samples.count == 0) return 0;
    return round_up(samples.first + samples.count, block) / block - samples.first / block;
}

SampleRange CalibrationPlan::share_of(const SampleRange& round, int rank) const {
    const std::int64_t end = round.first + round.count;
    const std::int64_t first_block = round.first / block;
    const std::int64_t blocks = blocks_of(round);
    const auto boundary = [&](std::int64_t part) {
        const std::int64_t before = (blocks * part + ranks - 1) / ranks;
        return std::clamp((first_block + before) * block, round.first, end);
    };
    return {boundary(rank), boundary(rank + 1) - boundary(rank)};
}

PlanLimits gpu_plan_limits(const ClipConfig& config, std::size_t experts,
                           std::uint64_t free_bytes) {
    constexpr std::uint64_t most = 2'000'000'000;
    constexpr std::int64_t most_batch_tokens = 16'384;
    const std::uint64_t granted = std::min(free_bytes / 3, most);
    // A token times every expert's share in float32 and bfloat16, and three rows of the widest
    // layer.
    const auto bytes_a_token =
        static_cast<std::uint64_t>(6 * static_cast<std::int64_t>(experts) * config.hidden_size +
                                   12 * config.intermediate_size);
    PlanLimits limits;
    limits.tokens = std::clamp(static_cast<std::int64_t>(granted / 2 / bytes_a_token),
                               limits.tokens, most_batch_tokens);
    limits.round_bytes = std::max(limits.round_bytes, granted / 2);
    limits.largest_round = 256;
    return limits;
}

CalibrationPlan make_calibration_plan(const ClipConfig& config, std::int64_t datasets,
                                      std::int64_t num_samples,
                                      std::optional<std::int64_t> batch_size,
                                      std::optional<std::int64_t> round_size, int ranks,
                                      const PlanLimits& limits) {
    CalibrationPlan plan;
    plan.num_samples = num_samples;
    plan.ranks = ranks;
    plan.block = batch_size ? std::max<std::int64_t>(1, *batch_size / datasets)
                            : images_per_batch(config, datasets, limits.tokens);
    const auto images =
        static_cast<std::int64_t>(limits.round_bytes / EncoderPass::bytes_per_image(config));
    const std::int64_t one_rank = std::min(
        limits.largest_round, power_of_two_below(std::max<std::int64_t>(1, images / datasets)));
    plan.round_size =
        round_size ? round_up(*round_size, plan.block) : round_up(one_rank, plan.block) * ranks;
    return plan;
}

}  // namespace interfuse
