// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/ties.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>

#include "core/merge/ties_merge.h"
#include "core/runtime/error.h"
#include "core/runtime/parallel.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

bool is_removed(const TiesOptions& options, const std::string& name) {
    const std::vector<std::string>& removed = options.remove_keys;
    return std::find(removed.begin(), removed.end(), name) != removed.end();
}

// The tensors that count, read as often as needed.
class Passes {
  public:
    Passes(const ModelPool& pool, const TiesOptions& options, std::function<void(double)> progress,
           std::stop_token stop)
        : pool_(pool), progress_(std::move(progress)), stop_(std::move(stop)) {
        std::size_t largest = 0;
        for (const TensorInfo& info : pool.pretrained().tensors()) {
            if (is_removed(options, info.name)) continue;
            names_.push_back(info.name);
            const auto elements = static_cast<std::size_t>(info.elements());
            parameters_ += elements;
            largest = std::max(largest, elements);
        }
        values_.resize(largest * (1 + pool.expert_count()));
    }

    std::uint64_t parameters() const { return parameters_; }
    void expect(int passes) { expected_ = static_cast<double>(passes); }

    // Hands over the values of all models, tensor by tensor, as ModelPool::read_all writes them.
    void run(const std::function<void(std::span<const float>)>& body) {
        std::uint64_t read = 0;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            throw_if_stopped(stop_);
            if (i + 1 < names_.size()) pool_.will_need(names_[i + 1]);
            const auto elements =
                static_cast<std::size_t>(pool_.pretrained().tensor(names_[i]).elements());
            const auto models = std::span(values_).first(elements * (1 + pool_.expert_count()));
            pool_.read_all(names_[i], models);
            body(models);
            read += elements;
            const double part = static_cast<double>(read) / static_cast<double>(parameters_);
            if (progress_) progress_((finished_ + part) / expected_);
        }
        finished_ += 1;
    }

  private:
    const ModelPool& pool_;
    std::function<void(double)> progress_;
    std::stop_token stop_;
    std::vector<std::string> names_;
    std::uint64_t parameters_ = 0;
    std::vector<float> values_;
    double expected_ = 1, finished_ = 0;
};

// Magnitudes of float32 have the order of their 31 bits as a number.
constexpr std::uint32_t lower_bits = 15;
constexpr std::uint32_t lower_mask = (1U << lower_bits) - 1;

std::uint32_t magnitude_bits(float expert, float pretrained) {
    return std::bit_cast<std::uint32_t>(expert - pretrained) & 0x7fff'ffffU;
}

// Calls body(expert, its values, the pretrained model's), the experts in parallel.
template <typename Body>
void for_every_expert(std::span<const float> models, std::size_t experts, const Body& body) {
    const std::size_t elements = models.size() / (1 + experts);
    parallel_over(experts, [&](std::size_t expert) {
        body(expert, models.subspan((1 + expert) * elements, elements), models.first(elements));
    });
}

// Finds the values of one rank in magnitude, one an expert, in two passes.
class RankSearch {
  public:
    // rank: from 1, the smallest.
    RankSearch(std::size_t experts, std::uint64_t rank) : searches_(experts) {
        for (Search& search : searches_)
            search.rank = rank;
    }

    std::vector<float> run(Passes& passes) {
        passes.run([&](std::span<const float> models) {
            for_every_expert(models, searches_.size(),
                             [&](std::size_t expert, auto values, auto pretrained) {
                                 searches_[expert].count_upper(values, pretrained);
                             });
        });
        for (Search& search : searches_)
            search.upper = search.take_bin();
        passes.run([&](std::span<const float> models) {
            for_every_expert(models, searches_.size(),
                             [&](std::size_t expert, auto values, auto pretrained) {
                                 searches_[expert].count_lower(values, pretrained);
                             });
        });
        std::vector<float> found;
        for (Search& search : searches_)
            found.push_back(std::bit_cast<float>(search.upper << lower_bits | search.take_bin()));
        return found;
    }

  private:
    struct Search {
        std::uint64_t rank = 0;  // among what the next counts are of
        std::uint32_t upper = 0;
        std::vector<std::uint64_t> counts = std::vector<std::uint64_t>(1U << (31 - lower_bits));

