// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/user_folder.h"

#include <cstdlib>

namespace interfuse {
namespace fs = std::filesystem;
namespace {

// Empty where the environment names none.
fs::path absolute_path(const char* variable) {
    const fs::path path = environment_path(variable);
    return path.is_absolute() ? path : fs::path();
}

}  // namespace

fs::path environment_path(const char* variable) {
    const char* value = std::getenv(variable);
    return value == nullptr ? fs::path() : fs::path(value);
}

fs::path user_folder(const char* variable, const fs::path& usual) {
    const fs::path base = absolute_path(variable);
    if (!base.empty()) return base / "interfuse";
    const fs::path home = absolute_path("HOME");
    return home.empty() ? fs::path() : home / usual / "interfuse";
}

}  // namespace interfuse
