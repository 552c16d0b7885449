// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What open_dataset() puts together.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/dataset/dataset_card.h"
#include "core/dataset/split_files.h"

namespace interfuse {

// Whether datasets takes a file of this name for an image ("x.png", "x.PNG", not "x.Png").
bool is_image_file(std::string_view name);

// The images among the files of `split`, one of `splits.splits`. Labels come from the names of the
// folders that the images lie in.
std::unique_ptr<Dataset> make_image_folder(const std::filesystem::path& folder,
                                           const FolderSplits& splits, std::string_view split);

// The Parquet files (paths relative to `folder`) one after another. Reads their footers.
std::unique_ptr<Dataset> open_parquet_dataset(const std::filesystem::path& folder,
                                              const std::vector<std::string>& files,
                                              const DatasetCard& card,
                                              std::vector<std::string> warnings);

}  // namespace interfuse
