// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Undecoded pictures in files of their own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace interfuse {

// An encoded picture larger than this is a mistake.
inline constexpr std::uint64_t max_image_bytes = 2'000'000'000;

// The whole file. Throws Error when it is absent or larger than a picture can be.
std::vector<std::byte> read_image_file(const std::filesystem::path& file);

// The file that a table names in the place of a picture's bytes. It must lie in the dataset's
// folder: a relative path starts there. `row` names the picture in messages. Throws Error.
std::vector<std::byte> read_named_image(const std::filesystem::path& folder, std::string_view path,
                                        std::string_view row);

}  // namespace interfuse
