// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Many tensors can be wrong in the same way; a person wants to see the first few and how many more.
#pragma once

#include <cstddef>
#include <string>

#include "core/runtime/error.h"

namespace interfuse {

class ProblemList {
  public:
    void add(const std::string& sentence) {
        if (count_++ < most_shown) shown_.add(sentence);
    }
    // Throws one Error with the first sentences, each on a line, if there are any.
    void throw_if_any() {
        if (count_ > most_shown) {
            const std::size_t more = count_ - most_shown;
            shown_.add(more == 1 ? "And 1 more problem like these."
                                 : "And " + std::to_string(more) + " more problems like these.");
        }
        shown_.throw_if_any();
    }

  private:
    static constexpr std::size_t most_shown = 10;
    Problems shown_;
    std::size_t count_ = 0;
};

}  // namespace interfuse
