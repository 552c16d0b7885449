// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/calibration_estimate.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/clip/linear_id.h"
#include "core/clip/vision_layers.h"
#include "core/merge/calibration_plan.h"
#include "core/merge/calibration_work.h"

namespace interfuse {
namespace {

// What a trial of half a second cannot show, as measured on merges of CLIP-ViT-B/32's size.
constexpr double first_reading_speed = 2.5e9;  // bytes/s of weights, some of them from a disk
constexpr double later_reading_speed = 1e10;   // from the page cache
constexpr double seconds_per_pixel = 1e-7;     // decoding and processing an image, on one thread
constexpr std::uint64_t program_bytes = 300'000'000;  // LibTorch, and what it keeps
constexpr std::int64_t images_in_memory = 64;         // pixels at once

constexpr double bytes_of_floats(double count) {
    return count * sizeof(float);
}

double quotient(double work, double speed) {
    return speed > 0 ? work / speed : 0;
}

std::int64_t divided_up(std::int64_t value, std::int64_t by) {
    return (value + by - 1) / by;
}

struct Sizes {
    const ClipConfig& config;
    std::size_t experts;
    std::int64_t datasets;
    const Recipe& recipe;
    CalibrationPlan plan;
    std::int64_t threads;

    std::int64_t batch() const { return datasets * plan.block; }

    // Batches of the round after `first` samples; their padding is computed like samples.
    std::int64_t batches(std::int64_t first, std::int64_t count) const {
        return plan.blocks_of({first, count});
    }

