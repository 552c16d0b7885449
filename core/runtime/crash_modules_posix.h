// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// In which library an address lies: what turns a backtrace of bare addresses into places that
// addr2line finds again. For a signal handler.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/runtime/crash_output_posix.h"

namespace interfuse {

class CrashModules {
  public:
    // Looks up the addresses in what the process has mapped now.
    void find(std::span<void* const> addresses);
    // "/usr/lib/libfoo.so+0x1234", or nothing where the address is of no file. Below `home` the
    // path begins with "~".
    void write(CrashOutput& output, const void* address, const char* home) const;

  private:
    static constexpr std::size_t longest_path = 400;
    struct Module {
        std::uintptr_t begin = 0;  // where the file's first part lies
        std::uintptr_t end = 0;
        std::array<char, longest_path> path{};
    };

    void take_line(const char* line, std::span<void* const> addresses);
    void keep(std::span<void* const> addresses, std::uintptr_t begin, std::uintptr_t end);

    Module current_;
    std::array<Module, 24> modules_;
    std::size_t count_ = 0;
};

}  // namespace interfuse
