// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Models and datasets that lie in the local cache of the Hugging Face Hub, by their ids. Nothing is
// fetched. The cache's layout: huggingface_hub's guide "Understand caching".
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace interfuse {

enum class HubKind { model, dataset };

struct HubId {
    HubKind kind = HubKind::model;
    std::string repository;  // "owner/name", or "name" of a dataset without an owner
    std::string revision;    // a branch, tag or commit; "" for the main branch
    bool operator==(const HubId&) const = default;
};

// Reads "owner/name" or "owner/name@revision", by the hub's rules for names.
std::optional<HubId> parse_hub_id(std::string_view text, HubKind kind);
// Reads "name" or "name@revision": a dataset of the hub's first years, such as mnist.
std::optional<HubId> parse_ownerless_dataset(std::string_view text);

// Its folder in the cache: "models--owner--name", "datasets--name".
std::string hub_folder_name(const HubId& id);

// Where huggingface_hub keeps its things: $HF_HOME, $XDG_CACHE_HOME/huggingface or
// ~/.cache/huggingface; empty where none of them is set.
std::filesystem::path hub_home();

// $HF_HUB_CACHE, $HUGGINGFACE_HUB_CACHE, $HF_HOME/hub, $XDG_CACHE_HOME/huggingface/hub or
// ~/.cache/huggingface/hub; empty where none of them is set.
std::filesystem::path hub_cache();

// The folder of a revision's files, whether it is there or not; refs tell a branch's commit. Empty
// without a cache.
std::filesystem::path hub_snapshot(const HubId& id);

// Back from such a folder in the cache, with the commit as its revision; nothing for other paths.
// The folder need not be there: a branch that the cache does not know is its own revision.
std::optional<HubId> hub_id_of(const std::filesystem::path& snapshot);
// "owner/name@revision"
std::string hub_text(const HubId& id);

// What the model or dataset at `path` is called: its repository in the hub, or its folder's name.
std::string source_title(const std::filesystem::path& path);

// The id that a path is meant as, where nothing is: that of a folder in the cache, or what its last
// two parts name. Nothing where they do not read as one, or are hardly meant so: an id beside a
// recipe that exists lacks both of its parts there, and nothing above.
std::optional<HubId> missing_hub_id(const std::filesystem::path& path, HubKind kind);

// For the end of a message about such a path: how to fetch it. "" for any other one.
std::string hub_advice(const std::filesystem::path& path, HubKind kind);

}  // namespace interfuse