        void count_upper(std::span<const float> values, std::span<const float> pretrained) {
            for (std::size_t i = 0; i < values.size(); ++i)
                ++counts[magnitude_bits(values[i], pretrained[i]) >> lower_bits];
        }
        void count_lower(std::span<const float> values, std::span<const float> pretrained) {
            for (std::size_t i = 0; i < values.size(); ++i) {
                const std::uint32_t bits = magnitude_bits(values[i], pretrained[i]);
                if (bits >> lower_bits == upper) ++counts[bits & lower_mask];
            }
        }
        // The bin that holds the value; the counts begin anew, its rank is the one within the bin.
        std::uint32_t take_bin() {
            std::uint32_t bin = 0;
            for (; counts[bin] < rank; ++bin)
                rank -= counts[bin];
            std::fill(counts.begin(), counts.end(), 0);
            return bin;
        }
    };
    std::vector<Search> searches_;
};

// The reference adds the signs in float32; this is its sign wherever its sum is exact.
float majority(Passes& passes, const TiesElection& election) {
    constexpr std::size_t task = 1U << 18U;
    std::atomic<std::int64_t> total{0};
    passes.run([&](std::span<const float> models) {
        const std::size_t elements = models.size() / (1 + election.smallest_kept.size());
        parallel_over((elements + task - 1) / task, [&](std::size_t i) {
            const std::size_t first = i * task;
            total += sum_of_signs(models, election, first, std::min(task, elements - first));
        });
    });
    return total > 0 ? 1.0F : total < 0 ? -1.0F : 0.0F;
}

// k of the k-th smallest magnitude, the smallest that is kept; 0 keeps everything.
std::uint64_t first_kept(std::uint64_t parameters, double threshold) {
    const double share = threshold > 1 ? threshold / 100 : threshold;
    return parameters - static_cast<std::uint64_t>(static_cast<double>(parameters) * share);
}

}  // namespace

void check_ties_options(const ClipConfig& config, const TiesOptions& options) {
    Problems problems;
    if (!std::isfinite(options.scaling_factor)) {
        problems.add("method.scaling_factor is " + shortest(options.scaling_factor) +
                     ". Give a finite number.");
    }
    if (!(options.threshold >= 0 && options.threshold <= 100)) {
        problems.add("method.threshold is " + shortest(options.threshold) +
                     ". Give the percentage of the values to keep, from 0 to 100, or up to 1 the "
                     "share of them.");
    }
    std::vector<std::string> names;
    for (const ExpectedTensor& tensor : vision_tensors(config))
        names.push_back(tensor.name);
    for (const std::string& key : options.remove_keys) {
        if (std::find(names.begin(), names.end(), key) != names.end()) continue;
        const std::string near = nearest(key, names);
        problems.add("method.remove_keys names " + quoted(key) +
                     ", which is no tensor of the vision tower. " +
                     (near.empty() ? "Its names are of the form " + quoted(names.front()) + "."
                                   : "Did you mean " + quoted(near) + "?"));
    }
    problems.throw_if_any();
}

TiesElection elect(const ModelPool& pool, const TiesOptions& options,
                   const std::function<void(double fraction)>& progress,
                   const std::stop_token& stop) {
    check_ties_options(pool.config(), options);
    Passes passes(pool, options, progress, stop);
    TiesElection election{options, std::vector<float>(pool.expert_count(), 0.0F), 0.0F};
    if (passes.parameters() == 0) {  // every tensor was removed
        if (progress) progress(1);
        return election;
    }
    const std::uint64_t rank = first_kept(passes.parameters(), options.threshold);
    if (rank > 0) {
        passes.expect(3);
        election.smallest_kept = RankSearch(pool.expert_count(), rank).run(passes);
    }
    election.zero_sign = majority(passes, election);
    return election;
}

Coefficients ties_coefficients(const ClipConfig& config,
                               const std::shared_ptr<const TiesElection>& election) {
    Coefficients coefficients;
    for (const ExpectedTensor& tensor : vision_tensors(config)) {
        TensorRule rule;
        rule.name = tensor.name;
        if (!is_removed(election->options, tensor.name)) {
            rule.kind = TensorRule::Kind::ties;
            rule.ties = election;
        }
        coefficients.push_back(std::move(rule));
    }
    return coefficients;
}

}  // namespace interfuse
