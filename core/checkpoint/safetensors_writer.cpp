// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/safetensors_writer.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "core/checkpoint/shown_name.h"
#include "core/platform/paths.h"
#include "core/runtime/error.h"
#include "core/runtime/output_file.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using nlohmann::json;

using Metadata = std::map<std::string, std::string>;

// The safetensors library puts larger alignments first and orders equal sizes by its own list of
// dtypes; this is a dtype's place in that list.
int rank(DType dtype) {
    constexpr std::array<DType, 10> rising{DType::boolean, DType::u8,   DType::i8,  DType::i16,
                                           DType::f16,     DType::bf16, DType::i32, DType::f32,
                                           DType::f64,     DType::i64};
    return static_cast<int>(std::find(rising.begin(), rising.end(), dtype) - rising.begin());
}

std::uint64_t bytes_of(const OutputTensor& tensor) {
    std::uint64_t product = dtype_size(tensor.dtype);
    if (product == 0) throw std::invalid_argument("a dtype that cannot be written");
    for (const std::int64_t extent : tensor.shape) {
        const auto size = static_cast<std::uint64_t>(extent);
        if (extent < 0 ||
            (size != 0 && product > std::numeric_limits<std::uint64_t>::max() / size)) {
            throw std::invalid_argument("a shape that cannot be written");
        }
        product *= size;
    }
    return product;
}

void sort_as_library(std::vector<OutputTensor>& tensors) {
    std::sort(tensors.begin(), tensors.end(), [](const OutputTensor& a, const OutputTensor& b) {
        return a.dtype != b.dtype ? rank(a.dtype) > rank(b.dtype) : a.name < b.name;
    });
    const auto twice = std::adjacent_find(
        tensors.begin(), tensors.end(),
        [](const OutputTensor& a, const OutputTensor& b) { return a.name == b.name; });
    if (twice != tensors.end()) {
        throw std::invalid_argument("the tensor " + twice->name + " is to be written twice");
    }
}

// The eight bytes of the length and the header, padded so that the data is aligned.
std::string header_bytes(std::span<const OutputTensor> tensors, const Metadata& metadata) {
    std::string text = "{";
    if (!metadata.empty()) text += "\"__metadata__\":" + json(metadata).dump() + ",";
    std::uint64_t offset = 0;
    for (const OutputTensor& tensor : tensors) {
        const std::uint64_t end = offset + bytes_of(tensor);
        text += json(tensor.name).dump() + ":{\"dtype\":\"";
        text += dtype_name(tensor.dtype);
        text += "\",\"shape\":" + json(tensor.shape).dump() + ",\"data_offsets\":[" +
                std::to_string(offset) + "," + std::to_string(end) + "]},";
        offset = end;
    }
    if (text.back() == ',') text.pop_back();
    text += "}";
    constexpr std::size_t alignment = 8;
    text.append((alignment - text.size() % alignment) % alignment, ' ');
    std::string length;
    for (std::size_t i = 0; i < sizeof(std::uint64_t); ++i) {
        length += static_cast<char>(text.size() >> (8 * i) & 0xFFU);
    }
    return length + text;
}

struct Shard {
    std::filesystem::path file;
    std::size_t begin;  // of the tensors in order()
    std::size_t end;
};

std::string shard_name(std::size_t number, std::size_t count) {
    std::array<char, 64> name{};
    std::snprintf(name.data(), name.size(), "model-%05zu-of-%05zu.safetensors", number, count);
    return name.data();
}

// Fills one shard after the other, each up to the limit; one tensor is never split.
std::vector<Shard> plan_shards(const std::filesystem::path& folder,
                               const std::vector<OutputTensor>& tensors,
                               std::uint64_t shard_bytes) {
    std::vector<Shard> shards{{{}, 0, 0}};
    std::uint64_t filled = 0;
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        const std::uint64_t bytes = bytes_of(tensors[i]);
        const bool full = bytes > shard_bytes || filled > shard_bytes - bytes;
        if (full && shards.back().begin != i) {
            shards.push_back({{}, i, i});
            filled = 0;
        }
        filled += bytes;
        shards.back().end = i + 1;
    }
    for (std::size_t i = 0; i < shards.size(); ++i) {
        shards[i].file =
            folder / (shards.size() == 1 ? "model.safetensors" : shard_name(i + 1, shards.size()));
    }
    return shards;
}

