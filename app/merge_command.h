// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// interfuse merge RECIPE.yaml --output DIR [key=value …], or the groups that make a recipe
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "app/hub_download.h"

namespace interfuse {

class MergeRun;
class ProgressDisplay;
class RankGroup;
struct LoadedRecipe;
struct MergeRequest;

class MergeCommand {
  public:
    explicit MergeCommand(CLI::App& app);
    bool chosen() const { return command_->parsed(); }
    // As one of several ranks, where a launcher started it as such.
    int run() const;

  private:
    int merge(RankGroup& ranks) const;
    int merge(RankGroup& ranks, const LoadedRecipe& loaded, ProgressDisplay& display) const;
    MergeRequest request(RankGroup& ranks, const LoadedRecipe& loaded) const;
    static int help(RankGroup& ranks, MergeRequest request);
    void tell_of_table(const MergeRun& run, ProgressDisplay& display) const;

    CLI::App* command_;
    std::vector<std::string> recipe_;  // and changes to it
    std::string config_dir_, output_, routing_, resume_, save_routing_, report_;
    bool overwrite_ = false, json_ = false, quiet_ = false, changed_inputs_ = false, plots_ = false,
         evaluate_ = false;
    double rank_timeout_ = 30;  // seconds
    HubDownload download_;
};

}  // namespace interfuse
