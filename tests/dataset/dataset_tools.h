// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Small helpers of the dataset tests.
#pragma once

#include <gtest/gtest.h>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/runtime/error.h"

namespace interfuse::testing_tools {

// A new, empty folder of this test.
inline std::filesystem::path fresh_folder(std::string_view name) {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    std::string unique = std::string(test->test_suite_name()) + "." + test->name();
    for (char& c : unique) {
        if (c == '/') c = '_';
    }
    const std::filesystem::path folder =
        std::filesystem::path(::testing::TempDir()) / "interfuse_dataset" / unique / name;
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    return folder;
}

inline std::filesystem::path utf8_path(std::string_view text) {
    return {std::u8string(text.begin(), text.end())};
}

inline void write_file(const std::filesystem::path& file, std::string_view content) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream stream(file, std::ios::binary);
    stream << content;
    ASSERT_TRUE(stream.good()) << file;
}

inline std::string read_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream content;
    content << stream.rdbuf();
    return content.str();
}

inline std::span<const std::byte> bytes_of(std::string_view text) {
    return std::as_bytes(std::span(text.data(), text.size()));
}

// What the Error says that `work` throws; "" when it throws none.
template <typename Work>
std::string error_of(Work&& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

inline std::filesystem::path image_fixtures() {
    return std::filesystem::path(INTERFUSE_TEST_FIXTURES) / "images";
}

}  // namespace interfuse::testing_tools
