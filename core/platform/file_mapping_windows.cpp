// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/file_mapping.h"

#include "core/platform/paths.h"
#include "core/platform/windows_api.h"

namespace interfuse::platform {

FileMapping::FileMapping(const std::filesystem::path& file, std::uint64_t bytes) : bytes_(bytes) {
    const HANDLE handle = ::CreateFileW(long_path(file).c_str(), GENERIC_READ,
                                        FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                        nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE) return;
    const HANDLE mapping =
        ::CreateFileMappingW(handle, nullptr, PAGE_READONLY, static_cast<DWORD>(bytes >> 32U),
                             static_cast<DWORD>(bytes), nullptr);
    ::CloseHandle(handle);
    if (mapping == nullptr) return;
    // The view keeps the file and the mapping open.
    start_ = static_cast<const std::uint8_t*>(
        ::MapViewOfFile(mapping, FILE_MAP_READ, 0, 0, static_cast<SIZE_T>(bytes)));
    ::CloseHandle(mapping);
}

FileMapping::~FileMapping() {
    if (start_ != nullptr) ::UnmapViewOfFile(start_);
}

}  // namespace interfuse::platform
