// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where an adapter's files lie.
#include <system_error>

#include "core/checkpoint/lora_adapter.h"
#include "core/checkpoint/weight_files.h"
#include "core/runtime/error.h"
#include "core/runtime/path_kinds.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largest_config = 1'000'000;

// A folder, or a file in one.
fs::path folder_of(const fs::path& path) {
    if (is_folder(path)) return path;
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

fs::path tensors_of(const fs::path& path) {
    if (!is_folder(path) && path.filename() != "adapter_config.json") return path;
    const fs::path folder = folder_of(path);
    for (const char* name : {"adapter_model.safetensors", "adapter_model.bin"}) {
        if (is_there(folder / name)) return folder / name;
    }
    throw Error("The folder " + quoted(folder) +
                " has an adapter_config.json, but neither an adapter_model.safetensors nor an "
                "adapter_model.bin. Copy or download them again.");
}

}  // namespace

bool is_lora_adapter(const fs::path& path) {
    if (is_folder(path)) {
        return is_there(path / "adapter_config.json") && !holds_usual_weights(path);
    }
    const fs::path name = path.filename();
    return (name == "adapter_config.json" || name == "adapter_model.safetensors" ||
            name == "adapter_model.bin") &&
           is_there(path);
}

LoraAdapter read_lora_adapter(const fs::path& path) {
    const fs::path file = tensors_of(path);
    const fs::path config = folder_of(path) / "adapter_config.json";
    if (!is_there(config)) {
        throw Error("The folder " + quoted(folder_of(path)) +
                    " has no adapter_config.json, which says how strong the adapter is. Put the "
                    "one of the adapter there.");
    }
    LoraAdapter adapter =
        lora_adapter_of(parse_adapter_config(read_text_file(config, largest_config), config),
                        read_tensor_header(file), file);
    adapter.folder = folder_of(path);
    adapter.bytes = fs::file_size(file);
    return adapter;
}

}  // namespace interfuse
