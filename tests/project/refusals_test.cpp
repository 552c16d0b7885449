// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a merge refuses before and while it runs, and what it leaves behind.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/project/merge_tools.h"
#include "tests/support/tiny_checkpoint.h"

namespace interfuse {
namespace {

using namespace testing_tools;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using Strings = std::vector<std::string>;

class Refusals : public ::testing::Test {
  protected:
    void SetUp() override {
        root_ = fresh_folder();
        recipe_ = copy_of_case("basic", root_);
        models_ = recipe_.parent_path();
    }
    std::string refusal(const Strings& overrides = {}) const {
        const std::string error =
            error_of([&] { merge(request_for(recipe_, root_ / "out", overrides)); });
        EXPECT_FALSE(fs::exists(root_ / "out"));
        return error;
    }

    fs::path root_, recipe_, models_;
};

TEST_F(Refusals, TooFewImages) {
    EXPECT_THAT(refusal({"method.num_samples=11"}),
                AllOf(HasSubstr("'stripes'"), HasSubstr("has 10 images"), HasSubstr("'clouds'"),
                      HasSubstr("has 9 images"), HasSubstr("method.num_samples is 11"),
                      Not(HasSubstr("'shapes'"))));
    // As many as there are is allowed.
    merge(request_for(recipe_, root_ / "all", {"method.num_samples=9"}));
}

TEST_F(Refusals, NoCalibrationData) {
    EXPECT_THAT(refusal({"~modelpool.train_datasets"}), HasSubstr("modelpool.train_datasets"));
}

TEST_F(Refusals, AbsentFolders) {
    EXPECT_THAT(refusal({"modelpool.models.clouds=/nowhere/model",
                         "modelpool.train_datasets.stripes=/nowhere/data"}),
                AllOf(HasSubstr("'clouds'"), HasSubstr("/nowhere/model"), HasSubstr("'stripes'"),
                      HasSubstr("/nowhere/data")));
}

TEST_F(Refusals, ExpertOfAnotherArchitecture) {
    tiny::write_checkpoint(root_ / "other", tiny::config());
    EXPECT_THAT(refusal({"modelpool.models.clouds=" + (root_ / "other").string()}),
                AllOf(HasSubstr("'clouds'"), HasSubstr("another architecture"),
                      HasSubstr("hidden_size is 8 instead of 20"), Not(HasSubstr("'stripes'"))));
}

TEST_F(Refusals, ProcessorThatDoesNotFitTheModel) {
    const std::string other = R"({"size": 64, "crop_size": 48})";
    write_file(root_ / "processor/preprocessor_config.json", other);
    EXPECT_THAT(
        refusal({"modelpool.processor=" + (root_ / "processor").string()}),
        AllOf(HasSubstr("processor"), HasSubstr("48 × 48"), HasSubstr("modelpool.processor")));
    write_file(root_ / "processor/preprocessor_config.json",
               R"({"size": 64, "do_center_crop": false})");
    EXPECT_THAT(refusal({"modelpool.processor=" + (root_ / "processor").string()}),
                HasSubstr("no fixed size"));
    fs::remove(models_ / "pretrained/preprocessor_config.json");
    EXPECT_THAT(refusal({"modelpool.processor=null"}), HasSubstr("preprocessor_config.json"));
}

TEST_F(Refusals, ScalingListOfAnotherLength) {
    MergeRequest request = request_for(recipe_, root_ / "out");
    request.recipe.method.scaling_factor = std::vector<double>{1.0, 2.0};
    EXPECT_THAT(error_of([&] { merge(request); }),
                AllOf(HasSubstr("scaling_factor"), HasSubstr("2"), HasSubstr("3")));
}

TEST_F(Refusals, ScalingThatLeavesFloat32) {
    EXPECT_THAT(refusal({"method.scaling_factor=1e60"}),
                AllOf(HasSubstr("merged tensor"), HasSubstr("method.scaling_factor")));
}

TEST_F(Refusals, NothingToMerge) {
    for (const char* expert : {"shapes", "stripes", "clouds"}) {
        fs::copy_file(models_ / "pretrained/model.safetensors",
                      models_ / expert / "model.safetensors", fs::copy_options::overwrite_existing);
    }
    EXPECT_THAT(refusal(), HasSubstr("nothing to merge"));
}

TEST_F(Refusals, NonFiniteWeightsNameTensorAndFile) {
    std::string bytes = read_file(models_ / "stripes/model.safetensors");
    bytes[bytes.size() - 1] = '\x7f';
    bytes[bytes.size() - 2] = '\xc0';
    write_file(models_ / "stripes/model.safetensors", bytes);
    EXPECT_THAT(refusal(),
                AllOf(HasSubstr("stripes"), HasSubstr("vision_model."), HasSubstr("not finite")));
}

TEST_F(Refusals, AllProblemsTogether) {
    tiny::write_checkpoint(root_ / "other", tiny::config());
    write_file(root_ / "taken/notes.txt", "mine");
    MergeRequest request =
        request_for(recipe_, root_ / "taken",
                    {"modelpool.models.shapes=/nowhere/model",
                     "modelpool.models.clouds=" + (root_ / "other").string(),
                     "modelpool.train_datasets.stripes=/nowhere/data", "method.num_samples=10",
                     "modelpool.processor=/nowhere/processor"});
    request.recipe.method.scaling_factor = std::vector<double>{1.0};
    const std::string error = error_of([&] { merge(request); });
    for (const char* part : {"/nowhere/model", "another architecture", "/nowhere/data",
                             "has 9 images", "/nowhere/processor", "scaling_factor", "taken"}) {
        EXPECT_THAT(error, HasSubstr(part));
    }
}

// --- the output folder ---

TEST_F(Refusals, TargetThatHoldsAnInput) {
    const auto into = [&](const fs::path& target, bool overwrite) {
        MergeRequest request = request_for(recipe_, target);
        request.overwrite = overwrite;
        return error_of([&] { merge(request); });
    };
    const auto before = contents(root_);
    EXPECT_THAT(into(models_ / "clouds", true), HasSubstr("holds the input 'clouds'"));
    EXPECT_THAT(into(models_, true), AllOf(HasSubstr("'_pretrained_'"), HasSubstr("'shapes'")));
    EXPECT_THAT(into(root_ / "datasets/shapes", true), HasSubstr("holds the input 'shapes'"));
    EXPECT_THAT(into(models_ / "clouds/../clouds/", true), HasSubstr("holds the input 'clouds'"));
    fs::create_directory_symlink(models_ / "clouds", root_ / "link");
    EXPECT_THAT(into(root_ / "link", true), HasSubstr("holds the input 'clouds'"));
    fs::remove(root_ / "link");
    EXPECT_EQ(contents(root_), before);
}

TEST_F(Refusals, TargetThatHoldsTheTableOrTheRecipe) {
    merge(request_for(recipe_, root_ / "out"));
    const auto before = contents(root_ / "out");
    // The table is read first and the folder replaced last, but its input would be lost.
    MergeRequest request = request_for(recipe_, root_ / "out", {"method.scaling_factor=2"});
    request.routing = root_ / "out/routing.safetensors";
    request.overwrite = true;
    merge(request);
    EXPECT_EQ(read_file(root_ / "out/routing.safetensors"), before.at("routing.safetensors"));
    EXPECT_NE(read_file(root_ / "out/model.safetensors"), before.at("model.safetensors"));
}

TEST_F(Refusals, FilledTargetWithoutOverwrite) {
    merge(request_for(recipe_, root_ / "export"));
    const auto before = contents(root_ / "export");
    const std::string error = error_of([&] { merge(request_for(recipe_, root_ / "export")); });
    EXPECT_THAT(error,
                AllOf(HasSubstr("export"), HasSubstr("is not empty"), HasSubstr("--overwrite")));
    EXPECT_EQ(contents(root_ / "export"), before);
    fs::create_directory(root_ / "empty");
    merge(request_for(recipe_, root_ / "empty"));
    EXPECT_EQ(contents(root_ / "empty"), before);
}

TEST_F(Refusals, OverwriteReplacesAnExportWhole) {
    merge(request_for(recipe_, root_ / "export"));
    write_file(root_ / "export/of_mine.txt", "left from before");
    MergeRequest request = request_for(recipe_, root_ / "export", {"method.scaling_factor=2"});
    request.overwrite = true;
    merge(request);
    merge(request_for(recipe_, root_ / "fresh", {"method.scaling_factor=2"}));
    EXPECT_EQ(differences(root_ / "export", root_ / "fresh"), "");
}

TEST_F(Refusals, OverwriteLeavesOtherFoldersAlone) {
    for (const Strings& files : {Strings{"thesis.tex"}, Strings{"config.json", "model.safetensors"},
                                 Strings{"recipe.yaml"}}) {
        const fs::path folder = root_ / "precious";
        fs::remove_all(folder);
        for (const std::string& file : files)
            write_file(folder / file, "mine");
        const auto before = contents(folder);
        MergeRequest request = request_for(recipe_, folder);
        request.overwrite = true;
        EXPECT_THAT(error_of([&] { merge(request); }),
                    AllOf(HasSubstr("precious"), HasSubstr("no earlier result"),
                          HasSubstr("never overwritten")));
        EXPECT_EQ(contents(folder), before);
    }
}

TEST_F(Refusals, TargetThatIsAFile) {
    write_file(root_ / "file", "mine");
    MergeRequest request = request_for(recipe_, root_ / "file");
    request.overwrite = true;
    EXPECT_THAT(error_of([&] { merge(request); }), HasSubstr("is not a folder"));
    request.target = root_ / "file/below";
    EXPECT_THAT(error_of([&] { merge(request); }), HasSubstr("cannot be made"));
    EXPECT_EQ(read_file(root_ / "file"), "mine");
}

TEST_F(Refusals, EarlierExportSurvivesAFailingRun) {
    merge(request_for(recipe_, root_ / "export"));
    const auto before = contents(root_ / "export");
    const auto fails = [&](const Strings& overrides) {
        MergeRequest request = request_for(recipe_, root_ / "export", overrides);
        request.overwrite = true;
        return error_of([&] { merge(request); });
    };
    // While checking, while calibrating, while reducing.
    EXPECT_NE(fails({"method.num_samples=100"}), "");
    EXPECT_EQ(contents(root_ / "export"), before);
    EXPECT_NE(fails({"method.scaling_factor=1e60"}), "");
    EXPECT_EQ(contents(root_ / "export"), before);
    for (const auto& entry : fs::recursive_directory_iterator(root_ / "datasets/clouds")) {
        if (entry.is_regular_file()) write_file(entry.path(), "not a picture");
    }
    EXPECT_NE(fails({}), "");
    EXPECT_EQ(contents(root_ / "export"), before);
    // Nor is anything left beside it.
    for (const auto& entry : fs::directory_iterator(root_)) {
        EXPECT_NE(entry.path().filename().string().front(), '.') << entry.path();
    }
}

}  // namespace
}  // namespace interfuse
