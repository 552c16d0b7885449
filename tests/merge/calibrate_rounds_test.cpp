// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rounds, interruptions and resuming: none of them may change a bit.
#include <gmock/gmock.h>

#include "core/merge/calibrate.h"
#include "tests/checkpoint/error_text.h"
#include "tests/merge/tiny_pool.h"

namespace interfuse {
namespace {

constexpr std::size_t datasets = 2;
constexpr std::int64_t samples = 22;
constexpr std::int64_t block = 4;

// Stops after some rounds or at some call of progress(), and writes down what it is told.
class Watcher : public CalibrationObserver {
  public:
    void progress(const CalibrationProgress& now) override {
        EXPECT_GE(now.work_done, last.work_done) << "progress goes backwards";
        last = now;
        if (now.making_gates) ++gates_made;
        if (++progress_calls == stop_at_progress) source.request_stop();
        if (now.making_gates && stop_at_gates) source.request_stop();
    }
    void module_finished(const RoutingTable&, std::size_t module) override {
        modules.push_back(module);
    }
    bool round_finished(const RoutingTable& table) override {
        done_after_round.push_back(table.count(0));
        return static_cast<int>(done_after_round.size()) < most_rounds;
    }

    int most_rounds = 1'000;
    int stop_at_progress = -1;
    bool stop_at_gates = false;
    std::stop_source source;
    CalibrationProgress last;
    int progress_calls = 0;
    int gates_made = 0;
    std::vector<std::size_t> modules;
    std::vector<std::int64_t> done_after_round;
};

class CalibrationRounds : public ::testing::Test {
  protected:
    CalibrationRounds() : files(tiny::config()) {
        files.add_expert("first", 2);
        files.add_expert("second", 3);
        files.add_expert("third", 4);
        pool = std::make_unique<ModelPool>(files.open());
    }

    std::unique_ptr<Calibrator> calibrator() const {
        return std::make_unique<Calibrator>(*pool, CalibrationOptions{.gate_k = 3});
    }
    void run(RoutingTable& table, std::int64_t until, std::int64_t round_size,
             Watcher& watcher) const {
        calibrator()->run(table, {until, block, round_size}, sample_source(files.config()), watcher,
                          watcher.source.get_token());
    }
    RoutingTable in_one_go(std::int64_t round_size = 8) const {
        RoutingTable table = files.empty_table(datasets);
        Watcher watcher;
        run(table, samples, round_size, watcher);
        return table;
    }
    // Every dataset and layer has this many images.
    static void expect_count(const RoutingTable& table, std::int64_t count) {
        for (std::size_t d = 0; d < datasets; ++d) {
            for (std::size_t module = 0; module < table.modules().size(); ++module) {
                ASSERT_EQ(table.count(d, module), count);
            }
        }
    }

