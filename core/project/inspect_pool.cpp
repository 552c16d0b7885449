// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/inspect_pool.h"

#include <nlohmann/json.hpp>

#include "core/project/merge_inputs.h"
#include "core/runtime/device.h"

namespace interfuse {
namespace {

using nlohmann::ordered_json;

ordered_json square(const std::vector<double>& matrix, std::size_t experts) {
    ordered_json rows = ordered_json::array();
    for (std::size_t i = 0; i < experts; ++i) {
        const auto row = matrix.begin() + static_cast<std::ptrdiff_t>(i * experts);
        rows.push_back(std::vector<double>(row, row + static_cast<std::ptrdiff_t>(experts)));
    }
    return rows;
}

ordered_json layer_json(const LayerStatistics& layer) {
    const std::size_t experts = layer.experts();
    std::vector<double> changes;
    for (std::size_t i = 0; i < experts; ++i)
        changes.push_back(relative_change(layer, i));
    return {{"module", module_name(layer.id)},
            {"pretrained_norm", layer.pretrained_norm},
            {"relative_change", changes},
            {"effective_rank", layer.effective_rank},
            {"inner_products", square(layer.gram, experts)},
            {"overlap", square(layer.overlap, experts)},
            {"sign_conflict", square(layer.sign_conflict, experts)},
            {"any_conflict", layer.any_conflict}};
}

}  // namespace

PoolToMeasure open_pool_to_measure(const Recipe& recipe) {
    Recipe models = recipe;
    models.train_datasets.clear();
    models.processor.clear();
    InputNeeds needs;
    needs.calibrates = false;
    PoolToMeasure opened;
    opened.pool = open_merge_inputs(models, needs).pool;
    opened.gate_k = recipe.method.gate_k;
    opened.device =
        resolve_device(recipe.method.upscaling_accelerator.value_or(recipe.method.device));
    if (recipe.interfuse.threads) set_thread_count(static_cast<int>(*recipe.interfuse.threads));
    return opened;
}

std::string pool_json(const PoolStatistics& pool) {
    ordered_json report{{"experts", pool.experts}, {"gate_k", pool.gate_k}};
    report["layers"] = ordered_json::array();
    for (const LayerStatistics& layer : pool.layers)
        report["layers"].push_back(layer_json(layer));
    return report.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace interfuse
