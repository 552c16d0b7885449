// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/export_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <limits>
#include <utility>

namespace interfuse {
namespace {

constexpr std::array<std::pair<ExportForm, std::string_view>, 3> forms{{
    {ExportForm::vision_model, "vision"},
    {ExportForm::clip_model, "clip"},
    {ExportForm::lora, "lora"},
}};

constexpr std::array<std::pair<std::string_view, DType>, 3> dtypes{{
    {"float32", DType::f32},
    {"float16", DType::f16},
    {"bfloat16", DType::bf16},
}};

struct Unit {
    std::string_view name;  // in capitals
    std::uint64_t bytes;
};

// The largest first of each kind.
constexpr std::array<Unit, 8> units{{
    {"TB", 1'000'000'000'000},
    {"GB", 1'000'000'000},
    {"MB", 1'000'000},
    {"KB", 1'000},
    {"TIB", 1ULL << 40U},
    {"GIB", 1ULL << 30U},
    {"MIB", 1ULL << 20U},
    {"KIB", 1ULL << 10U},
}};
constexpr std::size_t decimal_units = 4;

}  // namespace

std::string_view export_form_name(ExportForm form) {
    return std::find_if(forms.begin(), forms.end(),
                        [&](const auto& entry) { return entry.first == form; })
        ->second;
}

std::optional<ExportForm> export_form_of(std::string_view name) {
    for (const auto& [form, known] : forms) {
        if (known == name) return form;
    }
    return std::nullopt;
}

std::optional<DType> export_dtype_of(std::string_view name) {
    for (const auto& [known, dtype] : dtypes) {
        if (known == name) return dtype;
    }
    return std::nullopt;
}

std::optional<std::uint64_t> parse_size(std::string_view text) {
    std::uint64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || number == 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    std::string unit(text);
    for (char& c : unit)
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (unit.empty() || unit == "B") return number;
    for (const auto& [name, bytes] : units) {
        if (unit != name) continue;
        if (number > std::numeric_limits<std::uint64_t>::max() / bytes) return std::nullopt;
        return number * bytes;
    }
    return std::nullopt;
}

std::string size_text(std::uint64_t bytes) {
    for (std::size_t i = 0; i < decimal_units; ++i) {
        if (bytes % units[i].bytes == 0) {
            return std::to_string(bytes / units[i].bytes) + std::string(units[i].name);
        }
    }
    return std::to_string(bytes);
}

}  // namespace interfuse
