// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a user's own files lie: the XDG Base Directory Specification, and what Windows has in its
// place.
#pragma once

#include <filesystem>

namespace interfuse {

// What the environment's `variable` names, as it stands there; empty where it is not set.
std::filesystem::path environment_path(const char* variable);

// The folder "interfuse" in the base folder that `variable` (XDG_DATA_HOME, XDG_CACHE_HOME, …)
// names, or that is `usual` below HOME (on Windows AppData\Local). Paths that are not absolute do
// not count; empty where nothing is named.
std::filesystem::path user_folder(const char* variable, const std::filesystem::path& usual);

}  // namespace interfuse
