// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/dataset_card.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <charconv>
#include <sstream>

#include "core/runtime/error.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using std::filesystem::path;

constexpr std::uint64_t max_readme_bytes = 20'000'000;
// Front matter with the names of ten thousand classes stays below this.
constexpr std::size_t max_front_matter_bytes = 4'000'000;
constexpr int max_depth = 40;

[[noreturn]] void throw_bad_card(const path& origin, const std::string& what) {
    throw Error("The YAML at the head of " + quoted(origin) + " cannot be used: " + what + ".");
}

// Looks at the events before a tree is built, since aliases can make a small text a vast tree.
class CardGuard : public YAML::EventHandler {
  public:
    explicit CardGuard(const path& origin) : origin_(origin) {}
    void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override {}
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
        throw_bad_card(origin_, "line " + std::to_string(mark.line + 1) +
                                    " has an alias (*name), which is not supported");
    }
    void OnScalar(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                  const std::string& /*value*/) override {}
    void OnSequenceStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/,
                         YAML::anchor_t /*anchor*/, YAML::EmitterStyle::value /*style*/) override {
        enter();
    }
    void OnSequenceEnd() override { --depth_; }
    void OnMapStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/,
                    YAML::anchor_t /*anchor*/, YAML::EmitterStyle::value /*style*/) override {
        enter();
    }
    void OnMapEnd() override { --depth_; }

  private:
    void enter() {
        if (++depth_ > max_depth) throw_bad_card(origin_, "it is nested too deeply");
    }
    const path& origin_;
    int depth_ = 0;
};

// The lines between the first "---" and the next.
std::string_view front_matter(std::string_view readme) {
    if (readme.starts_with("\xEF\xBB\xBF")) readme.remove_prefix(3);
    const std::size_t first_end = readme.find('\n');
    std::string_view first = readme.substr(0, first_end);
    if (first.ends_with('\r')) first.remove_suffix(1);
    if (first != "---" || first_end == std::string_view::npos) return {};
    const std::string_view rest = readme.substr(first_end + 1);
    for (std::size_t at = 0; at < rest.size();) {
        const std::size_t end = rest.find('\n', at);
        std::string_view line = rest.substr(at, end == std::string_view::npos ? end : end - at);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line == "---") return rest.substr(0, at);
        if (end == std::string_view::npos) break;
        at = end + 1;
    }
    return {};
}

std::string text_of(const YAML::Node& node, const path& origin, const std::string& key) {
    if (!node.IsScalar()) throw_bad_card(origin, "`" + key + "` must be a text");
    return node.Scalar();
}

std::vector<std::string> texts_of(const YAML::Node& node, const path& origin,
                                  const std::string& key) {
    if (node.IsScalar()) return {node.Scalar()};
    if (!node.IsSequence()) throw_bad_card(origin, "`" + key + "` must be a text or a list");
    std::vector<std::string> texts;
    for (const YAML::Node& entry : node)
        texts.push_back(text_of(entry, origin, key));
    return texts;
}

std::vector<SplitPatterns> read_data_files(const YAML::Node& node, const path& origin) {
    const bool by_split =
        node.IsSequence() && std::any_of(node.begin(), node.end(),
                                         [](const YAML::Node& entry) { return entry.IsMap(); });
    if (!by_split) return {{"train", texts_of(node, origin, "data_files")}};
    std::vector<SplitPatterns> splits;
    for (const YAML::Node& entry : node) {
        if (!entry.IsMap() || entry.size() != 2 || !entry["split"] || !entry["path"]) {
            throw_bad_card(origin, "every entry of `data_files` needs `split` and `path`");
        }
        SplitPatterns patterns{text_of(entry["split"], origin, "split"),
                               texts_of(entry["path"], origin, "path")};
        for (const SplitPatterns& other : splits) {
            if (other.split == patterns.split) {
                throw_bad_card(origin, "the split " + quoted(std::string_view(patterns.split)) +
                                           " stands twice in `data_files`");
            }
        }
        splits.push_back(std::move(patterns));
    }
    return splits;
}

CardConfig read_config(const YAML::Node& node, const path& origin) {
    if (!node.IsMap() || !node["config_name"]) {
        throw_bad_card(origin, "every entry of `configs` needs `config_name`");
    }
    CardConfig config;
    config.name = text_of(node["config_name"], origin, "config_name");
    const YAML::Node flag = node["default"];
    config.is_default = flag && flag.IsScalar() && flag.as<bool>(false);
    if (const YAML::Node folder = node["data_dir"]; folder && !folder.IsNull()) {
        config.data_dir = text_of(folder, origin, "data_dir");
    }
    if (const YAML::Node files = node["data_files"]; files && !files.IsNull()) {
        config.data_files = read_data_files(files, origin);
    }
    return config;
}

