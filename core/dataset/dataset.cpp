// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/dataset.h"

#include <algorithm>

#include "core/dataset/dataset_kinds.h"
#include "core/dataset/file_patterns.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using std::filesystem::path;

bool is_parquet_file(std::string_view file) {
    return file.ends_with(".parquet") && !file.ends_with("/metadata.parquet") &&
           file != "metadata.parquet";
}

bool is_zip_file(std::string_view file) {
    return file.ends_with(".zip");
}

struct Contents {
    std::ptrdiff_t images = 0;
    std::ptrdiff_t parquet = 0;
    std::ptrdiff_t zips = 0;
};

Contents count(const std::vector<std::string>& files) {
    return {std::count_if(files.begin(), files.end(), is_image_file),
            std::count_if(files.begin(), files.end(), is_parquet_file),
            std::count_if(files.begin(), files.end(), is_zip_file)};
}

// Keeps the splits that hold images or Parquet files. Throws Error when there are none.
void keep_usable(const path& folder, const std::vector<std::string>& files, FolderSplits& splits) {
    std::erase_if(splits.splits, [](const SplitFiles& split) {
        const Contents contents = count(split.files);
        return contents.images + contents.parquet == 0;
    });
    if (!splits.splits.empty()) return;
    if (files.empty()) {
        throw Error("The dataset folder " + quoted(folder) +
                    " is empty. Give a folder with images in class folders, or Parquet files.");
    }
    const Contents all = count(files);
    if (all.zips > 0 && all.images + all.parquet == 0) {
        throw Error("The dataset folder " + quoted(folder) +
                    " holds its images in zip archives, which are not read. Unpack them there.");
    }
    const bool left_out = all.images + all.parquet > 0;
    const bool hidden = std::all_of(files.begin(), files.end(), [](const std::string& file) {
        return is_hidden_from("**", file) || !(is_image_file(file) || is_parquet_file(file));
    });
    throw Error("The dataset folder " + quoted(folder) +
                " holds no images (PNG, JPEG, WebP, BMP, GIF, TIFF) and no Parquet files" +
                (left_out && hidden ? " outside hidden folders"
                 : left_out         ? " among the files that their names assign to splits"
                                    : "") +
                ". Give a folder with images in class folders, or Parquet files.");
}

struct OpenedFolder {
    DatasetCard card;
    FolderSplits splits;
};

OpenedFolder open_folder(const path& folder) {
    OpenedFolder opened;
    const std::vector<std::string> files = list_files(folder);
    opened.card = read_dataset_card(folder);
    opened.splits = find_split_files(folder, files, opened.card);
    keep_usable(folder, files, opened.splits);
    return opened;
}

std::vector<std::string> names_of(const FolderSplits& splits) {
    std::vector<std::string> names;
    for (const SplitFiles& split : splits.splits)
        names.push_back(split.split);
    return names;
}

std::unique_ptr<Dataset> open_split(const path& folder, OpenedFolder& opened,
                                    std::string_view split) {
    const auto found = std::find_if(opened.splits.splits.begin(), opened.splits.splits.end(),
                                    [&](const SplitFiles& each) { return each.split == split; });
    if (found == opened.splits.splits.end()) {
        const std::vector<std::string> names = names_of(opened.splits);
        throw Error("The dataset " + quoted(folder) + " has no split " + quoted(split) +
                    "; it has " + joined(names) + ". Name one of them.");
    }
    const Contents contents = count(found->files);
    if (contents.zips > 0) {
        opened.splits.warnings.push_back("The dataset " + quoted(folder) +
                                         " also holds zip archives, which are not read.");
    }
    // As many Parquet files as images: datasets prefers the former.
    if (contents.parquet >= contents.images) {
        std::vector<std::string> shards;
        std::copy_if(found->files.begin(), found->files.end(), std::back_inserter(shards),
                     is_parquet_file);
        return open_parquet_dataset(folder, shards, opened.card, opened.splits.warnings);
    }
    return make_image_folder(folder, opened.splits, split);
}

}  // namespace

std::unique_ptr<Dataset> open_dataset(const path& folder, std::string_view split) {
    OpenedFolder opened = open_folder(folder);
    return open_split(folder, opened, split);
}

OpenedDataset open_dataset_folder(const path& folder, std::string_view split) {
    OpenedFolder opened = open_folder(folder);
    OpenedDataset result{names_of(opened.splits), std::string(split), nullptr};
    if (split.empty()) {
        const bool has_train =
            std::find(result.splits.begin(), result.splits.end(), "train") != result.splits.end();
        result.split = has_train ? "train" : result.splits.front();
    }
    result.dataset = open_split(folder, opened, result.split);
    return result;
}

std::vector<std::string> dataset_splits(const path& folder) {
    return names_of(open_folder(folder).splits);
}

}  // namespace interfuse
