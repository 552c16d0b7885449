// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Libraries that are loaded while the program runs, and what they are called on this system.
#pragma once

#include <filesystem>
#include <string>

namespace interfuse::platform {

// "libtorch_cuda.so", "torch_cuda.dll"
std::string library_file(const std::string& name);
// What NVIDIA's driver brings: the driver API, and NVML.
extern const char* const cuda_driver_file;
extern const char* const nvml_file;

enum class Symbols {
    local,  // found by whoever asks this library for them
    global  // found by the libraries that are loaded later, too
};

// Loads a library for good, by a path or by a bare name for the system to look for. Null where that
// fails; `why` then says so in the system's words. On Windows symbols are always those of a named
// library, and the libraries that this one needs are looked for in its own folder first.
void* load_library(const std::filesystem::path& library, Symbols symbols, std::string& why);
// Null where it has no such function.
void* find_function(void* library, const char* name);
// Whether any library of this process has a symbol of that name for all to see; on Windows never.
bool is_loaded(const char* name);

// The library that the loader missed, of the words that load_library() gave: "libcublas.so.13". ""
// where it complains of something else, or does not say.
std::string missing_library(const std::string& why);

// The file that holds an object at this address; empty where that is not known.
std::filesystem::path library_of(const void* address);

// Loads a library that binds to its own dependencies first, whatever else in the program exports
// their names. Does nothing under the sanitizers, which end a program that asks for it, and nothing
// on Windows, where names are always bound so.
void load_bound_to_its_own(const char* name);

}  // namespace interfuse::platform
