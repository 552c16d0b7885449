// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/calibration_plan.h"

#include <gmock/gmock.h>

#include <numeric>

#include "tests/support/tiny_checkpoint.h"

namespace interfuse {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(CalibrationPlan, RoundsGrowFromFour) {
    EXPECT_THAT((CalibrationPlan{256, 4, 64}.rounds()), ElementsAre(4, 8, 16, 32, 64, 64, 64, 4));
    EXPECT_THAT((CalibrationPlan{60, 1, 64}.rounds()), ElementsAre(4, 8, 16, 32));
    EXPECT_THAT((CalibrationPlan{64, 1, 4}.rounds()),
                ElementsAre(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4));
    EXPECT_THAT((CalibrationPlan{3, 1, 64}.rounds()), ElementsAre(3));
    EXPECT_THAT((CalibrationPlan{1, 8, 8}.rounds()), ElementsAre(1));
    EXPECT_THAT((CalibrationPlan{0, 1, 4}.rounds()), IsEmpty());
}

TEST(CalibrationPlan, TheFirstRoundHoldsAWholeBlock) {
    EXPECT_THAT((CalibrationPlan{100, 16, 64}.rounds()), ElementsAre(16, 32, 52));
    EXPECT_THAT((CalibrationPlan{20, 3, 6}.rounds()), ElementsAre(6, 6, 6, 2));
    EXPECT_THAT((CalibrationPlan{4, 2, 2}.rounds()), ElementsAre(2, 2));
}

TEST(CalibrationPlan, GoesOnFromAnyNumberOfSamples) {
    for (const std::int64_t block : {1, 3, 4, 16}) {
        for (const std::int64_t blocks_a_round : {1, 2, 5}) {
            for (const std::int64_t samples : {1, 4, 37, 100}) {
                const CalibrationPlan plan{samples, block, block * blocks_a_round};
                for (std::int64_t done = 0; done <= samples; ++done) {
                    const std::vector<std::int64_t> rounds = plan.rounds(done);
                    EXPECT_EQ(std::accumulate(rounds.begin(), rounds.end(), done), samples);
                    std::int64_t at = done;
                    for (const std::int64_t round : rounds) {
                        EXPECT_GT(round, 0);
                        EXPECT_LE(round, plan.round_size) << block << " " << done;
                        EXPECT_EQ(round, plan.next_round(at));
                        at += round;
                        EXPECT_TRUE(at % block == 0 || at == samples)
                            << "a round ends within a block";
                    }
                }
            }
        }
    }
}

TEST(CalibrationPlan, BoundariesHangOnTheSamplesDoneAlone) {
    // A run that stops between rounds and goes on later takes the rounds that it would have taken,
    // whatever it was told to reach.
    const CalibrationPlan plan{200, 4, 64};
    std::int64_t done = 0;
    for (const std::int64_t round : plan.rounds()) {
        EXPECT_EQ((CalibrationPlan{10'000, 4, 64}.next_round(done)) >= round, true);
        const std::vector<std::int64_t> rest = plan.rounds(done);
        EXPECT_EQ(rest.front(), round);
        done += round;
    }
}

// Every sample falls to one rank, whole blocks to each, and none has two blocks more than another.
TEST(CalibrationPlan, RanksShareARoundInWholeBlocks) {
    for (const std::int64_t block : {1, 3, 4}) {
        for (const int ranks : {1, 2, 3, 7}) {
            const CalibrationPlan plan{.num_samples = 100, .block = block, .ranks = ranks};
            for (const SampleRange round : {SampleRange{0, 24}, {24, 2}, {5, 30}, {7, 1}}) {
                std::int64_t next = round.first;
                std::int64_t least = 100;
                std::int64_t most = 0;
                for (int rank = 0; rank < ranks; ++rank) {
                    const SampleRange share = plan.share_of(round, rank);
                    EXPECT_EQ(share.first, next);
                    EXPECT_GE(share.count, 0);
                    EXPECT_TRUE(share.first % block == 0 || share.first == round.first ||
                                share.count == 0)
                        << "a block is divided";
                    const std::int64_t blocks =
                        (share.first + share.count + block - 1) / block - share.first / block;
                    least = std::min(least, share.count == 0 ? 0 : blocks);
                    most = std::max(most, share.count == 0 ? 0 : blocks);
                    next += share.count;
                }
                EXPECT_EQ(next, round.first + round.count);
                EXPECT_LE(most - least, 1);
                EXPECT_GT(plan.share_of(round, 0).count, 0) << "rank 0 always has something";
            }
        }
    }
}

TEST(CalibrationPlan, RoundsGrowWithTheRanksThatShareThem) {
    EXPECT_THAT((CalibrationPlan{100, 2, 24, 3}.rounds()), ElementsAre(6, 12, 24, 24, 24, 10));
    EXPECT_THAT((CalibrationPlan{100, 2, 64, 1}.rounds()), ElementsAre(4, 8, 16, 32, 40));
    const ClipConfig b32;
    const std::int64_t alone = make_calibration_plan(b32, 8, 256, {}, {}).round_size;
    EXPECT_EQ(make_calibration_plan(b32, 8, 256, {}, {}, 3).round_size, 3 * alone);
    EXPECT_EQ(make_calibration_plan(b32, 8, 256, {}, 16, 3).round_size, 16)
        << "a size that is given is that of the whole round";
}

TEST(CalibrationPlan, TakesWhatIsGiven) {
    const CalibrationPlan plan = make_calibration_plan(tiny::config(), 3, 50, 12, 7);
    EXPECT_EQ(plan.num_samples, 50);
    EXPECT_EQ(plan.block, 4);
    EXPECT_EQ(plan.round_size, 8) << "a round holds whole blocks";
    EXPECT_EQ(make_calibration_plan(tiny::config(), 8, 50, 3, 4).block, 1)
        << "a batch holds at least one image of each dataset";
    EXPECT_EQ(make_calibration_plan(tiny::config(), 2, 50, 64, 4).round_size, 32);
}

TEST(CalibrationPlan, DefaultsFillABatchAndStayWithinMemory) {
    const ClipConfig b32;  // 50 tokens
    const CalibrationPlan eight = make_calibration_plan(b32, 8, 256, {}, {});
    EXPECT_EQ(eight.block, 2);
    EXPECT_EQ(eight.block * 8 * b32.tokens(), 800);
    ClipConfig large;
    large.hidden_size = 1'024;
    large.intermediate_size = 4'096;
    large.image_size = 336;
    large.patch_size = 14;
    for (const ClipConfig& config : {b32, large, tiny::config()}) {
        for (const std::int64_t datasets : {1, 2, 8, 20}) {
            const CalibrationPlan plan = make_calibration_plan(config, datasets, 256, {}, {});
            EXPECT_GE(plan.block, 1);
            EXPECT_EQ(plan.round_size % plan.block, 0);
            EXPECT_GE(plan.round_size, plan.block);
            const auto values = static_cast<double>(
                config.tokens() *
                (config.hidden_size + std::max(3 * config.hidden_size, config.intermediate_size)));
            const double bytes = 4.0 * values * static_cast<double>(datasets * plan.round_size);
            if (plan.round_size > plan.block) {
                EXPECT_LE(bytes, 200e6);
            }
        }
    }
}

TEST(CalibrationPlan, AGpusLimitsFollowItsFreeMemory) {
    const ClipConfig b32;
    const auto plan_of = [&](std::uint64_t free_bytes) {
        return make_calibration_plan(b32, 8, 256, {}, {}, 1, gpu_plan_limits(b32, 8, free_bytes));
    };
    const CalibrationPlan large = plan_of(140'000'000'000);
    EXPECT_EQ(large.block, 32);
    EXPECT_EQ(large.round_size, 128);
    EXPECT_EQ(plan_of(80'000'000'000).block, large.block) << "2 GB are enough";
    const CalibrationPlan small = plan_of(1'000'000'000);
    EXPECT_LT(small.block, large.block);
    EXPECT_LT(small.round_size, large.round_size);
    // Where nothing is known of the memory: as on the CPU.
    EXPECT_EQ(plan_of(0).block, make_calibration_plan(b32, 8, 256, {}, {}).block);
}

}  // namespace
}  // namespace interfuse
