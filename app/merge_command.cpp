// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/merge_command.h"

#include <chrono>
#include <cmath>
#include <optional>

#include "app/exit_codes.h"
#include "app/interrupt.h"
#include "app/merge_report.h"
#include "app/output_file.h"
#include "app/progress_display.h"
#include "app/recipe_arguments.h"
#include "app/report_file.h"
#include "app/routing_pictures.h"
#include "core/evaluation/evaluator.h"
#include "core/project/merge_run.h"
#include "core/recipe/recipe_yaml.h"
#include "core/runtime/error.h"
#include "core/runtime/rank_place.h"
#include "core/runtime/store_ranks.h"
#include "core/runtime/text.h"

namespace interfuse {

MergeCommand::MergeCommand(CLI::App& app)
    : command_(app.add_subcommand("merge", "Merge what a recipe names into one model")) {
    command_
        ->add_option("recipe", recipe_,
                     "The recipe, a YAML file, and changes to it, such as method.num_samples=64; "
                     "or the groups that make one, such as method=ties_merging")
        ->required();
    add_config_dir(*command_, config_dir_);
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
    command_
        ->add_option("--rank-timeout", rank_timeout_,
                     "With several processes: seconds after which one that is not heard of is "
                     "lost; ten times as long all have to come")
        ->check(CLI::Range(0.5, 86'400.0))
        ->capture_default_str();
    download_.add_option(*command_);
    command_->add_flag("--json", json_, "Print the result as JSON");
    command_->add_flag("-q,--quiet", quiet_, "No progress");
}

namespace {

// They may end as well. The model is written: one that was lost meanwhile is not missed any more.
void release_helpers(RankGroup& ranks) {
    try {
        ranks.broadcast({});
    } catch (const RanksEnded&) {
    } catch (const Cancelled&) {
    }
}

}  // namespace

MergeRequest MergeCommand::request(RankGroup& ranks, const LoadedRecipe& loaded) const {
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
    request.recipe = loaded.recipe;
    request.overwrite = overwrite_;
    request.routing = routing_;
    request.resume = resume_;
    request.save_routing = save_routing_;
    request.allow_changed_inputs = changed_inputs_;
    request.evaluate = evaluate_;
    request.head_cache = default_head_cache();
    request.ranks = &ranks;
    return request;
}

int MergeCommand::run() const {
    const std::optional<RankPlace> place = find_rank_place(process_environment());
    if (!place) {
        AloneRank one(interrupt_token());
        return merge(one);
    }
    const std::chrono::milliseconds lost_after(std::llround(rank_timeout_ * 1e3));
    StoreRanks ranks(*place, {lost_after, 10 * lost_after}, interrupt_token());
    return end_together(ranks, [&] { return merge(ranks); });
}

// Calibrates with the others, says nothing, and ends as rank 0 ends.
int MergeCommand::help(RankGroup& ranks, MergeRequest request) {
    MergeObserver silent;
    MergeRun run(std::move(request), silent, ranks.stop_token());
    run.calibrate(ranks.stop_token());
    ranks.broadcast({});
    return exit_done;
}

void MergeCommand::tell_of_table(const MergeRun& run, ProgressDisplay& display) const {
    if (save_routing_.empty() || run.samples() == 0) return;
    display.notice("The routing table of " + std::to_string(run.samples()) +
                   " images a dataset is in " + quoted(save_routing_) +
                   ": go on from there with --resume, or use it with --routing.");
}

// Every rank needs the models at hand; those of one machine wait for each other's downloads.
int MergeCommand::merge(RankGroup& ranks) const {
    LoadedRecipe loaded = load_recipe(recipe_request(recipe_, config_dir_));
    ProgressDisplay display(quiet_ || !ranks.is_first());
    return download_.around(loaded.recipe, display, [&] { return merge(ranks, loaded, display); });
}

int MergeCommand::merge(RankGroup& ranks, const LoadedRecipe& loaded,
                        ProgressDisplay& display) const {
    MergeRequest request = this->request(ranks, loaded);
    if (!ranks.is_first()) return help(ranks, std::move(request));
    if (!report_.empty()) check_output_file("report", report_, request.target);

    std::optional<OffscreenApplication> drawing;
    if (plots_ || !report_.empty()) drawing.emplace();
    if (plots_) request.add_files = write_routing_pictures;

    for (const std::string& sentence : loaded.notices)
        display.notice(sentence);
    MergeRun run(std::move(request), display, ranks.stop_token());
    display.describe(run);
    try {
        run.calibrate(ranks.stop_token());
        run.export_model(ranks.stop_token());
    } catch (const Cancelled&) {
        display.finish();
        tell_of_table(run, display);
        throw;
    } catch (const RanksEnded&) {
        display.finish();
        tell_of_table(run, display);
        throw;
    }
    display.finish();
    if (!report_.empty()) write_report(run, run.evaluation(), report_);
    const std::string report = json_ ? json_report(run) : text_report(run);
    release_helpers(ranks);
    std::fputs(report.c_str(), stdout);
    return exit_done;
}

}  // namespace interfuse
