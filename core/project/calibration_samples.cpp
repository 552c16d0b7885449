// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/calibration_samples.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "core/dataset/image.h"
#include "core/dataset/sampling.h"
#include "core/runtime/error.h"
#include "core/runtime/hash.h"
#include "core/runtime/packed_bytes.h"
#include "core/runtime/parallel.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

std::string chained(const std::string& before, const std::string& image) {
    const std::string both = before + image;
    return content_hash(std::as_bytes(std::span(both)));
}

template <typename Candidates>
std::vector<std::string> problems_of(const Candidates& candidates) {
    std::vector<std::string> sentences;
    for (const auto& candidate : candidates) {
        if (!candidate.problem.empty()) sentences.push_back(candidate.problem);
    }
    return sentences;
}

void throw_if_corrupt(std::vector<std::string> sentences) {
    if (sentences.empty()) return;
    constexpr std::size_t named = 100;
    std::string text;
    for (std::size_t i = 0; i < std::min(named, sentences.size()); ++i)
        text += sentences[i] + "\n";
    if (sentences.size() > named) {
        text += "So are " + std::to_string(sentences.size() - named) + " more images.\n";
    }
    throw CorruptImages(text +
                        "Replace what is corrupt, or set interfuse.skip_corrupt_images to true to "
                        "use other images instead.");
}

}  // namespace

CalibrationSamples::CalibrationSamples(std::vector<NamedDataset> datasets,
                                       const ImageProcessorConfig& processor, std::uint64_t seed,
                                       bool skip_corrupt_images)
    : datasets_(std::move(datasets)),
      processor_(processor),
      skip_corrupt_images_(skip_corrupt_images) {
    // Without a fixed size there are no samples to load either.
    const auto size = processor_.output_size().value_or(std::array<std::int64_t, 2>{});
    sample_elements_ = static_cast<std::size_t>(3 * size[0] * size[1]);
    std::vector<std::int64_t> sizes;
    for (const NamedDataset& entry : datasets_)
        sizes.push_back(entry.dataset->size());
    for (std::vector<std::int64_t>& permutation : sample_permutations(seed, sizes)) {
        streams_.emplace_back().permutation = std::move(permutation);
    }
}

void CalibrationSamples::skip_to(std::int64_t count,
                                 const std::vector<std::vector<std::int64_t>>& skipped,
                                 const std::stop_token& stop) {
    for (std::size_t d = 0; d < streams_.size(); ++d) {
        Stream& stream = streams_[d];
        stream.skipped = skipped[d];
        while (stream.loaded < count) {
            throw_if_stopped(stop);
            if (stream.next >= stream.permutation.size()) {
                throw Error("The dataset " + quoted(datasets_[d].name) +
                            " has fewer images than the routing table was made from.");
            }
            const auto place = static_cast<std::int64_t>(stream.next++);
            const EncodedImage image =
                datasets_[d].dataset->read(stream.permutation[static_cast<std::size_t>(place)]);
            if (std::find(skipped[d].begin(), skipped[d].end(), place) != skipped[d].end()) {
                stream.skipped_names.push_back(image.name);
                continue;
            }
            stream.hash = chained(stream.hash, content_hash(image.bytes));
            ++stream.loaded;
        }
    }
}

void CalibrationSamples::jump_to(std::int64_t count,
                                 const std::vector<std::vector<std::int64_t>>& skipped) {
    for (std::size_t d = 0; d < streams_.size(); ++d) {
        Stream& stream = streams_[d];
        stream.skipped = skipped[d];
        // Of the places passed over, those that lie before the last sample.
        std::int64_t next = count;
        for (const std::int64_t place : skipped[d]) {
            if (place < next) ++next;
        }
        stream.next = static_cast<std::size_t>(next);
        stream.loaded = count;
    }
}

// Where corrupt images are skipped, only decoding them tells which samples are meant.
void CalibrationSamples::pass_over(std::size_t dataset, std::int64_t count) {
    Stream& stream = streams_[dataset];
    if (!skip_corrupt_images_) {
        stream.next += static_cast<std::size_t>(count);
        stream.loaded += count;
        return;
    }
    constexpr std::int64_t at_once = 16;
    std::vector<float> pixels;
    for (const std::int64_t end = stream.loaded + count; stream.loaded < end;) {
        const std::int64_t here = std::min(at_once, end - stream.loaded);
        pixels.resize(static_cast<std::size_t>(here) * sample_elements_);
        load(dataset, stream.loaded, here, pixels);
    }
}

CalibrationSamples::Candidate CalibrationSamples::decode(std::size_t dataset, std::size_t place,
                                                         std::span<float> pixels) const {
    const EncodedImage encoded =
        datasets_[dataset].dataset->read(streams_[dataset].permutation[place]);
    Candidate candidate{content_hash(encoded.bytes), encoded.name, {}};
    try {
        processor_.process(decode_image(encoded.bytes, encoded.name), pixels);
    } catch (const Error& error) {
        candidate.problem = error.what();
    }
    return candidate;
}

