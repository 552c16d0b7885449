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
#include "core/dataset/feature_columns.h"
#include "core/dataset/saved_dataset.h"
#include "core/dataset/split_files.h"
#include "core/dataset/zip_archive.h"

namespace interfuse {

// Whether datasets takes a file of this name for an image ("x.png", "x.PNG", not "x.Png").
bool is_image_file(std::string_view name);

// The images among the files of `split`, one of `splits.splits`, and those in its zip archives.
// Labels come from the names of the folders that the images lie in. With `archive` the files are
// entries of it, and `folder` is its own path.
std::unique_ptr<Dataset> make_image_folder(const std::filesystem::path& folder,
                                           const FolderSplits& splits, std::string_view split,
                                           std::shared_ptr<const ZipArchive> archive = nullptr);

// The Parquet files (paths relative to `folder`) one after another. Reads their footers. The card's
// class names go before those in the files' schema.
std::unique_ptr<Dataset> open_parquet_dataset(const std::filesystem::path& folder,
                                              const std::vector<std::string>& files,
                                              const ClassNames& card_names,
                                              std::vector<std::string> warnings);

// The Arrow files of the split one after another. Reads their messages' metadata.
std::unique_ptr<Dataset> open_arrow_dataset(const std::filesystem::path& folder,
                                            const SavedSplit& split,
                                            std::vector<std::string> warnings);

}  // namespace interfuse
