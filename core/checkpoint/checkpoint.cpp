// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/checkpoint.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <utility>

#include "core/checkpoint/convert.h"
#include "core/checkpoint/problem_list.h"
#include "core/checkpoint/shown_name.h"
#include "core/checkpoint/weight_files.h"
#include "core/runtime/error.h"
#include "core/runtime/hash.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view tower_prefix = "vision_model.";
constexpr std::uint64_t largest_config = 16'000'000;

// The canonical name of a stored tensor, or "" for one that is not of the vision tower. Some
// versions of transformers leave out the prefix, and some spell pre_layrnorm correctly.
std::string canonical_name(std::string_view stored) {
    std::string_view rest = stored;
    if (rest.starts_with(tower_prefix)) {
        rest.remove_prefix(tower_prefix.size());
    } else {
        const bool flat = rest.starts_with("embeddings.") || rest.starts_with("encoder.layers.") ||
                          rest.starts_with("pre_lay") || rest.starts_with("post_layernorm.");
        if (!flat) return {};
    }
    constexpr std::string_view correct = "pre_layernorm.";
    const std::string name = rest.starts_with(correct)
                                 ? "pre_layrnorm." + std::string(rest.substr(correct.size()))
                                 : std::string(rest);
    return std::string(tower_prefix) + name;
}

// The layer number in "vision_model.encoder.layers.N.…"; -1 for another name.
std::int64_t layer_of(std::string_view canonical) {
    constexpr std::string_view start = "vision_model.encoder.layers.";
    if (!canonical.starts_with(start)) return -1;
    std::int64_t number = -1;
    for (const char c : canonical.substr(start.size())) {
        if (c < '0' || c > '9') break;
        number =
            std::min<std::int64_t>(std::max<std::int64_t>(number, 0) * 10 + (c - '0'), 1'000'000);
    }
    return number;
}

bool holds_full_model(const std::vector<TensorInfo>& tensors) {
    const auto has = [&](std::string_view start) {
        return std::any_of(tensors.begin(), tensors.end(), [&](const TensorInfo& tensor) {
            return tensor.name.starts_with(start);
        });
    };
    return has("text_model.") && has("text_projection.") && has("visual_projection.");
}

// The files' tensors by canonical name.
class StoredTower {
  public:
    StoredTower(std::vector<TensorInfo> stored, ProblemList& problems) {
        for (TensorInfo& tensor : stored) {
            const std::string name = canonical_name(tensor.name);
            if (name.empty()) continue;
            const auto [place, fresh] = tensors_.try_emplace(name, std::move(tensor));
            if (!fresh) {
                problems.add("The file " + quoted(tensor.file) + " has the tensor " +
                             shown_name(name) + " twice, as " + shown_name(place->second.name) +
                             " and as " + shown_name(tensor.name) + ".");
            }
        }
    }

    // Appends the tensor to `tower`, or says what is wrong with it.
    void match(const ExpectedTensor& expected, const fs::path& subject,
               std::vector<TensorInfo>& tower, ProblemList& problems) {
        const auto found = tensors_.find(expected.name);
        if (found == tensors_.end()) {
            problems.add("The tensor " + shown_name(expected.name) + " is missing in " +
                         quoted(subject) + ".");
            return;
        }
        TensorInfo& tensor = found->second;
        const std::string what =
            "The tensor " + shown_name(tensor.name) + " of " + quoted(tensor.file) + " has ";
        if (tensor.shape != expected.shape) {
            problems.add(what + "the shape " + shape_text(tensor.shape) +
                         ", but config.json calls for " + shape_text(expected.shape) + ".");
        } else if (!is_floating(tensor.dtype)) {
            problems.add(what + "the dtype " + std::string(dtype_name(tensor.dtype)) +
                         "; only F32, F16, BF16 and F64 can be merged.");
        } else {
            tensor.name = expected.name;
            tower.push_back(std::move(tensor));
        }
    }

    // Layers beyond those of the config mean that the config belongs to another model.
    void check_layers(const ClipConfig& config, const fs::path& subject,
                      ProblemList& problems) const {
        std::int64_t highest = -1;
        for (const auto& [name, tensor] : tensors_)
            highest = std::max(highest, layer_of(name));
        if (highest < config.num_hidden_layers) return;
        problems.add("The weights in " + quoted(subject) + " have " + std::to_string(highest + 1) +
                     " encoder layers, but config.json beside them says num_hidden_layers " +
                     std::to_string(config.num_hidden_layers) + ".");
    }

  private:
    std::map<std::string, TensorInfo> tensors_;
};

ClipConfig read_config(const fs::path& folder) {
    const fs::path file = folder / "config.json";
    std::error_code ignored;
    if (!fs::exists(file, ignored)) {
        throw Error("The folder " + quoted(folder) +
                    " has no config.json, which says the shape of the vision tower. Put the one "
                    "of its model there.");
    }
    return parse_clip_config(read_text_file(file, largest_config), file);
}

