// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>
#include <utility>

#include "core/recipe/field_reader.h"
#include "core/recipe/overrides.h"
#include "core/recipe/recipe_yaml.h"
#include "core/recipe/scalar.h"
#include "core/recipe/source_reader.h"
#include "core/recipe/value_forms.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"

namespace interfuse {

namespace {

constexpr std::uint64_t most_file_bytes = 16'000'000;
constexpr std::string_view pretrained_name = "_pretrained_";

bool is_ada_svd(std::string_view target) {
    return target.starts_with("fusion_bench.method.") &&
           target.ends_with(".AdaSVDMergingForCLIPVisionModel");
}

bool is_clip_vision_pool(std::string_view target) {
    return target.starts_with("fusion_bench.") && target.ends_with(".CLIPVisionModelPool");
}

class RecipeReader {
  public:
    RecipeReader(const YamlNode& root, const std::filesystem::path& folder,
                 const YamlOrigin& origin, RecipeForm form)
        : fields_(root, folder, origin), complete_(form == RecipeForm::complete) {}

    LoadedRecipe read() {
        const NodePath root = fields_.root();
        std::string program;
        fields_.text(root, "_target_", program);
        fields_.check_keys(root, "", program.starts_with("fusion_bench.programs."));
        read_pool(root);
        read_method(root);
        fields_.path(root, "merged_model_save_path", recipe_.merged_model_save_path);
        check_save_path(root);
        read_interfuse(root);
        fields_.throw_if_any();
        return {std::move(recipe_), fields_.notices()};
    }

  private:
    FieldReader fields_;
    bool complete_;
    Recipe recipe_;
    std::vector<std::string> expert_names_;  // also of those whose path is at fault
    std::vector<std::string> dataset_names_;

    // --- modelpool ---

    void read_pool(const NodePath& root) {
        const std::optional<NodePath> pool = fields_.section(root, "modelpool");
        if (!pool) {
            if (is_absent(root, "modelpool")) {
                fields_.problem(root,
                                "The key 'modelpool' is missing: it names the models and the "
                                "images.");
            }
            return;
        }
        if (!check_target(fields_, *pool, "modelpool", is_clip_vision_pool,
                          "fusion_bench.modelpool.CLIPVisionModelPool")) {
            return;
        }
        fields_.check_keys(*pool, "modelpool");
        read_models(*pool);
        read_datasets(*pool);
        if (const auto processor = fields_.value(*pool, "processor")) {
            if (!processor->node().is_null()) {
                if (auto path = read_source(fields_, *processor, processor_form)) {
                    recipe_.processor = std::move(*path);
                }
            }
        }
    }

    static bool is_absent(const NodePath& map, std::string_view key) {
        const YamlNode* node = map.node().find(key);
        return node == nullptr || node->is_null();
    }

    void read_models(const NodePath& pool) {
        const std::optional<NodePath> models = fields_.section(pool, "modelpool.models");
        if (!models) {
            if (complete_ && is_absent(pool, "models")) {
                fields_.problem(pool,
                                "The key 'modelpool.models' is missing: it names the "
                                "pretrained model (_pretrained_) and the experts.");
            }
            return;
        }
        for (const YamlKey& key : models->node().keys) {
            if (key.text == pretrained_name) {
                read_model(*models, key, recipe_.pretrained);
            } else if (check_name(*models, key, "expert")) {
                expert_names_.push_back(key.text);
                recipe_.experts.push_back({key.text, {}});
                read_model(*models, key, recipe_.experts.back());
            }
        }
        if (!complete_) return;
        if (models->node().find(pretrained_name) == nullptr) {
            fields_.problem(*models,
                            "The pretrained model is missing: give its folder as "
                            "'modelpool.models._pretrained_'.");
        }
        if (expert_names_.empty()) {
            fields_.problem(*models,
                            "There is no expert in 'modelpool.models'; name at least one "
                            "fine-tuned model.");
        }
    }

