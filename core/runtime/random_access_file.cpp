// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/random_access_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {

RandomAccessFile::RandomAccessFile(const std::filesystem::path& path) : path_(path) {
    handle_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle_ < 0) {
        throw Error("The file " + quoted(path) + " cannot be opened: " + std::strerror(errno) +
                    ".");
    }
    struct stat status {};
    if (::fstat(handle_, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(std::exchange(handle_, -1));
        throw Error("The path " + quoted(path) + " is not a regular file.");
    }
    size_ = static_cast<std::uint64_t>(status.st_size);
}

RandomAccessFile::~RandomAccessFile() {
    if (handle_ >= 0) ::close(handle_);
}

RandomAccessFile::RandomAccessFile(RandomAccessFile&& other) noexcept
    : path_(std::move(other.path_)),
      handle_(std::exchange(other.handle_, -1)),
      size_(other.size_) {}

RandomAccessFile& RandomAccessFile::operator=(RandomAccessFile&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(handle_, other.handle_);
    std::swap(size_, other.size_);
    return *this;
}

void RandomAccessFile::read_at(std::uint64_t offset, std::span<std::byte> out) const {
    std::size_t done = 0;
    while (done < out.size()) {
        const ssize_t got = ::pread(handle_, out.data() + done, out.size() - done,
                                    static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            throw Error("Reading " + quoted(path_) + " failed: " + std::strerror(errno) + ".");
        }
        if (got == 0) {
            throw Error("The file " + quoted(path_) +
                        " ends too early: it is truncated. Copy or download it again.");
        }
        done += static_cast<std::size_t>(got);
    }
}

void RandomAccessFile::will_need(std::uint64_t offset, std::uint64_t bytes) const {
    ::posix_fadvise(handle_, static_cast<off_t>(offset), static_cast<off_t>(bytes),
                    POSIX_FADV_WILLNEED);
}

std::string read_text_file(const std::filesystem::path& path, std::uint64_t limit) {
    const RandomAccessFile file(path);
    if (file.size() > limit) {
        throw Error("The file " + quoted(path) + " is larger than " + human_bytes(limit) +
                    ", too large for what it should be.");
    }
    std::string text(file.size(), '\0');
    file.read_at(0, std::as_writable_bytes(std::span(text)));
    return text;
}

}  // namespace interfuse
