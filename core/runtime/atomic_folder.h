// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A result folder that is complete or absent: it is written beside its target under a temporary
// name, synced, and renamed when all of it is there.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace interfuse {

class AtomicFolder {
  public:
    // Makes the temporary folder. Throws Error when the target exists and is not an empty folder,
    // or when its parent cannot be written. With `overwrite` the target may also be an earlier
    // result: a folder that holds all files of `marks`; any other one is left alone.
    AtomicFolder(const std::filesystem::path& target, bool overwrite,
                 std::vector<std::string> marks = {});
    // Removes the temporary folder unless commit() was reached.
    ~AtomicFolder();
    AtomicFolder(const AtomicFolder&) = delete;
    AtomicFolder& operator=(const AtomicFolder&) = delete;

    // The conditions of the constructor, checked without making anything.
    static void check_target(const std::filesystem::path& target, bool overwrite,
                             const std::vector<std::string>& marks = {});

    // Where to write.
    const std::filesystem::path& path() const { return temporary_; }
    // Writes a small file of the folder.
    void write(std::string_view name, std::string_view content) const;
    // Syncs everything and puts the folder in its place; what was there before goes last.
    void commit();

  private:
    std::filesystem::path target_;
    std::filesystem::path temporary_;
    bool overwrite_;
    std::vector<std::string> marks_;
    bool committed_ = false;
};

// The path itself where it exists, else the nearest folder above it that does.
std::filesystem::path existing_ancestor(std::filesystem::path path);

// Replaces or makes one file the same way.
void write_file_atomically(const std::filesystem::path& path, std::string_view content);
// The same for a file that `write` makes where it is told to, and syncs.
void write_file_atomically(const std::filesystem::path& path,
                           const std::function<void(const std::filesystem::path&)>& write);

// Waits until what was made, renamed or removed in the folder is on the disk. Throws Error.
void sync_folder(const std::filesystem::path& folder);

}  // namespace interfuse
