// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/error.h"

#include <gmock/gmock.h>

#include "tests/checkpoint/error_text.h"

namespace interfuse {
namespace {

using ::testing::ElementsAre;

TEST(Problems, SaysNothingWhenThereIsNone) {
    Problems problems;
    EXPECT_TRUE(problems.empty());
    EXPECT_NO_THROW(problems.throw_if_any());
}

TEST(Problems, SaysEverythingAtOnceInOrder) {
    Problems problems;
    problems.add("The first is wrong.");
    problems.collect([] { throw Error("The second is wrong."); });
    problems.collect([] {});
    EXPECT_FALSE(problems.empty());
    EXPECT_THAT(problems.sentences(), ElementsAre("The first is wrong.", "The second is wrong."));
    EXPECT_EQ(error_text([&] { problems.throw_if_any(); }),
              "The first is wrong.\nThe second is wrong.");
}

TEST(Problems, SaysTheSameSentenceOnce) {
    Problems problems;
    problems.add("One.");
    problems.add("Two.");
    problems.add("One.");
    EXPECT_THAT(problems.sentences(), ElementsAre("One.", "Two."));
}

TEST(Problems, LetsBugsAndCancellationThrough) {
    Problems problems;
    EXPECT_THROW(problems.collect([] { throw std::logic_error("a bug"); }), std::logic_error);
    EXPECT_THROW(problems.collect([] { throw Cancelled(); }), Cancelled);
    EXPECT_TRUE(problems.empty());
}

TEST(Cancelled, IsNoError) {
    std::stop_source source;
    EXPECT_NO_THROW(throw_if_stopped(source.get_token()));
    EXPECT_NO_THROW(throw_if_stopped({}));
    source.request_stop();
    EXPECT_THROW(throw_if_stopped(source.get_token()), Cancelled);
    const bool is_error = std::is_base_of_v<Error, Cancelled>;
    EXPECT_FALSE(is_error);
}

}  // namespace
}  // namespace interfuse
