// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/paths.h"

namespace interfuse::platform {

std::string path_text(const std::filesystem::path& path) {
    return path.string();
}

std::filesystem::path path_from_text(std::string_view text) {
    return {text};
}

std::filesystem::path long_path(const std::filesystem::path& path) {
    return path;
}

}  // namespace interfuse::platform