std::vector<TensorInfo> match_tower(WeightFiles& files, const ClipConfig& config) {
    ProblemList problems;
    StoredTower stored(std::move(files.tensors), problems);
    std::vector<TensorInfo> tower;
    // First, because it explains many others.
    stored.check_layers(config, files.subject, problems);
    for (const ExpectedTensor& expected : vision_tensors(config)) {
        stored.match(expected, files.subject, tower, problems);
    }
    problems.throw_if_any();
    return tower;
}

// Large enough for few system calls, small enough to stay in the processor's cache between copying,
// hashing and converting.
constexpr std::size_t chunk_bytes = 256 * 1024;

[[noreturn]] void refuse_values(const TensorInfo& tensor, bool overflow) {
    const std::string what = "The tensor " + shown_name(tensor.name) + " of " + quoted(tensor.file);
    if (overflow) {
        throw Error(what +
                    " holds float64 values too large for float32, in which merging is done. The "
                    "model cannot be merged.");
    }
    throw Error(what +
                " holds values that are not finite (NaN or infinity): the model is broken "
                "and cannot be merged.");
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

struct Checkpoint::Reading {
    std::vector<RandomAccessFile> files;
    std::vector<std::size_t> file_of;  // by tensor
    std::mutex mutex;
    std::vector<std::string> hashes;  // by tensor; empty until it was read. Guarded by mutex
};

Checkpoint::Checkpoint() : reading_(std::make_unique<Reading>()) {}
Checkpoint::Checkpoint(Checkpoint&&) noexcept = default;
Checkpoint& Checkpoint::operator=(Checkpoint&&) noexcept = default;
Checkpoint::~Checkpoint() = default;

Checkpoint Checkpoint::open(const fs::path& path) {
    Checkpoint checkpoint;
    WeightFiles files = read_weight_files(path);
    checkpoint.folder_ = files.folder;
    checkpoint.config_ = read_config(files.folder);
    checkpoint.stored_bytes_ = files.bytes;
    checkpoint.storage_ = files.storage;
    checkpoint.full_clip_model_ = holds_full_model(files.tensors);
    checkpoint.tensors_ = match_tower(files, checkpoint.config_);

    Reading& reading = *checkpoint.reading_;
    std::map<fs::path, std::size_t> opened;
    for (std::size_t i = 0; i < checkpoint.tensors_.size(); ++i) {
        const TensorInfo& tensor = checkpoint.tensors_[i];
        checkpoint.index_.emplace(tensor.name, i);
        const auto [place, fresh] = opened.emplace(tensor.file, reading.files.size());
        if (fresh) reading.files.emplace_back(tensor.file);
        reading.file_of.push_back(place->second);
    }
    reading.hashes.resize(checkpoint.tensors_.size());
    return checkpoint;
}

const TensorInfo& Checkpoint::tensor(std::string_view name) const {
    const auto found = index_.find(name);
    if (found == index_.end()) {
        throw std::out_of_range("the vision tower has no tensor " + std::string(name));
    }
    return tensors_[found->second];
}

void Checkpoint::read(std::string_view name, std::span<float> out) const {
    const TensorInfo& info = tensor(name);
    const auto number = static_cast<std::size_t>(&info - tensors_.data());
    if (out.size() != static_cast<std::size_t>(info.elements())) {
        throw std::invalid_argument("Checkpoint::read: " + std::string(name) + " has another size");
    }
    bool first = false;
    {
        const std::lock_guard lock(reading_->mutex);
        first = reading_->hashes[number].empty();
    }
    const RandomAccessFile& file = reading_->files[reading_->file_of[number]];
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
            refuse_values(info, info.dtype == DType::f64 && all_finite_doubles(stored));
        }
    }
    if (!first) return;
    const std::lock_guard lock(reading_->mutex);
    reading_->hashes[number] = hasher.hex();
}

void Checkpoint::will_need(std::string_view name) const {
    const TensorInfo& info = tensor(name);
    const auto number = static_cast<std::size_t>(&info - tensors_.data());
    reading_->files[reading_->file_of[number]].will_need(info.offset, info.bytes);
}

std::string Checkpoint::content_hash() const {
    const std::lock_guard lock(reading_->mutex);
    Hasher hasher;
    for (const auto& [name, number] : index_) {
        if (reading_->hashes[number].empty()) return {};
        hasher.add(std::string_view(name));
        hasher.add(dtype_name(tensors_[number].dtype));
        hasher.add(std::string_view(shape_text(tensors_[number].shape)));
        hasher.add(std::string_view(reading_->hashes[number]));
    }
    return hasher.hex();
}

}  // namespace interfuse
