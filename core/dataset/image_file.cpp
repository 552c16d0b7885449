// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/image_file.h"

#include <algorithm>

#include "core/runtime/error.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using std::filesystem::path;

// Longer than any path that a system opens.
constexpr std::size_t longest_path = 4096;

// Links between folders are followed; the file itself may be one, as in the hub's cache.
bool lies_inside(const path& file, const path& folder) {
    std::error_code problem;
    const path place = std::filesystem::canonical(file.parent_path(), problem);
    if (problem) return false;
    const path top = std::filesystem::canonical(folder, problem);
    if (problem) return false;
    return std::mismatch(top.begin(), top.end(), place.begin(), place.end()).first == top.end();
}

}  // namespace

std::vector<std::byte> read_image_file(const path& file) {
    const RandomAccessFile opened(file);
    if (opened.size() > max_image_bytes) {
        throw Error("The image " + quoted(file) + " has " + human_bytes(opened.size()) +
                    ", more than an image can have. Remove it from the dataset.");
    }
    std::vector<std::byte> bytes(opened.size());
    opened.read_at(0, bytes);
    return bytes;
}

std::vector<std::byte> read_named_image(const path& folder, std::string_view text,
                                        std::string_view row) {
    if (text.empty()) {
        throw Error("The image " + quoted(row) +
                    " has no bytes: it is missing. Write the dataset without this row.");
    }
    const bool is_path = text.size() <= longest_path && text.find('\0') == std::string_view::npos &&
                         text.find("://") == std::string_view::npos;
    const path file = is_path ? folder / path(std::u8string(text.begin(), text.end())) : path();
    if (!is_path || !lies_inside(file, folder)) {
        throw Error("The image " + quoted(row) +
                    " has no bytes but the path of a file outside the dataset's folder, which is "
                    "not read. Give the folder of the images, or write the dataset with its images "
                    "embedded, as save_to_disk and to_parquet do.");
    }
    return read_image_file(file);
}

}  // namespace interfuse
