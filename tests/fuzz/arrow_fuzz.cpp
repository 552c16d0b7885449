// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an Arrow file of images: an Error, or batches of rows that can be asked for.
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/dataset/arrow_stream.h"
#include "core/runtime/error.h"

// Arrow's own library has no sanitizer, and its vectors and strings cross into code that has.
extern "C" const char* __asan_default_options() {
    return "detect_container_overflow=0";
}

namespace interfuse {
namespace {

template <typename Work>
void unless_error(Work&& work) {
    try {
        work();
    } catch (const Error&) {
    }
}

void read_batch(const RandomAccessFile& file, const ArrowBatch& batch) {
    constexpr std::uint64_t limit = 1'000'000;
    if (batch.rows <= 0 || static_cast<std::uint64_t>(batch.rows) > file.size()) std::abort();
    unless_error([&] {
        std::vector<std::int64_t> labels;
        if (batch.labels.width > 0) read_arrow_labels(file, batch, labels);
        const std::int64_t wanted = batch.labels.width > 0 ? batch.rows : 0;
        if (static_cast<std::int64_t>(labels.size()) != wanted) std::abort();
    });
    for (std::int64_t row = 0; row < batch.rows; ++row) {
        unless_error([&] {
            read_arrow_bit(file, batch.pictures_present, row);
            read_arrow_string(file, batch.pictures, row, limit);
            read_arrow_string(file, batch.paths, row, limit);
        });
    }
}

void read_file(const std::filesystem::path& path) {
    const ArrowSchema schema = read_arrow_schema(path);
    const TableColumns columns = choose_columns(path, "Arrow", schema.columns, schema.class_names);
    const RandomAccessFile file(path);
    for (const ArrowBatch& batch : read_arrow_batches(path, columns.image, columns.label))
        read_batch(file, batch);
}

}  // namespace
}  // namespace interfuse

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const int handle = memfd_create("arrow", 0);
    const bool written =
        ftruncate(handle, 0) == 0 && pwrite(handle, data, size, 0) == static_cast<ssize_t>(size);
    if (!written) std::abort();
    interfuse::unless_error(
        [] { interfuse::read_file("/proc/self/fd/" + std::to_string(handle)); });
    return 0;
}
