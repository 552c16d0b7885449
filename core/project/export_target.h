// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A folder that a merged model may be exported to, looked at before the work.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/checkpoint/clip_config.h"
#include "core/recipe/recipe.h"

namespace interfuse {

struct ExportTarget {
    bool replaces = false;  // an earlier export is there, which must be asked for
    std::string problem;    // why nothing can be exported there, sentences; "" when it can
};
ExportTarget look_at_target(const std::filesystem::path& folder);

// Files that tell the export in a folder, a model's or an adapter's, from any other folder.
std::vector<std::string> export_marks(const std::filesystem::path& folder);

// Bytes of the tensors of an export; `others`: elements outside the vision tower that go with it.
// Of a LoRA adapter without what changed outside the linear layers.
std::uint64_t exported_bytes(const ClipConfig& config, const ExportOptions& options,
                             std::uint64_t others);

}  // namespace interfuse
