// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A place of its own for every test, and small files in it.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

namespace interfuse {

class FolderTest : public ::testing::Test {
  protected:
    FolderTest()
        : folder(std::filesystem::path(::testing::TempDir()) / "runtime" /
                 ::testing::UnitTest::GetInstance()->current_test_info()->test_suite_name() /
                 ::testing::UnitTest::GetInstance()->current_test_info()->name()) {
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
    }
    ~FolderTest() override { std::filesystem::remove_all(folder); }

    static void put(const std::filesystem::path& file, std::string_view content) {
        std::filesystem::create_directories(file.parent_path());
        std::ofstream stream(file, std::ios::binary);
        stream.write(content.data(), static_cast<std::streamsize>(content.size()));
        ASSERT_TRUE(stream.flush()) << file;
    }
    static std::string content_of(const std::filesystem::path& file) {
        std::ifstream stream(file, std::ios::binary);
        EXPECT_TRUE(stream) << file;
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    // Names in a folder, hidden ones too.
    static std::set<std::string> names_in(const std::filesystem::path& path) {
        std::set<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(path)) {
            names.insert(entry.path().filename().string());
        }
        return names;
    }

    std::filesystem::path folder;
};

}  // namespace interfuse
