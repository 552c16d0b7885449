// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an installed `interfuse` starts as: looks where LibTorch is, and becomes the program, which
// is linked with it; or, where it is nowhere, the small program that fetches it. It links neither
// Qt nor LibTorch.
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "app/exit_codes.h"
#include "app/launcher/library_environment.h"
#include "app/launcher/libtorch_search.h"

namespace {

namespace fs = std::filesystem;

// With these folders of libraries. Returns only when that failed.
int become(const fs::path& program, std::vector<char*> arguments,
           const std::vector<fs::path>& folders) {
    interfuse::set_library_path(interfuse::library_path(folders));
    std::string name = program.string();
    arguments.insert(arguments.begin(), name.data());
    arguments.push_back(nullptr);
    ::execv(program.c_str(), arguments.data());
    std::fprintf(stderr, "error: %s cannot be started: %s. Install Interfuse again.\n",
                 program.c_str(), std::strerror(errno));
    return interfuse::exit_input;
}

int launch(int argc, char** argv) {
    const interfuse::InstalledProgram installed =
        interfuse::installed_program(fs::read_symlink("/proc/self/exe"));
    std::vector<char*> arguments(argv + 1, argv + argc);
    const std::string_view first = arguments.empty() ? "" : arguments.front();
    if (first == "--version") {
        std::puts(INTERFUSE_VERSION);
        return interfuse::exit_done;
    }
    std::vector<fs::path> folders = interfuse::carried_folders(installed);
    if (first == "libraries") return become(installed.libraries, arguments, folders);
    const fs::path libtorch = interfuse::find_libtorch(installed);
    if (libtorch.empty()) {
        // It comes back here, with the same arguments, when LibTorch is there.
        static char begin[] = "--before-start";
        arguments.insert(arguments.begin(), begin);
        return become(installed.libraries, arguments, folders);
    }
    const std::vector<fs::path> more = interfuse::libtorch_folders(installed, libtorch);
    folders.insert(folders.begin(), more.begin(), more.end());
    return become(installed.program, arguments, folders);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return launch(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "error: %s\n", error.what());
        return interfuse::exit_input;
    }
}
