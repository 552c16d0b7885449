// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// TIES-merging (Yadav et al. 2023, https://arxiv.org/abs/2306.01708) over every parameter, as
// fusion_bench 0.2.33 computes it: what concerns the whole pool at once.
#pragma once

#include <functional>
#include <memory>
#include <stop_token>

#include "core/merge/coefficients.h"
#include "core/merge/model_pool.h"
#include "core/merge/ties_election.h"

namespace interfuse {

// Throws Error for a factor that is not finite, a threshold outside 0 … 100, and keys to remove
// that are no tensors of the vision tower (the reference passes over those).
void check_ties_options(const ClipConfig& config, const TiesOptions& options);

// Every expert keeps the values that are no smaller in magnitude than the k-th smallest of its d
// differences, k = d − ⌊d · share⌋. It is found exactly: one pass over the pool counts the upper
// halves of the bit patterns of all magnitudes, a second one the lower halves where the upper ones
// are those of the value sought. A third pass counts the elected signs, whose majority is what sums
// of zero are elected. Where everything is kept (k = 0, on which the reference fails), the third
// pass alone is needed. Memory: one tensor of all models, and 0.5 MB an expert.
// `progress` is called on this thread, rising to 1. Throws Error as check_ties_options and where
// reading a tensor does, and Cancelled.
TiesElection elect(const ModelPool& pool, const TiesOptions& options,
                   const std::function<void(double fraction)>& progress,
                   const std::stop_token& stop);

// Every tensor by TIES, removed ones as in the pretrained model. (The reference drops those from
// its result, which a CLIP model then refuses to load.)
Coefficients ties_coefficients(const ClipConfig& config,
                               const std::shared_ptr<const TiesElection>& election);

}  // namespace interfuse
