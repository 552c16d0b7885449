// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ranks over sockets: who does not come, who goes, and what stays behind in the store.
#include "core/runtime/store_ranks.h"

#include <gmock/gmock.h>

#include <future>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>

#include "tests/runtime/some_ranks.h"
#include "tests/support/reserved_port.h"

namespace interfuse {
namespace {

using namespace std::chrono_literals;
using ::testing::AllOf;
using ::testing::Each;
using ::testing::HasSubstr;

class StoreRanksTest : public ::testing::Test {
  protected:
    RankPlace place(int rank, int size) const {
        return {.rank = rank, .size = size, .host = "127.0.0.1", .port = port.number()};
    }
    std::vector<std::string> run(int size, const RankTimeouts& timeouts,
                                 const std::function<void(StoreRanks&)>& body) const {
        return at_once(size, [&](int rank) {
            StoreRanks group(place(rank, size), timeouts, {});
            end_together(group, [&] { body(group); });
        });
    }

    ReservedPort port;
};

TEST_F(StoreRanksTest, LargeValuesGoThroughInParts) {
    const auto value = [](int rank) {
        std::string bytes(9'000'001 + static_cast<std::size_t>(rank), 'a');
        for (std::size_t i = 0; i < bytes.size(); i += 997)
            bytes[i] = static_cast<char>(i * 31 + static_cast<std::size_t>(rank));
        return bytes;
    };
    const auto outcomes = run(2, {10s, 20s}, [&](StoreRanks& group) {
        const std::vector<std::string> parts = group.all_gather(value(group.rank()));
        ASSERT_EQ(parts.size(), 2U);
        EXPECT_TRUE(parts[0] == value(0));
        EXPECT_TRUE(parts[1] == value(1));
    });
    EXPECT_THAT(outcomes, Each("done"));
}

TEST_F(StoreRanksTest, NothingStaysInTheStore) {
    std::int64_t before = 0;
    const auto keys = [this] {
        c10d::TCPStoreOptions options;
        options.port = port.number();
        options.waitWorkers = false;
        options.timeout = 5s;
        return c10::make_intrusive<c10d::TCPStore>("127.0.0.1", options)->getNumKeys();
    };
    const auto outcomes = run(3, {10s, 20s}, [&](StoreRanks& group) {
        // The calls before have ended on every rank once this one has.
        for (int call = 0; call < 2; ++call)
            group.all_gather("");
        if (group.is_first()) before = keys();
        for (int call = 0; call < 10; ++call)
            group.all_gather(std::string(4'500'000, 'x'));
        for (int call = 0; call < 2; ++call)
            group.all_gather("");
        if (group.is_first()) {
            EXPECT_LE(keys(), before + 3);  // of the last call, which others may still be reading
        }
    });
    EXPECT_THAT(outcomes, Each("done"));
    EXPECT_GT(before, 0);
}

TEST_F(StoreRanksTest, ARankThatDoesNotComeEndsTheOthers) {
    std::vector<std::string> outcomes;
    const double seconds = seconds_of([&] {
        outcomes = at_once(2, [&](int rank) { StoreRanks(place(rank, 3), {500ms, 1s}, {}); });
    });
    EXPECT_THAT(outcomes, Each(AllOf(HasSubstr("Rank 2 of 3"), HasSubstr("within 1 second."),
                                     HasSubstr("MASTER_ADDR"))));
    EXPECT_LT(seconds, 5);
}

TEST_F(StoreRanksTest, WithoutRankZeroTheOthersEnd) {
    std::string outcome;
    const double seconds = seconds_of([&] {
        outcome = outcome_of([&] { StoreRanks(place(1, 2), {500ms, 1s}, {}); });
    });
    EXPECT_THAT(outcome,
                AllOf(HasSubstr("Nothing answers at 127.0.0.1:" + std::to_string(port.number())),
                      HasSubstr("refused"), HasSubstr("MASTER_ADDR")));
    EXPECT_GE(seconds, 0.9);
    EXPECT_LT(seconds, 5);
}

TEST_F(StoreRanksTest, AHostThatNobodyKnowsIsSaid) {
    RankPlace nowhere = place(1, 2);
    nowhere.host = "no-such-host.invalid";
    EXPECT_THAT(outcome_of([&] {
                    StoreRanks(nowhere, {500ms, 500ms}, {});
                }),
                HasSubstr("no-such-host.invalid"));
}

TEST_F(StoreRanksTest, SomethingElseAtThePortIsNoStore) {
    port.listen();
    std::string outcome;
    const double seconds = seconds_of([&] {
        outcome = outcome_of([&] { StoreRanks(place(1, 2), {500ms, 1s}, {}); });
    });
    EXPECT_THAT(outcome, AllOf(HasSubstr("127.0.0.1:" + std::to_string(port.number())),
                               HasSubstr("MASTER_PORT")));
    EXPECT_LT(seconds, 6);
    EXPECT_THAT(outcome_of([&] {
                    StoreRanks(place(0, 2), {500ms, 1s}, {});
                }),
                AllOf(HasSubstr("port " + std::to_string(port.number())), HasSubstr("in use"),
                      HasSubstr("MASTER_PORT")));
}

TEST_F(StoreRanksTest, ASlowRankIsNotLost) {
    const auto outcomes = run(3, {1'200ms, 20s}, [](StoreRanks& group) {
        if (group.rank() == 1) std::this_thread::sleep_for(3s);
        group.all_gather("");
        if (group.is_first()) std::this_thread::sleep_for(3s);
        group.all_gather("");
    });
    EXPECT_THAT(outcomes, Each("done"));
}

TEST_F(StoreRanksTest, WhenTheStoreGoesTheOthersEnd) {
    double seconds = 0;
    const auto outcomes = at_once(2, [&](int rank) {
        StoreRanks group(place(rank, 2), {1s, 10s}, {});
        if (rank == 0) return;  // and does not come to the call
        seconds = seconds_of([&] { end_together(group, [&] { group.all_gather("waits"); }); });
    });
    EXPECT_EQ(outcomes[0], "done");
    EXPECT_THAT(outcomes[1], AllOf(HasSubstr("store at 127.0.0.1:"), HasSubstr("rank 0")));
    EXPECT_LT(seconds, 10);
}

// It has left in order, but the others wait for it: its heart does not beat any more.
TEST_F(StoreRanksTest, ARankWhoseHeartStopsIsLost) {
    const auto outcomes = at_once(3, [&](int rank) {
        StoreRanks group(place(rank, 3), {1'500ms, 20s}, {});
        if (rank == 1) return;
        end_together(group, [&] { group.all_gather("waits"); });
    });
    EXPECT_EQ(outcomes[1], "done");
    for (const std::size_t other : {0U, 2U}) {
        EXPECT_THAT(outcomes[other],
                    AllOf(HasSubstr("rank 1 ("), HasSubstr("is lost"), HasSubstr("1.5 seconds")));
    }
}

TEST_F(StoreRanksTest, TwoOfOneRankAreNotLetIn) {
    const auto outcomes = at_once(3, [&](int number) {
        if (number == 2) std::this_thread::sleep_for(500ms);
        StoreRanks group(place(number == 2 ? 1 : number, 2), {2s, 10s}, {});
        std::this_thread::sleep_for(1s);
        group.all_gather("");
    });
    EXPECT_EQ(outcomes[0], "done");
    EXPECT_EQ(outcomes[1], "done") << "whoever was there first goes on";
    EXPECT_THAT(outcomes[2], HasSubstr("Two programs of this run call themselves rank 1"));
}

TEST_F(StoreRanksTest, AllCountTheSameNumberOfRanks) {
    const auto outcomes = at_once(2, [&](int rank) {
        StoreRanks(place(rank, rank == 0 ? 2 : 3), {1s, 5s}, {});
    });
    EXPECT_THAT(outcomes, Each(HasSubstr("counts 3 ranks, and rank 0 2")));
}

TEST_F(StoreRanksTest, AStopEndsEveryWait) {
    for (const bool alone : {true, false}) {
        std::stop_source source;
        std::vector<std::string> outcomes;
        const ReservedPort own;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(700ms);
            source.request_stop();
        });
        const double seconds = seconds_of([&] {
            outcomes = at_once(alone ? 1 : 2, [&](int rank) {
                RankPlace here = place(rank, 2);
                here.port = own.number();
                StoreRanks group(here, {30s, 60s},
                                 rank == 0 ? source.get_token() : std::stop_token());
                end_together(group, [&] {
                    if (rank == 1) group.broadcast("");
                    group.gather("");
                });
            });
        });
        EXPECT_THAT(outcomes, Each("cancelled"));
        EXPECT_LT(seconds, 4);
    }
}

TEST_F(StoreRanksTest, AStopEndsTheWaitForRankZero) {
    std::stop_source source;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(300ms);
        source.request_stop();
    });
    double seconds = seconds_of([&] {
        EXPECT_EQ(outcome_of([&] {
                      StoreRanks(place(1, 2), {30s, 60s}, source.get_token());
                  }),
                  "cancelled");
    });
    EXPECT_LT(seconds, 4);
}

TEST_F(StoreRanksTest, ARunOfAnotherNameIsAnotherRun) {
    // The launcher's store serves every attempt of a run.
    c10d::TCPStoreOptions options;
    options.port = 0;
    options.isServer = true;
    options.waitWorkers = false;
    const auto agent = c10::make_intrusive<c10d::TCPStore>("127.0.0.1", options);
    for (const std::string run : {"none.0", "none.1"}) {
        const auto outcomes = at_once(2, [&](int rank) {
            RankPlace here = place(rank, 2);
            here.port = agent->getPort();
            here.store_is_there = true;
            here.run = run;
            StoreRanks group(here, {2s, 5s}, {});
            group.all_gather(run);
        });
        EXPECT_THAT(outcomes, Each("done"));
    }
    const auto again = outcome_of([&] {
        RankPlace here = place(0, 2);
        here.port = agent->getPort();
        here.store_is_there = true;
        here.run = "none.1";
        StoreRanks(here, {2s, 5s}, {});
    });
    EXPECT_THAT(again, HasSubstr("call themselves rank 0"));
}

}  // namespace
}  // namespace interfuse
