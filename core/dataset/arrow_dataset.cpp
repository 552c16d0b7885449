// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Hugging Face image datasets in Arrow files, as save_to_disk and the cache of datasets have them.
// A row is read from its place in the file.
#include <algorithm>

#include "core/dataset/arrow_stream.h"
#include "core/dataset/dataset_kinds.h"
#include "core/dataset/image_file.h"
#include "core/dataset/table_dataset.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using std::filesystem::path;

constexpr std::uint64_t longest_path = 65'536;

struct Batch {
    std::size_t shard = 0;
    std::int64_t first_row = 0;  // in the whole dataset
    ArrowBatch places;
};

class ArrowDataset final : public TableDataset {
  public:
    ArrowDataset(const path& folder, const SavedSplit& split, std::vector<std::string> warnings)
        : TableDataset(folder, "Arrow", std::move(warnings)) {
        for (const std::string& name : split.files) {
            add_shard(folder / path(std::u8string(name.begin(), name.end())), split.class_names);
        }
        if (split.rows && *split.rows != size_) {
            throw Error("The split " + quoted(split.split) + " of the dataset " + quoted(folder) +
                        " has " + std::to_string(size_) + " rows, and its dataset_info.json says " +
                        std::to_string(*split.rows) + ". Copy or download it again.");
        }
    }

    EncodedImage read(std::int64_t index) const override {
        const Batch& batch = batch_of(index);
        const std::int64_t row = index - batch.first_row;
        EncodedImage image;
        image.name = row_name(batch.shard, index);
        const RandomAccessFile file(file_of(batch.shard));
        const ArrowBatch& places = batch.places;
        if (read_arrow_bit(file, places.pictures_present, row)) {
            if (auto bytes = read_arrow_string(file, places.pictures, row, max_image_bytes)) {
                image.bytes = std::move(*bytes);
                return image;
            }
            if (const auto name = read_arrow_string(file, places.paths, row, longest_path)) {
                const std::string_view text(reinterpret_cast<const char*>(name->data()),
                                            name->size());
                image.bytes = read_named_image(folder_, text, image.name);
                return image;
            }
        }
        image.bytes = read_named_image(folder_, {}, image.name);  // throws: there is nothing
        return image;
    }

  private:
    void add_shard(const path& file, const ClassNames& names) {
        ArrowSchema schema = read_arrow_schema(file);
        if (shard_count() == 0) {
            ClassNames all = names;
            all.merge(schema.class_names);
            columns_ = choose_columns(file, "Arrow", schema.columns, all);
        }
        const auto fits = [&](const std::string& name, bool pictures) {
            return std::any_of(schema.columns.begin(), schema.columns.end(), [&](const auto& each) {
                return each.name == name &&
                       (pictures ? each.pictures || each.bytes : each.integers);
            });
        };
        if (!fits(columns_.image, true) ||
            (!columns_.label.empty() && !fits(columns_.label, false))) {
            refuse_shard(file, schema.columns);
        }
        const std::size_t shard = shard_count();
        begin_shard(file);
        for (const ArrowBatch& places : read_arrow_batches(file, columns_.image, columns_.label)) {
            batches_.push_back({shard, size_, places});
            size_ += places.rows;
        }
    }

    const Batch& batch_of(std::int64_t index) const {
        check_index(index);
        const auto after = std::upper_bound(
            batches_.begin(), batches_.end(), index,
            [](std::int64_t value, const Batch& batch) { return value < batch.first_row; });
        return *std::prev(after);
    }

    std::vector<std::int64_t> read_labels() const override {
        std::vector<std::int64_t> labels;
        labels.reserve(static_cast<std::size_t>(size_));
        for (std::size_t at = 0; at < batches_.size();) {
            const std::size_t shard = batches_[at].shard;
            const RandomAccessFile file(file_of(shard));
            for (; at < batches_.size() && batches_[at].shard == shard; ++at)
                read_arrow_labels(file, batches_[at].places, labels);
        }
        return labels;
    }

    std::vector<Batch> batches_;
};

}  // namespace

std::unique_ptr<Dataset> open_arrow_dataset(const path& folder, const SavedSplit& split,
                                            std::vector<std::string> warnings) {
    return std::make_unique<ArrowDataset>(folder, split, std::move(warnings));
}

}  // namespace interfuse
