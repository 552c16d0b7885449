// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Hugging Face image datasets in Parquet files, read through Arrow C++. Of the pictures only the
// pages of one row group's image column are in memory at a time.
#include <arrow/util/key_value_metadata.h>
#include <parquet/column_reader.h>
#include <parquet/exception.h>
#include <parquet/file_reader.h>
#include <parquet/metadata.h>
#include <parquet/schema.h>

#include <algorithm>
#include <limits>

#include "core/dataset/dataset_kinds.h"
#include "core/dataset/image_file.h"
#include "core/dataset/table_dataset.h"
#include "core/platform/paths.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using std::filesystem::path;

// The image column of a row group may have this many bytes; shards have 500 MB in all.
constexpr std::int64_t max_column_bytes = 4'000'000'000;
// Rows of a column that are read at once.
constexpr std::int64_t label_batch = 4096;

path path_from_utf8(std::string_view text) {
    return path(std::u8string(text.begin(), text.end()));
}

// Runs `work` on a file; what Arrow throws becomes an Error that names the file.
template <typename Work>
auto with_file(const path& file, Work&& work) {
    try {
        return work();
    } catch (const Error&) {
        throw;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        throw Error("The Parquet file " + quoted(file) + " cannot be read: " + error.what() +
                    ". Copy or download it again.");
    }
}

struct Shard {
    path file;
    std::shared_ptr<parquet::FileMetaData> metadata;
    int image_column = -1;  // leaf columns
    int path_column = -1;   // -1 where pictures have no paths
    int label_column = -1;
};

struct RowGroup {
    std::size_t shard = 0;
    int group = 0;
    std::int64_t first_row = 0;  // in the whole dataset
    std::int64_t rows = 0;
};

std::unique_ptr<parquet::ParquetFileReader> open_file(
    const path& file, std::shared_ptr<parquet::FileMetaData> metadata = nullptr) {
    return parquet::ParquetFileReader::OpenFile(platform::path_text(file), false,
                                                parquet::default_reader_properties(),
                                                std::move(metadata));
}

// Whether the leaf holds at most one string of bytes a row.
bool holds_bytes(const parquet::SchemaDescriptor& schema, int leaf) {
    return leaf >= 0 && schema.Column(leaf)->physical_type() == parquet::Type::BYTE_ARRAY &&
           schema.Column(leaf)->max_repetition_level() == 0;
}

// The leaf with a column's encoded pictures; -1 when it has none.
int image_leaf(const parquet::SchemaDescriptor& schema, const std::string& column) {
    const int bytes = schema.ColumnIndex(column + ".bytes");
    if (holds_bytes(schema, bytes)) return bytes;
    const int plain = schema.ColumnIndex(column);
    if (!holds_bytes(schema, plain) || !schema.Column(plain)->logical_type()->is_none()) return -1;
    return plain;
}

bool holds_integers(const parquet::SchemaDescriptor& schema, const std::string& column) {
    const int leaf = schema.ColumnIndex(column);
    if (leaf < 0 || schema.Column(leaf)->max_repetition_level() != 0) return false;
    const parquet::Type::type type = schema.Column(leaf)->physical_type();
    return type == parquet::Type::INT64 || type == parquet::Type::INT32;
}

std::vector<TableColumn> columns_of(const parquet::SchemaDescriptor& schema) {
    std::vector<TableColumn> columns;
    for (int i = 0; i < schema.group_node()->field_count(); ++i) {
        const std::string& name = schema.group_node()->field(i)->name();
        const bool images = image_leaf(schema, name) >= 0;
        const bool pictures = images && schema.ColumnIndex(name + ".bytes") >= 0;
        columns.push_back({name, pictures, images && !pictures, holds_integers(schema, name)});
    }
    return columns;
}

// The card's names go before those that datasets wrote into the file's schema.
ClassNames find_class_names(ClassNames card_names, const parquet::FileMetaData& metadata) {
    if (metadata.key_value_metadata() == nullptr) return card_names;
    const auto text = metadata.key_value_metadata()->Get("huggingface");
    if (text.ok()) card_names.merge(schema_class_names(*text));
    return card_names;
}

