// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/comparison.h"

#include <algorithm>

#include "core/evaluation/evaluator.h"
#include "core/merge/reduce.h"
#include "core/merge/ties.h"
#include "core/project/evaluation_sources.h"
#include "core/project/merge_coefficients.h"
#include "core/project/merge_inputs.h"
#include "core/project/model_files.h"
#include "core/project/saved_table.h"
#include "core/recipe/method_names.h"
#include "core/runtime/device.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {

namespace {

ModelKind kind_of(MergeMethod method) {
    switch (method) {
        case MergeMethod::simple_average:
            return ModelKind::simple_average;
        case MergeMethod::task_arithmetic:
            return ModelKind::task_arithmetic;
        case MergeMethod::ties:
            return ModelKind::ties;
        case MergeMethod::ada_svd:
            break;
    }
    return ModelKind::ada_svd;
}

// The one number that a merge is scaled with; of a factor for each expert, what is over all of it.
std::optional<double> scaling_of(const Recipe& recipe) {
    switch (recipe.method.kind) {
        case MergeMethod::simple_average:
            return std::nullopt;
        case MergeMethod::task_arithmetic:
        case MergeMethod::ties:
            return lambda_of(recipe.method);
        case MergeMethod::ada_svd:
            break;
    }
    return overall_scaling(recipe);
}

Candidate merged_candidate(Recipe recipe) {
    Candidate candidate;
    candidate.kind = kind_of(recipe.method.kind);
    candidate.name = merge_name(recipe);
    candidate.scaling = scaling_of(recipe);
    candidate.recipe = std::move(recipe);
    return candidate;
}

Recipe with_method(Recipe recipe, MergeMethod kind, const ScalingFactor& scaling) {
    recipe.method.kind = kind;
    recipe.method.scaling_factor = scaling;
    return recipe;
}

// One method of one recipe: the name has the number that it is scaled with.
bool is_same_merge(const Candidate& a, const Candidate& b) {
    return a.kind == b.kind && a.name == b.name;
}

// Adds a merged model unless it is there, or is the recipe's own, which comes last.
void add_merge(std::vector<Candidate>& candidates, Candidate merge, const Candidate* own) {
    if (own != nullptr && is_same_merge(merge, *own)) return;
    for (const Candidate& other : candidates) {
        if (is_same_merge(merge, other)) return;
    }
    candidates.push_back(std::move(merge));
}

// What can be known before the first model is measured.
void check_candidates(const std::vector<Candidate>& candidates, const ClipConfig& config,
                      const RoutingTable* routing) {
    const auto first = [&](ModelKind kind) {
        return std::find_if(candidates.begin(), candidates.end(),
                            [&](const Candidate& one) { return one.kind == kind; });
    };
    Problems problems;
    if (routing == nullptr && first(ModelKind::ada_svd) != candidates.end()) {
        problems.add(
            "AdaSVD merges with routing weights: calibrate first, or name a routing "
            "table.");
    }
    if (const auto ties = first(ModelKind::ties); ties != candidates.end()) {
        problems.collect([&] { check_ties_options(config, ties_options(ties->recipe.method)); });
    }
    problems.throw_if_any();
}

}  // namespace

std::string merge_name(const Recipe& recipe) {
    std::string name(method_name(recipe.method.kind));
    const std::optional<double> scaling = scaling_of(recipe);
    if (!scaling) return name;
    if (recipe.method.kind != MergeMethod::ada_svd) return name + ", " + shortest(*scaling);
    if (!std::holds_alternative<std::vector<double>>(recipe.method.scaling_factor)) {
        return name + ", scaling " + shortest(*scaling);
    }
    return name + ", scaling by expert" + (*scaling == 1 ? "" : " × " + shortest(*scaling));
}

EvaluatedModel merged_model_row(const Recipe& recipe) {
    return {merge_name(recipe), kind_of(recipe.method.kind), scaling_of(recipe), {}};
}

