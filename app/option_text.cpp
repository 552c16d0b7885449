// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/option_text.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

#include "core/recipe/option_table.h"

namespace interfuse {
namespace {

constexpr std::array<std::string_view, 4> sections{"modelpool", "method", "taskpool", "interfuse"};

std::string_view section_of(const OptionInfo& option) {
    return option.key.substr(0, option.key.find('.'));
}

// The keys of none of the sections stand below "top".
bool is_in(const OptionInfo& option, std::string_view section) {
    const std::string_view own = section_of(option);
    if (section != "top") return own == section;
    return std::find(sections.begin(), sections.end(), own) == sections.end();
}

std::string code(std::string_view text) {
    return text.empty() ? "" : "`" + std::string(text) + "`";
}

std::string row(const OptionInfo& option) {
    std::string cells = "|";
    for (const std::string& cell :
         {code(option.key), std::string(option.type), code(option.fallback),
          std::string(option.bounds), std::string(option.meaning)}) {
        cells += " " + cell + " |";
    }
    return cells + "\n";
}

std::string section_table(std::string_view section) {
    std::string text = "## " + std::string(section) +
                       "\n\n| key | type | default | bounds | meaning |\n|---|---|---|---|---|\n";
    for (const OptionInfo& option : option_table()) {
        if (option.use == KeyUse::used && is_in(option, section)) text += row(option);
    }
    return text + "\n";
}

std::string keys_with(KeyUse use) {
    std::string keys;
    for (const OptionInfo& option : option_table()) {
        if (option.use == use) keys += (keys.empty() ? "" : ", ") + code(option.key);
    }
    return keys + ".\n";
}

const char* name_of(KeyUse use) {
    switch (use) {
        case KeyUse::used:
            return "used";
        case KeyUse::ignored:
            return "ignored";
        case KeyUse::ignored_notice:
            return "ignored with a notice";
    }
    return "";
}

}  // namespace

std::string options_as_markdown() {
    std::string text;
    for (const std::string_view section : sections)
        text += section_table(section);
    return text + section_table("top") + "## ignored\n\nUnderstood and ignored, with a notice: " +
           keys_with(KeyUse::ignored_notice) + "\nIgnored silently: " + keys_with(KeyUse::ignored);
}

std::string options_as_json() {
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const OptionInfo& option : option_table()) {
        all.push_back({{"key", option.key},
                       {"use", name_of(option.use)},
                       {"type", option.type},
                       {"default", option.fallback},
                       {"bounds", option.bounds},
                       {"meaning", option.meaning}});
    }
    return all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace interfuse
