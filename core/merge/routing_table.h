// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What calibration yields: for every linear layer and calibration dataset, the routing weights of
// every expert, as sums over images. It hangs neither on the scaling factor nor on any edit.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/merge/correction.h"
#include "core/recipe/recipe.h"

namespace interfuse {

// What a table was made from. Two tables of equal origin can be continued into each other.
struct RoutingOrigin {
    std::string pretrained_hash;
    std::vector<std::string> expert_hashes;
    // Per dataset: a chain over the content hashes of the images used so far, in order.
    std::vector<std::string> sample_hashes;
    // Per dataset: places in the permutation that were passed over because the image is corrupt.
    std::vector<std::vector<std::int64_t>> skipped;
    std::uint64_t seed = 0;
    std::int64_t gate_k = 16;
    bool average_experts = false;
    std::string processor;  // image_processor_config_json
    std::string precision = "exact";
    std::int64_t batch_size = 0;  // what makes the bits: images in a batch, threads, device
    std::int64_t threads = 0;
    std::int64_t ranks = 1;  // programs that calibrated together
    std::string device;
    bool operator==(const RoutingOrigin&) const = default;
};

// Means and standard errors over a mixture of the datasets; [module][expert].
struct MixedRouting {
    std::vector<std::string> modules;  // only layers that some expert changed
    std::vector<std::string> experts;
    std::vector<std::vector<double>> means;
    std::vector<std::vector<std::optional<double>>> errors;
};

class RoutingTable {
  public:
    RoutingTable() = default;
    // Nothing recorded yet.
    RoutingTable(std::vector<std::string> modules, std::vector<std::string> experts,
                 std::vector<std::string> datasets, std::vector<std::int64_t> dataset_sizes);

    const std::vector<std::string>& modules() const { return modules_; }
    const std::vector<std::string>& experts() const { return experts_; }
    const std::vector<std::string>& datasets() const { return datasets_; }
    // Number of images that each dataset has in all.
    const std::vector<std::int64_t>& dataset_sizes() const { return dataset_sizes_; }

    // Adds one image. `weights` are its mean routing weights, one per expert, for both token sets:
    // over all of its tokens, and those of its class token.
    void add_image(std::size_t dataset, std::size_t module, std::span<const double> all_tokens,
                   std::span<const double> class_token);

    // Images recorded; 0 everywhere for a layer that no expert changed.
    std::int64_t count(std::size_t dataset, std::size_t module) const;
    // The most images that any layer has of this dataset.
    std::int64_t count(std::size_t dataset) const;
    // Whether the layer has routing weights.
    bool has(std::size_t module) const;

    double mean(std::size_t dataset, std::size_t module, std::size_t expert, TokenSet tokens) const;
    // s/√n · √(1 − n/N), drawn without replacement; absent below two images.
    std::optional<double> standard_error(std::size_t dataset, std::size_t module,
                                         std::size_t expert, TokenSet tokens) const;

    // Σ p_d mean_d, and √Σ p_d² SE_d². `mixture` holds one weight per dataset, normalised here;
    // empty means by number of images, as the reference does.
    MixedRouting mix(const std::vector<double>& mixture, TokenSet tokens) const;
    // Gives experts and datasets other names, in the same order and number: no weight hangs on
    // them.
    void rename(std::vector<std::string> experts, std::vector<std::string> datasets);

    // One dataset alone.
    MixedRouting of_dataset(std::size_t dataset, TokenSet tokens) const;

    RoutingOrigin origin;
    std::optional<FastRecord> fast;  // of a calibration with origin.precision fast

    // Sums, sums of squares and counts as bytes, to be added up with those of other ranks. Throw
    // Error when the bytes are not of a table of this shape.
    std::string numbers() const;
    void set_numbers(std::string_view bytes);
    void add_numbers(std::string_view bytes);
    // As if no image had been recorded; names and origin stay.
    void clear_numbers();

    // routing.safetensors: float64 sums and sums of squares [dataset, module, expert, 2], int64
    // counts [dataset, module]; names and origin in the metadata. Throws Error.
    void save(const std::filesystem::path& file) const;
    static RoutingTable load(const std::filesystem::path& file);

    bool operator==(const RoutingTable&) const = default;

  private:
    // No dataset gave more images than it has.
    bool has_possible_counts() const;
    // `fast` names a correction, and its centre has a place for every weight.
    bool has_sound_record() const;
    std::size_t at(std::size_t dataset, std::size_t module, std::size_t expert,
                   TokenSet tokens) const;

    std::vector<std::string> modules_, experts_, datasets_;
    std::vector<std::int64_t> dataset_sizes_;
    std::vector<std::int64_t> counts_;    // [dataset, module]
    std::vector<double> sums_, squares_;  // [dataset, module, expert, token set]
};

}  // namespace interfuse
