// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/evaluation/preset_files.h"
#include "core/evaluation/task.h"
#include "core/evaluation/words_reader.h"

namespace interfuse {
namespace {

constexpr std::array<std::string_view, 2> preset_keys{"classes", "templates"};

// fusion_bench also writes its own datasets' owner, and '_' for '-'.
std::string plain_name(std::string_view name) {
    constexpr std::string_view owner = "tanganke/";
    if (name.starts_with(owner)) name.remove_prefix(owner.size());
    std::string plain(name);
    std::replace(plain.begin(), plain.end(), '_', '-');
    return plain;
}

}  // namespace

std::optional<TaskWords> preset_words(std::string_view name) {
    const std::string wanted = plain_name(name);
    for (const PresetFile& file : preset_files()) {
        if (plain_name(file.name) != wanted) continue;
        const YamlOrigin origin{std::string(file.name) + ".yaml", {}};
        const YamlNode root = read_yaml(file.text, origin);
        Problems problems;
        WordsReader reader(origin, problems);
        reader.check_keys(root, "", preset_keys);
        std::vector<std::string> labels;
        TaskWords words = reader.words(root, "the preset", labels);
        problems.throw_if_any();
        return words;
    }
    return std::nullopt;
}

std::vector<std::string> preset_names() {
    std::vector<std::string> names;
    for (const PresetFile& file : preset_files())
        names.emplace_back(file.name);
    return names;
}

}  // namespace interfuse
