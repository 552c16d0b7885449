// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/head_cache.h"

#include <span>

#include "core/checkpoint/safetensors_header.h"
#include "core/checkpoint/safetensors_writer.h"
#include "core/evaluation/evaluator.h"
#include "core/platform/file_system.h"
#include "core/platform/process.h"
#include "core/runtime/error.h"
#include "core/runtime/hash.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/user_folder.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

const std::string tensor_name = "head";
const std::string hash_key = "hash";

fs::path file_of(const fs::path& folder, const std::string& key) {
    return folder / (key + ".safetensors");
}

std::span<const std::byte> bytes_of(const at::Tensor& tensor) {
    return std::as_bytes(
        std::span(tensor.const_data_ptr<float>(), static_cast<std::size_t>(tensor.numel())));
}

}  // namespace

std::string head_key(std::string_view text_model_hash,
                     const std::vector<std::vector<std::int64_t>>& tokens, std::int64_t templates) {
    Hasher hasher;
    hasher.add("zero-shot head, version 1");
    hasher.add(text_model_hash);
    hasher.add(std::as_bytes(std::span(&templates, 1)));
    for (const std::vector<std::int64_t>& sentence : tokens) {
        const auto count = static_cast<std::int64_t>(sentence.size());
        hasher.add(std::as_bytes(std::span(&count, 1)));
        hasher.add(std::as_bytes(std::span(sentence)));
    }
    return hasher.hex();
}

std::optional<at::Tensor> read_head(const fs::path& folder, const std::string& key,
                                    const std::array<std::int64_t, 2>& shape) {
    const fs::path file = file_of(folder, key);
    std::error_code unknown;
    if (folder.empty() || !fs::is_regular_file(file, unknown)) return std::nullopt;
    try {
        const SafetensorsHeader header = read_safetensors_header(file);
        const auto hash = header.metadata.find(hash_key);
        if (header.tensors.size() != 1 || hash == header.metadata.end()) return std::nullopt;
        const TensorInfo& info = header.tensors.front();
        if (info.name != tensor_name || info.dtype != DType::f32 ||
            info.shape != std::vector<std::int64_t>(shape.begin(), shape.end())) {
            return std::nullopt;
        }
        at::Tensor head = at::empty(info.shape, at::kFloat);
        const std::span values(head.mutable_data_ptr<float>(),
                               static_cast<std::size_t>(head.numel()));
        RandomAccessFile(file).read_at(info.offset, std::as_writable_bytes(values));
        if (content_hash(bytes_of(head)) != hash->second) return std::nullopt;
        if (!at::isfinite(head).all().item<bool>()) return std::nullopt;
        return head;
    } catch (const Error&) {
        return std::nullopt;  // damaged, or gone since
    }
}

void write_head(const fs::path& folder, const std::string& key, const at::Tensor& head) {
    if (folder.empty()) return;
    const fs::path file = file_of(folder, key);
    // Several programs may write the same head at once.
    const fs::path temporary =
        folder / ("." + key + "." + std::to_string(platform::process_id()) + ".writing");
    std::error_code ignored;
    fs::create_directories(folder, ignored);
    try {
        SafetensorsWriter writer = SafetensorsWriter::single_file(
            temporary, {{tensor_name, DType::f32, head.sizes().vec()}},
            {{hash_key, content_hash(bytes_of(head))}});
        writer.write_next(bytes_of(head));
        writer.finish();
        std::error_code reason;
        platform::rename_over(temporary, file, reason);
        if (reason) fs::remove(temporary, ignored);
    } catch (const Error&) {
        fs::remove(temporary, ignored);  // a full or locked disk: made anew the next time
    }
}

fs::path default_head_cache() {
    const fs::path cache = user_folder("XDG_CACHE_HOME", ".cache");
    return cache.empty() ? fs::path() : cache / "heads";
}

}  // namespace interfuse
