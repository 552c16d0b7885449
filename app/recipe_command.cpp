// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipe_command.h"

#include <cstdio>

#include "app/exit_codes.h"
#include "app/output_file.h"
#include "app/recipe_arguments.h"
#include "core/recipe/recipe_yaml.h"
#include "core/runtime/atomic_folder.h"

namespace interfuse {

RecipeCommand::RecipeCommand(CLI::App& app)
    : command_(app.add_subcommand("recipe", "Print a recipe as it is composed and changed")) {
    command_
        ->add_option("recipe", recipe_,
                     "The recipe, a YAML file, and changes to it; or the groups that make one, "
                     "such as method=ties_merging")
        ->required();
    add_config_dir(*command_, config_dir_);
    command_->add_option("-o,--output", output_, "Write it to this file instead");
}

int RecipeCommand::run() const {
    if (!output_.empty()) check_output_file("recipe", output_);
    std::vector<std::string> notices;
    const std::string yaml = composed_recipe(recipe_request(recipe_, config_dir_), notices);
    for (const std::string& sentence : notices)
        std::fprintf(stderr, "note: %s\n", sentence.c_str());
    if (output_.empty()) {
        std::fputs(yaml.c_str(), stdout);
    } else {
        write_file_atomically(output_, yaml);
    }
    return exit_done;
}

}  // namespace interfuse
