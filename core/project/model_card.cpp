// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/model_card.h"

#include <cstdio>

#include "core/platform/paths.h"
#include "core/project/merge_run.h"
#include "core/project/routing_summary.h"
#include "core/recipe/method_names.h"
#include "core/runtime/hub_cache.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

// A YAML double-quoted scalar.
std::string yaml_quoted(const std::string& text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + "\"";
}

std::string decimals(double value, int places) {
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", places, value);
    return text;
}

std::string scaling_text(const ScalingFactor& scaling, const std::vector<std::string>& experts) {
    if (const auto* list = std::get_if<std::vector<double>>(&scaling)) {
        std::vector<std::string> parts;
        for (std::size_t i = 0; i < list->size(); ++i) {
            parts.push_back(shortest((*list)[i]) + " for " + experts[i]);
        }
        return joined(parts);
    }
    const auto* one = std::get_if<double>(&scaling);
    return one != nullptr ? shortest(*one) : "1 (the default)";
}

// The scores in the hub's form.
std::string model_index(const MergeRun& run) {
    if (!run.evaluation()) return {};
    const EvaluationTable& table = *run.evaluation();
    std::string text =
        "model-index:\n- name: " + yaml_quoted(platform::path_text(run.target().filename())) +
        "\n  results:\n";
    for (std::size_t t = 0; t < table.tasks.size(); ++t) {
        const std::optional<TaskScore>& score = table.models.front().scores[t];
        if (!score) continue;
        const std::string task = yaml_quoted(table.tasks[t]);
        text +=
            "  - task:\n      type: zero-shot-image-classification\n    dataset:\n      name: " +
            task + "\n      type: " + task + "\n    metrics:\n    - type: accuracy\n" +
            "      value: " + shortest(score->accuracy) + "\n";
    }
    return text;
}

std::string header(const MergeRun& run) {
    const bool lora = run.recipe().interfuse.exporting.form == ExportForm::lora;
    std::string text =
        std::string("---\nlibrary_name: ") + (lora ? "peft" : "transformers") + "\nbase_model:\n";
    // Names, not paths: a card is read elsewhere.
    text += "- " + yaml_quoted(source_title(run.pool().pretrained().folder())) + "\n";
    for (const NamedCheckpoint& expert : run.pool().experts()) {
        const auto id = hub_id_of(expert.checkpoint.folder());
        text += "- " + yaml_quoted(id ? id->repository : expert.name) + "\n";
    }
    text += model_index(run);
    text += "tags:\n- clip\n- vision\n- merge\n- model-merging\n";
    if (lora) text += "- lora\n";
    switch (run.recipe().method.kind) {
        case MergeMethod::ada_svd:
            return text + "- ada-svd\n---\n\n";
        case MergeMethod::simple_average:
            return text + "- simple-average\n---\n\n";
        case MergeMethod::task_arithmetic:
            return text + "- task-arithmetic\n---\n\n";
        case MergeMethod::ties:
            return text + "- ties\n---\n\n";
    }
    return text;
}

std::string usage_code(ExportForm form) {
    switch (form) {
        case ExportForm::clip_model:
            return "from transformers import CLIPModel, CLIPProcessor\n\n"
                   "model = CLIPModel.from_pretrained(\"path/to/this/folder\")\n"
                   "processor = CLIPProcessor.from_pretrained(\"path/to/this/folder\")\n";
        case ExportForm::lora:
            return "from peft import PeftModel\n"
                   "from transformers import CLIPImageProcessor, CLIPVisionModel\n\n"
                   "base = CLIPVisionModel.from_pretrained(\"path/to/the/pretrained/model\")\n"
                   "model = PeftModel.from_pretrained(base, \"path/to/this/folder\")"
                   ".merge_and_unload()\n"
                   "processor = CLIPImageProcessor.from_pretrained(\"path/to/this/folder\")\n";
        case ExportForm::vision_model:
            break;
    }
    return "from transformers import CLIPImageProcessor, CLIPVisionModel\n\n"
           "model = CLIPVisionModel.from_pretrained(\"path/to/this/folder\")\n"
           "processor = CLIPImageProcessor.from_pretrained(\"path/to/this/folder\")\n";
}

std::string usage(const MergeRun& run) {
    return "## Use\n\n```python\n" + usage_code(run.recipe().interfuse.exporting.form) + "```\n\n";
}

// What the form of the export did to the merge.
std::string form_section(const MergeRun& run) {
    const ExportOptions& options = run.recipe().interfuse.exporting;
    std::string text;
    if (options.form == ExportForm::clip_model) {
        text += "The text tower, the projections and the tokeniser are those of " +
                source_title(run.clip_model()) + ".\n";
    }
    if (options.form == ExportForm::lora) {
        text += "This is a LoRA adapter over the pretrained model. " +
                truncation_sentence(run.loss(), options) + "\n";
    }
    if (options.dtype != "float32") {
        text += "Numbers are stored in " + options.dtype + ", rounded to the nearest.\n";
    }
    for (const std::string& sentence : overflow_sentences(run.loss(), options))
        text += sentence + "\n";
    return text.empty() ? text : text + "\n";
}

std::string mixture_text(const std::map<std::string, double>& mixture) {
    std::vector<std::string> parts;
    for (const auto& [name, weight] : mixture)
        parts.push_back(name + " " + shortest(weight));
    return joined(parts);
}

// What a person shaped by hand.
std::string shaping_lines(const InterfuseOptions& options) {
    std::string text;
    if (options.scaling != 1) text += "- All of it times " + shortest(options.scaling) + "\n";
    if (!options.muted.empty()) {
        text += "- Muted: " + joined({options.muted.begin(), options.muted.end()}) + "\n";
    }
    std::size_t cells = 0;
    for (const auto& [module, row] : options.coefficients)
        cells += row.size();
    if (cells > 0) {
        text += "- Coefficients set by hand: " + std::to_string(cells) + " (in `recipe.yaml`)\n";
    }
    return text;
}

