// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs that are not those a recipe or a routing table recorded.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/project/merge_tools.h"

namespace interfuse {
namespace {

using namespace testing_tools;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* weights_differ = "its weights differ";

class ChangedInputs : public ::testing::Test {
  protected:
    void SetUp() override {
        root_ = fresh_folder();
        recipe_ = copy_of_case("basic", root_);
        merge(request_for(recipe_, root_ / "first", {"method.num_samples=6"}));
    }

    // Runs it refused, then allowed; returns the refusal.
    std::string refusal(const MergeRequest& request, const std::string& part) {
        const std::string error = error_of([&] { merge(request); });
        EXPECT_FALSE(fs::exists(request.target)) << "a refused run wrote something";
        MergeRequest allowed = request;
        allowed.allow_changed_inputs = true;
        const Watcher watcher = merge(std::move(allowed));
        EXPECT_TRUE(watcher.noticed(part)) << part;
        EXPECT_TRUE(fs::exists(request.target / "model.safetensors"));
        fs::remove_all(request.target);
        return error;
    }
    MergeRequest exported_recipe() const {
        return request_for(root_ / "first/recipe.yaml", root_ / "out");
    }
    MergeRequest with_table(fs::path MergeRequest::*use) const {
        MergeRequest request = request_for(recipe_, root_ / "out", {"method.num_samples=8"});
        request.*use = root_ / "first/routing.safetensors";
        return request;
    }
    // Makes an image that is among the samples another picture, of the same name.
    void change_images(const std::string& dataset) const {
        for (const auto& entry : fs::recursive_directory_iterator(root_ / "datasets" / dataset)) {
            if (!entry.is_regular_file()) continue;
            std::string bytes = read_file(entry.path());
            bytes += '\0';  // no decoder minds, but it is another file
            write_file(entry.path(), bytes);
        }
    }

    fs::path root_, recipe_;
};

TEST_F(ChangedInputs, UnchangedOnesAreFine) {
    const Watcher watcher = merge(exported_recipe());
    EXPECT_THAT(watcher.notices, ::testing::IsEmpty());
}

TEST_F(ChangedInputs, ExpertsWeights) {
    change_weights(recipe_.parent_path() / "stripes");
    EXPECT_THAT(refusal(exported_recipe(), weights_differ),
                AllOf(HasSubstr("'stripes'"), HasSubstr(weights_differ), HasSubstr("the recipe"),
                      HasSubstr("--changed-inputs"), Not(HasSubstr("'shapes'"))));
    EXPECT_THAT(refusal(with_table(&MergeRequest::routing), weights_differ),
                AllOf(HasSubstr("'stripes'"), HasSubstr("the routing table")));
    EXPECT_THAT(refusal(with_table(&MergeRequest::resume), weights_differ),
                AllOf(HasSubstr("'stripes'"), HasSubstr("the routing table")));
}

TEST_F(ChangedInputs, PretrainedWeights) {
    change_weights(recipe_.parent_path() / "pretrained");
    EXPECT_THAT(refusal(exported_recipe(), weights_differ), HasSubstr("'_pretrained_'"));
    EXPECT_THAT(refusal(with_table(&MergeRequest::routing), weights_differ),
                HasSubstr("'_pretrained_'"));
}

TEST_F(ChangedInputs, AllAreToldAtOnce) {
    change_weights(recipe_.parent_path() / "stripes");
    change_weights(recipe_.parent_path() / "clouds");
    EXPECT_THAT(refusal(exported_recipe(), weights_differ),
                AllOf(HasSubstr("'stripes'"), HasSubstr("'clouds'")));
}

TEST_F(ChangedInputs, Images) {
    change_images("stripes");
    const std::string part = "images of the dataset 'stripes'";
    EXPECT_THAT(refusal(exported_recipe(), part),
                AllOf(HasSubstr(part), HasSubstr("the recipe"), HasSubstr("--changed-inputs"),
                      Not(HasSubstr("'shapes'"))));
    EXPECT_THAT(refusal(with_table(&MergeRequest::routing), part), HasSubstr(part));
    EXPECT_THAT(refusal(with_table(&MergeRequest::resume), part), HasSubstr(part));
}

TEST_F(ChangedInputs, MoreImagesInAFolder) {
    const fs::path folder = root_ / "datasets/clouds/train/a";
    fs::copy_file(folder / "image0.png", folder / "another.png");
    EXPECT_THAT(refusal(exported_recipe(), "images of the dataset 'clouds'"),
                HasSubstr("'clouds'"));
    EXPECT_THAT(error_of([&] { merge(with_table(&MergeRequest::resume)); }),
                AllOf(HasSubstr("'clouds' of size 9"), HasSubstr("has 10")));
}

// A saved table needs its images no more.
TEST_F(ChangedInputs, TableIsUsedWithoutItsImages) {
    fs::remove_all(root_ / "datasets/stripes");
    MergeRequest request = with_table(&MergeRequest::routing);
    const Watcher watcher = merge(request);
    EXPECT_TRUE(watcher.noticed("'stripes'"));
    EXPECT_EQ(read_file(root_ / "out/model.safetensors"),
              read_file(root_ / "first/model.safetensors"));
    // A CSV has no images at all.
    request.routing = root_ / "first/routing_weights.csv";
    request.target = root_ / "from_csv";
    merge(request);
    EXPECT_EQ(read_file(root_ / "from_csv/model.safetensors"),
              read_file(root_ / "first/model.safetensors"));
}

TEST_F(ChangedInputs, ExpertsOfOneModelAreNoticed) {
    const fs::path models = recipe_.parent_path();
    fs::copy_file(models / "shapes/model.safetensors", models / "clouds/model.safetensors",
                  fs::copy_options::overwrite_existing);
    const Watcher watcher = merge(request_for(recipe_, root_ / "out"));
    EXPECT_TRUE(watcher.noticed("'shapes' and 'clouds' are the same model"));
}

// The hash is of the tensors: other storage of the same numbers is the same model.
TEST_F(ChangedInputs, MovedModelIsTheSameModel) {
    fs::rename(recipe_.parent_path() / "clouds", root_ / "elsewhere");
    MergeRequest request =
        request_for(root_ / "first/recipe.yaml", root_ / "out",
                    {"modelpool.models.clouds=" + (root_ / "elsewhere").string()});
    merge(std::move(request));
    EXPECT_EQ(read_file(root_ / "out/model.safetensors"),
              read_file(root_ / "first/model.safetensors"));
}

}  // namespace
}  // namespace interfuse
