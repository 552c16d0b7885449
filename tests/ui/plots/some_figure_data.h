// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What figures show, from a routing table of random images with the tower's real module names: as
// many rounds of calibration as asked for, one dataset of each expert.
#pragma once

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "ui/plots/figure.h"

namespace interfuse {

struct SomeFigureSize {
    std::int64_t layers = 12;
    std::size_t experts = 8;
    std::vector<std::int64_t> rounds{4, 12, 28, 60};  // samples of each dataset after each
    std::int64_t images = 5000;                       // that each dataset has
    // The linear layer that no expert changed.
    std::optional<LinearId> unchanged;
};

inline const std::vector<QString>& someNames() {
    static const std::vector<QString> names = [] {
        std::vector<QString> all;
        for (const char* name : {"sun397",  "stanford-cars", "resisc45",
                                 "eurosat", "svhn",          "gtsrb",
                                 "mnist",   "dtd",           "oxford-flowers102",
                                 "pcam",    "fer2013",       "oxford-iiit-pet",
                                 "stl10",   "cifar100",      "cifar10",
                                 "food101", "fashion-mnist", "emnist-letters",
                                 "kmnist",  "rendered-sst2"})
            all.push_back(QString::fromLatin1(name));
        return all;
    }();
    return names;
}

inline QString someName(std::size_t index) {
    const std::vector<QString>& names = someNames();
    const QString& name = names[index % names.size()];
    return index < names.size() ? name : name + QString::number(index / names.size() + 1);
}

inline FigureData someFigureData(const SomeFigureSize& size = {}) {
    FigureData data;
    std::vector<std::string> modules, names;
    for (std::int64_t layer = 0; layer < size.layers; ++layer) {
        for (const LinearKind kind : linear_kinds)
            modules.push_back(module_name({layer, kind}));
    }
    for (std::size_t expert = 0; expert < size.experts; ++expert) {
        data.experts.push_back(someName(expert));
        data.expertColors.push_back(expertColor(expert));
        names.push_back(someName(expert).toStdString());
    }
    data.datasets = data.experts;
    data.layers = size.layers;
    RoutingTable table(modules, names, names, std::vector<std::int64_t>(size.experts, size.images));
    std::mt19937_64 random(29);
    std::normal_distribution<double> noise(0, 0.25);
    const auto image = [&](std::size_t dataset, std::size_t module) {
        const double depth = static_cast<double>(module) / static_cast<double>(modules.size());
        std::vector<double> weights(size.experts);
        double sum = 0;
        for (std::size_t e = 0; e < size.experts; ++e) {
            // Deep layers tell the datasets apart, shallow ones hardly do.
            const double own = e == dataset ? 2.2 * depth * depth : 0;
            const double shape = 0.35 * std::sin(3.1 * depth + 1.7 * static_cast<double>(e));
            const double kind = 0.1 * std::cos(static_cast<double>(module % 6 * (e + 1)));
            weights[e] = std::exp(own + shape + kind + noise(random));
            sum += weights[e];
        }
        for (double& weight : weights)
            weight /= sum;
        return weights;
    };
    std::int64_t done = 0;
    for (const std::int64_t samples : size.rounds) {
        for (std::size_t module = 0; module < modules.size(); ++module) {
            if (size.unchanged && size.unchanged->index() == module) continue;
            for (std::size_t dataset = 0; dataset < size.experts; ++dataset) {
                for (std::int64_t i = done; i < samples; ++i) {
                    const std::vector<double> weights = image(dataset, module);
                    table.add_image(dataset, module, weights, weights);
                }
            }
        }
        done = samples;
        data.rounds.push_back({samples, table.mix({}, TokenSet::all)});
    }
    data.routing = table.mix({}, TokenSet::all);
    for (std::size_t dataset = 0; dataset < size.experts; ++dataset)
        data.byDataset.push_back(table.of_dataset(dataset, TokenSet::all));
    return data;
}

}  // namespace interfuse
