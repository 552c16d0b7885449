// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Hugging Face Hub says of a repository, as JSON from a server that nobody vouches for:
// https://huggingface.co/docs/hub/api. Free of Qt, so that it can be fuzzed alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace interfuse {

struct HubFile {
    std::string path;        // below the repository, with "/"
    std::uint64_t size = 0;  // bytes
    std::string etag;        // SHA-256 of a large file (LFS), else git's SHA-1 of the blob
    bool operator==(const HubFile&) const = default;
};

// The commit (40 lower-case hexadecimal digits) of an answer of /api/models/ID/revision/REV.
// `origin` begins the sentence of an Error: "What https://… says of the model a/b".
std::string read_hub_commit(std::string_view json, const std::string& origin);

// Adds the files of a page of /api/models/ID/tree/COMMIT?recursive=true. Throws Error for what is
// no such list, for a path that is not safe below a folder, for a hash that is none, and for more
// than most_hub_files.
constexpr std::size_t most_hub_files = 200'000;
void read_hub_tree(std::string_view json, const std::string& origin, std::vector<HubFile>& files);

// After the last page: sorts by path. Throws Error where a file comes twice, or is a folder of
// another one.
void finish_hub_tree(const std::string& origin, std::vector<HubFile>& files);

// Whether the path stays below the folder that it is put in, and is a name everywhere: without
// "..", ".", empty parts, backslashes and control characters.
bool is_safe_hub_path(std::string_view path);

}  // namespace interfuse
