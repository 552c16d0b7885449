// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Unpacking what is needed of a wheel, which is a zip archive.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>

#include "core/fetch/pinned_library.h"

namespace interfuse {

// Unpacks the library's members below `folder`, under their own paths, and waits until they are on
// the disk. Calls progress() with the bytes written. Throws Error: for a damaged archive, a member
// that is missing, a path that leads out of the folder (nothing is written then), a full disk;
// Cancelled. What is written by then stays.
void unpack_wheel(const std::filesystem::path& wheel, const PinnedLibrary& library,
                  const std::filesystem::path& folder,
                  const std::function<void(std::uint64_t)>& progress, const std::stop_token& stop);

}  // namespace interfuse
