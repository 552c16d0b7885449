// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/gpu_driver.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>

#include "core/platform/dynamic_library.h"

namespace interfuse {
namespace {

// A library of the driver; it stays loaded, for drivers are not made to go. Every function that is
// asked of it may be missing.
class DriverLibrary {
  public:
    explicit DriverLibrary(const char* name)
        : handle_(platform::load_library(name, platform::Symbols::local, reason_)) {}

    bool is_there() const { return handle_ != nullptr; }
    const std::string& reason() const { return reason_; }

    template <typename Function>
    Function* function(const char* name) {
        void* found = handle_ != nullptr ? platform::find_function(handle_, name) : nullptr;
        if (found == nullptr && missing_.empty()) missing_ = name;
        return reinterpret_cast<Function*>(found);
    }
    // The first function that was asked for and is not there.
    const std::string& missing() const { return missing_; }

  private:
    std::string reason_;
    void* handle_;
    std::string missing_;
};

// ---- the driver API: NVIDIA's cuda.h. Every function returns 0 or an error.

using Result = int;
using Device = int;
constexpr Result stub_library = 34;  // what the toolkit has to link with, in the driver's place
constexpr Result no_device = 100;
constexpr int capability_major = 75;  // attributes of a device
constexpr int capability_minor = 76;

struct DriverFunctions {
    explicit DriverFunctions(DriverLibrary& library)
        : init(library.function<Result(unsigned)>("cuInit")),
          driver_version(library.function<Result(int*)>("cuDriverGetVersion")),
          count(library.function<Result(int*)>("cuDeviceGetCount")),
          device(library.function<Result(Device*, int)>("cuDeviceGet")),
          name(library.function<Result(char*, int, Device)>("cuDeviceGetName")),
          memory(library.function<Result(std::size_t*, Device)>("cuDeviceTotalMem_v2")),
          attribute(library.function<Result(int*, int, Device)>("cuDeviceGetAttribute")),
          bus(library.function<Result(char*, int, Device)>("cuDeviceGetPCIBusId")),
          error_text(library.function<Result(Result, const char**)>("cuGetErrorString")) {}

    Result (*init)(unsigned flags);
    Result (*driver_version)(int* version);
    Result (*count)(int* count);
    Result (*device)(Device* device, int ordinal);
    Result (*name)(char* name, int length, Device device);
    Result (*memory)(std::size_t* bytes, Device device);
    Result (*attribute)(int* value, int attribute, Device device);
    Result (*bus)(char* place, int length, Device device);
    Result (*error_text)(Result error, const char** text);
};

std::string fault_text(const DriverFunctions& driver, Result error) {
    if (error == stub_library) {
        return std::string(platform::cuda_driver_file) +
               " is the toolkit's stub for linking, not NVIDIA's driver";
    }
    const char* text = nullptr;
    std::string why = "error " + std::to_string(error);
    if (driver.error_text(error, &text) == 0 && text != nullptr) why += ": " + std::string(text);
    return "the NVIDIA driver does not answer (" + why + ")";
}

// What a GPU does not say of itself stays empty.
Gpu describe(const DriverFunctions& driver, int ordinal) {
    Gpu gpu;
    gpu.name = "NVIDIA GPU " + std::to_string(ordinal);
    Device device = 0;
    if (driver.device(&device, ordinal) != 0) return gpu;
    std::array<char, 256> text{};
    if (driver.name(text.data(), text.size() - 1, device) == 0) gpu.name = text.data();
    std::size_t bytes = 0;
    if (driver.memory(&bytes, device) == 0) gpu.memory = bytes;
    int major = 0;
    int minor = 0;
    if (driver.attribute(&major, capability_major, device) == 0 &&
        driver.attribute(&minor, capability_minor, device) == 0) {
        gpu.capability = 10 * major + minor;
    }
    text.fill('\0');
    if (driver.bus(text.data(), text.size() - 1, device) == 0) gpu.bus = text.data();
    return gpu;
}

GpuDriver faulty(GpuDriver found, std::string reason) {
    found.state = GpuDriver::State::faulty;
    found.reason = std::move(reason);
    return found;
}

// ---- NVML: NVIDIA's nvml.h

struct NvmlMemory {
    unsigned long long total, free, used;  // bytes
};

struct NvmlFunctions {
    explicit NvmlFunctions(DriverLibrary& library)
        : init(library.function<int()>("nvmlInit_v2")),
          driver_version(library.function<int(char*, unsigned)>("nvmlSystemGetDriverVersion")),
          device(library.function<int(const char*, void**)>("nvmlDeviceGetHandleByPciBusId_v2")),
          memory(library.function<int(void*, NvmlMemory*)>("nvmlDeviceGetMemoryInfo")) {}

