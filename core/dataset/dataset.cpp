// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/dataset.h"

#include <algorithm>

#include "core/dataset/dataset_kinds.h"
#include "core/dataset/file_patterns.h"
#include "core/platform/paths.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using std::filesystem::path;

bool is_parquet_file(std::string_view file) {
    return file.ends_with(".parquet") && !file.ends_with("/metadata.parquet") &&
           file != "metadata.parquet";
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

constexpr const char* advice =
    " Give a folder with images, best in class folders, Parquet files, or what save_to_disk wrote.";

// Keeps the splits that hold images, zip archives or Parquet files. Throws Error when there are
// none.
void keep_usable(const path& folder, const std::vector<std::string>& files, FolderSplits& splits) {
    std::erase_if(splits.splits, [](const SplitFiles& split) {
        const Contents contents = count(split.files);
        return contents.images + contents.parquet + contents.zips == 0;
    });
    if (!splits.splits.empty()) return;
    if (files.empty()) {
        throw Error("The dataset " + quoted(folder) + " is empty." + advice);
    }
    const Contents all = count(files);
    const bool left_out = all.images + all.parquet + all.zips > 0;
    const bool hidden = std::all_of(files.begin(), files.end(), [](const std::string& file) {
        return is_hidden_from("**", file) ||
               !(is_image_file(file) || is_parquet_file(file) || is_zip_file(file));
    });
    const bool any_arrow = std::any_of(files.begin(), files.end(), [](const std::string& file) {
        return file.ends_with(".arrow");
    });
    throw Error(
        "The dataset " + quoted(folder) +
        " holds no images (PNG, JPEG, WebP, BMP, GIF, TIFF), no zip archives of them and "
        "no Parquet files" +
        (left_out && hidden ? " outside hidden folders"
         : left_out         ? " among the files that their names assign to splits"
                            : "") +
        "." + advice +
        (any_arrow ? " Of Arrow files give the folder that has their dataset_info.json." : ""));
}

// A dataset before one of its splits is opened.
struct OpenedFolder {
    path place;
    FolderSplits splits;
    ClassNames card_names;
    std::vector<SavedSplit> saved;              // where datasets wrote the folder
    std::shared_ptr<const ZipArchive> archive;  // where it is the dataset
};

// An archive is read as if it were unpacked.
OpenedFolder open_archive(const path& file, std::string_view configuration) {
    OpenedFolder opened;
    opened.place = file;
    opened.archive = std::make_shared<ZipArchive>(file);
    std::vector<std::string> files;
    for (const ArchivedFile& entry : opened.archive->files())
        files.push_back(entry.name);
    opened.splits = find_split_files(file, files, DatasetCard{}.config(file, configuration));
    std::erase_if(opened.splits.splits,
                  [](const SplitFiles& split) { return count(split.files).images == 0; });
    if (opened.splits.splits.empty()) {
        throw Error("The zip archive " + quoted(file) +
                    " holds no images (PNG, JPEG, WebP, BMP, GIF, TIFF). Unpack what it holds.");
    }
    return opened;
}

OpenedFolder open_folder(const path& place, std::string_view configuration) {
    std::error_code ignored;
    if (is_zip_file(platform::path_text(place.filename())) &&
        std::filesystem::is_regular_file(place, ignored)) {
        return open_archive(place, configuration);
    }
    OpenedFolder opened;
    opened.place = place;
    if (auto saved = find_saved_splits(place, configuration)) {
        opened.saved = std::move(*saved);
        for (const SavedSplit& split : opened.saved)
            opened.splits.splits.push_back({split.split, split.files});
        return opened;
    }
    const std::vector<std::string> files = list_files(place);
    const DatasetCard card = read_dataset_card(place);
    const CardConfig* config = card.config(place, configuration);
    opened.splits = find_split_files(place, files, config);
    opened.card_names = card_class_names(card, config);
    keep_usable(place, files, opened.splits);
    return opened;
}

std::vector<std::string> names_of(const FolderSplits& splits) {
    std::vector<std::string> names;
    for (const SplitFiles& split : splits.splits)
        names.push_back(split.split);
    return names;
}

std::unique_ptr<Dataset> open_split(OpenedFolder& opened, std::string_view split) {
    const path& place = opened.place;
    const auto found = std::find_if(opened.splits.splits.begin(), opened.splits.splits.end(),
                                    [&](const SplitFiles& each) { return each.split == split; });
    if (found == opened.splits.splits.end()) {
        const std::vector<std::string> names = names_of(opened.splits);
        throw Error("The dataset " + quoted(place) + " has no split " + quoted(split) +
                    "; it has " + joined(names) + ". Name one of them.");
    }
    if (!opened.saved.empty()) {
        const auto index = static_cast<std::size_t>(found - opened.splits.splits.begin());
        return open_arrow_dataset(place, opened.saved[index], {});
    }
    const Contents contents = count(found->files);
    // As many Parquet files as images: datasets prefers the former.
    if (contents.parquet > 0 && contents.parquet >= contents.images) {
        if (contents.zips > 0) {
            opened.splits.warnings.push_back("The dataset " + quoted(place) +
                                             " also holds zip archives, which are not read beside "
                                             "Parquet files.");
        }
        std::vector<std::string> shards;
        std::copy_if(found->files.begin(), found->files.end(), std::back_inserter(shards),
                     is_parquet_file);
        return open_parquet_dataset(place, shards, opened.card_names, opened.splits.warnings);
    }
    return make_image_folder(place, opened.splits, split, opened.archive);
}

}  // namespace

std::unique_ptr<Dataset> open_dataset(const path& place, std::string_view split,
                                      std::string_view configuration) {
    OpenedFolder opened = open_folder(place, configuration);
    return open_split(opened, split);
}

OpenedDataset open_dataset_folder(const path& place, std::string_view split,
                                  std::string_view configuration) {
    OpenedFolder opened = open_folder(place, configuration);
    OpenedDataset result{names_of(opened.splits), std::string(split), nullptr};
    if (split.empty()) {
        const bool has_train =
            std::find(result.splits.begin(), result.splits.end(), "train") != result.splits.end();
        result.split = has_train ? "train" : result.splits.front();
    }
    result.dataset = open_split(opened, result.split);
    return result;
}

std::vector<std::string> dataset_splits(const path& place, std::string_view configuration) {
    return names_of(open_folder(place, configuration).splits);
}

}  // namespace interfuse
