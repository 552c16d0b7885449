// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that a command writes at its end.
#pragma once

#include <filesystem>
#include <string>

namespace interfuse {

// Whether a file can be written there, told before the work that it is the result of. `what` names
// it in sentences: "report". `made`: a folder that is there by then. Throws Error.
void check_output_file(const std::string& what, const std::filesystem::path& file,
                       const std::filesystem::path& made = {});

}  // namespace interfuse
