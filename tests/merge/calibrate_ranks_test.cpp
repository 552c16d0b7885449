// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Calibration divided over ranks: the same table as alone, on every rank, but for the order in
// which float64 sums are added.
#include <gmock/gmock.h>

#include <mutex>

#include "core/merge/calibrate.h"
#include "core/runtime/device.h"
#include "core/runtime/thread_ranks.h"
#include "tests/merge/tiny_pool.h"
#include "tests/runtime/some_ranks.h"

namespace interfuse {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr std::size_t datasets = 2;
constexpr std::int64_t samples = 22;
constexpr std::int64_t block = 4;

class Watcher : public CalibrationObserver {
  public:
    void progress(const CalibrationProgress& now) override {
        if (now.making_gates) ++gates_made;
        last = now;
    }
    bool round_finished(const RoutingTable& table) override {
        done_after_round.push_back(table.count(0));
        return static_cast<int>(done_after_round.size()) < most_rounds;
    }
    void notice(const std::string& sentence) override { notices.push_back(sentence); }

    int most_rounds = 1'000;
    int gates_made = 0;
    CalibrationProgress last;
    std::vector<std::int64_t> done_after_round;
    std::vector<std::string> notices;
};

class CalibrationRanks : public ::testing::Test {
  protected:
    CalibrationRanks() : files(tiny::config()) {
        set_thread_count(1);  // for each rank: more would wait for each other
        files.add_expert("first", 2);
        files.add_expert("second", 3);
        files.add_expert("third", 4);
    }

    ~CalibrationRanks() override { set_thread_count(threads_); }

    CalibrationPlan plan(int ranks, std::int64_t until = samples) const {
        return {.num_samples = until, .block = block, .round_size = 8 * ranks, .ranks = ranks};
    }
    RoutingTable run_alone(const CalibrationPlan& plan, const RoutingTable& from) {
        RoutingTable table = from;
        Watcher watcher;
        const ModelPool pool = files.open();
        Calibrator(pool, {.gate_k = 3})
            .run(table, plan, sample_source(files.config()), watcher, {});
        return table;
    }
    RoutingTable alone() { return run_alone(plan(1), files.empty_table(datasets)); }

    // Every rank's outcome, table and watcher afterwards.
    struct Result {
        std::vector<std::string> outcomes;
        std::vector<RoutingTable> tables;
        std::vector<Watcher> watchers;
        std::vector<std::vector<RoundTimes>> times;
    };
    Result run(int ranks, const CalibrationPlan& plan, const RoutingTable& from,
               const std::function<PixelSource(int rank)>& pixels, std::vector<Watcher> watchers) {
        const auto count = static_cast<std::size_t>(ranks);
        Result result{{},
                      std::vector<RoutingTable>(count, from),
                      std::move(watchers),
                      std::vector<std::vector<RoundTimes>>(count)};
        const auto group = thread_ranks(ranks);
        result.outcomes = at_once(ranks, [&](int rank) {
            set_thread_count(1);
            const auto i = static_cast<std::size_t>(rank);
            const ModelPool pool = files.open();
            end_together(*group[i], [&] {
                Calibrator calibrator(pool, {.gate_k = 3, .ranks = group[i].get()});
                result.times[i] = calibrator.run(result.tables[i], plan, pixels(rank),
                                                 result.watchers[i], group[i]->stop_token());
            });
        });
        return result;
    }
    Result run(int ranks, const CalibrationPlan& plan, const RoutingTable& from) {
        return run(
            ranks, plan, from, [&](int) { return sample_source(files.config()); },
            std::vector<Watcher>(static_cast<std::size_t>(ranks)));
    }

