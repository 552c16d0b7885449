// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/atomic_folder.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>
#include <utility>

#include "core/platform/file_system.h"
#include "core/platform/paths.h"
#include "core/platform/process.h"
#include "core/platform/reasons.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

// A path without a trailing slash, so that its siblings can be named.
fs::path clean(const fs::path& path) {
    fs::path absolute = fs::absolute(path).lexically_normal();
    return absolute.has_filename() ? absolute : absolute.parent_path();
}

fs::path sibling(const fs::path& path, const std::string& what) {
    return path.parent_path() /
           platform::path_from_text("." + platform::path_text(path.filename()) + "." + what + "-" +
                                    std::to_string(platform::process_id()));
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
        text.replace(at, what.size(), with);
    return text;
}

// A full disk shows here at the latest.
template <typename Sync>
void synced(Sync sync, const fs::path& path) {
    std::error_code reason;
    sync(path, reason);
    if (reason) {
        throw Error("Writing " + quoted(path) + " failed: " + platform::reason_text(reason) + ".");
    }
}

[[noreturn]] void throw_unwritable(const fs::path& path, const std::error_code& reason) {
    throw Error("The folder " + quoted(path) + " cannot be written: " +
                platform::reason_text(reason) + ". Choose another output folder.");
}

void write_whole(const fs::path& file, std::string_view content) {
    std::ofstream stream(platform::long_path(file), std::ios::binary | std::ios::trunc);
    stream.write(content.data(), static_cast<std::streamsize>(content.size()));
    stream.close();
    if (!stream) {
        const int reason = errno;
        throw Error("Writing " + quoted(file) + " failed: " + std::strerror(reason) + ".");
    }
}

// A folder with something in it may only make way when it is an earlier result.
void check_filled(const fs::path& target, bool overwrite, const std::vector<std::string>& marks) {
    std::vector<std::string> missing;
    std::error_code ignored;
    for (const std::string& mark : marks) {
        if (!fs::is_regular_file(target / mark, ignored)) missing.push_back(quoted(mark));
    }
    if (!missing.empty()) {
        throw Error("The output folder " + quoted(target) +
                    " is not empty and is no earlier result (it lacks " + joined(missing) +
                    "), so it is never overwritten. Choose another output folder.");
    }
    if (!overwrite) {
        throw Error("The output folder " + quoted(target) +
                    " is not empty. Choose another one, or allow overwriting it (--overwrite).");
    }
}

}  // namespace

fs::path existing_ancestor(fs::path path) {
    std::error_code ignored;
    while (!fs::exists(path, ignored) && path.has_relative_path())
        path = path.parent_path();
    return path;
}

void AtomicFolder::check_target(const fs::path& given, bool overwrite,
                                const std::vector<std::string>& marks) {
    const fs::path target = clean(given);
    std::error_code reason;
    if (fs::exists(target, reason)) {
        if (!fs::is_directory(target)) {
            throw Error("The output " + quoted(target) +
                        " exists and is not a folder. Choose another output folder.");
        }
        if (!fs::is_empty(target, reason)) check_filled(target, overwrite, marks);
    }
    const fs::path parent = existing_ancestor(target.parent_path());
    if (!fs::is_directory(parent) || !platform::may_write_into(parent)) {
        throw Error("The output folder " + quoted(target) + " cannot be made: " + quoted(parent) +
                    " cannot be written. Choose another output folder.");
    }
}

AtomicFolder::AtomicFolder(const fs::path& target, bool overwrite, std::vector<std::string> marks)
    : target_(clean(target)),
      temporary_(sibling(target_, "writing")),
      overwrite_(overwrite),
      marks_(std::move(marks)) {
    check_target(target_, overwrite_, marks_);
    std::error_code reason;
    fs::create_directories(target_.parent_path(), reason);
    if (reason) throw_unwritable(target_.parent_path(), reason);
    fs::remove_all(temporary_, reason);  // left by a process of the same number that was killed
    if (!fs::create_directory(platform::long_path(temporary_), reason))
        throw_unwritable(target_, reason);
}

AtomicFolder::~AtomicFolder() {
    if (committed_) return;
    std::error_code ignored;
    fs::remove_all(temporary_, ignored);
}

void AtomicFolder::write(std::string_view name, std::string_view content) const {
    write_whole(temporary_ / name, content);
}

void AtomicFolder::commit() {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(temporary_)) {
        if (entry.is_regular_file()) synced(platform::sync_file, entry.path());
    }
    synced(platform::sync_folder, temporary_);

    std::error_code reason;
    const fs::path old = sibling(target_, "old");
    const bool replaces = fs::exists(target_, reason);
    if (replaces) {
        check_target(target_, overwrite_, marks_);  // somebody may have filled it meanwhile
        fs::remove_all(old, reason);
        platform::rename_over(target_, old, reason);
        if (reason) throw_unwritable(target_, reason);
    }
    platform::rename_over(temporary_, target_, reason);
    if (reason) {
        const std::error_code failure = reason;
        if (replaces) platform::rename_over(old, target_, reason);
        throw_unwritable(target_, failure);
    }
    committed_ = true;
    synced(platform::sync_folder, target_.parent_path());
    if (replaces) fs::remove_all(old, reason);
}

void sync_folder(const fs::path& folder) {
    synced(platform::sync_folder, folder);
}

void write_file_atomically(const fs::path& path,
                           const std::function<void(const fs::path&)>& write) {
    const fs::path target = clean(path);
    const fs::path temporary = sibling(target, "writing");
    try {
        try {
            write(temporary);
        } catch (const Error& error) {
            // Its name means nothing to a person.
            throw Error(replaced(error.what(), quoted(temporary), quoted(target)));
        }
        std::error_code reason;
        platform::rename_over(temporary, target, reason);
        if (reason) {
            throw Error("The file " + quoted(target) +
                        " cannot be written: " + platform::reason_text(reason) + ".");
        }
    } catch (...) {
        std::error_code ignored;
        fs::remove(temporary, ignored);
        throw;
    }
    sync_folder(target.parent_path());
}

void write_file_atomically(const fs::path& path, std::string_view content) {
    write_file_atomically(path, [&](const fs::path& temporary) {
        write_whole(temporary, content);
        synced(platform::sync_file, temporary);
    });
}

}  // namespace interfuse
