// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Brings the GPU's libraries into a folder of the user's: wheel by wheel from the package index,
// each checked by its SHA-256, unpacked beside the folder, and put in place when all are there.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/fetch/pinned_library.h"
#include "core/fetch/pip_settings.h"
#include "core/runtime/torch_libraries.h"

namespace interfuse {

struct FetchPlace {
    std::filesystem::path folder = gpu_libraries_folder();
    std::vector<PinnedLibrary> libraries = cuda_libraries();
    PipSettings pip = read_pip_settings();
    // Bytes that are free where a folder is or will be; the file system's own answer when empty.
    std::function<std::uint64_t(const std::filesystem::path&)> free_bytes{};
};

// What a fetch will cost. Bytes.
struct FetchPlan {
    std::filesystem::path folder;
    bool complete = false;          // there is nothing to do
    std::uint64_t to_fetch = 0;     // all wheels
    std::uint64_t here = 0;         // of those, from an earlier fetch that did not end
    std::uint64_t on_disk = 0;      // what the folder will take
    std::uint64_t room_needed = 0;  // more than there is now, at its highest
    std::uint64_t room_free = 0;
};

// Looks at the disk only.
FetchPlan plan_fetch(const FetchPlace& place);

enum class FetchStage { downloading, unpacking };

struct FetchProgress {
    FetchStage stage = FetchStage::downloading;
    std::string library;      // "nvidia-cublas 13.1.0.3"
    std::uint64_t done = 0;   // bytes of all wheels that are here
    std::uint64_t total = 0;  // plan.to_fetch
};

// Fetches what is missing. Afterwards the folder is complete; after a failure (Error) or a stop
// (Cancelled) it is as it was before, and what came so far lies beside it, for the next time. Only
// one fetch at a time works on a folder. Needs a QCoreApplication, and takes minutes.
void fetch_libraries(const FetchPlace& place,
                     const std::function<void(const FetchProgress&)>& progress,
                     const std::stop_token& stop);

// Deletes what a fetch that did not end has left.
void discard_fetch(const FetchPlace& place);

}  // namespace interfuse
