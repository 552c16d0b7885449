// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/dynamic_library.h"

#include "core/platform/paths.h"
#include "core/platform/reasons.h"
#include "core/platform/windows_api.h"

namespace interfuse::platform {
namespace fs = std::filesystem;

const char* const cuda_driver_file = "nvcuda.dll";
const char* const nvml_file = "nvml.dll";

std::string library_file(const std::string& name) {
    return name + ".dll";
}

void* load_library(const fs::path& library, Symbols /*symbols*/, std::string& why) {
    // A bare name is one of the system's own; the current folder is never looked into.
    const bool bare = !library.has_parent_path();
    const DWORD places = bare ? LOAD_LIBRARY_SEARCH_SYSTEM32
                              : LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS;
    const fs::path file = bare ? library : fs::absolute(library).make_preferred();
    // Without this a library that is missing opens a window and waits.
    DWORD before = 0;
    ::SetThreadErrorMode(SEM_FAILCRITICALERRORS | SEM_NOOPENFILEERRORBOX, &before);
    const HMODULE loaded = ::LoadLibraryExW(file.c_str(), nullptr, places);
    const std::error_code reason = last_error();
    ::SetThreadErrorMode(before, nullptr);
    if (loaded == nullptr) why = path_text(library.filename()) + ": " + reason_text(reason);
    return reinterpret_cast<void*>(loaded);
}

void* find_function(void* library, const char* name) {
    return reinterpret_cast<void*>(::GetProcAddress(static_cast<HMODULE>(library), name));
}

bool is_loaded(const char* /*name*/) {
    return false;
}

std::string missing_library(const std::string& /*why*/) {
    return {};  // Windows says that something is missing, and not what
}

fs::path library_of(const void* address) {
    HMODULE module = nullptr;
    const DWORD how =
        GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT;
    if (::GetModuleHandleExW(how, static_cast<LPCWSTR>(address), &module) == 0) return {};
    std::wstring name(MAX_PATH, L'\0');
    for (;;) {
        const DWORD length =
            ::GetModuleFileNameW(module, name.data(), static_cast<DWORD>(name.size()));
        if (length == 0) return {};
        if (length < name.size()) {
            name.resize(length);
            return name;
        }
        name.resize(2 * name.size());
    }
}

void load_bound_to_its_own(const char* /*name*/) {}

}  // namespace interfuse::platform
