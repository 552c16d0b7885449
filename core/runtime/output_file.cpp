// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/output_file.h"

#include <string>

#include "core/platform/reasons.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {

OutputFile::OutputFile(const std::filesystem::path& path) : path_(path) {
    std::error_code reason;
    file_ = platform::NativeFile::create(path, reason);
    if (reason) {
        throw Error("The file " + quoted(path) +
                    " cannot be written: " + platform::reason_text(reason) + ".");
    }
}

void OutputFile::fail(const std::error_code& reason) const {
    if (platform::is_disk_full(reason)) {
        throw Error("The disk is full: writing " + quoted(path_) + " stopped after " +
                    human_bytes(size_) + ". Make room, or choose another place.");
    }
    throw Error("Writing " + quoted(path_) + " failed: " + platform::reason_text(reason) + ".");
}

void OutputFile::write(std::span<const std::byte> data) {
    std::error_code reason;
    while (!data.empty()) {
        const std::size_t done = file_.write(data, reason);
        if (reason) fail(reason);
        size_ += done;
        data = data.subspan(done);
    }
}

void OutputFile::sync() {
    std::error_code reason;
    file_.sync(reason);
    if (reason) fail(reason);
}

void OutputFile::close() {
    std::error_code reason;
    file_.close(reason);
    if (reason) fail(reason);
}

}  // namespace interfuse
