// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ranks that are threads of one program.
#pragma once

#include <memory>
#include <vector>

#include "core/runtime/rank_group.h"

namespace interfuse {

// One for each thread; they may outlive each other.
std::vector<std::unique_ptr<RankGroup>> thread_ranks(int size);

}  // namespace interfuse
