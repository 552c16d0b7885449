// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/random_access_file.h"

#include <system_error>

#include "core/platform/reasons.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {

RandomAccessFile::RandomAccessFile(const std::filesystem::path& path) : path_(path) {
    std::error_code reason;
    file_ = platform::NativeFile::open(path, reason);
    if (reason) {
        throw Error("The file " + quoted(path) +
                    " cannot be opened: " + platform::reason_text(reason) + ".");
    }
    const auto size = file_.size();
    if (!size) throw Error("The path " + quoted(path) + " is not a regular file.");
    size_ = *size;
}

void RandomAccessFile::read_at(std::uint64_t offset, std::span<std::byte> out) const {
    std::size_t done = 0;
    while (done < out.size()) {
        std::error_code reason;
        const std::size_t got = file_.read_at(offset + done, out.subspan(done), reason);
        if (reason) {
            throw Error("Reading " + quoted(path_) + " failed: " + platform::reason_text(reason) +
                        ".");
        }
        if (got == 0) {
            throw Error("The file " + quoted(path_) +
                        " ends too early: it is truncated. Copy or download it again.");
        }
        done += got;
    }
}

void RandomAccessFile::will_need(std::uint64_t offset, std::uint64_t bytes) const {
    file_.will_need(offset, bytes);
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
