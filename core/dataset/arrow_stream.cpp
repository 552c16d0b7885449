// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/arrow_stream.h"

#include <arrow/array.h>
#include <arrow/buffer.h>
#include <arrow/io/memory.h>
#include <arrow/ipc/dictionary.h>
#include <arrow/ipc/message.h>
#include <arrow/ipc/options.h>
#include <arrow/ipc/reader.h>
#include <arrow/memory_pool.h>
#include <arrow/record_batch.h>
#include <arrow/type.h>
#include <arrow/util/key_value_metadata.h>

#include <array>
#include <cstring>
#include <span>
#include <string_view>

#include "core/platform/file_mapping.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using std::filesystem::path;

// An IPC file is this, padded, then a stream, then a footer.
constexpr std::string_view file_magic = "ARROW1";
constexpr std::uint64_t file_magic_bytes = 8;
// What Arrow may copy while it reads a message: next to nothing, as long as nothing is compressed.
constexpr std::int64_t most_copied = 4'000'000;

[[noreturn]] void fail(const path& file, const std::string& why) {
    throw Error("The Arrow file " + quoted(file) + " cannot be read: " + why +
                ". Copy or download it again.");
}

template <typename Value>
Value value_of(const path& file, arrow::Result<Value>&& result) {
    if (!result.ok()) fail(file, result.status().message());
    return std::move(result).MoveValueUnsafe();
}

// Arrow's own MemoryMappedFile asks the system to load all that it hands out.
class Mapping {
  public:
    explicit Mapping(const path& file) : pages_(file, filled_size(file)) {
        if (start() == nullptr) fail(file, "it cannot be mapped");
    }
    const std::uint8_t* start() const { return pages_.start(); }
    std::uint64_t bytes() const { return pages_.bytes(); }

  private:
    static std::uint64_t filled_size(const path& file) {
        const std::uint64_t bytes = RandomAccessFile(file).size();
        if (bytes == 0) fail(file, "it is empty");
        return bytes;
    }

    platform::FileMapping pages_;
};

// Refuses what only compressed data asks for.
class SmallPool final : public arrow::ProxyMemoryPool {
  public:
    SmallPool() : ProxyMemoryPool(arrow::default_memory_pool()) {}
    using ProxyMemoryPool::Allocate;
    using ProxyMemoryPool::Reallocate;
    arrow::Status Allocate(std::int64_t size, std::int64_t alignment, std::uint8_t** out) override {
        if (size > most_copied) return too_much();
        return ProxyMemoryPool::Allocate(size, alignment, out);
    }
    arrow::Status Reallocate(std::int64_t old_size, std::int64_t new_size, std::int64_t alignment,
                             std::uint8_t** out) override {
        if (new_size > most_copied) return too_much();
        return ProxyMemoryPool::Reallocate(old_size, new_size, alignment, out);
    }

  private:
    static arrow::Status too_much() {
        return arrow::Status::Invalid("it is compressed, or a message is too large");
    }
};

bool holds_strings(const arrow::DataType& type) {
    const arrow::Type::type id = type.id();
    return id == arrow::Type::BINARY || id == arrow::Type::STRING ||
           id == arrow::Type::LARGE_BINARY || id == arrow::Type::LARGE_STRING;
}

int offset_width(const arrow::DataType& type) {
    const bool large =
        type.id() == arrow::Type::LARGE_BINARY || type.id() == arrow::Type::LARGE_STRING;
    return large ? 8 : 4;
}

int integer_width(const arrow::DataType& type) {
    switch (type.id()) {
        case arrow::Type::INT8:
            return 1;
        case arrow::Type::INT16:
            return 2;
        case arrow::Type::INT32:
            return 4;
        case arrow::Type::INT64:
            return 8;
        default:
            return 0;
    }
}

// The place of a struct's field; -1 where there is none that holds strings.
int string_field(const arrow::DataType& type, const std::string& name) {
    if (type.id() != arrow::Type::STRUCT) return -1;
    const int index = static_cast<const arrow::StructType&>(type).GetFieldIndex(name);
    return index >= 0 && holds_strings(*type.field(index)->type()) ? index : -1;
}

TableColumn column_of(const arrow::Field& field) {
    const arrow::DataType& type = *field.type();
    return {field.name(), string_field(type, "bytes") >= 0,
            type.id() == arrow::Type::BINARY || type.id() == arrow::Type::LARGE_BINARY,
            integer_width(type) > 0};
}

