// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/recipe_changes.h"

#include <QCoreApplication>
#include <algorithm>
#include <string_view>

#include "core/recipe/value_forms.h"
#include "core/runtime/hub_cache.h"
#include "ui/style/paths.h"

namespace interfuse {
namespace {

template <typename Source>
bool hasName(const std::vector<Source>& sources, const std::string& name, std::size_t except) {
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (i != except && sources[i].name == name) return true;
    }
    return false;
}

// Names that a folder often has without telling anything.
bool saysNothing(const std::string& name) {
    return name.empty() || name == "snapshot" || name == "model" || name == "checkpoint" ||
           name == "train" || name == "data";
}

// The text without what a name may not hold.
std::string asName(const std::string& text) {
    std::string name;
    for (const char c : text) {
        const bool forbidden = static_cast<unsigned char>(c) < 0x20 ||
                               std::string_view(",\"'/\\").find(c) != std::string_view::npos;
        name += forbidden ? '-' : c;
    }
    name.erase(0, name.find_first_not_of("_ "));
    while (!name.empty() && name.back() == ' ')
        name.pop_back();
    return name_fault(name).empty() ? name : "expert";
}

template <typename Source>
std::string freeName(const std::vector<Source>& sources, const std::filesystem::path& folder) {
    std::filesystem::path place = folder.lexically_normal();
    if (place.filename().empty()) place = place.parent_path();
    std::string name = source_title(place);
    name = name.substr(name.find_last_of('/') + 1);
    if (saysNothing(name)) {
        const std::string parent = toText(place.parent_path().filename()).toStdString();
        if (!parent.empty()) name = parent;
    }
    name = asName(name);
    std::string candidate = name;
    for (int number = 2; hasName(sources, candidate, sources.size()); ++number)
        candidate = name + "-" + std::to_string(number);
    return candidate;
}

template <typename Item>
void moveItem(std::vector<Item>& items, std::size_t from, std::size_t to) {
    if (from >= items.size() || to >= items.size()) return;
    Item moved = std::move(items[from]);
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(from));
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(to), std::move(moved));
}

template <typename Map>
void renameKey(Map& map, const std::string& from, const std::string& to) {
    auto node = map.extract(from);
    if (node.empty()) return;
    node.key() = to;
    map.insert(std::move(node));
}

std::vector<double>* scalingList(Recipe& recipe) {
    return std::get_if<std::vector<double>>(&recipe.method.scaling_factor);
}

void forgetShape(InterfuseOptions& options, const std::string& expert) {
    options.muted.erase(expert);
    for (auto& [module, edits] : options.coefficients)
        edits.erase(expert);
    std::erase_if(options.coefficients, [](const auto& entry) { return entry.second.empty(); });
}

void renameShape(InterfuseOptions& options, const std::string& from, const std::string& to) {
    if (options.muted.erase(from) > 0) options.muted.insert(to);
    for (auto& [module, edits] : options.coefficients)
        renameKey(edits, from, to);
}

bool allAreMuted(const Recipe& recipe) {
    return std::all_of(recipe.experts.begin(), recipe.experts.end(), [&](const ModelSource& one) {
        return recipe.interfuse.muted.contains(one.name);
    });
}

}  // namespace

void setPretrained(Recipe& recipe, const std::filesystem::path& folder) {
    recipe.interfuse.models.erase(recipe.pretrained.name);
    recipe.pretrained = {"_pretrained_", folder};
}

void clearPretrained(Recipe& recipe) {
    setPretrained(recipe, {});
}

void addExpert(Recipe& recipe, const std::filesystem::path& folder) {
    recipe.experts.push_back({freeName(recipe.experts, folder), folder});
    if (auto* list = scalingList(recipe)) list->push_back(1.0);
}

void removeExpert(Recipe& recipe, std::size_t expert) {
    if (expert >= recipe.experts.size()) return;
    const auto at = static_cast<std::ptrdiff_t>(expert);
    recipe.interfuse.models.erase(recipe.experts[expert].name);
    recipe.interfuse.colors.erase(recipe.experts[expert].name);
    const bool wereMuted = allAreMuted(recipe);
    forgetShape(recipe.interfuse, recipe.experts[expert].name);
    recipe.experts.erase(recipe.experts.begin() + at);
    if (!wereMuted && allAreMuted(recipe)) recipe.interfuse.muted.clear();
    auto* list = scalingList(recipe);
    if (list == nullptr) return;
    list->erase(list->begin() + at);
    if (list->empty()) recipe.method.scaling_factor = std::monostate();
}

