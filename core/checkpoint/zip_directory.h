// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of a zip archive's entries, with the place of stored (uncompressed) data, zip64
// included. Libraries for zip hand out contents; tensors are to be read from the archive by offset.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>

namespace interfuse {

// A file, or bytes in memory that stand for one.
struct ByteSource {
    std::filesystem::path name;  // for messages
    std::uint64_t size = 0;
    // Fills `out` from an offset; only asked for what lies below `size`.
    std::function<void(std::uint64_t offset, std::span<std::byte> out)> read_at;
};

struct ZipEntry {
    std::uint64_t header_offset = 0;  // of the local header in front of the data
    std::uint64_t bytes = 0;
    bool stored = false;  // neither compressed nor encrypted
};

// Entries by name. Throws Error when this is no zip archive, or a damaged one.
std::map<std::string, ZipEntry, std::less<>> read_zip_directory(const ByteSource& source);

// Where an entry's data begins. Throws Error when it is not stored or leaves the file.
std::uint64_t stored_data_offset(const ByteSource& source, const std::string& name,
                                 const ZipEntry& entry);

}  // namespace interfuse
