// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/hub_needs.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <string_view>

#include "core/dataset/dataset.h"
#include "core/platform/paths.h"
#include "core/runtime/error.h"
#include "core/runtime/path_kinds.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

// What one repository is needed for.
struct Need {
    HubId id;
    bool model = false;
    bool processor = false;
    // Of a dataset, by configuration; "" is the default one.
    std::map<std::string, std::vector<std::string>> splits;
};

// "train-00001-of-00003.parquet" lacks two others.
class Shards {
  public:
    void add(const std::string& path) {
        const std::size_t of = path.rfind("-of-");
        const std::size_t begin = of == std::string::npos ? of : path.rfind('-', of - 1);
        if (of == 0 || begin == std::string::npos) return;
        std::size_t count = 0;
        std::from_chars(path.data() + of + 4, path.data() + path.size(), count);
        const std::string family = path.substr(0, begin) + path.substr(of);
        missing_.try_emplace(family, count).first->second -= 1;
    }
    bool are_complete() const {
        return std::all_of(missing_.begin(), missing_.end(),
                           [](const auto& family) { return family.second == 0; });
    }

  private:
    std::map<std::string, std::size_t> missing_;
};

bool has_model(const fs::path& folder) {
    std::error_code ignored;
    Shards shards;
    bool weights = false;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const std::string name = platform::path_text(entry.path().filename());
        if (!name.ends_with(".safetensors") && !name.ends_with(".bin")) continue;
        if (!is_file(entry.path())) return false;  // a link to a blob that was deleted
        weights = true;
        shards.add(name);
    }
    const bool config = is_file(folder / "config.json") || is_file(folder / "adapter_config.json");
    return weights && config && shards.are_complete();
}

bool has_processor(const fs::path& folder) {
    return is_file(folder / "preprocessor_config.json") ||
           is_file(folder / "processor_config.json");
}

bool has_tokenizer(const fs::path& folder) {
    return is_file(folder / "tokenizer.json") ||
           (is_file(folder / "vocab.json") && is_file(folder / "merges.txt"));
}

// Whether the split is there, and of its Parquet files all siblings: of a dataset that was fetched
// for one split the others are missing.
bool has_split(const fs::path& folder, const std::string& split, const std::string& configuration) {
    std::error_code reason;
    Shards shards;
    for (fs::recursive_directory_iterator entry(folder, reason), end; !reason && entry != end;
         entry.increment(reason)) {
        const std::string name = platform::path_text(entry->path().filename());
        if (entry->is_directory(reason)) continue;
        if (!is_file(entry->path())) return false;  // a link to a blob that was deleted
        if (name.ends_with(".parquet")) shards.add(platform::path_text(entry->path()));
    }
    try {
        const std::vector<std::string> splits = dataset_splits(folder, configuration);
        return shards.are_complete() &&
               std::find(splits.begin(), splits.end(), split) != splits.end();
    } catch (const Error&) {
        return false;  // the card names files that are not there
    }
}

class Search {
  public:
    void model(const fs::path& path) {
        if (Need* need = find(path, HubKind::model, has_model)) need->model = true;
    }
    void processor(const fs::path& path) {
        if (Need* need = find(path, HubKind::model, has_processor)) need->processor = true;
    }
    // One whose text tower names the classes.
    void whole_model(const fs::path& path) {
        const auto is_complete = [](const fs::path& folder) {
            return has_model(folder) && has_tokenizer(folder);
        };
        if (Need* need = find(path, HubKind::model, is_complete)) need->model = true;
    }
    void dataset(const DatasetSource& source) {
        Need* need = find(source.path, HubKind::dataset, [&](const fs::path& folder) {
            return has_split(folder, source.split, source.configuration);
        });
        if (need == nullptr) return;
        std::vector<std::string>& splits = need->splits[source.configuration];
        const auto known = std::find(splits.begin(), splits.end(), source.split);
        if (known == splits.end()) splits.push_back(source.split);
    }
    const std::vector<Need>& needs() const { return needs_; }

  private:
    // The repository at a place of the cache that lacks what is asked of it, or that is not there
    // at all; nullptr for everything else.
    Need* find(const fs::path& path, HubKind kind,
               const std::function<bool(const fs::path&)>& is_complete) {
        if (path.empty()) return nullptr;
        std::error_code ignored;
        std::optional<HubId> id;
        if (!fs::exists(path, ignored)) {
            id = missing_hub_id(path, kind);
        } else if (const auto known = hub_id_of(path); known && !is_complete(path)) {
            id = known;
        }
        if (!id) return nullptr;
        for (Need& need : needs_) {
            if (need.id == *id) return &need;
        }
        return &needs_.emplace_back(Need{*id, false, false, {}});
    }

    std::vector<Need> needs_;
};

HubWant want_of(const Need& need) {
    return {need.id, [need](const std::vector<std::string>& all, const HubText& text) {
                if (need.model) return hub_model_files(need.id, all);
                if (need.processor) return hub_processor_files(need.id, all);
                std::vector<std::string> files;
                for (const auto& [configuration, splits] : need.splits) {
                    const auto more = hub_dataset_files(need.id, all, text, configuration, splits);
                    files.insert(files.end(), more.begin(), more.end());
                }
                return files;
            }};
}

}  // namespace

std::vector<HubWant> missing_hub_sources(const Recipe& recipe) {
    Search search;
    search.model(recipe.pretrained.path);
    for (const ModelSource& expert : recipe.experts)
        search.model(expert.path);
    for (const DatasetSource& source : recipe.train_datasets)
        search.dataset(source);
    search.processor(recipe.processor);
    if (recipe.processor.empty() && !recipe.train_datasets.empty()) {
        search.processor(recipe.pretrained.path);
    }
    for (const DatasetSource& source : recipe.taskpool.test_datasets)
        search.dataset(source);
    const bool evaluates =
        !recipe.taskpool.test_datasets.empty() || !recipe.interfuse.tasks.empty();
    search.whole_model(recipe.taskpool.clip_model);
    if (evaluates && recipe.taskpool.clip_model.empty()) {
        search.whole_model(recipe.pretrained.path);
    }
    search.processor(recipe.taskpool.processor);
    std::vector<HubWant> wants;
    for (const Need& need : search.needs())
        wants.push_back(want_of(need));
    return wants;
}

Recipe with_hub_sources(Recipe recipe) {
    const auto look = [](fs::path& path, HubKind kind) {
        const auto id = missing_hub_id(path, kind);
        if (!id) return;
        std::error_code ignored;
        const fs::path snapshot = hub_snapshot(*id);
        if (fs::is_directory(snapshot, ignored)) path = snapshot;
    };
    look(recipe.pretrained.path, HubKind::model);
    for (ModelSource& expert : recipe.experts)
        look(expert.path, HubKind::model);
    look(recipe.processor, HubKind::model);
    look(recipe.taskpool.clip_model, HubKind::model);
    look(recipe.taskpool.processor, HubKind::model);
    for (auto* sources : {&recipe.train_datasets, &recipe.taskpool.test_datasets}) {
        for (DatasetSource& source : *sources)
            look(source.path, HubKind::dataset);
    }
    return recipe;
}

}  // namespace interfuse
