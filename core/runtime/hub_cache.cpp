// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/hub_cache.h"

#include <algorithm>
#include <fstream>
#include <vector>

#include "core/platform/environment.h"
#include "core/runtime/text.h"
#include "core/runtime/user_folder.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t longest_name = 96;
constexpr std::size_t longest_revision = 255;
constexpr std::string_view main_branch = "main";

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
}

bool is_name(std::string_view text) {
    const auto is_edge = [](char c) { return c == '-' || c == '.'; };
    return !text.empty() && text.size() <= longest_name &&
           std::all_of(text.begin(), text.end(), is_name_character) && !is_edge(text.front()) &&
           !is_edge(text.back()) && text.find("--") == std::string_view::npos &&
           text.find("..") == std::string_view::npos;
}

// As a branch may be called, which becomes a path below refs and snapshots.
bool is_revision(std::string_view text) {
    const auto is_allowed = [](char c) { return is_name_character(c) || c == '/' || c == '+'; };
    return !text.empty() && text.size() <= longest_revision &&
           std::all_of(text.begin(), text.end(), is_allowed) && text.front() != '/' &&
           text.front() != '-' && text.back() != '/' && text.find("..") == std::string_view::npos &&
           text.find("//") == std::string_view::npos;
}

std::string_view prefix_of(HubKind kind) {
    return kind == HubKind::model ? "models--" : "datasets--";
}

// The commit that a branch or tag points to; "" where the cache does not know it.
std::string commit_of(const fs::path& repository, const std::string& revision) {
    std::ifstream file(repository / "refs" / revision);
    std::string commit;
    file >> commit;
    return is_name(commit) ? commit : std::string();
}

// With slashes on every system, as an id has them.
std::string readable(const fs::path& path) {
    const std::u8string text = path.generic_u8string();
    return {text.begin(), text.end()};
}

// What stands before the '@' as the repository, not looked at; nothing for a bad revision.
std::optional<HubId> split_revision(std::string_view text, HubKind kind) {
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos) return HubId{kind, std::string(text), {}};
    if (!is_revision(text.substr(at + 1))) return std::nullopt;
    return HubId{kind, std::string(text.substr(0, at)), std::string(text.substr(at + 1))};
}

// The id that the path's last parts name, in a folder that exists, where its owner names none. A
// revision such as refs/pr/1 has parts of its own.
std::optional<HubId> id_at_end(const fs::path& path, HubKind kind) {
    constexpr int most_parts = 8;
    std::error_code ignored;
    fs::path owner = path.parent_path();
    fs::path rest = path.filename();
    for (int parts = 0; parts < most_parts && owner.has_filename(); ++parts) {
        auto id = parse_hub_id(readable(owner.filename() / rest), kind);
        const bool fits =
            !fs::exists(owner, ignored) && fs::is_directory(owner.parent_path(), ignored);
        if (id && fits) return id;
        rest = owner.filename() / rest;
        owner = owner.parent_path();
    }
    return std::nullopt;
}

}  // namespace

std::optional<HubId> parse_hub_id(std::string_view text, HubKind kind) {
    auto id = split_revision(text, kind);
    if (!id) return id;
    const std::string_view name = id->repository;
    const std::size_t slash = name.find('/');
    const bool is_id = slash != std::string_view::npos && is_name(name.substr(0, slash)) &&
                       is_name(name.substr(slash + 1));
    return is_id ? id : std::nullopt;
}

std::optional<HubId> parse_ownerless_dataset(std::string_view text) {
    auto id = split_revision(text, HubKind::dataset);
    return id && is_name(id->repository) ? id : std::nullopt;
}

std::string hub_folder_name(const HubId& id) {
    std::string name = id.repository;
    if (const std::size_t slash = name.find('/'); slash != std::string::npos) {
        name.replace(slash, 1, "--");
    }
    return std::string(prefix_of(id.kind)) + name;
}

