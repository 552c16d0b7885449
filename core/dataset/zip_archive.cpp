// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/zip_archive.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>

#include "core/checkpoint/shown_name.h"
#include "core/dataset/image_file.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

// Two million images; a directory is held in memory about three times as large.
constexpr std::uint64_t largest_directory = 200'000'000;
constexpr std::uint16_t method_stored = 0;
constexpr std::uint16_t method_deflated = 8;
// Deflate makes at most 1032 bytes of one (RFC 1951: 258 bytes of two bits).
constexpr std::uint64_t most_from_a_byte = 1032;

[[noreturn]] void fail(const ByteSource& source, const std::string& name, const std::string& why) {
    throw Error("The entry " + shown_name(name) + " of the zip archive " + quoted(source.name) +
                " " + why);
}

[[noreturn]] void fail_damaged(const ByteSource& source, const std::string& name) {
    fail(source, name, "is damaged. Copy or download the archive again.");
}

void check_readable(const ByteSource& source, const std::string& name, const ZipEntry& entry,
                    std::uint64_t limit) {
    if (entry.encrypted) {
        fail(source, name, "is encrypted. Pack the images without a password, or unpack them.");
    }
    if (entry.method != method_stored && entry.method != method_deflated) {
        fail(source, name,
             "is packed with the method " + std::to_string(entry.method) +
                 ", and only stored (0) and deflated (8) ones are read. Pack it again, or unpack "
                 "the archive.");
    }
    if (entry.bytes > limit) {
        fail(source, name,
             "has " + human_bytes(entry.bytes) +
                 ", more than an image can have. Remove it from the dataset.");
    }
    const std::uint64_t factor = entry.method == method_stored ? 1 : most_from_a_byte;
    const bool too_much = entry.bytes / factor > entry.packed_bytes;
    const bool unequal = entry.method == method_stored && entry.bytes != entry.packed_bytes;
    if (too_much || unequal) fail_damaged(source, name);
}

// What the packed data makes, which must be `size` bytes; there is room for one more, which shows
// that it would be.
bool inflate_all(std::vector<std::byte>& packed, std::uint64_t size, std::vector<std::byte>& out) {
    out.resize(size + 1);
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) throw std::bad_alloc();
    stream.next_in = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int result = inflate(&stream, Z_FINISH);
    const bool whole = result == Z_STREAM_END && stream.total_out == size;
    inflateEnd(&stream);
    out.resize(size);
    return whole;
}

}  // namespace

bool is_zip_file(std::string_view name) {
    return name.ends_with(".zip");
}

std::vector<std::byte> unpack_zip_entry(const ByteSource& source, const std::string& name,
                                        const ZipEntry& entry, std::uint64_t limit) {
    // zlib counts in 32 bits.
    limit = std::min<std::uint64_t>(limit, std::numeric_limits<std::int32_t>::max());
    check_readable(source, name, entry, limit);
    const std::uint64_t offset = packed_data_offset(source, name, entry);
    // Deflate may add a little to what it cannot pack.
    if (entry.packed_bytes > limit + limit / 64) fail_damaged(source, name);
    std::vector<std::byte> packed(entry.packed_bytes);
    source.read_at(offset, packed);
    std::vector<std::byte> bytes;
    if (entry.method == method_stored) {
        bytes = std::move(packed);
    } else if (!inflate_all(packed, entry.bytes, bytes)) {
        fail_damaged(source, name);
    }
    const auto* first = reinterpret_cast<const Bytef*>(bytes.data());
    if (crc32(crc32(0, nullptr, 0), first, static_cast<uInt>(bytes.size())) != entry.checksum) {
        fail_damaged(source, name);
    }
    return bytes;
}

ZipArchive::ZipArchive(const std::filesystem::path& file) : file_(file) {
    auto entries = read_zip_directory(source(), largest_directory);
    files_.reserve(entries.size());
    for (auto& [name, place] : entries) {
        if (!name.empty() && !name.ends_with('/')) files_.push_back({name, place});
    }
}

ByteSource ZipArchive::source() const {
    return {.name = file_.path(),
            .size = file_.size(),
            .read_at = [this](std::uint64_t offset, std::span<std::byte> out) {
                file_.read_at(offset, out);
            }};
}

std::vector<std::byte> ZipArchive::read(std::size_t file) const {
    const ArchivedFile& entry = files_.at(file);
    return unpack_zip_entry(source(), entry.name, entry.place, max_image_bytes);
}

}  // namespace interfuse
