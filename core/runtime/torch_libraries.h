// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where LibTorch's halves may lie: in the user's own folders, or in a PyTorch that was installed
// for Python.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace interfuse {

// What is asked for: the half for GPUs, or the one that the program itself is linked with.
enum class TorchHalf { cuda, cpu };
// LibTorch's CUDA half: "libtorch_cuda.so".
std::string torch_cuda_file();

struct TorchLibraries {
    std::filesystem::path place;   // that a person knows it by: an environment, a site-packages
    std::filesystem::path folder;  // of the libraries themselves; empty where there are none
    std::string version;           // "2.11.0+cu130", as far as it says; "" where it does not
    std::string problem;           // why they cannot be used here, a sentence; "" when they can

    bool usable() const { return problem.empty(); }
    std::filesystem::path library() const;
};

// What a folder holds that somebody named: a Python environment, its site-packages, the torch
// folder in there, the libraries' own folder, or an unpacked LibTorch. Usable are libraries of this
// program's version of LibTorch; for a GPU, built for its version of CUDA.
TorchLibraries look_at_torch(const std::filesystem::path& place, TorchHalf half = TorchHalf::cuda);

// Where installations of Python lie; empty parts are left out.
struct PythonPlaces {
    std::filesystem::path home;
    std::filesystem::path virtual_env;
    std::filesystem::path conda_prefix;
    std::filesystem::path root = "/";
};
PythonPlaces python_places();  // by the home, VIRTUAL_ENV and CONDA_PREFIX

// Every PyTorch that is found there, those that can be used first. Reads a few folders and no
// library.
std::vector<TorchLibraries> find_pytorch(const PythonPlaces& places = python_places(),
                                         TorchHalf half = TorchHalf::cuda);

// The folder of the user's own CUDA libraries: below XDG_DATA_HOME, else ~/.local/share, one for
// each version of LibTorch. Empty where there is no home.
std::filesystem::path gpu_libraries_folder();

// In the same place, the folder of LibTorch's CPU half for a program that was installed without it.
// It may be a link to the site-packages of a Python environment.
std::filesystem::path libtorch_folder();

// CUDA as LibTorch was built for it: 13000 is 13.0. The driver must run that, and GPUs below this
// compute capability (75 is 7.5) have no code in it.
constexpr int torch_cuda = 13000;
constexpr int least_capability = 75;
constexpr const char* torch_cuda_driver = "580";  // the first NVIDIA driver that runs it

}  // namespace interfuse
