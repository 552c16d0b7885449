// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the program's exit code says.
#pragma once

#include <stdexcept>

namespace interfuse {

inline constexpr int exit_done = 0;
inline constexpr int exit_input = 1;        // the input is at fault
inline constexpr int exit_usage = 2;        // the command line is
inline constexpr int exit_cancelled = 130;  // Ctrl-C

// The command line asks for what cannot be.
class UsageError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

}  // namespace interfuse
