// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/source_reader.h"

#include <string>
#include <vector>

#include "core/recipe/scalar.h"

namespace interfuse {

namespace {

bool is_transformers_loader(std::string_view target) {
    return target.starts_with("transformers.") && target.ends_with(".from_pretrained");
}

bool is_dataset_loader(std::string_view target) {
    return target == "datasets.load_dataset" || target == "datasets.load.load_dataset";
}

// What a mapping passes to its loader by position.
struct Arguments {
    std::optional<NodePath> path;
    std::optional<NodePath> configuration;  // of a dataset
};

Arguments read_arguments(FieldReader& fields, const NodePath& arguments, const std::string& option,
                         HubKind kind) {
    if (arguments.node().is_null()) return {};
    if (!arguments.node().is_sequence()) {
        fields.mistyped(arguments, option);
        return {};
    }
    Arguments read;
    const std::vector<NodePath> values = fields.children(arguments);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i == 0) {
            read.path = values[i];
        } else if (values[i].node().is_null()) {
            continue;
        } else if (i == 1 && kind == HubKind::dataset) {
            read.configuration = values[i];
        } else {
            fields.mistyped(arguments, option);
            break;
        }
    }
    return read;
}

// The configuration's name, by position or as `name`; "" for none.
std::string read_configuration(FieldReader& fields, const NodePath& call, const SourceForm& form,
                               const std::optional<NodePath>& by_position) {
    std::optional<NodePath> name = fields.value(call, "name");
    if (name && name->node().is_null()) name.reset();
    if (name && by_position) {
        fields.problem(*name, "The configuration of " + shown(call.key) +
                                  " is given twice, by '_args_' and by 'name'; keep one.");
        return {};
    }
    if (by_position) name = by_position;
    if (!name) return {};
    const std::optional<std::string> text = FieldReader::as_text(name->node());
    if (text && !text->empty()) return *text;
    fields.mistyped(*name, std::string(form.section) + ".name");
    return {};
}

// What is beside the recipe goes before what is in the hub's cache, and so does what is in neither.
std::optional<std::filesystem::path> source_path(const FieldReader& fields, const YamlNode& node,
                                                 HubKind kind) {
    const auto local = fields.as_path(node);
    if (!local) return local;
    const auto id = parse_hub_id(node.text, kind);
    std::error_code ignored;
    if (!id || std::filesystem::exists(*local, ignored)) return local;
    const std::filesystem::path snapshot = hub_snapshot(*id);
    return std::filesystem::is_directory(snapshot, ignored) ? snapshot : local;
}

std::optional<FoundDataset> read_call(FieldReader& fields, const NodePath& call,
                                      const SourceForm& form) {
    if (!check_target(fields, call, form.section, form.is_loader, form.loader)) return std::nullopt;
    fields.check_keys(call, form.section);
    const std::string path_option = std::string(form.section) + "." + std::string(form.path_key);
    std::optional<NodePath> path = fields.value(call, form.path_key);
    std::string_view option = path_option;
    std::string args_option;
    Arguments by_position;
    if (const auto arguments = fields.value(call, "_args_")) {
        args_option = std::string(form.section) + "._args_";
        by_position = read_arguments(fields, *arguments, args_option, form.kind);
        if (by_position.path && path) {
            fields.problem(*by_position.path, "The path of " + shown(call.key) +
                                                  " is given twice, by '_args_' and by " +
                                                  shown(form.path_key) + "; keep one.");
            return std::nullopt;
        }
        if (by_position.path) {
            path = by_position.path;
            option = args_option;
        }
    }
    FoundDataset found;
    if (form.kind == HubKind::dataset) {
        found.configuration = read_configuration(fields, call, form, by_position.configuration);
    }
    if (!path) {
        fields.problem(call, "The path of " + shown(call.key) + " is missing: give it as " +
                                 shown(form.path_key) + ".");
        return std::nullopt;
    }
    auto place = source_path(fields, path->node(), form.kind);
    if (!place) {
        fields.mistyped(*path, option);
        return std::nullopt;
    }
    found.path = std::move(*place);
    return found;
}

}  // namespace

const SourceForm model_form{"modelpool.models.*", "pretrained_model_name_or_path",
                            is_transformers_loader, "transformers.CLIPVisionModel.from_pretrained",
                            HubKind::model};
const SourceForm processor_form{"modelpool.processor", "pretrained_model_name_or_path",
                                is_transformers_loader,
                                "transformers.CLIPProcessor.from_pretrained", HubKind::model};
const SourceForm dataset_form{"modelpool.train_datasets.*", "path", is_dataset_loader,
                              "datasets.load_dataset", HubKind::dataset};
const SourceForm test_dataset_form{"taskpool.test_datasets.*", "path", is_dataset_loader,
                                   "datasets.load_dataset", HubKind::dataset};
const SourceForm clip_model_form{"taskpool.clip_model", "pretrained_model_name_or_path",
                                 is_transformers_loader, "transformers.CLIPModel.from_pretrained",
                                 HubKind::model};
const SourceForm task_processor_form{"taskpool.processor", "pretrained_model_name_or_path",
                                     is_transformers_loader,
                                     "transformers.CLIPProcessor.from_pretrained", HubKind::model};
const SourceForm data_processor_form{"taskpool.data_processor", "pretrained_model_name_or_path",
                                     is_transformers_loader,
                                     "transformers.CLIPProcessor.from_pretrained", HubKind::model};

std::optional<std::filesystem::path> read_source(FieldReader& fields, const NodePath& source,
                                                 const SourceForm& form) {
    auto found = read_dataset_source(fields, source, form);
    if (!found) return std::nullopt;
    return std::move(found->path);
}

std::optional<FoundDataset> read_dataset_source(FieldReader& fields, const NodePath& source,
                                                const SourceForm& form) {
    if (source.node().is_map()) return read_call(fields, source, form);
    auto path = source_path(fields, source.node(), form.kind);
    if (!path) {
        fields.mistyped(source, form.section);
        return std::nullopt;
    }
    return FoundDataset{std::move(*path), {}};
}

bool check_target(FieldReader& fields, const NodePath& map, std::string_view section,
                  bool (*is_known)(std::string_view), std::string_view wanted) {
    const std::optional<NodePath> target = fields.value(map, "_target_");
    if (!target || target->node().is_null()) return true;
    const std::optional<std::string> name = FieldReader::as_text(target->node());
    if (name && is_known(*name)) return true;
    fields.problem(*target, "The value of " + shown(target->key) + " is " +
                                described(target->node()) + ", which is not supported; " +
                                "it must be " + std::string(wanted) + ".");
    return false;
}

}  // namespace interfuse
