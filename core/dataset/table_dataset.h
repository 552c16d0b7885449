// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What datasets in tables have in common, Parquet and Arrow files: rows in shards, a column of
// pictures, and labels that are read once and kept.
#pragma once

#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/dataset/feature_columns.h"

namespace interfuse {

class TableDataset : public Dataset {
  public:
    std::int64_t size() const final { return size_; }
    std::optional<std::int64_t> label(std::int64_t index) const final;
    const std::vector<std::string>& class_names() const final { return columns_.class_names; }
    std::string kind() const final;
    const std::vector<std::string>& warnings() const final { return warnings_; }

  protected:
    // `format` is what the files are called: "Parquet".
    TableDataset(std::filesystem::path folder, std::string_view format,
                 std::vector<std::string> warnings)
        : folder_(std::move(folder)), format_(format), warnings_(std::move(warnings)) {}

    // Of all rows; -1, datasets' mark, where one is not known.
    virtual std::vector<std::int64_t> read_labels() const = 0;

    // Throws std::out_of_range.
    void check_index(std::int64_t index) const;
    // The next shard's rows come after those that are counted.
    void begin_shard(const std::filesystem::path& file);
    const std::filesystem::path& file_of(std::size_t shard) const { return files_[shard]; }
    std::size_t shard_count() const { return files_.size(); }
    // "train-0.parquet, row 12", counted within the shard.
    std::string row_name(std::size_t shard, std::int64_t index) const;
    // A shard whose columns are not those of the first one.
    [[noreturn]] void refuse_shard(const std::filesystem::path& file,
                                   const std::vector<TableColumn>& columns) const;

    std::filesystem::path folder_;
    std::int64_t size_ = 0;
    TableColumns columns_;
    mutable std::mutex mutex_;  // of whatever reading keeps

  private:
    std::vector<std::filesystem::path> files_;
    std::vector<std::int64_t> first_rows_;  // by shard, in the whole dataset
    std::string_view format_;
    std::vector<std::string> warnings_;
    mutable std::vector<std::int64_t> labels_;
};

}  // namespace interfuse
