// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/wheel.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/platform/file_system.h"
#include "core/platform/paths.h"
#include "core/runtime/error.h"
#include "core/runtime/output_file.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t block_size = 4U << 20U;

// By the system's own characters, of whichever kind.
[[maybe_unused]] int open_file(archive* opened, const char* name) {
    return archive_read_open_filename(opened, name, block_size);
}
[[maybe_unused]] int open_file(archive* opened, const wchar_t* name) {
    return archive_read_open_filename_w(opened, name, block_size);
}

// An open zip archive, read from its first member to its last.
class Archive {
  public:
    explicit Archive(const fs::path& file) : file_(file) {
        if (archive_read_support_format_zip_seekable(archive_.get()) != ARCHIVE_OK ||
            open_file(archive_.get(), file.c_str()) != ARCHIVE_OK) {
            throw_damaged();
        }
    }

    // The next member; nothing after the last one.
    archive_entry* next() {
        archive_entry* entry = nullptr;
        const int result = archive_read_next_header(archive_.get(), &entry);
        if (result == ARCHIVE_EOF) return nullptr;
        if (result != ARCHIVE_OK) throw_damaged();
        return entry;
    }
    // The next bytes of the member; none at its end, where its checksum has been compared.
    std::span<const std::byte> read(std::vector<std::byte>& block) {
        const la_ssize_t got = archive_read_data(archive_.get(), block.data(), block.size());
        if (got < 0) throw_damaged();
        return {block.data(), static_cast<std::size_t>(got)};
    }

  private:
    [[noreturn]] void throw_damaged() const {
        const char* why = archive_error_string(archive_.get());
        throw Error("The file " + quoted(file_) + " is damaged (" +
                    (why != nullptr ? why : "unknown reason") + "). Fetch it again.");
    }

    struct Frees {
        void operator()(archive* one) const { archive_read_free(one); }
    };
    const fs::path& file_;
    std::unique_ptr<archive, Frees> archive_{archive_read_new()};
};

std::string name_of(archive_entry* entry) {
    const char* name = archive_entry_pathname(entry);
    return name != nullptr ? name : "";
}

// Relative, and never upwards.
bool is_safe(const std::string& name) {
    if (name.empty() || name.front() == '/' || name.find('\\') != std::string::npos) return false;
    const fs::path path = platform::path_from_text(name);
    if (path.has_root_path()) return false;
    for (const fs::path& part : path) {
        if (part == "..") return false;
    }
    return true;
}

// The names of the members that are wanted.
std::set<std::string> find_members(const fs::path& wheel, const PinnedLibrary& library) {
    std::set<std::string> members;
    std::set<std::string> met;  // patterns
    Archive archive(wheel);
    while (archive_entry* entry = archive.next()) {
        if (archive_entry_filetype(entry) == AE_IFDIR) continue;
        const std::string name = name_of(entry);
        for (const std::string& pattern : library.members) {
            if (!platform::matches_pattern(pattern, name)) continue;
            if (!is_safe(name) || archive_entry_filetype(entry) != AE_IFREG) {
                throw Error(library.file + " holds the unsafe path " + quoted(name) +
                            ". It was not unpacked.");
            }
            members.insert(name);
            met.insert(pattern);
        }
    }
    for (const std::string& pattern : library.members) {
        if (!met.contains(pattern))
            throw Error(library.file + " holds nothing called " + quoted(pattern) + ".");
    }
    return members;
}

void make_parent(const fs::path& file) {
    std::error_code reason;
    fs::create_directories(file.parent_path(), reason);
    if (!reason) return;
    throw Error("The folder " + quoted(file.parent_path()) +
                " cannot be made: " + reason.message() + ".");
}

}  // namespace

void unpack_wheel(const fs::path& wheel, const PinnedLibrary& library, const fs::path& folder,
                  const std::function<void(std::uint64_t)>& progress, const std::stop_token& stop) {
    const std::set<std::string> members = find_members(wheel, library);
    std::vector<std::byte> block(block_size);
    std::uint64_t written = 0;
    Archive archive(wheel);
    while (archive_entry* entry = archive.next()) {
        throw_if_stopped(stop);
        const std::string name = name_of(entry);
        if (!members.contains(name)) continue;
        const fs::path place = folder / platform::path_from_text(name);
        make_parent(place);
        OutputFile file(place);
        for (;;) {
            throw_if_stopped(stop);
            const auto bytes = archive.read(block);
            if (bytes.empty()) break;
            file.write(bytes);
            written += bytes.size();
            progress(written);
        }
        file.sync();
        file.close();
    }
}

}  // namespace interfuse
