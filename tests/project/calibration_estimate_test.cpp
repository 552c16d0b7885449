// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/calibration_estimate.h"

#include <gmock/gmock.h>

#include "core/merge/calibration_work.h"
#include "core/runtime/device.h"
#include "core/runtime/stopwatch.h"
#include "tests/project/merge_tools.h"

namespace interfuse {
namespace {

using ::testing::HasSubstr;
using testing_tools::error_of;
using testing_tools::fixture_case;
using testing_tools::fresh_folder;
using testing_tools::merge;
using testing_tools::request_for;

// CLIP-ViT-B/32 on two cores of the machine in docs/performance.md.
constexpr MachineSpeed two_cores{.forward = 4.2e11, .gates = 1.3e11, .rest = 6500, .threads = 2};

Recipe with_samples(std::int64_t samples) {
    Recipe recipe;
    recipe.method.num_samples = samples;
    return recipe;
}

CalibrationEstimate estimate(std::size_t experts, std::int64_t samples, std::int64_t done = 0) {
    return estimate_calibration({}, experts, experts, with_samples(samples), two_cores, done);
}

ClipConfig small_tower() {
    ClipConfig config;
    config.hidden_size = 64;
    config.intermediate_size = 256;
    config.num_hidden_layers = 2;
    config.num_attention_heads = 4;
    config.image_size = 64;
    config.patch_size = 16;
    return config;
}

TEST(CalibrationWork, CountsLayersAndExperts) {
    ClipConfig config = small_tower();
    const double per_layer = 4.0 * 64 * 64 + 2.0 * 64 * 256;
    EXPECT_DOUBLE_EQ(work_per_image(config, 3), 2.0 * 17 * per_layer * 3 * 2);
    EXPECT_DOUBLE_EQ(work_of_gates(config, 3),
                     3 * 2 * (4 * gate_work({64, 64}) + 2 * gate_work({64, 256})));
    EXPECT_DOUBLE_EQ(gate_work({64, 256}), gate_work({256, 64}));
}

// The table in docs/performance.md.
TEST(CalibrationEstimateOf, AgreesWithWhatWasMeasured) {
    struct Measured {
        std::size_t experts;
        std::int64_t samples;
        double gates, forward, memory;
    };
    for (const Measured& measured : {Measured{2, 16, 3.9, 2.0, 0.46e9},
                                     {4, 16, 7.0, 6.5, 0.56e9},
                                     {8, 4, 13.6, 6.2, 0.53e9},
                                     {8, 16, 14.6, 23.2, 0.57e9},
                                     {8, 32, 13.5, 46.0, 0.63e9}}) {
        const CalibrationEstimate found = estimate(measured.experts, measured.samples);
        const auto near = [&](double value, double wanted) {
            EXPECT_GT(value, wanted / 1.5) << measured.experts << ", " << measured.samples;
            EXPECT_LT(value, wanted * 1.5) << measured.experts << ", " << measured.samples;
        };
        near(found.gates, measured.gates);
        near(found.forward, measured.forward);
        near(static_cast<double>(found.memory), measured.memory);
        EXPECT_DOUBLE_EQ(found.total, found.gates + found.forward);
    }
}

TEST(CalibrationEstimateOf, GrowsWithSamplesAndExperts) {
    CalibrationEstimate before;
    for (const std::int64_t samples : {1, 4, 10, 33, 64, 256, 1000}) {
        const CalibrationEstimate now = estimate(8, samples);
        EXPECT_GT(now.total, before.total) << samples;
        EXPECT_GE(now.memory, before.memory) << samples;
        EXPECT_LE(now.first_round, now.total);
        before = now;
    }
    EXPECT_EQ(estimate(8, 1000).memory, estimate(8, 10'000).memory);
    before = {};
    for (const std::size_t experts : {1, 2, 3, 4, 8, 16, 32}) {
        const CalibrationEstimate now =
            estimate_calibration({}, experts, 4, with_samples(64), two_cores);
        EXPECT_GE(now.gates, before.gates) << experts;
        EXPECT_GT(now.forward, before.forward) << experts;
        EXPECT_GT(now.memory, before.memory) << experts;
        before = now;
    }
}

TEST(CalibrationEstimateOf, GoesOnFromWhatIsDone) {
    const CalibrationEstimate whole = estimate(8, 256);
    const CalibrationEstimate rest = estimate(8, 256, 128);
    EXPECT_DOUBLE_EQ(rest.gates, whole.gates);
    EXPECT_NEAR(rest.forward / whole.forward, 0.5, 0.05);
    const CalibrationEstimate nothing = estimate(8, 256, 256);
    EXPECT_EQ(nothing.total, 0);
    EXPECT_EQ(nothing.first_round, 0);
    EXPECT_EQ(nothing.memory, whole.memory);
}

TEST(CalibrationEstimateOf, AnUnfinishedProjectHasOneToo) {
    const CalibrationEstimate found =
        estimate_calibration({}, 0, 0, with_samples(256), MachineSpeed{});
    EXPECT_TRUE(std::isfinite(found.total));
    EXPECT_GT(found.memory, 300'000'000U);
}

TEST(CalibrationEstimateOf, SmallRoundsReadTheWeightsMoreOften) {
    Recipe recipe = with_samples(256);
    const CalibrationEstimate usual = estimate_calibration({}, 8, 8, recipe, two_cores);
    recipe.interfuse.round_size = 4;
    const CalibrationEstimate small = estimate_calibration({}, 8, 8, recipe, two_cores);
    EXPECT_GT(small.forward, usual.forward);
    EXPECT_LT(small.memory, usual.memory);
}

TEST(MachineSpeedOf, IsMeasuredQuicklyAndLeavesTheThreadsAsTheyWere) {
    const int threads = thread_count();
    const Stopwatch watch;
    const MachineSpeed speed = measure_machine_speed(small_tower(), 3, "cpu", 1);
    EXPECT_LT(watch.seconds(), 10);  // 0.3 s where nobody else works
    EXPECT_EQ(thread_count(), threads);
    EXPECT_EQ(speed.threads, 1);
    EXPECT_GT(speed.forward, 1e7);
    EXPECT_LT(speed.forward, 1e14);
    EXPECT_GT(speed.gates, 1e6);
    EXPECT_LT(speed.gates, 1e14);
    EXPECT_GT(speed.rest, 10);
}

TEST(MachineSpeedOf, StopsWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    const int threads = thread_count();
    EXPECT_THROW(measure_machine_speed(small_tower(), 3, "cpu", 1, false, stop.get_token()),
                 Cancelled);
    EXPECT_EQ(thread_count(), threads);
}

TEST(MachineSpeedOf, WantsADeviceThatIsThere) {
    EXPECT_THAT(error_of([] { measure_machine_speed(small_tower(), 3, "cuda:99", 0); }),
                HasSubstr("cuda:99"));
}

// A tiny tower's time is mostly calls, and the machine may be busy with other tests, so only the
// order of magnitude can hold.
TEST(CalibrationEstimateOf, IsSaneForARealRun) {
    const MergeRequest request =
        request_for(fixture_case("basic") / "recipe.yaml", fresh_folder() / "out");
    testing_tools::Watcher watcher;
    MergeRun run(request, watcher);
    const ClipConfig config = run.pool().config();
    const MachineSpeed speed =
        measure_machine_speed(config, run.pool().expert_count(), "cpu", thread_count());
    const CalibrationEstimate found = estimate_calibration(
        config, run.pool().expert_count(), run.recipe().train_datasets.size(), run.recipe(), speed);
    const Stopwatch watch;
    run.calibrate({});
    const double seconds = watch.seconds();
    EXPECT_GT(found.total, seconds / 50);
    EXPECT_LT(found.total, seconds * 50);
    EXPECT_LT(found.memory, 1'000'000'000U);
}

}  // namespace
}  // namespace interfuse
