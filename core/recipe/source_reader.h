// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where models, datasets and the processor lie: a path, an id of the Hugging Face Hub, or a mapping
// that Hydra would call a loader with (`_target_`, its arguments by name, `_args_`).
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/recipe/field_reader.h"
#include "core/runtime/hub_cache.h"

namespace interfuse {

// How a kind of source is written as a mapping.
struct SourceForm {
    std::string_view section;   // its key in the option table
    std::string_view path_key;  // the argument that holds the path
    bool (*is_loader)(std::string_view target);
    std::string_view loader;  // the one to suggest
    HubKind kind;
};

extern const SourceForm model_form;
extern const SourceForm processor_form;
extern const SourceForm dataset_form;
extern const SourceForm test_dataset_form;
extern const SourceForm clip_model_form;
extern const SourceForm task_processor_form;
extern const SourceForm data_processor_form;

// The path, absolute; absent when there is a problem, which `fields` then has. What reads as an id
// of the Hugging Face Hub and names nothing beside the recipe is its folder in the hub's cache,
// where it is.
std::optional<std::filesystem::path> read_source(FieldReader& fields, const NodePath& source,
                                                 const SourceForm& form);

// The same of a dataset, with the configuration that its mapping names, as `name` or as the second
// of its `_args_`; "" for none.
struct FoundDataset {
    std::filesystem::path path;
    std::string configuration;
};
std::optional<FoundDataset> read_dataset_source(FieldReader& fields, const NodePath& source,
                                                const SourceForm& form);

// Whether the mapping's `_target_` is absent or known; otherwise it becomes a problem.
bool check_target(FieldReader& fields, const NodePath& map, std::string_view section,
                  bool (*is_known)(std::string_view), std::string_view wanted);

}  // namespace interfuse
