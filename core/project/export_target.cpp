// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/export_target.h"

#include "core/runtime/atomic_folder.h"
#include "core/runtime/error.h"

namespace interfuse {
std::vector<std::string> export_marks() {
    return {"config.json", "recipe.yaml"};
}

ExportTarget look_at_target(const std::filesystem::path& folder) {
    try {
        AtomicFolder::check_target(folder, /*overwrite=*/false, export_marks());
        return {};
    } catch (const Error&) {
        // Perhaps it may be replaced.
    }
    try {
        AtomicFolder::check_target(folder, /*overwrite=*/true, export_marks());
        return {.replaces = true, .problem = {}};
    } catch (const Error& error) {
        return {.replaces = false, .problem = error.what()};
    }
}

std::uint64_t exported_bytes(const ClipConfig& config) {
    std::uint64_t bytes = 0;
    for (const ExpectedTensor& tensor : vision_tensors(config)) {
        std::uint64_t elements = 1;
        for (const std::int64_t side : tensor.shape)
            elements *= static_cast<std::uint64_t>(side);
        bytes += elements * sizeof(float);
    }
    return bytes;
}

}  // namespace interfuse
