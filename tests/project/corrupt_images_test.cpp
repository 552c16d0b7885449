// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Calibration images that cannot be decoded.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/dataset/sampling.h"
#include "tests/project/merge_tools.h"

namespace interfuse {
namespace {

using namespace testing_tools;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using Strings = std::vector<std::string>;

const Strings skipping{"interfuse.skip_corrupt_images=true"};

class CorruptImagesTest : public ::testing::Test {
  protected:
    void SetUp() override {
        root_ = fresh_folder();
        recipe_ = copy_of_case("basic", root_);
        const Recipe recipe = load_recipe(recipe_, {}).recipe;
        std::vector<std::int64_t> sizes;
        for (const DatasetSource& source : recipe.train_datasets) {
            datasets_.push_back(open_dataset(source.path, source.split));
            sizes.push_back(datasets_.back()->size());
        }
        permutations_ = sample_permutations(*recipe.method.seed, sizes);
    }

    // The file at a place of a dataset's permutation.
    fs::path file_at(std::size_t dataset, std::size_t place) const {
        return datasets_[dataset]->read(permutations_[dataset][place]).name;
    }
    // Cuts that file short.
    fs::path corrupt(std::size_t dataset, std::size_t place) const {
        const fs::path file = file_at(dataset, place);
        write_file(file, read_file(file).substr(0, 60));
        return file;
    }
    // The permutation without these places, as long as `count`.
    std::vector<std::int64_t> without(std::size_t dataset, const std::vector<std::size_t>& places,
                                      std::size_t count) const {
        std::vector<std::int64_t> indices;
        for (std::size_t i = 0; i < permutations_[dataset].size() && indices.size() < count; ++i) {
            if (std::find(places.begin(), places.end(), i) != places.end()) continue;
            indices.push_back(permutations_[dataset][i]);
        }
        return indices;
    }
    Strings overrides(int samples, const Strings& more = {}) const {
        Strings all{"method.num_samples=" + std::to_string(samples), "interfuse.batch_size=6",
                    "interfuse.round_size=2"};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }

