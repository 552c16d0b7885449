// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/torch_libraries.h"

#include <gmock/gmock.h>

#include "tests/runtime/folder_test.h"
#include "tests/runtime/torch_tree.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;
using testing_tools::make_torch;

class TorchLibrariesTest : public FolderTest {
  protected:
    // A file will do: it is looked at, not loaded.
    TorchLibrariesTest() { put(cuda, "ELF"); }
    void make(const fs::path& packages, const std::string& version) {
        make_torch(packages, version, cuda);
    }
    fs::path cuda = folder / "stand-in.so";
};

TEST_F(TorchLibrariesTest, TakesAnEnvironmentInWhateverWayItIsNamed) {
    const fs::path packages = folder / "my [env]/lib/python3.12/site-packages";
    make(packages, "2.11.0+cu130");
    for (const fs::path& place : {folder / "my [env]", packages, packages / "torch",
                                  packages / "torch/lib", packages / "torch/lib/"}) {
        const TorchLibraries found = look_at_torch(place);
        EXPECT_TRUE(found.usable()) << found.problem;
        EXPECT_EQ(found.place, place);
        EXPECT_TRUE(fs::equivalent(found.library(), packages / "torch/lib/libtorch_cuda.so"));
        EXPECT_EQ(found.version, "2.11.0+cu130");
    }
}

TEST_F(TorchLibrariesTest, RefusesOtherVersionsByName) {
    for (const char* version :
         {"2.10.0+cu130", "2.11.1+cu130", "2.11.0rc1+cu130", "2.12.0", "2.11.0a0+git70d99e9"}) {
        make(folder / version, version);
        const TorchLibraries found = look_at_torch(folder / version);
        EXPECT_THAT(found.problem,
                    AllOf(HasSubstr("is version " + std::string(version)),
                          HasSubstr("2.11.0 is needed"), HasSubstr(folder / version)));
        EXPECT_EQ(found.version, version);
    }
}

TEST_F(TorchLibrariesTest, RefusesOtherBuildsOfTheVersion) {
    for (const char* version : {"2.11.0+cu128", "2.11.0+cu126", "2.11.0+rocm7.1", "2.11.0"}) {
        make(folder / version, version);
        EXPECT_THAT(look_at_torch(folder / version).problem,
                    AllOf(HasSubstr(version), HasSubstr("not the build for CUDA 13")));
    }
    make_torch(folder / "cpu", "2.11.0+cpu");
    EXPECT_THAT(look_at_torch(folder / "cpu").problem, HasSubstr("2.11.0+cpu, built without CUDA"));
}

TEST_F(TorchLibrariesTest, ReadsTheVersionWhereverItStands) {
    const fs::path wheel = folder / "wheel";
    make(wheel, "x");
    fs::remove(wheel / "torch/version.py");
    EXPECT_THAT(look_at_torch(wheel).problem, HasSubstr("does not say which version"));
    put(wheel / "torch-2.11.0.dist-info/METADATA",
        "Metadata-Version: 2.4\nName: torch\nVersion: 2.11.0\nSummary: x\n");
    EXPECT_EQ(look_at_torch(wheel).problem, "");

    const fs::path unpacked = folder / "libtorch";
    put(unpacked / "lib/libtorch_cuda.so", "ELF");
    put(unpacked / "build-version", "2.11.0+cu130\n");
    EXPECT_EQ(look_at_torch(unpacked).version, "2.11.0+cu130");
    EXPECT_EQ(look_at_torch(unpacked).problem, "");
}

TEST_F(TorchLibrariesTest, SaysThatAFolderHoldsNone) {
    for (const fs::path& place : {folder, folder / "absent", cuda}) {
        EXPECT_THAT(look_at_torch(place).problem,
                    AllOf(HasSubstr("There is no PyTorch in '" + place.string() + "'"),
                          HasSubstr("Name a Python environment")));
    }
}

TEST_F(TorchLibrariesTest, FindsPyTorchWherePythonIsAndPutsUsableOnesFirst) {
    PythonPlaces places;
    places.home = folder / "home";
    places.virtual_env = folder / "venv";
    places.conda_prefix = folder / "conda";
    places.root = folder / "root";
    const auto at = [&](const char* below) { return folder / below; };
    make(at("venv/lib/python3.11/site-packages"), "2.10.0+cu128");
    make(at("conda/lib/python3.12/site-packages"), "2.11.0");
    make(at("home/.local/lib/python3.12/site-packages"), "2.11.0+cu130");
    make(at("home/miniconda3/envs/vision/lib/python3.13/site-packages"), "2.11.0+cu130");
    make(at("root/usr/lib/python3/dist-packages"), "2.6.0+dfsg");
    make(at("home/elsewhere/lib/python3.12/site-packages"), "2.11.0+cu130");
    fs::create_directories(at("root/usr/local/lib/python3.12/dist-packages/numpy"));

    std::vector<fs::path> seen;
    std::size_t usable = 0;
    for (const TorchLibraries& one : find_pytorch(places)) {
        if (one.usable()) {
            EXPECT_EQ(usable++, seen.size()) << one.place;
        }
        seen.push_back(one.place);
    }
    EXPECT_EQ(usable, 2U);
    EXPECT_THAT(
        seen, ::testing::ElementsAre(at("home/.local/lib/python3.12/site-packages"),
                                     at("home/miniconda3/envs/vision/lib/python3.13/site-packages"),
                                     at("venv/lib/python3.11/site-packages"),
                                     at("conda/lib/python3.12/site-packages"),
                                     at("root/usr/lib/python3/dist-packages")));
}

TEST_F(TorchLibrariesTest, CountsAnEnvironmentOnceAlsoThroughALink) {
    PythonPlaces places;
    places.home = folder / "home";
    make(folder / "home/venv/lib/python3.12/site-packages", "2.11.0+cu130");
    fs::create_directory_symlink("python3.12", folder / "home/venv/lib/python3");
    fs::create_directory_symlink("venv", folder / "home/.venv");
    places.virtual_env = folder / "home/venv";
    EXPECT_EQ(find_pytorch(places).size(), 1U);
    EXPECT_TRUE(find_pytorch({{}, {}, {}, {}}).empty());
}

}  // namespace
}  // namespace interfuse
