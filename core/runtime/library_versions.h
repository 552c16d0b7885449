// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace interfuse {

// Of the LibTorch that the program was built with: "2.11.0".
std::string libtorch_version();

}  // namespace interfuse
