// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/ties_merge.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace interfuse {
namespace {

constexpr std::size_t chunk = 1024;  // what a chunk needs stays in the first-level cache
using Floats = std::array<float, chunk>;

// The columns of one chunk in every model.
class Columns {
  public:
    Columns(std::span<const float> models, const TiesElection& election, std::size_t first,
            std::size_t count)
        : smallest_kept_(election.smallest_kept),
          elements_(models.size() / (1 + smallest_kept_.size())),
          pretrained_(models.data() + first),
          count_(count) {}

    std::size_t count() const { return count_; }
    std::size_t experts() const { return smallest_kept_.size(); }
    const float* pretrained() const { return pretrained_; }
    // Writes what trimming leaves of an expert's differences.
    void trimmed(std::size_t expert, Floats& out) const {
        const float* values = pretrained_ + (1 + expert) * elements_;
        const float smallest = smallest_kept_[expert];
        for (std::size_t i = 0; i < count_; ++i) {
            const float difference = values[i] - pretrained_[i];
            out[i] = std::abs(difference) >= smallest ? difference : 0.0F;
        }
    }

  private:
    const std::vector<float>& smallest_kept_;
    std::size_t elements_;
    const float* pretrained_;
    std::size_t count_;
};

void add(Floats& to, const Floats& from, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        to[i] += from[i];
}

// Sums over the experts in LibTorch's order (see the header).
void trimmed_sums(const Columns& columns, Floats& sums) {
    constexpr std::size_t block = 16;
    std::array<Floats, 3> whole_blocks;  // sums of whole blocks, of blocks of blocks, …
    std::size_t levels = 0;              // of those that are in use
    Floats differences;
    const std::size_t count = columns.count();
    std::fill_n(sums.begin(), count, 0.0F);
    for (std::size_t expert = 0; expert < columns.experts(); ++expert) {
        columns.trimmed(expert, differences);
        add(sums, differences, count);
        Floats* lower = &sums;
        std::size_t added = expert + 1;
        for (std::size_t level = 0; level < whole_blocks.size() && added % block == 0; ++level) {
            Floats& upper = whole_blocks[level];
            if (level == levels) {
                std::fill_n(upper.begin(), count, 0.0F);
                ++levels;
            }
            add(upper, *lower, count);
            std::fill_n(lower->begin(), count, 0.0F);
            lower = &upper;
            added /= block;
        }
    }
    for (std::size_t level = 0; level < levels; ++level)
        add(sums, whole_blocks[level], count);
}

float sign_of(float sum, float of_zero) {
    return sum > 0 ? 1.0F : sum < 0 ? -1.0F : of_zero;
}

// What the differences of one chunk merge to. Those that agree with the elected sign all point one
// way, so that their magnitudes suffice; without branches, which random signs would mislead.
void merged_differences(const Columns& columns, const Floats& signs, TiesMerge merge_func,
                        std::array<double, chunk>& merged) {
    Floats directions;  // 1 or -1
    Floats agreeing;    // how many experts have the elected sign
    Floats differences;
    const std::size_t count = columns.count();
    for (std::size_t i = 0; i < count; ++i)
        directions[i] = signs[i] > 0 ? 1.0F : -1.0F;
    std::fill_n(agreeing.begin(), count, 0.0F);
    std::fill_n(merged.begin(), count, 0.0);
    for (std::size_t expert = 0; expert < columns.experts(); ++expert) {
        columns.trimmed(expert, differences);
        for (std::size_t i = 0; i < count; ++i) {
            const float along = differences[i] * directions[i];
            differences[i] = along > 0 ? along : 0.0F;
        }
        if (merge_func == TiesMerge::max) {
            for (std::size_t i = 0; i < count; ++i) {
                const auto magnitude = static_cast<double>(differences[i]);
                merged[i] = magnitude > merged[i] ? magnitude : merged[i];
            }
            continue;
        }
        for (std::size_t i = 0; i < count; ++i)
            merged[i] += static_cast<double>(differences[i]);
        for (std::size_t i = 0; i < count; ++i)
            agreeing[i] += differences[i] > 0 ? 1.0F : 0.0F;
    }
    const bool is_max = merge_func == TiesMerge::max;
    for (std::size_t i = 0; i < count; ++i) {
        merged[i] *= static_cast<double>(is_max ? signs[i] : directions[i]);
        if (merge_func == TiesMerge::mean)
            merged[i] /= static_cast<double>(std::max(agreeing[i], 1.0F));
    }
}

}  // namespace

std::int64_t sum_of_signs(std::span<const float> models, const TiesElection& election,
                          std::size_t first, std::size_t count) {
    Floats sums;
    std::int64_t total = 0;
    for (std::size_t begin = 0; begin < count; begin += chunk) {
        const Columns columns(models, election, first + begin, std::min(chunk, count - begin));
        trimmed_sums(columns, sums);
        std::int32_t of_chunk = 0;
        for (std::size_t i = 0; i < columns.count(); ++i)
            of_chunk += (sums[i] > 0 ? 1 : 0) - (sums[i] < 0 ? 1 : 0);
        total += of_chunk;
    }
    return total;
}

bool merge_ties(std::span<const float> models, const TiesElection& election, std::size_t first,
                std::span<float> out) {
    Floats signs;
    std::array<double, chunk> merged;
    bool finite = true;
    for (std::size_t begin = 0; begin < out.size(); begin += chunk) {
        const Columns columns(models, election, first + begin, std::min(chunk, out.size() - begin));
        trimmed_sums(columns, signs);
        for (std::size_t i = 0; i < columns.count(); ++i)
            signs[i] = sign_of(signs[i], election.zero_sign);
        merged_differences(columns, signs, election.options.merge_func, merged);
        float* to = out.data() + begin;
        float probe = 0;  // 0 · x is 0 for every finite x, else not a number
        for (std::size_t i = 0; i < columns.count(); ++i) {
            to[i] = static_cast<float>(static_cast<double>(columns.pretrained()[i]) +
                                       election.options.scaling_factor * merged[i]);
            probe += 0.0F * to[i];
        }
        finite = finite && probe == 0;
    }
    return finite;
}

}  // namespace interfuse
