// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the pictures and labels of an Arrow IPC file lie. Arrow reads and checks the file's
// messages; of their data only places are kept, from which single rows are read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/feature_columns.h"
#include "core/runtime/random_access_file.h"

namespace interfuse {

struct FileRange {
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
};

// Values of one record batch: which of them are there, a bit each (an empty range: all), and the
// values. Strings have offsets into `values`, one more than rows.
struct ArrowValues {
    FileRange present;
    FileRange offsets;
    FileRange values;
    int width = 0;  // bytes of an offset or integer; 0: no such column
};

struct ArrowBatch {
    std::int64_t rows = 0;
    FileRange pictures_present;  // bits of the structs that hold bytes and path
    ArrowValues pictures;
    ArrowValues paths;
    ArrowValues labels;  // signed integers
};

struct ArrowSchema {
    std::vector<TableColumn> columns;
    ClassNames class_names;
};

// The columns of an IPC stream or file. Throws Error.
ArrowSchema read_arrow_schema(const std::filesystem::path& file);

// All record batches with rows, in order; `label` may be "". Reads the messages' metadata only; the
// file is mapped meanwhile. Throws Error when it is damaged, cut short (it must end with the mark
// of its end), compressed, or written in the other byte order.
std::vector<ArrowBatch> read_arrow_batches(const std::filesystem::path& file,
                                           const std::string& image, const std::string& label);

// The string at `row` of `rows`; nullopt where it is null. Throws Error when it leaves its values
// or has more than `limit` bytes.
std::optional<std::vector<std::byte>> read_arrow_string(const RandomAccessFile& file,
                                                        const ArrowValues& strings,
                                                        std::int64_t row, std::uint64_t limit);

// Whether bit `row` is set.
bool read_arrow_bit(const RandomAccessFile& file, const FileRange& present, std::int64_t row);

// Appends the batch's labels; null becomes -1.
void read_arrow_labels(const RandomAccessFile& file, const ArrowBatch& batch,
                       std::vector<std::int64_t>& labels);

}  // namespace interfuse
