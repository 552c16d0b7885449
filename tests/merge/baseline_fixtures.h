// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// tests/fixtures/baselines: pools and what fusion_bench makes of them, and merging whole models.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/merge/reduce.h"
#include "core/merge/ties_election.h"
#include "tests/merge/tiny_pool.h"
#include "tests/support/safetensors_file.h"
#include "tests/support/tiny_checkpoint.h"

namespace interfuse {

// All tensors of a model, one after another in the tower's order.
using Flat = std::vector<float>;

// Writes a checkpoint that holds these values.
inline void write_flat(const std::filesystem::path& folder, const ClipConfig& config,
                       const Flat& values) {
    tiny::write_checkpoint(folder, config, {.modify = [&](std::vector<tiny::Tensor>& tensors) {
                               auto from = values.begin();
                               for (tiny::Tensor& tensor : tensors) {
                                   const auto count =
                                       static_cast<std::ptrdiff_t>(tiny::elements(tensor.shape));
                                   tensor.data = tiny::encode(DType::f32, {from, from + count});
                                   from += count;
                               }
                               ASSERT_EQ(from, values.end());
                           }});
}

// A pool of these models, the pretrained first, below `folder`.
inline ModelPool pool_of(const std::filesystem::path& folder, const ClipConfig& config,
                         const std::vector<Flat>& models) {
    std::vector<NamedCheckpoint> experts;
    for (std::size_t i = 0; i < models.size(); ++i) {
        const std::string name = "model" + std::to_string(i);
        write_flat(folder / name, config, models[i]);
        if (i > 0) experts.push_back({name, Checkpoint::open(folder / name)});
    }
    return {Checkpoint::open(folder / "model0"), std::move(experts)};
}

inline Flat merged(const ModelPool& pool, const Coefficients& coefficients) {
    Flat result;
    reduce(pool, coefficients, {},
           [&](const MergedTensor& tensor) {
               result.insert(result.end(), tensor.values.begin(), tensor.values.end());
           },
           {});
    return result;
}

// The largest distance, over the largest magnitude in `truth`.
inline double relative_difference(const Flat& found, const Flat& truth) {
    EXPECT_EQ(found.size(), truth.size());
    double distance = 0, largest = 0;
    for (std::size_t i = 0; i < std::min(found.size(), truth.size()); ++i) {
        const double difference = static_cast<double>(found[i]) - static_cast<double>(truth[i]);
        // Not std::max: what is not a number must not pass.
        if (!(std::abs(difference) <= distance)) distance = std::abs(difference);
        largest = std::max(largest, std::abs(static_cast<double>(truth[i])));
    }
    return distance / largest;
}

struct BaselineFixture {
    explicit BaselineFixture(const std::string& name) {
        const auto folder = std::filesystem::path(INTERFUSE_TEST_FIXTURES) / "baselines";
        about = nlohmann::json::parse(tiny::read_file(folder / (name + ".json")));
        config = parse_clip_config(about.at("config").dump(), folder / (name + ".json"));
        const auto stored =
            testing_tools::read_safetensors(tiny::read_file(folder / (name + ".safetensors")));
        for (const auto& [key, tensor] : stored) {
            if (key != "models") expected[key] = tensor.as<float>();
        }
        const auto& rows = stored.at("models");
        const Flat all = rows.as<float>();
        const auto width = static_cast<std::ptrdiff_t>(rows.shape.at(1));
        for (auto row = all.begin(); row != all.end(); row += width)
            models.push_back({row, row + width});
    }

    ModelPool open() const { return pool_of(test_folder(), config, models); }
    // The names of the cases of one method.
    std::vector<std::string> cases(const std::string& method) const {
        std::vector<std::string> names;
        for (const auto& [name, options] : about.at("cases").items()) {
            if (options.at("method") == method) names.push_back(name);
        }
        return names;
    }
    double scaling_factor(const std::string& name) const {
        return about.at("cases").at(name).at("scaling_factor").get<double>();
    }
    TiesOptions ties_options(const std::string& name) const {
        const nlohmann::json& options = about.at("cases").at(name);
        const std::map<std::string, TiesMerge> functions{
            {"sum", TiesMerge::sum}, {"mean", TiesMerge::mean}, {"max", TiesMerge::max}};
        return {scaling_factor(name), options.at("threshold").get<double>(),
                functions.at(options.at("merge_func").get<std::string>()),
                options.at("remove_keys").get<std::vector<std::string>>()};
    }

    nlohmann::json about;
    ClipConfig config;
    std::vector<Flat> models;  // the pretrained first
    std::map<std::string, Flat> expected;
};

}  // namespace interfuse
