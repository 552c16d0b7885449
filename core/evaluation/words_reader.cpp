// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/words_reader.h"

#include <algorithm>
#include <map>

#include "core/recipe/scalar.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

constexpr std::size_t most_problems = 50;  // more help nobody

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::size_t places_in(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = text.find(words_place); at != std::string_view::npos;
         at = text.find(words_place, at + words_place.size())) {
        ++count;
    }
    return count;
}

}  // namespace

void WordsReader::problem(int place, const std::string& sentence) {
    all_.add(origin_.at(place) + sentence);
    if (all_.sentences().size() < most_problems) return;
    all_.add(origin_.at(0) + "There are more problems than these; mend them first.");
    all_.throw_if_any();
}

void WordsReader::check_keys(const YamlNode& map, const std::string& prefix,
                             std::span<const std::string_view> known) {
    for (const YamlKey& key : map.keys) {
        if (std::find(known.begin(), known.end(), key.text) != known.end()) continue;
        const std::string near = nearest(key.text, {known.begin(), known.end()});
        problem(key.place,
                "There is no key " + shown(prefix + key.text) +
                    (near.empty() ? "; remove it." : "; did you mean " + shown(near) + "?"));
    }
}

std::optional<std::string> WordsReader::text(const YamlNode& node, const std::string& what) {
    if (!node.is_scalar()) {
        problem(node.place, what + " is " + described(node) + "; it must be a text.");
        return std::nullopt;
    }
    if (scalar_type(node) != ScalarType::text) {
        problem(node.place, what + " is " + described(node) +
                                ", which is no text in YAML. Put it in quotes to make it one.");
        return std::nullopt;
    }
    if (is_blank(node.text)) {
        problem(node.place, what + " is empty; give it a text.");
        return std::nullopt;
    }
    return node.text;
}

TaskWords WordsReader::words(const YamlNode& map, const std::string& owner,
                             std::vector<std::string>& labels) {
    TaskWords words;
    const YamlNode* classes = map.find("classes");
    if (classes == nullptr || classes->is_null()) {
        problem(map.place, "No classes are given for " + owner +
                               ". List their words under 'classes', or name a "
                               "'preset'.");
    } else if (classes->is_map()) {
        class_map(*classes, owner, words, labels);
    } else if (classes->is_sequence()) {
        class_list(*classes, owner, words);
    } else {
        problem(classes->place, "The classes of " + owner + " are " + described(*classes) +
                                    "; they must be a list of words, or a mapping from the "
                                    "dataset's class names to words.");
    }
    const YamlNode* templates = map.find("templates");
    if (templates == nullptr || templates->is_null()) {
        problem(map.place, "No templates are given for " + owner +
                               ". List sentences with one {} under "
                               "'templates', or name a 'preset'.");
    } else {
        template_list(*templates, owner, words);
    }
    return words;
}

void WordsReader::add_class(const YamlNode& node, const std::string& what, TaskWords& words) {
    words.classes.push_back(text(node, what).value_or(""));
}

void WordsReader::class_list(const YamlNode& list, const std::string& owner, TaskWords& words) {
    if (list.items.empty()) problem(list.place, "The list of classes of " + owner + " is empty.");
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        add_class(list.items[i], "Class " + std::to_string(i) + " of " + owner, words);
    }
    check_repeats(list, owner, words);
}

void WordsReader::class_map(const YamlNode& map, const std::string& owner, TaskWords& words,
                            std::vector<std::string>& labels) {
    if (map.items.empty()) problem(map.place, "The list of classes of " + owner + " is empty.");
    for (std::size_t i = 0; i < map.items.size(); ++i) {
        const YamlKey& key = map.keys[i];
        if (is_blank(key.text)) {
            problem(key.place, "A class name of " + owner + " is empty; name the dataset's class.");
        }
        labels.push_back(key.text);
        add_class(map.items[i], "The entry of the class " + shown(key.text) + " of " + owner,
                  words);
    }
    check_repeats(map, owner, words);
}

// Two classes of the same words have the same head: the second could never be told from the first.
void WordsReader::check_repeats(const YamlNode& classes, const std::string& owner,
                                const TaskWords& words) {
    std::map<std::string_view, int> lines;
    for (std::size_t i = 0; i < words.classes.size(); ++i) {
        if (words.classes[i].empty()) continue;
        const auto [known, fresh] = lines.emplace(words.classes[i], classes.items[i].place);
        if (fresh) continue;
        problem(classes.items[i].place, "Two classes of " + owner + " have the words " +
                                            shown(words.classes[i]) + ", first in line " +
                                            std::to_string(known->second) +
                                            "; no picture could be told to be of the one or the "
                                            "other.");
    }
}

void WordsReader::template_list(const YamlNode& list, const std::string& owner, TaskWords& words) {
    if (!list.is_sequence()) {
        problem(list.place, "The templates of " + owner + " are " + described(list) +
                                "; they must be a list of sentences.");
        return;
    }
    if (list.items.empty()) problem(list.place, "The list of templates of " + owner + " is empty.");
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const auto found =
            text(list.items[i], "Template " + std::to_string(i + 1) + " of " + owner);
        if (!found) continue;
        check_template(list.items[i], *found, owner);
        words.templates.push_back(*found);
    }
}

void WordsReader::check_template(const YamlNode& node, const std::string& text,
                                 const std::string& owner) {
    const std::size_t places = places_in(text);
    if (places == 1) return;
    const std::string subject = "The template " + shown(text) + " of " + owner;
    problem(node.place,
            places == 0
                ? subject + " has no {}, the place of the class's words; add it."
                : subject + " has {} " + std::to_string(places) + " times; keep one of them.");
}

}  // namespace interfuse
