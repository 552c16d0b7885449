// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/rank_group.h"

#include "core/runtime/packed_bytes.h"

namespace interfuse {

// By way of rank 0: so much goes through the store only once for every rank that reads it.
std::vector<std::string> RankGroup::all_gather(std::string_view mine) {
    BytePacker packed;
    for (const std::string& part : gather(mine))
        packed.add_text(part);
    const std::string together = broadcast(packed.bytes());
    ByteUnpacker unpacked(together);
    std::vector<std::string> parts(static_cast<std::size_t>(size()));
    for (std::string& part : parts)
        part = unpacked.take_text();
    return parts;
}

std::string sentence_of(const std::exception& problem) {
    if (is_out_of_memory(problem)) return "There is not enough memory.";
    const std::string text = problem.what();
    const bool for_people = dynamic_cast<const Error*>(&problem) != nullptr;
    return for_people ? text : text.substr(0, text.find('\n'));
}

std::string AloneRank::name(int rank) const {
    return "rank " + std::to_string(rank);
}

RankGroup& alone() {
    static AloneRank group;
    return group;
}

}  // namespace interfuse