    fs::path root_, recipe_;
    std::vector<std::unique_ptr<Dataset>> datasets_;
    std::vector<std::vector<std::int64_t>> permutations_;
};

TEST_F(CorruptImagesTest, AreAllNamedWhateverTheirDatasetAndRound) {
    const Strings names{corrupt(0, 0).string(), corrupt(0, 1).string(), corrupt(1, 5).string(),
                        corrupt(2, 3).string()};
    const std::string unused = corrupt(1, 6).string();  // beyond the samples
    const std::string error =
        error_of([&] { merge(request_for(recipe_, root_ / "out", overrides(6))); });
    for (const std::string& name : names)
        EXPECT_THAT(error, HasSubstr(name));
    EXPECT_THAT(error, Not(HasSubstr(unused)));
    EXPECT_THAT(error, HasSubstr("interfuse.skip_corrupt_images"));
    EXPECT_EQ(std::count(error.begin(), error.end(), '\n'), 4);  // a line each, and what to do
    EXPECT_FALSE(fs::exists(root_ / "out"));
}

TEST_F(CorruptImagesTest, OutsideTheSamplesDoNotMatter) {
    merge(request_for(recipe_, root_ / "whole", overrides(6)));
    corrupt(0, 6);
    merge(request_for(recipe_, root_ / "out", overrides(6)));
    EXPECT_EQ(differences(root_ / "whole", root_ / "out"), "");
}

TEST_F(CorruptImagesTest, NextOfThePermutationTakesThePlace) {
    // Two in a row, one at the end, and one stand-in that is itself corrupt.
    const Strings names{corrupt(0, 1).string(), corrupt(0, 2).string(), corrupt(0, 5).string(),
                        corrupt(0, 6).string()};
    Watcher watcher;
    MergeRun run(request_for(recipe_, root_ / "out", overrides(6, skipping)), watcher);
    run.calibrate({});
    EXPECT_EQ(run.samples(), 6);
    EXPECT_EQ(run.table().origin.sample_hashes[0],
              chain_of(*datasets_[0], without(0, {1, 2, 5, 6}, 6)));
    EXPECT_EQ(run.table().origin.sample_hashes[1], chain_of(*datasets_[1], without(1, {}, 6)));
    EXPECT_EQ(run.table().origin.skipped[0], (std::vector<std::int64_t>{1, 2, 5, 6}));
    EXPECT_THAT(run.table().origin.skipped[1], ::testing::IsEmpty());
    run.export_model({});
    const std::string card = read_file(root_ / "out/README.md");
    for (const std::string& name : names) {
        EXPECT_TRUE(watcher.noticed(name)) << name;
        EXPECT_THAT(card, HasSubstr(fs::path(name).filename().string()));
    }
    // A card is read elsewhere: it names no folder of this machine.
    EXPECT_THAT(card, Not(HasSubstr(root_.string())));
}

// As if the corrupt images had never been among the samples: what stands in is what is seen.
TEST_F(CorruptImagesTest, PixelsOfTheStandInsMoveUp) {
    corrupt(0, 0);
    corrupt(0, 3);
    std::vector<NamedDataset> named;
    named.push_back({"shapes", std::move(datasets_[0])});
    const ImageProcessorConfig config =
        read_image_processor_config(recipe_.parent_path() / "pretrained");
    const ImageProcessor processor(config);
    const auto [height, width] = *processor.output_size();
    const auto elements = static_cast<std::size_t>(3 * height * width);
    const std::uint64_t seed = *load_recipe(recipe_, {}).recipe.method.seed;
    CalibrationSamples samples(std::move(named), config, seed, true);
    std::vector<float> pixels(6 * elements);
    samples.load(0, 0, 4, std::span(pixels).first(4 * elements));
    samples.load(0, 4, 2, std::span(pixels).last(2 * elements));
    const std::vector<std::int64_t> indices = without(0, {0, 3}, 6);
    for (std::size_t i = 0; i < indices.size(); ++i) {
        const EncodedImage image = samples.datasets()[0].dataset->read(indices[i]);
        std::vector<float> wanted(elements);
        processor.process(decode_image(image.bytes, image.name), wanted);
        EXPECT_TRUE(std::equal(wanted.begin(), wanted.end(),
                               pixels.begin() + static_cast<std::ptrdiff_t>(i * elements)))
            << i;
    }
}

TEST_F(CorruptImagesTest, SkippingResumesAndRepeatsToTheSameBytes) {
    corrupt(0, 1);
    corrupt(2, 0);
    corrupt(2, 4);
    merge(request_for(recipe_, root_ / "whole", overrides(6, skipping)));
    merge(request_for(root_ / "whole/recipe.yaml", root_ / "again"));
    EXPECT_EQ(differences(root_ / "whole", root_ / "again"), "");
    for (const int first : {1, 2, 3, 5}) {
        const fs::path part = root_ / ("part" + std::to_string(first));
        const fs::path more = root_ / ("more" + std::to_string(first));
        merge(request_for(recipe_, part, overrides(first, skipping)));
        MergeRequest request = request_for(recipe_, more, overrides(6, skipping));
        request.resume = part / "routing.safetensors";
        merge(std::move(request));
        EXPECT_EQ(differences(root_ / "whole", more), "") << first;
    }
    MergeRequest routed = request_for(recipe_, root_ / "routed", overrides(6, skipping));
    routed.routing = root_ / "whole/routing.safetensors";
    merge(std::move(routed));
    EXPECT_EQ(differences(root_ / "whole", root_ / "routed"), "");
}

TEST_F(CorruptImagesTest, TooFewReadableOnesAreAnError) {
    for (const std::size_t place : {0U, 3U})
        corrupt(2, place);  // clouds has nine images
    const std::string error =
        error_of([&] { merge(request_for(recipe_, root_ / "out", overrides(8, skipping))); });
    EXPECT_THAT(error, AllOf(HasSubstr("'clouds'"), HasSubstr("7 readable images"),
                             HasSubstr("method.num_samples")));
    EXPECT_FALSE(fs::exists(root_ / "out"));
}

TEST_F(CorruptImagesTest, HundredsAreCountedNotListed) {
    write_noise_dataset(root_ / "noise", 150);
    for (const auto& entry : fs::recursive_directory_iterator(root_ / "noise")) {
        if (entry.is_regular_file()) write_file(entry.path(), "not a picture");
    }
    const std::string error = error_of([&] {
        merge(request_for(
            recipe_, root_ / "out",
            overrides(9, {"modelpool.train_datasets.clouds=" + (root_ / "noise").string(),
                          "~modelpool.train_datasets.shapes", "~modelpool.train_datasets.stripes",
                          "method.num_samples=130"})));
    });
    EXPECT_THAT(error, HasSubstr("30 more images"));
}

}  // namespace
}  // namespace interfuse
