// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Says what a process finds of a GPU: libraries are loaded once in a process and for ever, so every
// case of gpu_runtime_test has one of its own.
//
//   gpu_probe [WORD]...   convolve: work on the CPU first; look: look; choose=DIR: choose that
//   folder
#include <ATen/ATen.h>

#include <cstdio>
#include <fstream>
#include <set>
#include <string>
#include <string_view>

#include "core/runtime/device.h"
#include "core/runtime/error.h"
#include "core/runtime/gpu_runtime.h"

namespace {

using namespace interfuse;

const char* name_of(GpuState state) {
    switch (state) {
        case GpuState::no_driver:
            return "no_driver";
        case GpuState::driver_fault:
            return "driver_fault";
        case GpuState::no_gpu:
            return "no_gpu";
        case GpuState::driver_too_old:
            return "driver_too_old";
        case GpuState::gpu_too_old:
            return "gpu_too_old";
        case GpuState::no_libraries:
            return "no_libraries";
        case GpuState::restart_needed:
            return "restart_needed";
        case GpuState::ready:
            return "ready";
    }
    return "?";
}

void say(const char* key, const std::string& value) {
    std::printf("%s=%s\n", key, value.c_str());
}

// The files of that name that are mapped into the process.
std::set<std::string> mapped(std::string_view name) {
    std::ifstream maps("/proc/self/maps");
    std::set<std::string> files;
    for (std::string line; std::getline(maps, line);) {
        if (line.ends_with(name)) files.insert(line.substr(line.find('/')));
    }
    return files;
}

void look() {
    const GpuRuntime runtime = look_for_gpu_again();
    say("state", name_of(runtime.state));
    say("reason", runtime.reason);
    say("missing", runtime.missing);
    say("refusal", runtime.refusal);
    say("library", runtime.library.string());
    for (const DeviceInfo& device : available_devices()) {
        say("device", device.name + "|" + device.description);
        const auto memory = device_memory(device.name);
        say("memory",
            memory ? std::to_string(memory->used) + "|" + std::to_string(memory->total) : "untold");
    }
    say("auto", resolve_device("auto").str());
    say("LibTorchs", std::to_string(mapped("/libtorch_cpu.so").size()));
}

void convolve() {
    const at::Tensor sum = at::conv2d(at::ones({1, 3, 8, 8}), at::ones({2, 3, 4, 4}), {}, 4).sum();
    say("convolved", std::to_string(sum.item<float>()));
}

}  // namespace

int main(int argc, char** argv) {
    set_thread_count(1);  // threads that wait for each other take their time on a busy machine
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "convolve") {
            convolve();
        } else if (word == "look") {
            look();
        } else if (word.starts_with("choose=")) {
            choose_gpu_libraries(std::string(word.substr(7)));
        } else {
            return 2;
        }
    }
    return 0;
}
