// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the ranks of one merge settle among themselves: that they do the same work on the same
// inputs, and where rank 0 begins.
#pragma once

#include <string>
#include <vector>

#include "core/merge/calibration_plan.h"
#include "core/merge/model_pool.h"
#include "core/merge/routing_table.h"
#include "core/recipe/recipe.h"
#include "core/runtime/rank_group.h"

namespace interfuse {

// Something in which no rank may differ from rank 0.
struct CommonFact {
    std::string what, value;
};

// Throws Error, on every rank the same, when a rank differs from rank 0: it names the rank, and
// what differs first.
void agree(RankGroup& ranks, const std::vector<CommonFact>& facts);

// The recipe, but for where its files lie, and what is done with it.
std::vector<CommonFact> facts_of_recipe(const Recipe& recipe, bool calibrates);
// What the opened inputs show of themselves, and how the samples are divided.
std::vector<CommonFact> facts_of_inputs(const ModelPool& pool, const RoutingTable& table,
                                        const CalibrationPlan& plan, const std::string& processor,
                                        const std::string& device);
// The contents of the models, once all of it was read.
std::vector<CommonFact> facts_of_models(const ModelPool& pool);

// Gives rank 0's seed and batch size to the others: it may have drawn the one, or taken the other
// from a table.
void share_options(RankGroup& ranks, Recipe& recipe);
// Gives what rank 0's table has recorded to the others, which need not have the file.
void share_progress(RankGroup& ranks, RoutingTable& table);

// The number of CPU threads, where nobody says it: this rank's part of the processors that it
// shares with others.
void divide_threads(const RankGroup& ranks);

}  // namespace interfuse
