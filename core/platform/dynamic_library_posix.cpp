// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/dynamic_library.h"

#include <dlfcn.h>

namespace interfuse::platform {

const char* const cuda_driver_file = "libcuda.so.1";
const char* const nvml_file = "libnvidia-ml.so.1";

std::string library_file(const std::string& name) {
    return "lib" + name + ".so";
}

void* load_library(const std::filesystem::path& library, Symbols symbols, std::string& why) {
    const int scope = symbols == Symbols::global ? RTLD_GLOBAL : RTLD_LOCAL;
    void* const loaded = ::dlopen(library.c_str(), RTLD_NOW | scope);
    if (loaded == nullptr) {
        const char* message = ::dlerror();
        why = message != nullptr ? message : "unknown reason";
    }
    return loaded;
}

void* find_function(void* library, const char* name) {
    return ::dlsym(library, name);
}

bool is_loaded(const char* name) {
    return ::dlsym(RTLD_DEFAULT, name) != nullptr;
}

std::string missing_library(const std::string& why) {
    // "libcublas.so.13: cannot open shared object file: …"
    if (why.find("cannot open shared object file") == std::string::npos) return {};
    return std::filesystem::path(why.substr(0, why.find(':'))).filename().string();
}

std::filesystem::path library_of(const void* address) {
    Dl_info info{};
    if (::dladdr(address, &info) == 0 || info.dli_fname == nullptr) return {};
    return info.dli_fname;
}

void load_bound_to_its_own(const char* name) {
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    ::dlopen(name, RTLD_NOW | RTLD_LOCAL | RTLD_DEEPBIND);
#else
    static_cast<void>(name);
#endif
}

}  // namespace interfuse::platform
