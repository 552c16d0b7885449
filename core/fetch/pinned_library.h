// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The libraries that the program fetches, each a wheel of a package index with its size and
// SHA-256. The list is scripts/libraries.json, which the set-up of a checkout uses too; it is
// compiled in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace interfuse {

struct PinnedLibrary {
    std::string name;                  // of the project in the index: "nvidia-cublas"
    std::string version;               // "13.1.0.3"
    std::string file;                  // name of the wheel
    std::string sha256;                // 64 lower-case hexadecimal digits
    std::uint64_t size = 0;            // of the wheel, bytes
    std::uint64_t unpacked = 0;        // of its members, bytes
    std::vector<std::string> members;  // paths in the wheel; patterns where they hold a *

    std::string label() const { return name + " " + version; }
};

// Those of the list for this system that have this part ("cuda", "program"), with it. Throws Error
// on a list that is none.
std::vector<PinnedLibrary> read_libraries(std::string_view list, const std::string& part);

// Of the program's own list: what a GPU needs, and LibTorch's CPU half for a program that was
// installed without it.
const std::vector<PinnedLibrary>& cuda_libraries();
const std::vector<PinnedLibrary>& program_libraries();

}  // namespace interfuse
