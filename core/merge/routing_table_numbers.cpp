// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table's numbers as bytes, for ranks that calibrate together.
#include <algorithm>
#include <functional>

#include "core/merge/routing_table.h"
#include "core/runtime/error.h"
#include "core/runtime/packed_bytes.h"

namespace interfuse {
namespace {

template <typename T>
std::vector<T> take_like(ByteUnpacker& unpacker, const std::vector<T>& like) {
    std::vector<T> values = unpacker.take_values<T>();
    if (values.size() != like.size()) {
        throw Error("Another rank has a routing table of another shape.");
    }
    return values;
}

template <typename T>
void add_to(std::vector<T>& sums, const std::vector<T>& values) {
    std::transform(sums.begin(), sums.end(), values.begin(), sums.begin(), std::plus<T>());
}

}  // namespace

std::string RoutingTable::numbers() const {
    BytePacker packer;
    packer.add_values(std::span(sums_));
    packer.add_values(std::span(squares_));
    packer.add_values(std::span(counts_));
    return packer.bytes();
}

void RoutingTable::set_numbers(std::string_view bytes) {
    clear_numbers();
    add_numbers(bytes);
}

void RoutingTable::add_numbers(std::string_view bytes) {
    ByteUnpacker unpacker(bytes);
    const auto sums = take_like(unpacker, sums_);
    const auto squares = take_like(unpacker, squares_);
    const auto counts = take_like(unpacker, counts_);
    add_to(sums_, sums);
    add_to(squares_, squares);
    add_to(counts_, counts);
}

void RoutingTable::clear_numbers() {
    std::fill(sums_.begin(), sums_.end(), 0.0);
    std::fill(squares_.begin(), squares_.end(), 0.0);
    std::fill(counts_.begin(), counts_.end(), 0);
}

}  // namespace interfuse
