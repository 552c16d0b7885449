// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole merges with `precision: fast`.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/project/merge_tools.h"

namespace interfuse {
namespace {

using namespace testing_tools;
using ::testing::HasSubstr;

class FastMerge : public ::testing::Test {
  protected:
    void SetUp() override { root_ = fresh_folder(); }
    MergeRequest fast(const fs::path& target, const std::string& correction) const {
        return request_for(fixture_case("averaged") / "recipe.yaml", target,
                           {"interfuse.precision=fast", "interfuse.round_size=2",
                            "interfuse.batch_size=1", "interfuse.correction=" + correction});
    }
    static Recipe recipe_of(const fs::path& folder) {
        return load_recipe(folder / "recipe.yaml", {}).recipe;
    }
    fs::path root_;
};

TEST_F(FastMerge, ExportedRecipeGivesTheSameBytes) {
    for (const std::string correction : {"int8", "bfloat16"}) {
        merge(fast(root_ / correction, correction));
        EXPECT_EQ(recipe_of(root_ / correction).interfuse.correction, correction);
        merge(request_for(root_ / correction / "recipe.yaml", root_ / "again"));
        EXPECT_EQ(differences(root_ / correction, root_ / "again"), "");
        fs::remove_all(root_ / "again");
        EXPECT_THAT(read_file(root_ / correction / "README.md"),
                    HasSubstr("with a correction in " + correction));
        const RoutingTable table = RoutingTable::load(root_ / correction / "routing.safetensors");
        ASSERT_TRUE(table.fast);
        EXPECT_GT(table.fast->checked_images, 0);
    }
}

TEST_F(FastMerge, AutoIsReplacedByWhatWasTaken) {
    const Watcher watcher = merge(fast(root_ / "out", "auto"));
    const std::string taken = recipe_of(root_ / "out").interfuse.correction;
    EXPECT_THAT(taken, ::testing::AnyOf("int8", "bfloat16", "none"));
    EXPECT_EQ(watcher.noticed("no other arithmetic is quicker"), taken == "none");
}

TEST_F(FastMerge, NoneIsExact) {
    const Watcher watcher = merge(fast(root_ / "none", "none"));
    EXPECT_TRUE(watcher.noticed("computes as exact does"));
    merge(request_for(fixture_case("averaged") / "recipe.yaml", root_ / "exact",
                      {"interfuse.batch_size=1"}));
    EXPECT_EQ(read_file(root_ / "none/model.safetensors"),
              read_file(root_ / "exact/model.safetensors"));
}

TEST_F(FastMerge, ATableGoesOnWithItsOwnCorrection) {
    MergeRequest whole = fast(root_ / "whole", "int8");
    merge(whole);
    MergeRequest part = whole;
    part.target = root_ / "part";
    Watcher first;
    first.after_round = [](const RoutingTable&) { return false; };
    merge(part, first);
    MergeRequest rest = fast(root_ / "rest", "auto");
    rest.resume = root_ / "part/routing.safetensors";
    merge(std::move(rest));
    EXPECT_EQ(read_file(root_ / "rest/model.safetensors"),
              read_file(root_ / "whole/model.safetensors"));
    MergeRequest other = fast(root_ / "other", "bfloat16");
    other.resume = root_ / "part/routing.safetensors";
    EXPECT_THAT(error_of([&] { merge(std::move(other)); }),
                HasSubstr("was made with correction int8, but the recipe has bfloat16"));
}

}  // namespace
}  // namespace interfuse
