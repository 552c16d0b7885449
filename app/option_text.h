// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of a recipe's keys for people and for programs; docs/recipe.md holds the Markdown.
#pragma once

#include <string>

namespace interfuse {

// A heading and a table for each section of a recipe, and last the keys that mean nothing here.
std::string options_as_markdown();
std::string options_as_json();

}  // namespace interfuse
