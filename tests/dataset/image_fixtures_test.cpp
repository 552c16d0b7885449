// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// tests/fixtures/images: awkward files, with what Pillow and transformers make of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <nlohmann/json.hpp>

#include "core/checkpoint/safetensors_header.h"
#include "core/dataset/image_processor.h"
#include "core/runtime/random_access_file.h"
#include "tests/dataset/dataset_tools.h"

namespace interfuse {
namespace {

using testing::HasSubstr;
using testing_tools::bytes_of;
using testing_tools::error_of;
using testing_tools::image_fixtures;
using testing_tools::read_file;

struct Expected {
    std::string name;  // without what stands before the file's
    TensorInfo tensor;
};

// The tensors whose names begin with `prefix`.
std::vector<Expected> expected_tensors(std::string_view prefix) {
    std::vector<Expected> found;
    const auto file = image_fixtures() / "expected.safetensors";
    for (const TensorInfo& tensor : read_safetensors_header(file).tensors) {
        if (tensor.name.starts_with(prefix)) {
            found.push_back({tensor.name.substr(prefix.size()), tensor});
        }
    }
    return found;
}

template <typename T>
std::vector<T> values_of(const TensorInfo& tensor) {
    std::vector<T> values(tensor.bytes / sizeof(T));
    RandomAccessFile(tensor.file).read_at(tensor.offset, std::as_writable_bytes(std::span(values)));
    return values;
}

Image decode_fixture(const std::string& name) {
    const std::string encoded = read_file(image_fixtures() / name);
    return decode_image(bytes_of(encoded), name);
}

nlohmann::json expectations() {
    return nlohmann::json::parse(read_file(image_fixtures() / "expected.json"));
}

TEST(ImageFixtures, DecodeAsPillowDoes) {
    const std::vector<Expected> all = expected_tensors("rgb.");
    ASSERT_GT(all.size(), 50U);
    for (const Expected& expected : all) {
        SCOPED_TRACE(expected.name);
        Image image;
        ASSERT_EQ(error_of([&] { image = decode_fixture(expected.name); }), "");
        const std::vector<std::int64_t> shape{image.height, image.width, 3};
        EXPECT_EQ(shape, expected.tensor.shape);
        EXPECT_TRUE(image.rgb == values_of<std::uint8_t>(expected.tensor));
    }
}

TEST(ImageFixtures, WhatPillowRefusesIsAnErrorThatNamesTheImage) {
    const nlohmann::json refused = expectations().at("refused");
    ASSERT_FALSE(refused.empty());
    for (const auto& [name, ignored] : refused.items()) {
        EXPECT_THAT(error_of([&, file = name] { decode_fixture(file); }), HasSubstr(name)) << name;
    }
}

TEST(ImageFixtures, DamageThatPillowDoesNotSeeIsLetPass) {
    const nlohmann::json accepted = expectations().at("accepted_though_damaged");
    for (const auto& name : accepted) {
        EXPECT_EQ(error_of([&] { decode_fixture(name.get<std::string>()); }), "") << name;
    }
}

std::vector<float> processed(const std::string& config, const std::string& image_name) {
    const ImageProcessor processor(
        read_image_processor_config(image_fixtures() / "processors" / (config + ".json")));
    const Image image = decode_fixture(image_name);
    const auto [height, width] = processor.output_size(image);
    std::vector<float> pixels(static_cast<std::size_t>(3 * height * width));
    processor.process(image, pixels);
    return pixels;
}

TEST(ImageFixtures, PixelValuesAreThoseOfTransformers) {
    const std::vector<Expected> all = expected_tensors("pixel_values.");
    ASSERT_GT(all.size(), 20U);
    for (const Expected& expected : all) {
        SCOPED_TRACE(expected.name);
        const std::size_t dot = expected.name.find('.');
        const auto pixels = processed(expected.name.substr(0, dot), expected.name.substr(dot + 1));
        const auto wanted = values_of<float>(expected.tensor);
        ASSERT_EQ(pixels.size(), wanted.size());
        EXPECT_EQ(std::memcmp(pixels.data(), wanted.data(), expected.tensor.bytes), 0);
    }
}

TEST(ImageFixtures, SamplesOfLargePixelValuesAgreeToo) {
    const std::vector<Expected> all = expected_tensors("every_997th.pixel_values.");
    ASSERT_FALSE(all.empty());
    for (const Expected& expected : all) {
        SCOPED_TRACE(expected.name);
        const std::size_t dot = expected.name.find('.');
        const auto pixels = processed(expected.name.substr(0, dot), expected.name.substr(dot + 1));
        std::vector<float> every;
        for (std::size_t i = 0; i < pixels.size(); i += 997)
            every.push_back(pixels[i]);
        EXPECT_EQ(every, values_of<float>(expected.tensor));
    }
}

// Damaged data must decode or throw Error: a crash or another exception fails this test.
TEST(ImageFixtures, DamageNeverDoesWorseThanAnError) {
    for (const auto& entry : std::filesystem::directory_iterator(image_fixtures())) {
        const std::string extension = entry.path().extension().string();
        if (!entry.is_regular_file() || extension == ".json" || extension == ".safetensors") {
            continue;
        }
        const std::string whole = read_file(entry.path());
        const std::string name = entry.path().filename().string();
        SCOPED_TRACE(name);
        const std::size_t step = std::max<std::size_t>(1, whole.size() / 60);
        for (std::size_t cut = 0; cut < whole.size(); cut += step) {
            const std::string_view part = std::string_view(whole).substr(0, cut);
            const std::string message = error_of([&] { decode_image(bytes_of(part), name); });
            // Of an animation only the first frame must be there.
            if (cut < whole.size() / 2 && name.find("animated") == std::string::npos) {
                EXPECT_THAT(message, HasSubstr(name)) << cut;
            }
        }
        for (std::size_t at = 0; at < whole.size(); at += at < 200 ? 1 : step) {
            std::string damaged = whole;
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << (at % 8)));
            error_of([&] { decode_image(bytes_of(damaged), name); });
        }
    }
}

}  // namespace
}  // namespace interfuse
