// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens when a GPU's memory runs out; LibTorch's exception for it is thrown by hand.
#include <c10/util/Exception.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/project/merge_tools.h"

namespace interfuse {
namespace {

using namespace testing_tools;
using ::testing::HasSubstr;

// Runs out of memory so many times, in the second linear layer.
class SmallMemory : public Watcher {
  public:
    explicit SmallMemory(int failures) : failures_(failures) {}
    void progress(const CalibrationProgress& now) override {
        Watcher::progress(now);
        if (now.linear.kind != LinearKind::v_proj || failures_ == 0) return;
        --failures_;
        throw c10::OutOfMemoryError({__func__, __FILE__, __LINE__}, "no memory left");
    }

  private:
    int failures_;
};

class OutOfMemory : public ::testing::Test {
  protected:
    void SetUp() override { root_ = fresh_folder(); }
    MergeRequest request(const std::string& name, int batch_size) const {
        return request_for(fixture_case("averaged") / "recipe.yaml", root_ / name,
                           {"interfuse.batch_size=" + std::to_string(batch_size)});
    }
    fs::path root_;
};

TEST_F(OutOfMemory, BeginsAgainWithSmallerBatches) {
    SmallMemory observer(2);
    merge(request("retreated", 16), observer);
    EXPECT_TRUE(observer.noticed("The memory of cpu ran out"));
    const auto used =
        load_recipe(root_ / "retreated/recipe.yaml", {}).recipe.interfuse.batch_size.value();
    EXPECT_EQ(used, 4);
    merge(request("given", 4));
    EXPECT_EQ(differences(root_ / "retreated", root_ / "given"), "");
}

TEST_F(OutOfMemory, EndsWithAClearWordWhenNothingIsSmallEnough) {
    SmallMemory observer(1'000);
    EXPECT_THAT(error_of([&] { merge(request("out", 16), observer); }),
                HasSubstr("does not do for one sample of each of"));
    EXPECT_FALSE(fs::exists(root_ / "out"));
}

}  // namespace
}  // namespace interfuse
