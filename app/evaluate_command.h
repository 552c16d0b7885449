// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// interfuse evaluate MODEL… --tasks TASKS.yaml, or interfuse evaluate RECIPE.yaml [key=value …]
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/hub_download.h"
#include "core/evaluation/evaluation_table.h"

namespace interfuse {

class ProgressDisplay;
struct EvaluationSources;
struct NamedCheckpoint;

class EvaluateCommand {
  public:
    explicit EvaluateCommand(CLI::App& app);
    bool chosen() const { return command_->parsed(); }
    int run() const;

  private:
    EvaluationTable evaluate_models(ProgressDisplay& display) const;
    EvaluationTable evaluate_recipe(ProgressDisplay& display) const;
    EvaluationTable evaluate(const Recipe& recipe, ProgressDisplay& display) const;
    EvaluationSources sources_of(const std::vector<NamedCheckpoint>& models) const;
    void check_options() const;
    void print(const EvaluationTable& table) const;

    CLI::App* command_;
    std::vector<std::string> subjects_;  // models, or a recipe and changes to it
    std::string config_dir_, tasks_, clip_model_, processor_, device_, routing_, save_;
    std::vector<double> task_arithmetic_{0.3}, ties_{0.3}, scalings_;
    std::optional<std::int64_t> images_;
    bool merged_only_ = false, changed_inputs_ = false, json_ = false, quiet_ = false;
    HubDownload download_;
    std::vector<const CLI::Option*> of_recipes_;  // options that models alone have no use for
};

}  // namespace interfuse
