// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A whole file in the address space, to read; its pages are loaded as they are touched.
#pragma once

#include <cstdint>
#include <filesystem>

namespace interfuse::platform {

class FileMapping {
  public:
    // Empty files cannot be mapped.
    FileMapping(const std::filesystem::path& file, std::uint64_t bytes);
    ~FileMapping();
    FileMapping(const FileMapping&) = delete;
    FileMapping& operator=(const FileMapping&) = delete;

    // Null where the system would not map it.
    const std::uint8_t* start() const { return start_; }
    std::uint64_t bytes() const { return bytes_; }

  private:
    const std::uint8_t* start_ = nullptr;
    std::uint64_t bytes_ = 0;
};

}  // namespace interfuse::platform
