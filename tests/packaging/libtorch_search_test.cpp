// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/launcher/libtorch_search.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>

#include "app/launcher/library_environment.h"
#include "core/runtime/torch_libraries.h"
#include "tests/checkpoint/error_text.h"
#include "tests/runtime/folder_test.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

void write(const fs::path& file, const std::string& text = "x") {
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

class LibtorchSearchTest : public FolderTest {
  protected:
    LibtorchSearchTest() {
        for (const char* name : {"INTERFUSE_TORCH_DIR", "INTERFUSE_CUDA_DIR"})
            ::unsetenv(name);
        ::setenv("XDG_DATA_HOME", (folder / "data").c_str(), 1);
        ::setenv("XDG_CONFIG_HOME", (folder / "config").c_str(), 1);
        installed = installed_program(folder / "opt/bin/interfuse");
    }

    // An unpacked LibTorch; its libraries' folder.
    fs::path make_torch(const fs::path& place, const std::string& version = "2.11.0+cu130") const {
        for (const char* name : {"libtorch_cpu.so", "libc10.so", "libtorch_cuda.so"})
            write(place / "torch/lib" / name);
        write(place / "torch/version.py", "__version__ = '" + version + "'\n");
        return place / "torch/lib";
    }
    static void make_cuda_runtime(const fs::path& place) {
        for (const char* name : {"libcudart.so.13", "libcupti.so.13"})
            write(place / "nvidia/cu13/lib" / name);
    }

    InstalledProgram installed;
};

TEST_F(LibtorchSearchTest, LooksBesideTheProgramAndThenInTheUsersFolder) {
    EXPECT_EQ(find_libtorch(installed), fs::path());
    const fs::path own = make_torch(libtorch_folder());
    EXPECT_EQ(find_libtorch(installed), own);
    write(folder / "opt/lib/interfuse/torch/lib/libtorch_cpu.so");
    EXPECT_EQ(find_libtorch(installed), folder / "opt/lib/interfuse/torch/lib");
}

TEST_F(LibtorchSearchTest, TakesWhatTheEnvironmentNamesAndNothingElse) {
    make_torch(libtorch_folder());
    const fs::path named = make_torch(folder / "venv/lib/python3.12/site-packages", "2.11.0+cpu");
    ::setenv("INTERFUSE_TORCH_DIR", (folder / "venv").c_str(), 1);
    EXPECT_EQ(find_libtorch(installed), named);
    make_torch(folder / "venv/lib/python3.12/site-packages", "2.10.0");
    EXPECT_THAT(
        error_text([&] { find_libtorch(installed); }),
        AllOf(HasSubstr("is version 2.10.0; 2.11.0 is needed"), HasSubstr("INTERFUSE_TORCH_DIR")));
}

TEST_F(LibtorchSearchTest, StandInsAreTakenOnlyWhereNothingRealIs) {
    const fs::path libtorch = make_torch(folder / "somewhere");
    EXPECT_THAT(libtorch_folders(installed, libtorch),
                ElementsAre(libtorch, folder / "opt/lib/interfuse/stand-ins"));

    // A GPU's libraries that the program will load, in the user's folder or where one was chosen.
    make_torch(gpu_libraries_folder());
    make_cuda_runtime(gpu_libraries_folder());
    EXPECT_THAT(libtorch_folders(installed, libtorch),
                ElementsAre(libtorch, gpu_libraries_folder() / "nvidia/cu13/lib"));
    make_torch(folder / "chosen");
    make_cuda_runtime(folder / "chosen");
    write(folder / "config/interfuse/interfuse.ini",
          "[files]\nfolder=/nowhere\n[gpu]\nfolder=" + (folder / "chosen").string() + "\n");
    EXPECT_THAT(libtorch_folders(installed, libtorch),
                ElementsAre(libtorch, folder / "chosen/nvidia/cu13/lib"));

    // Its own, which libtorch_cpu.so finds by itself.
    make_cuda_runtime(folder / "somewhere");
    EXPECT_THAT(libtorch_folders(installed, libtorch), ElementsAre(libtorch));
}

TEST_F(LibtorchSearchTest, OfTheFallbacksOnlyWhatTheSystemLacksIsTaken) {
    const std::vector<fs::path> system{folder / "usr/lib64", folder / "usr/lib"};
    EXPECT_THAT(carried_folders(installed, system), IsEmpty());
    write(installed.carried / "libQt6Core.so.6");
    write(installed.fallbacks / "libX11.so.6/libX11.so.6");
    write(installed.fallbacks / "libEGL.so.1/libEGL.so.1");
    write(folder / "usr/lib/libX11.so.6");
    EXPECT_THAT(carried_folders(installed, system),
                ElementsAre(installed.carried, installed.fallbacks / "libEGL.so.1"));
}

TEST_F(LibtorchSearchTest, TheLoadersVariableIsGivenBackAsItWas) {
    for (const char* before : {static_cast<const char*>(nullptr), "", "/a:/b"}) {
        if (before == nullptr) {
            ::unsetenv(loader_variable);
        } else {
            ::setenv(loader_variable, before, 1);
        }
        set_library_path(library_path({"/x", "/y"}));
        EXPECT_EQ(std::string(std::getenv(loader_variable)).substr(0, 5), "/x:/y");
        take_library_path_back();
        const char* after = std::getenv(loader_variable);
        ASSERT_EQ(after == nullptr, before == nullptr);
        if (before != nullptr) {
            EXPECT_STREQ(after, before);
        }
        EXPECT_EQ(std::getenv(before_variable), nullptr);
    }
}

}  // namespace
}  // namespace interfuse
