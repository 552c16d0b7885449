// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>
#include <utility>

#include "core/recipe/composer.h"
#include "core/recipe/overrides.h"
#include "core/recipe/recipe_sections.h"
#include "core/recipe/recipe_yaml.h"
#include "core/recipe/scalar.h"
#include "core/recipe/value_forms.h"
#include "core/recipe/yaml_text.h"
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

namespace {

constexpr std::string_view no_file = "the command line";

// A recipe's tree with all that it is composed of, and what its places mean.
struct ComposedTree {
    YamlNode root;
    YamlOrigin origin;
    std::vector<std::string> notices;
};

// A group file says `device: cuda` for everybody who has one; only a person insists on it.
void soften_devices(ComposedTree& tree) {
    YamlNode* method = tree.root.find("method");
    if (method == nullptr || !method->is_map()) return;
    for (const char* key : {"device", "upscaling_accelerator"}) {
        YamlNode* device = method->find(key);
        if (device == nullptr || !device->is_scalar() || device->text != "cuda" ||
            !YamlOrigin::is_in_file(device->place)) {
            continue;
        }
        device->text = "auto";
        tree.notices.push_back(tree.origin.at(device->place) + "'method." + key +
                               "' is cuda by default, which is taken as auto: a GPU when there is "
                               "one. To insist on it, write method." +
                               key + "=cuda.");
    }
}

ComposedTree compose(YamlNode root, YamlOrigin origin, const ConfigFiles& configs) {
    ComposedTree tree{std::move(root), std::move(origin), {}};
    compose_groups(tree.root, tree.origin, configs, find_group_choices(tree.origin));
    Problems problems;
    apply_overrides(tree.root, tree.origin, problems);
    problems.throw_if_any();
    soften_devices(tree);
    return tree;
}

LoadedRecipe read(const ComposedTree& tree, const std::filesystem::path& folder, RecipeForm form) {
    LoadedRecipe loaded = read(
        {FieldReader(tree.root, folder, tree.origin), form == RecipeForm::complete, {}, {}, {}});
    loaded.notices.insert(loaded.notices.begin(), tree.notices.begin(), tree.notices.end());
    return loaded;
}

ComposedTree compose(const RecipeRequest& request) {
    std::optional<ConfigFolder> folder;
    if (!request.config_dir.empty()) folder.emplace(request.config_dir);
    const ConfigFiles& configs =
        folder ? static_cast<const ConfigFiles&>(*folder) : preset_configs();
    if (request.file.empty()) {
        YamlNode root;
        root.kind = YamlNode::Kind::map;
        return compose(std::move(root), {std::string(no_file), request.overrides}, configs);
    }
    const std::u8string name = request.file.u8string();
    YamlOrigin origin{std::string(name.begin(), name.end()), request.overrides};
    YamlNode root = read_yaml(read_text_file(request.file, most_file_bytes), origin);
    return compose(std::move(root), std::move(origin), configs);
}

}  // namespace

LoadedRecipe parse_recipe(std::string_view yaml, const std::filesystem::path& folder,
                          const std::string& origin, const std::vector<std::string>& overrides,
                          RecipeForm form, const ConfigFiles& configs) {
    YamlOrigin places{origin, overrides};
    YamlNode root = read_yaml(yaml, places);
    return read(compose(std::move(root), std::move(places), configs), folder, form);
}

LoadedRecipe load_recipe(const RecipeRequest& request, RecipeForm form) {
    const ComposedTree tree = compose(request);
    const std::filesystem::path folder =
        request.file.empty() ? std::filesystem::current_path()
                             : std::filesystem::absolute(request.file).parent_path();
    return read(tree, folder, form);
}

LoadedRecipe load_recipe(const std::filesystem::path& file,
                         const std::vector<std::string>& overrides) {
    return load_recipe(RecipeRequest{file, overrides, {}});
}

LoadedRecipe load_draft_recipe(const std::filesystem::path& file) {
    return load_recipe(RecipeRequest{file, {}, {}}, RecipeForm::draft);
}

std::string composed_recipe(const RecipeRequest& request, std::vector<std::string>& notices) {
    ComposedTree tree = compose(request);
    notices = std::move(tree.notices);
    return yaml_of(tree.root);
}

}  // namespace interfuse
