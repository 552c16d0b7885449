// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The environment's variables as UTF-8, and the folders that are a user's own.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace interfuse::platform {

// Nothing where the variable is not set. Linux gives its bytes as they are.
std::optional<std::string> environment_text(const std::string& variable);

// The user's home: HOME, on Windows the profile's folder. As it stands there; empty where there is
// none.
std::filesystem::path home_folder();

// The folder that holds programs' own folders: `usual` (".cache", ".local/share", …) below an
// absolute HOME. On Windows all of them are the one that stays on this machine (AppData\Local).
std::filesystem::path usual_base_folder(const std::filesystem::path& usual);

}  // namespace interfuse::platform
