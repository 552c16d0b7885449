// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What files and folders need beyond std::filesystem: to be on the disk for certain, to be replaced
// in one step, to stand under a second name.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace interfuse::platform {

// Waits until a file's content is on the disk. What cannot be opened or synced at all is none of
// its errors: a full disk is.
void sync_file(const std::filesystem::path& path, std::error_code& reason);
// The same of the names in a folder; Windows keeps a journal of those and has no such call.
void sync_folder(const std::filesystem::path& path, std::error_code& reason);

// Renames in one step. A file that is there makes way, also while somebody reads it; a folder must
// not be there.
void rename_over(const std::filesystem::path& from, const std::filesystem::path& to,
                 std::error_code& reason);

// Whether this program may make files in the folder, as far as its permissions say.
bool may_write_into(const std::filesystem::path& folder);

// Makes `link` stand for the file that `target`, relative to the link's folder, names. On Windows
// that is a hard link (or a copy, on another drive), for symbolic ones need a permission there.
void link_file(const std::filesystem::path& target, const std::filesystem::path& link,
               std::error_code& reason);
// Whether it does so already.
bool is_link_to(const std::filesystem::path& target, const std::filesystem::path& link);

// What there is of `pattern` (* and ? within a name, slashes between names) below `base`, whose
// own name is taken as it is; sorted.
std::vector<std::filesystem::path> find_matching(const std::filesystem::path& base,
                                                 std::string_view pattern);
// Whether a name is of the pattern, where * stands for slashes too.
bool matches_pattern(const std::string& pattern, const std::string& name);

}  // namespace interfuse::platform
