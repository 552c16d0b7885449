// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/launcher/libtorch_search.h"

#include <algorithm>
#include <fstream>

#include "core/runtime/error.h"
#include "core/runtime/path_kinds.h"
#include "core/runtime/torch_libraries.h"
#include "core/runtime/user_folder.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

// Where NVIDIA's wheels put it, seen from the folder of LibTorch's libraries.
fs::path cuda_runtime_beside(const fs::path& libtorch) {
    const fs::path folder = libtorch / "../../nvidia/cu13/lib";
    const bool whole = is_file(folder / "libcudart.so.13") && is_file(folder / "libcupti.so.13");
    return whole ? folder.lexically_normal() : fs::path();
}

// The folder of the GPU's libraries that was chosen in the window. Its settings file has a section
// [gpu] with a line folder=…; a name that is written there with escapes is not found here, and the
// stand-ins are taken.
fs::path chosen_gpu_folder() {
    std::ifstream settings(user_folder("XDG_CONFIG_HOME", ".config") / "interfuse.ini");
    bool in_section = false;
    for (std::string line; std::getline(settings, line);) {
        if (line.starts_with('[')) in_section = line == "[gpu]";
        if (in_section && line.starts_with("folder=")) return line.substr(7);
    }
    return {};
}

// Of the libraries that a GPU will be asked with, if there are any.
fs::path gpu_cuda_runtime() {
    fs::path named = environment_path("INTERFUSE_CUDA_DIR");
    if (named.empty()) named = chosen_gpu_folder();
    if (named.empty()) named = gpu_libraries_folder();
    std::error_code ignored;
    if (named.empty() || !fs::is_directory(named, ignored)) return {};
    const TorchLibraries torch = look_at_torch(named);
    return torch.usable() ? cuda_runtime_beside(torch.folder) : fs::path();
}

}  // namespace

InstalledProgram installed_program(const fs::path& launcher) {
    InstalledProgram installed;
    installed.launcher = launcher;
    installed.folder = (launcher.parent_path() / "../lib/interfuse").lexically_normal();
    installed.program = installed.folder / "interfuse";
    installed.libraries = installed.folder / "interfuse-libraries";
    installed.stand_ins = installed.folder / "stand-ins";
    installed.carried = installed.folder / "carried";
    installed.fallbacks = installed.folder / "fallbacks";
    return installed;
}

fs::path find_libtorch(const InstalledProgram& installed) {
    if (const fs::path named = environment_path("INTERFUSE_TORCH_DIR"); !named.empty()) {
        const TorchLibraries torch = look_at_torch(named, TorchHalf::cpu);
        if (torch.usable()) return torch.folder;
        throw Error(torch.problem + " It is named in INTERFUSE_TORCH_DIR.");
    }
    const fs::path carried = installed.folder / "torch/lib";
    if (is_file(carried / "libtorch_cpu.so")) return carried;
    const fs::path own = libtorch_folder();
    if (own.empty() || !is_file(own / "torch/lib/libtorch_cpu.so")) return {};
    return own / "torch/lib";
}

std::vector<fs::path> libtorch_folders(const InstalledProgram& installed,
                                       const fs::path& libtorch) {
    // Beside it by libtorch_cpu.so's own run path.
    if (!cuda_runtime_beside(libtorch).empty()) return {libtorch};
    const fs::path runtime = gpu_cuda_runtime();
    return {libtorch, runtime.empty() ? installed.stand_ins : runtime};
}

std::vector<fs::path> system_library_folders() {
    return {"/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu", "/usr/lib64", "/lib64",
            "/usr/lib"};
}

std::vector<fs::path> carried_folders(const InstalledProgram& installed,
                                      const std::vector<fs::path>& system) {
    std::vector<fs::path> folders;
    if (is_folder(installed.carried)) folders.push_back(installed.carried);
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(installed.fallbacks, ignored)) {
        const fs::path name = entry.path().filename();
        const bool of_the_system = std::any_of(
            system.begin(), system.end(), [&](const fs::path& at) { return is_there(at / name); });
        if (!of_the_system) folders.push_back(entry.path());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

std::string library_path(const std::vector<fs::path>& folders) {
    std::string path;
    for (const fs::path& folder : folders)
        path += (path.empty() ? "" : ":") + folder.string();
    return path;
}

}  // namespace interfuse
