// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/merge_command.h"

#include <optional>

#include "app/exit_codes.h"
#include "app/interrupt.h"
#include "app/merge_report.h"
#include "app/output_file.h"
#include "app/progress_display.h"
#include "app/report_file.h"
#include "app/routing_pictures.h"
#include "core/evaluation/evaluator.h"
#include "core/project/merge_run.h"
#include "core/recipe/recipe_yaml.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {

MergeCommand::MergeCommand(CLI::App& app)
    : command_(app.add_subcommand("merge", "Merge what a recipe names into one model")) {
    command_->add_option("recipe", recipe_, "The recipe, a YAML file")->required();
    command_->add_option("overrides", overrides_,
                         "Changes to the recipe, such as method.num_samples=64");
    command_->add_option("-o,--output", output_,
                         "The folder to write; it is complete or absent afterwards");
    command_->add_flag("--overwrite", overwrite_, "Replace an earlier export in that folder");
    command_->add_option("--routing", routing_,
                         "Reduce from this routing.safetensors or routing_weights.csv, without "
                         "calibrating");
    command_->add_option("--resume", resume_, "Go on calibrating from this routing.safetensors");
    command_->add_option("--save-routing", save_routing_,
                         "Keep the routing table in this file after every round, for --resume");
    command_->add_flag("--changed-inputs", changed_inputs_,
                       "Accept inputs that differ from what the recipe or the table recorded");
    command_->add_flag("--plots", plots_,
                       "Also draw the routing weights: routing_weights.png and .svg in the folder");
    command_->add_flag(
        "--evaluate", evaluate_,
        "Evaluate the merged model on the recipe's tasks (interfuse.tasks); a recipe "
        "with a taskpool does so by itself");
    command_->add_option("--report", report_,
                         "Write the whole run into this HTML file: tables, plots, recipe");
    command_->add_flag("--json", json_, "Print the result as JSON");
    command_->add_flag("-q,--quiet", quiet_, "No progress");
}

int MergeCommand::run() const {
    LoadedRecipe loaded = load_recipe(recipe_, overrides_);
    MergeRequest request;
    request.target = output_;
    if (output_.empty() && loaded.recipe.merged_model_save_path) {
        request.target = *loaded.recipe.merged_model_save_path;
    }
    if (plots_ && loaded.recipe.method.kind != MergeMethod::ada_svd) {
        throw UsageError("--plots draws routing weights, which only AdaSVD has.");
    }
    if (request.target.empty()) {
        throw UsageError("Say where to write the merged model: --output DIR.");
    }
    if (!report_.empty()) check_output_file("report", report_, request.target);
    request.recipe = std::move(loaded.recipe);
    request.overwrite = overwrite_;
    request.routing = routing_;
    request.resume = resume_;
    request.save_routing = save_routing_;
    request.allow_changed_inputs = changed_inputs_;
    request.evaluate = evaluate_;
    request.head_cache = default_head_cache();

    std::optional<OffscreenApplication> drawing;
    if (plots_ || !report_.empty()) drawing.emplace();
    if (plots_) request.add_files = write_routing_pictures;

    ProgressDisplay display(quiet_);
    for (const std::string& sentence : loaded.notices)
        display.notice(sentence);
    MergeRun run(std::move(request), display, interrupt_token());
    display.describe(run);
    try {
        run.calibrate(interrupt_token());
        run.export_model(interrupt_token());
    } catch (const Cancelled&) {
        display.finish();
        if (!save_routing_.empty() && run.samples() > 0) {
            display.notice("The routing table of " + std::to_string(run.samples()) +
                           " images a dataset is in " + quoted(save_routing_) +
                           ": go on from there with --resume, or use it with --routing.");
        }
        throw;
    }
    display.finish();
    if (!report_.empty()) write_report(run, run.evaluation(), report_);
    const std::string report = json_ ? json_report(run) : text_report(run);
    std::fputs(report.c_str(), stdout);
    return exit_done;
}

}  // namespace interfuse
