// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/hub_store.h"

#include <chrono>
#include <fstream>
#include <thread>

#include "core/platform/file_system.h"
#include "core/platform/process.h"
#include "core/platform/reasons.h"
#include "core/runtime/atomic_folder.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

constexpr auto look_again = std::chrono::milliseconds(50);

fs::path utf8_path(const std::string& text) {
    return fs::path(std::u8string(text.begin(), text.end()));
}

[[noreturn]] void throw_unwritable(const fs::path& path, const std::error_code& reason) {
    throw Error("The cache of the Hugging Face Hub cannot be written at " + quoted(path) + ": " +
                platform::reason_text(reason) +
                ". Mend it, or name another place in HF_HUB_CACHE.");
}

void make_folder(const fs::path& folder) {
    std::error_code reason;
    fs::create_directories(folder, reason);
    if (reason) throw_unwritable(folder, reason);
}

}  // namespace

HubStore::HubStore(const fs::path& cache, const HubId& id)
    : folder_(cache / hub_folder_name(id)), locks_(cache / ".locks" / hub_folder_name(id)) {}

fs::path HubStore::blob(const HubFile& file) const {
    return folder_ / "blobs" / file.etag;
}

fs::path HubStore::unfinished(const HubFile& file) const {
    return folder_ / "blobs" / (file.etag + ".incomplete");
}

fs::path HubStore::snapshot(const std::string& commit) const {
    return folder_ / "snapshots" / commit;
}

bool HubStore::has(const HubFile& file) const {
    std::error_code ignored;
    return fs::is_regular_file(blob(file), ignored) &&
           fs::file_size(blob(file), ignored) == file.size;
}

std::uint64_t HubStore::present(const HubFile& file) const {
    if (has(file)) return file.size;
    std::error_code reason;
    const std::uintmax_t bytes = fs::file_size(unfinished(file), reason);
    return reason || bytes > file.size ? 0 : bytes;
}

void HubStore::make_folders() const {
    make_folder(folder_ / "blobs");
    make_folder(locks_);
}

void HubStore::link(const std::string& commit, const HubFile& file) const {
    const fs::path relative = utf8_path(file.path);
    const fs::path pointer = snapshot(commit) / relative;
    make_folder(pointer.parent_path());
    fs::path target;
    for (auto part = relative.begin(); part != relative.end(); ++part)
        target /= "..";
    target = target / ".." / "blobs" / file.etag;
    if (platform::is_link_to(target, pointer)) return;
    // Under another name first, so that nobody meets a moment without it.
    fs::path temporary = pointer;
    temporary += "." + std::to_string(platform::process_id()) + ".linking";
    std::error_code reason;
    fs::remove(temporary, reason);
    platform::link_file(target, temporary, reason);
    if (!reason) platform::rename_over(temporary, pointer, reason);
    if (!reason) return;
    std::error_code ignored;
    fs::remove(temporary, ignored);
    throw_unwritable(pointer, reason);
}

void HubStore::point(const std::string& revision, const std::string& commit) const {
    if (revision == commit) return;
    const fs::path ref = folder_ / "refs" / revision;
    make_folder(ref.parent_path());
    std::ifstream before(ref);
    std::string known;
    before >> known;
    if (known != commit) write_file_atomically(ref, commit);
}

HubStore::Lock::Lock(const HubStore& store, const HubFile& file, const std::stop_token& stop) {
    const fs::path path = store.locks_ / (file.etag + ".lock");
    std::error_code reason;
    lock_.open(path, reason);
    if (reason) throw_unwritable(path, reason);
    while (!lock_.try_lock(reason)) {
        throw_if_stopped(stop);
        if (reason) throw_unwritable(path, reason);
        std::this_thread::sleep_for(look_again);
    }
}

}  // namespace interfuse
