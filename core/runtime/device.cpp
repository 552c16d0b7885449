// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/device.h"

#include <ATen/Parallel.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <charconv>

#include "core/runtime/error.h"
#include "core/runtime/gpu_runtime.h"
#include "core/runtime/memory_use.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

c10::DeviceIndex cuda_device_count() {
    if (gpu_runtime().state != GpuState::ready) return 0;
    return c10::impl::VirtualGuardImpl(c10::DeviceType::CUDA).deviceCount();
}

// LibTorch counts GPUs as the driver does.
std::string describe_gpu(const GpuDriver& driver, c10::DeviceIndex index) {
    const auto place = static_cast<std::size_t>(index);
    if (place >= driver.gpus.size()) return "NVIDIA GPU " + std::to_string(index);
    const Gpu& gpu = driver.gpus[place];
    return gpu.memory > 0 ? gpu.name + ", " + card_memory_text(gpu.memory) : gpu.name;
}

}  // namespace

std::string cuda_obstacle() {
    const GpuRuntime runtime = gpu_runtime();
    if (runtime.state != GpuState::ready) return runtime.reason;
    return cuda_device_count() > 0 ? "" : "no GPU is visible";
}

std::vector<DeviceInfo> available_devices() {
    std::vector<DeviceInfo> devices{{"cpu", std::to_string(thread_count()) + " threads"}};
    for (c10::DeviceIndex i = 0; i < cuda_device_count(); ++i) {
        devices.push_back({"cuda:" + std::to_string(i), describe_gpu(gpu_runtime().driver, i)});
    }
    return devices;
}

namespace {

// The N of "cuda:N"; 0 for "cuda"; -1 for anything else.
int cuda_index(std::string_view text) {
    if (text == "cuda") return 0;
    if (!text.starts_with("cuda:")) return -1;
    text.remove_prefix(5);
    int index = -1;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), index);
    return fault == std::errc() && end == text.data() + text.size() && index >= 0 ? index : -1;
}

}  // namespace

std::optional<MemoryUse> device_memory(std::string_view device) {
    if (device == "cpu") return MemoryUse{resident_bytes(), physical_bytes()};
    const GpuRuntime runtime = gpu_runtime();
    const int index = cuda_index(device);
    if (runtime.state != GpuState::ready || index < 0 || index >= cuda_device_count()) {
        return std::nullopt;
    }
    // NVML first. LibTorch's allocator can tell too, but would set up the device to do so, which
    // takes some hundred megabytes of it: it is asked only where that has happened.
    const auto& gpus = runtime.driver.gpus;
    const auto place = static_cast<std::size_t>(index);
    if (place < gpus.size()) {
        if (const auto use = gpu_memory_use(gpus[place].bus)) return use;
    }
    const auto on_gpu = static_cast<c10::DeviceIndex>(index);
    if (!at::detail::getCUDAHooks().hasPrimaryContext(on_gpu)) return std::nullopt;
    const auto [free, total] =
        c10::getDeviceAllocator(c10::DeviceType::CUDA)->getMemoryInfo(on_gpu);
    return MemoryUse{total - free, total};
}

bool is_device_name(std::string_view text) {
    return text == "auto" || text == "cpu" || cuda_index(text) >= 0;
}

c10::Device resolve_device(std::string_view text, int number) {
    if (text == "cpu") return c10::Device(c10::kCPU);
    const auto of_number = [number] {
        return c10::Device(c10::kCUDA, static_cast<c10::DeviceIndex>(number % cuda_device_count()));
    };
    if (text == "auto") return cuda_device_count() > 0 ? of_number() : c10::Device(c10::kCPU);
    const int index = cuda_index(text);
    if (index < 0) {
        throw Error("The device " + quoted(text) + " is not known; use auto, cpu, cuda or cuda:N.");
    }
    if (const std::string obstacle = cuda_obstacle(); !obstacle.empty()) {
        throw Error("The device " + quoted(text) + " cannot be used: " + obstacle +
                    ". Set device to auto or cpu to run on the CPU.");
    }
    if (index >= cuda_device_count()) {
        throw Error("The device " + quoted(text) + " is not there: this machine has " +
                    std::to_string(cuda_device_count()) + " GPU(s), counted from cuda:0.");
    }
    return text == "cuda" ? of_number()
                          : c10::Device(c10::kCUDA, static_cast<c10::DeviceIndex>(index));
}

std::uint64_t free_device_memory(c10::Device device) {
    if (device.is_cpu()) return 0;
    try {
        return c10::getDeviceAllocator(device.type())->getMemoryInfo(device.index()).first;
    } catch (const c10::Error&) {
        return 0;  // that allocator does not tell
    }
}

void return_device_memory(c10::Device device) {
    if (!device.is_cpu()) c10::getDeviceAllocator(device.type())->emptyCache();
}

void set_thread_count(int threads) {
    if (threads <= 0) return;
    at::get_num_threads();  // a thread's first look would take what another has set meanwhile
    at::set_num_threads(threads);
}

int thread_count() {
    return at::get_num_threads();
}

}  // namespace interfuse
