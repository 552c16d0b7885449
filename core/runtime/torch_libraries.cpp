// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/torch_libraries.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <regex>
#include <string_view>

#include "core/platform/dynamic_library.h"
#include "core/platform/environment.h"
#include "core/platform/file_system.h"
#include "core/platform/python_places.h"
#include "core/runtime/library_versions.h"
#include "core/runtime/path_kinds.h"
#include "core/runtime/text.h"
#include "core/runtime/user_folder.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

// The first group of the first match in a small text file; nothing where there is none.
std::optional<std::string> match_in(const fs::path& file, const char* pattern) {
    std::ifstream stream(file, std::ios::binary);
    std::string text(1 << 16, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    std::smatch match;
    if (!std::regex_search(text, match, std::regex(pattern))) return std::nullopt;
    return match[1].str();
}

bool holds_libraries(const fs::path& folder) {
    return is_file(folder / torch_cuda_file()) ||
           is_file(folder / platform::library_file("torch_cpu")) ||
           is_file(folder / platform::library_file("torch_hip"));
}

// Without dots and a slash at its end, so that it has a parent.
fs::path clean(const fs::path& path) {
    const fs::path whole = fs::absolute(path).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

// The folder of the libraries in a place that somebody named; empty where there is none.
fs::path libraries_in(const fs::path& place) {
    for (const char* below : {"torch/lib", "lib", "."}) {
        const fs::path folder = clean(place / below);
        if (holds_libraries(folder)) return folder;
    }
    for (const char* packages : platform::packages_in_environment()) {
        for (const fs::path& folder :
             platform::find_matching(place, std::string(packages) + "/torch/lib")) {
            if (holds_libraries(folder)) return folder;
        }
    }
    return {};
}

struct Version {
    std::string text;   // "2.11.0+cu130"
    std::string build;  // after the plus
    bool bare = false;  // of a package index, whose names bear no build
};

Version version_of(const fs::path& libraries) {
    const fs::path torch = libraries.parent_path();
    const auto split = [](const std::string& text, bool bare) {
        const std::size_t plus = text.find('+');
        return Version{text, plus == std::string::npos ? "" : text.substr(plus + 1), bare};
    };
    if (const auto text = match_in(torch / "version.py", R"(__version__ *= *['"]([^'"]+)['"])"))
        return split(*text, false);
    // An unpacked LibTorch says so in a file of its own.
    if (const auto text = match_in(torch / "build-version", R"(^\s*(\S+))"))
        return split(*text, false);
    for (const fs::path& metadata :
         platform::find_matching(torch.parent_path(), "torch-*.dist-info/METADATA")) {
        if (const auto text = match_in(metadata, R"((?:^|\n)Version: *(\S+))"))
            return split(*text, true);
    }
    return {};
}

std::string problem_of(const TorchLibraries& found, const Version& version, TorchHalf half) {
    const std::string needed = libtorch_version();
    const std::string here = "The PyTorch in " + quoted(found.place);
    if (version.text.empty()) {
        return here + " does not say which version it is; " + needed + " is needed.";
    }
    if (version.text.substr(0, version.text.find('+')) != needed) {
        return here + " is version " + version.text + "; " + needed + " is needed, exactly.";
    }
    if (half == TorchHalf::cpu) {
        const bool whole =
            is_file(found.folder / "libtorch_cpu.so") && is_file(found.folder / "libc10.so");
        return whole ? "" : here + " has no libtorch_cpu.so.";
    }
    if (!is_file(found.library())) {
        return here + " is version " + version.text + ", built without CUDA.";
    }
    // The wheels of the package index are CUDA 13's and are told apart by no name.
    const std::string build = "cu" + std::to_string(torch_cuda / 1000);
    if (version.build.starts_with(build) || (version.build.empty() && version.bare)) return {};
    return here + " is version " + version.text + ", not the build for CUDA " +
           std::to_string(torch_cuda / 1000) + " (" + needed + "+" + build + "0).";
}

// The user's own folder of libraries, one for each version of LibTorch.
fs::path data_folder(const char* name) {
    const fs::path data = user_folder("XDG_DATA_HOME", ".local/share");
    return data.empty() ? fs::path() : data / (name + libtorch_version());
}

const fs::path& base_of(const PythonPlaces& places, platform::PythonBase base) {
    switch (base) {
        case platform::PythonBase::virtual_env:
            return places.virtual_env;
        case platform::PythonBase::conda_prefix:
            return places.conda_prefix;
        case platform::PythonBase::home:
            return places.home;
        case platform::PythonBase::root:
            break;
    }
    return places.root;
}

}  // namespace

std::string torch_cuda_file() {
    return platform::library_file("torch_cuda");
}

fs::path TorchLibraries::library() const {
    return folder / torch_cuda_file();
}

TorchLibraries look_at_torch(const fs::path& place, TorchHalf half) {
    TorchLibraries found;
    found.place = place;
    found.folder = libraries_in(place);
    if (found.folder.empty()) {
        found.problem = "There is no PyTorch in " + quoted(place) +
                        ". Name a Python environment, or the folder that holds torch.";
        return found;
    }
    const Version version = version_of(found.folder);
    found.version = version.text;
    found.problem = problem_of(found, version, half);
    return found;
}

PythonPlaces python_places() {
    return {platform::home_folder(), environment_path("VIRTUAL_ENV"),
            environment_path("CONDA_PREFIX"), platform::root_folder()};
}

std::vector<TorchLibraries> find_pytorch(const PythonPlaces& places, TorchHalf half) {
    std::vector<TorchLibraries> found;
    std::vector<fs::path> seen;
    for (const auto& [kind, pattern] : platform::packages_places()) {
        const fs::path& base = base_of(places, kind);
        if (base.empty()) continue;
        for (const fs::path& packages : platform::find_matching(base, pattern)) {
            if (!holds_libraries(packages / "torch/lib")) continue;
            std::error_code ignored;
            const fs::path real = fs::weakly_canonical(packages, ignored);
            if (std::find(seen.begin(), seen.end(), real) != seen.end()) continue;
            seen.push_back(real);
            found.push_back(look_at_torch(packages.lexically_normal(), half));
        }
    }
    std::stable_partition(found.begin(), found.end(),
                          [](const TorchLibraries& one) { return one.usable(); });
    return found;
}

fs::path gpu_libraries_folder() {
    return data_folder("cuda-");
}

fs::path libtorch_folder() {
    return data_folder("libtorch-");
}

}  // namespace interfuse
