// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/python_places.h"

#include <string>

#include "core/platform/environment.h"
#include "core/platform/paths.h"

namespace interfuse::platform {
namespace fs = std::filesystem;
namespace {

fs::path variable(const char* name) {
    return path_from_text(environment_text(name).value_or(""));
}

}  // namespace

std::span<const PackagesPlace> packages_places() {
    using enum PythonBase;
    static constexpr PackagesPlace all[] = {
        {virtual_env, "Lib/site-packages"},
        {conda_prefix, "Lib/site-packages"},
        {home, "venv/Lib/site-packages"},
        {home, ".venv/Lib/site-packages"},
        {home, ".virtualenvs/*/Lib/site-packages"},
        {home, "AppData/Roaming/Python/Python3*/site-packages"},
        {home, "AppData/Local/Programs/Python/Python3*/Lib/site-packages"},
        {home, "*conda*/Lib/site-packages"},
        {home, "*conda*/envs/*/Lib/site-packages"},
        {home, "AppData/Local/*conda*/Lib/site-packages"},
        {home, "AppData/Local/*conda*/envs/*/Lib/site-packages"},
        {home, "miniforge3/Lib/site-packages"},
        {home, "miniforge3/envs/*/Lib/site-packages"},
        {root, "Python3*/Lib/site-packages"},
        {root, "Program Files/Python3*/Lib/site-packages"},
        {root, "ProgramData/*conda*/Lib/site-packages"},
    };
    return all;
}

std::span<const char* const> packages_in_environment() {
    static constexpr const char* all[] = {"Lib/site-packages"};
    return all;
}

fs::path root_folder() {
    const fs::path drive = variable("SystemDrive");
    return drive.empty() ? fs::path("C:/") : drive / "/";
}

const char* wheel_system() {
    return "windows";
}

std::vector<fs::path> pip_files() {
    const fs::path named = variable("PIP_CONFIG_FILE");
    if (named == "nul" || named == "NUL") return {};  // pip's way to say: none at all
    std::vector<fs::path> all;
    if (const fs::path shared = variable("ProgramData"); !shared.empty())
        all.push_back(shared / "pip/pip.ini");
    if (const fs::path home = home_folder(); !home.empty()) all.push_back(home / "pip/pip.ini");
    if (const fs::path roaming = variable("APPDATA"); !roaming.empty())
        all.push_back(roaming / "pip/pip.ini");
    if (const fs::path environment = variable("VIRTUAL_ENV"); !environment.empty())
        all.push_back(environment / "pip.ini");
    if (!named.empty()) all.push_back(named);
    return all;
}

}  // namespace interfuse::platform
