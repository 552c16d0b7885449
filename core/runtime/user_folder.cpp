// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/user_folder.h"

#include "core/platform/environment.h"
#include "core/platform/paths.h"

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
    return platform::path_from_text(platform::environment_text(variable).value_or(""));
}

fs::path user_folder(const char* variable, const fs::path& usual) {
    fs::path base = absolute_path(variable);
    if (base.empty()) base = platform::usual_base_folder(usual);
    return base.empty() ? base : base / "interfuse";
}

}  // namespace interfuse
