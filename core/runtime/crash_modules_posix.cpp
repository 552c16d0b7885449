// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From /proc/self/maps, whose lines are "begin-end flags offset device inode path".
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

#include "core/runtime/crash_modules_posix.h"

namespace interfuse {
namespace {

std::uintptr_t read_hex(const char*& text) {
    std::uintptr_t value = 0;
    for (;; ++text) {
        const char letter = *text;
        if (letter >= '0' && letter <= '9') {
            value = value * 16 + static_cast<std::uintptr_t>(letter - '0');
        } else if (letter >= 'a' && letter <= 'f') {
            value = value * 16 + static_cast<std::uintptr_t>(letter - 'a' + 10);
        } else {
            return value;
        }
    }
}

}  // namespace

void CrashModules::keep(std::span<void* const> addresses, std::uintptr_t begin,
                        std::uintptr_t end) {
    const bool wanted = std::any_of(addresses.begin(), addresses.end(), [&](const void* address) {
        const auto place = reinterpret_cast<std::uintptr_t>(address);
        return place >= begin && place < end;
    });
    if (!wanted) return;
    const bool same = count_ > 0 && modules_[count_ - 1].begin == current_.begin;
    if (!same && count_ == modules_.size()) return;
    if (!same) ++count_;
    modules_[count_ - 1] = current_;
}

// Parts of one file follow each other.
void CrashModules::take_line(const char* line, std::span<void* const> addresses) {
    const std::uintptr_t begin = read_hex(line);
    if (*line != '-') return;
    const std::uintptr_t end = read_hex(++line);
    const char* path = std::strchr(line, '/');
    if (path == nullptr) return;
    if (std::strncmp(path, current_.path.data(), longest_path - 1) != 0) {
        current_.begin = begin;
        std::size_t length = 0;
        for (; path[length] != '\0' && length + 1 < longest_path; ++length)
            current_.path[length] = path[length];
        current_.path[length] = '\0';
    }
    current_.end = end;
    keep(addresses, begin, end);
}

void CrashModules::find(std::span<void* const> addresses) {
    const int maps = ::open("/proc/self/maps", O_RDONLY | O_CLOEXEC);
    if (maps < 0) return;
    std::array<char, 1024> line;
    std::array<char, 4096> block;
    std::size_t length = 0;
    for (;;) {
        const ssize_t size = ::read(maps, block.data(), block.size());
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) break;
        for (ssize_t i = 0; i < size; ++i) {
            const char letter = block[static_cast<std::size_t>(i)];
            if (letter != '\n') {
                if (length + 1 < line.size()) line[length++] = letter;
                continue;
            }
            line[length] = '\0';
            length = 0;
            take_line(line.data(), addresses);
        }
    }
    ::close(maps);
}

void CrashModules::write(CrashOutput& output, const void* address, const char* home) const {
    const auto place = reinterpret_cast<std::uintptr_t>(address);
    for (std::size_t i = 0; i < count_; ++i) {
        const Module& module = modules_[i];
        if (place < module.begin || place >= module.end) continue;
        const char* path = module.path.data();
        const std::size_t length = std::strlen(home);
        if (length > 0 && std::strncmp(path, home, length) == 0 && path[length] == '/') {
            output << "~";
            path += length;
        }
        output << path << "+";
        output.hex(place - module.begin);
        return;
    }
}

}  // namespace interfuse
