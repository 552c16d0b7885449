// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paths as text. Text is UTF-8 everywhere in the program: what reaches a person, a file or a
// library.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace interfuse::platform {

// A path's bytes as they are on Linux, where they may be no UTF-8 at all; UTF-8 on Windows.
std::string path_text(const std::filesystem::path& path);
std::filesystem::path path_from_text(std::string_view text);

// As the system's own calls take it: on Windows absolute and with what lifts the bound of 260
// characters, elsewhere unchanged.
std::filesystem::path long_path(const std::filesystem::path& path);

}  // namespace interfuse::platform
