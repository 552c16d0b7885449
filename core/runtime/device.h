// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the arithmetic runs. The program links the CPU half of LibTorch only; the CUDA half is
// loaded when it is first wanted and is there.
#pragma once

#include <c10/core/Device.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/runtime/gpu_driver.h"

namespace interfuse {

struct DeviceInfo {
    std::string name;         // "cpu", "cuda:0"
    std::string description;  // for people: "2 threads", "NVIDIA H100, 80 GB"
};

// Devices that can be used now, the CPU first. Loads the CUDA runtime when it is there
// (gpu_runtime).
std::vector<DeviceInfo> available_devices();

// What of a device's memory is in use: of the CPU by this program, of a GPU by all programs.
// Nothing where that is not told, or the device is not there.
std::optional<MemoryUse> device_memory(std::string_view device);

// Why CUDA cannot be used ("" when it can): the missing library, or no driver.
std::string cuda_obstacle();

// Whether `text` has the form auto, cpu, cuda or cuda:N.
bool is_device_name(std::string_view text);

// The device that a recipe's `device` asks for: "auto" is a GPU, else the CPU. Throws Error when a
// GPU is asked for and there is none, saying why. Where no number is given it is GPU 0, or for
// programs that share a machine the one of this number, counted round.
c10::Device resolve_device(std::string_view text, int number = 0);

// Bytes of a GPU's memory that are free now; 0 where that cannot be told.
std::uint64_t free_device_memory(c10::Device device);
// Gives a GPU's memory back that LibTorch keeps for later; nothing on the CPU.
void return_device_memory(c10::Device device);

// The number of CPU threads for LibTorch's operators that this thread calls, whatever others set
// for themselves; 0 leaves the machine's own number.
void set_thread_count(int threads);
int thread_count();

}  // namespace interfuse
