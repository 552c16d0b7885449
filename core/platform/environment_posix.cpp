// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/environment.h"

#include <cstdlib>

namespace interfuse::platform {
namespace fs = std::filesystem;

std::optional<std::string> environment_text(const std::string& variable) {
    const char* value = std::getenv(variable.c_str());
    if (value == nullptr) return std::nullopt;
    return value;
}

fs::path home_folder() {
    return environment_text("HOME").value_or("");
}

fs::path usual_base_folder(const fs::path& usual) {
    const fs::path home = home_folder();
    return home.is_absolute() ? home / usual : fs::path();
}

}  // namespace interfuse::platform
