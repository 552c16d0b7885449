// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/merge_run.h"

#include <algorithm>
#include <random>

#include "core/evaluation/evaluator.h"
#include "core/merge/reduce.h"
#include "core/merge/routing_csv.h"
#include "core/merge/ties.h"
#include "core/platform/paths.h"
#include "core/project/calibration_start.h"
#include "core/project/comparison.h"
#include "core/project/evaluation_sources.h"
#include "core/project/export_folder.h"
#include "core/project/export_target.h"
#include "core/project/merge_coefficients.h"
#include "core/project/merge_ranks.h"
#include "core/project/model_files.h"
#include "core/project/saved_table.h"
#include "core/recipe/method_names.h"
#include "core/runtime/atomic_folder.h"
#include "core/runtime/device.h"
#include "core/runtime/error.h"
#include "core/runtime/stopwatch.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t csv_limit = 64'000'000;

}  // namespace

MergeRun::MergeRun(MergeRequest request, MergeObserver& observer, const std::stop_token& stop)
    : request_(std::move(request)), observer_(observer) {
    const Stopwatch watch;
    observer_.stage(MergeStage::checking);
    Recipe& recipe = request_.recipe;
    if (is_ada_svd() && !calibrates() && resumes()) {
        throw Error(
            "A merge either goes on from a routing table or uses it as it is: give --resume "
            "or --routing, not both.");
    }
    RankGroup& ranks = *request_.ranks;
    if (!ranks.is_first()) request_.target.clear();
    inputs_ = open_merge_inputs(recipe, {calibrates(), request_.target, request_.overwrite});
    check_method();
    agree(ranks, facts_of_recipe(recipe, calibrates()));
    throw_if_stopped(stop);
    for (const std::string& sentence : inputs_.notices)
        notice(sentence);
    if (recipe.interfuse.threads) set_thread_count(static_cast<int>(*recipe.interfuse.threads));
    if (!recipe.interfuse.threads) divide_threads(ranks);
    if (calibrates() || evaluates()) {
        device_ = resolve_device(recipe.method.device, ranks.local_rank());
    }
    upscaling_device_ =
        calibrates() && recipe.method.upscaling_accelerator
            ? resolve_device(*recipe.method.upscaling_accelerator, ranks.local_rank())
            : device_;
    if (is_ada_svd() && ranks.is_first() && (!calibrates() || resumes())) take_table();
    if (evaluates()) {
        evaluator_ = std::make_unique<Evaluator>(
            evaluation_sources(recipe, *inputs_.pool, std::nullopt, request_.head_cache));
    }
    if (is_ada_svd() && ranks.is_first() && !recipe.method.seed) {
        recipe.method.seed = std::random_device{}();
        notice("method.seed is null: this run draws its samples with seed " +
               std::to_string(*recipe.method.seed) + ".");
    }
    if (calibrates()) {
        share_options(ranks, recipe);
        start_table(stop);
    }
    times_.checking = watch.seconds();
}

MergeRun::~MergeRun() = default;

fs::path MergeRun::clip_model() const {
    return clip_model_of(recipe(), pool());
}

void MergeRun::notice(const std::string& sentence) {
    if (std::find(notices_.begin(), notices_.end(), sentence) != notices_.end()) return;
    notices_.push_back(sentence);
    observer_.notice(sentence);
}

std::int64_t MergeRun::samples() const {
    return table_.datasets().empty() ? 0 : table_.count(0);
}

std::vector<std::string> MergeRun::skipped_images() const {
    return samples_ ? samples_->skipped_images() : std::vector<std::string>();
}

// What only AdaSVD has a use for is no fault beside another method, but a table is.
void MergeRun::check_method() {
    const Recipe& recipe = request_.recipe;
    const bool has_table = !request_.routing.empty() || request_.routing_table || resumes();
    if (!is_ada_svd() && has_table) {
        throw Error("A routing table serves AdaSVD only, and the recipe merges by " +
                    std::string(method_name(recipe.method.kind)) +
                    ". Leave --routing and --resume out, or change method._target_.");
    }
    if (recipe.method.kind == MergeMethod::ties) {
        check_ties_options(inputs_.pool->config(), ties_options(recipe.method));
    }
}

