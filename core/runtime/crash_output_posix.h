// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Text into a file for a program that is about to end. Nothing here allocates, locks or asks the C
// library for more than POSIX allows in a signal handler.
#pragma once

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace interfuse {

class CrashOutput {
  public:
    explicit CrashOutput(int handle) : handle_(handle) {}

    CrashOutput& operator<<(std::string_view text) {
        for (const char letter : text)
            put(letter);
        return *this;
    }
    CrashOutput& decimal(std::uint64_t value, int digits = 1) { return number(value, 10, digits); }
    CrashOutput& hex(std::uint64_t value) {
        *this << "0x";
        return number(value, 16, 1);
    }
    void flush() {
        std::size_t written = 0;
        while (written < size_) {
            const ssize_t done = ::write(handle_, buffer_.data() + written, size_ - written);
            if (done < 0 && errno == EINTR) continue;
            if (done <= 0) break;  // a full disk: what is there is all there will be
            written += static_cast<std::size_t>(done);
        }
        size_ = 0;
    }

  private:
    void put(char letter) {
        if (size_ == buffer_.size()) flush();
        buffer_[size_++] = letter;
    }
    CrashOutput& number(std::uint64_t value, std::uint64_t base, int digits) {
        std::array<char, 64> text;
        std::size_t begin = text.size();
        do {
            text[--begin] = "0123456789abcdef"[value % base];
            value /= base;
            --digits;
        } while (value > 0 || digits > 0);
        return *this << std::string_view(text.data() + begin, text.size() - begin);
    }

    int handle_;
    std::array<char, 1024> buffer_;
    std::size_t size_ = 0;
};

}  // namespace interfuse
