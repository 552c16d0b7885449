// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of a test's own, gone with the test.
#pragma once

#include <filesystem>
#include <string>

#include "core/platform/paths.h"
#include "core/platform/process.h"

namespace interfuse::platform {

// Umlauts, Chinese, and a letter that takes two units of UTF-16.
inline const std::string many_letters = "Grüße 模型 🦊";

class TestFolder {
  public:
    TestFolder() {
        static int number = 0;
        path_ = std::filesystem::temp_directory_path() /
                path_from_text("interfuse " + many_letters + " " + std::to_string(process_id()) +
                               "-" + std::to_string(++number));
        std::filesystem::create_directories(path_);
    }
    ~TestFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(long_path(path_), ignored);
    }
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::string& name) const {
        return path_ / path_from_text(name);
    }

  private:
    std::filesystem::path path_;
};

}  // namespace interfuse::platform
