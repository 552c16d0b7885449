// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A recipe while it is read: its parts, each in a file of its own.
#pragma once

#include <string>
#include <vector>

#include "core/recipe/field_reader.h"
#include "core/recipe/recipe.h"
#include "core/recipe/source_reader.h"

namespace interfuse {

struct RecipeInWork {
    FieldReader fields;
    bool complete;  // not a draft
    Recipe recipe;
    std::vector<std::string> expert_names;  // also of those whose path is at fault
    std::vector<std::string> dataset_names;
};

// In this order: later parts name what earlier ones found.
void read_model_pool(RecipeInWork& work, const NodePath& root);
void read_method(RecipeInWork& work, const NodePath& root);
void read_task_pool(RecipeInWork& work, const NodePath& root);
void read_own_options(RecipeInWork& work, const NodePath& root);
// Of the section `interfuse`.
void read_export_options(RecipeInWork& work, const NodePath& own);

// Datasets by name, below the option `section`; their names go to `names`.
std::vector<DatasetSource> read_datasets(FieldReader& fields, const NodePath& map,
                                         const SourceForm& form, const std::string& fallback_split,
                                         std::vector<std::string>& names);

// Whether a key can name an expert or a dataset; a problem where it cannot.
bool check_source_name(FieldReader& fields, const NodePath& map, const YamlKey& key,
                       const std::string& kind);
// The values whose keys are among `names`; the other keys are problems.
std::vector<NodePath> known_entries(FieldReader& fields, const NodePath& map,
                                    const std::vector<std::string>& names, const std::string& kind);
// The last part of the entry's key.
std::string name_in(const NodePath& map, const NodePath& entry);

}  // namespace interfuse
