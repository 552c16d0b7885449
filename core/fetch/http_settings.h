// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a server is spoken to, whoever it is.
#pragma once

#include <filesystem>
#include <string>

namespace interfuse {

struct HttpSettings {
    std::filesystem::path certificate;  // trusted ones, a file or a folder; may be empty
    std::string proxy;                  // address; "" leaves it to the system
    int timeout = 60;                   // seconds that a connection may be silent
    // Milliseconds after a failure; twice as long after each more in a row.
    int pause = 500;
};

}  // namespace interfuse