std::vector<Candidate> candidates_of(const Recipe& recipe, const ComparisonChoices& choices) {
    std::vector<Candidate> candidates;
    if (choices.pretrained) candidates.push_back({ModelKind::pretrained, "pretrained", 0, {}, {}});
    if (choices.experts) {
        for (std::size_t i = 0; i < recipe.experts.size(); ++i)
            candidates.push_back({ModelKind::expert, recipe.experts[i].name, i, {}, {}});
    }
    const std::optional<Candidate> own =
        choices.merged ? std::optional(merged_candidate(recipe)) : std::nullopt;
    const auto add = [&](Recipe merge) {
        add_merge(candidates, merged_candidate(std::move(merge)), own ? &*own : nullptr);
    };
    if (choices.simple_average) add(with_method(recipe, MergeMethod::simple_average, {}));
    for (const double lambda : choices.task_arithmetic)
        add(with_method(recipe, MergeMethod::task_arithmetic, lambda));
    for (const double lambda : choices.ties)
        add(with_method(recipe, MergeMethod::ties, lambda));
    for (const double scaling : choices.scalings) {
        const bool ada_svd = recipe.method.kind == MergeMethod::ada_svd;
        Recipe scaled = ada_svd ? recipe : with_method(recipe, MergeMethod::ada_svd, {});
        set_overall_scaling(scaled, scaling);
        add(std::move(scaled));
    }
    if (own) candidates.push_back(*own);
    return candidates;
}

struct Comparison::State {
    explicit State(ComparisonSources given)
        : sources(std::move(given)),
          inputs(open_merge_inputs(sources.recipe, InputNeeds{false, {}, false})),
          device(resolve_device(sources.recipe.method.device)),
          evaluator(evaluation_sources(sources.recipe, *inputs.pool, sources.images,
                                       sources.head_cache)) {}

    VisionWeights weights(const Candidate& candidate, const RoutingTable* routing,
                          const std::function<void(double)>& progress,
                          const std::stop_token& stop) const {
        if (candidate.kind == ModelKind::pretrained) {
            return load_vision_weights(inputs.pool->pretrained(), device, stop);
        }
        if (candidate.kind == ModelKind::expert) {
            return load_vision_weights(inputs.pool->experts().at(candidate.expert).checkpoint,
                                       device, stop);
        }
        return merged_weights(*inputs.pool,
                              merge_coefficients(*inputs.pool, candidate.recipe,
                                                 mixed(candidate.recipe, routing), progress, stop),
                              stored_form(candidate.recipe.interfuse.exporting), device, stop);
    }

    static MixedRouting mixed(const Recipe& recipe, const RoutingTable* routing) {
        if (recipe.method.kind != MergeMethod::ada_svd) return {};
        return routing->mix(mixture_weights(recipe, routing->datasets()), recipe.interfuse.tokens);
    }

    ComparisonSources sources;
    MergeInputs inputs;
    at::Device device;
    Evaluator evaluator;
};

Comparison::Comparison(ComparisonSources sources)
    : state_(std::make_unique<State>(std::move(sources))) {}

Comparison::~Comparison() = default;

const EvaluationTable& Comparison::empty_table() const {
    return state_->evaluator.empty_table();
}

EvaluationTable Comparison::run(const std::vector<Candidate>& candidates,
                                const RoutingTable* routing, ComparisonObserver& observer,
                                const std::stop_token& stop) {
    State& state = *state_;
    check_candidates(candidates, state.inputs.pool->config(), routing);
    if (const auto& threads = state.sources.recipe.interfuse.threads) {
        set_thread_count(static_cast<int>(*threads));
    }
    state.evaluator.make_heads([&](double fraction) { observer.making_heads(fraction); }, stop);
    EvaluationTable table = state.evaluator.empty_table();
    for (const Candidate& candidate : candidates) {
        table.models.push_back({candidate.name, candidate.kind, candidate.scaling,
                                std::vector<std::optional<TaskScore>>(table.tasks.size())});
    }
    for (std::size_t m = 0; m < candidates.size(); ++m) {
        observer.preparing(m, 0);
        const VisionWeights weights = state.weights(
            candidates[m], routing, [&](double fraction) { observer.preparing(m, fraction); },
            stop);
        for (std::size_t t = 0; t < table.tasks.size(); ++t) {
            observer.progress(m, t, 0);
            table.models[m].scores[t] = state.evaluator.evaluate(
                weights, t, [&](std::int64_t images) { observer.progress(m, t, images); }, stop);
            observer.cell_finished(table);
        }
    }
    return table;
}

}  // namespace interfuse
