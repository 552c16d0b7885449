// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every fixture through a whole merge, held to what the reference (fusion_bench) and a float64
// implementation made of it: see tests/reference/make_fixtures.py.
#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "core/clip/vision_tower.h"
#include "core/dataset/sampling.h"
#include "core/project/calibration_samples.h"
#include "tests/project/merge_tools.h"
#include "tests/support/safetensors_file.h"

namespace interfuse {
namespace {

using testing_tools::StoredTensor;
using Strings = std::vector<std::string>;
namespace fs = std::filesystem;

constexpr double routing_to_reference = 1e-5;  // the reference computes in float32
constexpr double routing_to_truth = 2e-6;
constexpr double merged_relative = 1e-6;
constexpr double pooled_absolute = 1e-5;

Strings case_names() {
    Strings names;
    for (const auto& entry : fs::directory_iterator(testing_tools::fixtures() / "ada_svd")) {
        if (entry.is_directory()) names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

double largest_magnitude(const std::vector<double>& values) {
    double largest = 0;
    for (const double value : values)
        largest = std::max(largest, std::abs(value));
    return largest;
}

// NaN wherever one of them is, so that no comparison passes.
double largest_difference(const std::vector<double>& a, const std::vector<double>& b) {
    if (a.size() != b.size()) return std::nan("");
    double largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double difference = std::abs(a[i] - b[i]);
        if (std::isnan(difference)) return difference;
        largest = std::max(largest, difference);
    }
    return largest;
}

std::vector<double> flattened(const std::vector<std::vector<double>>& rows) {
    std::vector<double> all;
    for (const auto& row : rows)
        all.insert(all.end(), row.begin(), row.end());
    return all;
}

// One merge a case, shared by all of its tests.
struct MergedCase {
    explicit MergedCase(const std::string& name)
        : folder(testing_tools::fixture_case(name)),
          about(nlohmann::json::parse(testing_tools::read_file(folder / "expected.json"))),
          expected(testing_tools::read_safetensors(
              testing_tools::read_file(folder / "expected.safetensors"))),
          recipe(load_recipe(folder / "recipe.yaml", {}).recipe),
          target(fs::path(::testing::TempDir()) / "interfuse_parity" / name) {
        fs::remove_all(target);
        run = std::make_unique<MergeRun>(testing_tools::request_for(folder / "recipe.yaml", target),
                                         watcher);
        run->calibrate({});
        run->export_model({});
    }

    Strings names(const char* key) const { return about.at(key).get<Strings>(); }
    const StoredTensor& stored(const std::string& name) const { return expected.at(name); }

    std::vector<NamedDataset> open_datasets() const {
        std::vector<NamedDataset> datasets;
        for (const DatasetSource& source : recipe.train_datasets) {
            datasets.push_back({source.name, open_dataset(source.path, source.split)});
        }
        return datasets;
    }

    // What the model sees of the samples, dataset by dataset: float32 [images, 3, side, side].
    at::Tensor pixels() const {
        const std::int64_t side = run->pool().config().image_size;
        const std::int64_t count = recipe.method.num_samples;
        CalibrationSamples samples(open_datasets(), run->processor(), *recipe.method.seed, false);
        const auto datasets = static_cast<std::int64_t>(samples.datasets().size());
        at::Tensor all = at::zeros({datasets * count, 3, side, side}, at::kFloat);
        for (std::int64_t d = 0; d < datasets; ++d) {
            at::Tensor part = all.narrow(0, d * count, count);
            samples.load(static_cast<std::size_t>(d), 0, count,
                         {part.mutable_data_ptr<float>(), static_cast<std::size_t>(part.numel())});
        }
        return all;
    }

    fs::path folder;
    nlohmann::json about;
    std::map<std::string, StoredTensor> expected;
    Recipe recipe;
    fs::path target;
    testing_tools::Watcher watcher;
    std::unique_ptr<MergeRun> run;
};

class Parity : public ::testing::TestWithParam<std::string> {
  protected:
    static const MergedCase& merged() {
        static std::map<std::string, std::unique_ptr<MergedCase>> cases;
        auto& one = cases[GetParam()];
        if (!one) one = std::make_unique<MergedCase>(GetParam());
        return *one;
    }
};

TEST(ParityCases, AreThere) {
    EXPECT_EQ(case_names(), (Strings{"averaged", "basic", "full_clip", "odd_sizes", "single"}));
}

TEST_P(Parity, RoutesTheReferencesLayersInItsOrder) {
    const MergedCase& c = merged();
    EXPECT_EQ(c.run->routing().modules, c.names("modules"));
    EXPECT_EQ(c.run->routing().experts, c.names("experts"));
    EXPECT_EQ(c.run->table().datasets(), c.names("datasets"));
    for (const std::string& skipped : c.names("skipped")) {
        EXPECT_THAT(c.run->table().modules(), ::testing::Contains(skipped));
        EXPECT_THAT(c.run->routing().modules, ::testing::Not(::testing::Contains(skipped)));
    }
}

TEST_P(Parity, RoutingWeightsAreTheReferences) {
    const MergedCase& c = merged();
    const std::vector<double> found = flattened(c.run->routing().means);
    EXPECT_LE(largest_difference(found, c.stored("routing.reference").numbers()),
              routing_to_reference);
    EXPECT_LE(largest_difference(found, c.stored("routing.truth").numbers()), routing_to_truth);
}

TEST_P(Parity, RoutingOfEachDatasetAndTokenSetIsTheTruth) {
    const MergedCase& c = merged();
    const RoutingTable& table = c.run->table();
    std::vector<double> found;
    for (std::size_t d = 0; d < table.datasets().size(); ++d) {
        for (std::size_t m = 0; m < table.modules().size(); ++m) {
            if (!table.has(m)) continue;
            EXPECT_EQ(table.count(d, m), c.recipe.method.num_samples);
            for (std::size_t e = 0; e < table.experts().size(); ++e) {
                found.push_back(table.mean(d, m, e, TokenSet::all));
                found.push_back(table.mean(d, m, e, TokenSet::class_token));
            }
        }
    }
    const StoredTensor& truth = c.stored("routing.by_dataset.truth");
    EXPECT_EQ(truth.shape.back(), 2);
    EXPECT_LE(largest_difference(found, truth.numbers()), routing_to_truth);
}

TEST_P(Parity, MergedTensorsAreTheReferences) {
    const MergedCase& c = merged();
    const auto exported =
        testing_tools::read_safetensors(testing_tools::read_file(c.target / "model.safetensors"));
    int compared = 0;
    for (const std::string prefix : {"merged.", "merged_truth."}) {
        for (const auto& [key, expected] : c.expected) {
            if (!key.starts_with(prefix)) continue;
            const std::string name = key.substr(prefix.size());
            ASSERT_TRUE(exported.contains(name)) << name;
            EXPECT_EQ(exported.at(name).shape, expected.shape) << name;
            EXPECT_EQ(exported.at(name).dtype, "F32") << name;
            const std::vector<double> wanted = expected.numbers();
            EXPECT_LE(largest_difference(exported.at(name).numbers(), wanted),
                      merged_relative * largest_magnitude(wanted))
                << key;
            ++compared;
        }
    }
    EXPECT_GE(compared, 24);
}

TEST_P(Parity, OtherTensorsAreThePretrainedModelsBitForBit) {
    const MergedCase& c = merged();
    const auto exported =
        testing_tools::read_safetensors(testing_tools::read_file(c.target / "model.safetensors"));
    const Checkpoint pretrained = Checkpoint::open(c.recipe.pretrained.path);
    std::set<std::string> names;
    for (const std::string& name : c.names("untouched")) {
        names.insert(name);
        ASSERT_TRUE(exported.contains(name)) << name;
        std::vector<float> values(static_cast<std::size_t>(pretrained.tensor(name).elements()));
        pretrained.read(name, values);
        const auto bytes = std::as_bytes(std::span(values));
        EXPECT_EQ(exported.at(name).bytes,
                  std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()))
            << name;
    }
    // And nothing else is in the file.
    for (const auto& [key, tensor] : c.expected) {
        if (key.starts_with("merged.")) names.insert(key.substr(7));
    }
    std::set<std::string> found;
    for (const auto& [name, tensor] : exported)
        found.insert(name);
    EXPECT_EQ(found, names);
}

TEST_P(Parity, SamplesAreTheReferences) {
    const MergedCase& c = merged();
    const std::vector<NamedDataset> datasets = c.open_datasets();
    std::vector<std::int64_t> sizes;
    for (const NamedDataset& entry : datasets)
        sizes.push_back(entry.dataset->size());
    const auto drawn = sample_permutations(*c.recipe.method.seed, sizes);
    for (std::size_t d = 0; d < datasets.size(); ++d) {
        const auto expected = c.stored("indices." + datasets[d].name).as<std::int64_t>();
        ASSERT_EQ(expected.size(), static_cast<std::size_t>(c.recipe.method.num_samples));
        EXPECT_EQ(std::vector(drawn[d].begin(),
                              drawn[d].begin() + static_cast<std::ptrdiff_t>(expected.size())),
                  expected);
        // The run itself saw these images, in this order.
        EXPECT_EQ(c.run->table().origin.sample_hashes[d],
                  testing_tools::chain_of(*datasets[d].dataset, expected));
    }
}

class PixelParity : public Parity {};

TEST_P(PixelParity, PixelValuesAreTheReferencesBitForBit) {
    const MergedCase& c = merged();
    const at::Tensor pixels = c.pixels();
    const StoredTensor& expected = c.stored("pixel_values");
    EXPECT_EQ(pixels.sizes().vec(), expected.shape);
    const char* bytes = static_cast<const char*>(pixels.const_data_ptr());
    EXPECT_TRUE(std::string_view(bytes, pixels.nbytes()) == expected.bytes);
}

TEST_P(Parity, ExportedModelSeesWhatTheReferencesSees) {
    const MergedCase& c = merged();
    const Checkpoint exported = Checkpoint::open(c.target);
    EXPECT_EQ(exported.config(), c.run->pool().config());
    const StoredTensor& expected = c.stored("pooled_output");
    const at::Tensor pooled = vision_forward(exported, c.pixels(), 5).contiguous();
    EXPECT_EQ(pooled.sizes().vec(), expected.shape);
    const std::vector<float> values(pooled.const_data_ptr<float>(),
                                    pooled.const_data_ptr<float>() + pooled.numel());
    EXPECT_LE(largest_difference({values.begin(), values.end()}, expected.numbers()),
              pooled_absolute);
}

// The cases that store pixel_values.
INSTANTIATE_TEST_SUITE_P(Fixtures, PixelParity, ::testing::Values("odd_sizes", "single"),
                         [](const auto& parameter) { return parameter.param; });
INSTANTIATE_TEST_SUITE_P(Fixtures, Parity, ::testing::ValuesIn(case_names()),
                         [](const auto& parameter) { return parameter.param; });

}  // namespace
}  // namespace interfuse
