// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A lock between programs, by a file that both know. It ends with its owner, however that ends.
#pragma once

#include <cstdint>
#include <filesystem>
#include <system_error>

namespace interfuse::platform {

class FileLock {
  public:
    FileLock() = default;
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    // Makes the file where there is none; takes no lock yet.
    void open(const std::filesystem::path& path, std::error_code& reason);
    // Whether it is held from now on. A lock that another program has is no reason. The kind of
    // lock is the one that Python's filelock takes.
    bool try_lock(std::error_code& reason);

  private:
    std::intptr_t handle_ = -1;
};

}  // namespace interfuse::platform
