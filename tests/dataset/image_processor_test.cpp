// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/image_processor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/dataset/image.h"
#include "tests/dataset/dataset_tools.h"

namespace interfuse {
namespace {

using testing::HasSubstr;
using testing_tools::bytes_of;
using testing_tools::error_of;
using testing_tools::fresh_folder;
using testing_tools::write_file;

ImageProcessorConfig parse(std::string_view text) {
    return parse_image_processor_config(text, "folder/preprocessor_config.json");
}

TEST(ImageProcessorConfig, EmptyMeansClipsDefaults) {
    EXPECT_EQ(parse("{}"), ImageProcessorConfig{});
}

TEST(ImageProcessorConfig, LegacyAndNewFormMeanTheSame) {
    const auto legacy = parse(R"({"size": 336, "crop_size": 336, "resample": 3})");
    const auto modern = parse(
        R"({"size": {"shortest_edge": 336}, "crop_size": {"height": 336, "width": 336},
            "do_rescale": true, "rescale_factor": 0.00392156862745098, "do_convert_rgb": true})");
    EXPECT_EQ(legacy, modern);
    EXPECT_EQ(legacy.shortest_edge, 336);
    EXPECT_EQ(legacy.crop_width, 336);
}

TEST(ImageProcessorConfig, ExactSizes) {
    const auto config = parse(R"({"size": {"height": 30, "width": 40}, "crop_size": [20, 10]})");
    EXPECT_EQ(config.shortest_edge, std::nullopt);
    EXPECT_EQ(config.height, 30);
    EXPECT_EQ(config.width, 40);
    EXPECT_EQ(config.crop_height, 20);
    EXPECT_EQ(config.crop_width, 10);
    EXPECT_EQ(parse(R"({"size": 50, "use_square_size": true})").width, 50);
}

TEST(ImageProcessorConfig, NullKeysAreAbsentOnes) {
    EXPECT_EQ(parse(R"({"size": null, "image_mean": null, "do_resize": null})"),
              ImageProcessorConfig{});
}

TEST(ImageProcessorConfig, OneMeanForAllChannels) {
    EXPECT_EQ(parse(R"({"image_mean": 0.5})").image_mean, (std::array{0.5, 0.5, 0.5}));
}

TEST(ImageProcessorConfig, WhatIsWrittenReadsBack) {
    ImageProcessorConfig config;
    config.resample = Resample::lanczos;
    config.rescale_factor = 1.0 / 127.5;
    config.do_center_crop = false;
    EXPECT_EQ(parse(image_processor_config_json(config)), config);
    config.shortest_edge.reset();
    config.width = 99;
    EXPECT_EQ(parse(image_processor_config_json(config)), config);
    EXPECT_THAT(image_processor_config_json(config), HasSubstr("\"CLIPImageProcessor\""));
}

struct BadConfig {
    const char* text;
    const char* complaint;
};

TEST(ImageProcessorConfig, BadValuesAreNamed) {
    static constexpr BadConfig cases[] = {
        {"[", "not a JSON object"},
        {"[1]", "not a JSON object"},
        {R"({"size": 0})", "'size'"},
        {R"({"size": -5})", "'size'"},
        {R"({"size": 224.5})", "'size'"},
        {R"({"size": 1e300})", "'size'"},
        {R"({"size": 10000000})", "'size'"},
        {R"({"size": "224"})", "'size'"},
        {R"({"size": {"longest_edge": 5}})", "shortest_edge"},
        {R"({"size": {"height": 5}})", "'size'"},
        {R"({"size": {"height": 5, "width": true}})", "'size.width'"},
        {R"({"crop_size": {}})", "'crop_size'"},
        {R"({"resample": 6})", "bicubic"},
        {R"({"resample": "bicubic"})", "'resample'"},
        {R"({"do_resize": 1})", "true or false"},
        {R"({"rescale_factor": "a"})", "'rescale_factor'"},
        {R"({"image_mean": [1, 2]})", "three numbers"},
        {R"({"image_mean": [1, 2, "a"]})", "'image_mean'"},
        {R"({"image_std": [1, 0, 1]})", "'image_std'"},
    };
    for (const BadConfig& each : cases) {
        const std::string message = error_of([&] { parse(each.text); });
        EXPECT_THAT(message, HasSubstr(each.complaint)) << each.text;
        EXPECT_THAT(message, HasSubstr("preprocessor_config.json")) << each.text;
    }
}

TEST(ImageProcessorConfig, IsReadFromItsFolder) {
    const auto folder = fresh_folder("model");
    EXPECT_THAT(error_of([&] { read_image_processor_config(folder); }),
                HasSubstr("There is no image processor file"));
    write_file(folder / "preprocessor_config.json", R"({"size": 100})");
    EXPECT_EQ(read_image_processor_config(folder).shortest_edge, 100);
    EXPECT_EQ(read_image_processor_config(folder / "preprocessor_config.json").shortest_edge, 100);
}

Image noise(std::int64_t width, std::int64_t height) {
    Image image{width, height,
                std::vector<std::uint8_t>(static_cast<std::size_t>(3 * width * height))};
    std::uint32_t state = 12345;
    for (std::uint8_t& value : image.rgb) {
        state = state * 1664525 + 1013904223;
        value = static_cast<std::uint8_t>(state >> 24);
    }
    return image;
}

// FNV-1a, so that the pictures of Pillow need not be stored.
std::uint64_t digest(const Image& image) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const std::uint8_t value : image.rgb)
        hash = (hash ^ value) * 1099511628211ULL;
    return hash;
}

