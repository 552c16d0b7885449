// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every linear layer of the pool, routed over the experts: what Calibrator puts into the forward
// pass. Holds the weights of one linear layer of all models at a time, and the gates of all.
#pragma once

#include <ATen/core/Tensor.h>

#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/clip/vision_tower.h"
#include "core/merge/calibrate.h"
#include "core/merge/precision_check.h"
#include "core/merge/split_linear.h"
#include "core/merge/weight_reader.h"

namespace interfuse {

// For every image of a round the dataset that it belongs to; nothing where the place is padding.
using RoundPlaces = std::vector<std::optional<std::size_t>>;

// An image of a fast round that goes through it a second time, exact.
struct CheckedImage {
    std::size_t fast, exact;  // places
};

struct RoundImages {
    RoundPlaces places;
    std::int64_t first = 0;  // of the places, among those of the whole calibration
    bool fast = false;
    // In a fast round; the exact copies are the last places of all.
    std::vector<CheckedImage> checked;
};

class Calibrator::RoutedLayers final : public LinearLayers {
  public:
    RoutedLayers(const ModelPool& pool, const CalibrationOptions& options);

    // A fast round takes the centre from table.fast, even routing where there is none yet.
    void begin_round(RoutingTable& table, RoundImages images, CalibrationProgress& progress,
                     RoundTimes& times, CalibrationObserver& observer, const std::stop_token& stop);
    // Throws Error when no layer of the pool is routed.
    void end_round();
    // Arithmetic of the six linear layers of one encoder layer in this round, for the progress.
    void set_layer_work(double work) { layer_work_ = work; }
    // Arithmetic of the gates that this rank has still to make.
    double gate_work_left() const;
    // Makes the gates that are still missing, each on one of the ranks, and exchanges them. A
    // program that works alone makes them when it enters their layer, so that nothing is read
    // twice.
    void share_gates();
    const PrecisionCheck& check() const { return check_; }
    void forget_check() { check_ = PrecisionCheck(gates_.size(), pool_.expert_count()); }

    void enter(const LinearId& id) override;
    void apply(const at::Tensor& input, at::Tensor& output, std::int64_t first_image) override;
    void leave() override;

  private:
    // The gates of one linear layer.
    struct LayerGates {
        bool made = false;
        bool trained = false;  // some expert differs from the pretrained layer
        at::Tensor bases;      // [experts · gate_k, in] on the calibration's device
        // Directions of each expert's gate, and how many were asked for; empty where not trained.
        std::vector<std::int64_t> ranks;
        std::int64_t full_rank = 0;
    };

    // What is small about an expert's gates, said once when all are made.
    struct SmallGates {
        std::vector<std::string> places;  // "layer (rank 3)"
        std::size_t unchanged = 0;        // layers without any change
    };

    void read_weights(const LinearId& id);
    void split_weights();
    bool is_checked(std::int64_t image) const;
    void make_gates(const LinearId& id, LayerGates& gates);
    // By LinearId::index(): the rank of the group that makes a layer's gates.
    std::vector<int> gate_makers() const;
    std::string packed_gates(std::int64_t layer, const std::vector<int>& makers) const;
    void take_gates(std::string_view packed);
    SmallGates small_gates(std::size_t expert) const;
    void report_ranks();
    void keep_means(const at::Tensor& routing, std::int64_t first_image);
    // By image of the round, on the host.
    void record_images(const double* all_tokens, const double* class_token);
    void check_images(const double* all_tokens, const double* class_token);
    void report(bool making_gates);

    const ModelPool& pool_;
    CalibrationOptions options_;
    std::vector<LayerGates> gates_;  // by LinearId::index()
    bool ranks_reported_ = false;

    // The linear layer in work.
    LinearId id_;
    WeightReader reader_;
    at::Tensor weights_, biases_;       // as LayerWeights, on the calibration's device
    std::optional<SplitLinear> split_;  // in a fast round, where the layer is trained
    // By image of the round: mean routing weights over all tokens, and those of the class token.
    at::Tensor all_tokens_, class_token_;  // [images, experts], float64, on the device
    std::mutex buffers_mutex_;
    struct Buffers {
        at::Tensor logits, routing, scratch;  // of one batch
        SplitLinear::Buffers split;
    };
    std::vector<Buffers> free_buffers_;  // as many as batches run at once

    // The round in work.
    RoutingTable* table_ = nullptr;
    RoundImages images_;
    PrecisionCheck check_;  // of all fast rounds
    CalibrationProgress* progress_ = nullptr;
    RoundTimes* times_ = nullptr;
    CalibrationObserver* observer_ = nullptr;
    std::stop_token stop_;
    double layer_work_ = 0;
};

}  // namespace interfuse
