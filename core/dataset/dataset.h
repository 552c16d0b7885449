// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Labelled pictures on disk, in the order in which Hugging Face `datasets` gives them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interfuse {

struct EncodedImage {
    std::vector<std::byte> bytes;
    std::string name;  // for people: the file, or "train-0.parquet, row 12"
};

class Dataset {
  public:
    virtual ~Dataset() = default;
    virtual std::int64_t size() const = 0;
    // The undecoded picture at `index`; throws Error. Safe from several threads.
    virtual EncodedImage read(std::int64_t index) const = 0;
    // The label, an index into class_names(); nullopt where there are none.
    virtual std::optional<std::int64_t> label(std::int64_t index) const = 0;
    virtual const std::vector<std::string>& class_names() const = 0;
    // "ImageFolder", "ImageFolder, zipped", "Parquet, 2 files", "Arrow, 1 file"
    virtual std::string kind() const = 0;
    // Things a person should know (a class folder that the reference would count twice, say).
    virtual const std::vector<std::string>& warnings() const = 0;
};

// Opens the split of a dataset: a folder of images, which may lie in zip archives, a zip archive,
// Hugging Face Parquet files, or Arrow files that datasets saved or cached. `configuration` names
// one of those that the folder's README.md lists; empty is its default. Reads listings and footers
// only. Throws Error, naming what it looked for, when there is nothing to read.
std::unique_ptr<Dataset> open_dataset(const std::filesystem::path& path, std::string_view split,
                                      std::string_view configuration = {});

// The same, with all splits of the dataset: it is listed once. An empty `split` is "train", or the
// first one where there is no "train".
struct OpenedDataset {
    std::vector<std::string> splits;
    std::string split;
    std::unique_ptr<Dataset> dataset;
};
OpenedDataset open_dataset_folder(const std::filesystem::path& path, std::string_view split,
                                  std::string_view configuration = {});

// Splits that the dataset has ("train", "test", …), in the order datasets gives them.
std::vector<std::string> dataset_splits(const std::filesystem::path& path,
                                        std::string_view configuration = {});

}  // namespace interfuse
