// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole files, by the calls that are tested.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/platform/native_file.h"
#include "core/platform/reasons.h"

namespace interfuse::platform {

inline void put(const std::filesystem::path& path, std::string_view content) {
    std::error_code reason;
    NativeFile file = NativeFile::create(path, reason);
    ASSERT_FALSE(reason) << reason_text(reason);
    ASSERT_EQ(file.write(std::as_bytes(std::span(content)), reason), content.size());
    file.sync(reason);
    ASSERT_FALSE(reason) << reason_text(reason);
    file.close(reason);
    ASSERT_FALSE(reason) << reason_text(reason);
}

inline std::string read(const NativeFile& file, std::uint64_t offset, std::size_t bytes) {
    std::string text(bytes, '\0');
    std::error_code reason;
    text.resize(file.read_at(offset, std::as_writable_bytes(std::span(text)), reason));
    EXPECT_FALSE(reason) << reason_text(reason);
    return text;
}

inline std::string content(const std::filesystem::path& path) {
    std::error_code reason;
    const NativeFile file = NativeFile::open(path, reason);
    EXPECT_FALSE(reason) << reason_text(reason);
    return reason ? std::string() : read(file, 0, 1000);
}

}  // namespace interfuse::platform
