// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a recipe merges.
#include <algorithm>

#include "core/recipe/method_names.h"
#include "core/recipe/recipe_sections.h"
#include "core/recipe/scalar.h"
#include "core/recipe/value_forms.h"

namespace interfuse {
namespace {

bool is_known_method(std::string_view target) {
    return method_of_target(target).has_value();
}

void read_kind(FieldReader& fields, const NodePath& method, MethodOptions& options) {
    std::string target;
    fields.text(method, "method._target_", target);
    if (const auto kind = method_of_target(target)) options.kind = *kind;
}

void read_scaling_list(RecipeInWork& work, const NodePath& value) {
    FieldReader& fields = work.fields;
    std::vector<double> factors;
    for (const NodePath& item : fields.children(value)) {
        const std::optional<double> factor = FieldReader::as_number(item.node());
        if (!factor) return fields.mistyped(item, "method.scaling_factor");
        factors.push_back(*factor);
    }
    const std::size_t count = value.node().items.size();
    if (work.recipe.method.kind != MergeMethod::ada_svd) {
        fields.problem(value,
                       "'method.scaling_factor' is a list, which only AdaSVD takes; give one "
                       "number.");
    } else if (count != work.expert_names.size()) {
        fields.problem(value, "'method.scaling_factor' has " + std::to_string(count) +
                                  " numbers for " + std::to_string(work.expert_names.size()) +
                                  " experts; give one for each, in their order, or a single "
                                  "number.");
    }
    work.recipe.method.scaling_factor = std::move(factors);
}

void read_scaling(RecipeInWork& work, const NodePath& method) {
    const std::optional<NodePath> value = work.fields.value(method, "scaling_factor");
    if (!value || value->node().is_null()) return;
    if (value->node().is_sequence()) return read_scaling_list(work, *value);
    const std::optional<double> factor = FieldReader::as_number(value->node());
    if (!factor) return work.fields.mistyped(*value, "method.scaling_factor");
    work.recipe.method.scaling_factor = *factor;
}

std::optional<std::string> read_device(FieldReader& fields, const NodePath& method,
                                       std::string_view option) {
    const auto value = fields.value(method, option.substr(option.rfind('.') + 1));
    if (!value || value->node().is_null()) return std::nullopt;
    std::optional<std::string> name = FieldReader::as_text(value->node());
    if (name && is_device_form(*name)) return name;
    fields.mistyped(*value, option);
    return std::nullopt;
}

void read_threshold(FieldReader& fields, const NodePath& method, MethodOptions& options) {
    std::optional<double> threshold = options.threshold;
    fields.number(method, "method.threshold", threshold);
    if (threshold && *threshold >= 0 && *threshold <= 100) {
        options.threshold = *threshold;
    } else {
        fields.mistyped(*fields.value(method, "threshold"), "method.threshold");
    }
}

void read_merge_func(FieldReader& fields, const NodePath& method, MethodOptions& options) {
    std::string text(ties_merge_name(options.merge_func));
    fields.text(method, "method.merge_func", text);
    if (const auto function = ties_merge_of_name(text)) {
        options.merge_func = *function;
    } else {
        fields.mistyped(*fields.value(method, "merge_func"), "method.merge_func");
    }
}

void read_removed_keys(FieldReader& fields, const NodePath& method, MethodOptions& options) {
    constexpr std::string_view option = "method.remove_keys";
    const auto value = fields.value(method, "remove_keys");
    if (!value || value->node().is_null()) return;
    if (!value->node().is_sequence()) return fields.mistyped(*value, option);
    for (const NodePath& item : fields.children(*value)) {
        const auto key = FieldReader::as_text(item.node());
        if (!key || key->empty()) return fields.mistyped(item, option);
        options.remove_keys.push_back(*key);
    }
}

}  // namespace

void read_method(RecipeInWork& work, const NodePath& root) {
    FieldReader& fields = work.fields;
    const std::optional<NodePath> found = fields.section(root, "method");
    if (!found) return;
    const NodePath& method = *found;
    if (!check_target(fields, method, "method", is_known_method, known_method_targets())) return;
    fields.check_keys(method, "method");
    MethodOptions& options = work.recipe.method;
    read_kind(fields, method, options);
    read_scaling(work, method);
    fields.integer(method, "method.num_samples", {}, options.num_samples);
    fields.integer(method, "method.gate_k", {}, options.gate_k);
    fields.boolean(method, "method.average_experts", options.average_experts);
    options.device = read_device(fields, method, "method.device").value_or("auto");
    options.upscaling_accelerator = read_device(fields, method, "method.upscaling_accelerator");
    std::optional<std::int64_t> seed = 0;
    fields.integer(method, "method.seed", {0}, seed);
    options.seed.reset();
    if (seed) options.seed = static_cast<std::uint64_t>(*seed);
    read_threshold(fields, method, options);
    read_merge_func(fields, method, options);
    read_removed_keys(fields, method, options);
}

}  // namespace interfuse