void MergeRun::take_table() {
    if (const auto& given = resumes() ? request_.resume_table : request_.routing_table) {
        table_ = *given;
        check_table("The routing table");
        return;
    }
    const fs::path& file = resumes() ? request_.resume : request_.routing;
    if (file.extension() == ".csv") {
        load_csv();
        return;
    }
    table_ = RoutingTable::load(file);
    check_table("The routing table " + quoted(file));
}

void MergeRun::load_csv() {
    if (resumes()) {
        throw Error("The file " + quoted(request_.resume) +
                    " holds means only; --resume needs a routing.safetensors.");
    }
    const fs::path& file = request_.routing;
    routing_ =
        parse_routing_csv(read_text_file(file, csv_limit), platform::path_text(file.filename()));
    from_csv_ = true;
    // Names are checked now, before anything is read.
    ada_svd_coefficients(inputs_.pool->config(), coefficient_table(routing_, request_.recipe),
                         false);
}

void MergeRun::check_table(const std::string& name) {
    Recipe& recipe = request_.recipe;
    const RoutingOrigin& origin = table_.origin;
    if (!recipe.method.seed) recipe.method.seed = origin.seed;
    check_saved_table(table_, name, recipe, inputs_, resumes());
    // What makes the bits is taken over, unless the recipe insists.
    if (!recipe.interfuse.batch_size) recipe.interfuse.batch_size = origin.batch_size;
    if (table_.fast) recipe.interfuse.correction = table_.fast->correction;
    if (!recipe.interfuse.threads && ranks().size() == 1) {
        set_thread_count(static_cast<int>(origin.threads));
    }
}

void MergeRun::start_table(const std::stop_token& stop) {
    const Recipe& recipe = request_.recipe;
    const auto datasets = static_cast<std::int64_t>(inputs_.datasets.size());
    plan_ =
        plan_calibration(*inputs_.pool, inputs_.datasets.size(), recipe, device_, ranks().size());
    samples_ = std::make_unique<CalibrationSamples>(std::move(inputs_.datasets), inputs_.processor,
                                                    *recipe.method.seed,
                                                    recipe.interfuse.skip_corrupt_images);
    if (resumes() && ranks().is_first()) {
        samples_->skip_to(samples(), table_.origin.skipped, stop);
        verify_samples();
    } else {
        table_ = empty_table(*inputs_.pool, samples_->datasets());
    }
    agree(*request_.ranks, facts_of_inputs(*inputs_.pool, table_, plan_,
                                           image_processor_config_json(inputs_.processor),
                                           device_.is_cuda() ? "cuda" : "cpu"));
    share_progress(*request_.ranks, table_);
    if (recipe.interfuse.precision == "fast") choose_correction();
    if (!ranks().is_first()) samples_->jump_to(samples(), table_.origin.skipped);
    RoutingOrigin& origin = table_.origin;
    origin.seed = *recipe.method.seed;
    origin.gate_k = recipe.method.gate_k;
    origin.average_experts = recipe.method.average_experts;
    origin.processor = image_processor_config_json(inputs_.processor);
    origin.precision = recipe.interfuse.precision;
    origin.batch_size = plan_.block * datasets;
    origin.threads = thread_count();
    origin.ranks = std::max<std::int64_t>(origin.ranks, ranks().size());
    origin.device = device_.str();
}

// A table that goes on keeps its own.
void MergeRun::choose_correction() {
    std::string& name = request_.recipe.interfuse.correction;
    RankGroup& ranks = *request_.ranks;
    if (table_.fast) {
        name = table_.fast->correction;
    } else if (name == "auto") {
        std::string fastest(no_correction);
        if (ranks.is_first()) {
            const auto found =
                fastest_correction(inputs_.pool->config(), inputs_.pool->expert_count(), device_)
                    .correction;
            if (found) fastest = correction_name(*found);
        }
        name = ranks.broadcast(fastest);
    }
    if (name == no_correction) {
        notice("On " + device_.str() +
               " no other arithmetic is quicker than float32 for these models: "
               "interfuse.precision fast computes as exact does.");
    }
    if (name == correction_name(Correction::int8) && !device_.is_cpu()) {
        throw Error("interfuse.correction int8 is for the CPU, and this run computes on " +
                    device_.str() + ". Use auto or bfloat16 there.");
    }
    if (!table_.fast) table_.fast.emplace().correction = name;
}

