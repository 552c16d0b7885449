// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace interfuse::platform {

FileLock::~FileLock() {
    if (handle_ >= 0) ::close(static_cast<int>(handle_));  // and with it the lock
}

void FileLock::open(const std::filesystem::path& path, std::error_code& reason) {
    handle_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    reason = handle_ < 0 ? std::error_code(errno, std::generic_category()) : std::error_code();
}

bool FileLock::try_lock(std::error_code& reason) {
    reason.clear();
    if (::flock(static_cast<int>(handle_), LOCK_EX | LOCK_NB) == 0) return true;
    if (errno != EWOULDBLOCK && errno != EINTR)
        reason = std::error_code(errno, std::generic_category());
    return false;
}

}  // namespace interfuse::platform
