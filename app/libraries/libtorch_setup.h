// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing LibTorch to a program that was installed without it: fetched from the package index, or
// taken from a PyTorch that is on the machine. Links no LibTorch itself.
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/launcher/libtorch_search.h"
#include "core/fetch/library_fetch.h"
#include "core/runtime/torch_libraries.h"

namespace interfuse {

class LibtorchSetup {
  public:
    explicit LibtorchSetup(InstalledProgram installed, FetchPlace place = usual_place(),
                           PythonPlaces python = python_places());

    // What a package lacks (program_libraries()), into libtorch_folder().
    static FetchPlace usual_place();

    // The folder of the libraries that the program would start with; empty where there is none.
    std::filesystem::path found() const;
    std::vector<TorchLibraries> pytorch() const;
    FetchPlan plan() const { return plan_fetch(place_); }

    // As fetch_libraries; also throws Error where what was fetched cannot be loaded here.
    void fetch(const std::function<void(const FetchProgress&)>& progress,
               const std::stop_token& stop) const;
    // Takes a PyTorch that somebody named. Throws Error where it does not do; then all stays as it
    // was.
    void use(const std::filesystem::path& place) const;
    // Deletes what was fetched, or forgets which PyTorch was taken, and what a fetch left that did
    // not end. Says whether there was anything.
    bool remove() const;

  private:
    // Starts the program with these libraries and lets the loader look up every name at once.
    void check(const std::filesystem::path& libtorch) const;

    InstalledProgram installed_;
    FetchPlace place_;
    PythonPlaces python_;
};

}  // namespace interfuse