    int (*init)();
    int (*driver_version)(char* text, unsigned length);
    int (*device)(const char* bus, void** device);
    int (*memory)(void* device, NvmlMemory* memory);
};

// Its functions, ready to be called; nothing when it is not there or does not start.
std::optional<NvmlFunctions> open_nvml() {
    DriverLibrary library(platform::nvml_file);
    NvmlFunctions nvml(library);
    // Starting it again only counts.
    if (!library.is_there() || !library.missing().empty() || nvml.init() != 0) return std::nullopt;
    return nvml;
}

std::string driver_version() {
    const auto nvml = open_nvml();
    std::array<char, 80> text{};
    if (!nvml || nvml->driver_version(text.data(), text.size() - 1) != 0) return {};
    return text.data();
}

}  // namespace

GpuDriver look_at_gpu_driver() {
    GpuDriver found;
    DriverLibrary library(platform::cuda_driver_file);
    if (!library.is_there()) {
        found.reason = "there is no NVIDIA driver (" + library.reason() + ")";
        return found;
    }
    const DriverFunctions driver(library);
    if (!library.missing().empty()) {
        return faulty(found, std::string("the NVIDIA driver's ") + platform::cuda_driver_file +
                                 " lacks " + library.missing());
    }
    if (driver.driver_version(&found.cuda) != 0) found.cuda = 0;
    found.version = driver_version();
    if (const Result error = driver.init(0); error != 0 && error != no_device) {
        return faulty(found, fault_text(driver, error));
    }
    int count = 0;
    if (driver.count(&count) != 0) count = 0;
    for (int ordinal = 0; ordinal < count; ++ordinal)
        found.gpus.push_back(describe(driver, ordinal));
    found.state = found.gpus.empty() ? GpuDriver::State::without_gpu : GpuDriver::State::ready;
    if (found.gpus.empty()) found.reason = "the NVIDIA driver sees no GPU";
    return found;
}

std::optional<MemoryUse> gpu_memory_use(const std::string& bus) {
    if (bus.empty()) return std::nullopt;
    static std::optional<NvmlFunctions> nvml;  // once it is there it stays
    if (!nvml) nvml = open_nvml();
    void* device = nullptr;
    NvmlMemory memory{};
    if (!nvml || nvml->device(bus.c_str(), &device) != 0 || nvml->memory(device, &memory) != 0) {
        return std::nullopt;
    }
    return MemoryUse{memory.used, memory.total};
}

std::string card_memory_text(std::uint64_t bytes) {
    const double amount = static_cast<double>(bytes) / (1ULL << 30U);
    std::array<char, 32> text{};
    // The rounded value decides, lest 9.96 become "10.0".
    const int decimals = std::round(amount * 10) < 100 ? 1 : 0;
    std::snprintf(text.data(), text.size(), "%.*f GB", decimals, amount);
    return text.data();
}

std::string cuda_version_text(int version) {
    return std::to_string(version / 1000) + "." + std::to_string(version % 1000 / 10);
}

std::string capability_text(int capability) {
    return std::to_string(capability / 10) + "." + std::to_string(capability % 10);
}

}  // namespace interfuse
