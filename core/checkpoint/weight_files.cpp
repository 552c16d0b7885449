// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/weight_files.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/checkpoint/pickle_checkpoint.h"
#include "core/checkpoint/problem_list.h"
#include "core/checkpoint/safetensors_header.h"
#include "core/checkpoint/shown_name.h"
#include "core/checkpoint/strict_json.h"
#include "core/runtime/error.h"
#include "core/runtime/hub_cache.h"
#include "core/runtime/path_kinds.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

// In the order in which transformers prefers them.
constexpr std::array<const char*, 4> usual_names{
    "model.safetensors", "model.safetensors.index.json", "pytorch_model.bin",
    "pytorch_model.bin.index.json"};
constexpr std::string_view index_suffix = ".index.json";
constexpr std::uint64_t largest_index = 64'000'000;
constexpr std::size_t most_shards = 1'000;

fs::path folder_of(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

std::string file_name(const fs::path& path) {
    const std::u8string text = path.filename().u8string();
    return {text.begin(), text.end()};
}

[[noreturn]] void refuse_adapter(const fs::path& path) {
    throw Error("The folder " + quoted(path) +
                " holds a LoRA adapter, which is no model by itself. It can be an expert of a "
                "recipe, over the recipe's pretrained model.");
}

bool is_weight_file(const fs::path& file) {
    const fs::path extension = file.extension();
    return extension == ".safetensors" || extension == ".bin" || extension == ".pt" ||
           extension == ".pth";
}

// Weight files that do not bear a usual name, to be offered in a message.
std::vector<std::string> other_weight_files(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        if (is_weight_file(entry.path())) {
            names.push_back(shown_name(file_name(entry.path())));
        }
    }
    std::sort(names.begin(), names.end());
    if (names.size() > 3) names.resize(3);
    return names;
}

fs::path weight_file_of_folder(const fs::path& folder) {
    for (const char* name : usual_names) {
        if (is_there(folder / name)) return folder / name;
    }
    if (is_there(folder / "adapter_config.json")) refuse_adapter(folder);
    std::string sentence = "The folder " + quoted(folder) +
                           " holds no weights: there is neither a model.safetensors nor a "
                           "model.safetensors.index.json, pytorch_model.bin or "
                           "pytorch_model.bin.index.json.";
    const std::vector<std::string> others = other_weight_files(folder);
    if (!others.empty()) {
        sentence += " It has " + joined(others) + "; give such a file itself if it is meant.";
    }
    throw Error(sentence);
}

fs::path weight_file_of(const fs::path& path) {
    if (!is_there(path)) {
        throw Error("There is no checkpoint at " + quoted(path) + ". Check the path." +
                    hub_advice(path, HubKind::model));
    }
    if (is_folder(path)) return weight_file_of_folder(path);
    const std::string name = file_name(path);
    if (name == "config.json") return weight_file_of_folder(folder_of(path));
    if (name.starts_with("adapter_")) refuse_adapter(folder_of(path));
    if (!is_weight_file(path) && !name.ends_with(index_suffix)) {
        throw Error("The file " + quoted(path) +
                    " is not a checkpoint: give the folder with config.json, or a .safetensors, "
                    ".bin, .pt, .pth or .index.json file in it.");
    }
    if (!is_there(folder_of(path) / "config.json") &&
        is_there(folder_of(path) / "adapter_config.json")) {
        refuse_adapter(folder_of(path));
    }
    return path;
}

fs::path file_in(const fs::path& folder, std::string_view name) {
    return folder / fs::path(std::u8string(name.begin(), name.end()));
}

// An index's weight_map, turned round: the keys that each shard is to hold.
using Shards = std::map<std::string, std::set<std::string>>;

