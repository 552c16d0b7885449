// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/libraries/libraries_command.h"

#include <unistd.h>

#include <cstdio>
#include <iostream>

#include "app/exit_codes.h"
#include "core/platform/terminal.h"
#include "core/runtime/error.h"
#include "core/runtime/library_versions.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

// One line that is written over on a terminal; a line for each library elsewhere.
class FetchLine {
  public:
    void show(const FetchProgress& at) {
        const bool unpacking = at.stage == FetchStage::unpacking;
        const std::string text = (unpacking ? "Unpacking " : "Fetching ") + at.library + ", " +
                                 human_bytes(at.done) + " of " + human_bytes(at.total);
        if (terminal_) {
            std::fprintf(stderr, "\r\033[K%s", text.c_str());
        } else if (const std::string head = text.substr(0, text.find(',')); head != last_) {
            last_ = head;
            std::fprintf(stderr, "%s\n", text.c_str());
        }
    }
    ~FetchLine() {
        if (terminal_) std::fputs("\r\033[K", stderr);
    }

  private:
    bool terminal_ = platform::stderr_is_terminal();
    std::string last_;
};

void fetch(const LibtorchSetup& setup, const std::stop_token& stop) {
    FetchLine line;
    setup.fetch([&](const FetchProgress& at) { line.show(at); }, stop);
}

// What a fetch takes: "544 MB from the package index, 458 MB in /home/a/…".
std::string cost(const FetchPlan& plan) {
    return human_bytes(plan.to_fetch - plan.here) + " from the package index, " +
           human_bytes(plan.on_disk) + " in " + quoted(plan.folder);
}

void tell(const LibtorchSetup& setup) {
    const fs::path found = setup.found();
    const std::string name = "LibTorch " + libtorch_version();
    if (!found.empty()) {
        std::error_code ignored;
        std::printf("%s is in %s.\n", name.c_str(),
                    quoted(fs::weakly_canonical(found, ignored)).c_str());
        return;
    }
    std::printf("%s is not here. Interfuse computes with it.\n", name.c_str());
    std::printf("  interfuse libraries --fetch      %s\n", cost(setup.plan()).c_str());
    for (const TorchLibraries& torch : setup.pytorch()) {
        if (!torch.usable()) continue;
        std::printf("  interfuse libraries --use %s   PyTorch %s\n", torch.place.c_str(),
                    torch.version.c_str());
    }
}

}  // namespace

int run_libraries(const LibtorchSetup& setup, const LibrariesRequest& request,
                  const std::stop_token& stop) {
    if (request.remove) {
        std::puts(setup.remove() ? "Removed." : "There was nothing to remove.");
        return exit_done;
    }
    if (request.fetch) fetch(setup, stop);
    if (!request.use.empty()) setup.use(request.use);
    tell(setup);
    return exit_done;
}

bool ask_for_libtorch(const LibtorchSetup& setup, const std::stop_token& stop) {
    const std::string name = "LibTorch " + libtorch_version();
    if (::isatty(STDIN_FILENO) != 1 || !platform::stderr_is_terminal()) {
        throw Error(name + ", which Interfuse computes with, is not here. Fetch it with " +
                    "interfuse libraries --fetch (" + cost(setup.plan()) +
                    "), or see interfuse libraries for other ways.");
    }
    std::fprintf(stderr,
                 "Interfuse computes with %s, which is not here yet: its licences do not go with "
                 "the program's,\nso that a package may not carry it. It takes %s.\n"
                 "(interfuse libraries tells how to use a PyTorch of this machine instead.)\n"
                 "Fetch it now? [Y/n] ",
                 name.c_str(), cost(setup.plan()).c_str());
    std::string answer;
    if (!std::getline(std::cin, answer)) return false;
    if (!answer.empty() && answer.front() != 'y' && answer.front() != 'Y') return false;
    fetch(setup, stop);
    return true;
}

}  // namespace interfuse
