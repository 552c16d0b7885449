// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/library_fetch.h"

#include <QLockFile>
#include <algorithm>
#include <fstream>
#include <iterator>

#include "core/fetch/download.h"
#include "core/fetch/http_client.h"
#include "core/fetch/package_index.h"
#include "core/fetch/wheel.h"
#include "core/platform/paths.h"
#include "core/runtime/atomic_folder.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

constexpr const char* stamps = ".stamps";
constexpr const char* unfinished = ".unfinished";  // files in there may be half written

// Where a folder grows until it is complete, and where the wheels lie meanwhile: beside it, on the
// same file system.
fs::path beside(const fs::path& folder, const char* what) {
    fs::path path = folder;
    path += what;
    return path;
}
fs::path staging_of(const fs::path& folder) {
    return beside(folder, ".partial");
}
fs::path downloads_of(const fs::path& folder) {
    return beside(folder, ".downloads");
}

// Changes whenever unpacking the library again would give other files.
std::string stamp_text(const PinnedLibrary& library) {
    std::string text = library.sha256 + "\n";
    for (const std::string& member : library.members)
        text += member + "\n";
    return text;
}

fs::path stamp_of(const fs::path& root, const PinnedLibrary& library) {
    return root / stamps / library.name;
}

std::string content_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

bool is_unpacked(const fs::path& root, const PinnedLibrary& library) {
    if (content_of(stamp_of(root, library)) != stamp_text(library)) return false;
    std::error_code ignored;
    return std::all_of(library.members.begin(), library.members.end(), [&](const auto& member) {
        return member.find('*') != std::string::npos || fs::is_regular_file(root / member, ignored);
    });
}

std::uint64_t size_of(const fs::path& file) {
    std::error_code reason;
    const std::uintmax_t size = fs::file_size(file, reason);
    return reason ? 0 : size;
}

// Of a wheel, how much is in the folder of downloads.
std::uint64_t downloaded(const fs::path& folder, const PinnedLibrary& library) {
    const fs::path wheel = downloads_of(folder) / library.file;
    const std::uint64_t here = std::max(size_of(wheel), size_of(part_of(wheel)));
    return std::min(here, library.size);
}

std::uint64_t free_bytes(const FetchPlace& place) {
    const fs::path there = existing_ancestor(place.folder);
    if (place.free_bytes) return place.free_bytes(there);
    std::error_code reason;
    const fs::space_info space = fs::space(there, reason);
    return reason ? 0 : space.available;
}

void make_folder(const fs::path& folder) {
    std::error_code reason;
    fs::create_directories(folder, reason);
    if (!reason) return;
    throw Error("The folder " + quoted(folder) + " cannot be made: " + reason.message() +
                ". Mend it, or name another place in XDG_DATA_HOME.");
}

void check(const std::error_code& reason, const fs::path& path) {
    if (!reason) return;
    throw Error("The folder " + quoted(path) + " cannot be written: " + reason.message() + ".");
}

class Fetch {
  public:
    Fetch(const FetchPlace& place, const std::function<void(const FetchProgress&)>& progress,
          const std::stop_token& stop)
        : place_(place),
          staging_(staging_of(place.folder)),
          downloads_(downloads_of(place.folder)),
          progress_(progress),
          stop_(stop),
          client_(place.pip) {}

    void run() {
        drop_stale_staging();
        for (const PinnedLibrary& library : place_.libraries)
            state_.total += library.size;
        for (const PinnedLibrary& library : place_.libraries) {
            if (!is_unpacked(staging_, library)) bring(library);
            finished_ += library.size;
            say(0);
        }
        settle();
    }

  private:
    void say(std::uint64_t of_this) {
        state_.done = finished_ + of_this;
        progress_(state_);
    }

    void bring(const PinnedLibrary& library) {
        throw_if_stopped(stop_);
        state_.library = library.label();
        state_.stage = FetchStage::downloading;
        say(downloaded(place_.folder, library));
        const fs::path wheel = obtain(library);
        state_.stage = FetchStage::unpacking;
        say(library.size);
        unpack(wheel, library);
        std::error_code ignored;
        if (wheel.parent_path() == downloads_) fs::remove(wheel, ignored);
    }

    // A verified wheel: of an earlier run, of a folder that pip knows, or of the index.
    fs::path obtain(const PinnedLibrary& library) {
        const fs::path target = downloads_ / library.file;
        KnownFile wheel{{},
                        library.size,
                        HashKind::sha256,
                        library.sha256,
                        target,
                        part_of(target),
                        "Name another index in PIP_INDEX_URL."};
        if (has_right_hash(target, wheel, stop_)) return target;
        for (const fs::path& link : place_.pip.find_links) {
            const fs::path local = link.filename() == library.file ? link : link / library.file;
            if (has_right_hash(local, wheel, stop_)) return local;
        }
        make_folder(downloads_);
        wheel.address = find_in_indexes(client_, place_.pip.indexes, library, stop_);
        download(
            client_, wheel, [this](std::uint64_t bytes) { say(bytes); }, stop_);
        return target;
    }