void MergeRun::calibrate(const std::stop_token& stop) {
    const Stopwatch watch;
    if (calibrates()) {
        run_rounds(stop);
    } else if (is_ada_svd() && ranks().is_first() && !from_csv_ &&
               inputs_.datasets.size() == table_.datasets().size()) {
        samples_ = std::make_unique<CalibrationSamples>(
            std::move(inputs_.datasets), inputs_.processor, table_.origin.seed, false);
        samples_->skip_to(samples(), table_.origin.skipped, stop);
        verify_samples();
    }
    times_.calibrating = watch.seconds();
    if (is_ada_svd() && !from_csv_) mix_routing();
    for (const std::string& sentence : idle_edits(request_.recipe, routing_))
        notice(sentence);
}

void MergeRun::mix_routing() {
    routing_ = table_.mix(mixture_weights(request_.recipe, table_.datasets()),
                          request_.recipe.interfuse.tokens);
}

void MergeRun::record_model_hashes(RoutingOrigin& origin) const {
    origin.pretrained_hash = inputs_.pool->pretrained().content_hash();
    origin.expert_hashes.clear();
    for (const NamedCheckpoint& expert : inputs_.pool->experts()) {
        origin.expert_hashes.push_back(expert.checkpoint.content_hash());
    }
}

void MergeRun::refuse_changes(const std::vector<std::string>& sentences) {
    if (sentences.empty()) return;
    if (request_.allow_changed_inputs) {
        for (const std::string& sentence : sentences)
            notice(sentence);
        return;
    }
    Problems problems;
    for (const std::string& sentence : sentences)
        problems.add(sentence);
    problems.add(
        "Restore the inputs, calibrate again, or accept the changes with --changed-inputs.");
    problems.throw_if_any();
}

void MergeRun::verify_models() {
    if (std::exchange(models_verified_, true)) return;
    RoutingOrigin now;
    record_model_hashes(now);
    std::vector<std::string> changes;
    const auto compare = [&](const std::string& name, const std::string& hash,
                             const std::string& recorded, const std::string& where) {
        if (recorded.empty() || recorded == hash) return;
        changes.push_back("The model " + quoted(name) + " is not the one that " + where +
                          " recorded: its weights differ.");
    };
    const auto& recorded = request_.recipe.interfuse.models;
    const auto from_recipe = [&](const std::string& name) {
        const auto found = recorded.find(name);
        return found == recorded.end() ? std::string() : found->second.hash;
    };
    const RoutingOrigin& saved = table_.origin;
    const std::string pretrained = request_.recipe.pretrained.name;
    compare(pretrained, now.pretrained_hash, from_recipe(pretrained), "the recipe");
    compare(pretrained, now.pretrained_hash, saved.pretrained_hash, "the routing table");
    const std::vector<std::string> names = inputs_.pool->expert_names();
    for (std::size_t i = 0; i < names.size(); ++i) {
        compare(names[i], now.expert_hashes[i], from_recipe(names[i]), "the recipe");
        if (i < saved.expert_hashes.size()) {
            compare(names[i], now.expert_hashes[i], saved.expert_hashes[i], "the routing table");
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (now.expert_hashes[i] != now.expert_hashes[j]) continue;
            notice("The experts " + quoted(names[j]) + " and " + quoted(names[i]) +
                   " are the same model.");
        }
    }
    refuse_changes(changes);
}

void MergeRun::verify_samples() {
    std::vector<std::string> changes;
    const std::vector<std::string> now = samples_->hashes();
    for (std::size_t d = 0; d < now.size(); ++d) {
        if (now[d] == table_.origin.sample_hashes[d]) continue;
        changes.push_back("The images of the dataset " + quoted(table_.datasets()[d]) +
                          " are not those that the routing table was made from.");
    }
    refuse_changes(changes);
}

void MergeRun::verify_recorded_samples() {
    std::vector<std::string> changes;
    for (std::size_t d = 0; d < table_.datasets().size(); ++d) {
        const auto found = request_.recipe.interfuse.datasets.find(table_.datasets()[d]);
        if (found == request_.recipe.interfuse.datasets.end()) continue;
        const RecordedInput now{table_.origin.sample_hashes[d],
                                static_cast<std::uint64_t>(table_.dataset_sizes()[d])};
        if (now == found->second) continue;
        changes.push_back("The images of the dataset " + quoted(table_.datasets()[d]) +
                          " are not those that the recipe recorded.");
    }
    refuse_changes(changes);
}

