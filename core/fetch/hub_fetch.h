// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Brings repositories of the Hugging Face Hub into its local cache, where huggingface_hub finds
// them as well: file by file, several at once, each checked by the hash that the hub lists. A
// snapshot appears when all that was chosen of it is here.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/fetch/hub_listing.h"
#include "core/fetch/hub_settings.h"
#include "core/runtime/hub_cache.h"

namespace interfuse {

// The text of one of a repository's files.
using HubText = std::function<std::string(const std::string& path)>;

// A repository, and which of its files are wanted.
struct HubWant {
    HubId id;
    // Picks among all of its files, sorted; throws Error where they are none that serve.
    std::function<std::vector<std::string>(const std::vector<std::string>& all,
                                           const HubText& text)>
        choose;
};

struct HubRepositoryPlan {
    HubId id;
    std::string commit;
    std::vector<HubFile> files;  // those that were chosen, sorted by path
    std::uint64_t bytes = 0;     // of them
    std::uint64_t here = 0;      // of those bytes, from an earlier fetch
};

struct HubPlan {
    std::vector<HubRepositoryPlan> repositories;
    std::uint64_t bytes = 0;
    std::uint64_t here = 0;
    std::uint64_t room_free = 0;
    std::filesystem::path cache;
};

// Asks the hub what there is; fetches no file but those that choose() reads. Throws Error with all
// problems: offline, no such repository or revision, gated, no connection; and Cancelled. Needs a
// QCoreApplication.
HubPlan plan_hub_fetch(const std::vector<HubWant>& wants, const HubSettings& settings,
                       const std::stop_token& stop);

struct HubProgress {
    HubId id;
    std::string file;          // the one that it goes on with, a path in the repository
    std::uint64_t size = 0;    // its bytes
    std::uint64_t done = 0;    // of all files, bytes that are here
    std::uint64_t total = 0;   // plan.bytes
    bool is_finished = false;  // the file is here, whole and right
};

// Fetches what is missing. Calls progress() from several threads, one at a time. After a failure
// (Error) or a stop (Cancelled) whole repositories are in place, and what came of the others stays
// for the next time. Programs that fetch the same file at the same time wait for each other.
void fetch_from_hub(const HubPlan& plan, const HubSettings& settings,
                    const std::function<void(const HubProgress&)>& progress,
                    const std::stop_token& stop);

}  // namespace interfuse
