// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/routing_table.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace interfuse {
namespace {

constexpr std::size_t token_sets = 2;

}  // namespace

RoutingTable::RoutingTable(std::vector<std::string> modules, std::vector<std::string> experts,
                           std::vector<std::string> datasets,
                           std::vector<std::int64_t> dataset_sizes)
    : modules_(std::move(modules)),
      experts_(std::move(experts)),
      datasets_(std::move(datasets)),
      dataset_sizes_(std::move(dataset_sizes)),
      counts_(datasets_.size() * modules_.size()),
      sums_(counts_.size() * experts_.size() * token_sets),
      squares_(sums_.size()) {}

std::size_t RoutingTable::at(std::size_t dataset, std::size_t module, std::size_t expert,
                             TokenSet tokens) const {
    return ((dataset * modules_.size() + module) * experts_.size() + expert) * token_sets +
           (tokens == TokenSet::all ? 0 : 1);
}

void RoutingTable::add_image(std::size_t dataset, std::size_t module,
                             std::span<const double> all_tokens,
                             std::span<const double> class_token) {
    ++counts_[dataset * modules_.size() + module];
    for (std::size_t expert = 0; expert < experts_.size(); ++expert) {
        const std::size_t place = at(dataset, module, expert, TokenSet::all);
        sums_[place] += all_tokens[expert];
        squares_[place] += all_tokens[expert] * all_tokens[expert];
        sums_[place + 1] += class_token[expert];
        squares_[place + 1] += class_token[expert] * class_token[expert];
    }
}

std::int64_t RoutingTable::count(std::size_t dataset, std::size_t module) const {
    return counts_[dataset * modules_.size() + module];
}

std::int64_t RoutingTable::count(std::size_t dataset) const {
    std::int64_t most = 0;
    for (std::size_t module = 0; module < modules_.size(); ++module) {
        most = std::max(most, count(dataset, module));
    }
    return most;
}

bool RoutingTable::has(std::size_t module) const {
    for (std::size_t dataset = 0; dataset < datasets_.size(); ++dataset) {
        if (count(dataset, module) > 0) return true;
    }
    return false;
}

double RoutingTable::mean(std::size_t dataset, std::size_t module, std::size_t expert,
                          TokenSet tokens) const {
    return sums_[at(dataset, module, expert, tokens)] / static_cast<double>(count(dataset, module));
}

std::optional<double> RoutingTable::standard_error(std::size_t dataset, std::size_t module,
                                                   std::size_t expert, TokenSet tokens) const {
    const std::int64_t images = count(dataset, module);
    if (images < 2) return std::nullopt;
    const auto n = static_cast<double>(images);
    const std::size_t place = at(dataset, module, expert, tokens);
    const double variance =
        std::max(0.0, squares_[place] - sums_[place] * sums_[place] / n) / (n - 1.0);
    const double unseen = std::max(0.0, 1.0 - n / static_cast<double>(dataset_sizes_[dataset]));
    return std::sqrt(variance / n * unseen);
}

MixedRouting RoutingTable::mix(const std::vector<double>& mixture, TokenSet tokens) const {
    MixedRouting mixed;
    mixed.experts = experts_;
    for (std::size_t module = 0; module < modules_.size(); ++module) {
        if (!has(module)) continue;
        std::vector<double> shares(datasets_.size());
        for (std::size_t d = 0; d < datasets_.size(); ++d) {
            const std::int64_t images = count(d, module);
            shares[d] = images == 0       ? 0.0
                        : mixture.empty() ? static_cast<double>(images)
                                          : mixture[d];
        }
        const double total = std::accumulate(shares.begin(), shares.end(), 0.0);
        std::vector<double> means(experts_.size());
        std::vector<std::optional<double>> errors(experts_.size());
        for (std::size_t expert = 0; expert < experts_.size(); ++expert) {
            double variance = 0;
            bool known = true;
            for (std::size_t d = 0; d < datasets_.size(); ++d) {
                const double share = total > 0 ? shares[d] / total : 0.0;
                if (share == 0) continue;
                means[expert] += share * mean(d, module, expert, tokens);
                const std::optional<double> error = standard_error(d, module, expert, tokens);
                known = known && error;
                if (error) variance += share * share * *error * *error;
            }
            if (known) errors[expert] = std::sqrt(variance);
        }
        mixed.modules.push_back(modules_[module]);
        mixed.means.push_back(std::move(means));
        mixed.errors.push_back(std::move(errors));
    }
    return mixed;
}

void RoutingTable::rename(std::vector<std::string> experts, std::vector<std::string> datasets) {
    assert(experts.size() == experts_.size() && datasets.size() == datasets_.size());
    experts_ = std::move(experts);
    datasets_ = std::move(datasets);
}

MixedRouting RoutingTable::of_dataset(std::size_t dataset, TokenSet tokens) const {
    std::vector<double> only(datasets_.size());
    only[dataset] = 1.0;
    return mix(only, tokens);
}

}  // namespace interfuse