// names: a list, or a map from the index, as text, to the name.
std::vector<std::string> read_names(const YAML::Node& node, const path& origin) {
    if (node.IsSequence()) return texts_of(node, origin, "names");
    std::vector<std::pair<std::int64_t, std::string>> numbered;
    for (const auto& entry : node) {
        const std::string key = text_of(entry.first, origin, "names");
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), number);
        if (error != std::errc() || end != key.data() + key.size()) {
            throw_bad_card(origin, "`class_label.names` has the key " +
                                       quoted(std::string_view(key)) + ", which is no number");
        }
        numbered.emplace_back(number, text_of(entry.second, origin, "names"));
    }
    std::sort(numbered.begin(), numbered.end());
    std::vector<std::string> names;
    for (std::size_t i = 0; i < numbered.size(); ++i) {
        if (numbered[i].first != static_cast<std::int64_t>(i)) {
            throw_bad_card(origin, "`class_label.names` must be numbered 0, 1, 2, …");
        }
        names.push_back(std::move(numbered[i].second));
    }
    return names;
}

void read_info(const YAML::Node& info, const path& origin, DatasetCard& card) {
    if (!info.IsMap()) return;
    const YAML::Node features = info["features"];
    if (!features || !features.IsSequence()) return;
    const YAML::Node config = info["config_name"];
    for (const YAML::Node& feature : features) {
        if (!feature.IsMap() || !feature["name"] || !feature["name"].IsScalar()) continue;
        const YAML::Node dtype = feature["dtype"];
        if (!dtype || !dtype.IsMap()) continue;
        const YAML::Node label = dtype["class_label"];
        if (!label || !label.IsMap() || !label["names"]) continue;
        card.class_names.push_back({config && config.IsScalar() ? config.Scalar() : "",
                                    feature["name"].Scalar(), read_names(label["names"], origin)});
    }
}

std::string names_of(const std::vector<CardConfig>& configs) {
    std::vector<std::string> names;
    for (const CardConfig& config : configs)
        names.push_back(quoted(std::string_view(config.name)));
    return joined(names);
}

const CardConfig* find_config(const path& folder, const std::vector<CardConfig>& configs,
                              std::string_view name) {
    const auto found = std::find_if(configs.begin(), configs.end(),
                                    [&](const CardConfig& each) { return each.name == name; });
    if (found != configs.end()) return &*found;
    if (!configs.empty()) {
        throw Error("The dataset " + quoted(folder) + " has no configuration " + quoted(name) +
                    "; it has " + names_of(configs) + ". Name one of them.");
    }
    if (name == "default") return nullptr;
    throw Error("The dataset " + quoted(folder) + " has no configuration " + quoted(name) +
                ": its README.md lists none. Leave the name out.");
}

void read_card(const YAML::Node& root, const path& origin, DatasetCard& card) {
    if (!root.IsMap()) return;
    if (const YAML::Node configs = root["configs"]; configs && !configs.IsNull()) {
        if (!configs.IsSequence()) throw_bad_card(origin, "`configs` must be a list");
        for (const YAML::Node& config : configs)
            card.configs.push_back(read_config(config, origin));
    }
    const YAML::Node info = root["dataset_info"];
    if (info && info.IsSequence()) {
        for (const YAML::Node& entry : info)
            read_info(entry, origin, card);
    } else if (info) {
        read_info(info, origin, card);
    }
}

}  // namespace

const CardConfig* DatasetCard::config(const path& folder, std::string_view name) const {
    if (!name.empty()) return find_config(folder, configs, name);
    if (configs.empty()) return nullptr;
    const CardConfig* chosen = nullptr;
    for (const CardConfig& config : configs) {
        if (configs.size() != 1 && config.name != "default" && !config.is_default) continue;
        if (chosen != nullptr) {
            throw Error("README.md of the dataset " + quoted(folder) +
                        " marks two configurations as the default, " +
                        quoted(std::string_view(chosen->name)) + " and " +
                        quoted(std::string_view(config.name)) + ". Name one of them.");
        }
        chosen = &config;
    }
    if (chosen == nullptr) {
        throw Error("The dataset " + quoted(folder) + " has the configurations " +
                    names_of(configs) + " and none is the default. Name one of them.");
    }
    return chosen;
}

DatasetCard parse_dataset_card(std::string_view readme, const path& origin) {
    DatasetCard card;
    const std::string matter(front_matter(readme));
    if (matter.empty()) return card;
    if (matter.size() > max_front_matter_bytes) {
        throw_bad_card(origin, "it is longer than " + human_bytes(max_front_matter_bytes));
    }
    try {
        std::istringstream stream(matter);
        YAML::Parser parser(stream);
        CardGuard guard(origin);
        parser.HandleNextDocument(guard);
        read_card(YAML::Load(matter), origin, card);
    } catch (const YAML::Exception& error) {
        throw_bad_card(origin, error.what());
    }
    return card;
}

DatasetCard read_dataset_card(const path& folder) {
    const path readme = folder / "README.md";
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(readme, ignored)) return {};
    return parse_dataset_card(read_text_file(readme, max_readme_bytes), readme);
}

}  // namespace interfuse
