// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Never run; docs/windows.md.
#include <thread>

#include "core/platform/process.h"
#include "core/runtime/library_versions.h"
#include "core/runtime/memory_use.h"
#include "core/runtime/problem_reports.h"
#include "core/runtime/text.h"

namespace interfuse {

std::string program_facts(const std::vector<std::string>& command) {
    std::string line;
    for (const std::string& word : command) {
        if (!line.empty()) line += ' ';
        line += word.find(' ') == std::string::npos ? word : quoted(word);
    }
    std::string text = "Interfuse: " INTERFUSE_VERSION "\n";
    text += "LibTorch: " + libtorch_version() + "\n";
    text +=
        "System: Windows, " + std::to_string(std::thread::hardware_concurrency()) + " threads\n";
    text += "Memory: " + human_bytes(physical_bytes()) + "\n";
    text += "Started as: " + without_secrets(line) + "\n";
    return text;
}

}  // namespace interfuse
