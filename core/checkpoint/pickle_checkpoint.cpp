// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/pickle_checkpoint.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/checkpoint/legacy_pickle.h"
#include "core/checkpoint/pickle_machine.h"
#include "core/checkpoint/pickled_tensors.h"
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

StoragePlace place_of(const ByteSource& source, const Entries& entries, const std::string& root,
                      const PickledTensor& tensor, const std::string& what) {
    const std::string name = root + "data/" + tensor.storage;
    const auto entry = entries.find(name);
    if (entry == entries.end()) {
        throw Error(what + " lacks its data: the archive has no entry " + shown_name(name) + ".");
    }
    return {.name = "the entry " + shown_name(name),
            .offset = stored_data_offset(source, name, entry->second),
            .bytes = entry->second.bytes};
}

std::vector<TensorInfo> read_archive(const ByteSource& source) {
    const Entries entries = read_zip_directory(source);
    const std::string root = find_root(source, entries);
    check_byte_order(source, entries, root);
    const auto pickle = entries.find(root + "data.pkl");
    const std::string text = read_entry(source, pickle->first, pickle->second, largest_pickle);
    return place_tensors(source, parse_state_dict_pickle(text, source.name),
                         [&](const PickledTensor& tensor, const std::string& what) {
                             return place_of(source, entries, root, tensor, what);
                         });
}

}  // namespace

std::vector<TensorInfo> read_pickle_header(const ByteSource& source) {
    std::string start(std::min<std::uint64_t>(source.size, 8), '\0');
    source.read_at(0, std::as_writable_bytes(std::span(start)));
    if (start.starts_with("PK")) return read_archive(source);
    if (start.starts_with("\x80")) return read_legacy_pickles(source);
    if (start.starts_with("version ")) {
        throw Error("The file " + quoted(source.name) +
                    " is a Git LFS pointer instead of the weights. Fetch them with git lfs pull.");
    }
    throw Error("The file " + quoted(source.name) +
                " is not a PyTorch checkpoint: it is neither a zip archive nor a pickle. Copy or "
                "download it again.");
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
