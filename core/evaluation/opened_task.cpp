// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/opened_task.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "core/dataset/sampling.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

constexpr std::uint64_t seed = 0;
constexpr std::size_t most_named = 10;

std::string numbered(std::size_t count, const char* one, const char* many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string first_of(const std::vector<std::string>& names) {
    std::vector<std::string> some;
    for (std::size_t i = 0; i < std::min(most_named, names.size()); ++i)
        some.push_back(quoted(names[i]));
    if (names.size() > most_named) {
        some.push_back(std::to_string(names.size() - most_named) + " more");
    }
    return joined(some);
}

std::vector<std::string> missing_from(const std::vector<std::string>& all,
                                      const std::vector<std::string>& some) {
    std::vector<std::string> missing;
    for (const std::string& name : all) {
        if (std::find(some.begin(), some.end(), name) == some.end()) missing.push_back(name);
    }
    return missing;
}

// "the dataset '/data/digits' of the task 'digits'"
std::string subject(const Task& task) {
    return "the dataset " + quoted(task.dataset.path) + " of the task " + quoted(task.name);
}

void check_labelled(const Task& task, const Dataset& dataset) {
    if (dataset.size() == 0) {
        throw Error("There are no images in the split " + quoted(task.dataset.split) + " of " +
                    subject(task) + ".");
    }
    if (dataset.label(0)) return;
    std::string text = "There are no labels in the split " + quoted(task.dataset.split) + " of " +
                       subject(task) + ", so nothing can be measured on it.";
    for (const std::string& warning : dataset.warnings())
        text += " " + warning;
    throw Error(text);
}

// The class of each of the dataset's labels, where the task knows classes by the dataset's names.
std::vector<std::int64_t> classes_by_name(const Task& task, const Dataset& dataset) {
    const std::vector<std::string>& names = dataset.class_names();
    if (names.empty()) {
        throw Error("The labels of " + subject(task) +
                    " are numbers without names. Give 'classes' as a list of words in the order "
                    "of the labels.");
    }
    const std::vector<std::string> unnamed = missing_from(names, task.labels);
    const std::vector<std::string> unknown = missing_from(task.labels, names);
    if (!unnamed.empty() || !unknown.empty()) {
        std::string text = "The classes of the task " + quoted(task.name) +
                           " are not those of the dataset " + quoted(task.dataset.path) + ":";
        if (!unnamed.empty()) text += " the dataset also has " + first_of(unnamed);
        if (!unnamed.empty() && !unknown.empty()) text += ", and";
        if (!unknown.empty()) text += " it has no " + first_of(unknown);
        throw Error(text + ". Give words for every class of the dataset and for no other.");
    }
    std::vector<std::int64_t> classes;
    for (const std::string& name : names) {
        const auto found = std::find(task.labels.begin(), task.labels.end(), name);
        classes.push_back(found - task.labels.begin());
    }
    return classes;
}

std::vector<std::int64_t> classes_by_number(const Task& task, const Dataset& dataset) {
    const std::size_t named = dataset.class_names().size();
    const std::size_t worded = task.words.classes.size();
    if (named != 0 && named != worded) {
        throw Error("There are words for " + numbered(worded, "class", "classes") +
                    " in the task " + quoted(task.name) + ", but the dataset " +
                    quoted(task.dataset.path) + " has " + numbered(named, "class", "classes") +
                    ". Give words for each of them, in the order of the labels.");
    }
    std::vector<std::int64_t> classes(worded);
    std::iota(classes.begin(), classes.end(), 0);
    return classes;
}

std::vector<std::int64_t> drawn(std::int64_t size, std::optional<std::int64_t> images) {
    if (images && *images < size) {
        std::vector<std::int64_t> permutation =
            std::move(sample_permutations(seed, {size}).front());
        permutation.resize(static_cast<std::size_t>(*images));
        return permutation;
    }
    std::vector<std::int64_t> all(static_cast<std::size_t>(size));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

[[noreturn]] void refuse_label(const OpenedTask& opened, std::int64_t image,
                               std::optional<std::int64_t> label, std::size_t classes) {
    const std::string what =
        "The image " + quoted(opened.dataset->read(image).name) + " of " + subject(opened.task);
    if (!label || *label == -1) {
        throw Error(what +
                    " has no label. Choose a split whose labels are known, or remove the image.");
    }
    throw Error(what + " has the label " + std::to_string(*label) + ", but there are " +
                numbered(classes, "class", "classes") + ", whose labels are 0 to " +
                std::to_string(classes - 1) + ". Correct the label, or name the missing classes.");
}

}  // namespace

OpenedTask open_task(const Task& task, std::optional<std::int64_t> images) {
    OpenedTask opened{task, nullptr, {}, {}};
    try {
        opened.dataset =
            open_dataset(task.dataset.path, task.dataset.split, task.dataset.configuration);
    } catch (const Error& error) {
        throw Error("Task " + quoted(task.name) + ": " + error.what());
    }
    check_labelled(task, *opened.dataset);
    const std::vector<std::int64_t> classes = task.labels.empty()
                                                  ? classes_by_number(task, *opened.dataset)
                                                  : classes_by_name(task, *opened.dataset);
    opened.order = drawn(opened.dataset->size(), images);
    opened.classes.reserve(opened.order.size());
    for (const std::int64_t image : opened.order) {
        const std::optional<std::int64_t> label = opened.dataset->label(image);
        if (!label || *label < 0 || static_cast<std::size_t>(*label) >= classes.size()) {
            refuse_label(opened, image, label, classes.size());
        }
        opened.classes.push_back(classes[static_cast<std::size_t>(*label)]);
    }
    return opened;
}

}  // namespace interfuse