    void read_model(const NodePath& models, const YamlKey& key, ModelSource& to) {
        const std::optional<NodePath> source = fields_.value(models, key.text);
        if (!source) return;
        if (auto path = read_source(fields_, *source, model_form)) to.path = std::move(*path);
    }

    void read_datasets(const NodePath& pool) {
        const auto datasets = fields_.section(pool, "modelpool.train_datasets");
        if (!datasets) return;
        for (const YamlKey& key : datasets->node().keys) {
            if (!check_name(*datasets, key, "dataset")) continue;
            dataset_names_.push_back(key.text);
            const std::optional<NodePath> source = fields_.value(*datasets, key.text);
            if (!source) continue;
            DatasetSource dataset;
            dataset.name = key.text;
            if (auto path = read_source(fields_, *source, dataset_form))
                dataset.path = std::move(*path);
            if (source->node().is_map()) read_split(*source, dataset);
            recipe_.train_datasets.push_back(std::move(dataset));
        }
    }

    void read_split(const NodePath& source, DatasetSource& dataset) {
        constexpr std::string_view option = "modelpool.train_datasets.*.split";
        fields_.text(source, option, dataset.split);
        const auto split = fields_.value(source, "split");
        if (split && !is_split_name(dataset.split)) fields_.mistyped(*split, option);
        const auto name = fields_.value(source, "name");
        if (name && !name->node().is_null()) refuse_configuration(fields_, *name);
    }

    bool check_name(const NodePath& map, const YamlKey& key, const std::string& kind) {
        const std::string fault = name_fault(key.text);
        if (fault.empty()) return true;
        YamlNode written;
        written.kind = YamlNode::Kind::scalar;
        written.text = key.text;
        NodePath where = map;
        written.place = key.place;
        where.chain.push_back(&written);
        fields_.problem(where, "The text " + shown(key.text) + " cannot name this " + kind +
                                   " of " + shown(map.key) + ": " + fault + ". Rename it.");
        return false;
    }

    // --- method ---

    void read_method(const NodePath& root) {
        const std::optional<NodePath> found = fields_.section(root, "method");
        if (!found) return;
        const NodePath& method = *found;
        if (!check_target(fields_, method, "method", is_ada_svd,
                          "fusion_bench.method.AdaSVDMergingForCLIPVisionModel")) {
            return;
        }
        fields_.check_keys(method, "method");
        MethodOptions& options = recipe_.method;
        read_scaling(method);
        fields_.integer(method, "method.num_samples", {}, options.num_samples);
        fields_.integer(method, "method.gate_k", {}, options.gate_k);
        fields_.boolean(method, "method.average_experts", options.average_experts);
        options.device = read_device(method, "method.device").value_or("auto");
        options.upscaling_accelerator = read_device(method, "method.upscaling_accelerator");
        std::optional<std::int64_t> seed = 0;
        fields_.integer(method, "method.seed", {0}, seed);
        options.seed.reset();
        if (seed) options.seed = static_cast<std::uint64_t>(*seed);
    }

    void read_scaling(const NodePath& method) {
        constexpr std::string_view option = "method.scaling_factor";
        const std::optional<NodePath> value = fields_.value(method, "scaling_factor");
        if (!value || value->node().is_null()) return;
        if (!value->node().is_sequence()) {
            const std::optional<double> factor = FieldReader::as_number(value->node());
            if (!factor) return fields_.mistyped(*value, option);
            recipe_.method.scaling_factor = *factor;
            return;
        }
        std::vector<double> factors;
        for (const NodePath& item : fields_.children(*value)) {
            const std::optional<double> factor = FieldReader::as_number(item.node());
            if (!factor) return fields_.mistyped(item, option);
            factors.push_back(*factor);
        }
        const std::size_t count = value->node().items.size();
        if (count != expert_names_.size()) {
            fields_.problem(*value, "'method.scaling_factor' has " + std::to_string(count) +
                                        " numbers for " + std::to_string(expert_names_.size()) +
                                        " experts; give one for each, in their order, or a single "
                                        "number.");
        }
        recipe_.method.scaling_factor = std::move(factors);
    }

