// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a hub says of a repository: its description and its listing of files.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string_view>

#include "core/fetch/hub_listing.h"
#include "core/runtime/error.h"

namespace {

// What was accepted must stay below the folder that it is put in.
void check(const interfuse::HubFile& file) {
    const std::filesystem::path path(file.path);
    if (path.is_absolute() || path != path.lexically_normal() || path.empty()) std::abort();
    for (const std::filesystem::path& part : path) {
        if (part == "." || part == ".." || part.empty()) std::abort();
    }
    if (file.etag.size() != 40 && file.etag.size() != 64) std::abort();
    if (file.etag.find_first_not_of("0123456789abcdef") != std::string::npos) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    try {
        if (interfuse::read_hub_commit(text, "It").size() != 40) std::abort();
    } catch (const interfuse::Error& error) {
        if (std::string_view(error.what()).empty()) std::abort();
    }
    try {
        std::vector<interfuse::HubFile> files;
        interfuse::read_hub_tree(text, "It", files);
        interfuse::finish_hub_tree("It", files);
        for (const interfuse::HubFile& file : files)
            check(file);
    } catch (const interfuse::Error& error) {
        if (std::string_view(error.what()).empty()) std::abort();
    }
    return 0;
}
