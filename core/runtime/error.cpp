// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/error.h"

#include <algorithm>

namespace interfuse {

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
