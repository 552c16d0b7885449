// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// interfuse recipe RECIPE.yaml [key=value …], interfuse recipe --options
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace interfuse {

class RecipeCommand {
  public:
    explicit RecipeCommand(CLI::App& app);
    bool chosen() const { return command_->parsed(); }
    int run() const;

  private:
    std::string text() const;  // what is printed

    CLI::App* command_;
    std::vector<std::string> recipe_;  // and changes to it
    std::string config_dir_, output_;
    bool options_ = false, json_ = false;
};

}  // namespace interfuse
