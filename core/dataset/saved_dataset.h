// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Folders that Hugging Face `datasets` wrote itself: what save_to_disk makes of a Dataset or a
// DatasetDict, and the folders of its cache. Their pictures lie in Arrow files.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/feature_columns.h"

namespace interfuse {

struct SavedSplit {
    std::string split;
    std::vector<std::string> files;    // relative to the dataset's folder, in order of their rows
    ClassNames class_names;            // which go before those in the files' schema
    std::optional<std::int64_t> rows;  // where the folder tells
};

// The splits of such a folder, in the order that datasets gives; nullopt when it is none. A Dataset
// that was saved without a split is "train". `configuration` must be the folder's own where both
// are known. Reads JSON only. Throws Error when that is damaged, names files outside the folder or
// absent ones, or goes with a list of rows.
std::optional<std::vector<SavedSplit>> find_saved_splits(const std::filesystem::path& folder,
                                                         std::string_view configuration);

}  // namespace interfuse
