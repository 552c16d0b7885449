// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Values one after another in a run of bytes, for ranks that run the same program.
#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/runtime/error.h"

namespace interfuse {

class BytePacker {
  public:
    template <typename T>
    requires std::is_trivially_copyable_v<T>
    void add_values(std::span<const T> values) {
        const std::uint64_t count = values.size();
        bytes_.append(reinterpret_cast<const char*>(&count), sizeof count);
        bytes_.append(reinterpret_cast<const char*>(values.data()), values.size_bytes());
    }
    template <typename T>
    requires std::is_trivially_copyable_v<T>
    void add(const T& value) { add_values(std::span<const T>(&value, 1)); }
    void add_text(std::string_view text) {
        add_values(std::span<const char>(text.data(), text.size()));
    }

    const std::string& bytes() const { return bytes_; }

  private:
    std::string bytes_;
};

// Takes them out in the order in which they were put in; throws Error when the bytes do not hold
// them.
class ByteUnpacker {
  public:
    explicit ByteUnpacker(std::string_view bytes) : rest_(bytes) {}

    template <typename T>
    requires std::is_trivially_copyable_v<T> std::vector<T> take_values() {
        std::vector<T> values(take_count(sizeof(T)));
        if (!values.empty()) std::memcpy(values.data(), rest_.data(), values.size() * sizeof(T));
        rest_.remove_prefix(values.size() * sizeof(T));
        return values;
    }
    template <typename T>
    requires std::is_trivially_copyable_v<T> T take() {
        const std::vector<T> values = take_values<T>();
        if (values.size() != 1) throw_damaged();
        return values.front();
    }
    std::string take_text() {
        const std::size_t size = take_count(1);
        const std::string text(rest_.substr(0, size));
        rest_.remove_prefix(size);
        return text;
    }
    bool at_end() const { return rest_.empty(); }

  private:
    [[noreturn]] static void throw_damaged() {
        throw Error("Another rank sent something that this version of Interfuse cannot read.");
    }
    std::size_t take_count(std::size_t size_of_one) {
        std::uint64_t count = 0;
        if (rest_.size() < sizeof count) throw_damaged();
        std::memcpy(&count, rest_.data(), sizeof count);
        rest_.remove_prefix(sizeof count);
        if (count > rest_.size() / size_of_one) throw_damaged();
        return count;
    }

    std::string_view rest_;
};

}  // namespace interfuse
