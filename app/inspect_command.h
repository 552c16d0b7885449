// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// interfuse inspect PATH, interfuse inspect RECIPE [key=value …] --pool
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace interfuse {

class InspectCommand {
  public:
    explicit InspectCommand(CLI::App& app);
    bool chosen() const { return command_->parsed(); }
    int run() const;

  private:
    bool is_recipe() const;
    int run_pool() const;

    CLI::App* command_;
    std::vector<std::string> subject_;  // a path; of a recipe also changes to it
    std::string config_dir_, processor_, save_pixels_, pixels_, save_pooled_, csv_;
    bool pool_ = false, json_ = false, quiet_ = false;
};

}  // namespace interfuse
