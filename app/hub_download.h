// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// --download: what a recipe lacks of the Hugging Face Hub, fetched before the work begins.
#pragma once

#include <CLI/CLI.hpp>

#include "core/recipe/recipe.h"
#include "core/runtime/error.h"
#include "core/runtime/rank_group.h"

namespace interfuse {

class ProgressDisplay;

class HubDownload {
  public:
    CLI::Option* add_option(CLI::App& command);

    // Fetches what the recipe lacks, where that was asked for, with a line a file; the recipe then
    // names the places. Throws Error, Cancelled.
    void prepare(Recipe& recipe, ProgressDisplay& display) const;

    // Runs the work. Where it was not asked for and something is missing, what the work throws says
    // how to ask for it.
    template <typename Work>
    auto around(Recipe& recipe, ProgressDisplay& display, Work&& work) const {
        prepare(recipe, display);
        try {
            return work();
        } catch (const RanksEnded&) {
            throw;
        } catch (const Error& error) {
            const std::string hint = this->hint(recipe);
            if (hint.empty()) throw;
            throw Error(error.what() + ("\n" + hint));
        }
    }

  private:
    std::string hint(const Recipe& recipe) const;

    bool wanted_ = false;
};

}  // namespace interfuse
