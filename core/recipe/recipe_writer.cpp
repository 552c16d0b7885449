// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/export_names.h"
#include "core/recipe/interpolation.h"
#include "core/recipe/method_names.h"
#include "core/recipe/recipe_yaml.h"
#include "core/recipe/scalar.h"
#include "core/recipe/yaml_reader.h"
#include "core/recipe/yaml_text.h"
#include "core/runtime/error.h"
#include "core/runtime/hub_cache.h"
#include "core/runtime/text.h"

namespace interfuse {

namespace {

// Writes paths: absolute, as seen from a folder that they lie in, or as an id of the Hugging Face
// Hub with the commit, which means the same on every machine.
class PathWriter {
  public:
    explicit PathWriter(const std::filesystem::path& folder) {
        if (folder.empty()) return;
        for (const std::filesystem::path& part : std::filesystem::absolute(folder)) {
            if (!part.empty() && part != ".") folder_ /= part;
        }
    }

    std::string text(const std::filesystem::path& path) const { return value_text(plain(path)); }

    // As a loader's mapping has it, where a single name would be an id.
    std::string dataset_text(const std::filesystem::path& path) const {
        if (is_ownerless(path)) return value_text(hub_text(*hub_id_of(path)));
        const std::string text = plain(path);
        return value_text(parse_ownerless_dataset(text) ? "./" + text : text);
    }

    // Whether it is a dataset without an owner, whose id only a mapping may hold.
    static bool is_ownerless(const std::filesystem::path& path) {
        const auto id = hub_id_of(path);
        return id && id->repository.find('/') == std::string::npos && hub_snapshot(*id) == path;
    }

  private:
    std::string plain(const std::filesystem::path& path) const {
        const auto id = hub_id_of(path);
        const bool has_owner = id && id->repository.find('/') != std::string::npos;
        if (has_owner && hub_snapshot(*id) == path) return hub_text(*id);
        // With slashes on every system: a recipe is for all of them.
        const std::u8string utf8 = seen_from_folder(path).generic_u8string();
        std::string text(utf8.begin(), utf8.end());
        if (find_bad_utf8(text) != std::string::npos) {
            throw Error("The path " + quoted(path) +
                        " is not UTF-8 text, so it cannot stand in a recipe; rename it.");
        }
        return text;
    }

    // By the parts alone, as they are read: links on disk play no part in it.
    std::filesystem::path seen_from_folder(const std::filesystem::path& path) const {
        if (folder_.empty()) return path;
        auto part = path.begin();
        for (const std::filesystem::path& wanted : folder_) {
            if (part == path.end() || *part != wanted) return path;
            ++part;
        }
        std::filesystem::path rest;
        for (; part != path.end(); ++part) {
            if (*part == "..") return path;  // it may lead out again
            rest /= *part;
        }
        return rest.empty() ? std::filesystem::path(".") : rest;
    }

    std::filesystem::path folder_;  // absolute; empty: every path as it is
};

std::string boolean_text(bool value) {
    return value ? "true" : "false";
}

// Lines of `key: value`, indented by the level.
class Lines {
  public:
    void add(int level, std::string_view key, std::string_view value) {
        text_.append(2 * static_cast<std::size_t>(level), ' ');
        text_ += key;
        text_ += ':';
        if (!value.empty()) text_ += ' ';
        text_ += value;
        text_ += '\n';
    }
    void open(int level, std::string_view key) { add(level, key, ""); }
    std::string take() { return std::move(text_); }

