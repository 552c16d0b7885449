// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>
#include <utility>

#include "core/recipe/overrides.h"
#include "core/recipe/recipe_sections.h"
#include "core/recipe/recipe_yaml.h"
#include "core/recipe/scalar.h"
#include "core/recipe/value_forms.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"

namespace interfuse {

namespace {

constexpr std::uint64_t most_file_bytes = 16'000'000;

// fusion_bench fills in its own folder; nothing here could.
void check_save_path(RecipeInWork& work, const NodePath& root) {
    if (!work.recipe.merged_model_save_path) return;
    const std::u8string path = work.recipe.merged_model_save_path->u8string();
    if (path.find(u8"{log_dir}") == std::u8string::npos) return;
    const auto value = work.fields.value(root, "merged_model_save_path");
    work.fields.problem(*value,
                        "'merged_model_save_path' holds {log_dir}, a folder that only "
                        "fusion_bench knows; name the folder of the result.");
}

LoadedRecipe read(RecipeInWork work) {
    FieldReader& fields = work.fields;
    const NodePath root = fields.root();
    std::string program;
    fields.text(root, "_target_", program);
    fields.check_keys(root, "", program.starts_with("fusion_bench.programs."));
    read_model_pool(work, root);
    read_method(work, root);
    read_task_pool(work, root);
    fields.path(root, "merged_model_save_path", work.recipe.merged_model_save_path);
    check_save_path(work, root);
    read_own_options(work, root);
    fields.throw_if_any();
    return {std::move(work.recipe), fields.notices()};
}

void read_split(FieldReader& fields, const NodePath& source, const SourceForm& form,
                DatasetSource& dataset) {
    const std::string option = std::string(form.section) + ".split";
    fields.text(source, option, dataset.split);
    const auto split = fields.value(source, "split");
    if (split && !is_split_name(dataset.split)) fields.mistyped(*split, option);
}

}  // namespace

std::vector<DatasetSource> read_datasets(FieldReader& fields, const NodePath& map,
                                         const SourceForm& form, const std::string& fallback_split,
                                         std::vector<std::string>& names) {
    std::vector<DatasetSource> datasets;
    for (const YamlKey& key : map.node().keys) {
        if (!check_source_name(fields, map, key, "dataset")) continue;
        names.push_back(key.text);
        const std::optional<NodePath> source = fields.value(map, key.text);
        if (!source) continue;
        DatasetSource dataset{key.text, {}, fallback_split};
        if (auto found = read_dataset_source(fields, *source, form)) {
            dataset.path = std::move(found->path);
            dataset.configuration = std::move(found->configuration);
        }
        if (source->node().is_map()) read_split(fields, *source, form, dataset);
        datasets.push_back(std::move(dataset));
    }
    return datasets;
}

bool check_source_name(FieldReader& fields, const NodePath& map, const YamlKey& key,
                       const std::string& kind) {
    const std::string fault = name_fault(key.text);
    if (fault.empty()) return true;
    YamlNode written;
    written.kind = YamlNode::Kind::scalar;
    written.text = key.text;
    NodePath where = map;
    written.place = key.place;
    where.chain.push_back(&written);
    fields.problem(where, "The text " + shown(key.text) + " cannot name this " + kind + " of " +
                              shown(map.key) + ": " + fault + ". Rename it.");
    return false;
}

std::vector<NodePath> known_entries(FieldReader& fields, const NodePath& map,
                                    const std::vector<std::string>& names,
                                    const std::string& kind) {
    const std::set<std::string> known(names.begin(), names.end());
    std::vector<NodePath> entries;
    for (std::size_t i = 0; i < map.node().keys.size(); ++i) {
        const YamlKey& key = map.node().keys[i];
        if (known.contains(key.text)) {
            if (auto value = fields.value(map, key.text)) entries.push_back(*value);
            continue;
        }
        const std::string near = nearest(key.text, names);
        fields.problem(map.child(i),
                       shown(map.key) + " names the " + kind + " " + shown(key.text) +
                           ", which is not in the model pool" +
                           (near.empty() ? "." : "; did you mean " + shown(near) + "?"));
    }
    return entries;
}

std::string name_in(const NodePath& map, const NodePath& entry) {
    return entry.key.substr(map.key.size() + 1);
}

LoadedRecipe parse_recipe(std::string_view yaml, const std::filesystem::path& folder,
                          const std::string& origin, const std::vector<std::string>& overrides,
                          RecipeForm form) {
    const YamlOrigin places{origin, overrides};
    YamlNode root = read_yaml(yaml, places);
    Problems problems;
    apply_overrides(root, places, problems);
    problems.throw_if_any();
    return read({FieldReader(root, folder, places), form == RecipeForm::complete, {}, {}, {}});
}

namespace {

LoadedRecipe load(const std::filesystem::path& file, const std::vector<std::string>& overrides,
                  RecipeForm form) {
    const std::string text = read_text_file(file, most_file_bytes);
    const std::u8string name = file.u8string();
    return parse_recipe(text, std::filesystem::absolute(file).parent_path(),
                        std::string(name.begin(), name.end()), overrides, form);
}

}  // namespace

LoadedRecipe load_recipe(const std::filesystem::path& file,
                         const std::vector<std::string>& overrides) {
    return load(file, overrides, RecipeForm::complete);
}

LoadedRecipe load_draft_recipe(const std::filesystem::path& file) {
    return load(file, {}, RecipeForm::draft);
}

}  // namespace interfuse
