// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The models and the calibration data of a recipe.
#include "core/recipe/recipe_sections.h"
#include "core/recipe/scalar.h"

namespace interfuse {
namespace {

constexpr std::string_view pretrained_name = "_pretrained_";

bool is_clip_vision_pool(std::string_view target) {
    return target.starts_with("fusion_bench.") && target.ends_with(".CLIPVisionModelPool");
}

bool is_absent(const NodePath& map, std::string_view key) {
    const YamlNode* node = map.node().find(key);
    return node == nullptr || node->is_null();
}

void read_model(FieldReader& fields, const NodePath& models, const YamlKey& key, ModelSource& to) {
    const std::optional<NodePath> source = fields.value(models, key.text);
    if (!source) return;
    if (auto path = read_source(fields, *source, model_form)) to.path = std::move(*path);
}

void read_models(RecipeInWork& work, const NodePath& pool) {
    FieldReader& fields = work.fields;
    const std::optional<NodePath> models = fields.section(pool, "modelpool.models");
    if (!models) {
        if (work.complete && is_absent(pool, "models")) {
            fields.problem(pool,
                           "The key 'modelpool.models' is missing: it names the "
                           "pretrained model (_pretrained_) and the experts.");
        }
        return;
    }
    for (const YamlKey& key : models->node().keys) {
        if (key.text == pretrained_name) {
            read_model(fields, *models, key, work.recipe.pretrained);
        } else if (check_source_name(fields, *models, key, "expert")) {
            work.expert_names.push_back(key.text);
            work.recipe.experts.push_back({key.text, {}});
            read_model(fields, *models, key, work.recipe.experts.back());
        }
    }
    if (!work.complete) return;
    if (models->node().find(pretrained_name) == nullptr) {
        fields.problem(*models,
                       "The pretrained model is missing: give its folder as "
                       "'modelpool.models._pretrained_'.");
    }
    if (work.expert_names.empty()) {
        fields.problem(*models,
                       "There is no expert in 'modelpool.models'; name at least one "
                       "fine-tuned model.");
    }
}

}  // namespace

void read_model_pool(RecipeInWork& work, const NodePath& root) {
    FieldReader& fields = work.fields;
    const std::optional<NodePath> pool = fields.section(root, "modelpool");
    if (!pool) {
        if (is_absent(root, "modelpool")) {
            fields.problem(root,
                           "The key 'modelpool' is missing: it names the models and the "
                           "images.");
        }
        return;
    }
    if (!check_target(fields, *pool, "modelpool", is_clip_vision_pool,
                      "fusion_bench.modelpool.CLIPVisionModelPool")) {
        return;
    }
    fields.check_keys(*pool, "modelpool");
    read_models(work, *pool);
    if (const auto datasets = fields.section(*pool, "modelpool.train_datasets")) {
        work.recipe.train_datasets =
            read_datasets(fields, *datasets, dataset_form, "train", work.dataset_names);
    }
    const auto processor = fields.value(*pool, "processor");
    if (!processor || processor->node().is_null()) return;
    if (auto path = read_source(fields, *processor, processor_form)) {
        work.recipe.processor = std::move(*path);
    }
}

}  // namespace interfuse