void write_index(const std::filesystem::path& folder, const std::vector<Shard>& shards,
                 const std::vector<OutputTensor>& tensors) {
    json index;
    std::uint64_t total = 0;
    for (const Shard& shard : shards) {
        for (std::size_t i = shard.begin; i < shard.end; ++i) {
            index["weight_map"][tensors[i].name] = platform::path_text(shard.file.filename());
            total += bytes_of(tensors[i]);
        }
    }
    index["metadata"]["total_size"] = total;
    const std::string text = index.dump(2) + "\n";
    OutputFile file(folder / "model.safetensors.index.json");
    file.write(std::as_bytes(std::span(text)));
    file.sync();
    file.close();
}

}  // namespace

struct SafetensorsWriter::State {
    std::filesystem::path folder;
    std::vector<OutputTensor> tensors;
    Metadata metadata;
    std::vector<Shard> shards;
    std::size_t next_tensor = 0;
    std::size_t next_shard = 0;  // the one to open next
    std::optional<OutputFile> file;

    void close_file() {
        if (!file) return;
        file->sync();
        file->close();
        file.reset();
    }
    // Opens the shard that the next tensor belongs to, if it is not open. An empty list of tensors
    // still makes its one, empty, file.
    void open_file() {
        const bool due = next_shard < shards.size() && shards[next_shard].begin == next_tensor;
        if (!due) return;
        close_file();
        const Shard& shard = shards[next_shard++];
        file.emplace(shard.file);
        const std::string header = header_bytes(
            std::span(tensors).subspan(shard.begin, shard.end - shard.begin), metadata);
        file->write(std::as_bytes(std::span(header)));
    }
};

SafetensorsWriter::SafetensorsWriter(std::unique_ptr<State> state) : state_(std::move(state)) {
    state_->open_file();
}
SafetensorsWriter::~SafetensorsWriter() = default;
SafetensorsWriter::SafetensorsWriter(SafetensorsWriter&&) noexcept = default;

SafetensorsWriter::SafetensorsWriter(const std::filesystem::path& folder,
                                     std::vector<OutputTensor> tensors, Metadata metadata,
                                     std::uint64_t shard_bytes)
    : state_(std::make_unique<State>()) {
    sort_as_library(tensors);
    state_->folder = folder;
    state_->shards = plan_shards(folder, tensors, shard_bytes);
    state_->tensors = std::move(tensors);
    state_->metadata = std::move(metadata);
    state_->open_file();
}

SafetensorsWriter SafetensorsWriter::single_file(const std::filesystem::path& file,
                                                 std::vector<OutputTensor> tensors,
                                                 Metadata metadata) {
    auto state = std::make_unique<State>();
    sort_as_library(tensors);
    state->shards = {{file, 0, tensors.size()}};
    state->tensors = std::move(tensors);
    state->metadata = std::move(metadata);
    return SafetensorsWriter(std::move(state));
}

const std::vector<OutputTensor>& SafetensorsWriter::order() const {
    return state_->tensors;
}

void SafetensorsWriter::write_next(std::span<const std::byte> data) {
    State& state = *state_;
    if (state.next_tensor >= state.tensors.size()) {
        throw std::logic_error("SafetensorsWriter: every tensor is written already");
    }
    const OutputTensor& tensor = state.tensors[state.next_tensor];
    if (data.size() != bytes_of(tensor)) {
        throw std::logic_error("SafetensorsWriter: wrong number of bytes for " + tensor.name);
    }
    state.open_file();
    state.file->write(data);
    ++state.next_tensor;
}

void SafetensorsWriter::finish() {
    State& state = *state_;
    if (state.next_tensor != state.tensors.size()) {
        throw std::logic_error("SafetensorsWriter: not every tensor was written");
    }
    state.close_file();
    if (state.shards.size() > 1) write_index(state.folder, state.shards, state.tensors);
}

}  // namespace interfuse
