// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Content hashes (XXH3, 128 bit): they tell whether an input is still the one a result came from.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace interfuse {

class Hasher {
  public:
    Hasher();
    ~Hasher();
    Hasher(Hasher&&) noexcept;
    Hasher& operator=(Hasher&&) noexcept;

    void add(std::span<const std::byte> bytes);
    // Text is added with its length, so that "ab","c" and "a","bc" differ.
    void add(std::string_view text);
    // 32 lower-case hexadecimal digits of everything added so far.
    std::string hex() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// The same digest of one run of bytes.
std::string content_hash(std::span<const std::byte> bytes);

}  // namespace interfuse
