// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Zip archives of images, read entry by entry in any order. Nothing is ever written: names are
// names, whatever they look like.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/checkpoint/zip_directory.h"
#include "core/runtime/random_access_file.h"

namespace interfuse {

// Whether a file's name ends in ".zip".
bool is_zip_file(std::string_view name);

// The data of an entry, unpacked and held against its checksum. Throws Error for encrypted entries,
// methods other than stored and deflate, damage, and more than `limit` bytes; what an entry
// declares is not believed before its packed data can make that much.
std::vector<std::byte> unpack_zip_entry(const ByteSource& source, const std::string& name,
                                        const ZipEntry& entry, std::uint64_t limit);

struct ArchivedFile {
    std::string name;  // with '/' between its parts
    ZipEntry place;
};

class ZipArchive {
  public:
    // Reads the directory; throws Error.
    explicit ZipArchive(const std::filesystem::path& file);

    const std::filesystem::path& path() const { return file_.path(); }
    // All entries but folders, sorted by code point of the whole name.
    const std::vector<ArchivedFile>& files() const { return files_; }
    // Throws Error. Safe from several threads.
    std::vector<std::byte> read(std::size_t file) const;

  private:
    ByteSource source() const;

    RandomAccessFile file_;
    std::vector<ArchivedFile> files_;
};

}  // namespace interfuse
