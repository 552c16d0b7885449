// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/safetensors_header.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <span>

#include "core/checkpoint/shown_name.h"
#include "core/checkpoint/strict_json.h"
#include "core/runtime/error.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using nlohmann::json;

constexpr std::uint64_t longest_header = 100'000'000;  // the format's own limit
constexpr std::size_t most_values = 1'000'000;         // about 120 000 tensors
constexpr std::size_t most_dimensions = 16;

std::string subject(const std::filesystem::path& file, std::string_view tensor) {
    return "The tensor " + shown_name(tensor) + " of " + quoted(file);
}

std::uint64_t whole_number(const json& value, const std::string& what) {
    if (!value.is_number_unsigned()) {
        throw Error(what + ", which is not a list of whole numbers from 0 upwards.");
    }
    const auto number = value.get<std::uint64_t>();
    if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
        throw Error(what + ", whose numbers are too large.");
    }
    return number;
}

const json& field(const json& entry, const char* key, const std::string& tensor) {
    const auto found = entry.find(key);
    if (found == entry.end()) {
        throw Error(tensor + " has no " + key + " in the header: the file is damaged.");
    }
    return *found;
}

DType read_dtype(const json& value, const std::string& tensor) {
    if (!value.is_string()) throw Error(tensor + " has a dtype that is not a name.");
    const std::optional<DType> dtype = dtype_from_name(value.get_ref<const std::string&>());
    if (!dtype) {
        throw Error(tensor + " has the dtype " + shown_name(value.get_ref<const std::string&>()) +
                    ", which safetensors does not know.");
    }
    return *dtype;
}

std::vector<std::int64_t> read_shape(const json& value, const std::string& tensor) {
    const std::string what = tensor + " has a shape";
    if (!value.is_array()) throw Error(what + " that is not a list.");
    if (value.size() > most_dimensions) {
        throw Error(what + " of more than " + std::to_string(most_dimensions) + " dimensions.");
    }
    std::vector<std::int64_t> shape;
    for (const json& extent : value) {
        shape.push_back(static_cast<std::int64_t>(whole_number(extent, what)));
    }
    return shape;
}

// Bytes that the shape calls for. Extents of 0 are left out of the overflow check's product, so
// that no order of multiplication can overflow.
std::uint64_t bytes_of(const std::vector<std::int64_t>& shape, std::size_t element,
                       const std::string& tensor) {
    std::int64_t product = static_cast<std::int64_t>(element);
    bool empty = false;
    for (const std::int64_t extent : shape) {
        if (extent == 0) {
            empty = true;
            continue;
        }
        if (product > std::numeric_limits<std::int64_t>::max() / extent) {
            throw Error(tensor + " has the shape " + shape_text(shape) +
                        ", which is larger than any file.");
        }
        product *= extent;
    }
    return empty ? 0 : static_cast<std::uint64_t>(product);
}

TensorInfo read_tensor(const std::string& name, const json& entry, std::uint64_t data_start,
                       std::uint64_t data_bytes, const std::filesystem::path& file) {
    const std::string what = subject(file, name);
    if (!entry.is_object()) throw Error(what + " is not described by an object in the header.");
    TensorInfo tensor;
    tensor.name = name;
    tensor.file = file;
    tensor.dtype = read_dtype(field(entry, "dtype", what), what);
    tensor.shape = read_shape(field(entry, "shape", what), what);

    const json& offsets = field(entry, "data_offsets", what);
    if (!offsets.is_array() || offsets.size() != 2) {
        throw Error(what + " has data_offsets that are not two numbers.");
    }
    const std::uint64_t begin = whole_number(offsets[0], what + " has data_offsets");
    const std::uint64_t end = whole_number(offsets[1], what + " has data_offsets");
    if (begin > end) throw Error(what + " has data_offsets that end before they begin.");
    if (end > data_bytes) {
        throw Error(what + " ends " + human_bytes(end - data_bytes) +
                    " behind the end of the file: the file is truncated. Copy or download it "
                    "again.");
    }
    const std::uint64_t needed =
        bytes_of(tensor.shape, std::max<std::size_t>(dtype_size(tensor.dtype), 1), what);
    tensor.bytes = end - begin;
    if (tensor.dtype != DType::other && needed != tensor.bytes) {
        throw Error(what + " has data_offsets of " + std::to_string(tensor.bytes) +
                    " bytes, but its shape " + shape_text(tensor.shape) + " in " +
                    std::string(dtype_name(tensor.dtype)) + " takes " + std::to_string(needed) +
                    ".");
    }
    tensor.offset = data_start + begin;
    return tensor;
}

