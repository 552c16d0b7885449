// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/zip_directory.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "core/checkpoint/shown_name.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

// Numbers are those of PKWARE's APPNOTE 6.3, sections 4.3.7 to 4.3.16 and 4.5.3.
constexpr std::uint32_t local_signature = 0x04034b50;
constexpr std::uint32_t entry_signature = 0x02014b50;
constexpr std::uint32_t end_signature = 0x06054b50;
constexpr std::uint32_t end64_signature = 0x06064b50;
constexpr std::uint32_t locator64_signature = 0x07064b50;
constexpr std::uint64_t local_size = 30;
constexpr std::uint64_t entry_size = 46;
constexpr std::uint64_t end_size = 22;
constexpr std::uint64_t end64_size = 56;
constexpr std::uint64_t locator64_size = 20;
constexpr std::uint64_t longest_comment = 65'535;
constexpr std::uint16_t encrypted_flag = 1;
constexpr std::uint32_t see_zip64 = 0xFFFFFFFF;

[[noreturn]] void fail(const ByteSource& source, const std::string& reason) {
    throw Error("The zip archive " + quoted(source.name) + " is damaged: " + reason +
                ". Copy or download it again.");
}

template <typename Number>
Number number_at(std::span<const std::byte> bytes, std::size_t at) {
    std::uint64_t value = 0;
    for (std::size_t i = sizeof(Number); i-- > 0;) {
        value = value << 8U | std::to_integer<std::uint64_t>(bytes[at + i]);
    }
    return static_cast<Number>(value);
}

std::vector<std::byte> read_bytes(const ByteSource& source, std::uint64_t offset,
                                  std::uint64_t count) {
    std::vector<std::byte> bytes(count);
    source.read_at(offset, bytes);
    return bytes;
}

struct Directory {
    std::uint64_t offset;
    std::uint64_t bytes;
};

// The zip64 record, which a locator directly before the plain end record points to.
std::optional<Directory> find_directory64(const ByteSource& source, std::uint64_t end_offset) {
    if (end_offset < locator64_size) return std::nullopt;
    const auto locator = read_bytes(source, end_offset - locator64_size, locator64_size);
    if (number_at<std::uint32_t>(locator, 0) != locator64_signature) return std::nullopt;
    const auto offset = number_at<std::uint64_t>(locator, 8);
    if (source.size < end64_size || offset > source.size - end64_size) {
        fail(source, "its zip64 record lies outside the file");
    }
    const auto record = read_bytes(source, offset, end64_size);
    if (number_at<std::uint32_t>(record, 0) != end64_signature) {
        fail(source, "its zip64 record is missing");
    }
    return Directory{number_at<std::uint64_t>(record, 48), number_at<std::uint64_t>(record, 40)};
}

Directory find_directory(const ByteSource& source) {
    const std::uint64_t tail_bytes = std::min(source.size, end_size + longest_comment);
    if (tail_bytes < end_size) fail(source, "it is too short");
    const auto tail = read_bytes(source, source.size - tail_bytes, tail_bytes);
    for (std::size_t at = tail.size() - end_size + 1; at-- > 0;) {
        if (number_at<std::uint32_t>(tail, at) != end_signature) continue;
        // The comment reaches to the end of the file, else these are four bytes by chance.
        if (number_at<std::uint16_t>(tail, at + 20) != tail.size() - at - end_size) continue;
        const std::uint64_t end_offset = source.size - tail_bytes + at;
        if (const auto directory = find_directory64(source, end_offset)) return *directory;
        return {number_at<std::uint32_t>(tail, at + 16), number_at<std::uint32_t>(tail, at + 12)};
    }
    fail(source, "its directory, which stands at the end, is missing, so it is truncated");
}

// Replaces the fields that say "see zip64" by those of the extra field 1, in their fixed order.
void apply_zip64(const ByteSource& source, std::span<const std::byte> extra, std::uint32_t unpacked,
                 std::uint32_t packed, std::uint32_t offset, ZipEntry& entry) {
    while (extra.size() >= 4) {
        const auto id = number_at<std::uint16_t>(extra, 0);
        const std::size_t length = number_at<std::uint16_t>(extra, 2);
        if (length > extra.size() - 4) return;  // padding of other tools, not a field
        std::span<const std::byte> field = extra.subspan(4, length);
        extra = extra.subspan(4 + length);
        if (id != 1) continue;
        const auto next = [&](std::uint64_t& value) {
            if (field.size() < 8) fail(source, "a zip64 field is too short");
            value = number_at<std::uint64_t>(field, 0);
            field = field.subspan(8);
        };
        if (unpacked == see_zip64) next(entry.bytes);
        if (packed == see_zip64) next(entry.packed_bytes);
        if (offset == see_zip64) next(entry.header_offset);
        return;
    }
}

