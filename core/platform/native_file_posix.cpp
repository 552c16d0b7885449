// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/native_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace interfuse::platform {
namespace {

constexpr std::size_t largest_part = 1U << 30U;  // some systems do not take more at once

int descriptor(std::intptr_t handle) {
    return static_cast<int>(handle);
}

std::error_code last_error() {
    return {errno, std::generic_category()};
}

}  // namespace

NativeFile::~NativeFile() {
    if (is_open()) ::close(descriptor(handle_));
}

NativeFile::NativeFile(NativeFile&& other) noexcept
    : handle_(std::exchange(other.handle_, closed)) {}

NativeFile& NativeFile::operator=(NativeFile&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
}

NativeFile NativeFile::open(const std::filesystem::path& path, std::error_code& reason) {
    const int handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    reason = handle < 0 ? last_error() : std::error_code();
    return NativeFile(handle);
}

NativeFile NativeFile::create(const std::filesystem::path& path, std::error_code& reason) {
    constexpr mode_t everyone_as_umask_allows = 0666;
    const int handle =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, everyone_as_umask_allows);
    reason = handle < 0 ? last_error() : std::error_code();
    return NativeFile(handle);
}

std::optional<std::uint64_t> NativeFile::size() const {
    struct stat status {};
    if (::fstat(descriptor(handle_), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    return static_cast<std::uint64_t>(status.st_size);
}

std::size_t NativeFile::read_at(std::uint64_t offset, std::span<std::byte> out,
                                std::error_code& reason) const {
    reason.clear();
    for (;;) {
        const ssize_t got =
            ::pread(descriptor(handle_), out.data(), out.size(), static_cast<off_t>(offset));
        if (got >= 0) return static_cast<std::size_t>(got);
        if (errno == EINTR) continue;
        reason = last_error();
        return 0;
    }
}

void NativeFile::will_need(std::uint64_t offset, std::uint64_t bytes) const {
    ::posix_fadvise(descriptor(handle_), static_cast<off_t>(offset), static_cast<off_t>(bytes),
                    POSIX_FADV_WILLNEED);
}

std::size_t NativeFile::write(std::span<const std::byte> data, std::error_code& reason) {
    reason.clear();
    for (;;) {
        const ssize_t done =
            ::write(descriptor(handle_), data.data(), std::min(data.size(), largest_part));
        if (done >= 0) return static_cast<std::size_t>(done);
        if (errno == EINTR) continue;
        reason = last_error();
        return 0;
    }
}

void NativeFile::sync(std::error_code& reason) {
    reason = ::fsync(descriptor(handle_)) != 0 ? last_error() : std::error_code();
}

void NativeFile::close(std::error_code& reason) {
    const int handle = descriptor(std::exchange(handle_, closed));
    reason = handle >= 0 && ::close(handle) != 0 ? last_error() : std::error_code();
}

}  // namespace interfuse::platform
