// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/legacy_pickle.h"

#include <algorithm>
#include <bit>
#include <map>
#include <span>
#include <string>

#include "core/checkpoint/pickle_input.h"
#include "core/checkpoint/pickle_machine.h"
#include "core/checkpoint/pickled_tensors.h"
#include "core/checkpoint/shown_name.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

static_assert(std::endian::native == std::endian::little, "numbers of elements are little-endian");

using Places = std::map<std::string, StoragePlace, std::less<>>;

// The magic number as every protocol writes it: PROTO, a FRAME from protocol 4 on, and the number
// 0x1950a86a20f9469cfc6c. Returns how many bytes that takes.
std::size_t skip_magic(std::string_view start, const std::string& what) {
    constexpr std::string_view magic("\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.", 13);
    PickleInput in(start, what);
    in.take(1);
    if (in.number(1) >= 4) in.take(9);
    if (in.take(magic.size()) != magic) in.fail("is a pickle, but none that torch.save wrote");
    return in.at();
}

// The storages lie one after another, each behind the number of its elements.
Places find_storages(const ByteSource& source, const LegacyPickles& pickles, std::uint64_t at,
                     const std::string& what) {
    Places places;
    for (const std::string& key : pickles.storages) {
        const auto dtype = pickles.dtypes.find(key);
        const std::string name = "the storage " + shown_name(key);
        if (dtype == pickles.dtypes.end()) {
            throw Error(what + " holds " + name + ", which no tensor names: it is damaged.");
        }
        std::uint64_t elements = 0;
        const bool has_number = source.size - at >= sizeof elements;
        if (has_number) {
            source.read_at(at, std::as_writable_bytes(std::span(&elements, 1)));
            at += sizeof elements;
        }
        const std::uint64_t size = dtype_size(dtype->second);
        if (!has_number || elements > (source.size - at) / size) {
            throw Error(what + " ends within " + name +
                        ": it is cut short. Copy or download it again.");
        }
        places[key] = {name, at, elements * size};
        at += elements * size;
    }
    return places;
}

}  // namespace

std::vector<TensorInfo> read_legacy_pickles(const ByteSource& source) {
    const std::string what = "The file " + quoted(source.name);
    std::string start(std::min(source.size, largest_pickle), '\0');
    source.read_at(0, std::as_writable_bytes(std::span(start)));
    const std::size_t magic = skip_magic(start, what);
    const LegacyPickles pickles =
        parse_legacy_pickles(std::string_view(start).substr(magic), source.name);
    const Places places = find_storages(source, pickles, magic + pickles.bytes, what);
    return place_tensors(source, pickles.tensors,
                         [&](const PickledTensor& tensor, const std::string& sentence) {
                             const auto found = places.find(tensor.storage);
                             if (found != places.end()) return found->second;
                             throw Error(sentence + " lacks its data: the file has no storage " +
                                         shown_name(tensor.storage) + ".");
                         });
}

}  // namespace interfuse
