// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Group files as Hydra names them: "method/ada_svd/clip_vision" is the option "ada_svd/clip_vision"
// of the group "method". They lie in a folder, or in the program.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interfuse {

struct ConfigFile {
    std::string origin;  // names it in messages
    std::string text;
};

class ConfigFiles {
  public:
    virtual ~ConfigFiles() = default;
    // The file of that path, without ".yaml". Throws Error where one is there that cannot be read.
    virtual std::optional<ConfigFile> find(std::string_view path) const = 0;
    // The options of a group, those in folders below it included, sorted.
    virtual std::vector<std::string> options(std::string_view group) const = 0;
    // For messages: "the presets of Interfuse".
    virtual std::string name() const = 0;
};

// Whether a path of a group file is one: parts with "/" between them, none of them empty, "." or
// "..", no backslash, and no character that does not belong into a file's name.
bool is_config_path(std::string_view path);

// The presets that the program carries: the files of resources/presets.
const ConfigFiles& preset_configs();

// A folder of group files, as fusion_bench's own "config"; what it lacks is looked for in the
// presets. Files that lead out of it, and files above 1 MB, are refused.
class ConfigFolder final : public ConfigFiles {
  public:
    // Throws Error where there is no such folder.
    explicit ConfigFolder(const std::filesystem::path& folder);
    std::optional<ConfigFile> find(std::string_view path) const override;
    std::vector<std::string> options(std::string_view group) const override;
    std::string name() const override;

  private:
    std::filesystem::path folder_;  // with links followed
    std::filesystem::path shown_;   // as it was given
};

}  // namespace interfuse
