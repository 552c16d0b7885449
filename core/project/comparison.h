// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The models of a recipe, and what can be merged of them, on the same zero-shot tasks.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/evaluation/evaluation_table.h"
#include "core/merge/routing_table.h"
#include "core/recipe/recipe.h"

namespace interfuse {

// One model to evaluate.
struct Candidate {
    ModelKind kind = ModelKind::other;
    std::string name;        // for people
    std::size_t expert = 0;  // of an expert
    Recipe recipe;           // of a merged model: what it is reduced with
    std::optional<double> scaling;
};

struct ComparisonChoices {
    bool pretrained = true;
    bool experts = true;
    bool simple_average = true;
    std::vector<double> task_arithmetic{0.3}, ties{0.3};  // one model for each λ
    bool merged = true;                                   // the recipe as it is
    std::vector<double> scalings;  // AdaSVD with each of these as its overall scaling factor
};

// In the order of a table: pretrained, experts, baselines, AdaSVD by scaling factor, the recipe.
std::vector<Candidate> candidates_of(const Recipe& recipe, const ComparisonChoices& choices);

// "AdaSVD, scaling 1.5", "task arithmetic, 0.3", "simple average": what a recipe's merge is called.
std::string merge_name(const Recipe& recipe);
// The row of what the recipe merges, without scores.
EvaluatedModel merged_model_row(const Recipe& recipe);

class ComparisonObserver {
  public:
    virtual ~ComparisonObserver() = default;
    // Before the first model: the heads of the tasks.
    virtual void making_heads(double /*fraction*/) {}
    // A merged model is made, or a model is read.
    virtual void preparing(std::size_t /*model*/, double /*fraction*/) {}
    virtual void progress(std::size_t /*model*/, std::size_t /*task*/, std::int64_t /*images*/) {}
    virtual void cell_finished(const EvaluationTable& /*table*/) {}
};

struct ComparisonSources {
    Recipe recipe;                       // pool, tasks, clip_model, processor, device
    std::optional<std::int64_t> images;  // most of each task
    std::filesystem::path head_cache;    // see EvaluationSources
};

class Comparison {
  public:
    // Opens the pool and the tasks and checks them; throws one Error with all that is wrong.
    // A recipe without tasks is an Error that says where to name them.
    explicit Comparison(ComparisonSources sources);
    ~Comparison();

    // Tasks and numbers of images, without models.
    const EvaluationTable& empty_table() const;

    // Every candidate on every task. `routing` may be null where no candidate is AdaSVD's. May be
    // called again, with other candidates: heads, and pictures as far as memory goes, are kept.
    // Throws Error and Cancelled.
    EvaluationTable run(const std::vector<Candidate>& candidates, const RoutingTable* routing,
                        ComparisonObserver& observer, const std::stop_token& stop);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace interfuse
