// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/gpu_runtime.h"

#include <ATen/Context.h>
#include <c10/core/Device.h>

#include <algorithm>
#include <mutex>
#include <optional>
#include <vector>

#include "core/platform/dynamic_library.h"
#include "core/platform/environment.h"
#include "core/platform/paths.h"
#include "core/runtime/library_versions.h"
#include "core/runtime/text.h"
#include "core/runtime/torch_libraries.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

// The folder that libtorch_cpu.so was loaded from: the library that the context lies in. (A
// function's address may be one of the program's own jump table.)
fs::path cpu_half() {
    return platform::library_of(&at::globalContext()).parent_path();
}

// What was found of the libraries: where they can be loaded from, or why not.
struct Candidates {
    std::vector<fs::path> libraries;
    std::string problem;  // the first, a sentence
};

Candidates find_candidates(const fs::path& chosen) {
    Candidates found;
    const auto take = [&](const fs::path& place) {
        const TorchLibraries torch = look_at_torch(place);
        if (torch.usable()) {
            found.libraries.push_back(torch.library());
        } else if (found.problem.empty()) {
            found.problem = torch.problem;
        }
    };
    if (const auto named = platform::environment_text("INTERFUSE_CUDA_DIR");
        named && !named->empty()) {
        take(platform::path_from_text(*named));
        return found;
    }
    if (!chosen.empty()) take(chosen);
    std::error_code ignored;
    if (const fs::path own = gpu_libraries_folder(); fs::is_directory(own, ignored)) take(own);
    // Of one build with the CPU half, whatever its version.py says.
    if (const fs::path beside = cpu_half() / torch_cuda_file(); fs::exists(beside, ignored))
        found.libraries.push_back(beside);
    return found;
}

// A program that was packaged without NVIDIA's libraries starts with what stands in for two of them
// (packaging/linux/stand_ins); the real ones can take their place at the next start only.
bool has_stand_ins() {
    return platform::is_loaded("interfuse_stand_in");
}

std::string without_stop(std::string sentence) {
    if (sentence.ends_with('.')) sentence.pop_back();
    return sentence;
}

class Loader {
  public:
    GpuRuntime look(bool again) {
        const std::lock_guard lock(mutex_);
        const bool settled = known_ && (known_->state == GpuState::ready ||
                                        known_->state == GpuState::restart_needed);
        if (!known_ || (again && !settled)) known_ = load();
        return *known_;
    }
    void choose(const fs::path& place) {
        const std::lock_guard lock(mutex_);
        chosen_ = place;
    }

  private:
    GpuRuntime load() {
        GpuRuntime runtime;
        runtime.driver = look_at_gpu_driver();
        judge_driver(runtime);
        if (runtime.state != GpuState::no_libraries) return runtime;
        load_libraries(runtime);
        if (runtime.state == GpuState::no_libraries) hint_at_pytorch(runtime);
        return runtime;
    }

    // no_libraries when nothing but them can be missing.
    static void judge_driver(GpuRuntime& runtime) {
        const GpuDriver& driver = runtime.driver;
        runtime.reason = driver.reason;
        switch (driver.state) {
            case GpuDriver::State::absent:
                runtime.state = GpuState::no_driver;
                return;
            case GpuDriver::State::faulty:
                runtime.state = GpuState::driver_fault;
                return;
            case GpuDriver::State::without_gpu:
                runtime.state = GpuState::no_gpu;
                return;
            case GpuDriver::State::ready:
                break;
        }
        if (driver.cuda < torch_cuda) {
            runtime.state = GpuState::driver_too_old;
            runtime.reason = "the NVIDIA driver" +
                             (driver.version.empty() ? "" : " " + driver.version) + " runs CUDA " +
                             cuda_version_text(driver.cuda) + " at most, and LibTorch " +
                             libtorch_version() + " needs CUDA " + cuda_version_text(torch_cuda) +
                             ", that is driver " + torch_cuda_driver + " or newer";
            return;
        }
        const auto serves = [](const Gpu& gpu) {
            return gpu.capability == 0 || gpu.capability >= least_capability;
        };
        if (std::none_of(driver.gpus.begin(), driver.gpus.end(), serves)) {
            const Gpu& gpu = driver.gpus.front();
            runtime.state = GpuState::gpu_too_old;
            runtime.reason = "the " + gpu.name + " has compute capability " +
                             capability_text(gpu.capability) + ", and LibTorch " +
                             libtorch_version() + " needs " + capability_text(least_capability);
            return;
        }
        runtime.state = GpuState::no_libraries;
    }

