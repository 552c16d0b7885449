// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/pickle_checkpoint.h"

#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <utility>

#include "core/checkpoint/pickle_machine.h"
#include "core/checkpoint/shown_name.h"
#include "core/runtime/error.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

constexpr std::uint64_t largest_pickle = 32'000'000;
constexpr std::string_view convert_advice =
    "Load it in Python and save it with save_pretrained(folder, safe_serialization=True).";

using Entries = std::map<std::string, ZipEntry, std::less<>>;

void check_is_zip(const ByteSource& source) {
    std::string start(std::min<std::uint64_t>(source.size, 8), '\0');
    source.read_at(0, std::as_writable_bytes(std::span(start)));
    if (start.starts_with("PK")) return;
    if (start.starts_with("version ")) {
        throw Error("The file " + quoted(source.name) +
                    " is a Git LFS pointer instead of the weights. Fetch them with git lfs pull.");
    }
    if (start.starts_with("\x80")) {
        throw Error("The file " + quoted(source.name) +
                    " is in PyTorch's legacy form from before version 1.6, which is not read. " +
                    std::string(convert_advice));
    }
    throw Error("The file " + quoted(source.name) +
                " is not a PyTorch checkpoint: it is no zip archive. Copy or download it again.");
}

std::string read_entry(const ByteSource& source, const std::string& name, const ZipEntry& entry,
                       std::uint64_t limit) {
    const std::uint64_t offset = stored_data_offset(source, name, entry);
    if (entry.bytes > limit) {
        throw Error("The entry " + shown_name(name) + " of " + quoted(source.name) + " has " +
                    human_bytes(entry.bytes) + ", too much for a state dict.");
    }
    std::string text(entry.bytes, '\0');
    source.read_at(offset, std::as_writable_bytes(std::span(text)));
    return text;
}

// "archive/" of the entry "archive/data.pkl", whatever the archive was called.
std::string find_root(const ByteSource& source, const Entries& entries) {
    constexpr std::string_view pickle = "data.pkl";
    for (const auto& [name, entry] : entries) {
        if (name == pickle) return {};
        if (name.ends_with(pickle) && name.find('/') == name.size() - pickle.size() - 1) {
            return name.substr(0, name.size() - pickle.size());
        }
    }
    throw Error("The zip archive " + quoted(source.name) +
                " has no data.pkl: it is not a PyTorch checkpoint.");
}

void check_byte_order(const ByteSource& source, const Entries& entries, const std::string& root) {
    const auto found = entries.find(root + "byteorder");
    if (found == entries.end()) return;  // written before there was a choice
    constexpr std::uint64_t longest = 64;
    const std::string order = read_entry(source, found->first, found->second, longest);
    if (order != "little") {
        throw Error("The file " + quoted(source.name) + " was written with the byte order " +
                    shown_name(order) + "; only little is read. " + std::string(convert_advice));
    }
}

bool is_contiguous(const PickledTensor& tensor) {
    std::int64_t expected = 1;
    if (std::find(tensor.shape.begin(), tensor.shape.end(), 0) != tensor.shape.end()) return true;
    for (std::size_t i = tensor.shape.size(); i-- > 0;) {
        if (tensor.shape[i] == 1) continue;  // the stride of a single element says nothing
        if (tensor.strides[i] != expected) return false;
        // The caller has checked that the product does not overflow.
        expected *= tensor.shape[i];
    }
    return true;
}

// The number of elements, at most that of the storage.
std::uint64_t checked_elements(const PickledTensor& tensor, const std::string& what) {
    std::uint64_t product = 1;
    bool empty = false;
    for (const std::int64_t extent : tensor.shape) {
        const auto size = static_cast<std::uint64_t>(extent);
        if (size == 0) {
            empty = true;
            continue;
        }
        if (product > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) / size) {
            throw Error(what + " has the shape " + shape_text(tensor.shape) +
                        ", which is larger than any file.");
        }
        product *= size;
    }
    if (empty) product = 0;
    if (tensor.first_element > tensor.storage_elements ||
        product > tensor.storage_elements - tensor.first_element) {
        throw Error(what + " reaches beyond its storage: the file is damaged.");
    }
    return product;
}

TensorInfo place(const ByteSource& source, const Entries& entries, const std::string& root,
                 const PickledTensor& tensor) {
    const std::string what = "The tensor " + shown_name(tensor.name) + " of " + quoted(source.name);
    const std::uint64_t elements = checked_elements(tensor, what);
    if (!is_contiguous(tensor)) {
        throw Error(what + " is not stored row by row (shape " + shape_text(tensor.shape) +
                    ", strides " + shape_text(tensor.strides) + "). " +
                    std::string(convert_advice));
    }
    const std::string entry_name = root + "data/" + tensor.storage;
    const auto entry = entries.find(entry_name);
    if (entry == entries.end()) {
        throw Error(what + " lacks its data: the archive has no entry " + shown_name(entry_name) +
                    ".");
    }
    const std::uint64_t size = dtype_size(tensor.dtype);
    if (tensor.storage_elements > entry->second.bytes / size) {
        throw Error(what + " has a storage of " + std::to_string(tensor.storage_elements) +
                    " elements, but the entry " + shown_name(entry_name) + " has only " +
                    human_bytes(entry->second.bytes) + ": the file is damaged.");
    }
    return {.name = tensor.name,
            .dtype = tensor.dtype,
            .shape = tensor.shape,
            .file = source.name,
            .offset =
                stored_data_offset(source, entry_name, entry->second) + tensor.first_element * size,
            .bytes = elements * size};
}

}  // namespace

std::vector<TensorInfo> read_pickle_header(const ByteSource& source) {
    check_is_zip(source);
    const Entries entries = read_zip_directory(source);
    const std::string root = find_root(source, entries);
    check_byte_order(source, entries, root);
    const auto pickle = entries.find(root + "data.pkl");
    const std::string text = read_entry(source, pickle->first, pickle->second, largest_pickle);

    std::vector<TensorInfo> tensors;
    std::set<std::string> names;
    for (const PickledTensor& tensor : parse_state_dict_pickle(text, source.name)) {
        if (!names.insert(tensor.name).second) {
            throw Error("The file " + quoted(source.name) + " has the tensor " +
                        shown_name(tensor.name) + " twice.");
        }
        tensors.push_back(place(source, entries, root, tensor));
    }
    return tensors;
}

std::vector<TensorInfo> read_pickle_header(const std::filesystem::path& path) {
    const RandomAccessFile file(path);
    return read_pickle_header(
        ByteSource{.name = path,
                   .size = file.size(),
                   .read_at = [&](std::uint64_t offset, std::span<std::byte> out) {
                       file.read_at(offset, out);
                   }});
}

}  // namespace interfuse
