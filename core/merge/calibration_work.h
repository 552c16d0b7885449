// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How much arithmetic a calibration is, from shapes alone: what its progress counts, and what an
// estimate of its time starts from.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/checkpoint/clip_config.h"

namespace interfuse {

// FLOP of one image through a linear layer {out, in} routed over the experts.
double routed_work(const std::array<std::int64_t, 2>& shape, std::int64_t tokens,
                   std::size_t experts);
// FLOP of the routed forward pass for one image: all linear layers of the tower.
double work_per_image(const ClipConfig& config, std::size_t experts);

// FLOP-like cost of one gate of a layer {out, in}, float64 counted double: Gram matrix and
// iteration.
double gate_work(const std::array<std::int64_t, 2>& shape);
// All gates of the tower, one for every linear layer and expert.
double work_of_gates(const ClipConfig& config, std::size_t experts);

}  // namespace interfuse
