// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/tensor_files.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <mutex>
#include <stdexcept>
#include <utility>

#include "core/checkpoint/convert.h"
#include "core/checkpoint/shown_name.h"
#include "core/runtime/error.h"
#include "core/runtime/hash.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

// Large enough for few system calls, small enough to stay in the processor's cache between copying,
// hashing and converting.
constexpr std::size_t chunk_bytes = 256 * 1024;

[[noreturn]] void refuse_values(const TensorInfo& tensor, bool overflow,
                                const std::string& purpose) {
    const std::string what = "The tensor " + shown_name(tensor.name) + " of " + quoted(tensor.file);
    if (overflow) {
        throw Error(what +
                    " holds float64 values too large for float32, in which all is computed. The "
                    "model " +
                    purpose + ".");
    }
    throw Error(what +
                " holds values that are not finite (NaN or infinity): the model is broken "
                "and " +
                purpose + ".");
}

bool all_finite_doubles(std::span<const std::byte> stored) {
    for (std::size_t at = 0; at < stored.size(); at += sizeof(double)) {
        double value = 0;
        std::copy_n(stored.data() + at, sizeof value, reinterpret_cast<std::byte*>(&value));
        if (!std::isfinite(value)) return false;
    }
    return true;
}

}  // namespace

struct TensorFiles::Hashes {
    std::mutex mutex;
    std::vector<std::string> by_tensor;  // empty until it was read. Guarded by mutex
};

TensorFiles::TensorFiles(std::vector<TensorInfo> tensors, std::string purpose)
    : tensors_(std::move(tensors)),
      purpose_(std::move(purpose)),
      hashes_(std::make_unique<Hashes>()) {
    std::map<std::filesystem::path, std::size_t> opened;
    for (std::size_t i = 0; i < tensors_.size(); ++i) {
        index_.emplace(tensors_[i].name, i);
        const auto [place, fresh] = opened.emplace(tensors_[i].file, files_.size());
        if (fresh) files_.emplace_back(tensors_[i].file);
        file_of_.push_back(place->second);
    }
    hashes_->by_tensor.resize(tensors_.size());
}

TensorFiles::TensorFiles(TensorFiles&&) noexcept = default;
TensorFiles& TensorFiles::operator=(TensorFiles&&) noexcept = default;
TensorFiles::~TensorFiles() = default;

std::size_t TensorFiles::number_of(std::string_view name) const {
    const auto found = index_.find(name);
    if (found == index_.end()) {
        throw std::out_of_range("there is no tensor " + std::string(name));
    }
    return found->second;
}

const TensorInfo& TensorFiles::tensor(std::string_view name) const {
    return tensors_[number_of(name)];
}

void TensorFiles::read(std::string_view name, std::span<float> out) const {
    const std::size_t number = number_of(name);
    const TensorInfo& info = tensors_[number];
    if (out.size() != static_cast<std::size_t>(info.elements())) {
        throw std::invalid_argument("TensorFiles::read: " + std::string(name) +
                                    " has another size");
    }
    const bool first = !was_read(name);
    const RandomAccessFile& file = files_[file_of_[number]];
    const std::size_t element = dtype_size(info.dtype);
    const std::size_t chunk = chunk_bytes / element;
    static thread_local std::vector<std::byte> staging(chunk_bytes);

    Hasher hasher;
    for (std::size_t at = 0; at < out.size(); at += chunk) {
        const std::span<float> part = out.subspan(at, std::min(chunk, out.size() - at));
        const bool direct = info.dtype == DType::f32;
        const std::span<std::byte> stored =
            direct ? std::as_writable_bytes(part) : std::span(staging).first(part.size() * element);
        file.read_at(info.offset + at * element, stored);
        if (first) hasher.add(std::span<const std::byte>(stored));
        if (!direct) convert_to_float(info.dtype, stored, part);
        if (first && !all_finite(part)) {
            refuse_values(info, info.dtype == DType::f64 && all_finite_doubles(stored), purpose_);
        }
    }
    if (!first) return;
    const std::lock_guard lock(hashes_->mutex);
    hashes_->by_tensor[number] = hasher.hex();
}

void TensorFiles::will_need(std::string_view name) const {
    const std::size_t number = number_of(name);
    const TensorInfo& info = tensors_[number];
    files_[file_of_[number]].will_need(info.offset, info.bytes);
}

bool TensorFiles::was_read(std::string_view name) const {
    const std::size_t number = number_of(name);
    const std::lock_guard lock(hashes_->mutex);
    return !hashes_->by_tensor[number].empty();
}

std::string TensorFiles::content_hash() const {
    const std::lock_guard lock(hashes_->mutex);
    Hasher hasher;
    for (const auto& [name, number] : index_) {
        if (hashes_->by_tensor[number].empty()) return {};
        hasher.add(std::string_view(name));
        hasher.add(dtype_name(tensors_[number].dtype));
        hasher.add(std::string_view(shape_text(tensors_[number].shape)));
        hasher.add(std::string_view(hashes_->by_tensor[number]));
    }
    return hasher.hex();
}

}  // namespace interfuse