// A file's messages, one after another.
class Messages {
  public:
    explicit Messages(const path& file)
        : file_(file),
          mapping_(file),
          reader_(std::make_shared<arrow::Buffer>(mapping_.start(),
                                                  static_cast<std::int64_t>(mapping_.bytes()))) {
        const std::string_view all(reinterpret_cast<const char*>(mapping_.start()),
                                   mapping_.bytes());
        if (all.starts_with(file_magic)) skip_magic();
        const auto first = next();
        if (first == nullptr || first->type() != arrow::ipc::MessageType::SCHEMA) {
            fail(file_, "it begins with no schema");
        }
        schema_ = value_of(file_, arrow::ipc::ReadSchema(*first, &dictionaries_));
        if (!schema_->is_native_endian()) fail(file_, "it has the byte order of other machines");
    }

    const arrow::Schema& schema() const { return *schema_; }

    // The next record batch, with these columns; nullptr at the end.
    std::shared_ptr<arrow::RecordBatch> next_batch(const std::vector<int>& columns) {
        while (const auto message = next()) {
            if (message->type() != arrow::ipc::MessageType::RECORD_BATCH) continue;
            arrow::ipc::IpcReadOptions options = arrow::ipc::IpcReadOptions::Defaults();
            options.memory_pool = &pool_;
            options.included_fields = columns;
            options.use_threads = false;
            auto batch = value_of(
                file_, arrow::ipc::ReadRecordBatch(*message, schema_, &dictionaries_, options));
            const arrow::Status status = batch->Validate();
            if (!status.ok()) fail(file_, status.message());
            return batch;
        }
        return nullptr;
    }

    // Where the buffer lies in the file; an empty range for none.
    FileRange range_of(const std::shared_ptr<arrow::Buffer>& buffer) const {
        if (buffer == nullptr || buffer->size() == 0) return {};
        const std::uint8_t* data = buffer->data();
        const std::uint8_t* const end = mapping_.start() + mapping_.bytes();
        if (data < mapping_.start() || data > end || buffer->size() > end - data) {
            fail(file_, "its data are compressed; write it without compression");
        }
        return {static_cast<std::uint64_t>(data - mapping_.start()),
                static_cast<std::uint64_t>(buffer->size())};
    }

  private:
    void skip_magic() {
        if (mapping_.bytes() < file_magic_bytes) fail(file_, "it is cut short");
        const arrow::Status status = reader_.Seek(file_magic_bytes);
        if (!status.ok()) fail(file_, status.message());
    }

    // Arrow takes the end of the data for that of the stream; what was cut between two messages
    // shows only in the mark that a writer leaves.
    bool is_at_end(std::uint64_t at) const {
        constexpr std::uint32_t continuation = 0xFFFFFFFF;
        std::array<std::uint32_t, 2> words{1, 1};
        const std::uint64_t left = mapping_.bytes() - at;
        if (left < sizeof(std::uint32_t)) fail(file_, "it is cut short");
        std::memcpy(words.data(), mapping_.start() + at,
                    left < sizeof words ? sizeof(std::uint32_t) : sizeof words);
        return words[0] == 0 || (words[0] == continuation && words[1] == 0);
    }

    std::unique_ptr<arrow::ipc::Message> next() {
        const std::int64_t at = value_of(file_, reader_.Tell());
        if (is_at_end(static_cast<std::uint64_t>(at))) return nullptr;
        auto message = value_of(file_, arrow::ipc::ReadMessage(&reader_, &pool_));
        if (message == nullptr) fail(file_, "it is cut short");
        return message;
    }

    path file_;
    Mapping mapping_;
    SmallPool pool_;
    arrow::io::BufferReader reader_;
    arrow::ipc::DictionaryMemo dictionaries_;
    std::shared_ptr<arrow::Schema> schema_;
};

ArrowValues strings_of(const Messages& messages, const arrow::ArrayData& data) {
    return {messages.range_of(data.buffers.at(0)), messages.range_of(data.buffers.at(1)),
            messages.range_of(data.buffers.at(2)), offset_width(*data.type)};
}

ArrowValues integers_of(const Messages& messages, const arrow::ArrayData& data) {
    return {messages.range_of(data.buffers.at(0)),
            {},
            messages.range_of(data.buffers.at(1)),
            integer_width(*data.type)};
}

void place_pictures(const Messages& messages, const arrow::ArrayData& data, ArrowBatch& batch) {
    if (data.type->id() != arrow::Type::STRUCT) {
        batch.pictures = strings_of(messages, data);
        return;
    }
    batch.pictures_present = messages.range_of(data.buffers.at(0));
    const auto child = [&](const char* name, ArrowValues& values) {
        const int index = string_field(*data.type, name);
        if (index < 0) return;
        values = strings_of(messages, *data.child_data.at(static_cast<std::size_t>(index)));
    };
    child("bytes", batch.pictures);
    child("path", batch.paths);
}

