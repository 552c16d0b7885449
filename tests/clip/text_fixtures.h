// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What tests/reference/make_text_fixtures.py made.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/support/tiny_checkpoint.h"

namespace interfuse::text_fixtures {

inline std::filesystem::path folder() {
    return std::filesystem::path(INTERFUSE_TEST_FIXTURES) / "text";
}

inline std::filesystem::path sample() {
    return std::filesystem::path(INTERFUSE_SOURCE_DIR) / "resources" / "sample" / "pretrained";
}

inline nlohmann::json read_json(const std::filesystem::path& file) {
    return nlohmann::json::parse(tiny::read_file(file));
}

// The folder of a tokeniser's name in the fixtures.
inline std::filesystem::path tokenizer(const std::string& name) {
    return name == "sample" ? sample() : folder() / name;
}

}  // namespace interfuse::text_fixtures
