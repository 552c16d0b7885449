// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program behind `interfuse libraries`, and behind the first start of an installed Interfuse
// that has no LibTorch yet. The launcher starts it.
#include <CLI/CLI.hpp>
#include <QApplication>
#include <clocale>
#include <cstdio>
#include <cstring>
#include <exception>
#include <string>
#include <vector>

#include <unistd.h>

#include "app/display.h"
#include "app/exit_codes.h"
#include "app/interrupt.h"
#include "app/launcher/library_environment.h"
#include "app/libraries/libraries_command.h"
#include "app/libraries/libraries_dialog.h"
#include "core/runtime/error.h"
#include "core/runtime/library_versions.h"
#include "ui/style/appearance.h"
#include "ui/style/icons.h"
#include "ui/style/translations.h"

namespace interfuse {
namespace {

// This program lies in …/lib/interfuse, the launcher in …/bin.
InstalledProgram installation() {
    const auto own = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    return installed_program((own / "../../bin/interfuse").lexically_normal());
}

bool opens_window(int count, char** arguments) {
    static constexpr const char* commands[] = {"merge", "evaluate", "inspect", "recipe", "presets"};
    const auto is_command = [](const char* text) {
        return std::any_of(std::begin(commands), std::end(commands),
                           [&](const char* command) { return std::strcmp(command, text) == 0; });
    };
    return has_display() && (count == 0 || !is_command(arguments[0]));
}

bool show_dialog(const LibtorchSetup& setup, int& argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Interfuse"));
    QApplication::setDesktopFileName(QStringLiteral("interfuse"));
    QApplication::setWindowIcon(applicationIcon());
    std::setlocale(LC_NUMERIC, "C");
    installTranslations(application);
    applyAppearance(application, Appearance::system);
    LibrariesDialog dialog(setup);
    dialog.show();
    QApplication::exec();
    return dialog.result() == QDialog::Accepted;
}

// `--before-start ARGUMENT…`: what the program is to be started with once LibTorch is there.
int before_start(const InstalledProgram& installed, int argc, char** argv) {
    const LibtorchSetup setup(installed);
    bool there = false;
    if (opens_window(argc - 2, argv + 2)) {
        int count = 1;
        there = show_dialog(setup, count, argv);
    } else {
        QCoreApplication network(argc, argv);
        std::setlocale(LC_NUMERIC, "C");
        watch_interrupts();
        there = ask_for_libtorch(setup, interrupt_token());
    }
    if (!there) return exit_cancelled;
    std::string launcher = installed.launcher.string();
    std::vector<char*> arguments{launcher.data()};
    for (int i = 2; i < argc; ++i)
        arguments.push_back(argv[i]);
    arguments.push_back(nullptr);
    ::execv(launcher.c_str(), arguments.data());
    throw Error(launcher + " cannot be started: " + std::strerror(errno) + ".");
}

int run(int argc, char** argv) {
    const InstalledProgram installed = installation();
    if (argc > 1 && std::strcmp(argv[1], "--before-start") == 0) {
        return before_start(installed, argc, argv);
    }
    CLI::App app("Which LibTorch Interfuse computes with, and how to get it.",
                 "interfuse libraries");
    LibrariesRequest request;
    app.add_flag("--fetch", request.fetch,
                 "Fetch LibTorch " + libtorch_version() +
                     " from the package index that pip is configured with");
    app.add_option("--use", request.use,
                   "Take the PyTorch of a Python environment, or an unpacked LibTorch")
        ->type_name("DIR");
    app.add_flag("--remove", request.remove, "Remove what was fetched or taken");
    // The launcher hands over "libraries" as the first argument.
    try {
        app.parse(argc - 1, argv + 1);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? exit_done : exit_usage;
    }
    QCoreApplication network(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    watch_interrupts();
    return run_libraries(LibtorchSetup(installed), request, interrupt_token());
}

}  // namespace
}  // namespace interfuse

int main(int argc, char** argv) {
    interfuse::take_library_path_back();
    try {
        return interfuse::run(argc, argv);
    } catch (const interfuse::Cancelled&) {
        std::fprintf(stderr, "Stopped. What came so far is kept for the next time.\n");
        return interfuse::exit_cancelled;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "error: %s\n", error.what());
        return interfuse::exit_input;
    }
}