std::map<std::string, std::string> read_metadata(const json& value,
                                                 const std::filesystem::path& file) {
    const std::string what = "The header of " + quoted(file);
    if (!value.is_object()) throw Error(what + " has a __metadata__ that is not an object.");
    std::map<std::string, std::string> metadata;
    for (const auto& [key, text] : value.items()) {
        if (!text.is_string()) {
            throw Error(what + " has the __metadata__ entry " + shown_name(key) +
                        ", which is not a text.");
        }
        metadata.emplace(key, text.get<std::string>());
    }
    return metadata;
}

// The data of all tensors together must cover the rest of the file exactly.
void check_layout(const std::vector<TensorInfo>& tensors, std::uint64_t data_start,
                  std::uint64_t file_size, const std::filesystem::path& file) {
    std::uint64_t end = data_start;
    const TensorInfo* previous = nullptr;
    for (const TensorInfo& tensor : tensors) {
        if (tensor.offset < end) {
            throw Error(subject(file, tensor.name) + " overlaps the data of " +
                        shown_name(previous->name) + ": the file is damaged.");
        }
        if (tensor.offset > end) {
            throw Error(subject(file, tensor.name) + " begins " + human_bytes(tensor.offset - end) +
                        " after the end of the data before it; safetensors allows no holes.");
        }
        end = tensor.offset + tensor.bytes;
        previous = &tensor;
    }
    if (end != file_size) {
        throw Error("The file " + quoted(file) + " is " + human_bytes(file_size - end) +
                    " longer than its header says. Copy or download it again.");
    }
}

}  // namespace

SafetensorsHeader parse_safetensors_header(std::string_view text, std::uint64_t data_start,
                                           std::uint64_t file_size,
                                           const std::filesystem::path& file) {
    const std::string what = "The header of " + quoted(file);
    if (data_start > file_size) {
        throw Error("The file " + quoted(file) +
                    " ends inside its header: it is truncated. Copy or download it again.");
    }
    if (text.empty() || text.front() != '{') {
        throw Error(what + " does not begin with '{': this is not a safetensors file.");
    }
    const json document = parse_strict_json(text, what, {.depth = 4, .values = most_values});
    SafetensorsHeader header;
    for (const auto& [name, entry] : document.items()) {
        if (name == "__metadata__") {
            header.metadata = read_metadata(entry, file);
        } else {
            header.tensors.push_back(
                read_tensor(name, entry, data_start, file_size - data_start, file));
        }
    }
    std::stable_sort(header.tensors.begin(), header.tensors.end(),
                     [](const TensorInfo& a, const TensorInfo& b) {
                         return std::pair(a.offset, a.bytes) < std::pair(b.offset, b.bytes);
                     });
    check_layout(header.tensors, data_start, file_size, file);
    return header;
}

SafetensorsHeader read_safetensors_header(const std::filesystem::path& path) {
    const RandomAccessFile file(path);
    constexpr std::uint64_t prefix = 8;
    if (file.size() < prefix) {
        throw Error("The file " + quoted(path) + " has only " + std::to_string(file.size()) +
                    " bytes, too few for a safetensors file. Copy or download it again.");
    }
    std::array<std::byte, prefix> raw{};
    file.read_at(0, raw);
    std::uint64_t length = 0;
    for (std::size_t i = prefix; i-- > 0;) {
        length = length << 8U | std::to_integer<std::uint64_t>(raw[i]);
    }
    constexpr std::string_view pointer_start = "version ";  // of a Git LFS pointer
    if (std::equal(raw.begin(), raw.end(), std::as_bytes(std::span(pointer_start)).begin())) {
        throw Error("The file " + quoted(path) +
                    " is a Git LFS pointer instead of the weights. Fetch them with git lfs pull.");
    }
    if (length > longest_header) {
        throw Error("The file " + quoted(path) + " says that its header has " +
                    std::to_string(length) + " bytes; at most " + std::to_string(longest_header) +
                    " are allowed. It is damaged or not a safetensors file.");
    }
    if (length > file.size() - prefix) {
        throw Error("The file " + quoted(path) +
                    " ends inside its header: it is truncated. Copy or download it again.");
    }
    std::string text(length, '\0');
    file.read_at(prefix, std::as_writable_bytes(std::span(text)));
    return parse_safetensors_header(text, prefix + length, file.size(), path);
}

}  // namespace interfuse
