// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `interfuse libraries`: which LibTorch an installed program computes with, on a terminal.
#pragma once

#include <stop_token>
#include <string>

#include "app/libraries/libtorch_setup.h"

namespace interfuse {

struct LibrariesRequest {
    bool fetch = false;
    bool remove = false;
    std::string use;  // a folder, or ""
};

// Does what was asked, and says on stdout what there is then. Returns the exit code.
int run_libraries(const LibtorchSetup& setup, const LibrariesRequest& request,
                  const std::stop_token& stop);

// Before the first start: asks on the terminal whether to fetch, and fetches. True when LibTorch is
// there afterwards. Throws Error where nobody can be asked.
bool ask_for_libtorch(const LibtorchSetup& setup, const std::stop_token& stop);

}  // namespace interfuse
