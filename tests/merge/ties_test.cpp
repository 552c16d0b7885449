// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/ties.h"

#include <gmock/gmock.h>

#include <random>

#include "core/runtime/device.h"
#include "core/runtime/error.h"
#include "tests/checkpoint/error_text.h"
#include "tests/merge/baseline_fixtures.h"
#include "tests/merge/plain_ties.h"

namespace interfuse {
namespace {

using ::testing::AllOf;
using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::Pointwise;
using Kind = TensorRule::Kind;

const std::string fc1 = "vision_model.encoder.layers.0.mlp.fc1.weight";
const std::vector<TiesMerge> functions{TiesMerge::sum, TiesMerge::mean, TiesMerge::max};

TiesElection elected(const ModelPool& pool, const TiesOptions& options) {
    return elect(pool, options, {}, {});
}

Flat merged_by(const ModelPool& pool, const TiesElection& election) {
    return merged(pool,
                  ties_coefficients(pool.config(), std::make_shared<const TiesElection>(election)));
}

Flat merged_with(const ModelPool& pool, const TiesOptions& options) {
    return merged_by(pool, elected(pool, options));
}

// Models of tiny::config()'s form with random values, most of them apart.
std::vector<Flat> random_models(std::size_t count, std::uint32_t seed) {
    std::size_t parameters = 0;
    for (const ExpectedTensor& tensor : vision_tensors(tiny::config()))
        parameters += tiny::elements(tensor.shape);
    std::mt19937 random(seed);
    std::vector<Flat> models(count, Flat(parameters));
    for (Flat& model : models) {
        for (float& value : model)
            value = static_cast<float>(static_cast<std::int32_t>(random())) * 0x1p-33F;
    }
    return models;
}

class TiesFixture : public ::testing::TestWithParam<const char*> {};

TEST_P(TiesFixture, IsTheReferences) {
    const BaselineFixture fixture(GetParam());
    const ModelPool pool = fixture.open();
    const std::vector<std::string> cases = fixture.cases("ties");
    EXPECT_GE(cases.size(), 2U);
    for (const std::string& name : cases) {
        const Flat found = merged_with(pool, fixture.ties_options(name));
        EXPECT_LE(relative_difference(found, fixture.expected.at(name)), 1e-6) << name;
    }
}

INSTANTIATE_TEST_SUITE_P(Pools, TiesFixture,
                         ::testing::Values("mixed", "cancelling", "mirrored", "opposed", "alone",
                                           "many"),
                         [](const auto& pool) { return std::string(pool.param); });

TEST(TiesFixtures, HoldEveryRuleForZeroSums) {
    for (const auto& [name, sign] : {std::pair("cancelling", 1.0F), std::pair("mirrored", -1.0F),
                                     std::pair("opposed", 0.0F)}) {
        const BaselineFixture fixture(name);
        const ModelPool pool = fixture.open();
        for (const std::string& one : fixture.cases("ties")) {
            TiesElection election = elected(pool, fixture.ties_options(one));
            EXPECT_EQ(election.zero_sign, sign) << one;
            // Another sign would be noticed.
            for (const float other : {-1.0F, 0.0F, 1.0F}) {
                if (other == sign) continue;
                election.zero_sign = other;
                // Sums and means take the negative differences without a sign as with a negative.
                if (election.options.merge_func != TiesMerge::max && sign <= 0 && other <= 0)
                    continue;
                EXPECT_GT(relative_difference(merged_by(pool, election), fixture.expected.at(one)),
                          1e-3)
                    << name << ", " << one << ", " << other;
            }
        }
    }
}

TEST(TiesElect, FindsTheExactMagnitudesAndTheMajority) {
    for (const std::size_t experts : {1U, 2U, 5U, 17U}) {
        // tiny::values are on a grid: equal magnitudes and zero sums without end.
        for (const bool grid : {false, true}) {
            std::vector<Flat> models =
                random_models(1 + experts, static_cast<std::uint32_t>(40 + experts));
            if (grid) {
                for (std::size_t i = 0; i < models.size(); ++i)
                    models[i] = tiny::values(i, "model", models[0].size());
            }
            const ModelPool pool = pool_of(test_folder(), tiny::config(), models);
            for (const double threshold : {0.0, 0.2, 1.5, 20.0, 50.0, 99.97}) {
                const TiesElection election = elected(pool, {.threshold = threshold});
                const plain::Election expected = plain::elect(models, threshold);
                EXPECT_EQ(election.smallest_kept, expected.smallest_kept) << threshold;
                EXPECT_EQ(election.zero_sign, expected.zero_sign) << threshold;
            }
        }
    }
}

TEST(Ties, IsThePlainComputation) {
    for (const std::size_t experts : {1U, 3U, 16U, 20U}) {
        const std::vector<Flat> models =
            random_models(1 + experts, static_cast<std::uint32_t>(experts));
        const ModelPool pool = pool_of(test_folder(), tiny::config(), models);
        for (const TiesMerge function : functions) {
            for (const double threshold : {7.0, 0.45, 80.0}) {
                const TiesOptions options{0.6, threshold, function, {}};
                EXPECT_LE(
                    relative_difference(merged_with(pool, options), plain::merge(models, options)),
                    1e-7)
                    << experts << ", " << threshold;
            }
        }
    }
}

TEST(TiesElect, OrdersTheSmallestMagnitudesToo) {
    // Differences below float32's normal range, and zeros of both signs.
    std::vector<Flat> models = random_models(2, 3);
    std::fill(models[0].begin(), models[0].end(), 0.0F);
    for (std::size_t i = 0; i < models[1].size(); ++i)
        models[1][i] = static_cast<float>(i % 512) * 1e-44F * (i % 2 == 0 ? 1.0F : -1.0F);
    const ModelPool pool = pool_of(test_folder(), tiny::config(), models);
    for (const double threshold : {0.0, 10.0, 50.0, 99.9}) {
        EXPECT_EQ(elected(pool, {.threshold = threshold}).smallest_kept,
                  plain::elect(models, threshold).smallest_kept);
    }
}

TEST(TiesElect, KeepsEverythingAtOneHundredPercent) {
    const std::vector<Flat> models = random_models(2, 4);
    const ModelPool pool = pool_of(test_folder(), tiny::config(), models);
    for (const double threshold : {1.0, 100.0}) {
        const TiesOptions options{.scaling_factor = 1.0, .threshold = threshold};
        EXPECT_THAT(elected(pool, options).smallest_kept, Each(0.0F));
        EXPECT_LE(relative_difference(merged_with(pool, options), models[1]), 1e-7);
    }
}

TEST(TiesElect, OfEqualModelsIsTheModelItself) {
    const Flat model = random_models(1, 5)[0];
    const ModelPool pool = pool_of(test_folder(), tiny::config(), {model, model, model});
    for (const TiesMerge function : functions) {
        const TiesOptions options{.merge_func = function};
        EXPECT_THAT(elected(pool, options).smallest_kept, Each(0.0F));
        EXPECT_EQ(elected(pool, options).zero_sign, 0.0F);
        EXPECT_EQ(merged_with(pool, options), model);
    }
}

TEST(TiesElect, HoldsForEveryFactorAndMergeFunction) {
    const std::vector<Flat> models = random_models(5, 6);
    const ModelPool pool = pool_of(test_folder(), tiny::config(), models);
    TiesElection election = elected(pool, {.threshold = 30});
    for (const TiesMerge function : functions) {
        const TiesOptions options{-0.8, 30, function, {}};
        election.options = options;
        EXPECT_EQ(election, elected(pool, options));
        EXPECT_EQ(merged_by(pool, election), merged_with(pool, options));
    }
}

TEST(TiesElect, LeavesRemovedTensorsOut) {
    std::vector<Flat> models = random_models(3, 7);
    const ClipConfig config = tiny::config();
    const std::vector<ExpectedTensor> tensors = vision_tensors(config);
    const TiesOptions options{.threshold = 40, .remove_keys = {fc1, tensors[0].name}};
    const ModelPool pool = pool_of(test_folder() / "as drawn", config, models);
    const TiesElection election = elected(pool, options);
    EXPECT_NE(election.smallest_kept, elected(pool, {.threshold = 40}).smallest_kept);

    // What stands in them has no part in anything.
    std::size_t at = 0;
    for (const ExpectedTensor& tensor : tensors) {
        const std::size_t count = tiny::elements(tensor.shape);
        if (tensor.name == fc1 || tensor.name == tensors[0].name)
            std::fill_n(models[1].begin() + static_cast<std::ptrdiff_t>(at), count, 1e9F);
        at += count;
    }
    const ModelPool other = pool_of(test_folder() / "removed changed", config, models);
    EXPECT_EQ(elected(other, options), election);
    EXPECT_EQ(merged_by(other, election), merged_by(other, elected(other, options)));

    at = 0;
    const Flat found = merged_by(other, election);
    for (const TensorRule& rule :
         ties_coefficients(config, std::make_shared<const TiesElection>(election))) {
        const std::size_t count =
            static_cast<std::size_t>(pool.pretrained().tensor(rule.name).elements());
        const bool removed = rule.name == fc1 || rule.name == tensors[0].name;
        EXPECT_EQ(rule.kind, removed ? Kind::pretrained : Kind::ties) << rule.name;
        const auto begin = static_cast<std::ptrdiff_t>(at);
        const auto end = static_cast<std::ptrdiff_t>(at + count);
        EXPECT_EQ(std::equal(found.begin() + begin, found.begin() + end, models[0].begin() + begin),
                  removed)
            << rule.name;
        at += count;
    }
}

TEST(TiesElect, WithEveryTensorRemovedIsThePretrainedModel) {
    const std::vector<Flat> models = random_models(3, 8);
    const ModelPool pool = pool_of(test_folder(), tiny::config(), models);
    TiesOptions options;
    for (const ExpectedTensor& tensor : vision_tensors(tiny::config()))
        options.remove_keys.push_back(tensor.name);
    EXPECT_EQ(merged_with(pool, options), models[0]);
}

TEST(TiesElect, TellsItsProgressThroughThreePasses) {
    const ModelPool pool = pool_of(test_folder(), tiny::config(), random_models(3, 9));
    const std::size_t tensors = pool.pretrained().tensors().size();
    const auto progress_of = [&](double threshold) {
        std::vector<double> fractions;
        elect(pool, {.threshold = threshold}, [&](double f) { fractions.push_back(f); }, {});
        EXPECT_TRUE(std::is_sorted(fractions.begin(), fractions.end()));
        EXPECT_GT(fractions.front(), 0.0);
        EXPECT_NEAR(fractions.back(), 1.0, 1e-12);
        return fractions.size();
    };
    EXPECT_EQ(progress_of(20), 3 * tensors);
    EXPECT_EQ(progress_of(100), tensors);
}

TEST(TiesElect, StopsBetweenTensors) {
    const ModelPool pool = pool_of(test_folder(), tiny::config(), random_models(3, 10));
    std::stop_source source;
    int read = 0;
    const auto count = [&](double) {
        if (++read == 4) source.request_stop();
    };
    EXPECT_THROW(elect(pool, {}, count, source.get_token()), Cancelled);
    EXPECT_EQ(read, 4);
}

TEST(TiesOptions, AreChecked) {
    const ClipConfig config = tiny::config();
    const auto said = [&](const TiesOptions& options) {
        return error_text([&] { check_ties_options(config, options); });
    };
    for (const double fine : {0.0, 0.5, 1.0, 20.0, 100.0})
        EXPECT_EQ(said({.threshold = fine}), "no error");
    for (const double wrong : {-0.1, 100.5, std::nan("")}) {
        EXPECT_THAT(said({.threshold = wrong}),
                    AllOf(HasSubstr("method.threshold"), HasSubstr("0 to 100")));
    }
    EXPECT_THAT(said({.scaling_factor = HUGE_VAL}), HasSubstr("method.scaling_factor"));
    EXPECT_THAT(said({.remove_keys = {fc1, "logit_scale"}}),
                AllOf(HasSubstr("method.remove_keys"), HasSubstr("'logit_scale'"),
                      HasSubstr("'vision_model.embeddings.class_embedding'"), Not(HasSubstr(fc1))));
    EXPECT_THAT(said({.remove_keys = {"vision_model.encoder.layers.0.mlp.fc1.weights"}}),
                HasSubstr("Did you mean '" + fc1 + "'?"));
    EXPECT_THAT(said({.threshold = -1, .remove_keys = {"a", "b"}}),
                AllOf(HasSubstr("threshold"), HasSubstr("'a'"), HasSubstr("'b'")));
    const ModelPool pool = pool_of(test_folder(), config, random_models(2, 11));
    EXPECT_THAT(error_text([&] { elected(pool, {.threshold = 101}); }),
                HasSubstr("method.threshold"));
}

TEST(TiesRange, SaysWhenANumberLeavesFloat32) {
    std::vector<Flat> models = random_models(3, 12);
    models[1][20] = 3e38F;
    models[0][20] = -3e38F;  // the difference itself is out of range
    const ModelPool pool = pool_of(test_folder(), tiny::config(), models);
    for (const double factor : {0.0, 0.3}) {
        EXPECT_THAT(error_text([&] { merged_with(pool, {.scaling_factor = factor}); }),
                    AllOf(HasSubstr("float32"), HasSubstr("patch_embedding")));
    }
}

TEST(TiesLarge, ThreadsDoNotChangeABit) {
    // A tensor of more than one piece of work.
    ClipConfig config = tiny::config();
    config.hidden_size = 512;
    config.intermediate_size = 1'032;
    config.num_hidden_layers = 1;
    TinyPool files(config);
    std::vector<Flat> models;
    const auto remember = [&](std::uint64_t seed) {
        Flat model;
        for (const ExpectedTensor& tensor : vision_tensors(config)) {
            const Flat values = tiny::values(seed, tensor.name, tiny::elements(tensor.shape));
            model.insert(model.end(), values.begin(), values.end());
        }
        models.push_back(std::move(model));
    };
    remember(TinyPool::pretrained_seed);
    for (const std::uint64_t seed : {2U, 3U, 4U}) {
        files.add_expert("expert" + std::to_string(seed), seed);
        remember(seed);
    }
    const ModelPool pool = files.open();
    const TiesOptions options{0.3, 20, TiesMerge::mean, {}};
    const int threads = thread_count();
    set_thread_count(1);
    const TiesElection election = elected(pool, options);
    const Flat one = merged_by(pool, election);
    set_thread_count(3);
    EXPECT_EQ(elected(pool, options), election);
    EXPECT_EQ(merged_by(pool, election), one);
    set_thread_count(threads);
    EXPECT_LE(relative_difference(one, plain::merge(models, options)), 1e-7);
}

TEST(TiesRule, IsComparedByWhatItsElectionSays) {
    const TiesElection election{.smallest_kept = {0.5F}};
    const TensorRule rule{fc1, Kind::ties, {}, std::make_shared<const TiesElection>(election)};
    TensorRule other{fc1, Kind::ties, {}, std::make_shared<const TiesElection>(election)};
    EXPECT_EQ(rule, other);
    other.ties = std::make_shared<const TiesElection>(TiesElection{.smallest_kept = {0.25F}});
    EXPECT_FALSE(rule == other);
    other.ties = nullptr;
    EXPECT_FALSE(rule == other);
    EXPECT_EQ((TensorRule{fc1, Kind::pretrained, {}}), (TensorRule{fc1, Kind::pretrained, {}}));
}

}  // namespace
}  // namespace interfuse
