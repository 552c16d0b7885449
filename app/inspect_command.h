// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// interfuse inspect PATH, interfuse inspect DATASET --csv FILE, interfuse inspect RECIPE --pool
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace interfuse {

class InspectCommand {
  public:
    explicit InspectCommand(CLI::App& app);
    bool chosen() const { return command_->parsed(); }
    int run() const;

  private:
    int run_pool() const;
    void check_dataset_options() const;

    CLI::App* command_;
    std::string path_, processor_, save_pixels_, pixels_, save_pooled_, csv_, split_,
        configuration_;
    bool pool_ = false, json_ = false, quiet_ = false;
};

}  // namespace interfuse
