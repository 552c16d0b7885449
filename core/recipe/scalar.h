// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a scalar means: the rules that PyYAML has and OmegaConf extends.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/recipe/yaml_reader.h"

namespace interfuse {

enum class ScalarType {
    text,
    boolean,
    integer,      // decimal
    odd_integer,  // hexadecimal, octal, binary, base 60: read by OmegaConf, refused here
    number,       // with a point or an exponent
    not_finite,   // .inf, .nan
};

ScalarType scalar_type(const YamlNode& scalar);

// The value of a scalar of that type; absent when it does not fit.
bool boolean_value(std::string_view text);
std::optional<std::int64_t> integer_value(std::string_view text);
std::optional<double> number_value(std::string_view text);

// A text of the file as an error names it: in single quotes, at most 80 bytes of it, on one line.
std::string shown(std::string_view text);

// A value as an error names it: "null", "a list", "the text 'abc'", "256".
std::string described(const YamlNode& node);

}  // namespace interfuse
