// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One repository in the cache of the Hugging Face Hub, laid out as huggingface_hub does: contents
// in blobs/ETAG, links to them in snapshots/COMMIT/PATH, branches in refs/NAME.
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>

#include "core/fetch/hub_listing.h"
#include "core/platform/file_lock.h"
#include "core/runtime/hub_cache.h"

namespace interfuse {

class HubStore {
  public:
    // Makes nothing.
    HubStore(const std::filesystem::path& cache, const HubId& id);

    std::filesystem::path blob(const HubFile& file) const;
    // What a blob is called until it is whole.
    std::filesystem::path unfinished(const HubFile& file) const;
    std::filesystem::path snapshot(const std::string& commit) const;
    // Whether the content is here; by its name and size.
    bool has(const HubFile& file) const;
    // Bytes of it that are here.
    std::uint64_t present(const HubFile& file) const;

    // Each throws Error where the disk does not take it.
    void make_folders() const;
    void link(const std::string& commit, const HubFile& file) const;
    // After all links: from now on `revision` is this commit.
    void point(const std::string& revision, const std::string& commit) const;

    // Held by whoever writes a blob, huggingface_hub's own programs too.
    class Lock {
      public:
        // Waits for another program's. Throws Error, Cancelled.
        Lock(const HubStore& store, const HubFile& file, const std::stop_token& stop);

      private:
        platform::FileLock lock_;
    };

  private:
    std::filesystem::path folder_;  // of the repository
    std::filesystem::path locks_;
};

}  // namespace interfuse
