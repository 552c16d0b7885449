// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A routing table of random images, and the images themselves.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <random>
#include <tuple>
#include <vector>

#include "core/merge/routing_table.h"

namespace interfuse {

// Layers "layer.a", "layer.b" (skipped) and "layer.c"; three experts; three datasets with 7, 2 and
// 11 of 100, 50 and 12 images.
struct SomeTable {
    SomeTable()
        : table({"layer.a", "layer.b", "layer.c"}, {"mnist", "svhn", "cars"},
                {"digits", "numbers", "roads"}, {100, 50, 12}) {
        std::mt19937_64 random(17);
        constexpr std::array<int, 3> counts{7, 2, 11};
        for (std::size_t d = 0; d < counts.size(); ++d) {
            for (int i = 0; i < counts[d]; ++i) {
                for (const std::size_t module : {0U, 2U}) {
                    const std::vector<double> all = weights(random);
                    const std::vector<double> first = weights(random);
                    table.add_image(d, module, all, first);
                    for (std::size_t e = 0; e < 3; ++e) {
                        seen_[{d, module, e, TokenSet::all}].push_back(all[e]);
                        seen_[{d, module, e, TokenSet::class_token}].push_back(first[e]);
                    }
                }
            }
        }
        table.origin.pretrained_hash = "0123";
        table.origin.expert_hashes = {"45", "67", "89"};
        table.origin.sample_hashes = {"ab", "cd", "ef"};
        table.origin.skipped = {{}, {3, 17}, {}};
        table.origin.seed = 0xffff'ffff'ffff'fff0;
        table.origin.gate_k = 5;
        table.origin.average_experts = true;
        table.origin.processor = "{\"size\": \"224\"}\n";
        table.origin.batch_size = 24;
        table.origin.threads = 2;
        table.origin.ranks = 3;
        table.origin.device = "cpu";
    }

    const std::vector<double>& images(std::size_t dataset, std::size_t module, std::size_t expert,
                                      TokenSet tokens) const {
        return seen_.at({dataset, module, expert, tokens});
    }

    static double mean(const std::vector<double>& values) {
        double sum = 0;
        for (const double value : values)
            sum += value;
        return sum / static_cast<double>(values.size());
    }
    // √(Σ (x − mean)² / (n − 1) / n · (1 − n / N))
    static double standard_error(const std::vector<double>& values, std::int64_t of) {
        const double centre = mean(values);
        const auto n = static_cast<double>(values.size());
        double squares = 0;
        for (const double value : values)
            squares += (value - centre) * (value - centre);
        return std::sqrt(squares / (n - 1) / n * (1 - n / static_cast<double>(of)));
    }

    RoutingTable table;

  private:
    static std::vector<double> weights(std::mt19937_64& random) {
        std::uniform_real_distribution<double> some(0.1, 1.0);
        std::vector<double> values{some(random), some(random), some(random)};
        const double sum = values[0] + values[1] + values[2];
        for (double& value : values)
            value /= sum;
        return values;
    }
    std::map<std::tuple<std::size_t, std::size_t, std::size_t, TokenSet>, std::vector<double>>
        seen_;
};

}  // namespace interfuse
