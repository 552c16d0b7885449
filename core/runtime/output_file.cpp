// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/output_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {

OutputFile::OutputFile(const std::filesystem::path& path) : path_(path) {
    constexpr mode_t everyone_as_umask_allows = 0666;
    handle_ =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, everyone_as_umask_allows);
    if (handle_ < 0) {
        throw Error("The file " + quoted(path) + " cannot be written: " + std::strerror(errno) +
                    ".");
    }
}

OutputFile::~OutputFile() {
    if (handle_ >= 0) ::close(handle_);
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : path_(std::move(other.path_)),
      handle_(std::exchange(other.handle_, -1)),
      size_(other.size_) {}

OutputFile& OutputFile::operator=(OutputFile&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(handle_, other.handle_);
    std::swap(size_, other.size_);
    return *this;
}

void OutputFile::fail(int error) const {
    if (error == ENOSPC || error == EDQUOT) {
        throw Error("The disk is full: writing " + quoted(path_) + " stopped after " +
                    human_bytes(size_) + ". Make room, or choose another place.");
    }
    throw Error("Writing " + quoted(path_) + " failed: " + std::strerror(error) + ".");
}

void OutputFile::write(std::span<const std::byte> data) {
    constexpr std::size_t largest_write = 1U << 30U;  // some systems do not take more at once
    while (!data.empty()) {
        const ssize_t done = ::write(handle_, data.data(), std::min(data.size(), largest_write));
        if (done < 0 && errno == EINTR) continue;
        if (done < 0) fail(errno);
        size_ += static_cast<std::uint64_t>(done);
        data = data.subspan(static_cast<std::size_t>(done));
    }
}

void OutputFile::sync() {
    if (::fsync(handle_) != 0) fail(errno);
}

void OutputFile::close() {
    const int handle = std::exchange(handle_, -1);
    if (handle >= 0 && ::close(handle) != 0) fail(errno);
}

}  // namespace interfuse
