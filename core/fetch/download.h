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

namespace interfuse {

// git_blob is the SHA-1 that git knows a file by: of "blob <size>", a zero byte and the content.
enum class HashKind { sha256, git_blob };

// A file that is known before it is fetched.
struct KnownFile {
    std::string address;
    std::uint64_t size = 0;  // bytes
    HashKind kind = HashKind::sha256;
    std::string hash;              // lower-case hexadecimal digits
    std::filesystem::path target;  // where it goes
    std::filesystem::path part;    // what it is called until it is whole and right
    std::string advice;            // a sentence that says what to do where another file comes
    // What to say of an answer that trying again does not mend; empty for the usual sentence.
    std::function<std::string(const HttpProblem&)> refusal{};
};

// Brings the file to its target. A failure or a stop leaves the part for the next time; a wrong one
// is deleted. Calls progress() with the bytes that are there. Throws Error, Cancelled.
void download(HttpClient& client, const KnownFile& file,
              const std::function<void(std::uint64_t)>& progress, const std::stop_token& stop);

// "<target>.part"
std::filesystem::path part_of(const std::filesystem::path& target);

// Whether `path` is the file, by size and hash.
bool has_right_hash(const std::filesystem::path& path, const KnownFile& file,
                    const std::stop_token& stop);

}  // namespace interfuse
