// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The files of resources/tasks, which the program carries: cmake/embed_files.cmake writes the
// source.
#pragma once

#include <span>
#include <string_view>

namespace interfuse {

struct PresetFile {
    std::string_view name;  // of the file, without ".yaml"
    std::string_view text;
};

// In the order of the names.
std::span<const PresetFile> preset_files();

}  // namespace interfuse
