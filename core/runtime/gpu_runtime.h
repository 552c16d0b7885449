// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether LibTorch can compute on a GPU, and if not, what is missing. The CUDA half of LibTorch is
// loaded here, at run time, and only where a driver says that there is something to load it for.
#pragma once

#include <filesystem>
#include <string>

#include "core/runtime/gpu_driver.h"

namespace interfuse {

enum class GpuState {
    no_driver,
    driver_fault,
    no_gpu,          // the driver is there and sees none
    driver_too_old,  // for the CUDA that LibTorch is built for
    gpu_too_old,
    no_libraries,    // all is well but for LibTorch's CUDA half, or what that needs
    restart_needed,  // the libraries came too late: LibTorch has already settled on having none
    ready,
};

struct GpuRuntime {
    GpuState state = GpuState::no_driver;
    std::string reason;             // a clause that says why no GPU can be used; "" when one can
    std::string missing;            // no_libraries: the file that is not there; "" if all are
    std::string refusal;            // no_libraries: why those that were found do not serve, a
                                    // sentence; "" where none were found
    std::filesystem::path library;  // the libtorch_cuda.so that was loaded
    GpuDriver driver;
};

// Looks for the driver and the libraries and loads them, the first time that it is asked; from any
// thread. The libraries are looked for in this order, and the first ones that can be used are:
//  1. the folder in INTERFUSE_CUDA_DIR, and then nowhere else;
//  2. the folder that was chosen (choose_gpu_libraries);
//  3. the user's own folder (gpu_libraries_folder);
//  4. the folder of LibTorch's CPU half.
// A PyTorch that was found is only named in `reason`: to load it is for a person to say.
GpuRuntime gpu_runtime();

// The same, looking again where it was not ready before.
GpuRuntime look_for_gpu_again();

// A folder as look_at_torch takes it; "" for none. Counts from the next look on.
void choose_gpu_libraries(const std::filesystem::path& place);

}  // namespace interfuse
