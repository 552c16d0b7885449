// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// In the place of NVIDIA's libcuda.so.1 and libnvidia-ml.so.1: the functions that Interfuse calls,
// with the signatures of cuda.h and nvml.h. What they answer is in the environment at the moment of
// the call:
//
//   STAND_IN_GPUS     name|bytes|capability|bus, with ; between GPUs; none: a driver without a GPU
//   STAND_IN_CUDA     newest CUDA that it runs (13000)
//   STAND_IN_DRIVER   its version (580.65.06)
//   STAND_IN_INIT     what cuInit returns (0, or 100 without a GPU)
//   STAND_IN_USED     bytes in use of every GPU (3300000000)
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sstream>
#include <string>
#include <vector>

#define EXPORTED extern "C" __attribute__((visibility("default")))

namespace {

struct StandIn {
    std::string name, bytes, capability, bus;
};

std::string variable(const char* name, const char* otherwise) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : otherwise;
}

std::vector<StandIn> gpus() {
    std::istringstream all(variable("STAND_IN_GPUS", ""));
    std::vector<StandIn> found;
    for (std::string one; std::getline(all, one, ';');) {
        std::istringstream parts(one);
        StandIn gpu;
        std::getline(parts, gpu.name, '|');
        std::getline(parts, gpu.bytes, '|');
        std::getline(parts, gpu.capability, '|');
        std::getline(parts, gpu.bus, '|');
        found.push_back(gpu);
    }
    return found;
}

bool copy(const std::string& text, char* out, std::size_t length) {
    if (text.empty() || length <= text.size()) return false;
    std::memcpy(out, text.c_str(), text.size() + 1);
    return true;
}

constexpr int invalid_value = 1;
constexpr int invalid_device = 101;
bool begun = false;

const StandIn* gpu_at(int device) {
    static thread_local std::vector<StandIn> all;
    all = gpus();
    const auto place = static_cast<std::size_t>(device);
    return begun && device >= 0 && place < all.size() ? &all[place] : nullptr;
}

}  // namespace

EXPORTED int cuInit(unsigned flags) {
    if (flags != 0) return invalid_value;
    const int result = std::atoi(variable("STAND_IN_INIT", gpus().empty() ? "100" : "0").c_str());
    begun = result == 0;
    return result;
}

EXPORTED int cuDriverGetVersion(int* version) {
    *version = std::atoi(variable("STAND_IN_CUDA", "13000").c_str());
    return 0;
}

EXPORTED int cuDeviceGetCount(int* count) {
    if (!begun) return 3;  // not initialised
    *count = static_cast<int>(gpus().size());
    return 0;
}

EXPORTED int cuDeviceGet(int* device, int ordinal) {
    if (gpu_at(ordinal) == nullptr) return invalid_device;
    *device = ordinal;
    return 0;
}

EXPORTED int cuDeviceGetName(char* name, int length, int device) {
    const StandIn* gpu = gpu_at(device);
    if (gpu == nullptr) return invalid_device;
    return copy(gpu->name, name, static_cast<std::size_t>(length)) ? 0 : invalid_value;
}

EXPORTED int cuDeviceTotalMem_v2(std::size_t* bytes, int device) {
    const StandIn* gpu = gpu_at(device);
    if (gpu == nullptr) return invalid_device;
    *bytes = std::strtoull(gpu->bytes.c_str(), nullptr, 10);
    return 0;
}

EXPORTED int cuDeviceGetAttribute(int* value, int attribute, int device) {
    const StandIn* gpu = gpu_at(device);
    if (gpu == nullptr) return invalid_device;
    const int capability = std::atoi(gpu->capability.c_str());
    if (attribute == 75) *value = capability / 10;
    if (attribute == 76) *value = capability % 10;
    return attribute == 75 || attribute == 76 ? 0 : invalid_value;
}

EXPORTED int cuDeviceGetPCIBusId(char* bus, int length, int device) {
    const StandIn* gpu = gpu_at(device);
    if (gpu == nullptr) return invalid_device;
    return copy(gpu->bus, bus, static_cast<std::size_t>(length)) ? 0 : invalid_value;
}

EXPORTED int cuGetErrorString(int error, const char** text) {
    *text =
        error == 803 ? "system has unsupported display driver / cuda driver combination" : nullptr;
    return *text != nullptr ? 0 : invalid_value;
}

struct NvmlMemory {
    unsigned long long total, free, used;
};

EXPORTED int nvmlInit_v2() {
    return 0;
}

EXPORTED int nvmlSystemGetDriverVersion(char* text, unsigned length) {
    return copy(variable("STAND_IN_DRIVER", "580.65.06"), text, length) ? 0 : 7;
}

// A handle is the GPU's number plus one.
EXPORTED int nvmlDeviceGetHandleByPciBusId_v2(const char* bus, void** device) {
    const auto all = gpus();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].bus != bus) continue;
        *device = reinterpret_cast<void*>(i + 1);
        return 0;
    }
    return 6;  // not found
}

EXPORTED int nvmlDeviceGetMemoryInfo(void* device, NvmlMemory* memory) {
    const auto all = gpus();
    const auto number = reinterpret_cast<std::uintptr_t>(device);
    if (number == 0 || number > all.size()) return 2;
    memory->total = std::strtoull(all[number - 1].bytes.c_str(), nullptr, 10);
    memory->used = std::strtoull(variable("STAND_IN_USED", "3300000000").c_str(), nullptr, 10);
    memory->free = memory->total - memory->used;
    return 0;
}
