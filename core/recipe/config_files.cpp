// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/config_files.h"

#include <algorithm>

#include "core/recipe/config_presets.h"
#include "core/runtime/error.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"

namespace interfuse {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t most_file_bytes = 1'000'000;
constexpr std::size_t longest_path = 1000;
constexpr std::size_t most_options = 5000;  // that are listed of a group
constexpr int most_entries = 50'000;        // that are looked at for it
constexpr int most_folder_depth = 8;
constexpr std::string_view extension = ".yaml";

std::string utf8(const fs::path& path) {
    const std::u8string text = path.generic_u8string();
    return {text.begin(), text.end()};
}

fs::path from_utf8(std::string_view text) {
    return {std::u8string(text.begin(), text.end())};
}

class Presets final : public ConfigFiles {
  public:
    std::optional<ConfigFile> find(std::string_view path) const override {
        for (const ConfigPreset& preset : config_presets()) {
            if (preset.name != path) continue;
            return ConfigFile{"preset " + std::string(path), std::string(preset.text)};
        }
        return std::nullopt;
    }
    std::vector<std::string> options(std::string_view group) const override {
        const std::string prefix = std::string(group) + "/";
        std::vector<std::string> found;
        for (const ConfigPreset& preset : config_presets()) {
            if (preset.name.starts_with(prefix)) {
                found.emplace_back(preset.name.substr(prefix.size()));
            }
        }
        return found;
    }
    std::string name() const override { return "the presets of Interfuse"; }
};

}  // namespace

bool is_config_path(std::string_view path) {
    if (path.empty() || path.size() > longest_path) return false;
    for (std::size_t start = 0; start <= path.size();) {
        const std::size_t slash = std::min(path.find('/', start), path.size());
        const std::string_view part = path.substr(start, slash - start);
        if (part.empty() || part == "." || part == "..") return false;
        start = slash + 1;
    }
    return std::none_of(path.begin(), path.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\' || c == ':';
    });
}

const ConfigFiles& preset_configs() {
    static const Presets presets;
    return presets;
}

ConfigFolder::ConfigFolder(const fs::path& folder) : shown_(folder) {
    std::error_code failed;
    folder_ = fs::canonical(folder, failed);
    if (failed || !fs::is_directory(folder_, failed)) {
        throw Error("There is no folder " + quoted(folder) +
                    "; --config-dir takes a folder of configuration groups, such as fusion_bench's "
                    "config.");
    }
}

std::optional<ConfigFile> ConfigFolder::find(std::string_view path) const {
    std::error_code failed;
    const fs::path below = from_utf8(std::string(path) + std::string(extension));
    if (!fs::exists(folder_ / below, failed)) return preset_configs().find(path);
    const fs::path file = fs::canonical(folder_ / below, failed);
    const auto apart = std::mismatch(folder_.begin(), folder_.end(), file.begin(), file.end());
    if (failed || apart.first != folder_.end()) {
        throw Error("The file " + quoted(shown_ / below) + " leads out of the folder " +
                    quoted(shown_) + "; put the file itself there.");
    }
    return ConfigFile{utf8(shown_ / below), read_text_file(file, most_file_bytes)};
}

std::vector<std::string> ConfigFolder::options(std::string_view group) const {
    std::vector<std::string> found = preset_configs().options(group);
    std::error_code failed;
    const fs::path top = folder_ / from_utf8(group);
    fs::recursive_directory_iterator entry(top, failed);
    int looked_at = 0;
    for (const fs::recursive_directory_iterator end;
         !failed && entry != end && looked_at < most_entries;
         entry.increment(failed), ++looked_at) {
        if (entry.depth() >= most_folder_depth) entry.disable_recursion_pending();
        const fs::path& file = entry->path();
        std::error_code ignored;
        if (file.extension() != extension || !entry->is_regular_file(ignored)) continue;
        if (found.size() >= most_options) break;
        fs::path option = file.lexically_relative(top);
        found.push_back(utf8(option.replace_extension()));
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::string ConfigFolder::name() const {
    return quoted(shown_) + " and the presets of Interfuse";
}

}  // namespace interfuse
