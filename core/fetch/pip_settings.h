// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// pip's own settings: whoever has told pip of an index, a proxy or a certificate has told
// Interfuse.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/fetch/http_settings.h"

namespace interfuse {

struct PipSettings : HttpSettings {
    std::vector<std::string> indexes;               // addresses to ask, the first one first
    std::vector<std::filesystem::path> find_links;  // local folders that may hold the wheels
};

// From pip's configuration files (global, user, environment, PIP_CONFIG_FILE), each overridden by
// the next, and its variables (PIP_INDEX_URL, …), which override them all. Without any the index is
// the usual one. Files that cannot be read count as absent.
PipSettings read_pip_settings();

}  // namespace interfuse
