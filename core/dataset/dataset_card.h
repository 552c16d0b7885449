// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a dataset's README.md says in its YAML front matter.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interfuse {

struct SplitPatterns {
    std::string split;
    std::vector<std::string> patterns;
    bool operator==(const SplitPatterns&) const = default;
};

// One entry of `configs`.
struct CardConfig {
    std::string name;
    bool is_default = false;
    std::string data_dir;                                  // "" for the dataset's own folder
    std::optional<std::vector<SplitPatterns>> data_files;  // in the card's order
};

// Class names of one column, from `dataset_info`.
struct CardClassNames {
    std::string config;  // "" where the card names none
    std::string column;
    std::vector<std::string> names;
};

struct DatasetCard {
    std::vector<CardConfig> configs;
    std::vector<CardClassNames> class_names;

    // The configuration of this name, or the default one when `name` is empty; nullptr where there
    // are no configurations, which datasets calls the configuration "default". Throws Error when
    // there is none of that name, or when several and none, or more than one, is the default.
    const CardConfig* config(const std::filesystem::path& folder, std::string_view name) const;
};

// Parses the front matter of `readme` (its whole text). `origin` names it in messages. A text
// without front matter gives an empty card. Throws Error.
DatasetCard parse_dataset_card(std::string_view readme, const std::filesystem::path& origin);

// Reads README.md of the folder; an absent file gives an empty card. Throws Error.
DatasetCard read_dataset_card(const std::filesystem::path& folder);

}  // namespace interfuse
