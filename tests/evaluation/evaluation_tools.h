// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Folders and files for the tests of evaluation, and the sentence that a fault gets.
#pragma once

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/runtime/error.h"
#include "tests/support/tiny_checkpoint.h"

namespace interfuse::testing_evaluation {

inline std::filesystem::path fixtures() {
    return std::filesystem::path(INTERFUSE_TEST_FIXTURES) / "evaluation";
}

// An empty folder of the running test's own.
inline std::filesystem::path test_folder() {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    std::string name = std::string(test->test_suite_name()) + "." + test->name();
    std::replace(name.begin(), name.end(), '/', '_');
    const std::filesystem::path folder =
        std::filesystem::path(::testing::TempDir()) / "evaluation" / name;
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    return folder;
}

// The text of the Error that body() throws; "" when it throws none.
template <typename Body>
std::string fault_of(Body&& body) {
    try {
        body();
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

inline std::filesystem::path write_tasks(std::string_view yaml) {
    const std::filesystem::path file = test_folder() / "tasks.yaml";
    tiny::write_file(file, yaml);
    return file;
}

}  // namespace interfuse::testing_evaluation
