// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/saved_dataset.h"

#include <cstdio>
#include <nlohmann/json.hpp>

#include "core/checkpoint/shown_name.h"
#include "core/runtime/error.h"
#include "core/runtime/path_kinds.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using json = nlohmann::ordered_json;  // splits keep their order
using std::filesystem::path;

// The names of ten thousand classes, or of as many files, stay below this.
constexpr std::uint64_t most_json_bytes = 16'000'000;
constexpr std::int64_t most_shards = 99'999;  // five digits

[[noreturn]] void fail(const path& file, const std::string& what) {
    throw Error("The file " + quoted(file) + " of a saved dataset cannot be used: " + what +
                ". Copy or save the dataset again.");
}

struct JsonFile {
    path file;
    std::string text;
    json value;
};

JsonFile read_json(const path& file) {
    JsonFile read{file, read_text_file(file, most_json_bytes), {}};
    read.value = json::parse(read.text, nullptr, false);
    if (!read.value.is_object()) fail(file, "it is no JSON object");
    return read;
}

std::string text_at(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// The path of a file or folder beside `listed_in`, which names it.
path beside(const path& listed_in, const std::string& name) {
    const bool plain = !name.empty() && name != "." && name != ".." &&
                       name.find_first_of(std::string_view("/\\\0", 3)) == std::string::npos;
    if (!plain) fail(listed_in, "it names " + shown_name(name) + ", which is not beside it");
    return listed_in.parent_path() / path(std::u8string(name.begin(), name.end()));
}

std::string listed_file(const path& listed_in, const std::string& name) {
    if (!is_file(beside(listed_in, name))) {
        fail(listed_in, "it names " + shown_name(name) + ", which is not there");
    }
    return name;
}

// Versions of datasets before 2.0 kept what select or shuffle left as numbers of rows.
void refuse_indices(const path& folder, const JsonFile& state) {
    for (const auto& [key, value] : state.value.items()) {
        if (!key.starts_with("_indices") || value.is_null() || value.empty()) continue;
        throw Error("The dataset " + quoted(folder) + " was saved with a list of rows (" +
                    shown_name(key) +
                    " in state.json), which is not followed. In Python, "
                    "load_from_disk(…).flatten_indices().save_to_disk(…) writes it without.");
    }
}

void check_configuration(const path& folder, const JsonFile& info, std::string_view wanted) {
    const std::string own = text_at(info.value, "config_name");
    if (wanted.empty() || wanted == own || (own.empty() && wanted == "default")) return;
    throw Error("The dataset " + quoted(folder) + " has no configuration " + quoted(wanted) +
                (own.empty() ? ": it was saved without a name. Leave the name out."
                             : "; it is " + quoted(own) +
                                   ". Name that one, or give the folder of "
                                   "the other."));
}

// A folder that Dataset.save_to_disk wrote.
SavedSplit read_saved(const path& folder, std::string_view configuration) {
    const JsonFile state = read_json(folder / "state.json");
    const JsonFile info = read_json(folder / "dataset_info.json");
    refuse_indices(folder, state);
    check_configuration(folder, info, configuration);
    SavedSplit split{text_at(state.value, "_split"), {}, info_class_names(info.text), {}};
    if (split.split.empty()) split.split = "train";
    const auto files = state.value.find("_data_files");
    if (files == state.value.end() || !files->is_array()) {
        fail(state.file, "it has no list `_data_files`");
    }
    for (const json& entry : *files) {
        if (!entry.is_object()) fail(state.file, "`_data_files` names no files");
        split.files.push_back(listed_file(state.file, text_at(entry, "filename")));
    }
    return split;
}

// A folder that DatasetDict.save_to_disk wrote.
std::vector<SavedSplit> read_dict(const path& folder, std::string_view configuration) {
    const JsonFile dict = read_json(folder / "dataset_dict.json");
    const auto names = dict.value.find("splits");
    if (names == dict.value.end() || !names->is_array() || names->empty()) {
        fail(dict.file, "it has no list `splits`");
    }
    std::vector<SavedSplit> splits;
    for (const json& entry : *names) {
        if (!entry.is_string()) fail(dict.file, "`splits` names no folders");
        const auto& name = entry.get_ref<const std::string&>();
        SavedSplit split = read_saved(beside(dict.file, name), configuration);
        for (std::string& file : split.files)
            file.insert(0, name + "/");
        split.split = name;
        splits.push_back(std::move(split));
    }
    return splits;
}

std::vector<std::string> cached_names(const std::string& stem, std::int64_t shards) {
    std::vector<std::string> names;
    for (std::int64_t i = 0; i < shards; ++i) {
        char tail[32];
        std::snprintf(tail, sizeof tail, "-%05d-of-%05d", static_cast<int>(i),
                      static_cast<int>(shards));
        names.push_back(stem + tail + ".arrow");
    }
    return names;
}

// The files of one split in the cache; empty when they are not there, since each split is made
// when it is first asked for.
SavedSplit read_cached_split(const JsonFile& info, const std::string& name, const json& entry) {
    SavedSplit split{name, {}, info_class_names(info.text), {}};
    std::string prefix = text_at(entry, "dataset_name");
    if (prefix.empty()) prefix = text_at(info.value, "dataset_name");
    if (prefix.empty()) prefix = text_at(info.value, "builder_name");
    const std::string stem = prefix + "-" + name;
    const auto lengths = entry.find("shard_lengths");
    const bool sharded = lengths != entry.end() && lengths->is_array() && lengths->size() > 1;
    if (sharded && static_cast<std::int64_t>(lengths->size()) > most_shards) {
        fail(info.file, "it has too many shards");
    }
    if (sharded) {
        split.files = cached_names(stem, static_cast<std::int64_t>(lengths->size()));
    } else {
        split.files = {stem + ".arrow"};
    }
    if (!is_file(beside(info.file, split.files[0]))) return {};
    for (const std::string& file : split.files)
        listed_file(info.file, file);
    const auto rows = entry.find("num_examples");
    if (rows != entry.end() && rows->is_number_integer()) split.rows = rows->get<std::int64_t>();
    return split;
}

// Other datasets may have a dataset_info.json too.
bool holds_arrow_files(const path& folder) {
    std::error_code problem;
    for (std::filesystem::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        if (entry->path().extension() == ".arrow") return true;
    }
    return false;
}

// A folder of the cache, if it is one.
std::optional<std::vector<SavedSplit>> read_cached(const path& folder,
                                                   std::string_view configuration) {
    const JsonFile info = read_json(folder / "dataset_info.json");
    const auto entries = info.value.find("splits");
    if (entries == info.value.end() || !entries->is_object()) return std::nullopt;
    std::vector<SavedSplit> splits;
    for (const auto& [name, entry] : entries->items()) {
        if (!entry.is_object()) fail(info.file, "`splits` has no facts of " + shown_name(name));
        SavedSplit split = read_cached_split(info, name, entry);
        if (!split.files.empty()) splits.push_back(std::move(split));
    }
    if (splits.empty()) return std::nullopt;
    check_configuration(folder, info, configuration);
    return splits;
}

}  // namespace

std::optional<std::vector<SavedSplit>> find_saved_splits(const path& folder,
                                                         std::string_view configuration) {
    if (is_file(folder / "dataset_dict.json")) return read_dict(folder, configuration);
    const bool described = is_file(folder / "dataset_info.json");
    if (described && is_file(folder / "state.json")) {
        return std::vector<SavedSplit>{read_saved(folder, configuration)};
    }
    if (described && holds_arrow_files(folder)) return read_cached(folder, configuration);
    return std::nullopt;
}

}  // namespace interfuse
