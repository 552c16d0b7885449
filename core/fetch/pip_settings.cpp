// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/pip_settings.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <string_view>

#include "core/fetch/library_list.h"
#include "core/fetch/trimmed.h"
#include "core/platform/environment.h"
#include "core/platform/paths.h"
#include "core/platform/python_places.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

using Values = std::map<std::string, std::string>;  // by the name of pip's long option

// A later section overrides an earlier one, as for pip's own downloads.
constexpr std::array<std::string_view, 3> sections{"global", "download", "install"};
constexpr std::array<const char*, 7> options{
    "index-url", "extra-index-url", "find-links", "no-index", "cert", "proxy", "timeout"};

std::string variable(const std::string& name) {
    return platform::environment_text(name).value_or("");
}

std::vector<std::string> words(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> found;
    for (std::string word; stream >> word;)
        found.push_back(word);
    return found;
}

// The names of options may be written with underscores.
std::string option_name(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char letter) {
        return letter == '_' ? '-' : static_cast<char>(std::tolower(letter));
    });
    return name;
}

// One of pip's INI files: sections, "name = value" or "name: value", and values that go on in
// indented lines.
void read_file(const fs::path& file, Values& values) {
    std::ifstream stream(file);
    std::array<Values, sections.size()> found;
    Values* section = nullptr;
    std::string* value = nullptr;
    for (std::string line; std::getline(stream, line);) {
        const std::string text = trimmed(line);
        if (text.empty() || text.front() == '#' || text.front() == ';') continue;
        if (std::isspace(static_cast<unsigned char>(line.front())) != 0 && value != nullptr) {
            *value += " " + text;
            continue;
        }
        value = nullptr;
        if (text.front() == '[') {
            const auto* place = std::find(sections.begin(), sections.end(),
                                          trimmed(text.substr(1, text.find(']') - 1)));
            section = place == sections.end()
                          ? nullptr
                          : &found[static_cast<std::size_t>(place - sections.begin())];
            continue;
        }
        const std::size_t sign = text.find_first_of("=:");
        if (section == nullptr || sign == std::string::npos) continue;
        value = &(*section)[option_name(trimmed(text.substr(0, sign)))];
        *value = trimmed(text.substr(sign + 1));
    }
    for (const Values& one : found) {
        for (const auto& [name, text] : one)
            values[name] = text;
    }
}

void read_variables(Values& values) {
    for (const char* option : options) {
        std::string name = "PIP_";
        for (const char letter : std::string_view(option)) {
            name += letter == '-'
                        ? '_'
                        : static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
        }
        if (std::string value = variable(name); !value.empty()) values[option] = std::move(value);
    }
}

bool is_on(const std::string& value) {
    const std::string text = option_name(value);
    return text == "1" || text == "true" || text == "yes" || text == "on";
}

// Folders and files on this machine; pages of links are left to pip.
std::vector<fs::path> local_folders(const std::string& links) {
    std::vector<fs::path> folders;
    for (std::string link : words(links)) {
        if (link.starts_with("file://")) link.erase(0, 7);
        if (link.find("://") != std::string::npos) continue;
        if (link.starts_with("~/"))
            link = platform::path_text(platform::home_folder()) + link.substr(1);
        folders.push_back(platform::path_from_text(link));
    }
    return folders;
}

}  // namespace

PipSettings read_pip_settings() {
    Values values;
    for (const fs::path& file : platform::pip_files())
        read_file(file, values);
    read_variables(values);

    PipSettings settings;
    if (!is_on(values["no-index"])) {
        const std::string index = values["index-url"];
        settings.indexes.push_back(index.empty() ? usual_package_index : index);
        for (const std::string& more : words(values["extra-index-url"]))
            settings.indexes.push_back(more);
        std::erase(settings.indexes, "");
    }
    settings.find_links = local_folders(values["find-links"]);
    settings.certificate = platform::path_from_text(values["cert"]);
    settings.proxy = values["proxy"];
    // pip waits 15 seconds unless told otherwise; its retries are shorter than ours.
    const int timeout = std::atoi(values["timeout"].c_str());
    settings.timeout = std::max(settings.timeout, timeout);
    return settings;
}

}  // namespace interfuse