// Reads the entry at the start of `rest`, and moves `rest` behind it.
std::pair<std::string, ZipEntry> next_entry(const ByteSource& source,
                                            std::span<const std::byte>& rest) {
    if (rest.size() < entry_size || number_at<std::uint32_t>(rest, 0) != entry_signature) {
        fail(source, "its directory does not parse");
    }
    const std::size_t name_length = number_at<std::uint16_t>(rest, 28);
    const std::size_t extra_length = number_at<std::uint16_t>(rest, 30);
    const std::size_t total =
        entry_size + name_length + extra_length + number_at<std::uint16_t>(rest, 32);
    if (total > rest.size()) fail(source, "its directory does not parse");

    const auto packed = number_at<std::uint32_t>(rest, 20);
    const auto unpacked = number_at<std::uint32_t>(rest, 24);
    const auto offset = number_at<std::uint32_t>(rest, 42);
    ZipEntry entry{.header_offset = offset,
                   .bytes = unpacked,
                   .packed_bytes = packed,
                   .checksum = number_at<std::uint32_t>(rest, 16),
                   .method = number_at<std::uint16_t>(rest, 10)};
    apply_zip64(source, rest.subspan(entry_size + name_length, extra_length), unpacked, packed,
                offset, entry);
    entry.encrypted = (number_at<std::uint16_t>(rest, 8) & encrypted_flag) != 0;
    entry.stored = !entry.encrypted && entry.method == 0 && entry.packed_bytes == entry.bytes;

    const auto name = rest.subspan(entry_size, name_length);
    std::string text(name.size(), '\0');
    std::transform(name.begin(), name.end(), text.begin(),
                   [](std::byte byte) { return static_cast<char>(byte); });
    rest = rest.subspan(total);
    return {std::move(text), entry};
}

}  // namespace

std::map<std::string, ZipEntry, std::less<>> read_zip_directory(const ByteSource& source,
                                                                std::uint64_t limit) {
    const Directory directory = find_directory(source);
    if (directory.bytes > source.size || directory.offset > source.size - directory.bytes) {
        fail(source, "its directory lies outside the file");
    }
    if (directory.bytes > limit) {
        throw Error("The zip archive " + quoted(source.name) + " has a directory of " +
                    human_bytes(directory.bytes) + ", and one of at most " + human_bytes(limit) +
                    " is read.");
    }
    const auto bytes = read_bytes(source, directory.offset, directory.bytes);
    std::map<std::string, ZipEntry, std::less<>> entries;
    std::span<const std::byte> rest(bytes);
    while (!rest.empty()) {
        auto [name, entry] = next_entry(source, rest);
        if (!entries.emplace(name, entry).second) {
            fail(source, "it has the entry " + shown_name(name) + " twice");
        }
    }
    return entries;
}

std::uint64_t packed_data_offset(const ByteSource& source, const std::string& name,
                                 const ZipEntry& entry) {
    if (source.size < local_size || entry.header_offset > source.size - local_size) {
        fail(source, "the entry " + shown_name(name) + " lies outside the file");
    }
    const auto header = read_bytes(source, entry.header_offset, local_size);
    if (number_at<std::uint32_t>(header, 0) != local_signature) {
        fail(source, "the entry " + shown_name(name) + " has no header");
    }
    // The local extra field differs from the directory's: PyTorch pads with it.
    const std::uint64_t offset = entry.header_offset + local_size +
                                 number_at<std::uint16_t>(header, 26) +
                                 number_at<std::uint16_t>(header, 28);
    if (offset > source.size || entry.packed_bytes > source.size - offset) {
        fail(source, "the entry " + shown_name(name) + " lies outside the file");
    }
    return offset;
}

std::uint64_t stored_data_offset(const ByteSource& source, const std::string& name,
                                 const ZipEntry& entry) {
    if (!entry.stored) {
        throw Error("The entry " + shown_name(name) + " of " + quoted(source.name) +
                    " is compressed or encrypted, which PyTorch never does. Load the file in "
                    "Python and save it with save_pretrained(folder, safe_serialization=True).");
    }
    return packed_data_offset(source, name, entry);
}

}  // namespace interfuse
