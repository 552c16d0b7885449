// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A folder that a merged model may be exported to, looked at before the work.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/checkpoint/clip_config.h"

namespace interfuse {

struct ExportTarget {
    bool replaces = false;  // an earlier export is there, which must be asked for
    std::string problem;    // why nothing can be exported there, sentences; "" when it can
};
ExportTarget look_at_target(const std::filesystem::path& folder);

// Files that tell an export from any other folder.
std::vector<std::string> export_marks();

// Bytes of the tensors of an exported tower of this shape, float32.
std::uint64_t exported_bytes(const ClipConfig& config);

}  // namespace interfuse
