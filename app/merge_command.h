// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// interfuse merge RECIPE.yaml --output DIR [key=value …]
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace interfuse {

class MergeCommand {
  public:
    explicit MergeCommand(CLI::App& app);
    bool chosen() const { return command_->parsed(); }
    int run() const;

  private:
    CLI::App* command_;
    std::string recipe_, output_, routing_, resume_, save_routing_, report_;
    std::vector<std::string> overrides_;
    bool overwrite_ = false, json_ = false, quiet_ = false, changed_inputs_ = false, plots_ = false,
         evaluate_ = false;
};

}  // namespace interfuse
