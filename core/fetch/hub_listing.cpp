// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/hub_listing.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using nlohmann::json;

constexpr std::size_t longest_path = 1024;                 // bytes
constexpr std::size_t longest_part = 255;                  // what a file system takes
constexpr std::uint64_t largest_file = 1'000'000'000'000;  // bytes; the hub itself stops earlier
constexpr std::size_t commit_digits = 40;
constexpr std::size_t sha256_digits = 64;
constexpr int deepest = 32;

bool is_hash(std::string_view text, std::size_t digits) {
    return text.size() == digits && std::all_of(text.begin(), text.end(), [](char letter) {
               return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
           });
}

[[noreturn]] void refuse(const std::string& origin, const std::string& why) {
    throw Error(origin + " " + why + ". Nothing of it was used; check HF_ENDPOINT.");
}

json parse(std::string_view text, const std::string& origin) {
    const auto shallow = [](int depth, json::parse_event_t event, json&) {
        if (depth > deepest && event != json::parse_event_t::value) {
            throw Error("too deep");
        }
        return true;
    };
    try {
        return json::parse(text, shallow);
    } catch (const std::exception&) {
        refuse(origin, "is no JSON of the hub");
    }
}

std::string text_of(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// The beginning of a name that may hold anything.
std::string shown(std::string_view path) {
    constexpr std::size_t longest = 100;
    std::string text(path.substr(0, longest));
    std::replace_if(
        text.begin(), text.end(), [](char letter) { return letter < ' ' || letter > '~'; }, '?');
    return text;
}

HubFile read_file(const json& entry, const std::string& origin) {
    HubFile file;
    file.path = text_of(entry, "path");
    if (!is_safe_hub_path(file.path)) {
        refuse(origin, "names a file that is not safe: " + quoted(shown(file.path)));
    }
    // Of a large file the repository itself holds a pointer only, whose hash and size do not count.
    const auto large = entry.find("lfs");
    const bool is_large = large != entry.end() && large->is_object();
    const json& facts = is_large ? *large : entry;
    file.etag = text_of(facts, "oid");
    if (!is_hash(file.etag, is_large ? sha256_digits : commit_digits)) {
        refuse(origin, "gives no hash of the file " + quoted(file.path));
    }
    const auto size = facts.find("size");
    if (size == facts.end() || !size->is_number_unsigned() ||
        size->get<std::uint64_t>() > largest_file) {
        refuse(origin, "gives no size of the file " + quoted(file.path));
    }
    file.size = size->get<std::uint64_t>();
    return file;
}

}  // namespace

bool is_safe_hub_path(std::string_view path) {
    if (path.size() > longest_path) return false;
    const bool plain = std::none_of(path.begin(), path.end(), [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return byte < 0x20 || byte == 0x7f || letter == '\\';
    });
    if (!plain) return false;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t slash = std::min(path.find('/', at), path.size());
        const std::string_view part = path.substr(at, slash - at);
        if (part.empty() || part == "." || part == ".." || part.size() > longest_part) return false;
        at = slash + 1;
    }
    return true;
}

std::string read_hub_commit(std::string_view text, const std::string& origin) {
    const json answer = parse(text, origin);
    if (!answer.is_object()) refuse(origin, "is no description of a repository");
    std::string commit = text_of(answer, "sha");
    if (!is_hash(commit, commit_digits)) refuse(origin, "names no commit");
    return commit;
}

void read_hub_tree(std::string_view text, const std::string& origin, std::vector<HubFile>& files) {
    const json answer = parse(text, origin);
    if (!answer.is_array()) refuse(origin, "is no list of files");
    for (const json& entry : answer) {
        if (!entry.is_object()) refuse(origin, "is no list of files");
        if (text_of(entry, "type") != "file") continue;
        HubFile file = read_file(entry, origin);
        if (files.size() == most_hub_files) {
            refuse(origin, "names more than " + std::to_string(most_hub_files) + " files");
        }
        files.push_back(std::move(file));
    }
}

void finish_hub_tree(const std::string& origin, std::vector<HubFile>& files) {
    std::sort(files.begin(), files.end(),
              [](const HubFile& a, const HubFile& b) { return a.path < b.path; });
    std::set<std::string_view> folders;
    for (const HubFile& file : files) {
        for (std::size_t at = file.path.find('/'); at != std::string::npos;
             at = file.path.find('/', at + 1)) {
            folders.insert(std::string_view(file.path).substr(0, at));
        }
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        const bool twice = i > 0 && files[i - 1].path == files[i].path;
        if (twice || folders.contains(files[i].path)) {
            refuse(origin, "names the file " + quoted(files[i].path) + " twice");
        }
    }
}

}  // namespace interfuse