    std::optional<std::string> read_device(const NodePath& method, std::string_view option) {
        const auto value = fields_.value(method, option.substr(option.rfind('.') + 1));
        if (!value || value->node().is_null()) return std::nullopt;
        std::optional<std::string> name = FieldReader::as_text(value->node());
        if (name && is_device_form(*name)) return name;
        fields_.mistyped(*value, option);
        return std::nullopt;
    }

    // fusion_bench fills in its own folder; nothing here could.
    void check_save_path(const NodePath& root) {
        if (!recipe_.merged_model_save_path) return;
        const std::u8string path = recipe_.merged_model_save_path->u8string();
        if (path.find(u8"{log_dir}") == std::u8string::npos) return;
        const auto value = fields_.value(root, "merged_model_save_path");
        fields_.problem(*value,
                        "'merged_model_save_path' holds {log_dir}, a folder that only "
                        "fusion_bench knows; name the folder of the result.");
    }

    // --- interfuse ---

    void read_interfuse(const NodePath& root) {
        const std::optional<NodePath> found = fields_.section(root, "interfuse");
        if (!found) return;
        const NodePath& section = *found;
        fields_.check_keys(section, "interfuse");
        InterfuseOptions& options = recipe_.interfuse;
        fields_.integer(section, "interfuse.round_size", {}, options.round_size);
        fields_.integer(section, "interfuse.batch_size", {}, options.batch_size);
        fields_.integer(section, "interfuse.threads", {1, 1024}, options.threads);
        fields_.number(section, "interfuse.tolerance", options.tolerance);
        if (options.tolerance && *options.tolerance <= 0) {
            fields_.mistyped(*fields_.value(section, "tolerance"), "interfuse.tolerance");
        }
        fields_.boolean(section, "interfuse.skip_corrupt_images", options.skip_corrupt_images);
        read_precision(section);
        read_tokens(section);
        read_mixture(section);
        read_colors(section);
        if (const auto inputs = fields_.section(section, "interfuse.inputs")) {
            fields_.check_keys(*inputs, "interfuse.inputs");
            std::vector<std::string> model_names = expert_names_;
            model_names.emplace_back(pretrained_name);
            read_inputs(*inputs, "interfuse.inputs.models", "bytes", model_names, options.models);
            read_inputs(*inputs, "interfuse.inputs.datasets", "images", dataset_names_,
                        options.datasets);
        }
    }

    void read_precision(const NodePath& section) {
        std::string precision = "exact";
        fields_.text(section, "interfuse.precision", precision);
        if (precision == "exact") return;
        const auto value = fields_.value(section, "precision");
        if (precision == "fast") {
            fields_.problem(*value,
                            "'interfuse.precision' is 'fast', which is not part of this "
                            "version; use 'exact'.");
        } else {
            fields_.mistyped(*value, "interfuse.precision");
        }
    }

    void read_tokens(const NodePath& section) {
        std::string tokens = "all";
        fields_.text(section, "interfuse.tokens", tokens);
        if (tokens == "class") {
            recipe_.interfuse.tokens = TokenSet::class_token;
        } else if (tokens != "all") {
            fields_.mistyped(*fields_.value(section, "tokens"), "interfuse.tokens");
        }
    }

    void read_mixture(const NodePath& section) {
        const auto mixture = fields_.section(section, "interfuse.mixture");
        if (!mixture) return;
        bool all_zero = true;
        for (const NodePath& value : known_entries(*mixture, dataset_names_, "dataset")) {
            const std::optional<double> weight = FieldReader::as_number(value.node());
            if (!weight || *weight < 0) {
                fields_.mistyped(value, "interfuse.mixture.*");
                return;
            }
            recipe_.interfuse.mixture[name_in(*mixture, value)] = *weight;
            all_zero = all_zero && *weight == 0;
        }
        if (all_zero && recipe_.interfuse.mixture.size() == mixture->node().items.size() &&
            !recipe_.interfuse.mixture.empty()) {
            fields_.problem(*mixture,
                            "All weights of 'interfuse.mixture' are zero; one must be "
                            "larger.");
        }
    }

