// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Folders that look like an installed PyTorch, as far as Interfuse looks at them.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

namespace interfuse::testing_tools {

// A torch folder with its libraries in a site-packages; `cuda` is copied as libtorch_cuda.so where
// it is named. Of a version as version.py has it: "2.11.0+cu130".
inline void make_torch(const std::filesystem::path& packages, const std::string& version,
                       const std::filesystem::path& cuda = {}) {
    namespace fs = std::filesystem;
    const fs::path libraries = packages / "torch/lib";
    fs::create_directories(libraries);
    std::ofstream(packages / "torch/version.py")
        << "from typing import Optional\n\n__all__ = ['__version__', 'cuda']\n__version__ = '"
        << version << "'\ncuda: Optional[str] = '13.0'\n";
    std::ofstream(libraries / "libtorch_cpu.so") << "not loaded: the program has its own";
    if (!cuda.empty()) {
        fs::copy_file(cuda, libraries / "libtorch_cuda.so", fs::copy_options::overwrite_existing);
    }
}

}  // namespace interfuse::testing_tools
