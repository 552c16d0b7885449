// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipe_arguments.h"

#include <algorithm>
#include <filesystem>

#include "app/exit_codes.h"

namespace interfuse {

bool is_override(const std::string& word) {
    if (word.find('=') == std::string::npos && !word.starts_with('~')) return false;
    std::error_code ignored;
    return !std::filesystem::exists(word, ignored);
}

CLI::Option* add_config_dir(CLI::App& command, std::string& folder) {
    return command.add_option(
        "--config-dir", folder,
        "A folder of configuration groups, such as fusion_bench's config, that goes "
        "before the presets");
}

RecipeRequest recipe_request(const std::vector<std::string>& words, const std::string& config_dir) {
    RecipeRequest request{{}, words, config_dir};
    if (!is_override(words.front())) {
        request.file = words.front();
        request.overrides.erase(request.overrides.begin());
        return request;
    }
    const bool has_pool = std::any_of(words.begin(), words.end(), [](const std::string& word) {
        return word.substr(std::min(word.find_first_not_of('+'), word.size()))
            .starts_with("modelpool");
    });
    if (!has_pool) {
        throw UsageError(
            "There is neither a recipe nor a model pool. Name a recipe, a YAML file, or choose a "
            "pool: modelpool=…. The command 'interfuse presets' lists them.");
    }
    return request;
}

}  // namespace interfuse
