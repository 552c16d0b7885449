// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output_file.h"

#include <cerrno>
#include <cstring>
#include <fstream>

#include "core/platform/process.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

// Absolute, without "." parts or a slash at the end.
fs::path plain(const fs::path& path) {
    const fs::path clean = fs::absolute(path).lexically_normal();
    return clean.has_filename() ? clean : clean.parent_path();
}

// Permissions alone do not say it: file systems can be read-only, names too long.
std::string trial(const fs::path& place) {
    fs::path file = place;
    file += ".trial-" + std::to_string(platform::process_id());
    errno = 0;
    const bool works = std::ofstream(file).good();
    const std::string reason = works ? "" : std::strerror(errno);
    std::error_code ignored;
    fs::remove(file, ignored);
    return reason;
}

}  // namespace

void check_output_file(const std::string& what, const fs::path& file, const fs::path& made) {
    const std::string refusal = "The " + what + " " + quoted(file) + " cannot be written: ";
    std::error_code unknown;
    if (!file.has_filename() || fs::is_directory(file, unknown)) {
        throw Error(refusal + "it is a folder. Name a file.");
    }
    if (fs::exists(file, unknown) && !fs::is_regular_file(file, unknown)) {
        throw Error(refusal + "it is no file that could be replaced. Choose another.");
    }
    const fs::path target = plain(file);
    const fs::path folder = target.parent_path();
    if (!made.empty() && folder == plain(made)) return;
    if (!fs::is_directory(folder, unknown)) {
        throw Error(refusal + "there is no folder " + quoted(folder) +
                    ". Make it, or choose another.");
    }
    const std::string reason = trial(folder / fs::path(".").concat(target.filename().native()));
    if (!reason.empty()) throw Error(refusal + reason + ".");
}

}  // namespace interfuse
