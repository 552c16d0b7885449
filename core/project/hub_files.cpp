// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which of a repository's files are of use.
#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "core/dataset/dataset_card.h"
#include "core/dataset/split_files.h"
#include "core/project/hub_needs.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using Names = std::vector<std::string>;

constexpr std::array<std::string_view, 9> small_files{
    "config.json",    "preprocessor_config.json", "processor_config.json",
    "tokenizer.json", "tokenizer_config.json",    "vocab.json",
    "merges.txt",     "special_tokens_map.json",  "added_tokens.json"};
constexpr std::array<std::string_view, 2> processor_files{"preprocessor_config.json",
                                                          "processor_config.json"};
constexpr std::array<std::string_view, 10> data_endings{
    ".parquet", ".zip", ".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff"};

bool has(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_in_a_folder(std::string_view path) {
    return path.find('/') != std::string_view::npos;
}

// Of one form: the file itself, or its index with the shards.
Names weights_of_form(const Names& all, const std::string& stem, const std::string& ending) {
    if (has(all, stem + ending)) return {stem + ending};
    const std::string index = stem + ending + ".index.json";
    if (!has(all, index)) return {};
    Names files{index};
    for (const std::string& path : all) {
        const bool shard = !is_in_a_folder(path) && path.ends_with(ending) &&
                           path.find("-of-") != std::string::npos;
        if (shard) files.push_back(path);
    }
    return files;
}

// Of those that are called otherwise, which the message of whoever reads them offers.
Names other_weights(const Names& all) {
    for (const char* ending : {".safetensors", ".bin"}) {
        Names files;
        for (const std::string& path : all) {
            const bool state = path == "training_args.bin" || path.starts_with("optimizer");
            if (!is_in_a_folder(path) && path.ends_with(ending) && !state) files.push_back(path);
        }
        if (!files.empty()) return files;
    }
    return {};
}

Names weights(const Names& all) {
    Names files;
    if (has(all, "adapter_config.json")) {
        files.emplace_back("adapter_config.json");
        for (const char* name : {"adapter_model.safetensors", "adapter_model.bin"}) {
            if (!has(all, name)) continue;
            files.emplace_back(name);
            return files;
        }
    }
    for (const auto& [stem, ending] :
         {std::pair("model", ".safetensors"), {"pytorch_model", ".bin"}}) {
        const Names form = weights_of_form(all, stem, ending);
        files.insert(files.end(), form.begin(), form.end());
        if (!form.empty()) return files;
    }
    const Names others = other_weights(all);
    if (others.empty()) return {};
    files.insert(files.end(), others.begin(), others.end());
    return files;
}

bool is_data(std::string_view path) {
    std::string name(path.substr(path.rfind('/') + 1));
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    const std::string_view ending =
        std::string_view(name).substr(std::min(name.rfind('.'), name.size()));
    return std::find(data_endings.begin(), data_endings.end(), ending) != data_endings.end();
}

DatasetCard card_of(const HubId& id, const Names& all, const HubText& text) {
    if (!has(all, "README.md")) return {};
    return parse_dataset_card(text("README.md"), hub_text(id) + "/README.md");
}

}  // namespace

Names hub_model_files(const HubId& id, const Names& all) {
    Names files = weights(all);
    if (files.empty()) {
        throw Error("The model " + hub_text(id) +
                    " of the hub holds no weights that can be read: neither safetensors nor "
                    "pytorch_model.bin. Check the id.");
    }
    for (const std::string_view name : small_files) {
        if (has(all, name)) files.emplace_back(name);
    }
    return files;
}

Names hub_processor_files(const HubId& id, const Names& all) {
    Names files;
    for (const std::string_view name : processor_files) {
        if (has(all, name)) files.emplace_back(name);
    }
    if (!files.empty()) return files;
    throw Error("The model " + hub_text(id) +
                " of the hub holds no image processor: there is no preprocessor_config.json. Name "
                "another one as the processor.");
}

Names hub_dataset_files(const HubId& id, const Names& all, const HubText& text,
                        const std::string& configuration, const Names& wanted) {
    const DatasetCard card = card_of(id, all, text);
    const std::filesystem::path title(hub_text(id));
    const CardConfig* config = card.config(title, configuration);
    const bool by_card = config != nullptr && config->data_files;
    Names splits, files;
    std::set<std::string> missing(wanted.begin(), wanted.end());
    for (const SplitFiles& split : find_split_files(title, all, config).splits) {
        splits.push_back(split.split);
        const bool is_wanted = missing.erase(split.split) != 0;
        if (!is_wanted && !by_card) continue;
        std::copy_if(split.files.begin(), split.files.end(), std::back_inserter(files), is_data);
    }
    const bool has_data = std::any_of(all.begin(), all.end(), is_data);
    if (!has_data) {
        throw Error("The dataset " + hub_text(id) +
                    " of the hub holds neither Parquet files nor images. The hub may have "
                    "converted it: try " +
                    id.repository + "@refs/convert/parquet.");
    }
    if (!missing.empty()) {
        throw Error("The dataset " + hub_text(id) + " of the hub has no split " +
                    quoted(*missing.begin()) +
                    (splits.empty() ? "." : "; it has " + joined(splits) + "."));
    }
    if (has(all, "README.md")) files.emplace_back("README.md");
    for (const std::string& path : all) {
        const std::string name = path.substr(path.rfind('/') + 1);
        if (name == "metadata.csv" || name == "metadata.jsonl") files.push_back(path);
    }
    return files;
}

}  // namespace interfuse
