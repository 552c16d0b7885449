// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table_dataset.h"

#include <stdexcept>

#include "core/platform/paths.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {

void TableDataset::check_index(std::int64_t index) const {
    if (index < 0 || index >= size_) throw std::out_of_range("dataset index");
}

void TableDataset::begin_shard(const std::filesystem::path& file) {
    files_.push_back(file);
    first_rows_.push_back(size_);
}

std::string TableDataset::row_name(std::size_t shard, std::int64_t index) const {
    return platform::path_text(files_[shard].filename()) + ", row " +
           std::to_string(index - first_rows_[shard]);
}

std::optional<std::int64_t> TableDataset::label(std::int64_t index) const {
    if (columns_.label.empty()) return std::nullopt;
    check_index(index);
    const std::scoped_lock lock(mutex_);
    if (labels_.empty()) labels_ = read_labels();
    const std::int64_t value = labels_[static_cast<std::size_t>(index)];
    if (value < 0) return std::nullopt;
    return value;
}

std::string TableDataset::kind() const {
    return std::string(format_) + ", " + std::to_string(files_.size()) +
           (files_.size() == 1 ? " file" : " files");
}

void TableDataset::refuse_shard(const std::filesystem::path& file,
                                const std::vector<TableColumn>& columns) const {
    throw Error("The " + std::string(format_) + " file " + quoted(file) + " has the columns " +
                column_list(columns) + ", unlike " + quoted(files_[0]) +
                ". Give shards of one dataset.");
}

}  // namespace interfuse
