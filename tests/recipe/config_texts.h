// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Group files that are nowhere but in memory.
#pragma once

#include <map>
#include <string>

#include "core/recipe/config_files.h"

namespace interfuse::testing_recipe {

class ConfigTexts final : public ConfigFiles {
  public:
    ConfigTexts(std::initializer_list<std::pair<const std::string, std::string>> texts)
        : texts_(texts) {}

    std::optional<ConfigFile> find(std::string_view path) const override {
        const auto found = texts_.find(std::string(path));
        if (found == texts_.end()) return std::nullopt;
        return ConfigFile{found->first + ".yaml", found->second};
    }
    std::vector<std::string> options(std::string_view group) const override {
        std::vector<std::string> found;
        for (const auto& [path, text] : texts_) {
            if (!path.starts_with(group) || path.size() <= group.size() + 1) continue;
            found.push_back(path.substr(group.empty() ? 0 : group.size() + 1));
        }
        return found;
    }
    std::string name() const override { return "the texts"; }

  private:
    std::map<std::string, std::string> texts_;
};

}  // namespace interfuse::testing_recipe
