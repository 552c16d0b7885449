// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/device.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <dlfcn.h>

#include <charconv>

#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

// Loads LibTorch's CUDA half once; its registration makes CUDA tensors possible. Returns why not.
const std::string& load_cuda() {
    static const std::string obstacle = []() -> std::string {
        // Its symbols must be global: the libraries that it loads in turn look them up.
        if (::dlopen("libtorch_cuda.so", RTLD_NOW | RTLD_GLOBAL) == nullptr) {
            const char* reason = ::dlerror();
            return "the CUDA runtime cannot be loaded (" +
                   std::string(reason != nullptr ? reason : "unknown reason") + ")";
        }
        if (!at::globalContext().hasCUDA()) {
            return "the CUDA runtime is there, but no NVIDIA driver or GPU answers";
        }
        // float32 means float32: convolutions would take TF32 by default.
        at::globalContext().setAllowTF32CuDNN(false);
        at::globalContext().setAllowTF32CuBLAS(false);
        return {};
    }();
    return obstacle;
}

c10::DeviceIndex cuda_device_count() {
    if (!load_cuda().empty()) return 0;
    return c10::impl::VirtualGuardImpl(c10::DeviceType::CUDA).deviceCount();
}

}  // namespace

std::string cuda_obstacle() {
    if (!load_cuda().empty()) return load_cuda();
    return cuda_device_count() > 0 ? "" : "no GPU is visible";
}

std::vector<DeviceInfo> available_devices() {
    std::vector<DeviceInfo> devices{{"cpu", std::to_string(thread_count()) + " threads"}};
    for (c10::DeviceIndex i = 0; i < cuda_device_count(); ++i) {
        devices.push_back({"cuda:" + std::to_string(i), "NVIDIA GPU " + std::to_string(i)});
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
    if (threads > 0) at::set_num_threads(threads);
}

int thread_count() {
    return at::get_num_threads();
}

}  // namespace interfuse