// A place in a row group's image column, from which it is read forwards only.
struct Cursor {
    std::size_t group = 0;  // among all row groups of the dataset
    std::int64_t row = 0;   // the next one, within the group
    std::unique_ptr<parquet::ParquetFileReader> file;
    std::shared_ptr<parquet::ColumnReader> images;
};

class ParquetDataset final : public TableDataset {
  public:
    ParquetDataset(const path& folder, const std::vector<std::string>& files,
                   const ClassNames& card_names, std::vector<std::string> warnings)
        : TableDataset(folder, "Parquet", std::move(warnings)) {
        for (const std::string& name : files) {
            const path file = folder / path_from_utf8(name);
            with_file(file, [&] { add_shard(file, card_names); });
        }
    }

    EncodedImage read(std::int64_t index) const override {
        const std::size_t group = group_of(index);
        const std::int64_t row = index - groups_[group].first_row;
        const std::size_t shard = groups_[group].shard;
        EncodedImage image;
        image.name = row_name(shard, index);
        const std::scoped_lock lock(mutex_);
        try {
            with_file(file_of(shard), [&] { image.bytes = read_bytes(group, row, image.name); });
        } catch (...) {
            cursor_ = Cursor{};
            throw;
        }
        return image;
    }

  private:
    void add_shard(const path& file, const ClassNames& card_names) {
        Shard shard;
        shard.file = file;
        shard.metadata = open_file(file)->metadata();
        const parquet::SchemaDescriptor& schema = *shard.metadata->schema();
        const std::vector<TableColumn> columns = columns_of(schema);
        if (shards_.empty()) {
            columns_ = choose_columns(file, "Parquet", columns,
                                      find_class_names(card_names, *shard.metadata));
        }
        shard.image_column = image_leaf(schema, columns_.image);
        const bool labelled = columns_.label.empty() || holds_integers(schema, columns_.label);
        if (shard.image_column < 0 || !labelled) {
            refuse_shard(file, columns);
        }
        const int path_leaf = schema.ColumnIndex(columns_.image + ".path");
        if (holds_bytes(schema, path_leaf)) shard.path_column = path_leaf;
        if (!columns_.label.empty()) shard.label_column = schema.ColumnIndex(columns_.label);
        begin_shard(file);
        for (int group = 0; group < shard.metadata->num_row_groups(); ++group) {
            const std::int64_t rows = shard.metadata->RowGroup(group)->num_rows();
            if (rows < 0 || rows > std::numeric_limits<std::int32_t>::max()) {
                throw Error("The Parquet file " + quoted(file) +
                            " has a row group with an impossible number of rows.");
            }
            if (rows > 0) groups_.push_back({shards_.size(), group, size_, rows});
            size_ += rows;
        }
        shards_.push_back(std::move(shard));
    }

    std::size_t group_of(std::int64_t index) const {
        check_index(index);
        const auto after = std::upper_bound(
            groups_.begin(), groups_.end(), index,
            [](std::int64_t value, const RowGroup& group) { return value < group.first_row; });
        return static_cast<std::size_t>(after - groups_.begin()) - 1;
    }

    void move_cursor(std::size_t group, std::int64_t row) const {
        if (cursor_.images == nullptr || cursor_.group != group || cursor_.row > row) {
            cursor_ = Cursor{};
            const RowGroup& place = groups_[group];
            const Shard& shard = shards_[place.shard];
            const auto chunk =
                shard.metadata->RowGroup(place.group)->ColumnChunk(shard.image_column);
            if (chunk->total_uncompressed_size() > max_column_bytes ||
                chunk->total_compressed_size() > max_column_bytes) {
                throw Error("The Parquet file " + quoted(shard.file) +
                            " has row groups with more than " + human_bytes(max_column_bytes) +
                            " of pictures. Write it again with smaller row groups.");
            }
            cursor_.group = group;
            cursor_.file = open_file(shard.file, shard.metadata);
            cursor_.images = cursor_.file->RowGroup(place.group)->Column(shard.image_column);
        }
        auto& reader = static_cast<parquet::ByteArrayReader&>(*cursor_.images);
        cursor_.row += reader.Skip(row - cursor_.row);
    }

