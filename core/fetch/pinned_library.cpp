// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/pinned_library.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/fetch/library_list.h"
#include "core/platform/python_places.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

bool is_sha256(const std::string& text) {
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char letter) {
               return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
           });
}

PinnedLibrary read_library(const nlohmann::json& entry, const std::string& part) {
    PinnedLibrary library;
    library.name = entry.at("name");
    library.version = entry.at("version");
    library.file = entry.at("file");
    library.sha256 = entry.at("sha256");
    library.size = entry.at("size");
    library.unpacked = entry.at(part + "_size");
    library.members = entry.at("unpack").at(part);
    if (!is_sha256(library.sha256)) throw Error(library.label() + " has no SHA-256.");
    if (library.size == 0) throw Error(library.label() + " has no size.");
    if (library.members.empty()) throw Error(library.label() + " names nothing to unpack.");
    const std::filesystem::path file = library.file;
    if (file.filename() != file || library.file.empty() || library.file.starts_with('.')) {
        throw Error(library.label() + " has the unsafe file name " + quoted(library.file) + ".");
    }
    return library;
}

}  // namespace

std::vector<PinnedLibrary> read_libraries(std::string_view list, const std::string& part) {
    try {
        std::vector<PinnedLibrary> libraries;
        const nlohmann::json table = nlohmann::json::parse(list);
        for (const nlohmann::json& entry : table.at("libraries")) {
            // Those that name no system are Linux's.
            if (entry.value("platform", "linux") != platform::wheel_system()) continue;
            if (entry.at("unpack").contains(part)) libraries.push_back(read_library(entry, part));
        }
        return libraries;
    } catch (const nlohmann::json::exception& error) {
        throw Error("The list of libraries cannot be read: " + std::string(error.what()) + ".");
    }
}

const std::vector<PinnedLibrary>& cuda_libraries() {
    static const std::vector<PinnedLibrary> libraries = read_libraries(library_list, "cuda");
    return libraries;
}

const std::vector<PinnedLibrary>& program_libraries() {
    static const std::vector<PinnedLibrary> libraries = read_libraries(library_list, "program");
    return libraries;
}

}  // namespace interfuse
