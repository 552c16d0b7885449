// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a pickle, read in order, and the sentences that say what is wrong with them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "core/runtime/error.h"

namespace interfuse {

// `what` begins each sentence: "The file '…'".
class PickleInput {
  public:
    PickleInput(std::string_view bytes, std::string what) : bytes_(bytes), what_(std::move(what)) {}

    [[noreturn]] void fail(const std::string& reason) const {
        throw Error(what_ + " " + reason + ".");
    }
    [[noreturn]] void damaged() const {
        fail("holds a pickle that does not parse near byte " + std::to_string(at_) +
             ". Copy or download it again");
    }
    std::string_view take(std::uint64_t count) {
        if (count > bytes_.size() - at_) damaged();
        const std::string_view taken = bytes_.substr(at_, count);
        at_ += count;
        return taken;
    }
    // Little-endian and unsigned.
    std::uint64_t number(std::size_t bytes) {
        std::uint64_t value = 0;
        const std::string_view raw = take(bytes);
        for (std::size_t i = bytes; i-- > 0;) {
            value = value << 8U | static_cast<unsigned char>(raw[i]);
        }
        return value;
    }
    std::string_view line() {
        const std::size_t end = bytes_.find('\n', at_);
        if (end == std::string_view::npos) damaged();
        const std::string_view taken = bytes_.substr(at_, end - at_);
        at_ = end + 1;
        return taken;
    }
    std::size_t at() const { return at_; }

  private:
    std::string_view bytes_;
    std::string what_;
    std::size_t at_ = 0;
};

}  // namespace interfuse
