// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evaluate_command.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "app/evaluation_text.h"
#include "app/exit_codes.h"
#include "app/interrupt.h"
#include "app/output_file.h"
#include "app/progress_display.h"
#include "app/recipe_arguments.h"
#include "core/clip/text_tower.h"
#include "core/evaluation/evaluator.h"
#include "core/platform/paths.h"
#include "core/project/comparison.h"
#include "core/project/merge_run.h"
#include "core/recipe/method_names.h"
#include "core/recipe/recipe_yaml.h"
#include "core/runtime/atomic_folder.h"
#include "core/runtime/device.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;

bool is_recipe(const std::string& path) {
    if (is_override(path)) return true;  // groups make one
    const fs::path extension = fs::path(path).extension();
    return extension == ".yaml" || extension == ".yml";
}

fs::path absolute_or_empty(const std::string& path) {
    return path.empty() ? fs::path() : fs::absolute(path);
}

class ShownComparison final : public ComparisonObserver {
  public:
    explicit ShownComparison(ProgressDisplay& display, std::vector<std::string> models,
                             const EvaluationTable& tasks)
        : display_(display), models_(std::move(models)), tasks_(tasks) {
        display_.begin_stage();
        for (const std::int64_t images : tasks_.images)
            images_ += images;
    }
    void making_heads(double fraction) override {
        display_.bar("Embedding the class names", fraction, false);
    }
    void preparing(std::size_t model, double fraction) override {
        display_.bar("Preparing " + models_[model], fraction, false);
    }
    void progress(std::size_t model, std::size_t task, std::int64_t images) override {
        std::int64_t done = static_cast<std::int64_t>(model) * images_ + images;
        for (std::size_t t = 0; t < task; ++t)
            done += tasks_.images[t];
        const auto all = static_cast<double>(images_) * static_cast<double>(models_.size());
        display_.bar(models_[model] + " on " + tasks_.tasks[task],
                     all > 0 ? static_cast<double>(done) / all : 0, true);
    }

  private:
    ProgressDisplay& display_;
    std::vector<std::string> models_;
    const EvaluationTable tasks_;
    std::int64_t images_ = 0;  // of all tasks
};

std::vector<std::string> names_of(const std::vector<Candidate>& candidates) {
    std::vector<std::string> names;
    for (const Candidate& candidate : candidates)
        names.push_back(candidate.name);
    return names;
}

Checkpoint open_model(const std::string& path, const std::string& clip_model) {
    if (!is_lora_adapter(path)) return Checkpoint::open(path);
    if (clip_model.empty()) {
        throw Error("The model " + quoted(path) +
                    " is a LoRA adapter. Name the whole CLIP model that it stands on with "
                    "--clip-model.");
    }
    return Checkpoint::open_expert(path, Checkpoint::open(clip_model));
}

std::vector<NamedCheckpoint> open_models(const std::vector<std::string>& paths,
                                         const std::string& clip_model) {
    std::vector<NamedCheckpoint> models;
    Problems problems;
    for (const std::string& path : paths) {
        problems.collect([&] {
            fs::path name = fs::path(path).lexically_normal();
            if (!name.has_filename()) name = name.parent_path();  // as a shell completes folders
            models.push_back({platform::path_text(name), open_model(path, clip_model)});
        });
    }
    problems.throw_if_any();
    const ClipConfig& first = models.front().checkpoint.config();
    for (const NamedCheckpoint& model : models) {
        const auto differences = config_differences(first, model.checkpoint.config());
        if (differences.empty()) continue;
        problems.add("The model " + quoted(model.name) + " differs from the first one: " +
                     joined(differences) + ". Evaluate it on its own.");
    }
    problems.throw_if_any();
    return models;
}

void check_numbers(const char* option, const std::vector<double>& values) {
    for (const double value : values) {
        if (std::isfinite(value)) continue;
        throw UsageError(std::string(option) + " takes finite numbers, not " + shortest(value) +
                         ".");
    }
}

// The routing table that the recipe's AdaSVD needs: a saved one, or a new calibration.
RoutingTable routing_of(const Recipe& recipe, const std::string& saved, bool changed_inputs,
                        ProgressDisplay& display) {
    MergeRequest request;
    request.allow_changed_inputs = changed_inputs;
    request.recipe = recipe;
    request.recipe.method.kind = MergeMethod::ada_svd;
    request.recipe.taskpool = {};  // it is evaluated afterwards
    request.routing = saved;
    MergeRun run(std::move(request), display, interrupt_token());
    if (saved.empty()) display.describe(run);
    run.calibrate(interrupt_token());
    if (run.from_csv()) {
        throw Error("The file " + quoted(fs::path(saved)) +
                    " holds means only; evaluation needs a routing.safetensors.");
    }
    display.finish();
    return run.table();
}

}  // namespace

