// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Downloads that go on where they broke off, and count only when their hash is right.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

#include "core/fetch/http_client.h"
#include "core/fetch/pinned_library.h"

namespace interfuse {

// Brings the library's wheel to `target`. Until it is whole and right it is called "<target>.part",
// which a failure or a stop leaves for the next time; a wrong one is deleted. Calls progress() with
// the bytes that are there. Throws Error, Cancelled.
void download(HttpClient& client, const std::string& address, const PinnedLibrary& library,
              const std::filesystem::path& target,
              const std::function<void(std::uint64_t)>& progress, const std::stop_token& stop);

// The unfinished file of a target.
std::filesystem::path part_of(const std::filesystem::path& target);

// Whether the file is the library's wheel, by size and SHA-256.
bool has_right_hash(const std::filesystem::path& file, const PinnedLibrary& library,
                    const std::stop_token& stop);

}  // namespace interfuse
