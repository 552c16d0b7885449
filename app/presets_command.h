// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// interfuse presets
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace interfuse {

class PresetsCommand {
  public:
    explicit PresetsCommand(CLI::App& app);
    bool chosen() const { return command_->parsed(); }
    int run() const;

  private:
    CLI::App* command_;
    std::string config_dir_;
    bool json_ = false;
};

}  // namespace interfuse
