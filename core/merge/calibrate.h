// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Calibration: the vision tower's forward pass with every linear layer routed over the experts,
// layer by layer, recording what routes where. Formulas: AdaSVD as fusion_bench 0.2.33 computes it.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/clip/vision_layers.h"
#include "core/merge/calibration_plan.h"
#include "core/merge/calibration_progress.h"
#include "core/merge/correction.h"
#include "core/merge/gate.h"
#include "core/merge/model_pool.h"
#include "core/merge/routing_table.h"
#include "core/runtime/rank_group.h"

namespace interfuse {

struct CalibrationOptions {
    std::int64_t gate_k = 16;
    bool average_experts = false;
    at::Device device = at::kCPU;            // where the forward pass runs
    at::Device upscaling_device = at::kCPU;  // where the gates are made
    // Given for `precision: fast`: every linear layer is split (core/merge/split_linear.h), around
    // even routing in the first round and around that round's mean routing from then on, and a few
    // images of each round go through it exact as well. Where they differ too much the round is
    // done again, exact, and so are all after it; but after the first, which knew no better centre.
    std::optional<Correction> correction = std::nullopt;
    RankGroup* ranks = &alone();  // that gates and rounds are divided over
};

// Writes the pixel values [channels, image_size, image_size] of samples `first` … `first + count −
// 1` of a dataset.
using PixelSource = std::function<void(std::size_t dataset, std::int64_t first, std::int64_t count,
                                       std::span<float> pixels)>;

class Calibrator {
  public:
    Calibrator(const ModelPool& pool, const CalibrationOptions& options);
    ~Calibrator();

    // Goes on from what `table` holds until plan.num_samples, or until the observer has enough. The
    // table always holds whole rounds: when this throws, it is as after the last one. Throws Error
    // when no expert differs from the pretrained model, and Cancelled. Returns every round's times.
    // With several ranks each runs its share of a round, and then all hold the same table; rank 0's
    // observer says whether there is another.
    std::vector<RoundTimes> run(RoutingTable& table, const CalibrationPlan& plan,
                                const PixelSource& pixels, CalibrationObserver& observer,
                                const std::stop_token& stop);

  private:
    class RoutedLayers;
    struct Round;
    struct Run;
    Round plan_round(const RoutingTable& table, const Run& run, std::int64_t count);
    at::Tensor embed_round(const Run& run, const Round& round);
    void route(RoutingTable& working, const Round& round, at::Tensor hidden, Run& run);
    RoutingTable route_checked(const RoutingTable& table, Round& round, Run& run);
    void add_up(RoutingTable& table) const;
    bool holds_everywhere(RoutingTable& table, const Round& round) const;
    TensorSource small_tensors() const;

    const ModelPool& pool_;
    CalibrationOptions options_;
    EmbeddingWeights embedding_;
    std::unique_ptr<RoutedLayers> layers_;
};

}  // namespace interfuse
