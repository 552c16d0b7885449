// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <thread>
#include <vector>

#include "core/platform/system_facts.h"
#include "core/runtime/library_versions.h"
#include "core/runtime/memory_use.h"
#include "core/runtime/problem_reports.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

std::string build_text() {
#ifdef _MSC_VER
    std::string text = "compiler MSVC " + std::to_string(_MSC_VER);
#else
    std::string text = "compiler " __VERSION__;
#endif
#ifdef NDEBUG
    text += ", without assertions";
#else
    text += ", with assertions";
#endif
    if (const std::string id = platform::program_build_id(); !id.empty())
        text += ", build id " + id;
    return text;
}

}  // namespace

std::string program_facts(const std::vector<std::string>& command) {
    std::string line;
    for (const std::string& word : command) {
        if (!line.empty()) line += ' ';
        line += word.find(' ') == std::string::npos ? word : quoted(word);
    }
    std::string text = "Interfuse: " INTERFUSE_VERSION " (" + build_text() + ")\n";
    text += "LibTorch: " + libtorch_version() + "\n";
    text += "System: " + platform::system_name() + "\n";
    const std::string processor = platform::processor_name();
    text += "Processor: " + processor + (processor.empty() ? "" : ", ") +
            std::to_string(std::thread::hardware_concurrency()) + " threads\n";
    text += "Memory: " + human_bytes(physical_bytes()) + "\n";
    text += "Started as: " + without_secrets(line) + "\n";
    return text;
}

}  // namespace interfuse
