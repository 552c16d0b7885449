// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// LD_LIBRARY_PATH between the launcher, which sets it, and the program, which takes it back at
// once: the dynamic loader has read it by then, and what the program starts (a browser) is not to
// inherit it.
#pragma once

#include <cstdlib>
#include <string>

namespace interfuse {

#ifdef _WIN32
// Nothing is launched there.
inline void take_library_path_back() {}
#else
inline constexpr const char* loader_variable = "LD_LIBRARY_PATH";
// What it was before, behind a letter, so that nothing can be told from "".
inline constexpr const char* before_variable = "INTERFUSE_LD_LIBRARY_PATH_BEFORE";

inline void set_library_path(const std::string& folders) {
    if (folders.empty()) return;
    const char* before = std::getenv(loader_variable);
    ::setenv(before_variable, before == nullptr ? "-" : ("=" + std::string(before)).c_str(), 1);
    const std::string rest = before == nullptr || *before == '\0' ? "" : ":" + std::string(before);
    ::setenv(loader_variable, (folders + rest).c_str(), 1);
}

// Does nothing where no launcher was at work.
inline void take_library_path_back() {
    const char* before = std::getenv(before_variable);
    if (before == nullptr) return;
    if (*before == '=') {
        ::setenv(loader_variable, before + 1, 1);
    } else {
        ::unsetenv(loader_variable);
    }
    ::unsetenv(before_variable);
}
#endif

}  // namespace interfuse
