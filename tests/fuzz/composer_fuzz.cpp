// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Group files from strangers: a recipe with overrides in its first line, as in recipe_fuzz, and
// after each line "#: method/one" the file of that path.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/recipe/composer.h"
#include "core/recipe/yaml_text.h"
#include "core/runtime/error.h"

namespace {

using namespace interfuse;

class Texts final : public ConfigFiles {
  public:
    // Takes the files out of the text; the recipe remains.
    explicit Texts(std::string_view& text) {
        constexpr std::string_view mark = "\n#: ";
        const std::string_view all = text;
        std::size_t at = all.find(mark);
        text = all.substr(0, at);
        while (at != std::string_view::npos) {
            const std::size_t next = all.find(mark, at + 1);
            const std::string_view part = all.substr(at + mark.size(), next - at - mark.size());
            const std::size_t end = part.find('\n');
            files_[std::string(part.substr(0, end))] =
                end == std::string_view::npos ? "" : std::string(part.substr(end + 1));
            at = next;
        }
    }
    std::optional<ConfigFile> find(std::string_view path) const override {
        if (!is_config_path(path)) std::abort();
        const auto found = files_.find(std::string(path));
        if (found == files_.end()) return preset_configs().find(path);
        return ConfigFile{found->first, found->second};
    }
    std::vector<std::string> options(std::string_view group) const override {
        std::vector<std::string> found = preset_configs().options(group);
        for (const auto& [path, text] : files_)
            found.push_back(path);
        return found;
    }
    std::string name() const override { return "memory"; }

  private:
    std::map<std::string, std::string> files_;
};

std::vector<std::string> take_overrides(std::string_view text) {
    std::vector<std::string> overrides;
    if (!text.starts_with("#! ")) return overrides;
    text = text.substr(3, text.find('\n') - 3);
    while (!text.empty() && overrides.size() < 20) {
        const std::size_t tab = text.find('\t');
        overrides.emplace_back(text.substr(0, tab));
        text.remove_prefix(tab == std::string_view::npos ? text.size() : tab + 1);
    }
    return overrides;
}

// Every place must be that of a file or an override.
void check_places(const YamlNode& node, const YamlOrigin& origin) {
    if (origin.at(node.place).empty()) std::abort();
    for (const YamlNode& item : node.items)
        check_places(item, origin);
}

// What a tree is written as must read back to it, but where composing has made it too large.
void check_written(const std::string& yaml) {
    try {
        const YamlOrigin written{"written", {}};
        if (yaml_of(read_yaml(yaml, written)) != yaml) std::abort();
    } catch (const Error& error) {
        const std::string_view reason = error.what();
        if (reason.find("nests deeper") == std::string_view::npos &&
            reason.find("too large") == std::string_view::npos) {
            std::abort();
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view text(reinterpret_cast<const char*>(data), size);
    const Texts files(text);
    YamlOrigin origin{"recipe.yaml", take_overrides(text)};
    try {
        YamlNode root = read_yaml(text, origin);
        compose_groups(root, origin, files, find_group_choices(origin));
        check_places(root, origin);
        check_written(yaml_of(root));
    } catch (const Error& error) {
        if (std::string_view(error.what()).empty()) std::abort();
    }
    return 0;
}