    std::int64_t largest_round() const {
        std::int64_t most = 1;
        std::int64_t done = 0;
        for (const std::int64_t count : plan.rounds()) {
            most = std::max(most, batches(done, count));
            done += count;
        }
        return most;
    }
};

Sizes sizes_of(const ClipConfig& config, std::size_t experts, std::size_t datasets,
               const Recipe& recipe, const MachineSpeed& speed) {
    const auto count = std::max<std::int64_t>(1, static_cast<std::int64_t>(datasets));
    std::optional<std::int64_t> round_size = recipe.interfuse.round_size;
    if (round_size) round_size = std::min(*round_size, recipe.method.num_samples);
    return {config,
            std::max<std::size_t>(1, experts),
            count,
            recipe,
            make_calibration_plan(config, count, recipe.method.num_samples,
                                  recipe.interfuse.batch_size, round_size),
            std::max<std::int64_t>(1, speed.threads)};
}

// How much longer `pieces` take on the threads than if they could be divided evenly. Fewer pieces
// than threads leave threads to the operators within them.
double unevenness(std::int64_t pieces, std::int64_t threads) {
    if (pieces <= threads) return 1;
    return static_cast<double>(divided_up(pieces, threads) * threads) / static_cast<double>(pieces);
}

double seconds_of_gates(const Sizes& sizes, const MachineSpeed& speed) {
    const auto experts = static_cast<std::int64_t>(sizes.experts);
    // A gate itself gains nothing from the threads that others leave over.
    const double idle = static_cast<double>(divided_up(experts, sizes.threads) * sizes.threads) /
                        static_cast<double>(experts);
    return quotient(work_of_gates(sizes.config, sizes.experts), speed.gates) * idle;
}

double linear_elements(const ClipConfig& config) {
    double elements = 0;
    for (const LinearKind kind : linear_kinds) {
        const auto [out, in] = linear_shape(config, kind);
        elements += static_cast<double>(out * in);
    }
    return elements * static_cast<double>(config.num_hidden_layers);
}

double seconds_of_round(const Sizes& sizes, const MachineSpeed& speed, std::int64_t first,
                        std::int64_t count, double reading_speed) {
    const ClipConfig& config = sizes.config;
    const std::int64_t batches = sizes.batches(first, count);
    const auto images = static_cast<double>(batches * sizes.batch());
    const auto layers = static_cast<double>(config.num_hidden_layers);
    // The first round of all is exact.
    const bool fast = sizes.recipe.interfuse.precision == "fast" && first > 0;
    const double forward = speed.forward * (fast ? speed.fast : 1.0);
    const double computing = images * (quotient(work_per_image(config, sizes.experts), forward) +
                                       quotient(layers, speed.rest));
    const double reading = bytes_of_floats(linear_elements(config)) *
                           static_cast<double>(1 + sizes.experts) / reading_speed;
    const std::int64_t pixels = config.image_size * config.image_size * count * sizes.datasets;
    const double decoding =
        seconds_per_pixel * static_cast<double>(pixels) / static_cast<double>(sizes.threads);
    return computing * unevenness(batches, sizes.threads) + reading + decoding;
}

// --- memory ---

double bytes_of_weights(const Sizes& sizes) {
    double largest = 0;
    for (const LinearKind kind : linear_kinds) {
        const auto [out, in] = linear_shape(sizes.config, kind);
        largest = std::max(largest, static_cast<double>(out * (in + 1)));
    }
    return bytes_of_floats(largest) * static_cast<double>(1 + sizes.experts);
}

double bytes_of_kept_gates(const Sizes& sizes) {
    double columns = 0;
    for (const LinearKind kind : linear_kinds) {
        const auto [out, in] = linear_shape(sizes.config, kind);
        columns += static_cast<double>(std::min({sizes.recipe.method.gate_k, out, in}) * in);
    }
    return bytes_of_floats(columns) * static_cast<double>(sizes.config.num_hidden_layers) *
           static_cast<double>(sizes.experts);
}

// The difference in float32 and float64, the Gram matrix, and the Krylov basis with its image.
double bytes_of_making_gates(const Sizes& sizes) {
    double one = 0;
    for (const LinearKind kind : linear_kinds) {
        const auto [out, in] = linear_shape(sizes.config, kind);
        const auto small = static_cast<double>(std::min(out, in));
        one = std::max(one, 12.0 * static_cast<double>(out * in) + 16.0 * small * small);
    }
    return one *
           static_cast<double>(std::min(sizes.threads, static_cast<std::int64_t>(sizes.experts)));
}

// Normed input, branch, scaled input, and two sums of the widest layer, for every batch at work.
double bytes_of_batches(const Sizes& sizes) {
    const auto rows = static_cast<double>(sizes.batch() * sizes.config.tokens());
    const auto width =
        static_cast<double>(3 * sizes.config.hidden_size + 2 * sizes.config.intermediate_size);
    return bytes_of_floats(rows * width) *
           static_cast<double>(std::min(sizes.threads, sizes.largest_round()));
}

double bytes_of_images(const Sizes& sizes) {
    const ClipConfig& config = sizes.config;
    const std::int64_t batches = sizes.largest_round();
    const std::int64_t step =
        std::clamp<std::int64_t>(images_in_memory / sizes.batch(), 1, batches);
    const auto pixels = static_cast<double>(config.num_channels * config.image_size *
                                            config.image_size * step * sizes.batch());
    return static_cast<double>(EncoderPass::bytes_per_image(config)) *
               static_cast<double>(batches * sizes.batch()) +
           bytes_of_floats(pixels);
}

}  // namespace

CalibrationEstimate estimate_calibration(const ClipConfig& config, std::size_t experts,
                                         std::size_t datasets, const Recipe& recipe,
                                         const MachineSpeed& speed, std::int64_t done_samples) {
    const Sizes sizes = sizes_of(config, experts, datasets, recipe, speed);
    CalibrationEstimate estimate;
    const double memory = program_bytes + bytes_of_weights(sizes) + bytes_of_kept_gates(sizes) +
                          bytes_of_images(sizes) +
                          std::max(bytes_of_making_gates(sizes), bytes_of_batches(sizes));
    estimate.memory = static_cast<std::uint64_t>(memory);
    const std::vector<std::int64_t> rounds = sizes.plan.rounds(done_samples);
    if (rounds.empty()) return estimate;
    estimate.gates = seconds_of_gates(sizes, speed);
    std::int64_t done = done_samples;
    for (const std::int64_t count : rounds) {
        const bool first = done == done_samples;
        estimate.forward += seconds_of_round(sizes, speed, done, count,
                                             first ? first_reading_speed : later_reading_speed);
        if (first) estimate.first_round = estimate.gates + estimate.forward;
        done += count;
    }
    estimate.total = estimate.gates + estimate.forward;
    return estimate;
}

}  // namespace interfuse
