// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures that calibration sees: drawn, decoded, processed, and hashed in their order.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/dataset/image_processor.h"
#include "core/runtime/error.h"

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

    // Goes on after the first `count` samples of every dataset, of which `skipped` tells the
    // corrupt ones passed over: reads and hashes them without decoding. Throws Cancelled.
    void skip_to(std::int64_t count, const std::vector<std::vector<std::int64_t>>& skipped,
                 const std::stop_token& stop = {});

    // Writes samples `first` … `first + count − 1`, 3 × H × W float32 each. Samples of a dataset
    // come in order, without gaps. Throws CorruptImages, naming every corrupt image among them,
    // unless they are to be skipped; then the next of the permutation takes the place.
    void load(std::size_t dataset, std::int64_t first, std::int64_t count, std::span<float> pixels);

    // Looks at every sample that is not loaded yet, up to `count` of each dataset, and throws
    // CorruptImages with all that are corrupt. Throws Cancelled.
    void find_corrupt(std::int64_t count, const std::stop_token& stop) const;

    // Per dataset, of what was loaded so far: the chained content hash, and the places passed over.
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
    // Reads and decodes the image at a place of a permutation into `pixels`.
    Candidate decode(std::size_t dataset, std::size_t place, std::span<float> pixels) const;

    struct Stream {
        std::vector<std::int64_t> permutation;
        std::size_t next = 0;     // place in the permutation
        std::int64_t loaded = 0;  // samples given out
        std::string hash;         // chain over the samples given out
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