void MergeRun::export_model(const std::stop_token& stop) {
    const Stopwatch watch;
    if (!from_csv_) verify_recorded_samples();
    AtomicFolder folder(request_.target, request_.overwrite, export_marks(request_.target));
    const Coefficients coefficients = make_coefficients(stop);
    write_model(coefficients, folder, stop);
    verify_models();
    if (!from_csv_) record_model_hashes(table_.origin);
    if (evaluator_) evaluate(coefficients, stop);
    write_companions(*this, folder);
    if (request_.add_files) request_.add_files(*this, folder.path());
    throw_if_stopped(stop);
    folder.commit();
    times_.exporting = watch.seconds();
    observer_.stage(MergeStage::finished);
}

void MergeRun::write_model(const Coefficients& coefficients, const AtomicFolder& folder,
                           const std::stop_token& stop) {
    observer_.stage(MergeStage::reducing);
    const ExportOptions& options = request_.recipe.interfuse.exporting;
    loss_ = write_model_files(
        {*inputs_.pool, coefficients, options, inputs_.text ? &*inputs_.text : nullptr,
         request_.recipe.pretrained.path},
        folder, [this](double fraction) { observer_.reducing(fraction); }, stop);
    for (const std::string& sentence : overflow_sentences(loss_, options))
        notice(sentence);
    if (!loss_.layers.empty()) notice(truncation_sentence(loss_, options));
}

Coefficients MergeRun::make_coefficients(const std::stop_token& stop) {
    if (request_.recipe.method.kind == MergeMethod::ties) observer_.stage(MergeStage::measuring);
    return merge_coefficients(
        *inputs_.pool, request_.recipe, routing_,
        [this](double fraction) { observer_.measuring(fraction); }, stop);
}

void MergeRun::evaluate(const Coefficients& coefficients, const std::stop_token& stop) {
    const Stopwatch watch;
    observer_.stage(MergeStage::evaluating);
    evaluator_->make_heads([](double) {}, stop);
    EvaluationTable table = evaluator_->empty_table();
    table.models = {merged_model_row(request_.recipe)};
    const VisionWeights weights =
        merged_weights(*inputs_.pool, coefficients,
                       stored_form(request_.recipe.interfuse.exporting), device_, stop);
    for (std::size_t t = 0; t < table.tasks.size(); ++t) {
        table.models[0].scores.push_back(evaluator_->evaluate(
            weights, t,
            [&](std::int64_t done) { observer_.evaluating(table.tasks[t], done, table.images[t]); },
            stop));
    }
    evaluation_ = std::move(table);
    times_.evaluating = watch.seconds();
}

Recipe MergeRun::resolved_recipe() const {
    Recipe recipe = request_.recipe;
    recipe.merged_model_save_path.reset();
    recipe.interfuse.tolerance.reset();
    recipe.interfuse.models.clear();
    const auto record = [&](const std::string& name, const Checkpoint& model) {
        recipe.interfuse.models[name] = {model.content_hash(), model.stored_bytes()};
    };
    record(recipe.pretrained.name, inputs_.pool->pretrained());
    for (const NamedCheckpoint& expert : inputs_.pool->experts()) {
        record(expert.name, expert.checkpoint);
    }
    recipe.interfuse.datasets.clear();
    if (!is_ada_svd()) {
        if (recipe.method.kind != MergeMethod::simple_average) {
            recipe.method.scaling_factor = lambda_of(recipe.method);
        }
        return recipe;
    }
    if (from_csv_) return recipe;
    const RoutingOrigin& origin = table_.origin;
    recipe.method.num_samples = samples();
    recipe.method.seed = origin.seed;
    recipe.method.device = origin.device;
    recipe.interfuse.batch_size = origin.batch_size;
    recipe.interfuse.threads = origin.threads;
    if (table_.fast) {
        recipe.interfuse.correction = table_.fast->correction;
    } else {
        recipe.interfuse.round_size.reset();  // affects no bit
    }
    for (std::size_t d = 0; d < table_.datasets().size(); ++d) {
        recipe.interfuse.datasets[table_.datasets()[d]] = {
            origin.sample_hashes[d], static_cast<std::uint64_t>(table_.dataset_sizes()[d])};
    }
    return recipe;
}

}  // namespace interfuse
