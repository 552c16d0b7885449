// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/source_facts.h"

#include <gmock/gmock.h>

#include "tests/project/merge_tools.h"
#include "tests/support/tiny_checkpoint.h"

namespace interfuse {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing_tools::error_of;
using testing_tools::fixture_case;
using testing_tools::fixtures;
using testing_tools::fresh_folder;
using testing_tools::write_file;
using testing_tools::write_noise_dataset;

TEST(SourceKindOf, FixturesAreToldApart) {
    const std::filesystem::path basic = fixture_case("basic");
    EXPECT_EQ(source_kind(basic / "pretrained"), SourceKind::model);
    EXPECT_EQ(source_kind(basic / "pretrained" / "config.json"), SourceKind::model);
    EXPECT_EQ(source_kind(basic / "pretrained" / "model.safetensors"), SourceKind::model);
    EXPECT_EQ(source_kind(basic / "pretrained" / "preprocessor_config.json"),
              SourceKind::image_processor);
    EXPECT_EQ(source_kind(basic / "recipe.yaml"), SourceKind::recipe);
    EXPECT_EQ(source_kind(basic / "expected.safetensors"), SourceKind::unknown);
    EXPECT_EQ(source_kind(fixtures() / "datasets" / "shapes"), SourceKind::dataset);
    EXPECT_EQ(source_kind(fixtures() / "images" / "png_rgb.png"), SourceKind::image);
}

TEST(SourceKindOf, RoutingTablesAreKnownByTheirHeader) {
    const auto folder = fresh_folder();
    RoutingTable({"m"}, {"a", "b"}, {"d"}, {1}).save(folder / "routing.safetensors");
    EXPECT_EQ(source_kind(folder / "routing.safetensors"), SourceKind::routing_table);
}

TEST(SourceKindOf, WhatIsNothingIsUnknown) {
    const auto folder = fresh_folder();
    write_file(folder / "text.txt", "hello");
    write_file(folder / "cut.safetensors", "no header");
    write_file(folder / "documents" / "a.txt", "hello");
    write_file(folder / "hidden" / ".cache" / "a.png", "hello");
    for (const char* name : {"absent", "text.txt", "cut.safetensors", "documents", "hidden"}) {
        EXPECT_EQ(source_kind(folder / name), SourceKind::unknown) << name;
    }
    EXPECT_EQ(source_kind("/dev/null"), SourceKind::unknown);
    EXPECT_EQ(source_kind(""), SourceKind::unknown);
}

TEST(ModelFactsOf, ATower) {
    const auto folder = fresh_folder();
    tiny::write_checkpoint(folder / "tower", tiny::config(), {.dtype = DType::f16});
    const ModelFacts facts = read_model_facts(folder / "tower");
    EXPECT_EQ(facts.folder, folder / "tower");
    EXPECT_EQ(facts.config, tiny::config());
    EXPECT_EQ(facts.architecture, describe(tiny::config()));
    EXPECT_EQ(facts.stored_bytes, std::filesystem::file_size(folder / "tower/model.safetensors"));
    std::int64_t parameters = 0;
    for (const ExpectedTensor& tensor : vision_tensors(tiny::config()))
        parameters += static_cast<std::int64_t>(tiny::elements(tensor.shape));
    EXPECT_EQ(facts.parameters, parameters);
    EXPECT_THAT(facts.dtypes, SizeIs(1));
    EXPECT_EQ(facts.storage, "safetensors");
    EXPECT_FALSE(facts.full_clip_model);
    EXPECT_FALSE(facts.has_processor);
    EXPECT_EQ(read_model_facts(folder / "tower" / "model.safetensors"), facts);
}

TEST(ModelFactsOf, AFullModelWithItsProcessor) {
    const auto folder = fresh_folder();
    tiny::write_checkpoint(folder, tiny::config(), {.keys = tiny::Keys::full_model});
    write_file(folder / "preprocessor_config.json", "{}");
    const ModelFacts facts = read_model_facts(folder);
    EXPECT_TRUE(facts.full_clip_model);
    EXPECT_TRUE(facts.has_processor);
}

TEST(ModelFactsOf, AnAdapter) {
    const std::filesystem::path folder = fixtures() / "checkpoint" / "adapters" / "bias_lora_only";
    EXPECT_EQ(source_kind(folder), SourceKind::adapter);
    EXPECT_EQ(source_kind(folder / "adapter_model.safetensors"), SourceKind::adapter);
    EXPECT_EQ(source_kind(folder / "adapter_config.json"), SourceKind::adapter);
    const ModelFacts facts = read_model_facts(folder);
    ASSERT_TRUE(facts.adapter);
    EXPECT_EQ(facts.folder, folder);
    EXPECT_EQ(facts.storage, "LoRA, rank 2, alpha 8");
    EXPECT_THAT(facts.dtypes, ElementsAre("F32"));
    // Factors of two square layers of width 8, and their biases.
    EXPECT_EQ(facts.parameters, 2 * (2 * 8 * 2 + 8));
    EXPECT_NO_THROW(check_adapter_fits(*facts.adapter, tiny::config()));
    ClipConfig wide = tiny::config();
    wide.hidden_size = 16;
    EXPECT_THAT(error_of([&] { check_adapter_fits(*facts.adapter, wide); }),
                HasSubstr("belongs to another model"));
}

TEST(ModelFactsOf, FaultsAreErrors) {
    const auto folder = fresh_folder();
    EXPECT_THAT(error_of([&] { read_model_facts(folder); }), HasSubstr("holds no weights"));
}

TEST(DatasetFactsOf, AnImageFolder) {
    const auto folder = fresh_folder();
    write_noise_dataset(folder, 10);
    const DatasetFacts facts = read_dataset_facts(folder, "", 4, 6);
    EXPECT_EQ(facts.kind, "ImageFolder");
    EXPECT_EQ(facts.split, "train");
    EXPECT_EQ(facts.images, 10);
    EXPECT_THAT(facts.splits, ElementsAre("train"));
    EXPECT_THAT(facts.class_names, ElementsAre("even", "odd"));
    EXPECT_THAT(facts.warnings, IsEmpty());
    ASSERT_THAT(facts.thumbnails, SizeIs(4));
    for (const Image& thumbnail : facts.thumbnails) {
        EXPECT_EQ(thumbnail.width, 6);
        EXPECT_EQ(thumbnail.height, 6);
        EXPECT_THAT(thumbnail.rgb, SizeIs(3 * 6 * 6));
    }
    EXPECT_NE(facts.thumbnails[0].rgb, facts.thumbnails[3].rgb);
}

TEST(DatasetFactsOf, WithoutTrainTheFirstSplitIsTaken) {
    const auto folder = fresh_folder();
    write_noise_dataset(folder, 6);
    EXPECT_EQ(read_dataset_facts(folder, "", 0, 0).split, "train");
    std::filesystem::rename(folder / "train", folder / "test");
    const DatasetFacts facts = read_dataset_facts(folder, "", 0, 0);
    EXPECT_EQ(facts.split, "test");
    EXPECT_THAT(facts.splits, ElementsAre("test"));
    EXPECT_EQ(facts.images, 6);
}

TEST(DatasetFactsOf, ThumbnailsAreEvenlySpread) {
    const auto folder = fresh_folder();
    write_noise_dataset(folder, 10);
    const auto dataset = open_dataset(folder, "train");
    const DatasetFacts facts = read_dataset_facts(folder, "train", 5, 12);
    ASSERT_THAT(facts.thumbnails, SizeIs(5));
    for (std::size_t i = 0; i < 5; ++i) {
        const EncodedImage image = dataset->read(static_cast<std::int64_t>(2 * i + 1));
        EXPECT_EQ(facts.thumbnails[i].rgb, decode_image(image.bytes, image.name).rgb) << i;
    }
    EXPECT_THAT(read_dataset_facts(folder, "train", 50, 12).thumbnails, SizeIs(10));
    EXPECT_THAT(read_dataset_facts(folder, "train", 0, 0).thumbnails, IsEmpty());
}

TEST(DatasetFactsOf, ImagesThatCannotBeDecodedAreLeftOut) {
    const auto folder = fresh_folder();
    write_noise_dataset(folder, 4);
    write_file(folder / "train" / "even" / "0000.bmp", "BM nothing else");
    const DatasetFacts facts = read_dataset_facts(folder, "train", 4, 8);
    EXPECT_EQ(facts.images, 4);
    EXPECT_THAT(facts.thumbnails, SizeIs(3));
}

TEST(DatasetFactsOf, FaultsAndStops) {
    const auto folder = fresh_folder();
    EXPECT_THAT(error_of([&] { read_dataset_facts(folder, "", 1, 8); }), HasSubstr("is empty"));
    write_noise_dataset(folder, 2);
    EXPECT_THAT(error_of([&] { read_dataset_facts(folder, "test", 1, 8); }),
                HasSubstr("has no split 'test'"));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(read_dataset_facts(folder, "train", 1, 8, stop.get_token()), Cancelled);
}

TEST(Thumbnails, ShowTheMiddle) {
    Image wide{4, 2, {}};
    for (int row = 0; row < 2; ++row) {
        for (const std::uint8_t grey : {9, 100, 200, 9})
            wide.rgb.insert(wide.rgb.end(), 3, grey);
    }
    EXPECT_THAT(thumbnail_of(wide, 2).rgb,
                ElementsAre(100, 100, 100, 200, 200, 200, 100, 100, 100, 200, 200, 200));
    Image tall{1, 3, {1, 1, 1, 50, 60, 70, 1, 1, 1}};
    const Image thumbnail = thumbnail_of(tall, 3);
    EXPECT_EQ(thumbnail.width, 3);
    EXPECT_EQ(thumbnail.height, 3);
    EXPECT_THAT(std::vector<int>(thumbnail.rgb.end() - 3, thumbnail.rgb.end()),
                ElementsAre(50, 60, 70));
}

}  // namespace
}  // namespace interfuse
