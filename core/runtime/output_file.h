// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing one file from start to end, so that it is on the disk when it says so.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <system_error>

#include "core/platform/native_file.h"

namespace interfuse {

class OutputFile {
  public:
    // Makes the file, or empties the one that is there. Throws Error.
    explicit OutputFile(const std::filesystem::path& path);
    // It closes with the object; what was not synced may be lost with the power.

    const std::filesystem::path& path() const { return path_; }
    // Bytes written so far.
    std::uint64_t size() const { return size_; }

    // Appends. Throws Error, which says so when the disk is full.
    void write(std::span<const std::byte> data);
    // Waits until everything is on the disk.
    void sync();
    // Closes; some systems report a failed write only here.
    void close();

  private:
    [[noreturn]] void fail(const std::error_code& reason) const;

    std::filesystem::path path_;
    platform::NativeFile file_;
    std::uint64_t size_ = 0;
};

}  // namespace interfuse
