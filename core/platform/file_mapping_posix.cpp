// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/file_mapping.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace interfuse::platform {

FileMapping::FileMapping(const std::filesystem::path& file, std::uint64_t bytes) : bytes_(bytes) {
    const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0) return;
    void* place = ::mmap(nullptr, bytes_, PROT_READ, MAP_SHARED, handle, 0);
    ::close(handle);
    if (place != MAP_FAILED) start_ = static_cast<const std::uint8_t*>(place);
}

FileMapping::~FileMapping() {
    if (start_ != nullptr) ::munmap(const_cast<std::uint8_t*>(start_), bytes_);
}

}  // namespace interfuse::platform