fs::path hub_home() {
    if (const fs::path home = environment_path("HF_HOME"); !home.empty()) return fs::absolute(home);
    if (const fs::path cache = environment_path("XDG_CACHE_HOME"); !cache.empty()) {
        return fs::absolute(cache) / "huggingface";
    }
    const fs::path home = platform::home_folder();
    return home.empty() ? fs::path() : home / ".cache" / "huggingface";
}

fs::path hub_cache() {
    for (const char* variable : {"HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE"}) {
        if (fs::path cache = environment_path(variable); !cache.empty()) return fs::absolute(cache);
    }
    const fs::path home = hub_home();
    return home.empty() ? home : home / "hub";
}

fs::path hub_snapshot(const HubId& id) {
    const fs::path cache = hub_cache();
    if (cache.empty()) return {};
    const std::string name = hub_folder_name(id);
    const std::string revision = id.revision.empty() ? std::string(main_branch) : id.revision;
    const std::string commit = commit_of(cache / name, revision);
    return cache / name / "snapshots" / (commit.empty() ? revision : commit);
}

std::optional<HubId> hub_id_of(const fs::path& snapshot) {
    const fs::path cache = hub_cache();
    if (cache.empty()) return std::nullopt;
    auto part = snapshot.begin();
    for (const fs::path& wanted : cache) {
        if (part == snapshot.end() || *part != wanted) return std::nullopt;
        ++part;
    }
    std::vector<std::string> rest;
    for (; part != snapshot.end(); ++part)
        rest.push_back(readable(*part));
    if (rest.size() < 3 || rest[1] != "snapshots") return std::nullopt;
    // Of the revisions only those that the hub itself makes have several parts.
    if (rest.size() > 3 && rest[2] != "refs") return std::nullopt;
    std::string revision = rest[2];
    for (std::size_t i = 3; i < rest.size(); ++i)
        revision += '/' + rest[i];
    for (const HubKind kind : {HubKind::model, HubKind::dataset}) {
        if (!rest[0].starts_with(prefix_of(kind))) continue;
        std::string text = rest[0].substr(prefix_of(kind).size());
        if (const std::size_t dashes = text.find("--"); dashes != std::string::npos) {
            text.replace(dashes, 2, "/");
            return parse_hub_id(text + '@' + revision, kind);
        }
        if (kind == HubKind::dataset) return parse_ownerless_dataset(text + '@' + revision);
    }
    return std::nullopt;
}

std::string hub_text(const HubId& id) {
    return id.revision.empty() ? id.repository : id.repository + '@' + id.revision;
}

std::string source_title(const fs::path& path) {
    if (const auto id = hub_id_of(path)) return id->repository;
    const fs::path plain = path.lexically_normal();
    return readable(plain.has_filename() ? plain.filename() : plain.parent_path().filename());
}

std::optional<HubId> missing_hub_id(const fs::path& path, HubKind kind) {
    std::error_code ignored;
    if (path.empty() || fs::exists(path, ignored)) return std::nullopt;
    if (auto id = hub_id_of(path)) {
        if (id->revision == main_branch) id->revision.clear();  // whose commit nobody knows yet
        return id;
    }
    return id_at_end(path, kind);
}

std::string hub_advice(const fs::path& path, HubKind kind) {
    const auto id = missing_hub_id(path, kind);
    if (!id) return {};
    std::string command = "hf download " + id->repository;
    if (kind == HubKind::dataset) command += " --repo-type dataset";
    if (!id->revision.empty()) command += " --revision " + id->revision;
    if (hub_id_of(path)) {
        return " It is where " + id->repository +
               " of the Hugging Face Hub belongs, and nothing of that name lies beside the recipe; "
               "fetch it with: " +
               command;
    }
    return " If it is meant as an id of the Hugging Face Hub: it is not in the cache " +
           quoted(hub_cache()) + "; fetch it with: " + command;
}

}  // namespace interfuse
