// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How calibration divides its samples: blocks, batches and rounds.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/checkpoint/clip_config.h"

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
    // Which of a round's samples fall to a rank: whole blocks, one rank's after the other's, so
    // that a sample meets the same arithmetic whoever runs it. May be none.
    SampleRange share_of(const SampleRange& round, int rank) const;
};

// Fills in what is not given: batches of about 800 tokens, rounds whose hidden states stay within
// 256 MB on every rank. `batch_size` counts images, `round_size` samples a dataset.
CalibrationPlan make_calibration_plan(const ClipConfig& config, std::int64_t datasets,
                                      std::int64_t num_samples,
                                      std::optional<std::int64_t> batch_size,
                                      std::optional<std::int64_t> round_size, int ranks = 1);

}  // namespace interfuse