struct ResizeCase {
    std::int64_t in_width, in_height, width, height;
    int resample;
    std::uint64_t digest;
};

// Digests of Pillow 13.0.0's Image.resize of the same noise. Filters in Pillow's numbers; the last
// rows are pictures that Pillow takes vertically first.
TEST(Resize, IsPillowsByteForByte) {
    static constexpr ResizeCase cases[] = {
        {37, 23, 20, 11, 0, 0x5C2D51274E99C75DULL}, {20, 11, 37, 23, 0, 0xFB4A46BBDA8E3182ULL},
        {37, 23, 37, 11, 0, 0x8717C7F5E103EDDDULL}, {37, 23, 20, 23, 0, 0x9A6039B52FA3864BULL},
        {9, 9, 1, 1, 0, 0xE500641A25B7D760ULL},     {1, 1, 7, 5, 0, 0x128BEA2BC8DA6785ULL},
        {37, 23, 20, 11, 1, 0xFACAA77D19544A00ULL}, {20, 11, 37, 23, 1, 0x2E9F86E972884E1FULL},
        {37, 23, 37, 11, 1, 0x8B5B99D2DC584999ULL}, {37, 23, 20, 23, 1, 0x9C828645D5E5A30DULL},
        {9, 9, 1, 1, 1, 0xC5602119824D1513ULL},     {1, 1, 7, 5, 1, 0x128BEA2BC8DA6785ULL},
        {37, 23, 20, 11, 2, 0x323C7A8F6A510585ULL}, {20, 11, 37, 23, 2, 0xD8F6167D18C7E9F1ULL},
        {37, 23, 37, 11, 2, 0x7B0411BF96109669ULL}, {37, 23, 20, 23, 2, 0x78C4F0E566192053ULL},
        {9, 9, 1, 1, 2, 0xD14B3C1989FA3061ULL},     {1, 1, 7, 5, 2, 0x128BEA2BC8DA6785ULL},
        {37, 23, 20, 11, 3, 0xC96170541E3603CAULL}, {20, 11, 37, 23, 3, 0x1214FFDA51253CB6ULL},
        {37, 23, 37, 11, 3, 0x6CA943E385126CB1ULL}, {37, 23, 20, 23, 3, 0x11EF3CC678AA6312ULL},
        {9, 9, 1, 1, 3, 0xC5602219824D16C6ULL},     {1, 1, 7, 5, 3, 0x128BEA2BC8DA6785ULL},
        {37, 23, 20, 11, 4, 0xCF16FB9A1269D5B2ULL}, {20, 11, 37, 23, 4, 0xAC9643F2F3A18596ULL},
        {37, 23, 37, 11, 4, 0x59B8C667820D4E1FULL}, {37, 23, 20, 23, 4, 0x77C040F06A90F4DBULL},
        {9, 9, 1, 1, 4, 0x91616F1964D902F3ULL},     {1, 1, 7, 5, 4, 0x128BEA2BC8DA6785ULL},
        {37, 23, 20, 11, 5, 0x02BE7844A095A69BULL}, {20, 11, 37, 23, 5, 0x87E4D65D0E04873EULL},
        {37, 23, 37, 11, 5, 0xA0EF25FFD672D1A6ULL}, {37, 23, 20, 23, 5, 0xFFD63E2B167905C5ULL},
        {9, 9, 1, 1, 5, 0xB78E60197B776284ULL},     {1, 1, 7, 5, 5, 0x128BEA2BC8DA6785ULL},
        {20, 64, 15, 34, 3, 0x345886C13BBDFEB7ULL}, {30, 90, 17, 40, 3, 0x8CD639B9D5E2A7F8ULL},
        {40, 30, 60, 20, 3, 0x8E024BE438300C82ULL}, {30, 100, 22, 73, 3, 0x36C9C0DC855015CFULL},
        {60, 50, 39, 7, 3, 0x2D3E21105237087AULL},  {60, 50, 38, 7, 3, 0xA859E7770BC6150AULL},
    };
    for (const ResizeCase& each : cases) {
        const Image image = noise(each.in_width, each.in_height);
        const Image result =
            resize(image, each.width, each.height, static_cast<Resample>(each.resample));
        EXPECT_EQ(result.width, each.width);
        EXPECT_EQ(result.height, each.height);
        EXPECT_EQ(digest(result), each.digest)
            << each.in_width << "x" << each.in_height << " to " << each.width << "x" << each.height
            << ", filter " << each.resample;
    }
}

