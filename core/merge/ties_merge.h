// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// TIES over a part of one tensor: trim, elect, merge (see ties.h).
//
// `models` holds the tensor of every model, the pretrained first, as ModelPool::read_all writes it.
// Differences are taken in float32. The sums that elect a sign run in float32 too and in the order
// in which LibTorch's CPU kernels add the rows of a matrix: blocks of 16 experts one after another,
// the unfinished block last, and sums of 16 blocks by the same rule. So where differences nearly
// cancel, the sign is the reference's. (LibTorch takes another order for the last elements of all
// parameters when their number is no multiple of 32, which it is in every common CLIP model.)
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/merge/ties_election.h"

namespace interfuse {

// The sum of the signs of the experts' trimmed sums over elements `first` … `first + count − 1`.
std::int64_t sum_of_signs(std::span<const float> models, const TiesElection& election,
                          std::size_t first, std::size_t count);

// Writes W0 + λ · merged from element `first` on; returns whether every value is finite. Among the
// trimmed differences with the elected sign (negative where none is elected, as in the reference)
// `sum` adds them, `mean` divides that by their number, and `max` takes the largest magnitude times
// the elected sign. This runs in float64 and is rounded once.
bool merge_ties(std::span<const float> models, const TiesElection& election, std::size_t first,
                std::span<float> out);

}  // namespace interfuse
