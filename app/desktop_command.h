// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `interfuse` and `interfuse RECIPE.yaml`: the window.
#pragma once

#include <string>

namespace interfuse {

struct DesktopRequest {
    std::string recipe;   // to open; may be empty
    bool sample = false;  // open the sample project
};

// Runs until the window is closed; the exit code.
int run_desktop(int& argc, char** argv, const DesktopRequest& request);

}  // namespace interfuse
