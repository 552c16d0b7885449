// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An open file as the system has it. Errors come back as codes; the callers know what to say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <system_error>

namespace interfuse::platform {

class NativeFile {
  public:
    NativeFile() = default;
    ~NativeFile();
    NativeFile(NativeFile&& other) noexcept;
    NativeFile& operator=(NativeFile&& other) noexcept;

    // For reading. On Windows others may still write, rename and delete it, as they may on Linux.
    static NativeFile open(const std::filesystem::path& path, std::error_code& reason);
    // For writing: makes it, or empties the one that is there.
    static NativeFile create(const std::filesystem::path& path, std::error_code& reason);

    bool is_open() const { return handle_ != closed; }
    // Nothing where it is no regular file.
    std::optional<std::uint64_t> size() const;

    // How much was read: 0 at the end. Safe from several threads at once.
    std::size_t read_at(std::uint64_t offset, std::span<std::byte> out,
                        std::error_code& reason) const;
    // Tells the system that a part will be wanted soon.
    void will_need(std::uint64_t offset, std::uint64_t bytes) const;

    // How much was written: one call may take only some of it.
    std::size_t write(std::span<const std::byte> data, std::error_code& reason);
    // Waits until everything is on the disk.
    void sync(std::error_code& reason);
    // Some systems report a failed write only here.
    void close(std::error_code& reason);

  private:
    static constexpr std::intptr_t closed = -1;
    explicit NativeFile(std::intptr_t handle) : handle_(handle) {}

    std::intptr_t handle_ = closed;
};

}  // namespace interfuse::platform
