// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an export's form leaves out of the merge, and how it is told.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/merge/truncation.h"
#include "core/recipe/recipe.h"

namespace interfuse {

// What was lost on the way from the merge to its stored form.
struct StorageLoss {
    // Of a LoRA adapter, by linear layer, in the tower's order; empty for other forms.
    std::vector<std::pair<std::string, Truncation>> layers;
    std::map<std::string, std::size_t> overflowed;  // values beyond the dtype, by tensor
    // Of all layers together.
    Truncation truncation() const;
};

// One line for each layer of a LoRA adapter: module, relative error.
std::string truncation_csv(const StorageLoss& loss);

// How much of the change an adapter leaves out, in a sentence.
std::string truncation_sentence(const StorageLoss& loss, const ExportOptions& options);

// Warnings, a sentence each, of values that left the dtype's range.
std::vector<std::string> overflow_sentences(const StorageLoss& loss, const ExportOptions& options);

}  // namespace interfuse
