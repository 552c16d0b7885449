// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What NVIDIA's driver says of the GPUs. The driver itself is asked, through a few C functions that
// keep their form from version to version, so that a GPU is seen and described before any library
// of CUDA is loaded, and without one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace interfuse {

struct Gpu {
    std::string name;          // "NVIDIA H200"
    std::uint64_t memory = 0;  // bytes
    int capability = 0;        // compute capability: 90 is 9.0
    std::string bus;           // its place, "0000:3b:00.0", by which NVML knows it; "" if unknown
};

struct GpuDriver {
    enum class State { absent, faulty, without_gpu, ready };
    State state = State::absent;
    std::string reason;     // a clause that says why it is not ready; "" when it is
    int cuda = 0;           // the newest CUDA that it runs: 13000 is 13.0; 0 where it does not say
    std::string version;    // "580.65.06"; "" where it does not say
    std::vector<Gpu> gpus;  // in the order of cuda:0, cuda:1, …
};

// Asks libcuda.so.1. That there is none, or one that fails, is an answer like any other. The first
// call in a process may take a second, for the driver wakes up.
GpuDriver look_at_gpu_driver();

struct MemoryUse {
    std::uint64_t used = 0, total = 0;  // bytes
};

// What all programs together hold of a GPU's memory, by libnvidia-ml.so.1, which needs no CUDA
// context; nothing where that does not tell.
std::optional<MemoryUse> gpu_memory_use(const std::string& bus);

// "140 GB": memory as cards are sold, in units of 2^30 bytes.
std::string card_memory_text(std::uint64_t bytes);

// "13.0" for 13000, and "9.0" for a compute capability of 90.
std::string cuda_version_text(int version);
std::string capability_text(int capability);

}  // namespace interfuse
