// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The options that say whose routing weights a merge uses: interfuse.tokens and interfuse.mixture.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "tests/project/merge_tools.h"
#include "tests/support/safetensors_file.h"

namespace interfuse {
namespace {

using namespace testing_tools;
using ::testing::HasSubstr;
using Strings = std::vector<std::string>;

constexpr double routing_to_truth = 2e-6;

class Mixture : public ::testing::Test {
  protected:
    void SetUp() override {
        root_ = fresh_folder();
        expected_ = read_safetensors(read_file(fixture_case("basic") / "expected.safetensors"));
    }

    // Σ p_d · truth_d for one token set, [module][expert].
    std::vector<std::vector<double>> truth(const std::vector<double>& weights,
                                           std::size_t token_set) const {
        const StoredTensor& stored = expected_.at("routing.by_dataset.truth");
        const std::vector<double> values = stored.numbers();
        const auto modules = static_cast<std::size_t>(stored.shape[1]);
        const auto experts = static_cast<std::size_t>(stored.shape[2]);
        std::vector<std::vector<double>> rows(modules, std::vector<double>(experts));
        for (std::size_t d = 0; d < weights.size(); ++d) {
            for (std::size_t m = 0; m < modules; ++m) {
                for (std::size_t e = 0; e < experts; ++e) {
                    rows[m][e] +=
                        weights[d] * values[((d * modules + m) * experts + e) * 2 + token_set];
                }
            }
        }
        return rows;
    }

    void run(const Strings& overrides, const std::vector<double>& weights, std::size_t token_set) {
        Watcher watcher;
        MergeRun merge_run(
            request_for(fixture_case("basic") / "recipe.yaml", root_ / "out", overrides), watcher);
        merge_run.calibrate({});
        merge_run.export_model({});
        const auto wanted = truth(weights, token_set);
        ASSERT_EQ(merge_run.routing().means.size(), wanted.size());
        for (std::size_t m = 0; m < wanted.size(); ++m) {
            for (std::size_t e = 0; e < wanted[m].size(); ++e) {
                EXPECT_NEAR(merge_run.routing().means[m][e], wanted[m][e], routing_to_truth);
            }
        }
        check_model(merge_run, wanted);
    }

    // W0 + Σ wᵢ (Wᵢ − W0), of weights and biases, in float64 from the truth.
    void check_model(const MergeRun& merge_run,
                     const std::vector<std::vector<double>>& routing) const {
        const auto exported = read_safetensors(read_file(root_ / "out/model.safetensors"));
        const fs::path models = fixture_case("basic");
        const auto base = read_safetensors(read_file(models / "pretrained/model.safetensors"));
        std::vector<std::map<std::string, StoredTensor>> experts;
        for (const std::string& name : merge_run.routing().experts) {
            experts.push_back(read_safetensors(read_file(models / name / "model.safetensors")));
        }
        for (std::size_t m = 0; m < routing.size(); ++m) {
            for (const char* suffix : {".weight", ".bias"}) {
                const std::string name = merge_run.routing().modules[m] + suffix;
                const std::vector<double> start = base.at(name).numbers();
                std::vector<double> wanted = start;
                double largest = 0;
                for (std::size_t i = 0; i < wanted.size(); ++i) {
                    for (std::size_t e = 0; e < experts.size(); ++e) {
                        wanted[i] += routing[m][e] * (experts[e].at(name).numbers()[i] - start[i]);
                    }
                    largest = std::max(largest, std::abs(wanted[i]));
                }
                const std::vector<double> found = exported.at(name).numbers();
                for (std::size_t i = 0; i < wanted.size(); ++i) {
                    EXPECT_NEAR(found[i], wanted[i], 1e-6 * largest) << name;
                }
            }
        }
    }

    fs::path root_;
    std::map<std::string, StoredTensor> expected_;
};

TEST_F(Mixture, AllTokensOfAllDatasetsByDefault) {
    run({}, {1 / 3.0, 1 / 3.0, 1 / 3.0}, 0);
}

TEST_F(Mixture, ClassTokenAlone) {
    run({"interfuse.tokens=class"}, {1 / 3.0, 1 / 3.0, 1 / 3.0}, 1);
    EXPECT_THAT(read_file(root_ / "out/README.md"), HasSubstr("class token"));
    EXPECT_THAT(read_file(root_ / "out/recipe.yaml"), HasSubstr("tokens: class"));
}

TEST_F(Mixture, OneDatasetAlone) {
    run({"interfuse.mixture.stripes=5"}, {0, 1, 0}, 0);
}

TEST_F(Mixture, WeightsAreNormalised) {
    run({"interfuse.mixture.shapes=1", "interfuse.mixture.clouds=3"}, {0.25, 0, 0.75}, 0);
    EXPECT_THAT(read_file(root_ / "out/README.md"), HasSubstr("clouds 3"));
}

TEST_F(Mixture, OfClassTokens) {
    run({"interfuse.tokens=class", "interfuse.mixture.shapes=0.5", "interfuse.mixture.stripes=0.5"},
        {0.5, 0.5, 0}, 1);
}

// The table does not hang on either option: another choice needs no calibration.
TEST_F(Mixture, IsAChoiceAfterCalibration) {
    const fs::path recipe = fixture_case("basic") / "recipe.yaml";
    const Strings choice{"interfuse.tokens=class", "interfuse.mixture.clouds=1"};
    merge(request_for(recipe, root_ / "plain"));
    merge(request_for(recipe, root_ / "calibrated", choice));
    MergeRequest request = request_for(recipe, root_ / "chosen", choice);
    request.routing = root_ / "plain/routing.safetensors";
    merge(std::move(request));
    EXPECT_EQ(differences(root_ / "calibrated", root_ / "chosen"), "");
    EXPECT_EQ(read_file(root_ / "plain/routing.safetensors"),
              read_file(root_ / "calibrated/routing.safetensors"));
}

}  // namespace
}  // namespace interfuse
