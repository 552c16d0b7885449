// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/python_places.h"

#include <algorithm>
#include <sstream>
#include <string>

#include "core/platform/environment.h"

namespace interfuse::platform {
namespace fs = std::filesystem;
namespace {

std::string variable(const char* name) {
    return environment_text(name).value_or("");
}

}  // namespace

std::span<const PackagesPlace> packages_places() {
    using enum PythonBase;
    static constexpr PackagesPlace all[] = {
        {virtual_env, "lib/python3*/site-packages"},
        {conda_prefix, "lib/python3*/site-packages"},
        {home, ".local/lib/python3*/site-packages"},
        {home, "venv/lib/python3*/site-packages"},
        {home, ".venv/lib/python3*/site-packages"},
        {home, ".virtualenvs/*/lib/python3*/site-packages"},
        {home, "*conda*/lib/python3*/site-packages"},
        {home, "*conda*/envs/*/lib/python3*/site-packages"},
        {home, "miniforge3/lib/python3*/site-packages"},
        {home, "miniforge3/envs/*/lib/python3*/site-packages"},
        {root, "usr/local/lib/python3*/site-packages"},
        {root, "usr/local/lib/python3*/dist-packages"},
        {root, "usr/lib/python3*/site-packages"},
        {root, "usr/lib/python3*/dist-packages"},
        {root, "usr/lib64/python3*/site-packages"},
    };
    return all;
}

std::span<const char* const> packages_in_environment() {
    static constexpr const char* all[] = {"lib/python3*/site-packages",
                                          "lib/python3*/dist-packages"};
    return all;
}

fs::path root_folder() {
    return "/";
}

const char* wheel_system() {
    return "linux";
}

std::vector<fs::path> pip_files() {
    const fs::path named = variable("PIP_CONFIG_FILE");
    if (named == "/dev/null") return {};  // pip's way to say: none at all
    std::vector<fs::path> all;
    std::string shared = variable("XDG_CONFIG_DIRS");
    if (shared.empty()) shared = "/etc/xdg";
    std::replace(shared.begin(), shared.end(), ':', ' ');
    std::istringstream folders(shared);
    for (std::string folder; folders >> folder;)
        all.push_back(fs::path(folder) / "pip/pip.conf");
    all.emplace_back("/etc/pip.conf");
    const fs::path home = home_folder();
    fs::path config = variable("XDG_CONFIG_HOME");
    if (config.empty() && !home.empty()) config = home / ".config";
    if (!home.empty()) all.push_back(home / ".pip/pip.conf");
    if (!config.empty()) all.push_back(config / "pip/pip.conf");
    if (const fs::path environment = variable("VIRTUAL_ENV"); !environment.empty())
        all.push_back(environment / "pip.conf");
    if (!named.empty()) all.push_back(named);
    return all;
}

}  // namespace interfuse::platform
