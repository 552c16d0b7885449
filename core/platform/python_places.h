// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where Python and pip keep things on this system.
#pragma once

#include <filesystem>
#include <span>
#include <vector>

namespace interfuse::platform {

enum class PythonBase { virtual_env, conda_prefix, home, root };

// A folder of packages below one of those, as a pattern of find_matching().
struct PackagesPlace {
    PythonBase base;
    const char* pattern;
};

// In the order in which they are looked through.
std::span<const PackagesPlace> packages_places();
// The same below a Python environment.
std::span<const char* const> packages_in_environment();

// What PythonBase::root stands for.
std::filesystem::path root_folder();

// The kind of system that a wheel is for: "linux", "windows".
const char* wheel_system();

// pip's settings, in the order in which they override each other; none where PIP_CONFIG_FILE says
// so.
std::vector<std::filesystem::path> pip_files();

}  // namespace interfuse::platform
