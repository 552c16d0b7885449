// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect_command.h"

#include <cstdio>
#include <filesystem>

#include "app/exit_codes.h"
#include "app/interrupt.h"
#include "app/progress_display.h"
#include "app/recipe_arguments.h"
#include "core/merge/measure_pool.h"
#include "core/project/inspect.h"
#include "core/project/inspect_pool.h"
#include "core/project/source_facts.h"
#include "core/recipe/recipe_yaml.h"
#include "core/runtime/atomic_folder.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

// What can be known before the work.
void check_csv_target(const fs::path& file) {
    if (file.empty()) return;
    if (fs::is_directory(file)) {
        throw Error("The file " + quoted(file) + " cannot be written: it is a folder.");
    }
    if (!fs::is_directory(fs::absolute(file).parent_path())) {
        throw Error("The file " + quoted(file) +
                    " cannot be written: its folder does not exist. Make it, or choose another.");
    }
}

}  // namespace

InspectCommand::InspectCommand(CLI::App& app)
    : command_(app.add_subcommand(
          "inspect", "Tell what a checkpoint, dataset, recipe, routing table or image is")) {
    command_
        ->add_option("path", subject_,
                     "What to look at; of a recipe also changes to it, or the groups that make one")
        ->required();
    add_config_dir(*command_, config_dir_);
    command_->add_option("--processor", processor_,
                         "With an image: the folder or file of the image processor");
    command_->add_option("--save-pixels", save_pixels_,
                         "With an image: store what the model would see of it (pixel_values, "
                         "float32, 3 × H × W) in this .safetensors file");
    command_->add_option("--pixels", pixels_,
                         "With a checkpoint: a .safetensors file of pixel_values (float32, "
                         "images × 3 × H × W), such as --save-pixels writes");
    command_->add_option("--save-pooled", save_pooled_,
                         "With a checkpoint and --pixels: store what it makes of them "
                         "(pooled_output, float32, images × width) in this .safetensors file");
    CLI::Option* pool = command_->add_flag(
        "--pool", pool_,
        "With a recipe: measure how far its experts are from the pretrained model and from each "
        "other, layer by layer; needs no images");
    command_->add_option("--csv", csv_,
                         "With --pool: also write every number to this file. With a dataset: also "
                         "write a row for every image of a split to it");
    command_->add_option("--split", split_,
                         "With a dataset and --csv: the split; train, or the first, where not "
                         "given");
    command_->add_option("--configuration", configuration_,
                         "With a dataset: the configuration, of those that its README.md lists");
    download_option_ = download_.add_option(*command_);
    command_->add_flag("--json", json_, "Print as JSON");
    command_->add_flag("-q,--quiet", quiet_, "With --pool: no progress")->needs(pool);
}

bool InspectCommand::is_recipe() const {
    return is_override(subject_[0]) || source_kind(subject_[0]) == SourceKind::recipe;
}

int InspectCommand::run_pool() const {
    if (!processor_.empty() || !pixels_.empty() || !save_pooled_.empty() || !split_.empty() ||
        !configuration_.empty()) {
        throw UsageError("--pool takes a recipe alone, without images and pixels.");
    }
    const std::string& path = subject_[0];
    if (!is_override(path) && !fs::exists(path)) {
        throw Error("There is nothing at " + quoted(path) + ".");
    }
    if (!is_recipe()) {
        throw Error("--pool takes a recipe, which names the models; " + quoted(path) + " is none.");
    }
    check_csv_target(csv_);
    ProgressDisplay display(quiet_);
    LoadedRecipe loaded = load_recipe(recipe_request(subject_, config_dir_));
    for (const std::string& sentence : loaded.notices)
        display.notice(sentence);
    return download_.around(loaded.recipe, display,
                            [&] { return measure(loaded.recipe, display); });
}

int InspectCommand::measure(const Recipe& recipe, ProgressDisplay& display) const {
    const PoolToMeasure opened = open_pool_to_measure(recipe);
    display.describe(*opened.pool);
    PoolStatistics pool;
    try {
        pool = measure_pool(
            *opened.pool, opened.gate_k, opened.device,
            [&](const PoolStatistics& so_far, double fraction) {
                display.measured(so_far.layers.back().id, fraction);
            },
            interrupt_token());
    } catch (...) {
        display.finish();
        throw;
    }
    display.finish();
    const std::string report = json_ ? pool_json(pool) : pool_text(pool, opened.pool->config());
    std::fputs(report.c_str(), stdout);
    if (csv_.empty()) return exit_done;
    std::fflush(stdout);
    write_file_atomically(csv_, pool_statistics_csv(pool));
    if (!json_) std::printf("\nEvery number is in %s.\n", quoted(csv_).c_str());
    return exit_done;
}

void InspectCommand::check_dataset_options() const {
    if (!split_.empty() && csv_.empty()) throw UsageError("--split needs --csv FILE.");
    if (csv_.empty() && configuration_.empty()) return;
    const std::string& path = subject_[0];
    if (is_override(path) || (fs::exists(path) && source_kind(path) != SourceKind::dataset)) {
        throw UsageError(
            "--csv and --configuration take a dataset, or --csv a recipe with --pool; " +
            quoted(path) + " is neither.");
    }
    check_csv_target(csv_);
}

// What is told of a recipe then has the places of what came.
void InspectCommand::fetch_for_recipe() const {
    if (download_option_->count() == 0) return;
    if (!is_recipe()) {
        throw UsageError("--download needs a recipe, a YAML file; " + quoted(subject_[0]) +
                         " is none.");
    }
    ProgressDisplay display(quiet_);
    LoadedRecipe loaded = load_recipe(recipe_request(subject_, config_dir_));
    download_.prepare(loaded.recipe, display);
}

int InspectCommand::run() const {
    if (pool_) return run_pool();
    check_dataset_options();
    fetch_for_recipe();
    if (!save_pixels_.empty() && processor_.empty()) {
        throw UsageError("--save-pixels needs --processor FOLDER.");
    }
    if (pixels_.empty() != save_pooled_.empty()) {
        throw UsageError("--pixels FILE and --save-pooled FILE belong together.");
    }
    const std::string& path = subject_[0];
    if (subject_.size() > 1 && !is_recipe()) {
        throw UsageError("Only of a recipe something can be changed (" + quoted(subject_[1]) +
                         "); look at one path at a time.");
    }
    const Inspection found =
        is_recipe() && (is_override(path) || fs::exists(path))
            ? inspect_recipe(load_recipe(recipe_request(subject_, config_dir_)))
            : inspect(path, processor_, configuration_);
    if (!save_pixels_.empty() && found.kind != "image") {
        throw Error("--save-pixels takes an image, but " + quoted(path) + " is a " + found.kind +
                    ".");
    }
    if (!save_pixels_.empty()) save_pixel_values(path, processor_, save_pixels_);
    if (!pixels_.empty()) save_pooled_output(path, pixels_, save_pooled_, interrupt_token());
    if (!csv_.empty()) {
        write_file_atomically(csv_, images_csv(path, split_, configuration_, interrupt_token()));
    }
    std::fputs((json_ ? found.json() : found.text()).c_str(), stdout);
    return exit_done;
}

}  // namespace interfuse
