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

// Whether a window can be shown: a display, or a platform that was asked for by name.
bool has_display();

// Runs until the window is closed; the exit code.
int run_desktop(int& argc, char** argv, const DesktopRequest& request);

}  // namespace interfuse