    static void expect_same(const RoutingTable& table, const RoutingTable& expected) {
        for (std::size_t d = 0; d < datasets; ++d) {
            for (std::size_t m = 0; m < expected.modules().size(); ++m) {
                ASSERT_EQ(table.count(d, m), expected.count(d, m));
                for (std::size_t e = 0; e < expected.experts().size(); ++e) {
                    for (const TokenSet tokens : {TokenSet::all, TokenSet::class_token}) {
                        ASSERT_NEAR(table.mean(d, m, e, tokens), expected.mean(d, m, e, tokens),
                                    1e-12);
                        ASSERT_NEAR(*table.standard_error(d, m, e, tokens),
                                    *expected.standard_error(d, m, e, tokens), 1e-9);
                    }
                }
            }
        }
    }

    TinyPool files;

  private:
    const int threads_ = thread_count();
};

TEST_F(CalibrationRanks, EveryRankHasTheTableOfARunAlone) {
    const RoutingTable expected = alone();
    for (const int ranks : {2, 3, 4}) {
        const Result result = run(ranks, plan(ranks), files.empty_table(datasets));
        ASSERT_THAT(result.outcomes, Each("done"));
        expect_same(result.tables[0], expected);
        EXPECT_THAT(result.tables, Each(result.tables[0])) << "not the same bits on every rank";
    }
}

TEST_F(CalibrationRanks, TheSameRanksGiveTheSameBits) {
    const Result once = run(3, plan(3), files.empty_table(datasets));
    const Result again = run(3, plan(3), files.empty_table(datasets));
    EXPECT_EQ(once.tables[0], again.tables[0]);
}

TEST_F(CalibrationRanks, ARankMayHaveNothingToDo) {
    // One block for three ranks, and small rounds of one block each.
    for (const std::int64_t until : {std::int64_t{3}, samples}) {
        const CalibrationPlan small{
            .num_samples = until, .block = block, .round_size = block, .ranks = 3};
        const Result result = run(3, small, files.empty_table(datasets));
        ASSERT_THAT(result.outcomes, Each("done"));
        expect_same(result.tables[2], run_alone(plan(1, until), files.empty_table(datasets)));
    }
}

TEST_F(CalibrationRanks, EverySampleIsAskedForOnce) {
    std::mutex mutex;
    std::vector<std::vector<int>> asked(datasets, std::vector<int>(samples));
    const PixelSource source = sample_source(files.config());
    const auto counting = [&](int) -> PixelSource {
        auto next = std::make_shared<std::vector<std::int64_t>>(datasets);
        return [&, next](std::size_t dataset, std::int64_t first, std::int64_t count,
                         std::span<float> pixels) {
            source(dataset, first, count, pixels);
            const std::lock_guard lock(mutex);
            EXPECT_GE(first, (*next)[dataset]) << "not in order";
            (*next)[dataset] = first + count;
            for (std::int64_t i = first; i < first + count; ++i)
                ++asked[dataset][static_cast<std::size_t>(i)];
        };
    };
    const Result result =
        run(3, plan(3), files.empty_table(datasets), counting, std::vector<Watcher>(3));
    ASSERT_THAT(result.outcomes, Each("done"));
    EXPECT_THAT(asked, Each(Each(1)));
}

TEST_F(CalibrationRanks, GatesAreDividedAndEachMadeOnce) {
    for (const int ranks : {2, 3}) {
        const Result result = run(ranks, plan(ranks), files.empty_table(datasets));
        int made = 0;
        for (const Watcher& watcher : result.watchers) {
            EXPECT_GT(watcher.gates_made, 0);
            made += watcher.gates_made;
        }
        EXPECT_EQ(made, 12);
    }
}

TEST_F(CalibrationRanks, RankZeroSaysWhenItIsEnough) {
    for (const int eager : {0, 1}) {
        std::vector<Watcher> watchers(2);
        watchers[static_cast<std::size_t>(eager)].most_rounds = 1;
        const Result result = run(
            2, plan(2), files.empty_table(datasets),
            [&](int) { return sample_source(files.config()); }, watchers);
        ASSERT_THAT(result.outcomes, Each("done"));
        const std::int64_t done = eager == 0 ? 8 : samples;
        EXPECT_EQ(result.tables[0].count(0), done);
        EXPECT_EQ(result.tables[1].count(0), done);
    }
}

TEST_F(CalibrationRanks, AFailureOnOneRankEndsAllAfterWholeRounds) {
    const PixelSource source = sample_source(files.config());
    const auto failing = [&](int rank) -> PixelSource {
        return [&, rank](std::size_t dataset, std::int64_t first, std::int64_t count,
                         std::span<float> pixels) {
            if (rank == 1 && first >= 8) throw Error("The image is corrupt.");
            source(dataset, first, count, pixels);
        };
    };
    const Result result =
        run(2, plan(2), files.empty_table(datasets), failing, std::vector<Watcher>(2));
    EXPECT_EQ(result.outcomes[1], "The image is corrupt.");
    EXPECT_THAT(result.outcomes[0], HasSubstr("Rank 1 ended: The image is corrupt."));
    EXPECT_EQ(result.tables[0].count(0), 8);
    EXPECT_EQ(result.tables[1].count(0), 8);
}

TEST_F(CalibrationRanks, GoesOnFromWhatAnotherNumberOfRanksDid) {
    const RoutingTable expected = alone();
    for (const std::int64_t part : {std::int64_t{6}, std::int64_t{12}}) {
        const RoutingTable begun = run(2, plan(2, part), files.empty_table(datasets)).tables[0];
        expect_same(run(3, plan(3), begun).tables[2], expected);
        expect_same(run_alone(plan(1), begun), expected);
    }
}

TEST_F(CalibrationRanks, TellsOfSmallGatesAsARunAlone) {
    TinyPool few(tiny::config());
    few.add_expert("whole", 2);
    few.add_expert("part", 3, few.with_pretrained("self_attn"));
    const auto notices_of = [&](int ranks) {
        const auto group = thread_ranks(ranks);
        std::vector<Watcher> watchers(static_cast<std::size_t>(ranks));
        EXPECT_THAT(at_once(ranks,
                            [&](int rank) {
                                set_thread_count(1);
                                const auto i = static_cast<std::size_t>(rank);
                                const ModelPool pool = few.open();
                                RoutingTable table = few.empty_table(datasets);
                                Calibrator(pool, {.gate_k = 3, .ranks = group[i].get()})
                                    .run(table, plan(ranks), sample_source(few.config()),
                                         watchers[i], {});
                            }),
                    Each("done"));
        return watchers.front().notices;
    };
    const std::vector<std::string> expected = notices_of(1);
    ASSERT_THAT(expected, ElementsAre(HasSubstr("'part'")));
    EXPECT_EQ(notices_of(2), expected);
    EXPECT_EQ(notices_of(3), expected);
}

TEST_F(CalibrationRanks, PoolsWithoutChangesAreRefusedEverywhere) {
    TinyPool same(tiny::config());
    same.add_expert("same", TinyPool::pretrained_seed);
    const auto group = thread_ranks(2);
    const auto outcomes = at_once(2, [&](int rank) {
        RankGroup& own = *group[static_cast<std::size_t>(rank)];
        const ModelPool pool = same.open();
        RoutingTable table = same.empty_table(datasets);
        Watcher watcher;
        end_together(own, [&] {
            Calibrator(pool, {.gate_k = 3, .ranks = &own})
                .run(table, plan(2), sample_source(same.config()), watcher, {});
        });
    });
    EXPECT_THAT(outcomes, Each(HasSubstr("nothing to merge")));
}

TEST_F(CalibrationRanks, ProgressIsThatOfTheRanksOwnWork) {
    const Result result = run(3, plan(3), files.empty_table(datasets));
    for (const Watcher& watcher : result.watchers) {
        EXPECT_GT(watcher.last.work_done, 0.8 * watcher.last.work_total);
        EXPECT_LE(watcher.last.work_done, watcher.last.work_total * (1 + 1e-9));
    }
    for (const RoundTimes& round : result.times[0])
        EXPECT_LE(round.exchange, round.total);
}

}  // namespace
}  // namespace interfuse
