// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading parts of a file without mapping it: mapped pages would count as this program's memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

#include "core/platform/native_file.h"

namespace interfuse {

class RandomAccessFile {
  public:
    // Throws Error when the file is absent, not a regular file, or unreadable.
    explicit RandomAccessFile(const std::filesystem::path& path);

    const std::filesystem::path& path() const { return path_; }
    std::uint64_t size() const { return size_; }

    // Fills `out` from `offset`; throws Error when the file ends before. Safe from several threads.
    void read_at(std::uint64_t offset, std::span<std::byte> out) const;
    // Tells the system that this part will be wanted soon.
    void will_need(std::uint64_t offset, std::uint64_t bytes) const;

  private:
    std::filesystem::path path_;
    platform::NativeFile file_;
    std::uint64_t size_ = 0;
};

// The whole file as a string; throws Error when it is larger than `limit` bytes.
std::string read_text_file(const std::filesystem::path& path, std::uint64_t limit);

}  // namespace interfuse
