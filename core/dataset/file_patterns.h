// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shell patterns over the files of a dataset folder, as fsspec's glob (2023.12 and later) reads
// them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace interfuse {

// Whether the pattern matches the whole path. Both are relative, with '/' between their parts. "**"
// as a part stands for any parts or none; within a part "*", "?" and "[...]" have their usual
// meaning. The path is compared byte by byte, except that "?" and classes take one UTF-8 character.
bool matches_glob(std::string_view pattern, std::string_view path);

// Whether `datasets` leaves this match out: the path has hidden parts (".x"), or folders named
// "__x", that the pattern does not name itself.
bool is_hidden_from(std::string_view pattern, std::string_view path);

// Every file below the folder as a relative path with '/', sorted by code point of the whole path.
// Symbolic links to files count, those to folders do not. Throws Error when the folder is absent or
// cannot be listed.
std::vector<std::string> list_files(const std::filesystem::path& folder);

}  // namespace interfuse
