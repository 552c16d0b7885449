// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What lies under `interfuse:`.
#include <algorithm>

#include "core/recipe/recipe_sections.h"
#include "core/recipe/scalar.h"
#include "core/recipe/value_forms.h"

namespace interfuse {
namespace {

void read_precision(RecipeInWork& work, const NodePath& section) {
    FieldReader& fields = work.fields;
    const auto one_of = [&](std::string_view key, std::initializer_list<std::string_view> known,
                            std::string& to) {
        const std::string option = "interfuse." + std::string(key);
        std::string text = to;
        fields.text(section, option, text);
        if (std::find(known.begin(), known.end(), text) != known.end()) {
            to = text;
        } else {
            fields.mistyped(*fields.value(section, key), option);
        }
    };
    one_of("precision", {"exact", "fast"}, work.recipe.interfuse.precision);
    one_of("correction", {"auto", "int8", "bfloat16", "none"}, work.recipe.interfuse.correction);
}

void read_tokens(RecipeInWork& work, const NodePath& section) {
    FieldReader& fields = work.fields;
    std::string tokens = "all";
    fields.text(section, "interfuse.tokens", tokens);
    if (tokens == "class") {
        work.recipe.interfuse.tokens = TokenSet::class_token;
    } else if (tokens != "all") {
        fields.mistyped(*fields.value(section, "tokens"), "interfuse.tokens");
    }
}

void read_mixture(RecipeInWork& work, const NodePath& section) {
    FieldReader& fields = work.fields;
    const auto mixture = fields.section(section, "interfuse.mixture");
    if (!mixture) return;
    bool all_zero = true;
    for (const NodePath& value : known_entries(fields, *mixture, work.dataset_names, "dataset")) {
        const std::optional<double> weight = FieldReader::as_number(value.node());
        if (!weight || *weight < 0) {
            fields.mistyped(value, "interfuse.mixture.*");
            return;
        }
        work.recipe.interfuse.mixture[name_in(*mixture, value)] = *weight;
        all_zero = all_zero && *weight == 0;
    }
    if (all_zero && work.recipe.interfuse.mixture.size() == mixture->node().items.size() &&
        !work.recipe.interfuse.mixture.empty()) {
        fields.problem(*mixture,
                       "All weights of 'interfuse.mixture' are zero; one must be "
                       "larger.");
    }
}

void read_colors(RecipeInWork& work, const NodePath& section) {
    FieldReader& fields = work.fields;
    const auto colors = fields.section(section, "interfuse.colors");
    if (!colors) return;
    for (const NodePath& value : known_entries(fields, *colors, work.expert_names, "expert")) {
        const std::optional<std::string> color = FieldReader::as_text(value.node());
        if (color && is_color(*color)) {
            work.recipe.interfuse.colors[name_in(*colors, value)] = *color;
        } else {
            fields.mistyped(value, "interfuse.colors.*");
        }
    }
}

void read_inputs(FieldReader& fields, const NodePath& inputs, const std::string& option,
                 std::string_view size_key, const std::vector<std::string>& names,
                 std::map<std::string, RecordedInput>& to) {
    const auto entries = fields.section(inputs, option);
    if (!entries) return;
    const std::string kind = size_key == "bytes" ? "model" : "dataset";
    for (const NodePath& entry : known_entries(fields, *entries, names, kind)) {
        const std::string one = option + ".*";
        if (!entry.node().is_map()) {
            fields.mistyped(entry, one);
            continue;
        }
        fields.check_keys(entry, one);
        RecordedInput input;
        fields.text(entry, one + ".hash", input.hash);
        std::int64_t size = -1;
        fields.integer(entry, one + "." + std::string(size_key), {0}, size);
        const auto hash = fields.value(entry, "hash");
        if (hash && !input.hash.empty() && !is_hash(input.hash)) {
            fields.mistyped(*hash, one + ".hash");
        }
        if (!hash || !fields.value(entry, size_key)) {
            fields.problem(
                entry, shown(entry.key) + " must have both 'hash' and " + shown(size_key) + ".");
        }
        input.size = static_cast<std::uint64_t>(size);
        to[name_in(*entries, entry)] = std::move(input);
    }
}

void read_scaling(RecipeInWork& work, const NodePath& section) {
    std::optional<double> scaling = 1.0;
    work.fields.number(section, "interfuse.scaling", scaling);
    if (scaling) {
        work.recipe.interfuse.scaling = *scaling;
    } else {
        work.fields.mistyped(*work.fields.value(section, "scaling"), "interfuse.scaling");
    }
}

void read_muted(RecipeInWork& work, const NodePath& section) {
    constexpr std::string_view option = "interfuse.muted";
    FieldReader& fields = work.fields;
    const auto value = fields.value(section, "muted");
    if (!value || value->node().is_null()) return;
    if (!value->node().is_sequence()) return fields.mistyped(*value, option);
    for (const NodePath& item : fields.children(*value)) {
        const auto name = FieldReader::as_text(item.node());
        if (!name) return fields.mistyped(item, option);
        const auto& experts = work.expert_names;
        if (std::find(experts.begin(), experts.end(), *name) == experts.end()) {
            fields.problem(item, "'interfuse.muted' names the expert " + shown(*name) +
                                     ", which is not in the model pool.");
        }
        work.recipe.interfuse.muted.insert(*name);
    }
}

void read_coefficients(RecipeInWork& work, const NodePath& section) {
    FieldReader& fields = work.fields;
    const auto modules = fields.section(section, "interfuse.coefficients");
    if (!modules) return;
    for (std::size_t i = 0; i < modules->node().keys.size(); ++i) {
        const std::string& module = modules->node().keys[i].text;
        if (!is_linear_module(module)) {
            fields.problem(modules->child(i),
                           "'interfuse.coefficients' names " + shown(module) +
                               ", which is no linear layer; their names look like "
                               "vision_model.encoder.layers.0.self_attn.k_proj.");
            continue;
        }
        const auto row = fields.value(*modules, module);
        if (!row) continue;
        if (!row->node().is_map()) {
            fields.mistyped(*row, "interfuse.coefficients.*");
            continue;
        }
        for (const NodePath& value : known_entries(fields, *row, work.expert_names, "expert")) {
            if (const auto number = FieldReader::as_number(value.node())) {
                work.recipe.interfuse.coefficients[module][name_in(*row, value)] = *number;
            } else {
                fields.mistyped(value, "interfuse.coefficients.*.*");
            }
        }
    }
}

void read_tasks(RecipeInWork& work, const NodePath& section) {
    std::optional<std::filesystem::path> tasks;
    work.fields.path(section, "interfuse.tasks", tasks);
    if (tasks) work.recipe.interfuse.tasks = std::move(*tasks);
}

}  // namespace

void read_own_options(RecipeInWork& work, const NodePath& root) {
    FieldReader& fields = work.fields;
    const std::optional<NodePath> found = fields.section(root, "interfuse");
    if (!found) return;
    const NodePath& section = *found;
    fields.check_keys(section, "interfuse");
    InterfuseOptions& options = work.recipe.interfuse;
    fields.integer(section, "interfuse.round_size", {}, options.round_size);
    fields.integer(section, "interfuse.batch_size", {}, options.batch_size);
    fields.integer(section, "interfuse.threads", {1, 1024}, options.threads);
    fields.number(section, "interfuse.tolerance", options.tolerance);
    if (options.tolerance && *options.tolerance <= 0) {
        fields.mistyped(*fields.value(section, "tolerance"), "interfuse.tolerance");
    }
    fields.boolean(section, "interfuse.skip_corrupt_images", options.skip_corrupt_images);
    read_precision(work, section);
    read_tokens(work, section);
    read_mixture(work, section);
    read_scaling(work, section);
    read_muted(work, section);
    read_coefficients(work, section);
    read_tasks(work, section);
    read_export_options(work, section);
    read_colors(work, section);
    if (const auto inputs = fields.section(section, "interfuse.inputs")) {
        fields.check_keys(*inputs, "interfuse.inputs");
        std::vector<std::string> model_names = work.expert_names;
        model_names.emplace_back("_pretrained_");
        read_inputs(fields, *inputs, "interfuse.inputs.models", "bytes", model_names,
                    options.models);
        read_inputs(fields, *inputs, "interfuse.inputs.datasets", "images", work.dataset_names,
                    options.datasets);
    }
}

}  // namespace interfuse
