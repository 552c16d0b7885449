// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/error.h"

#include <new>

#include <algorithm>

namespace interfuse {

bool is_out_of_memory(const std::exception& error) {
    if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) return true;
    const std::string_view text = error.what();
    return text.find("can't allocate memory") != std::string_view::npos ||
           text.find("out of memory") != std::string_view::npos;
}

void Problems::add(std::string sentence) {
    // The same fault seen from two sides (a file read as model and as processor) is said once.
    if (std::find(sentences_.begin(), sentences_.end(), sentence) == sentences_.end()) {
        sentences_.push_back(std::move(sentence));
    }
}

void Problems::throw_if_any() const {
    if (sentences_.empty()) return;
    std::string all;
    for (const std::string& sentence : sentences_) {
        if (!all.empty()) all += '\n';
        all += sentence;
    }
    throw Error(all);
}

}  // namespace interfuse
