// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Texts and trees as YAML.
#pragma once

#include <string>
#include <string_view>

#include "core/recipe/yaml_reader.h"

namespace interfuse {

// The text in double quotes, on one line, with what cannot be seen escaped.
std::string in_double_quotes(std::string_view text);
// The text as it is where YAML reads it as itself, else in double quotes.
std::string key_text(std::string_view text);
// The same with its "${" escaped, so that no interpolation comes of it.
std::string value_text(std::string_view text);

// A tree whose root is a map, a value a line; interpolations stay what they are.
std::string yaml_of(const YamlNode& root);

}  // namespace interfuse
