// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where an evaluation is at.
#pragma once

#include <cstddef>
#include <cstdint>

namespace interfuse {

struct EvaluationProgress {
    std::size_t model = 0, task = 0;    // of the table
    std::int64_t done = 0, images = 0;  // of that model on that task
    bool operator==(const EvaluationProgress&) const = default;
};

}  // namespace interfuse