    void read_colors(const NodePath& section) {
        const auto colors = fields_.section(section, "interfuse.colors");
        if (!colors) return;
        for (const NodePath& value : known_entries(*colors, expert_names_, "expert")) {
            const std::optional<std::string> color = FieldReader::as_text(value.node());
            if (color && is_color(*color)) {
                recipe_.interfuse.colors[name_in(*colors, value)] = *color;
            } else {
                fields_.mistyped(value, "interfuse.colors.*");
            }
        }
    }

    void read_inputs(const NodePath& inputs, const std::string& option, std::string_view size_key,
                     const std::vector<std::string>& names,
                     std::map<std::string, RecordedInput>& to) {
        const auto entries = fields_.section(inputs, option);
        if (!entries) return;
        const std::string kind = size_key == "bytes" ? "model" : "dataset";
        for (const NodePath& entry : known_entries(*entries, names, kind)) {
            const std::string one = option + ".*";
            if (!entry.node().is_map()) {
                fields_.mistyped(entry, one);
                continue;
            }
            fields_.check_keys(entry, one);
            RecordedInput input;
            fields_.text(entry, one + ".hash", input.hash);
            std::int64_t size = -1;
            fields_.integer(entry, one + "." + std::string(size_key), {0}, size);
            const auto hash = fields_.value(entry, "hash");
            if (hash && !input.hash.empty() && !is_hash(input.hash)) {
                fields_.mistyped(*hash, one + ".hash");
            }
            if (!hash || !fields_.value(entry, size_key)) {
                fields_.problem(entry, shown(entry.key) + " must have both 'hash' and " +
                                           shown(size_key) + ".");
            }
            input.size = static_cast<std::uint64_t>(size);
            to[name_in(*entries, entry)] = std::move(input);
        }
    }

    // The values whose keys are among `names`; the other keys are problems.
    std::vector<NodePath> known_entries(const NodePath& map, const std::vector<std::string>& names,
                                        const std::string& kind) {
        const std::set<std::string> known(names.begin(), names.end());
        std::vector<NodePath> entries;
        for (std::size_t i = 0; i < map.node().keys.size(); ++i) {
            const YamlKey& key = map.node().keys[i];
            if (known.contains(key.text)) {
                if (auto value = fields_.value(map, key.text)) entries.push_back(*value);
                continue;
            }
            const std::string near = nearest(key.text, names);
            fields_.problem(map.child(i),
                            shown(map.key) + " names the " + kind + " " + shown(key.text) +
                                ", which is not in the model pool" +
                                (near.empty() ? "." : "; did you mean " + shown(near) + "?"));
        }
        return entries;
    }

    static std::string name_in(const NodePath& map, const NodePath& entry) {
        return entry.key.substr(map.key.size() + 1);
    }
};

}  // namespace

LoadedRecipe parse_recipe(std::string_view yaml, const std::filesystem::path& folder,
                          const std::string& origin, const std::vector<std::string>& overrides,
                          RecipeForm form) {
    const YamlOrigin places{origin, overrides};
    YamlNode root = read_yaml(yaml, places);
    Problems problems;
    apply_overrides(root, places, problems);
    problems.throw_if_any();
    return RecipeReader(root, folder, places, form).read();
}

namespace {

LoadedRecipe load(const std::filesystem::path& file, const std::vector<std::string>& overrides,
                  RecipeForm form) {
    const std::string text = read_text_file(file, most_file_bytes);
    const std::u8string name = file.u8string();
    return parse_recipe(text, std::filesystem::absolute(file).parent_path(),
                        std::string(name.begin(), name.end()), overrides, form);
}

}  // namespace

LoadedRecipe load_recipe(const std::filesystem::path& file,
                         const std::vector<std::string>& overrides) {
    return load(file, overrides, RecipeForm::complete);
}

LoadedRecipe load_draft_recipe(const std::filesystem::path& file) {
    return load(file, {}, RecipeForm::draft);
}

}  // namespace interfuse
