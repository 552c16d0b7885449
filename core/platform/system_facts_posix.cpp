// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/system_facts.h"

#include <elf.h>
#include <link.h>
#include <sys/utsname.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string_view>

namespace interfuse::platform {
namespace {

// The value of the first "key<separator>value" of a file; "" where there is none.
std::string value_in(const char* file, std::string_view key, char separator) {
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        const std::size_t at = line.find(separator);
        if (!line.starts_with(key) || at == std::string::npos) continue;
        std::string value =
            line.substr(std::min(line.find_first_not_of(" \t\"", at + 1), line.size()));
        while (!value.empty() && value.back() == '"')
            value.pop_back();
        return value;
    }
    return {};
}

}  // namespace

std::string system_name() {
    std::string text = value_in("/etc/os-release", "PRETTY_NAME", '=');
    utsname kernel{};
    if (::uname(&kernel) == 0) {
        text += (text.empty() ? "" : ", ") + std::string(kernel.sysname) + " " + kernel.release +
                " " + kernel.machine;
    }
    return text;
}

std::string processor_name() {
    return value_in("/proc/cpuinfo", "model name", ':');
}

std::string program_build_id() {
    std::string id;
    ::dl_iterate_phdr(
        [](dl_phdr_info* object, std::size_t, void* found) {
            for (int i = 0; i < object->dlpi_phnum; ++i) {
                const ElfW(Phdr)& part = object->dlpi_phdr[i];
                if (part.p_type != PT_NOTE) continue;
                const auto* at = reinterpret_cast<const char*>(object->dlpi_addr + part.p_vaddr);
                const char* const end = at + part.p_memsz;
                while (at + sizeof(ElfW(Nhdr)) <= end) {
                    ElfW(Nhdr) note;
                    std::memcpy(&note, at, sizeof note);
                    const auto padded = [](std::size_t size) { return (size + 3) / 4 * 4; };
                    const char* content = at + sizeof note + padded(note.n_namesz);
                    if (note.n_type == NT_GNU_BUILD_ID) {
                        for (std::size_t byte = 0; byte < note.n_descsz; ++byte) {
                            char text[3];
                            std::snprintf(text, sizeof text, "%02x",
                                          static_cast<unsigned char>(content[byte]));
                            *static_cast<std::string*>(found) += text;
                        }
                        return 1;
                    }
                    at = content + padded(note.n_descsz);
                }
            }
            return 1;  // the program is the first
        },
        &id);
    return id;
}

}  // namespace interfuse::platform
