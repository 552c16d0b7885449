// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures that calibration sees: drawn, decoded, processed, and hashed in their order.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/dataset/image_processor.h"
#include "core/runtime/error.h"
#include "core/runtime/rank_group.h"

namespace interfuse {

// Some of the images asked for cannot be decoded, and none may be passed over.
class CorruptImages : public Error {
  public:
    using Error::Error;
};

struct NamedDataset {
    std::string name;
    std::unique_ptr<Dataset> dataset;
};

class CalibrationSamples {
  public:
    // Draws the permutations of all datasets with one seed.
    CalibrationSamples(std::vector<NamedDataset> datasets, const ImageProcessorConfig& processor,
                       std::uint64_t seed, bool skip_corrupt_images);

    const std::vector<NamedDataset>& datasets() const { return datasets_; }
    // For drawing anew; nothing else may be called after it.
    std::vector<NamedDataset> take_datasets() { return std::move(datasets_); }

    // Goes on after the first `count` samples of every dataset, of which `skipped` tells the
    // corrupt ones passed over: reads and hashes them without decoding. Throws Cancelled.
    void skip_to(std::int64_t count, const std::vector<std::vector<std::int64_t>>& skipped,
                 const std::stop_token& stop = {});
    // The same without reading anything, for a rank that keeps no hashes.
    void jump_to(std::int64_t count, const std::vector<std::vector<std::int64_t>>& skipped);

    // Writes samples `first` … `first + count − 1`, 3 × H × W float32 each. Samples of a dataset
    // come in order; what lies between is left to other ranks. Throws CorruptImages, naming every
    // corrupt image among them, unless they are to be skipped; then the next of the permutation
    // takes the place.
    void load(std::size_t dataset, std::int64_t first, std::int64_t count, std::span<float> pixels);
    // The first `count` samples of every dataset were loaded, each by one of the ranks: rank 0
    // chains the hashes of the new ones. Every rank calls this.
    void finish_round(std::int64_t count, RankGroup& ranks);

    // Looks at every sample that is not loaded yet, up to `count` of each dataset, and throws
    // CorruptImages with all that are corrupt. Throws Cancelled.
    void find_corrupt(std::int64_t count, const std::stop_token& stop) const;

    // Per dataset, of all finished rounds: the chained content hash, which rank 0 has, and the
    // places passed over.
    std::vector<std::string> hashes() const;
    std::vector<std::vector<std::int64_t>> skipped() const;
    // Names of the images passed over, dataset by dataset, whatever the rounds were.
    std::vector<std::string> skipped_images() const;

  private:
    // One image that may become a sample.
    struct Candidate {
        std::string hash, name;
        std::string problem;  // why it cannot be used; "" when it can
    };
    void pass_over(std::size_t dataset, std::int64_t count);
    // Reads and decodes the image at a place of a permutation into `pixels`.
    Candidate decode(std::size_t dataset, std::size_t place, std::span<float> pixels) const;

    struct Stream {
        std::vector<std::int64_t> permutation;
        std::size_t next = 0;            // place in the permutation
        std::int64_t loaded = 0;         // samples given out, or left to other ranks
        std::string hash;                // chain over the samples of all finished rounds
        std::vector<std::string> fresh;  // hashes of those that were loaded here since
        std::vector<std::int64_t> skipped;
        std::vector<std::string> skipped_names;
    };

    std::vector<NamedDataset> datasets_;
    ImageProcessor processor_;
    bool skip_corrupt_images_;
    std::size_t sample_elements_ = 0;  // 3 × H × W
    std::vector<Stream> streams_;
};

}  // namespace interfuse
