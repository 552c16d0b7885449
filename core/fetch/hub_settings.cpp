// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/hub_settings.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>

#include "core/fetch/trimmed.h"
#include "core/platform/environment.h"
#include "core/platform/paths.h"
#include "core/runtime/hub_cache.h"
#include "core/runtime/user_folder.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

constexpr const char* usual_endpoint = "https://huggingface.co";
constexpr std::size_t longest_token = 4096;

std::string variable(const char* name) {
    return platform::environment_text(name).value_or("");
}

bool is_on(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
    return text == "1" || text == "ON" || text == "YES" || text == "TRUE";
}

// As huggingface_hub, whose cache lies beside it.
fs::path token_file() {
    if (const fs::path file = environment_path("HF_TOKEN_PATH"); !file.empty()) return file;
    const fs::path home = hub_home();
    return home.empty() ? home : home / "token";
}

std::string token() {
    std::string text = trimmed(variable("HF_TOKEN"));
    if (text.empty() && !is_on(variable("HF_HUB_DISABLE_IMPLICIT_TOKEN"))) {
        std::ifstream file(token_file(), std::ios::binary);
        text.resize(longest_token + 1);
        file.read(text.data(), static_cast<std::streamsize>(text.size()));
        text.resize(static_cast<std::size_t>(file.gcount()));
        text = trimmed(text);
    }
    const bool printable = std::all_of(text.begin(), text.end(),
                                       [](char letter) { return letter > ' ' && letter < '\x7f'; });
    return printable && text.size() <= longest_token ? text : std::string();
}

}  // namespace

HubSettings read_hub_settings() {
    HubSettings settings;
    settings.endpoint = trimmed(variable("HF_ENDPOINT"));
    while (settings.endpoint.ends_with('/'))
        settings.endpoint.pop_back();
    if (settings.endpoint.empty()) settings.endpoint = usual_endpoint;
    settings.token = token();
    settings.cache = hub_cache();
    settings.offline = is_on(variable("HF_HUB_OFFLINE")) || is_on(variable("TRANSFORMERS_OFFLINE"));
    settings.certificate = platform::path_from_text(variable("REQUESTS_CA_BUNDLE"));
    if (settings.certificate.empty())
        settings.certificate = platform::path_from_text(variable("CURL_CA_BUNDLE"));
    const int timeout = std::atoi(variable("HF_HUB_DOWNLOAD_TIMEOUT").c_str());
    if (timeout > 0) settings.timeout = timeout;
    return settings;
}

}  // namespace interfuse
