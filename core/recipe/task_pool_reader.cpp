// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a recipe is evaluated on, as fusion_bench's CLIPVisionModelTaskPool has it.
#include "core/recipe/recipe_sections.h"
#include "core/recipe/scalar.h"

namespace interfuse {
namespace {

// fusion_bench has other task pools; a recipe with one of them still merges.
bool is_other_task_pool(FieldReader& fields, const NodePath& pool) {
    const std::optional<NodePath> target = fields.value(pool, "_target_");
    if (!target || target->node().is_null()) return false;
    const auto name = FieldReader::as_text(target->node());
    const bool known =
        name && name->starts_with("fusion_bench.") && name->ends_with(".CLIPVisionModelTaskPool");
    if (known) return false;
    fields.notice(*target, "'taskpool._target_' is " + described(target->node()) +
                               ", and only CLIPVisionModelTaskPool is known: nothing is "
                               "evaluated.");
    return true;
}

void read_folder(FieldReader& fields, const NodePath& pool, std::string_view key,
                 const SourceForm& form, std::filesystem::path& to) {
    const auto source = fields.value(pool, key);
    if (!source || source->node().is_null()) return;
    if (auto path = read_source(fields, *source, form)) to = std::move(*path);
}

}  // namespace

void read_task_pool(RecipeInWork& work, const NodePath& root) {
    FieldReader& fields = work.fields;
    const std::optional<NodePath> pool = fields.section(root, "taskpool");
    if (!pool || is_other_task_pool(fields, *pool)) return;
    fields.check_keys(*pool, "taskpool");
    TaskPoolSource& tasks = work.recipe.taskpool;
    if (const auto datasets = fields.section(*pool, "taskpool.test_datasets")) {
        std::vector<std::string> names;
        tasks.test_datasets = read_datasets(fields, *datasets, test_dataset_form, "test", names);
    }
    read_folder(fields, *pool, "clip_model", clip_model_form, tasks.clip_model);
    read_folder(fields, *pool, "processor", task_processor_form, tasks.processor);
    // It processes the images where there are both.
    read_folder(fields, *pool, "data_processor", data_processor_form, tasks.processor);
}

}  // namespace interfuse
