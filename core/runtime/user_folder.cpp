// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/user_folder.h"

#include <cstdlib>

namespace interfuse {
namespace fs = std::filesystem;
namespace {

// An absolute path of the environment; empty where there is none.
fs::path folder_from(const char* variable) {
    const char* value = std::getenv(variable);
    const fs::path path = value == nullptr ? "" : value;
    return path.is_absolute() ? path : fs::path();
}

}  // namespace

fs::path user_folder(const char* variable, const fs::path& usual) {
    const fs::path base = folder_from(variable);
    if (!base.empty()) return base / "interfuse";
    const fs::path home = folder_from("HOME");
    return home.empty() ? fs::path() : home / usual / "interfuse";
}

}  // namespace interfuse
