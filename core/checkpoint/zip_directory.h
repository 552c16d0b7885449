// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of a zip archive's entries, with the place of their data, zip64 included. Libraries for
// zip hand out contents one after another; tensors and images are read from the archive by offset.
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
    std::uint64_t packed_bytes = 0;  // in the archive
    std::uint32_t checksum = 0;      // CRC-32 of the unpacked data
    std::uint16_t method = 0;        // 0: stored, 8: deflated
    bool encrypted = false;
    bool stored = false;  // neither compressed nor encrypted
};

inline constexpr std::uint64_t largest_checkpoint_directory = 64'000'000;

// Entries by name. Throws Error when this is no zip archive, a damaged one, or one whose directory
// has more than `limit` bytes.
std::map<std::string, ZipEntry, std::less<>> read_zip_directory(
    const ByteSource& source, std::uint64_t limit = largest_checkpoint_directory);

// Where an entry's data begins, as it lies in the archive. Throws Error when it leaves the file.
std::uint64_t packed_data_offset(const ByteSource& source, const std::string& name,
                                 const ZipEntry& entry);

// The same of data that is stored. Throws Error when it is not, or leaves the file.
std::uint64_t stored_data_offset(const ByteSource& source, const std::string& name,
                                 const ZipEntry& entry);

}  // namespace interfuse
