// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/file_lock.h"

#include "core/platform/paths.h"
#include "core/platform/windows_api.h"

namespace interfuse::platform {

FileLock::~FileLock() {
    // The system gives the lock back with the handle.
    if (handle_ != -1) ::CloseHandle(reinterpret_cast<HANDLE>(handle_));
}

void FileLock::open(const std::filesystem::path& path, std::error_code& reason) {
    handle_ = reinterpret_cast<std::intptr_t>(
        ::CreateFileW(long_path(path).c_str(), GENERIC_READ | GENERIC_WRITE,
                      FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_ALWAYS,
                      FILE_ATTRIBUTE_NORMAL, nullptr));
    reason = handle_ == -1 ? last_error() : std::error_code();
}

bool FileLock::try_lock(std::error_code& reason) {
    reason.clear();
    OVERLAPPED first_byte{};  // which is what msvcrt.locking takes
    if (::LockFileEx(reinterpret_cast<HANDLE>(handle_),
                     LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0,
                     &first_byte) != 0) {
        return true;
    }
    const DWORD error = ::GetLastError();
    if (error != ERROR_LOCK_VIOLATION && error != ERROR_IO_PENDING) reason = last_error();
    return false;
}

}  // namespace interfuse::platform
