// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/feature_columns.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using nlohmann::json;

// The ClassLabel features at `where` in a JSON text.
ClassNames features_at(std::string_view text, const char* where) {
    ClassNames names;
    const json root = json::parse(text, nullptr, false);
    const json::json_pointer place(where);
    if (root.is_discarded() || !root.is_object() || !root.contains(place)) return names;
    const json& features = root[place];
    if (!features.is_object()) return names;
    for (const auto& [column, feature] : features.items()) {
        if (!feature.is_object() || feature.value("_type", json()) != "ClassLabel") continue;
        const auto list = feature.find("names");
        if (list == feature.end() || !list->is_array()) continue;
        std::vector<std::string>& entry = names[column];
        for (const json& name : *list) {
            entry.push_back(name.is_string() ? name.get<std::string>() : name.dump());
        }
    }
    return names;
}

const TableColumn* find_column(const std::vector<TableColumn>& columns, std::string_view name) {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const TableColumn& each) { return each.name == name; });
    return found == columns.end() ? nullptr : &*found;
}

std::string choose_image(const std::filesystem::path& file, std::string_view format,
                         const std::vector<TableColumn>& columns) {
    const TableColumn* usual = find_column(columns, "image");
    if (usual != nullptr && (usual->pictures || usual->bytes)) return "image";
    std::vector<std::string> found;
    for (const TableColumn& column : columns) {
        if (column.pictures) found.push_back(column.name);
    }
    if (found.size() == 1) return found[0];
    throw Error("The " + std::string(format) + " file " + quoted(file) +
                " has no column `image` with pictures; its columns are " + column_list(columns) +
                ". Name the pictures' column `image`.");
}

std::string choose_label(const std::vector<TableColumn>& columns, const ClassNames& names) {
    for (const char* usual : {"label", "labels"}) {
        const TableColumn* column = find_column(columns, usual);
        if (column != nullptr && column->integers) return usual;
    }
    for (const TableColumn& column : columns) {
        if (column.integers && names.contains(column.name)) return column.name;
    }
    return {};
}

}  // namespace

ClassNames schema_class_names(std::string_view huggingface) {
    return features_at(huggingface, "/info/features");
}

ClassNames info_class_names(std::string_view dataset_info) {
    return features_at(dataset_info, "/features");
}

ClassNames card_class_names(const DatasetCard& card, const CardConfig* config) {
    ClassNames names;
    for (const CardClassNames& entry : card.class_names) {
        const bool other =
            config != nullptr && !entry.config.empty() && entry.config != config->name;
        if (!other) names[entry.column] = entry.names;
    }
    return names;
}

TableColumns choose_columns(const std::filesystem::path& file, std::string_view format,
                            const std::vector<TableColumn>& columns, const ClassNames& names) {
    TableColumns chosen;
    chosen.image = choose_image(file, format, columns);
    chosen.label = choose_label(columns, names);
    const auto found = names.find(chosen.label);
    if (!chosen.label.empty() && found != names.end()) chosen.class_names = found->second;
    return chosen;
}

std::string column_list(const std::vector<TableColumn>& columns) {
    std::vector<std::string> names;
    for (const TableColumn& column : columns)
        names.push_back(column.name);
    return joined(names);
}

}  // namespace interfuse
