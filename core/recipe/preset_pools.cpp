// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/preset_pools.h"

#include "core/recipe/composer.h"
#include "core/runtime/hub_cache.h"

namespace interfuse {

namespace {

constexpr std::string_view pretrained_name = "_pretrained_";

// An id, or a loader that has it as its path.
PresetSource source_of(const std::string& name, const YamlNode& value, HubKind kind) {
    PresetSource source{name, value.text, false};
    if (const YamlNode* path = value.find("path")) source.id = path->text;
    std::error_code ignored;
    auto id = parse_hub_id(source.id, kind);
    if (!id && kind == HubKind::dataset) id = parse_ownerless_dataset(source.id);
    if (id) source.cached = std::filesystem::is_directory(hub_snapshot(*id), ignored);
    return source;
}

std::vector<PresetSource> sources_of(const YamlNode& pool, std::string_view key, HubKind kind) {
    std::vector<PresetSource> sources;
    const YamlNode* map = pool.find(key);
    if (map == nullptr) return sources;
    for (std::size_t i = 0; i < map->keys.size(); ++i)
        sources.push_back(source_of(map->keys[i].text, map->items[i], kind));
    return sources;
}

YamlNode composed(const std::string& group, const std::string& option) {
    YamlOrigin origin{"the presets", {}};
    YamlNode root;
    root.kind = YamlNode::Kind::map;
    compose_groups(root, origin, preset_configs(), {{group, {option}}});
    const YamlNode* section = root.find(group);
    return section == nullptr ? YamlNode() : *section;
}

std::string task_pool_of(const std::string& model) {
    for (const std::string& option : preset_configs().options("taskpool")) {
        const YamlNode pool = composed("taskpool", option);
        const YamlNode* text_tower = pool.find("clip_model");
        if (text_tower != nullptr && text_tower->text == model) return option;
    }
    return {};
}

PresetPool pool_of(const std::string& option) {
    PresetPool pool{option, {}, {}, {}, {}};
    const YamlNode section = composed("modelpool", option);
    pool.train_datasets = sources_of(section, "train_datasets", HubKind::dataset);
    for (PresetSource& model : sources_of(section, "models", HubKind::model)) {
        if (model.name == pretrained_name) {
            pool.pretrained = std::move(model);
        } else {
            pool.experts.push_back(std::move(model));
        }
    }
    pool.task_pool = task_pool_of(pool.pretrained.id);
    return pool;
}

}  // namespace

std::vector<PresetPool> preset_pools() {
    std::vector<PresetPool> pools;
    for (const std::string& option : preset_configs().options("modelpool"))
        pools.push_back(pool_of(option));
    return pools;
}

}  // namespace interfuse