void moveExpert(Recipe& recipe, std::size_t from, std::size_t to) {
    moveItem(recipe.experts, from, to);
    if (auto* list = scalingList(recipe)) moveItem(*list, from, to);
}

void addDataset(Recipe& recipe, const std::filesystem::path& folder, const std::string& split) {
    recipe.train_datasets.push_back({freeName(recipe.train_datasets, folder), folder, split});
    auto& mixture = recipe.interfuse.mixture;
    if (mixture.empty()) return;  // by number of samples
    double sum = 0;
    for (const auto& [name, weight] : mixture)
        sum += weight;
    mixture[recipe.train_datasets.back().name] =
        sum / static_cast<double>(recipe.train_datasets.size() - 1);
}

void removeDataset(Recipe& recipe, std::size_t dataset) {
    if (dataset >= recipe.train_datasets.size()) return;
    const std::string& name = recipe.train_datasets[dataset].name;
    recipe.interfuse.datasets.erase(name);
    auto& mixture = recipe.interfuse.mixture;
    mixture.erase(name);
    // What is left may weigh nothing, which no mixture can.
    const bool weighs = std::any_of(mixture.begin(), mixture.end(),
                                    [](const auto& entry) { return entry.second > 0; });
    if (!weighs) mixture.clear();
    recipe.train_datasets.erase(recipe.train_datasets.begin() +
                                static_cast<std::ptrdiff_t>(dataset));
}

void moveDataset(Recipe& recipe, std::size_t from, std::size_t to) {
    moveItem(recipe.train_datasets, from, to);
}

void setSplit(Recipe& recipe, std::size_t dataset, const std::string& split) {
    recipe.interfuse.datasets.erase(recipe.train_datasets[dataset].name);
    recipe.train_datasets[dataset].split = split;
}

std::string nameProblem(const Recipe& recipe, const std::string& name, bool isExpert,
                        std::size_t row) {
    const auto say = [](const char* text) {
        return QCoreApplication::translate("RecipeChanges", text).toStdString();
    };
    if (const std::string fault = name_fault(name); !fault.empty()) {
        return QCoreApplication::translate("RecipeChanges", "This name cannot be given: %1.")
            .arg(QString::fromStdString(fault))
            .toStdString();
    }
    const bool taken =
        isExpert ? hasName(recipe.experts, name, row) : hasName(recipe.train_datasets, name, row);
    if (taken) return say(QT_TRANSLATE_NOOP("RecipeChanges", "Another row has this name."));
    return {};
}

void renameExpert(Recipe& recipe, std::size_t expert, const std::string& name) {
    const std::string before = recipe.experts[expert].name;
    renameKey(recipe.interfuse.models, before, name);
    renameKey(recipe.interfuse.colors, before, name);
    renameShape(recipe.interfuse, before, name);
    recipe.experts[expert].name = name;
}

void renameDataset(Recipe& recipe, std::size_t dataset, const std::string& name) {
    const std::string before = recipe.train_datasets[dataset].name;
    renameKey(recipe.interfuse.datasets, before, name);
    renameKey(recipe.interfuse.mixture, before, name);
    recipe.train_datasets[dataset].name = name;
}

double scalingOf(const Recipe& recipe, std::size_t expert) {
    const ScalingFactor& scaling = recipe.method.scaling_factor;
    if (const auto* list = std::get_if<std::vector<double>>(&scaling)) {
        return expert < list->size() ? (*list)[expert] : 1.0;
    }
    const auto* one = std::get_if<double>(&scaling);
    return one == nullptr ? 1.0 : *one;
}

bool hasScalingPerExpert(const Recipe& recipe) {
    return std::holds_alternative<std::vector<double>>(recipe.method.scaling_factor);
}

void setScalingPerExpert(Recipe& recipe, bool perExpert) {
    if (perExpert == hasScalingPerExpert(recipe)) return;
    const double first = scalingOf(recipe, 0);
    if (perExpert) {
        recipe.method.scaling_factor = std::vector<double>(recipe.experts.size(), first);
    } else {
        recipe.method.scaling_factor = first;
    }
}

void setScaling(Recipe& recipe, double factor) {
    recipe.method.scaling_factor = factor;
}

void setScalingOf(Recipe& recipe, std::size_t expert, double factor) {
    setScalingPerExpert(recipe, true);
    (*scalingList(recipe))[expert] = factor;
}

}  // namespace interfuse
