// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The weights and the configuration of an export, in each of its forms.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

#include "core/clip/text_tower.h"
#include "core/merge/coefficients.h"
#include "core/merge/model_pool.h"
#include "core/merge/reduce.h"
#include "core/merge/truncated_change.h"
#include "core/recipe/recipe.h"

namespace interfuse {

// What the stored form of the recipe's export is.
StoredForm stored_form(const ExportOptions& options);

// What was lost on the way from the merge to its stored form.
struct StorageLoss {
    // Of a LoRA adapter, by linear layer, in the tower's order; empty for other forms.
    std::vector<std::pair<std::string, Truncation>> layers;
    std::map<std::string, std::size_t> overflowed;  // values beyond the dtype, by tensor
    // Of all layers together.
    Truncation truncation() const;
};

struct ModelFilesRequest {
    const ModelPool& pool;
    const Coefficients& coefficients;
    const ExportOptions& options;
    const TextModel* text = nullptr;  // of the form clip_model
    std::filesystem::path base;       // of the form lora: the pretrained model
};

// A model: model.safetensors (or shards) and config.json, of a whole CLIPModel the tokeniser's
// files too. An adapter: adapter_model.safetensors and adapter_config.json as PEFT writes them.
// Throws Error and Cancelled.
StorageLoss write_model_files(const ModelFilesRequest& request, const std::filesystem::path& folder,
                              const std::function<void(double fraction)>& progress,
                              const std::stop_token& stop);

// The form lora, see above (core/project/adapter_files.cpp).
StorageLoss write_adapter_files(const ModelFilesRequest& request,
                                const std::filesystem::path& folder,
                                const std::function<void(double fraction)>& progress,
                                const std::stop_token& stop);

// One line for each layer of a LoRA adapter: module, relative error.
std::string truncation_csv(const StorageLoss& loss);

// How much of the change an adapter leaves out, in a sentence.
std::string truncation_sentence(const StorageLoss& loss, const ExportOptions& options);

// Warnings, a sentence each, of values that left the dtype's range.
std::vector<std::string> overflow_sentences(const StorageLoss& loss, const ExportOptions& options);

}  // namespace interfuse