// Signed, little-endian as everything that is read here.
std::int64_t integer_at(std::span<const std::byte> bytes, std::size_t width) {
    std::uint64_t value = 0;
    for (std::size_t i = width; i-- > 0;)
        value = value << 8U | std::to_integer<std::uint64_t>(bytes[i]);
    const unsigned unused = 64 - 8 * static_cast<unsigned>(width);
    return static_cast<std::int64_t>(value << unused) >> unused;
}

// Reads `out` at `at` of a range.
void read_within(const RandomAccessFile& file, const FileRange& range, std::uint64_t at,
                 std::span<std::byte> out) {
    if (at > range.bytes || out.size() > range.bytes - at) {
        fail(file.path(), "a value lies outside its record batch");
    }
    file.read_at(range.offset + at, out);
}

}  // namespace

ArrowSchema read_arrow_schema(const path& file) {
    const Messages messages(file);
    ArrowSchema schema;
    for (const auto& field : messages.schema().fields())
        schema.columns.push_back(column_of(*field));
    if (const auto& metadata = messages.schema().metadata()) {
        const auto text = metadata->Get("huggingface");
        if (text.ok()) schema.class_names = schema_class_names(*text);
    }
    return schema;
}

std::vector<ArrowBatch> read_arrow_batches(const path& file, const std::string& image,
                                           const std::string& label) {
    Messages messages(file);
    std::vector<int> columns{messages.schema().GetFieldIndex(image)};
    if (!label.empty()) columns.push_back(messages.schema().GetFieldIndex(label));
    std::vector<ArrowBatch> batches;
    while (const auto record = messages.next_batch(columns)) {
        if (record->num_rows() == 0) continue;
        ArrowBatch batch;
        batch.rows = record->num_rows();
        const auto pictures = record->GetColumnByName(image);
        const auto labels = label.empty() ? nullptr : record->GetColumnByName(label);
        if (pictures == nullptr || (!label.empty() && labels == nullptr)) {
            fail(file, "it has a column twice");
        }
        place_pictures(messages, *pictures->data(), batch);
        if (labels != nullptr) batch.labels = integers_of(messages, *labels->data());
        batches.push_back(batch);
    }
    return batches;
}

bool read_arrow_bit(const RandomAccessFile& file, const FileRange& present, std::int64_t row) {
    if (present.bytes == 0) return true;
    std::byte byte{};
    read_within(file, present, static_cast<std::uint64_t>(row) / 8, {&byte, 1});
    return (std::to_integer<unsigned>(byte) >> (static_cast<unsigned>(row) % 8U) & 1U) != 0;
}

std::optional<std::vector<std::byte>> read_arrow_string(const RandomAccessFile& file,
                                                        const ArrowValues& strings,
                                                        std::int64_t row, std::uint64_t limit) {
    if (strings.width == 0 || !read_arrow_bit(file, strings.present, row)) return std::nullopt;
    const auto width = static_cast<std::size_t>(strings.width);
    std::array<std::byte, 16> offsets{};
    const std::span<std::byte> both = std::span(offsets).first(2 * width);
    read_within(file, strings.offsets, static_cast<std::uint64_t>(row) * width, both);
    const std::int64_t first = integer_at(both, width);
    const std::int64_t end = integer_at(both.subspan(width), width);
    if (first < 0 || end < first || static_cast<std::uint64_t>(end) > strings.values.bytes) {
        fail(file.path(), "a value lies outside its record batch");
    }
    if (static_cast<std::uint64_t>(end - first) > limit) {
        fail(file.path(), "a value has more than " + human_bytes(limit));
    }
    std::vector<std::byte> bytes(static_cast<std::size_t>(end - first));
    read_within(file, strings.values, static_cast<std::uint64_t>(first), bytes);
    return bytes;
}

void read_arrow_labels(const RandomAccessFile& file, const ArrowBatch& batch,
                       std::vector<std::int64_t>& labels) {
    constexpr std::uint64_t rows_at_once = 65'536;  // a multiple of 8
    const auto width = static_cast<std::uint64_t>(batch.labels.width);
    const auto rows = static_cast<std::uint64_t>(batch.rows);
    std::vector<std::byte> values;
    std::vector<std::byte> bits;
    for (std::uint64_t done = 0; done < rows; done += rows_at_once) {
        const std::uint64_t count = std::min(rows_at_once, rows - done);
        values.resize(count * width);
        read_within(file, batch.labels.values, done * width, values);
        bits.assign((count + 7) / 8, std::byte{0xFF});
        if (batch.labels.present.bytes > 0) {
            read_within(file, batch.labels.present, done / 8, bits);
        }
        for (std::uint64_t i = 0; i < count; ++i) {
            const bool there = (std::to_integer<unsigned>(bits[i / 8]) >> (i % 8U) & 1U) != 0;
            labels.push_back(there ? integer_at(std::span(values).subspan(i * width), width) : -1);
        }
    }
}

}  // namespace interfuse
