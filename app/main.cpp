// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program's entry: which command, and the exit code that its outcome has.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>

#include "app/crash_reports.h"
#include "app/desktop_command.h"
#include "app/display.h"
#include "app/evaluate_command.h"
#include "app/exit_codes.h"
#include "app/inspect_command.h"
#include "app/interrupt.h"
#include "app/launcher/library_environment.h"
#include "app/merge_command.h"
#include "app/presets_command.h"
#include "app/recipe_command.h"
#include "core/platform/terminal.h"
#include "core/runtime/error.h"
#include "core/runtime/memory_use.h"
#include "core/runtime/text.h"

namespace {

// Every line of a message says for itself that it is an error.
void print_error(const std::string& message) {
    std::size_t begin = 0;
    while (begin <= message.size()) {
        const std::size_t end = std::min(message.find('\n', begin), message.size());
        std::fprintf(stderr, "error: %s\n", message.substr(begin, end - begin).c_str());
        begin = end + 1;
    }
}

}  // namespace

int main(int argc, char** argv) {
    interfuse::take_library_path_back();
    interfuse::platform::prepare_console();
    interfuse::return_freed_memory();
    CLI::App app("Merges fine-tuned CLIP vision encoders into one with AdaSVD.", "interfuse");
    app.set_version_flag("--version", INTERFUSE_VERSION);
    app.require_subcommand(0, 1);
    app.footer("Without a command the desktop application starts.");
    interfuse::DesktopRequest desktop;
    app.add_option("recipe", desktop.recipe, "A recipe to open in the desktop application");
    app.add_flag("--sample", desktop.sample, "Open the sample project in the desktop application");
    interfuse::MergeCommand merge(app);
    interfuse::InspectCommand inspect(app);
    interfuse::EvaluateCommand evaluate(app);
    interfuse::RecipeCommand recipe(app);
    interfuse::PresetsCommand presets(app);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? interfuse::exit_done : interfuse::exit_usage;
    }
    interfuse::watch_crashes(argc, argv);
    try {
        if (app.get_subcommands().empty()) {
            if (!desktop.recipe.empty() && !std::filesystem::exists(desktop.recipe)) {
                throw interfuse::UsageError("There is no recipe " +
                                            interfuse::quoted(desktop.recipe) +
                                            ", and no command of that name (interfuse --help).");
            }
            if (!interfuse::has_display()) {
                throw interfuse::UsageError(
                    "There is no display to show the window on. Use a command (interfuse --help), "
                    "or set DISPLAY.");
            }
            return interfuse::run_desktop(argc, argv, desktop);
        }
        interfuse::watch_interrupts();
        if (merge.chosen()) return merge.run();
        if (evaluate.chosen()) return evaluate.run();
        if (recipe.chosen()) return recipe.run();
        return presets.chosen() ? presets.run() : inspect.run();
    } catch (const interfuse::UsageError& error) {
        print_error(error.what());
        return interfuse::exit_usage;
    } catch (const interfuse::Error& error) {
        print_error(error.what());
        return interfuse::exit_input;
    } catch (const interfuse::Cancelled&) {
        std::fprintf(stderr, "Stopped. Nothing was written.\n");
        return interfuse::exit_cancelled;
    } catch (const std::exception& error) {
        if (interfuse::is_out_of_memory(error)) {
            print_error(
                "There is not enough memory. Use a smaller interfuse.batch_size and round_size.");
            return interfuse::exit_input;
        }
        print_error(std::string("Something in Interfuse itself failed: ") + error.what());
        const std::string report = interfuse::report_fault(error.what(), argc, argv);
        if (!report.empty()) std::fprintf(stderr, "%s\n", report.c_str());
        return interfuse::exit_input;
    }
}