Shards read_index(const fs::path& file) {
    const std::string what = "The file " + quoted(file);
    const json document = parse_strict_json(read_text_file(file, largest_index), what,
                                            {.depth = 8, .values = 1'000'000});
    const auto map = document.is_object() ? document.find("weight_map") : document.end();
    if (map == document.end() || !map->is_object() || map->empty()) {
        throw Error(what + " has no weight_map, which says what shard each tensor is in.");
    }
    Shards shards;
    for (const auto& [key, value] : map->items()) {
        const std::string name = value.is_string() ? value.get<std::string>() : std::string();
        if (name.empty()) {
            throw Error(what + " names no file for the tensor " + shown_name(key) + ".");
        }
        const bool leaves =
            name.find_first_of(std::string_view("/\\:\0", 4)) != std::string::npos || name == "." ||
            name == "..";
        if (leaves) {
            throw Error(what + " puts the tensor " + shown_name(key) + " into " + shown_name(name) +
                        "; a shard must be a file in the same folder.");
        }
        if (!name.ends_with(".safetensors") && !name.ends_with(".bin")) {
            throw Error(what + " puts the tensor " + shown_name(key) + " into " + shown_name(name) +
                        ", which is neither a .safetensors nor a .bin file.");
        }
        shards[name].insert(key);
    }
    if (shards.size() > most_shards) {
        throw Error(what + " names more than " + std::to_string(most_shards) + " shards.");
    }
    return shards;
}

void read_shards(const Shards& shards, WeightFiles& files) {
    ProblemList problems;
    std::map<std::string, std::string, std::less<>> home;  // of each key
    for (const auto& [name, keys] : shards) {
        const fs::path file = file_in(files.folder, name);
        if (!is_there(file)) {
            problems.add(
                "The shard " + quoted(file) + " is missing: the index " + quoted(files.subject) +
                " says that it holds " + shown_name(*keys.begin()) +
                (keys.size() > 1 ? " and " + std::to_string(keys.size() - 1) + " other tensors."
                                 : std::string(".")));
            continue;
        }
        std::vector<TensorInfo> tensors;
        try {
            tensors = read_tensor_header(file);
        } catch (const Error& error) {
            problems.add(error.what());
            continue;
        }
        files.bytes += fs::file_size(file);
        std::set<std::string> missing = keys;
        for (TensorInfo& tensor : tensors) {
            missing.erase(tensor.name);
            const auto [place, fresh] = home.emplace(tensor.name, name);
            if (!fresh) {
                problems.add("The tensor " + shown_name(tensor.name) + " is in two shards, " +
                             quoted(file_in(files.folder, place->second)) + " and " + quoted(file) +
                             ".");
            }
            files.tensors.push_back(std::move(tensor));
        }
        for (const std::string& key : missing) {
            problems.add("The shard " + quoted(file) + " lacks the tensor " + shown_name(key) +
                         ", which the index " + quoted(files.subject) + " says it holds.");
        }
    }
    problems.throw_if_any();
}

// "model-00001-of-00003.safetensors" belongs to an index, and alone is only a part.
void refuse_single_shard(const fs::path& file) {
    const std::string name = file_name(file);
    if (name.find("-of-") == std::string::npos) return;
    for (const char* index : usual_names) {
        if (!std::string_view(index).ends_with(index_suffix)) continue;
        if (is_there(folder_of(file) / index)) {
            throw Error("The file " + quoted(file) +
                        " is one shard of several. Give its folder, or the index " +
                        quoted(folder_of(file) / index) + ".");
        }
    }
}

}  // namespace

bool holds_usual_weights(const fs::path& folder) {
    return std::any_of(usual_names.begin(), usual_names.end(),
                       [&](const char* name) { return is_there(folder / name); });
}

std::vector<TensorInfo> read_tensor_header(const fs::path& file) {
    if (file.extension() == ".safetensors") return read_safetensors_header(file).tensors;
    return read_pickle_header(file);
}

WeightFiles read_weight_files(const std::filesystem::path& path) {
    WeightFiles files;
    files.subject = weight_file_of(path);
    files.folder = folder_of(files.subject);
    const std::string name = file_name(files.subject);
    if (name.ends_with(index_suffix)) {
        const Shards shards = read_index(files.subject);
        read_shards(shards, files);
        const bool safetensors = shards.begin()->first.ends_with(".safetensors");
        files.storage = (safetensors ? "safetensors, " : "pytorch_model.bin, ") +
                        std::to_string(shards.size()) + (shards.size() == 1 ? " shard" : " shards");
        return files;
    }
    refuse_single_shard(files.subject);
    files.tensors = read_tensor_header(files.subject);
    files.bytes = fs::file_size(files.subject);
    files.storage = name.ends_with(".safetensors") ? "safetensors" : name;
    return files;
}

}  // namespace interfuse
