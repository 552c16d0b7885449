// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// interfuse inspect PATH, interfuse inspect DATASET --csv FILE,
// interfuse inspect RECIPE [key=value …] --pool
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "app/hub_download.h"
#include "core/recipe/recipe.h"

namespace interfuse {

class InspectCommand {
  public:
    explicit InspectCommand(CLI::App& app);
    bool chosen() const { return command_->parsed(); }
    int run() const;

  private:
    bool is_recipe() const;
    int run_pool() const;
    void check_dataset_options() const;
    int measure(const Recipe& recipe, ProgressDisplay& display) const;
    void fetch_for_recipe() const;

    CLI::App* command_;
    std::vector<std::string> subject_;  // a path; of a recipe also changes to it
    std::string config_dir_, processor_, save_pixels_, pixels_, save_pooled_, csv_, split_,
        configuration_;
    HubDownload download_;
    CLI::Option* download_option_;
    bool pool_ = false, json_ = false, quiet_ = false;
};

}  // namespace interfuse
