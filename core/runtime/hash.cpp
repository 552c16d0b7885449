// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/hash.h"

#include <xxhash.h>

#include <array>
#include <cstdint>
#include <cstdio>

namespace interfuse {
namespace {

std::string to_hex(const XXH128_hash_t& hash) {
    std::array<char, 33> text{};
    std::snprintf(text.data(), text.size(), "%016llx%016llx",
                  static_cast<unsigned long long>(hash.high64),
                  static_cast<unsigned long long>(hash.low64));
    return text.data();
}

}  // namespace

struct Hasher::State {
    XXH3_state_t* xxh = XXH3_createState();
    State() { XXH3_128bits_reset(xxh); }
    ~State() { XXH3_freeState(xxh); }
};

Hasher::Hasher() : state_(std::make_unique<State>()) {}
Hasher::~Hasher() = default;
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;

void Hasher::add(std::span<const std::byte> bytes) {
    XXH3_128bits_update(state_->xxh, bytes.data(), bytes.size());
}

void Hasher::add(std::string_view text) {
    const std::uint64_t length = text.size();
    XXH3_128bits_update(state_->xxh, &length, sizeof length);
    XXH3_128bits_update(state_->xxh, text.data(), text.size());
}

std::string Hasher::hex() const {
    return to_hex(XXH3_128bits_digest(state_->xxh));
}

std::string content_hash(std::span<const std::byte> bytes) {
    return to_hex(XXH3_128bits(bytes.data(), bytes.size()));
}

}  // namespace interfuse
