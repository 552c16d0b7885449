// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Calibration's routing weights against the same in float64.
#include "core/merge/calibrate.h"

#include <gmock/gmock.h>

#include "tests/checkpoint/error_text.h"
#include "tests/merge/tiny_pool.h"

namespace interfuse {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr std::int64_t samples = 6;
constexpr std::size_t datasets = 2;
constexpr double tolerance = 2e-6;

class Notices : public CalibrationObserver {
  public:
    void notice(const std::string& sentence) override { sentences.push_back(sentence); }
    std::vector<std::string> sentences;
};

CalibrationPlan plan_of_blocks() {
    return {samples, 2, 4};
}

// The float64 pixels of all samples, dataset by dataset.
at::Tensor all_pixels(const ClipConfig& config) {
    std::vector<at::Tensor> pixels;
    for (std::size_t d = 0; d < datasets; ++d) {
        for (std::int64_t i = 0; i < samples; ++i) {
            pixels.push_back(sample_pixels(config, d, i).to(at::kDouble));
        }
    }
    return at::stack(pixels);
}

RoutingTable calibrated(const TinyPool& files, const CalibrationOptions& options,
                        CalibrationObserver& observer) {
    const ModelPool pool = files.open();
    RoutingTable table = files.empty_table(datasets);
    Calibrator(pool, options)
        .run(table, plan_of_blocks(), sample_source(files.config()), observer, {});
    return table;
}

// Every mean and standard error of one layer and dataset against those of `images` [samples,
// experts].
void expect_close(const RoutingTable& table, std::size_t dataset, std::size_t module,
                  TokenSet tokens, const at::Tensor& images) {
    for (std::int64_t expert = 0; expert < images.size(1); ++expert) {
        const at::Tensor weights = images.select(1, expert);
        const double mean = weights.mean().item<double>();
        const double error = std::sqrt((weights - mean).square().sum().item<double>() /
                                       (samples - 1.0) / samples * (1.0 - samples / 1'000.0));
        const auto column = static_cast<std::size_t>(expert);
        const std::string place = table.modules()[module] + " " + table.experts()[column];
        EXPECT_NEAR(table.mean(dataset, module, column, tokens), mean, tolerance) << place;
        EXPECT_NEAR(table.standard_error(dataset, module, column, tokens).value(), error, tolerance)
            << place;
    }
}

// Runs the calibration and holds all of it against float64. Returns the number of routed layers.
std::size_t check_calibration(const TinyPool& files, const CalibrationOptions& options) {
    CalibrationObserver observer;
    const RoutingTable table = calibrated(files, options, observer);
    const float64::Routing truth =
        float64::calibrate(files.config(), files.pretrained(), files.experts(),
                           all_pixels(files.config()), options.gate_k, options.average_experts);
    std::size_t routed = 0;
    for (std::size_t module = 0; module < table.modules().size(); ++module) {
        const auto found = truth.find(table.modules()[module]);
        EXPECT_EQ(table.has(module), found != truth.end()) << table.modules()[module];
        if (found == truth.end()) continue;
        ++routed;
        for (std::size_t d = 0; d < datasets; ++d) {
            EXPECT_EQ(table.count(d, module), samples);
            const auto first = static_cast<std::int64_t>(d) * samples;
            expect_close(table, d, module, TokenSet::all,
                         found->second.all_tokens.narrow(0, first, samples));
            expect_close(table, d, module, TokenSet::class_token,
                         found->second.class_token.narrow(0, first, samples));
        }
    }
    return routed;
}

// Whether routing says anything: some layer must prefer an expert clearly.
double widest_spread(const RoutingTable& table) {
    double widest = 0;
    for (const std::vector<double>& row : table.mix({}, TokenSet::all).means) {
        const auto [least, most] = std::minmax_element(row.begin(), row.end());
        widest = std::max(widest, *most - *least);
    }
    return widest;
}

class Calibration : public ::testing::TestWithParam<std::tuple<Activation, bool, std::int64_t>> {};

TEST_P(Calibration, IsThatOfFloat64) {
    const auto& [activation, average_experts, gate_k] = GetParam();
    ClipConfig config = tiny::config();
    config.hidden_act = activation;
    TinyPool files(config);
    files.add_expert("first", 2);
    files.add_expert("second", 3);
    files.add_expert("third", 4);
    const CalibrationOptions options{.gate_k = gate_k, .average_experts = average_experts};
    EXPECT_EQ(check_calibration(files, options), 12U);
    if (gate_k < 8) {
        CalibrationObserver observer;
        EXPECT_GT(widest_spread(calibrated(files, options, observer)), 0.05);
    }
}

INSTANTIATE_TEST_SUITE_P(Options, Calibration,
                         ::testing::Combine(::testing::Values(Activation::quick_gelu,
                                                              Activation::gelu,
                                                              Activation::gelu_tanh),
                                            ::testing::Bool(), ::testing::Values(1, 3, 16)));

TEST(Calibration, WithOneExpertAllWeightIsIts) {
    TinyPool files(tiny::config());
    files.add_expert("only", 2);
    EXPECT_EQ(check_calibration(files, {.gate_k = 3}), 12U);
    CalibrationObserver observer;
    const RoutingTable table = calibrated(files, {.gate_k = 3}, observer);
    for (std::size_t module = 0; module < table.modules().size(); ++module) {
        EXPECT_EQ(table.mean(0, module, 0, TokenSet::all), 1.0);
        EXPECT_EQ(table.standard_error(0, module, 0, TokenSet::all), 0.0);
    }
}

TEST(Calibration, SkipsLayersThatNoExpertChanged) {
    TinyPool files(tiny::config());
    // The bias of a skipped layer does not count, whatever the experts have there.
    const TinyPool::Modify same_weight = files.with_pretrained("layers.0.self_attn.v_proj.weight");
    files.add_expert("first", 2, same_weight);
    files.add_expert("second", 3, same_weight);
    EXPECT_EQ(check_calibration(files, {.gate_k = 3}), 11U);
}

TEST(Calibration, DifferencesThatAllcloseOverlooksAreNone) {
    TinyPool files(tiny::config());
    const auto nudged = [&](float by) -> TinyPool::Modify {
        return [&files, by](std::vector<tiny::Tensor>& tensors) {
            const std::string name = "vision_model.encoder.layers.1.mlp.fc1.weight";
            files.with_pretrained(name)(tensors);
            std::string& data = tiny::find(tensors, name).data;
            float value = 0;
            std::memcpy(data.data(), &value, sizeof value);
            std::memcpy(data.data() + sizeof value, &by, sizeof by);
        };
    };
    // The pretrained model's own two numbers are made 0 as well, so that float32 holds the change.
    tiny::write_checkpoint(files.folder() / "pretrained", files.config(),
                           {.seed = TinyPool::pretrained_seed, .modify = nudged(0.0F)});
    files.add_expert("first", 2, nudged(0.9e-8F));
    files.add_expert("second", 3, nudged(-0.9e-8F));
    CalibrationObserver observer;
    EXPECT_FALSE(calibrated(files, {.gate_k = 3}, observer).has(10));
    files.add_expert("third", 4, nudged(1.1e-8F));
    const RoutingTable table = calibrated(files, {.gate_k = 3}, observer);
    EXPECT_TRUE(table.has(10));
    EXPECT_TRUE(table.has(9));
}

TEST(Calibration, AnExpertUnchangedInOneLayerGetsLogitZeroThere) {
    TinyPool files(tiny::config());
    files.add_expert("first", 2);
    files.add_expert("partly", 3, files.with_pretrained("layers.1.mlp.fc1."));
    EXPECT_EQ(check_calibration(files, {.gate_k = 3}), 12U);
    Notices observer;
    calibrated(files, {.gate_k = 3}, observer);
    EXPECT_THAT(observer.sentences,
                ElementsAre(AllOf(HasSubstr("'partly'"), HasSubstr("fewer directions"),
                                  HasSubstr("encoder.layers.1.mlp.fc1 (rank 0 of 3)"))));
}

TEST(Calibration, NamesFewOfManySmallGates) {
    TinyPool files(tiny::config());
    files.add_expert("first", 2);
    files.add_expert("partly", 3, files.with_pretrained("layers.1."));
    Notices observer;
    calibrated(files, {.gate_k = 3}, observer);
    EXPECT_THAT(observer.sentences,
                ElementsAre(AllOf(HasSubstr("'partly'"), HasSubstr("layers.1.self_attn.k_proj"),
                                  HasSubstr("and 3 more"))));
}

TEST(Calibration, SaysWhenAnExpertIsThePretrainedModel) {
    TinyPool files(tiny::config());
    files.add_expert("first", 2);
    files.add_expert("copy", TinyPool::pretrained_seed);
    EXPECT_EQ(check_calibration(files, {.gate_k = 3}), 12U);
    Notices observer;
    calibrated(files, {.gate_k = 3}, observer);
    EXPECT_THAT(observer.sentences,
                ElementsAre(AllOf(HasSubstr("'copy'"), HasSubstr("equals the pretrained model"))));
}

TEST(Calibration, SaysNothingWhenAllGatesAreFull) {
    TinyPool files(tiny::config());
    files.add_expert("first", 2);
    files.add_expert("second", 3);
    Notices observer;
    calibrated(files, {.gate_k = 3}, observer);
    EXPECT_THAT(observer.sentences, IsEmpty());
}

TEST(Calibration, RefusesExpertsThatAllEqualThePretrainedModel) {
    TinyPool files(tiny::config());
    files.add_expert("first", TinyPool::pretrained_seed);
    files.add_expert("second", TinyPool::pretrained_seed);
    const ModelPool pool = files.open();
    RoutingTable table = files.empty_table(datasets);
    CalibrationObserver observer;
    EXPECT_THAT(error_text([&] {
                    Calibrator(pool, {.gate_k = 3})
                        .run(table, plan_of_blocks(), sample_source(files.config()), observer, {});
                }),
                HasSubstr("No expert differs from the pretrained model"));
    EXPECT_EQ(table, files.empty_table(datasets));
}

TEST(Calibration, RefusesExpertsOfAnotherArchitecture) {
    TinyPool files(tiny::config());
    files.add_expert("first", 2);
    ClipConfig wider = files.config();
    wider.intermediate_size = 24;
    tiny::write_checkpoint(files.folder() / "wide", wider, {.seed = 5});
    const auto open = [&] {
        std::vector<NamedCheckpoint> experts;
        experts.push_back({"wide", Checkpoint::open(files.folder() / "wide")});
        ModelPool(Checkpoint::open(files.folder() / "pretrained"), std::move(experts));
    };
    EXPECT_THAT(error_text(open), AllOf(HasSubstr("'wide'"), HasSubstr("24"), HasSubstr("16"),
                                        HasSubstr("another architecture")));
}

}  // namespace
}  // namespace interfuse
