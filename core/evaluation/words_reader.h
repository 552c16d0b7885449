// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Class names and templates out of YAML, every fault collected; for task files and presets alike.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/evaluation/task.h"
#include "core/recipe/yaml_reader.h"
#include "core/runtime/error.h"

namespace interfuse {

// Where a template has the class's words.
constexpr std::string_view words_place = "{}";

class WordsReader {
  public:
    WordsReader(const YamlOrigin& origin, Problems& problems) : origin_(origin), all_(problems) {}

    void problem(int place, const std::string& sentence);
    // Keys of the mapping that are not among `known` are problems. `prefix` is what stands before a
    // key: "tasks.digits.".
    void check_keys(const YamlNode& map, const std::string& prefix,
                    std::span<const std::string_view> known);
    // The text of a scalar that YAML does not take for a number or a boolean; else a problem, with
    // `what` as the subject: "The split of the task 'digits'".
    std::optional<std::string> text(const YamlNode& node, const std::string& what);

    // The keys `classes` and `templates` of the mapping. `owner` is named in sentences: "the task
    // 'digits'". `labels` gets the dataset's class names
    // where the classes are a mapping.
    TaskWords words(const YamlNode& map, const std::string& owner,
                    std::vector<std::string>& labels);

  private:
    void class_list(const YamlNode& list, const std::string& owner, TaskWords& words);
    void class_map(const YamlNode& map, const std::string& owner, TaskWords& words,
                   std::vector<std::string>& labels);
    void add_class(const YamlNode& node, const std::string& what, TaskWords& words);
    void check_repeats(const YamlNode& classes, const std::string& owner, const TaskWords& words);
    void template_list(const YamlNode& list, const std::string& owner, TaskWords& words);
    void check_template(const YamlNode& node, const std::string& text, const std::string& owner);

    const YamlOrigin& origin_;
    Problems& all_;
};

}  // namespace interfuse
