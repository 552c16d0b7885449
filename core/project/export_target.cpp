// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/export_target.h"

#include <system_error>

#include "core/merge/model_pool.h"
#include "core/recipe/export_names.h"
#include "core/runtime/atomic_folder.h"
#include "core/runtime/error.h"

namespace interfuse {

std::vector<std::string> export_marks(const std::filesystem::path& folder) {
    std::error_code ignored;
    const bool adapter = std::filesystem::exists(folder / "adapter_config.json", ignored);
    return {adapter ? "adapter_config.json" : "config.json", "recipe.yaml"};
}

ExportTarget look_at_target(const std::filesystem::path& folder) {
    try {
        AtomicFolder::check_target(folder, /*overwrite=*/false, export_marks(folder));
        return {};
    } catch (const Error&) {
        // Perhaps it may be replaced.
    }
    try {
        AtomicFolder::check_target(folder, /*overwrite=*/true, export_marks(folder));
        return {.replaces = true, .problem = {}};
    } catch (const Error& error) {
        return {.replaces = false, .problem = error.what()};
    }
}

std::uint64_t exported_bytes(const ClipConfig& config, const ExportOptions& options,
                             std::uint64_t others) {
    const std::uint64_t size = dtype_size(*export_dtype_of(options.dtype));
    std::uint64_t bytes = others * size;
    for (const ExpectedTensor& tensor : vision_tensors(config)) {
        std::uint64_t elements = 1;
        for (const std::int64_t side : tensor.shape)
            elements *= static_cast<std::uint64_t>(side);
        if (options.form != ExportForm::lora) {
            bytes += elements * size;
        } else if (is_linear_tensor(tensor.name)) {
            const bool weight = tensor.shape.size() == 2;
            bytes += weight ? static_cast<std::uint64_t>(options.rank *
                                                         (tensor.shape[0] + tensor.shape[1])) *
                                  size
                            : elements * sizeof(float);
        }
    }
    return bytes;
}

}  // namespace interfuse
