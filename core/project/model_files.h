// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The weights and the configuration of an export, in each of its forms.
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>

#include "core/clip/text_tower.h"
#include "core/merge/coefficients.h"
#include "core/merge/model_pool.h"
#include "core/merge/reduce.h"
#include "core/project/storage_loss.h"
#include "core/recipe/recipe.h"
#include "core/runtime/atomic_folder.h"

namespace interfuse {

// What the stored form of the recipe's export is.
StoredForm stored_form(const ExportOptions& options);

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
StorageLoss write_model_files(const ModelFilesRequest& request, const AtomicFolder& folder,
                              const std::function<void(double fraction)>& progress,
                              const std::stop_token& stop);

// The form lora, see above (core/project/adapter_files.cpp).
StorageLoss write_adapter_files(const ModelFilesRequest& request, const AtomicFolder& folder,
                                const std::function<void(double fraction)>& progress,
                                const std::stop_token& stop);

}  // namespace interfuse
