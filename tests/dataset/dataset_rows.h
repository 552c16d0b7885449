// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of Parquet, Arrow and zip files say about rows whose "pictures" are short texts.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/dataset.h"

namespace interfuse::testing_tools {

// A fixture beside the tests.
inline std::filesystem::path dataset_fixture(std::string_view kind, std::string_view name) {
    return std::filesystem::path(INTERFUSE_SOURCE_DIR) / "tests" / "dataset" / kind / name;
}

inline std::string text_at(const Dataset& dataset, std::int64_t index) {
    const EncodedImage image = dataset.read(index);
    return {reinterpret_cast<const char*>(image.bytes.data()), image.bytes.size()};
}

// What the scripts put into picture `number`.
inline std::string picture(int number) {
    std::string text;
    for (int i = 0; i < 40; ++i)
        text += "picture " + std::to_string(number);
    return text;
}

inline std::vector<std::string> texts_of(const Dataset& dataset) {
    std::vector<std::string> texts;
    for (std::int64_t i = 0; i < dataset.size(); ++i)
        texts.push_back(text_at(dataset, i));
    return texts;
}

inline std::vector<std::string> pictures(const std::vector<int>& numbers) {
    std::vector<std::string> texts;
    for (const int number : numbers)
        texts.push_back(picture(number));
    return texts;
}

inline std::vector<std::optional<std::int64_t>> labels_of(const Dataset& dataset) {
    std::vector<std::optional<std::int64_t>> labels;
    for (std::int64_t i = 0; i < dataset.size(); ++i)
        labels.push_back(dataset.label(i));
    return labels;
}

// The name of each row's class, "-" where it has none.
inline std::vector<std::string> classes_of(const Dataset& dataset) {
    std::vector<std::string> classes;
    for (const auto& label : labels_of(dataset)) {
        classes.push_back(label ? dataset.class_names().at(static_cast<std::size_t>(*label))
                                : std::string("-"));
    }
    return classes;
}

}  // namespace interfuse::testing_tools