    void unpack(const fs::path& wheel, const PinnedLibrary& library) {
        const fs::path growing = staging_ / unfinished;
        std::error_code reason;
        fs::remove_all(growing, reason);
        make_folder(growing / stamps);
        unpack_wheel(
            wheel, library, growing, [](std::uint64_t) {}, stop_);
        std::ofstream(stamp_of(growing, library), std::ios::binary) << stamp_text(library);
        move_files(growing, staging_);
    }

    // Whole files, each at once; the stamp last, so that an interrupted move looks like what it is.
    static void move_files(const fs::path& source, const fs::path& target) {
        std::vector<fs::path> files;
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(source)) {
            if (entry.is_regular_file()) files.push_back(fs::relative(entry.path(), source));
        }
        std::stable_partition(files.begin(), files.end(),
                              [](const fs::path& file) { return *file.begin() != stamps; });
        std::error_code reason;
        for (const fs::path& file : files) {
            make_folder((target / file).parent_path());
            fs::rename(source / file, target / file, reason);
            check(reason, target);
        }
        fs::remove_all(source, reason);
    }

    // What an interrupted run left for another list of libraries.
    void drop_stale_staging() {
        std::error_code ignored;
        if (!fs::exists(staging_, ignored)) return;
        for (const auto& entry : fs::directory_iterator(staging_ / stamps, ignored)) {
            const auto known = std::any_of(
                place_.libraries.begin(), place_.libraries.end(), [&](const auto& library) {
                    return library.name == entry.path().filename() &&
                           stamp_text(library) == content_of(entry.path());
                });
            if (known) continue;
            fs::remove_all(staging_, ignored);
            return;
        }
    }

    // Puts the complete folder in its place; what was there before goes last. Libraries of it that
    // a program has loaded stay with that program.
    void settle() {
        const fs::path old = beside(place_.folder, ".old");
        std::error_code reason;
        fs::remove_all(staging_ / unfinished, reason);
        fs::remove_all(old, reason);
        if (fs::exists(place_.folder, reason)) {
            fs::rename(place_.folder, old, reason);
            check(reason, place_.folder);
        }
        fs::rename(staging_, place_.folder, reason);
        if (reason) {
            const std::error_code failure = reason;
            fs::rename(old, place_.folder, reason);
            check(failure, place_.folder);
        }
        fs::remove_all(old, reason);
        fs::remove_all(downloads_, reason);
    }

    const FetchPlace& place_;
    fs::path staging_;
    fs::path downloads_;
    const std::function<void(const FetchProgress&)>& progress_;
    const std::stop_token& stop_;
    HttpClient client_;
    FetchProgress state_;
    std::uint64_t finished_ = 0;  // bytes of the wheels before this one
};

bool is_complete(const FetchPlace& place) {
    return !place.libraries.empty() &&
           std::all_of(place.libraries.begin(), place.libraries.end(),
                       [&](const auto& library) { return is_unpacked(place.folder, library); });
}

void check_room(const FetchPlan& plan) {
    if (plan.room_needed <= plan.room_free) return;
    throw Error("The folder " + quoted(plan.folder.parent_path()) + " has " +
                human_bytes(plan.room_free) + " free, and the libraries need " +
                human_bytes(plan.room_needed) +
                " more. Make room, or name another place in XDG_DATA_HOME.");
}

}  // namespace

FetchPlan plan_fetch(const FetchPlace& place) {
    FetchPlan plan;
    plan.folder = place.folder;
    plan.complete = is_complete(place);
    plan.room_free = free_bytes(place);
    std::uint64_t largest = 0;  // rest of a wheel
    for (const PinnedLibrary& library : place.libraries) {
        plan.to_fetch += library.size;
        plan.on_disk += library.unpacked;
        if (plan.complete || is_unpacked(staging_of(place.folder), library)) {
            plan.here += library.size;
            continue;
        }
        const std::uint64_t here = downloaded(place.folder, library);
        plan.here += here;
        plan.room_needed += library.unpacked;
        largest = std::max(largest, library.size - here);
    }
    plan.room_needed += largest;
    return plan;
}

void fetch_libraries(const FetchPlace& place,
                     const std::function<void(const FetchProgress&)>& progress,
                     const std::stop_token& stop) {
    if (place.folder.empty()) {
        throw Error("There is no folder for the libraries: neither XDG_DATA_HOME nor HOME is set.");
    }
    if (place.libraries.empty()) {
        throw Error(
            "The package index has no CUDA libraries for this system. Use an Interfuse that was "
            "built with those of a PyTorch or LibTorch.");
    }
    if (is_complete(place)) return;
    make_folder(place.folder.parent_path());
    QLockFile lock(QString::fromStdString(platform::path_text(beside(place.folder, ".lock"))));
    lock.setStaleLockTime(0);  // it is taken over only from a process that is gone
    if (!lock.tryLock(0)) {
        if (lock.error() == QLockFile::LockFailedError) {
            throw Error("Another Interfuse is fetching the libraries. Wait for it, or stop it.");
        }
        throw Error("The folder " + quoted(place.folder.parent_path()) +
                    " cannot be written. Mend it, or name another place in XDG_DATA_HOME.");
    }
    check_room(plan_fetch(place));
    Fetch(place, progress, stop).run();
}

void discard_fetch(const FetchPlace& place) {
    std::error_code ignored;
    fs::remove_all(staging_of(place.folder), ignored);
    fs::remove_all(downloads_of(place.folder), ignored);
}

}  // namespace interfuse
