// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How calibration divides its samples: blocks, batches and rounds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/checkpoint/clip_config.h"
#include "core/clip/batch_size.h"

namespace interfuse {

// Samples `first` … `first + count − 1` of each dataset.
struct SampleRange {
    std::int64_t first = 0;
    std::int64_t count = 0;
    bool operator==(const SampleRange&) const = default;
};

// Block j holds samples j·block … (j+1)·block − 1 of every dataset and makes one batch. A batch
// always has its full shape, places without a sample being padded, and a sample always has the same
// place in it; so the bits of the result hang on neither the rounds nor where a run was
// interrupted.
struct CalibrationPlan {
    std::int64_t num_samples = 0;  // of each dataset
    std::int64_t block = 1;        // samples of each dataset in a batch
    std::int64_t round_size = 1;   // most samples of each dataset in a round; a multiple of `block`
    int ranks = 1;                 // that divide each round between them

    // Samples of each dataset that the round after `done` samples takes: about 4, then 8, 16, …, in
    // steps that fall evenly to the ranks.
    std::int64_t next_round(std::int64_t done) const;
    // Every round from `done` to num_samples.
    std::vector<std::int64_t> rounds(std::int64_t done = 0) const;
    // Blocks that these samples lie in, the partly used ones at both ends included.
    std::int64_t blocks_of(const SampleRange& samples) const;
    // Which of a round's samples fall to a rank: whole blocks, one rank's after the other's, so
    // that a sample meets the same arithmetic whoever runs it. May be none.
    SampleRange share_of(const SampleRange& round, int rank) const;
};

// What a device bears; the defaults are a CPU's.
struct PlanLimits {
    std::int64_t tokens = batch_tokens;       // in a batch
    std::uint64_t round_bytes = 200'000'000;  // of a round's hidden states, on every rank
    std::int64_t largest_round = 64;          // samples of each dataset
};
// Those of a GPU with so many bytes free: batches that keep it busy, and rounds that are worth
// reading all weights for, in a third of it and never more than about 2 GB.
PlanLimits gpu_plan_limits(const ClipConfig& config, std::size_t experts, std::uint64_t free_bytes);

// Fills in what is not given, within the limits. `batch_size` counts images, `round_size` samples a
// dataset.
CalibrationPlan make_calibration_plan(const ClipConfig& config, std::int64_t datasets,
                                      std::int64_t num_samples,
                                      std::optional<std::int64_t> batch_size,
                                      std::optional<std::int64_t> round_size, int ranks = 1,
                                      const PlanLimits& limits = {});

}  // namespace interfuse
