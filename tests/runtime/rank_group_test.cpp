// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every group of ranks, threads or programs.
#include "core/runtime/rank_group.h"

#include <gmock/gmock.h>

#include "core/runtime/packed_bytes.h"
#include "core/runtime/store_ranks.h"
#include "core/runtime/thread_ranks.h"
#include "tests/runtime/some_ranks.h"
#include "tests/support/reserved_port.h"

namespace interfuse {
namespace {

using namespace std::chrono_literals;
using ::testing::AllOf;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

enum class Kind { threads, programs };

class RankGroups : public ::testing::TestWithParam<Kind> {
  protected:
    // Calls body(group) as every rank.
    static std::vector<std::string> run(int size, const std::function<void(RankGroup&)>& body) {
        if (GetParam() == Kind::threads) {
            const auto ranks = thread_ranks(size);
            return at_once(size, [&](int rank) {
                RankGroup& group = *ranks[static_cast<std::size_t>(rank)];
                end_together(group, [&] { body(group); });
            });
        }
        const ReservedPort port;
        return at_once(size, [&](int rank) {
            const RankPlace place{
                .rank = rank, .size = size, .host = "127.0.0.1", .port = port.number()};
            StoreRanks group(place, {5s, 20s}, {});
            end_together(group, [&] { body(group); });
        });
    }
};

std::string value_of(int rank) {
    // Of unlike sizes, one of them empty, with zero bytes.
    return std::string(static_cast<std::size_t>(rank), '\0') + (rank > 0 ? "x" : "");
}

TEST_P(RankGroups, GatherInTheOrderOfTheRanks) {
    for (const int size : {2, 4}) {
        const auto outcomes = run(size, [&](RankGroup& group) {
            const std::vector<std::string> parts = group.gather(value_of(group.rank()));
            if (group.rank() > 0) {
                EXPECT_THAT(parts, IsEmpty());
                return;
            }
            ASSERT_EQ(parts.size(), static_cast<std::size_t>(size));
            for (int rank = 0; rank < size; ++rank)
                EXPECT_EQ(parts[static_cast<std::size_t>(rank)], value_of(rank));
        });
        EXPECT_THAT(outcomes, Each("done"));
    }
}

TEST_P(RankGroups, BroadcastWhatRankZeroGives) {
    const auto outcomes = run(3, [](RankGroup& group) {
        EXPECT_EQ(group.broadcast("from rank " + std::to_string(group.rank())), "from rank 0");
        EXPECT_EQ(group.broadcast(""), "");
    });
    EXPECT_THAT(outcomes, Each("done"));
}

TEST_P(RankGroups, AllGatherOnEveryRank) {
    const auto outcomes = run(3, [](RankGroup& group) {
        EXPECT_THAT(group.all_gather(value_of(group.rank())),
                    ElementsAre(value_of(0), value_of(1), value_of(2)));
    });
    EXPECT_THAT(outcomes, Each("done"));
}

TEST_P(RankGroups, CallsDoNotMixWhateverTheirPace) {
    const auto outcomes = run(3, [](RankGroup& group) {
        for (int call = 0; call < 60; ++call) {
            if ((call + group.rank()) % 7 == 0) std::this_thread::sleep_for(2ms);
            const std::string mine = std::to_string(call) + "/" + std::to_string(group.rank());
            const std::vector<std::string> parts = group.gather(mine);
            if (group.is_first()) {
                const std::string number = std::to_string(call);
                ASSERT_THAT(parts, ElementsAre(number + "/0", number + "/1", number + "/2"));
            }
            ASSERT_EQ(group.broadcast(mine), std::to_string(call) + "/0");
        }
    });
    EXPECT_THAT(outcomes, Each("done"));
}

TEST_P(RankGroups, AFailingRankEndsTheOthersWithItsSentence) {
    const auto outcomes = run(3, [](RankGroup& group) {
        if (group.rank() == 1) throw Error("The disk is full.");
        group.all_gather("waits");
    });
    EXPECT_EQ(outcomes[1], "The disk is full.");
    for (const std::size_t other : {0U, 2U}) {
        EXPECT_THAT(outcomes[other],
                    AllOf(testing::StartsWith("Rank 1"), HasSubstr("ended: The disk is full.")));
    }
}

TEST_P(RankGroups, AFailureStopsARankThatComputes) {
    const auto outcomes = run(2, [](RankGroup& group) {
        if (group.rank() == 0) throw Error("The disk is full.");
        const std::stop_token stop = group.stop_token();
        for (int i = 0; i < 2'000 && !stop.stop_requested(); ++i)
            std::this_thread::sleep_for(5ms);
        throw_if_stopped(stop);
    });
    EXPECT_THAT(outcomes[1], HasSubstr("ended: The disk is full."));
}

TEST_P(RankGroups, OneThatIsStoppedStopsAll) {
    const auto outcomes = run(3, [](RankGroup& group) {
        if (group.rank() == 2) throw Cancelled();
        group.all_gather("waits");
    });
    EXPECT_THAT(outcomes, Each("cancelled"));
}

TEST_P(RankGroups, TheFirstEndCounts) {
    const auto outcomes = run(2, [](RankGroup& group) {
        if (group.rank() == 0) {
            group.fail("First.");
            group.fail("Second.");
            group.stop();
        }
        group.all_gather("");
    });
    EXPECT_THAT(outcomes, Each(AllOf(HasSubstr("First."), testing::Not(HasSubstr("Second.")))));
}

TEST_P(RankGroups, AfterTheEndEveryCallThrows) {
    const auto outcomes = run(2, [](RankGroup& group) {
        group.broadcast("");
        group.fail("Over.");
        EXPECT_THROW(group.throw_if_ended(), RanksEnded);
        EXPECT_THROW(group.gather(""), RanksEnded);
        EXPECT_THROW(group.broadcast(""), RanksEnded);
    });
    EXPECT_THAT(outcomes, Each("done"));
}

TEST_P(RankGroups, RanksOfOneMachineShareItsProcessors) {
    const auto outcomes = run(3, [](RankGroup& group) {
        EXPECT_EQ(group.local_rank(), group.rank());
        EXPECT_EQ(group.sharing(), 3);
        EXPECT_THAT(group.name(2), HasSubstr("rank 2"));
    });
    EXPECT_THAT(outcomes, Each("done"));
}

INSTANTIATE_TEST_SUITE_P(Kinds, RankGroups, ::testing::Values(Kind::threads, Kind::programs),
                         [](const auto& test) {
                             return test.param == Kind::threads ? "Threads" : "Programs";
                         });

TEST(RankSentences, LeaveStacksAside) {
    EXPECT_EQ(sentence_of(Error("One.\nTwo.")), "One.\nTwo.");
    EXPECT_EQ(sentence_of(std::runtime_error("Broken.\nframe #0")), "Broken.");
    EXPECT_EQ(sentence_of(std::bad_alloc()), "There is not enough memory.");
}

TEST(AloneRank, GetsBackWhatItGives) {
    EXPECT_THAT(alone().gather("mine"), ElementsAre("mine"));
    EXPECT_EQ(alone().broadcast("mine"), "mine");
    EXPECT_THAT(alone().all_gather("mine"), ElementsAre("mine"));
    EXPECT_EQ(alone().size(), 1);
    EXPECT_TRUE(alone().is_first());
}

TEST(AloneRank, PassesItsStopOn) {
    std::stop_source source;
    const AloneRank one(source.get_token());
    source.request_stop();
    EXPECT_TRUE(one.stop_token().stop_requested());
}

TEST(PackedBytes, ComeOutAsTheyWentIn) {
    BytePacker packer;
    packer.add(std::int64_t{-5});
    packer.add_text("");
    packer.add_text(std::string("a\0b", 3));
    const std::vector<double> values{1.5, -2.25};
    packer.add_values(std::span(values));
    ByteUnpacker unpacker(packer.bytes());
    EXPECT_EQ(unpacker.take<std::int64_t>(), -5);
    EXPECT_EQ(unpacker.take_text(), "");
    EXPECT_EQ(unpacker.take_text(), std::string("a\0b", 3));
    EXPECT_EQ(unpacker.take_values<double>(), values);
    EXPECT_TRUE(unpacker.at_end());
}

TEST(PackedBytes, DamageIsAnError) {
    BytePacker packer;
    packer.add_text("some text");
    const std::string whole = packer.bytes();
    for (const std::size_t size : {std::size_t{0}, std::size_t{3}, whole.size() - 1}) {
        ByteUnpacker unpacker(std::string_view(whole).substr(0, size));
        EXPECT_THROW(unpacker.take_text(), Error) << size;
    }
    std::string huge(8, '\xff');  // a count that no memory could hold
    EXPECT_THROW(ByteUnpacker(huge).take_values<double>(), Error);
    ByteUnpacker two(whole);
    EXPECT_THROW(two.take<char>(), Error) << "nine values where one was expected";
}

}  // namespace
}  // namespace interfuse
