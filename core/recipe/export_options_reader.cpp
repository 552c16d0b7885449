// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What lies under `interfuse.export:`.
#include "core/recipe/export_names.h"
#include "core/recipe/recipe_sections.h"

namespace interfuse {

void read_export_options(RecipeInWork& work, const NodePath& own) {
    FieldReader& fields = work.fields;
    const std::optional<NodePath> section = fields.section(own, "interfuse.export");
    if (!section) return;
    fields.check_keys(*section, "interfuse.export");
    ExportOptions& options = work.recipe.interfuse.exporting;

    std::string form(export_form_name(options.form));
    fields.text(*section, "interfuse.export.form", form);
    if (const auto known = export_form_of(form)) {
        options.form = *known;
    } else {
        fields.mistyped(*fields.value(*section, "form"), "interfuse.export.form");
    }

    std::string dtype = options.dtype;
    fields.text(*section, "interfuse.export.dtype", dtype);
    if (export_dtype_of(dtype)) {
        options.dtype = dtype;
    } else {
        fields.mistyped(*fields.value(*section, "dtype"), "interfuse.export.dtype");
    }

    if (const auto size = fields.value(*section, "shard_size"); size && !size->node().is_null()) {
        const bool scalar = size->node().kind == YamlNode::Kind::scalar;
        const auto bytes = scalar ? parse_size(size->node().text) : std::nullopt;
        if (bytes) {
            options.shard_bytes = *bytes;
        } else {
            fields.mistyped(*size, "interfuse.export.shard_size");
        }
    }
    fields.integer(*section, "interfuse.export.rank", {1, 4096}, options.rank);
}

}  // namespace interfuse