TEST(Resize, AnImpossibleLengthIsAnError) {
    EXPECT_THAT(error_of([] { resize(noise(2, 2), 1 << 20, 1 << 20, Resample::bicubic); }),
                HasSubstr("cannot be resized"));
}

TEST(ImageProcessor, APictureOfExtremeShapeIsAnError) {
    const ImageProcessor processor(ImageProcessorConfig{});
    std::vector<float> pixels(3 * 224 * 224);
    EXPECT_THAT(error_of([&] { processor.process(noise(1, 100'000), pixels); }),
                HasSubstr("too long for its width"));
}

TEST(ImageProcessor, SizesThatHangOnThePicture) {
    ImageProcessorConfig config;
    EXPECT_EQ(ImageProcessor(config).output_size(), (std::array<std::int64_t, 2>{224, 224}));
    config.do_center_crop = false;
    const ImageProcessor processor(config);
    EXPECT_EQ(processor.output_size(), std::nullopt);
    // 224 · 301 / 300 = 224.7, cut off
    EXPECT_EQ(processor.output_size(noise(300, 301)), (std::array<std::int64_t, 2>{224, 224}));
    EXPECT_EQ(processor.output_size(noise(600, 300)), (std::array<std::int64_t, 2>{224, 448}));
}

TEST(ImageProcessor, SmallPicturesArePaddedWithBlack) {
    ImageProcessorConfig config;
    config.do_resize = false;
    config.do_normalize = false;
    config.crop_height = 4;
    config.crop_width = 5;
    const Image white{2, 1, std::vector<std::uint8_t>(6, 255)};
    std::vector<float> pixels(3 * 4 * 5);
    ImageProcessor(config).process(white, pixels);
    // ceil(3 / 2) rows and ceil(3 / 2) columns before.
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const bool inside = i % 20 == 2 * 5 + 2 || i % 20 == 2 * 5 + 3;
        EXPECT_EQ(pixels[i], inside ? 1.0F : 0.0F) << i;
    }
}

TEST(DecodeImage, OtherDataAreRefusedByName) {
    EXPECT_THAT(error_of([] { decode_image({}, "a.png"); }), HasSubstr("'a.png'"));
    EXPECT_THAT(error_of([] { decode_image(bytes_of("hello"), "b.png"); }),
                HasSubstr("'b.png' cannot be read: it is not JPEG"));
}

TEST(DecodeImage, VastPicturesAreRefusedBeforeTheyAreMade) {
    // A bitmap header that promises 60 000 × 60 000 pixels.
    std::string bmp("BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0", 18);
    for (int i = 0; i < 2; ++i)
        bmp += std::string("\x60\xEA\0\0", 4);
    bmp += std::string("\x01\0\x18\0", 4) + std::string(24, '\0');
    EXPECT_THAT(error_of([&] { decode_image(bytes_of(bmp), "vast.bmp"); }),
                HasSubstr("60000 × 60000 pixels"));
}

}  // namespace
}  // namespace interfuse