void CalibrationSamples::load(std::size_t dataset, std::int64_t first, std::int64_t count,
                              std::span<float> pixels) {
    Stream& stream = streams_[dataset];
    if (first < stream.loaded) throw std::logic_error("samples are loaded in their order");
    if (first > stream.loaded) pass_over(dataset, first - stream.loaded);
    const std::size_t elements = pixels.size() / static_cast<std::size_t>(count);
    std::int64_t missing = count;
    while (missing > 0) {
        if (stream.next + static_cast<std::size_t>(missing) > stream.permutation.size()) {
            throw Error("The dataset " + quoted(datasets_[dataset].name) + " has only " +
                        std::to_string(stream.permutation.size() - stream.skipped.size()) +
                        " readable images, too few for method.num_samples. Use fewer samples.");
        }
        // As many candidates as places are left; the good ones move up to fill them.
        std::vector<Candidate> candidates(static_cast<std::size_t>(missing));
        const std::span<float> places = pixels.last(candidates.size() * elements);
        parallel_over(candidates.size(), [&](std::size_t i) {
            candidates[i] =
                decode(dataset, stream.next + i, places.subspan(i * elements, elements));
        });
        if (!skip_corrupt_images_) throw_if_corrupt(problems_of(candidates));
        std::size_t good = 0;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const Candidate& candidate = candidates[i];
            if (!candidate.problem.empty()) {
                stream.skipped.push_back(static_cast<std::int64_t>(stream.next + i));
                stream.skipped_names.push_back(candidate.name);
                continue;
            }
            if (good != i) {
                std::copy_n(places.begin() + static_cast<std::ptrdiff_t>(i * elements), elements,
                            places.begin() + static_cast<std::ptrdiff_t>(good * elements));
            }
            ++good;
            stream.fresh.push_back(candidate.hash);
            ++stream.loaded;
        }
        stream.next += candidates.size();
        missing -= static_cast<std::int64_t>(good);
    }
}

void CalibrationSamples::finish_round(std::int64_t count, RankGroup& ranks) {
    BytePacker own;
    for (std::size_t d = 0; d < streams_.size(); ++d) {
        Stream& stream = streams_[d];
        if (stream.loaded < count) pass_over(d, count - stream.loaded);
        // Where corrupt images are skipped, every rank has looked at all of them.
        if (skip_corrupt_images_ && !ranks.is_first()) stream.fresh.clear();
        own.add<std::uint64_t>(stream.fresh.size());
        for (const std::string& hash : stream.fresh)
            own.add_text(hash);
        stream.fresh.clear();
    }
    for (const std::string& part : ranks.gather(own.bytes())) {
        ByteUnpacker unpacker(part);
        for (Stream& stream : streams_) {
            for (auto left = unpacker.take<std::uint64_t>(); left > 0; --left)
                stream.hash = chained(stream.hash, unpacker.take_text());
        }
    }
}

void CalibrationSamples::find_corrupt(std::int64_t count, const std::stop_token& stop) const {
    constexpr std::size_t at_once = 64;
    std::vector<std::string> sentences;
    for (std::size_t d = 0; d < streams_.size(); ++d) {
        const std::size_t end =
            std::min(static_cast<std::size_t>(count), streams_[d].permutation.size());
        for (std::size_t begin = streams_[d].next; begin < end; begin += at_once) {
            std::vector<Candidate> candidates(std::min(at_once, end - begin));
            parallel_over(candidates.size(), [&](std::size_t i) {
                throw_if_stopped(stop);
                std::vector<float> pixels(sample_elements_);
                candidates[i] = decode(d, begin + i, pixels);
            });
            for (std::string& problem : problems_of(candidates)) {
                sentences.push_back(std::move(problem));
            }
        }
    }
    throw_if_corrupt(std::move(sentences));
}

std::vector<std::string> CalibrationSamples::hashes() const {
    std::vector<std::string> all;
    for (const Stream& stream : streams_)
        all.push_back(stream.hash);
    return all;
}

std::vector<std::string> CalibrationSamples::skipped_images() const {
    std::vector<std::string> all;
    for (const Stream& stream : streams_) {
        all.insert(all.end(), stream.skipped_names.begin(), stream.skipped_names.end());
    }
    return all;
}

std::vector<std::vector<std::int64_t>> CalibrationSamples::skipped() const {
    std::vector<std::vector<std::int64_t>> all;
    for (const Stream& stream : streams_)
        all.push_back(stream.skipped);
    return all;
}

}  // namespace interfuse
