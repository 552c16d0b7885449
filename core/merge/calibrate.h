// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Calibration: the vision tower's forward pass with every linear layer routed over the experts,
// layer by layer, recording what routes where. Formulas: AdaSVD as fusion_bench 0.2.33 computes it.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/clip/vision_layers.h"
#include "core/merge/calibration_plan.h"
#include "core/merge/gate.h"
#include "core/merge/model_pool.h"
#include "core/merge/routing_table.h"

namespace interfuse {

struct CalibrationOptions {
    std::int64_t gate_k = 16;
    bool average_experts = false;
    at::Device device = at::kCPU;            // where the forward pass runs
    at::Device upscaling_device = at::kCPU;  // where the gates are made
};

// Where the time of one round went, in seconds.
struct RoundTimes {
    std::int64_t samples = 0;  // of each dataset
    double images = 0;         // reading, decoding, processing and embedding them
    double weights = 0;        // reading them
    double gates = 0;
    double total = 0;  // what is left is the routed forward pass
};

struct CalibrationProgress {
    std::int64_t round = 0;  // from 1
    std::int64_t rounds = 0;
    std::int64_t samples = 0;  // of each dataset, when this round is done
    LinearId linear;           // the linear layer in work
    bool making_gates = false;
    double work_done = 0;  // arithmetic of the whole run, in FLOP
    double work_total = 0;
};

// What a long calibration tells while it runs, on the thread that runs it.
class CalibrationObserver {
  public:
    virtual ~CalibrationObserver() = default;
    virtual void progress(const CalibrationProgress&) {}
    // The table has this round's images for one more layer.
    virtual void module_finished(const RoutingTable&, std::size_t /*module*/) {}
    // Whether to go on with another round.
    virtual bool round_finished(const RoutingTable&) { return true; }
    virtual void notice(const std::string& /*sentence*/) {}
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
    std::vector<RoundTimes> run(RoutingTable& table, const CalibrationPlan& plan,
                                const PixelSource& pixels, CalibrationObserver& observer,
                                const std::stop_token& stop);

  private:
    class RoutedLayers;
    at::Tensor embed_round(const RoutingTable& table, const CalibrationPlan& plan,
                           std::int64_t first, std::int64_t count, const PixelSource& pixels,
                           const std::stop_token& stop);
    TensorSource small_tensors() const;

    const ModelPool& pool_;
    CalibrationOptions options_;
    EmbeddingWeights embedding_;
    std::unique_ptr<RoutedLayers> layers_;
};

}  // namespace interfuse
