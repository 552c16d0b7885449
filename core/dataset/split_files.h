// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which files of a dataset folder belong to which split, by the rules of Hugging Face `datasets`:
// the README's configs, else sharded names below data/, else split words in folder names, else in
// file names, else everything is train.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/dataset_card.h"

namespace interfuse {

struct SplitFiles {
    std::string split;
    std::vector<std::string> files;  // relative to the folder, in the order that datasets gives
    bool operator==(const SplitFiles&) const = default;
};

struct FolderSplits {
    std::vector<SplitFiles> splits;  // in the order that datasets gives; none is empty
    std::vector<std::string> warnings;
};

// `files` are the folder's files as list_files() gives them, `folder` names it in messages,
// `config` is the chosen one of the card (nullptr where it has none). Throws Error when its
// patterns find nothing or cannot be used. A file that several of datasets' patterns find is taken
// once, where datasets takes it twice: a warning tells.
FolderSplits find_split_files(const std::filesystem::path& folder,
                              const std::vector<std::string>& files, const CardConfig* config);

}  // namespace interfuse
