// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/shown_name.h"

namespace interfuse {

std::string shown_name(std::string_view name) {
    constexpr std::size_t longest = 120;
    std::size_t length = name.size();
    if (length > longest) {
        length = longest;
        // Not inside a UTF-8 sequence.
        while (length > 0 && (static_cast<unsigned char>(name[length]) & 0xC0U) == 0x80U)
            --length;
    }
    std::string text = "'";
    for (const char c : name.substr(0, length)) {
        const auto byte = static_cast<unsigned char>(c);
        text += byte < 0x20 || byte == 0x7F ? '?' : c;
    }
    if (length < name.size()) text += "…";
    return text + "'";
}

}  // namespace interfuse