  private:
    std::string text_;
};

void write_models(const Recipe& recipe, const PathWriter& paths, Lines& lines) {
    const bool has_pretrained = !recipe.pretrained.path.empty();
    if (!has_pretrained && recipe.experts.empty()) {
        lines.add(1, "models", "{}");
        return;
    }
    lines.open(1, "models");
    if (has_pretrained) lines.add(2, "_pretrained_", paths.text(recipe.pretrained.path));
    for (const ModelSource& expert : recipe.experts) {
        lines.add(2, key_text(expert.name), paths.text(expert.path));
    }
}

void write_datasets(std::string_view key, const std::vector<DatasetSource>& datasets,
                    std::string_view usual_split, const PathWriter& paths, Lines& lines) {
    if (!datasets.empty()) lines.open(1, key);
    for (const DatasetSource& dataset : datasets) {
        const bool plain = dataset.configuration.empty() && !PathWriter::is_ownerless(dataset.path);
        if (dataset.split == usual_split && plain) {
            lines.add(2, key_text(dataset.name), paths.text(dataset.path));
            continue;
        }
        lines.open(2, key_text(dataset.name));
        lines.add(3, "_target_", "datasets.load_dataset");
        lines.add(3, "path", paths.dataset_text(dataset.path));
        if (!dataset.configuration.empty()) {
            lines.add(3, "name", value_text(dataset.configuration));
        }
        lines.add(3, "split", value_text(dataset.split));
    }
}

void write_pool(const Recipe& recipe, const PathWriter& paths, Lines& lines) {
    lines.open(0, "modelpool");
    lines.add(1, "_target_", "fusion_bench.modelpool.CLIPVisionModelPool");
    write_models(recipe, paths, lines);
    write_datasets("train_datasets", recipe.train_datasets, "train", paths, lines);
    if (!recipe.processor.empty()) lines.add(1, "processor", paths.text(recipe.processor));
}

std::string scaling_text(const ScalingFactor& scaling) {
    if (const auto* factor = std::get_if<double>(&scaling)) return shortest(*factor);
    const auto* factors = std::get_if<std::vector<double>>(&scaling);
    if (factors == nullptr) return "null";
    std::string text;
    for (const double factor : *factors) {
        text += (text.empty() ? "" : ", ") + shortest(factor);
    }
    return "[" + text + "]";
}

// AdaSVD's own options; of another method only those that differ from the defaults, so that
// fusion_bench reads what it knows.
void write_ada_svd_options(const MethodOptions& method, Lines& lines) {
    const bool all = method.kind == MergeMethod::ada_svd;
    const MethodOptions defaults;
    const auto write = [&](std::string_view key, const std::string& text, bool is_default) {
        if (all || !is_default) lines.add(1, key, text);
    };
    write("num_samples", std::to_string(method.num_samples),
          method.num_samples == defaults.num_samples);
    write("gate_k", std::to_string(method.gate_k), method.gate_k == defaults.gate_k);
    write("average_experts", boolean_text(method.average_experts),
          method.average_experts == defaults.average_experts);
    write("device", value_text(method.device), method.device == defaults.device);
    write("upscaling_accelerator",
          method.upscaling_accelerator ? value_text(*method.upscaling_accelerator) : "null",
          !method.upscaling_accelerator);
    write("seed", method.seed ? std::to_string(*method.seed) : "null",
          method.seed == defaults.seed);
}

void write_ties_options(const MethodOptions& method, Lines& lines) {
    const bool all = method.kind == MergeMethod::ties;
    const MethodOptions defaults;
    if (all || method.threshold != defaults.threshold) {
        lines.add(1, "threshold", shortest(method.threshold));
    }
    if (all || !method.remove_keys.empty()) {
        std::string keys;
        for (const std::string& key : method.remove_keys)
            keys += (keys.empty() ? "" : ", ") + in_double_quotes(escape_interpolation(key));
        lines.add(1, "remove_keys", "[" + keys + "]");
    }
    if (all || method.merge_func != defaults.merge_func) {
        lines.add(1, "merge_func", ties_merge_name(method.merge_func));
    }
}

void write_method(const MethodOptions& method, Lines& lines) {
    lines.open(0, "method");
    lines.add(1, "_target_", method_target(method.kind));
    const bool has_scaling = !std::holds_alternative<std::monostate>(method.scaling_factor);
    if (has_scaling || method.kind == MergeMethod::ada_svd) {
        lines.add(1, "scaling_factor", scaling_text(method.scaling_factor));
    }
    write_ada_svd_options(method, lines);
    write_ties_options(method, lines);
}

void write_task_pool(const TaskPoolSource& tasks, const PathWriter& paths, Lines& lines) {
    if (tasks == TaskPoolSource()) return;
    lines.open(0, "taskpool");
    lines.add(1, "_target_", "fusion_bench.taskpool.CLIPVisionModelTaskPool");
    write_datasets("test_datasets", tasks.test_datasets, "test", paths, lines);
    if (!tasks.clip_model.empty()) lines.add(1, "clip_model", paths.text(tasks.clip_model));
    if (!tasks.processor.empty()) lines.add(1, "processor", paths.text(tasks.processor));
}

void write_coefficients(const EditedCoefficients& coefficients, Lines& lines) {
    if (coefficients.empty()) return;
    lines.open(1, "coefficients");
    for (const auto& [module, row] : coefficients) {
        if (row.empty()) continue;
        lines.open(2, key_text(module));
        for (const auto& [expert, value] : row)
            lines.add(3, key_text(expert), shortest(value));
    }
}

void write_shaping(const InterfuseOptions& options, const PathWriter& paths, Lines& lines) {
    if (!options.mixture.empty()) lines.open(1, "mixture");
    for (const auto& [name, weight] : options.mixture) {
        lines.add(2, key_text(name), shortest(weight));
    }
    if (options.scaling != 1) lines.add(1, "scaling", shortest(options.scaling));
    if (!options.muted.empty()) {
        std::string names;
        for (const std::string& name : options.muted)
            names += (names.empty() ? "" : ", ") + in_double_quotes(escape_interpolation(name));
        lines.add(1, "muted", "[" + names + "]");
    }
    write_coefficients(options.coefficients, lines);
    if (!options.tasks.empty()) lines.add(1, "tasks", paths.text(options.tasks));
}

void write_inputs(const std::map<std::string, RecordedInput>& inputs, std::string_view section,
                  std::string_view size_key, Lines& lines) {
    if (inputs.empty()) return;
    lines.open(2, section);
    for (const auto& [name, input] : inputs) {
        lines.open(3, key_text(name));
        lines.add(4, "hash", in_double_quotes(input.hash));  // may look like a number
        lines.add(4, size_key, std::to_string(input.size));
    }
}

void write_export(const ExportOptions& options, Lines& lines) {
    const ExportOptions defaults;
    if (options == defaults) return;
    lines.open(1, "export");
    if (options.form != defaults.form) lines.add(2, "form", export_form_name(options.form));
    if (options.dtype != defaults.dtype) lines.add(2, "dtype", value_text(options.dtype));
    if (options.shard_bytes != defaults.shard_bytes) {
        lines.add(2, "shard_size", size_text(options.shard_bytes));
    }
    if (options.rank != defaults.rank) lines.add(2, "rank", std::to_string(options.rank));
}

void write_interfuse(const InterfuseOptions& options, const PathWriter& paths, Lines& lines) {
    const InterfuseOptions defaults;
    if (options == defaults) return;
    lines.open(0, "interfuse");
    const auto integer = [&](std::string_view key, const std::optional<std::int64_t>& value) {
        if (value) lines.add(1, key, std::to_string(*value));
    };
    integer("round_size", options.round_size);
    integer("batch_size", options.batch_size);
    integer("threads", options.threads);
    if (options.tolerance) lines.add(1, "tolerance", shortest(*options.tolerance));
    if (options.precision != defaults.precision) {
        lines.add(1, "precision", value_text(options.precision));
    }
    if (options.correction != defaults.correction) {
        lines.add(1, "correction", value_text(options.correction));
    }
    if (options.skip_corrupt_images) lines.add(1, "skip_corrupt_images", boolean_text(true));
    if (options.tokens == TokenSet::class_token) lines.add(1, "tokens", "class");
    write_shaping(options, paths, lines);
    write_export(options.exporting, lines);
    if (!options.colors.empty()) lines.open(1, "colors");
    for (const auto& [name, color] : options.colors) {
        lines.add(2, key_text(name), in_double_quotes(color));
    }
    if (options.models.empty() && options.datasets.empty()) return;
    lines.open(1, "inputs");
    write_inputs(options.models, "models", "bytes", lines);
    write_inputs(options.datasets, "datasets", "images", lines);
}

}  // namespace

std::string recipe_to_yaml(const Recipe& recipe, const std::filesystem::path& relative_to) {
    const PathWriter paths(relative_to);
    Lines lines;
    write_pool(recipe, paths, lines);
    write_method(recipe.method, lines);
    write_task_pool(recipe.taskpool, paths, lines);
    if (recipe.merged_model_save_path) {
        lines.add(0, "merged_model_save_path", paths.text(*recipe.merged_model_save_path));
    }
    write_interfuse(recipe.interfuse, paths, lines);
    return lines.take();
}

}  // namespace interfuse