std::string ada_svd_section(const MergeRun& run) {
    const Recipe& recipe = run.recipe();
    std::string text =
        "AdaSVD: every linear layer is W = W0 + Σ αᵢ wᵢ "
        "(Wᵢ − W0), where wᵢ is the mean routing weight of expert i over the "
        "calibration samples.\n\n";
    text += "- Scaling factor α: " +
            scaling_text(recipe.method.scaling_factor, run.pool().expert_names()) + "\n";
    text += shaping_lines(recipe.interfuse);
    text += "- Directions in a gate (gate_k): " + std::to_string(recipe.method.gate_k) + "\n";
    text += std::string("- Layers that are not linear: ") +
            (recipe.method.average_experts ? "mean of the experts (the class embedding stays the "
                                             "pretrained one)"
                                           : "those of the pretrained model") +
            "\n";
    if (run.from_csv()) {
        text += "- Routing weights: from a table given as CSV\n";
    } else {
        text += "- Calibration: " + std::to_string(run.samples()) + " images of each of " +
                joined(run.table().datasets()) + ", seed " +
                std::to_string(run.table().origin.seed) + "\n";
        if (const std::int64_t ranks = run.table().origin.ranks; ranks > 1) {
            text += "- Calibrated by " + std::to_string(ranks) +
                    " ranks together: made again alone, the model is the same within 1e-6\n";
        }
    }
    if (recipe.interfuse.tokens == TokenSet::class_token) {
        text += "- Routing averaged over the class token only\n";
    }
    if (!recipe.interfuse.mixture.empty()) {
        text += "- Weights of the datasets: " + mixture_text(recipe.interfuse.mixture) + "\n";
    }
    for (const std::string& image : run.skipped_images()) {
        const std::filesystem::path file = platform::path_from_text(image);
        const std::u8string name =
            (file.parent_path().filename() / file.filename()).generic_u8string();
        text += "- Passed over as corrupt: " + std::string(name.begin(), name.end()) + "\n";
    }
    return text +
           "\n`recipe.yaml` makes this model again; `routing.safetensors` and the CSV files "
           "hold the routing weights.\n\n";
}

std::string ties_section(const MethodOptions& method) {
    std::string text =
        "TIES: of each expert's change the largest values are kept, each parameter elects the "
        "sign that weighs more, and what agrees with it is merged and scaled with λ.\n\n";
    text += "- λ: " + shortest(lambda_of(method)) + "\n";
    text += "- Kept (threshold): " + shortest(method.threshold) +
            (method.threshold > 1 ? " percent" : " of all") + "\n";
    text += "- Merged by: " + std::string(ties_merge_name(method.merge_func)) + "\n";
    if (!method.remove_keys.empty()) {
        text += "- As in the pretrained model: " + joined(method.remove_keys) + "\n";
    }
    return text;
}

std::string method_section(const MergeRun& run) {
    const std::string title = "## How it was made\n\n";
    const std::string end = "\n`recipe.yaml` makes this model again.\n\n";
    const MethodOptions& method = run.recipe().method;
    switch (method.kind) {
        case MergeMethod::simple_average:
            return title + "Simple average: every tensor is the mean of the experts'.\n" + end;
        case MergeMethod::task_arithmetic:
            return title + "Task arithmetic: every tensor is W = W0 + λ Σ (Wᵢ − W0).\n\n- λ: " +
                   shortest(lambda_of(method)) + "\n" + end;
        case MergeMethod::ties:
            return title + ties_section(method) + end;
        case MergeMethod::ada_svd:
            break;
    }
    return title + ada_svd_section(run);
}

std::string evaluation_section(const MergeRun& run) {
    if (!run.evaluation()) return {};
    return "## Zero-shot accuracy\n\n" + evaluation_markdown(*run.evaluation()) + "\n";
}

std::string result_section(const MergeRun& run) {
    if (!run.is_ada_svd()) return {};
    std::string text =
        "## Routing\n\n| layers | depth | top expert | its mean weight | spread |\n"
        "|---|---|---|---|---|\n";
    for (const RoutingGroup& group :
         routing_groups(run.routing(), run.pool().config().num_hidden_layers)) {
        text += "| " + group.kind + " | " + group.depth + " | " + group.top_expert + " | " +
                decimals(group.top_weight, 3) + " | " + decimals(group.spread, 3) + " |\n";
    }
    text += "\nSpread: the largest minus the smallest mean weight of an expert; with " +
            std::to_string(run.pool().expert_count()) + " experts an even routing is " +
            decimals(1.0 / static_cast<double>(run.pool().expert_count()), 3) + ".\n";
    if (run.from_csv()) return text;
    if (const auto error = largest_error(run.routing())) {
        char number[32];
        std::snprintf(number, sizeof number, "%.2g", *error);
        text += "The largest standard error of a routing weight is " + std::string(number) + ".\n";
    }
    if (run.table().fast) text += fast_sentence(*run.table().fast) + "\n";
    return text;
}

}  // namespace

std::string model_card(const MergeRun& run) {
    std::vector<std::string> experts = run.pool().expert_names();
    return header(run) + "# Merged CLIP vision encoder\n\nThe experts " + joined(experts) +
           " merged into " + source_title(run.pool().pretrained().folder()) + " (" +
           describe(run.pool().config()) + ") with Interfuse " INTERFUSE_VERSION ".\n\n" +
           form_section(run) + usage(run) + method_section(run) + evaluation_section(run) +
           result_section(run);
}

}  // namespace interfuse
