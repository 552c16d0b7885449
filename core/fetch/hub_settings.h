// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Hugging Face Hub as the environment describes it to huggingface_hub.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "core/fetch/http_settings.h"

namespace interfuse {

struct HubSettings : HttpSettings {
    std::string endpoint;         // "https://host", without a slash at its end
    std::string token;            // "" for none
    std::filesystem::path cache;  // where repositories go; empty where no place is known
    bool offline = false;         // nothing may be fetched
    int at_once = 3;              // files that are fetched side by side
    // Bytes that are free where a folder is or will be; the file system's own answer when empty.
    std::function<std::uint64_t(const std::filesystem::path&)> free_bytes{};
};

// HF_ENDPOINT, HF_TOKEN or the file HF_TOKEN_PATH ($HF_HOME/token), HF_HUB_OFFLINE,
// HF_HUB_DOWNLOAD_TIMEOUT (seconds), REQUESTS_CA_BUNDLE and CURL_CA_BUNDLE; the cache of
// hub_cache(). A token that no header can hold counts as none.
HubSettings read_hub_settings();

}  // namespace interfuse