EvaluateCommand::EvaluateCommand(CLI::App& app)
    : command_(app.add_subcommand(
          "evaluate", "Zero-shot accuracy of models, or of a recipe's models and merges")) {
    command_
        ->add_option("subjects", subjects_,
                     "Folders of CLIP models; or a recipe (a YAML file) and changes to it, such "
                     "as method.num_samples=64: its models and what is merged of them; or the "
                     "groups that make a recipe")
        ->required();
    CLI::Option* config_dir = add_config_dir(*command_, config_dir_);
    command_->add_option("--tasks", tasks_,
                         "A file of tasks; of a recipe, instead of its interfuse.tasks");
    command_->add_option("--clip-model", clip_model_,
                         "The CLIP model with the text tower; the first model, or the recipe's "
                         "pretrained model, unless given");
    command_->add_option("--processor", processor_, "The folder or file of the image processor");
    command_->add_option("--images", images_, "Most images of each task, a fixed draw");
    command_->add_option("--device", device_, "Where to compute: auto, cpu, cuda or cuda:N");
    // One value each, with commas: what stands after it is a model or a recipe again.
    const auto list = [&](const char* name, std::vector<double>& values, const char* about) {
        return command_->add_option(name, values, about)
            ->delimiter(',')
            ->allow_extra_args(false)
            ->check([](const std::string& text) {
                return text.empty() ? "It takes numbers with commas between them." : "";
            });
    };
    CLI::Option* routing =
        command_->add_option("--routing", routing_,
                             "With a recipe: use this routing.safetensors instead of calibrating");
    CLI::Option* changed = command_->add_flag(
        "--changed-inputs", changed_inputs_,
        "With a recipe: accept inputs that differ from what it or the table recorded");
    CLI::Option* scalings =
        list("--scaling", scalings_,
             "With a recipe: also AdaSVD with each of these scaling factors (1,2,3)");
    CLI::Option* task_arithmetic = list("--task-arithmetic", task_arithmetic_,
                                        "With a recipe: task arithmetic with each of these factors")
                                       ->capture_default_str();
    CLI::Option* ties = list("--ties", ties_, "With a recipe: TIES with each of these factors")
                            ->capture_default_str();
    CLI::Option* merged_only =
        command_
            ->add_flag("--merged-only", merged_only_,
                       "With a recipe: only its own merge and those of --scaling")
            ->excludes(task_arithmetic)
            ->excludes(ties);
    CLI::Option* download = download_.add_option(*command_);
    of_recipes_ = {config_dir,      routing, changed,     scalings,
                   task_arithmetic, ties,    merged_only, download};
    command_->add_option("--save", save_, "Also write the table: a .csv, .md or .json file");
    command_->add_flag("--json", json_, "Print the result as JSON");
    command_->add_flag("-q,--quiet", quiet_, "No progress");
}

// What models are evaluated with; everything that is wrong is told together.
EvaluationSources EvaluateCommand::sources_of(const std::vector<NamedCheckpoint>& models) const {
    EvaluationSources sources;
    sources.clip_model =
        clip_model_.empty() ? models.front().checkpoint.folder() : fs::path(clip_model_);
    sources.vision = models.front().checkpoint.config();
    sources.images = images_;
    sources.head_cache = default_head_cache();
    Problems problems;
    problems.collect([&] { sources.tasks = load_tasks(tasks_); });
    problems.collect([&] {
        const fs::path processor = processor_.empty() ? sources.clip_model : fs::path(processor_);
        sources.processor = read_image_processor_config(processor);
    });
    if (!problems.empty()) problems.collect([&] { TextModel::open(sources.clip_model); });
    problems.throw_if_any();
    return sources;
}

EvaluationTable EvaluateCommand::evaluate_models(ProgressDisplay& display) const {
    for (const CLI::Option* option : of_recipes_) {
        if (option->count() == 0) continue;
        throw UsageError(option->get_name() + " needs a recipe, a YAML file; " +
                         quoted(subjects_[0]) + " is none.");
    }
    if (tasks_.empty()) throw UsageError("Say what to evaluate on: --tasks TASKS.yaml.");
    const std::vector<NamedCheckpoint> models = open_models(subjects_, clip_model_);
    Evaluator evaluator(sources_of(models));
    const at::Device device = resolve_device(device_.empty() ? "auto" : device_);
    EvaluationTable table = evaluator.empty_table();
    std::vector<std::string> names;
    for (const NamedCheckpoint& model : models)
        names.push_back(model.name);
    ShownComparison shown(display, names, table);
    evaluator.make_heads([&](double fraction) { shown.making_heads(fraction); }, interrupt_token());
    for (std::size_t m = 0; m < models.size(); ++m) {
        const VisionWeights weights =
            load_vision_weights(models[m].checkpoint, device, interrupt_token());
        table.models.push_back({names[m], ModelKind::other, {}, {}});
        for (std::size_t t = 0; t < table.tasks.size(); ++t) {
            table.models[m].scores.push_back(evaluator.evaluate(
                weights, t, [&](std::int64_t images) { shown.progress(m, t, images); },
                interrupt_token()));
        }
    }
    return table;
}

