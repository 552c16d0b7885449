// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/file_system.h"

#include <fcntl.h>
#include <fnmatch.h>
#include <glob.h>
#include <unistd.h>

#include <cerrno>

namespace interfuse::platform {
namespace fs = std::filesystem;
namespace {

void sync_path(const fs::path& path, int flags, std::error_code& reason) {
    reason.clear();
    const int handle = ::open(path.c_str(), flags | O_CLOEXEC);
    if (handle < 0) return;
    // Some file systems cannot sync a folder.
    if (::fsync(handle) != 0 && errno != EINVAL)
        reason = std::error_code(errno, std::generic_category());
    ::close(handle);
}

}  // namespace

void sync_file(const fs::path& path, std::error_code& reason) {
    sync_path(path, O_RDONLY, reason);
}

void sync_folder(const fs::path& path, std::error_code& reason) {
    sync_path(path, O_RDONLY | O_DIRECTORY, reason);
}

void rename_over(const fs::path& from, const fs::path& to, std::error_code& reason) {
    fs::rename(from, to, reason);
}

bool may_write_into(const fs::path& folder) {
    return ::access(folder.c_str(), W_OK | X_OK) == 0;
}

void link_file(const fs::path& target, const fs::path& link, std::error_code& reason) {
    fs::create_symlink(target, link, reason);
}

bool is_link_to(const fs::path& target, const fs::path& link) {
    std::error_code unknown;
    return fs::read_symlink(link, unknown) == target;
}

std::vector<fs::path> find_matching(const fs::path& base, std::string_view pattern) {
    std::string whole;
    for (const char letter : base.string()) {
        if (std::string_view("*?[\\").find(letter) != std::string_view::npos) whole += '\\';
        whole += letter;
    }
    whole += "/" + std::string(pattern);
    std::vector<fs::path> found;
    glob_t result{};
    if (::glob(whole.c_str(), 0, nullptr, &result) == 0)
        found.assign(result.gl_pathv, result.gl_pathv + result.gl_pathc);
    ::globfree(&result);
    return found;
}

bool matches_pattern(const std::string& pattern, const std::string& name) {
    return ::fnmatch(pattern.c_str(), name.c_str(), 0) == 0;
}

}  // namespace interfuse::platform
