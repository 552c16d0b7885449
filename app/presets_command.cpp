// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presets_command.h"

#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "app/exit_codes.h"
#include "app/recipe_arguments.h"
#include "core/recipe/config_files.h"

namespace interfuse {

PresetsCommand::PresetsCommand(CLI::App& app)
    : command_(app.add_subcommand("presets", "List the presets that a recipe can be made of")) {
    add_config_dir(*command_, config_dir_);
    command_->add_flag("--json", json_, "Print as JSON");
}

int PresetsCommand::run() const {
    std::optional<ConfigFolder> folder;
    if (!config_dir_.empty()) folder.emplace(config_dir_);
    const ConfigFiles& files = folder ? static_cast<const ConfigFiles&>(*folder) : preset_configs();
    nlohmann::ordered_json all;
    for (const char* group : {"modelpool", "method", "taskpool"}) {
        std::vector<std::string> options = files.options(group);
        // What only other files are made of.
        std::erase_if(options, [](const std::string& option) {
            return option.substr(option.rfind('/') + 1).starts_with('_');
        });
        all[group] = options;
        for (const std::string& option : options) {
            if (!json_) std::printf("%s=%s\n", group, option.c_str());
        }
    }
    if (json_) {
        std::printf("%s\n",
                    all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
    }
    return exit_done;
}

}  // namespace interfuse
