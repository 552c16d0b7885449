// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Hugging Face image datasets in Arrow files, as save_to_disk and the cache of datasets have them.
// A row is read from its place in the file.
#include <algorithm>
#include <mutex>

#include "core/dataset/arrow_stream.h"
#include "core/dataset/dataset_kinds.h"
#include "core/dataset/image_file.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using std::filesystem::path;

constexpr std::uint64_t longest_path = 65'536;

struct Shard {
    path file;
    std::int64_t first_row = 0;  // in the whole dataset
};

struct Batch {
    std::size_t shard = 0;
    std::int64_t first_row = 0;  // in the whole dataset
    ArrowBatch places;
};

class ArrowDataset final : public Dataset {
  public:
    ArrowDataset(const path& folder, const SavedSplit& split, std::vector<std::string> warnings)
        : folder_(folder), warnings_(std::move(warnings)) {
        for (const std::string& name : split.files) {
            add_shard(folder / path(std::u8string(name.begin(), name.end())), split.class_names);
        }
        if (split.rows && *split.rows != size_) {
            throw Error("The split " + quoted(split.split) + " of the dataset " + quoted(folder) +
                        " has " + std::to_string(size_) + " rows, and its dataset_info.json says " +
                        std::to_string(*split.rows) + ". Copy or download it again.");
        }
    }

    std::int64_t size() const override { return size_; }

    EncodedImage read(std::int64_t index) const override {
        const Batch& batch = batch_of(index);
        const Shard& shard = shards_[batch.shard];
        const std::int64_t row = index - batch.first_row;
        EncodedImage image;
        image.name =
            shard.file.filename().string() + ", row " + std::to_string(index - shard.first_row);
        const RandomAccessFile file(shard.file);
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

    std::optional<std::int64_t> label(std::int64_t index) const override {
        if (columns_.label.empty()) return std::nullopt;
        batch_of(index);
        const std::scoped_lock lock(mutex_);
        if (labels_.empty()) labels_ = read_labels();
        const std::int64_t value = labels_[static_cast<std::size_t>(index)];
        if (value < 0) return std::nullopt;  // datasets' mark for unknown
        return value;
    }

    const std::vector<std::string>& class_names() const override { return columns_.class_names; }
    std::string kind() const override {
        return "Arrow, " + std::to_string(shards_.size()) +
               (shards_.size() == 1 ? " file" : " files");
    }
    const std::vector<std::string>& warnings() const override { return warnings_; }

  private:
    void add_shard(const path& file, const ClassNames& names) {
        ArrowSchema schema = read_arrow_schema(file);
        if (shards_.empty()) {
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
            throw Error("The Arrow file " + quoted(file) + " has the columns " +
                        column_list(schema.columns) + ", unlike " + quoted(shards_[0].file) +
                        ". Give shards of one dataset.");
        }
        const std::size_t shard = shards_.size();
        shards_.push_back({file, size_});
        for (const ArrowBatch& places : read_arrow_batches(file, columns_.image, columns_.label)) {
            batches_.push_back({shard, size_, places});
            size_ += places.rows;
        }
    }

    const Batch& batch_of(std::int64_t index) const {
        if (index < 0 || index >= size_) throw std::out_of_range("dataset index");
        const auto after = std::upper_bound(
            batches_.begin(), batches_.end(), index,
            [](std::int64_t value, const Batch& batch) { return value < batch.first_row; });
        return *std::prev(after);
    }

    std::vector<std::int64_t> read_labels() const {
        std::vector<std::int64_t> labels;
        labels.reserve(static_cast<std::size_t>(size_));
        for (std::size_t at = 0; at < batches_.size();) {
            const std::size_t shard = batches_[at].shard;
            const RandomAccessFile file(shards_[shard].file);
            for (; at < batches_.size() && batches_[at].shard == shard; ++at)
                read_arrow_labels(file, batches_[at].places, labels);
        }
        return labels;
    }

    path folder_;
    std::vector<Shard> shards_;
    std::vector<Batch> batches_;
    std::int64_t size_ = 0;
    TableColumns columns_;
    std::vector<std::string> warnings_;

    mutable std::mutex mutex_;
    mutable std::vector<std::int64_t> labels_;
};

}  // namespace

std::unique_ptr<Dataset> open_arrow_dataset(const path& folder, const SavedSplit& split,
                                            std::vector<std::string> warnings) {
    return std::make_unique<ArrowDataset>(folder, split, std::move(warnings));
}

}  // namespace interfuse