EvaluationTable EvaluateCommand::evaluate_recipe(ProgressDisplay& display) const {
    const std::vector<std::string> overrides(subjects_.begin() + 1, subjects_.end());
    for (const std::string& text : overrides) {
        if (text.find('=') == std::string::npos && !text.starts_with('~')) {
            throw UsageError("Beside a recipe only changes to it (key=value) can stand, not " +
                             quoted(text) + ".");
        }
    }
    LoadedRecipe loaded = load_recipe(recipe_request(subjects_, config_dir_));
    for (const std::string& sentence : loaded.notices)
        display.notice(sentence);
    Recipe& recipe = loaded.recipe;
    if (!tasks_.empty()) recipe.interfuse.tasks = absolute_or_empty(tasks_);
    if (!clip_model_.empty()) recipe.taskpool.clip_model = absolute_or_empty(clip_model_);
    if (!processor_.empty()) recipe.taskpool.processor = absolute_or_empty(processor_);
    if (!device_.empty()) recipe.method.device = device_;
    return download_.around(recipe, display, [&] { return evaluate(recipe, display); });
}

EvaluationTable EvaluateCommand::evaluate(const Recipe& recipe, ProgressDisplay& display) const {
    ComparisonChoices choices;
    choices.pretrained = choices.experts = choices.simple_average = !merged_only_;
    choices.task_arithmetic = merged_only_ ? std::vector<double>() : task_arithmetic_;
    choices.ties = merged_only_ ? std::vector<double>() : ties_;
    choices.scalings = scalings_;
    const std::vector<Candidate> candidates = candidates_of(recipe, choices);
    const bool routes = std::any_of(candidates.begin(), candidates.end(), [](const Candidate& one) {
        return one.kind == ModelKind::ada_svd;
    });
    if (!routes && !routing_.empty()) {
        throw Error("--routing serves AdaSVD only, and the recipe merges by " +
                    std::string(method_name(recipe.method.kind)) +
                    ". Leave it out, or ask for AdaSVD as well with --scaling.");
    }
    // What is wrong with the tasks shows before the calibration.
    Comparison comparison({recipe, images_, default_head_cache()});
    std::optional<RoutingTable> routing;
    if (routes) routing = routing_of(recipe, routing_, changed_inputs_, display);
    ShownComparison shown(display, names_of(candidates), comparison.empty_table());
    return comparison.run(candidates, routing ? &*routing : nullptr, shown, interrupt_token());
}

void EvaluateCommand::print(const EvaluationTable& table) const {
    std::fputs((json_ ? evaluation_json(table) : evaluation_text(table)).c_str(), stdout);
    if (save_.empty()) return;
    std::fflush(stdout);
    const fs::path extension = fs::path(save_).extension();
    write_file_atomically(save_, extension == ".csv"  ? evaluation_csv(table)
                                 : extension == ".md" ? evaluation_markdown(table)
                                                      : evaluation_json(table));
}

// What can be known before the work.
void EvaluateCommand::check_options() const {
    if (images_ && *images_ < 1) throw UsageError("--images takes a number from 1 on.");
    check_numbers("--scaling", scalings_);
    check_numbers("--task-arithmetic", task_arithmetic_);
    check_numbers("--ties", ties_);
    if (save_.empty()) return;
    const fs::path extension = fs::path(save_).extension();
    if (extension != ".csv" && extension != ".md" && extension != ".json") {
        throw UsageError("--save writes a .csv, .md or .json file, not " + quoted(save_) + ".");
    }
    check_output_file("table", save_);
}

int EvaluateCommand::run() const {
    check_options();
    ProgressDisplay display(quiet_);
    EvaluationTable table;
    try {
        table = is_recipe(subjects_[0]) ? evaluate_recipe(display) : evaluate_models(display);
    } catch (...) {
        display.finish();
        throw;
    }
    display.finish();
    print(table);
    return exit_done;
}

}  // namespace interfuse