    void load_libraries(GpuRuntime& runtime) const {
        runtime.missing = torch_cuda_file();
        const Candidates candidates = find_candidates(chosen_);
        runtime.refusal = candidates.problem;
        if (!candidates.libraries.empty() && has_stand_ins()) {
            runtime.missing.clear();
            runtime.state = GpuState::restart_needed;
            runtime.reason = "the CUDA libraries came after Interfuse was started; start it again";
            return;
        }
        for (const fs::path& library : candidates.libraries) {
            // Its symbols must be global: the libraries that it loads in turn look them up.
            //
            // It asks for libtorch_cpu.so, libc10.so and libcudart.so.13 by those names alone, and
            // they are loaded already. The loader compares names (DT_SONAME) before it searches any
            // folder, so ours are taken, also where a PyTorch has its own beside this one: there is
            // never a second LibTorch in the process. What else it needs its run path names, from
            // its own place ($ORIGIN/../../nvidia/…/lib).
            std::string why;
            if (platform::load_library(library, platform::Symbols::global, why) != nullptr) {
                runtime.library = library;
                runtime.missing.clear();
                settle(runtime);
                return;
            }
            if (!runtime.refusal.empty()) continue;  // the first reason is the one to mend
            runtime.missing = platform::missing_library(why);
            runtime.refusal = "The libraries in " + quoted(library.parent_path()) +
                              " cannot be loaded: " + why + ".";
        }
        runtime.reason =
            "LibTorch's CUDA libraries " +
            (runtime.refusal.empty() ? "are not here (" + runtime.missing + ")"
                                     : "cannot be used: " + without_stop(runtime.refusal));
    }

    // After the libraries were loaded.
    static void settle(GpuRuntime& runtime) {
        at::Context& context = at::globalContext();
        // LibTorch asks its CUDA half once and for ever: a convolution before this point has found
        // none. (To ask whether that has happened would be to ask it.)
        if (!at::Context::hasCUDART()) {
            runtime.state = GpuState::restart_needed;
            runtime.reason =
                "the CUDA libraries were found while Interfuse was at work already; start it again";
            return;
        }
        if (!at::Context::hasCUDA()) {
            runtime.state = GpuState::driver_fault;
            runtime.reason = "the CUDA libraries are there, but LibTorch gets no answer from a GPU";
            return;
        }
        runtime.state = GpuState::ready;
        runtime.reason.clear();
        runtime.refusal.clear();
        // float32 means float32: convolutions would take TF32 by default.
        context.setAllowTF32CuDNN(false);
        context.setAllowTF32CuBLAS(false);
    }

    static void hint_at_pytorch(GpuRuntime& runtime) {
        for (const TorchLibraries& torch : find_pytorch()) {
            if (!torch.usable()) continue;
            runtime.reason += "; PyTorch " + torch.version + " in " + quoted(torch.place) +
                              " has them: name it in INTERFUSE_CUDA_DIR";
            return;
        }
    }

    std::mutex mutex_;
    std::optional<GpuRuntime> known_;
    fs::path chosen_;
};

Loader& loader() {
    static Loader only;
    return only;
}

}  // namespace

GpuRuntime gpu_runtime() {
    return loader().look(/*again=*/false);
}

GpuRuntime look_for_gpu_again() {
    return loader().look(/*again=*/true);
}

void choose_gpu_libraries(const fs::path& place) {
    loader().choose(place);
}

}  // namespace interfuse
