// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where an installed program finds LibTorch, which it may have been installed without.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace interfuse {

// The folders of an installed program, from that of the launcher (…/bin).
struct InstalledProgram {
    std::filesystem::path launcher;   // …/bin/interfuse
    std::filesystem::path folder;     // …/lib/interfuse
    std::filesystem::path program;    // that computes: …/lib/interfuse/interfuse
    std::filesystem::path libraries;  // that fetches LibTorch: …/lib/interfuse/interfuse-libraries
    std::filesystem::path stand_ins;  // …/lib/interfuse/stand-ins
    std::filesystem::path carried;  // …/lib/interfuse/carried: Qt, in a folder that brings it along
    std::filesystem::path fallbacks;  // …/lib/interfuse/fallbacks, likewise
};
InstalledProgram installed_program(const std::filesystem::path& launcher);

// The folder with libtorch_cpu.so, looked for in this order:
//  1. what INTERFUSE_TORCH_DIR names, and then nowhere else (throws Error where that does not do);
//  2. beside the program, where a package carries it (…/lib/interfuse/torch/lib);
//  3. the user's own folder (libtorch_folder()).
// Empty where there is none.
std::filesystem::path find_libtorch(const InstalledProgram& installed);

// The folders that the dynamic loader is to look into for LibTorch. libtorch_cpu.so asks for
// libcudart.so.13 and libcupti.so.13 by name also where nothing runs on a GPU. Where they do not
// lie beside it, the folder of those that a GPU will need is named, and else that of the stand-ins.
std::vector<std::filesystem::path> libtorch_folders(const InstalledProgram& installed,
                                                    const std::filesystem::path& libtorch);

std::vector<std::filesystem::path> system_library_folders();

// Those for what a folder brings along that carries Qt: all that is in `carried`, and of
// `fallbacks`, each in a folder of its name, what none of the system's folders has. Fallbacks are
// libraries that the system's drivers use as well, so that the system's own, where there are any,
// must be taken.
std::vector<std::filesystem::path> carried_folders(
    const InstalledProgram& installed,
    const std::vector<std::filesystem::path>& system = system_library_folders());

// As LD_LIBRARY_PATH has them.
std::string library_path(const std::vector<std::filesystem::path>& folders);

}  // namespace interfuse
