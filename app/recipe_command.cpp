// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipe_command.h"

#include <cstdio>

#include "app/exit_codes.h"
#include "app/option_text.h"
#include "app/output_file.h"
#include "app/recipe_arguments.h"
#include "core/recipe/recipe_yaml.h"
#include "core/runtime/atomic_folder.h"
#include "core/runtime/text.h"

namespace interfuse {

RecipeCommand::RecipeCommand(CLI::App& app)
    : command_(app.add_subcommand("recipe", "Print a recipe as it is composed and changed")) {
    command_->add_option("recipe", recipe_,
                         "The recipe, a YAML file, and changes to it; or the groups that make "
                         "one, such as method=ties_merging");
    add_config_dir(*command_, config_dir_);
    command_->add_option("-o,--output", output_, "Write it to this file instead");
    CLI::Option* options = command_->add_flag(
        "--options", options_, "Print every key that a recipe may hold, as Markdown");
    command_->add_flag("--json", json_, "With --options: print as JSON")->needs(options);
}

std::string RecipeCommand::text() const {
    if (options_) {
        if (!recipe_.empty()) {
            throw UsageError("--options prints the keys of every recipe; leave out " +
                             quoted(recipe_.front()) + ".");
        }
        return json_ ? options_as_json() : options_as_markdown();
    }
    if (recipe_.empty()) {
        throw UsageError("Name a recipe, or groups that make one, or ask for --options.");
    }
    std::vector<std::string> notices;
    std::string yaml = composed_recipe(recipe_request(recipe_, config_dir_), notices);
    for (const std::string& sentence : notices)
        std::fprintf(stderr, "note: %s\n", sentence.c_str());
    return yaml;
}

int RecipeCommand::run() const {
    if (!output_.empty()) check_output_file("recipe", output_);
    const std::string result = text();
    if (output_.empty()) {
        std::fputs(result.c_str(), stdout);
    } else {
        write_file_atomically(output_, result);
    }
    return exit_done;
}

}  // namespace interfuse