    std::vector<std::byte> read_bytes(std::size_t group, std::int64_t row,
                                      const std::string& name) const {
        move_cursor(group, row);
        auto& reader = static_cast<parquet::ByteArrayReader&>(*cursor_.images);
        std::int16_t level = 0;
        std::int64_t values = 0;
        parquet::ByteArray bytes;
        const std::int64_t rows =
            cursor_.row == row ? reader.ReadBatch(1, &level, nullptr, &bytes, &values) : 0;
        if (rows != 1) {
            throw Error("The Parquet file " + quoted(shards_[groups_[group].shard].file) +
                        " has fewer rows than it says. Copy or download it again.");
        }
        ++cursor_.row;
        if (values != 1) return read_named_image(folder_, read_path(group, row), name);
        const auto* first = reinterpret_cast<const std::byte*>(bytes.ptr);
        return {first, first + bytes.len};
    }

    // The path of a picture that has no bytes; "" where there is none.
    std::string read_path(std::size_t group, std::int64_t row) const {
        const RowGroup& place = groups_[group];
        const Shard& shard = shards_[place.shard];
        if (shard.path_column < 0) return {};
        const auto file = open_file(shard.file, shard.metadata);
        const auto column = file->RowGroup(place.group)->Column(shard.path_column);
        auto& reader = static_cast<parquet::ByteArrayReader&>(*column);
        std::int16_t level = 0;
        std::int64_t values = 0;
        parquet::ByteArray text;
        const bool there = reader.Skip(row) == row &&
                           reader.ReadBatch(1, &level, nullptr, &text, &values) == 1 && values == 1;
        return there ? std::string(reinterpret_cast<const char*>(text.ptr), text.len)
                     : std::string();
    }

    template <typename Reader>
    static void append_labels(Reader& reader, std::int64_t rows,
                              std::vector<std::int64_t>& labels) {
        std::vector<typename Reader::T> values(static_cast<std::size_t>(label_batch));
        std::vector<std::int16_t> levels(static_cast<std::size_t>(label_batch));
        const std::int16_t full = reader.descr()->max_definition_level();
        while (rows > 0 && reader.HasNext()) {
            std::int64_t count = 0;
            const std::int64_t read = reader.ReadBatch(std::min(rows, label_batch), levels.data(),
                                                       nullptr, values.data(), &count);
            std::size_t next = 0;
            for (std::int64_t i = 0; i < read; ++i) {
                const bool there = full == 0 || levels[static_cast<std::size_t>(i)] == full;
                labels.push_back(there ? static_cast<std::int64_t>(values[next++]) : -1);
            }
            if (read == 0) break;
            rows -= read;
        }
    }

    std::vector<std::int64_t> read_labels() const override {
        std::vector<std::int64_t> labels;
        for (const Shard& shard : shards_) {
            with_file(shard.file, [&] {
                const auto file = open_file(shard.file, shard.metadata);
                for (int group = 0; group < shard.metadata->num_row_groups(); ++group) {
                    const std::int64_t rows = shard.metadata->RowGroup(group)->num_rows();
                    const auto column = file->RowGroup(group)->Column(shard.label_column);
                    if (column->type() == parquet::Type::INT64) {
                        append_labels(static_cast<parquet::Int64Reader&>(*column), rows, labels);
                    } else {
                        append_labels(static_cast<parquet::Int32Reader&>(*column), rows, labels);
                    }
                }
            });
        }
        if (static_cast<std::int64_t>(labels.size()) != size_) {
            throw Error("The Parquet file " + quoted(shards_[0].file) +
                        " or one beside it has fewer labels than rows. Download them again.");
        }
        return labels;
    }

    std::vector<Shard> shards_;
    std::vector<RowGroup> groups_;
    mutable Cursor cursor_;
};

}  // namespace

std::unique_ptr<Dataset> open_parquet_dataset(const path& folder,
                                              const std::vector<std::string>& files,
                                              const ClassNames& card_names,
                                              std::vector<std::string> warnings) {
    return std::make_unique<ParquetDataset>(folder, files, card_names, std::move(warnings));
}

}  // namespace interfuse