    TinyPool files;
    std::unique_ptr<ModelPool> pool;
};

TEST_F(CalibrationRounds, RoundSizeDoesNotChangeABit) {
    const RoutingTable whole = in_one_go(8);
    expect_count(whole, samples);
    EXPECT_EQ(in_one_go(4), whole);
    EXPECT_EQ(in_one_go(64), whole);
    EXPECT_EQ(in_one_go(8), whole) << "not even the same run gives the same bits";
}

TEST_F(CalibrationRounds, TheTestCanTellOneSampleFromAnother) {
    RoutingTable table = files.empty_table(datasets);
    Watcher watcher;
    const PixelSource source = sample_source(files.config());
    calibrator()->run(
        table, {samples, block, 8},
        [&](std::size_t dataset, std::int64_t first, std::int64_t count, std::span<float> pixels) {
            source(dataset, first, count, pixels);
            if (dataset == 1 && first <= 21 && first + count > 21) pixels.back() += 0.5F;
        },
        watcher, {});
    EXPECT_NE(table, in_one_go());
}

TEST_F(CalibrationRounds, StoppingAfterAnyRoundAndGoingOnDoesNotChangeABit) {
    const RoutingTable whole = in_one_go();
    Watcher all;
    RoutingTable counted = files.empty_table(datasets);
    run(counted, samples, 8, all);
    EXPECT_THAT(all.done_after_round, ::testing::ElementsAre(4, 12, 20, 22));
    for (int rounds = 1; rounds <= 3; ++rounds) {
        RoutingTable table = files.empty_table(datasets);
        Watcher first;
        first.most_rounds = rounds;
        run(table, samples, 8, first);
        expect_count(table, all.done_after_round[static_cast<std::size_t>(rounds - 1)]);
        Watcher second;
        run(table, samples, 8, second);
        EXPECT_EQ(table, whole) << rounds;
    }
}

TEST_F(CalibrationRounds, GoingOnFromWithinABlockDoesNotChangeABit) {
    const RoutingTable whole = in_one_go();
    for (const std::int64_t part : {1, 3, 5, 6, 9, 21}) {
        RoutingTable table = files.empty_table(datasets);
        Watcher first;
        run(table, part, 8, first);
        expect_count(table, part);
        Watcher second;
        run(table, samples, 64, second);
        EXPECT_EQ(table, whole) << part;
    }
}

TEST_F(CalibrationRounds, SavingBetweenTwoRunsDoesNotChangeABit) {
    RoutingTable table = files.empty_table(datasets);
    table.origin.expert_hashes = {"a", "b", "c"};
    table.origin.sample_hashes = {"d", "e"};
    table.origin.skipped.resize(datasets);
    Watcher first;
    run(table, 9, 8, first);
    table.save(files.folder() / "routing.safetensors");
    RoutingTable loaded = RoutingTable::load(files.folder() / "routing.safetensors");
    Watcher second;
    run(loaded, samples, 8, second);
    RoutingTable whole = in_one_go();
    whole.origin = table.origin;
    EXPECT_EQ(loaded, whole);
}

TEST_F(CalibrationRounds, AFinishedTableNeedsNothing) {
    RoutingTable table = in_one_go();
    const RoutingTable before = table;
    Watcher watcher;
    run(table, samples, 8, watcher);
    EXPECT_EQ(table, before);
    EXPECT_THAT(watcher.done_after_round, ::testing::IsEmpty());
}

TEST_F(CalibrationRounds, CancellingLeavesWholeRoundsAtEveryPlace) {
    const RoutingTable whole = in_one_go();
    Watcher all;
    RoutingTable counted = files.empty_table(datasets);
    run(counted, samples, 8, all);
    ASSERT_GT(all.progress_calls, 40);
    for (int call = 1; call <= all.progress_calls; call += 5) {
        RoutingTable table = files.empty_table(datasets);
        Watcher first;
        first.stop_at_progress = call;
        EXPECT_THROW(run(table, samples, 8, first), Cancelled) << call;
        const std::int64_t done =
            first.done_after_round.empty() ? 0 : first.done_after_round.back();
        expect_count(table, done);
        Watcher second;
        run(table, samples, 8, second);
        EXPECT_EQ(table, whole) << call;
    }
}

TEST_F(CalibrationRounds, ACalibratorGoesOnAfterItWasCancelled) {
    const RoutingTable whole = in_one_go();
    const auto one = calibrator();
    const CalibrationPlan plan{samples, block, 8};
    RoutingTable table = files.empty_table(datasets);
    Watcher first;
    first.stop_at_gates = true;
    EXPECT_THROW(
        one->run(table, plan, sample_source(files.config()), first, first.source.get_token()),
        Cancelled);
    expect_count(table, 0);
    Watcher second;
    one->run(table, plan, sample_source(files.config()), second, {});
    EXPECT_EQ(table, whole);
    EXPECT_EQ(second.gates_made, 12) << "what was not finished is made again";
}

TEST_F(CalibrationRounds, AFailingPixelSourceLeavesWholeRounds) {
    RoutingTable table = files.empty_table(datasets);
    Watcher watcher;
    const PixelSource source = sample_source(files.config());
    const auto failing = [&](std::size_t dataset, std::int64_t first, std::int64_t count,
                             std::span<float> pixels) {
        if (dataset == 1 && first >= 12) throw Error("The image is corrupt.");
        source(dataset, first, count, pixels);
    };
    EXPECT_EQ(error_text([&] {
                  calibrator()->run(table, {samples, block, 8}, failing, watcher, {});
              }),
              "The image is corrupt.");
    expect_count(table, 12);
}

TEST_F(CalibrationRounds, PixelsAreAskedForOnceAndInOrder) {
    std::vector<std::vector<std::int64_t>> asked(datasets);
    RoutingTable table = files.empty_table(datasets);
    Watcher watcher;
    const PixelSource source = sample_source(files.config());
    calibrator()->run(
        table, {samples, block, 8},
        [&](std::size_t dataset, std::int64_t first, std::int64_t count, std::span<float> pixels) {
            EXPECT_EQ(pixels.size(), static_cast<std::size_t>(count) * 3 * 8 * 8);
            for (std::int64_t i = 0; i < count; ++i)
                asked[dataset].push_back(first + i);
            source(dataset, first, count, pixels);
        },
        watcher, {});
    std::vector<std::int64_t> every(samples);
    for (std::int64_t i = 0; i < samples; ++i)
        every[static_cast<std::size_t>(i)] = i;
    EXPECT_THAT(asked, ::testing::Each(every));
}

TEST_F(CalibrationRounds, TellsEveryLayerOfEveryRoundAndHowFarItIs) {
    RoutingTable table = files.empty_table(datasets);
    Watcher watcher;
    run(table, samples, 8, watcher);
    ASSERT_EQ(watcher.modules.size(), 4U * 12U);
    for (std::size_t i = 0; i < watcher.modules.size(); ++i)
        EXPECT_EQ(watcher.modules[i], i % 12);
    EXPECT_EQ(watcher.gates_made, 12) << "gates are made once, in the first round";
    EXPECT_EQ(watcher.last.round, 4);
    EXPECT_EQ(watcher.last.rounds, 4);
    EXPECT_EQ(watcher.last.samples, samples);
    EXPECT_GT(watcher.last.work_done, 0.9 * watcher.last.work_total);
    EXPECT_LE(watcher.last.work_done, watcher.last.work_total);
}

TEST_F(CalibrationRounds, ABatchMayBeOneImageOfEachDataset) {
    RoutingTable table = files.empty_table(datasets);
    Watcher watcher;
    calibrator()->run(table, {samples, 1, 8}, sample_source(files.config()), watcher, {});
    const RoutingTable whole = in_one_go();
    // Other batches, other bits; but the same numbers.
    for (std::size_t module = 0; module < 12; ++module) {
        for (std::size_t expert = 0; expert < 3; ++expert) {
            EXPECT_NEAR(table.mean(1, module, expert, TokenSet::all),
                        whole.mean(1, module, expert, TokenSet::all), 1e-6);
        }
    }
}

}  // namespace
}  // namespace interfuse
