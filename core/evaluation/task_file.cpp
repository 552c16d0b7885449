// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <utility>

#include "core/evaluation/task.h"
#include "core/evaluation/words_reader.h"
#include "core/recipe/scalar.h"
#include "core/recipe/value_forms.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t most_file_bytes = 16'000'000;
constexpr std::array<std::string_view, 1> file_keys{"tasks"};
constexpr std::array<std::string_view, 6> task_keys{"dataset", "configuration", "split",
                                                    "classes", "templates",     "preset"};

// Absolute, without "." parts or a slash at the end.
fs::path path_of(const std::string& text, const fs::path& folder) {
    fs::path clean;
    for (const fs::path& part : folder / fs::path(std::u8string(text.begin(), text.end()))) {
        if (!part.empty() && part != ".") clean /= part;
    }
    return clean;
}

class TaskFileReader {
  public:
    TaskFileReader(const YamlOrigin& origin, fs::path folder)
        : origin_(origin), folder_(std::move(folder)), reader_(origin_, problems_) {}

    std::vector<Task> read(const YamlNode& root) {
        reader_.check_keys(root, "", file_keys);
        std::vector<Task> tasks;
        const YamlNode* all = root.find("tasks");
        if (all == nullptr || all->is_null() || (all->is_map() && all->items.empty())) {
            reader_.problem(all == nullptr ? 0 : all->place,
                            "The file names no tasks. Describe at least one under 'tasks'.");
        } else if (!all->is_map()) {
            reader_.problem(all->place, "'tasks' is " + described(*all) +
                                            "; it must be a mapping from names to tasks.");
        } else {
            for (std::size_t i = 0; i < all->items.size(); ++i)
                tasks.push_back(read_task(all->keys[i], all->items[i]));
        }
        problems_.throw_if_any();
        return tasks;
    }

  private:
    Task read_task(const YamlKey& key, const YamlNode& node) {
        Task task;
        task.name = key.text;
        task.dataset.name = key.text;
        task.dataset.split = "test";
        const std::string owner = "the task " + shown(key.text);
        if (const std::string fault = name_fault(key.text); !fault.empty()) {
            reader_.problem(key.place, "The name " + shown(key.text) +
                                           " cannot be that of a task: " + fault + ".");
        }
        if (!node.is_map()) {
            reader_.problem(key.place, "The value of " + shown("tasks." + key.text) + " is " +
                                           described(node) +
                                           "; it must be a mapping with the keys dataset, classes "
                                           "and templates.");
            return task;
        }
        reader_.check_keys(node, "tasks." + key.text + ".", task_keys);
        read_dataset(key, node, owner, task.dataset);
        if (node.find("preset") != nullptr) {
            read_preset(node, owner, task);
        } else {
            task.words = reader_.words(node, owner, task.labels);
        }
        return task;
    }

    void read_dataset(const YamlKey& key, const YamlNode& node, const std::string& owner,
                      DatasetSource& dataset) {
        const YamlNode* path = node.find("dataset");
        if (path == nullptr || path->is_null()) {
            reader_.problem(key.place, "No dataset is given for " + owner +
                                           ". Name the folder of its images as 'dataset'.");
        } else if (const auto text = reader_.text(*path, "The dataset of " + owner)) {
            dataset.path = path_of(*text, folder_);
        }
        const YamlNode* configuration = node.find("configuration");
        if (configuration != nullptr && !configuration->is_null()) {
            const auto text = reader_.text(*configuration, "The configuration of " + owner);
            if (text) dataset.configuration = *text;
        }
        const YamlNode* split = node.find("split");
        if (split == nullptr) return;
        const auto text = reader_.text(*split, "The split of " + owner);
        if (!text) return;
        if (is_split_name(*text)) {
            dataset.split = *text;
        } else {
            reader_.problem(split->place, "The split of " + owner + " is " + described(*split) +
                                              ", which is no name of a split: use letters, digits, "
                                              "'_', '-' and '.'.");
        }
    }

    void read_preset(const YamlNode& node, const std::string& owner, Task& task) {
        const YamlNode& preset = *node.find("preset");
        for (const char* key : {"classes", "templates"}) {
            if (node.find(key) == nullptr) continue;
            reader_.problem(preset.place, "A preset and " + std::string(key) +
                                              " are both given for " + owner +
                                              "; a preset has its own, so keep one of the two.");
        }
        const auto name = reader_.text(preset, "The preset of " + owner);
        if (!name) return;
        if (auto words = preset_words(*name)) {
            task.words = std::move(*words);
            return;
        }
        const std::string near = nearest(*name, preset_names());
        reader_.problem(preset.place,
                        "There is no preset " + shown(*name) +
                            (near.empty() ? ". There are " + joined(preset_names()) + "."
                                          : "; did you mean " + shown(near) + "?"));
    }

    const YamlOrigin& origin_;
    fs::path folder_;
    Problems problems_;
    WordsReader reader_;
};

}  // namespace

std::vector<Task> load_tasks(const fs::path& file) {
    const std::string text = read_text_file(file, most_file_bytes);
    const std::u8string name = file.u8string();
    const YamlOrigin origin{std::string(name.begin(), name.end()), {}};
    return TaskFileReader(origin, fs::absolute(file).parent_path())
        .read(read_yaml(text, origin, "A file of tasks must be a mapping with the key tasks."));
}

}  // namespace interfuse
