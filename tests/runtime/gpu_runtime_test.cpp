// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The driver and LibTorch's CUDA half are stand-ins here; that the real ones do what they say of
// themselves, only a machine with a GPU can show.
#include "core/runtime/gpu_runtime.h"

#include <gmock/gmock.h>
#include <sys/wait.h>

#include <cstdio>
#include <map>
#include <sstream>

#include "tests/runtime/folder_test.h"
#include "tests/runtime/torch_tree.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;
using testing_tools::make_torch;

const fs::path stand_ins = INTERFUSE_STAND_INS;
const fs::path torch_stand_in = stand_ins / "libtorch_cuda.so";
constexpr const char* h200 = "NVIDIA H200|150754820096|90|0000:3b:00.0";

std::string quoted_for_shell(const std::string& text) {
    std::string quoted = "'";
    for (const char letter : text)
        quoted += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    return quoted + "'";
}

class GpuRuntimeTest : public FolderTest {
  protected:
    GpuRuntimeTest() {
        variables = {{"HOME", folder / "home"},  {"XDG_DATA_HOME", folder / "data"},
                     {"INTERFUSE_CUDA_DIR", ""}, {"VIRTUAL_ENV", ""},
                     {"CONDA_PREFIX", ""},       {"LD_LIBRARY_PATH", stand_ins}};
    }
    void with_gpus(const std::string& gpus) { variables["STAND_IN_GPUS"] = gpus; }
    void without_driver() { variables["LD_LIBRARY_PATH"] = folder / "nothing"; }
    // A driver of its own, with nothing beside it.
    void with_broken_driver(std::string_view content) {
        put(folder / "broken/libcuda.so.1", content);
        variables["LD_LIBRARY_PATH"] = folder / "broken";
    }

    // What gpu_probe says, the values of a key in order.
    using Answers = std::multimap<std::string, std::string>;
    Answers probe(const std::string& words = "look") {
        std::string command;
        for (const auto& [name, value] : variables)
            command += name + "=" + quoted_for_shell(value) + " ";
        command += std::string(INTERFUSE_GPU_PROBE) + " " + words;
        std::FILE* pipe = ::popen(command.c_str(), "r");
        std::string text;
        for (int letter = 0; (letter = std::fgetc(pipe)) != EOF;)
            text += static_cast<char>(letter);
        const int status = ::pclose(pipe);
        EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << command << "\n" << text;
        Answers answers;
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);) {
            const std::size_t sign = line.find('=');
            answers.emplace(line.substr(0, sign), line.substr(sign + 1));
        }
        return answers;
    }
    // The last value of a key.
    static std::string last(const Answers& answers, const std::string& key) {
        const auto [first, end] = answers.equal_range(key);
        return first == end ? "absent" : std::prev(end)->second;
    }

    std::map<std::string, std::string> variables;
};

TEST_F(GpuRuntimeTest, WithoutADriverSaysSo) {
    without_driver();
    const Answers found = probe();
    EXPECT_EQ(last(found, "state"), "no_driver");
    EXPECT_THAT(last(found, "reason"),
                AllOf(StartsWith("there is no NVIDIA driver"), HasSubstr("libcuda.so.1")));
    EXPECT_EQ(found.count("device"), 1U);
    EXPECT_EQ(last(found, "auto"), "cpu");
}

TEST_F(GpuRuntimeTest, WithoutADriverNoLibraryIsLoaded) {
    make_torch(folder / "torch", "2.11.0+cu130", torch_stand_in);
    variables["INTERFUSE_CUDA_DIR"] = folder / "torch";
    without_driver();
    const Answers found = probe();
    EXPECT_EQ(last(found, "state"), "no_driver");
    EXPECT_EQ(last(found, "library"), "");
}

TEST_F(GpuRuntimeTest, ADriverThatFailsIsNoCrash) {
    with_broken_driver("this is no library");
    EXPECT_EQ(last(probe(), "state"), "no_driver");

    fs::copy_file(torch_stand_in, folder / "broken/libcuda.so.1",
                  fs::copy_options::overwrite_existing);
    Answers found = probe();
    EXPECT_EQ(last(found, "state"), "driver_fault");
    EXPECT_THAT(last(found, "reason"), HasSubstr("lacks cuInit"));

    variables["LD_LIBRARY_PATH"] = stand_ins;
    variables["STAND_IN_INIT"] = "803";
    found = probe();
    EXPECT_EQ(last(found, "state"), "driver_fault");
    EXPECT_THAT(last(found, "reason"),
                AllOf(HasSubstr("error 803"), HasSubstr("unsupported display driver")));
    variables["STAND_IN_INIT"] = "999";
    EXPECT_THAT(last(probe(), "reason"), HasSubstr("does not answer (error 999)"));
    variables["STAND_IN_INIT"] = "34";
    EXPECT_THAT(last(probe(), "reason"), HasSubstr("stub for linking"));
}

TEST_F(GpuRuntimeTest, ADriverWithoutAGpu) {
    const Answers found = probe();
    EXPECT_EQ(last(found, "state"), "no_gpu");
    EXPECT_EQ(last(found, "reason"), "the NVIDIA driver sees no GPU");
}

TEST_F(GpuRuntimeTest, AnOldDriverIsToldWhatIsNeeded) {
    with_gpus(h200);
    variables["STAND_IN_CUDA"] = "12080";
    variables["STAND_IN_DRIVER"] = "570.86.15";
    const Answers found = probe();
    EXPECT_EQ(last(found, "state"), "driver_too_old");
    EXPECT_EQ(last(found, "reason"),
              "the NVIDIA driver 570.86.15 runs CUDA 12.8 at most, and LibTorch 2.11.0 needs CUDA "
              "13.0, that is driver 580 or newer");
}

TEST_F(GpuRuntimeTest, AnOldGpuIsToldWhatIsNeeded) {
    with_gpus("Tesla V100-SXM2-16GB|16935682048|70|0000:04:00.0");
    EXPECT_EQ(last(probe(), "reason"),
              "the Tesla V100-SXM2-16GB has compute capability 7.0, and LibTorch 2.11.0 needs 7.5");
    with_gpus(std::string("Tesla V100-SXM2-16GB|16935682048|70|0000:04:00.0;") + h200);
    EXPECT_EQ(last(probe(), "state"), "no_libraries") << "one that is new enough will do";
}

TEST_F(GpuRuntimeTest, NamesTheLibraryThatIsMissing) {
    with_gpus(h200);
    Answers found = probe();
    EXPECT_EQ(last(found, "state"), "no_libraries");
    EXPECT_EQ(last(found, "missing"), "libtorch_cuda.so");
    EXPECT_THAT(last(found, "reason"), HasSubstr("not here (libtorch_cuda.so)"));
    EXPECT_EQ(last(found, "refusal"), "");

    // A library that needs another one which is not there.
    make_torch(folder / "torch", "2.11.0+cu130",
               fs::path(INTERFUSE_STAND_INS) / "libneedy_torch_cuda.so");
    variables["INTERFUSE_CUDA_DIR"] = folder / "torch";
    found = probe();
    EXPECT_EQ(last(found, "state"), "no_libraries");
    EXPECT_EQ(last(found, "missing"), "libneeded_by_torch_cuda.so");
    EXPECT_THAT(last(found, "reason"), HasSubstr((folder / "torch/torch/lib").string()));
    EXPECT_THAT(last(found, "refusal"),
                AllOf(HasSubstr("cannot be loaded"), HasSubstr("libneeded_by_torch_cuda.so")));
    EXPECT_EQ(last(found, "auto"), "cpu");

    // One that is no library at all misses nothing.
    put(folder / "torch/torch/lib/libtorch_cuda.so", "not one");
    found = probe();
    EXPECT_EQ(last(found, "missing"), "");
    EXPECT_THAT(last(found, "refusal"), HasSubstr("cannot be loaded"));
}

TEST_F(GpuRuntimeTest, LoadsWhatINTERFUSE_CUDA_DIRNames) {
    with_gpus(h200);
    make_torch(folder / "env/lib/python3.12/site-packages", "2.11.0+cu130", torch_stand_in);
    variables["INTERFUSE_CUDA_DIR"] = folder / "env";
    const Answers found = probe();
    EXPECT_EQ(last(found, "state"), "ready") << last(found, "reason");
    EXPECT_EQ(last(found, "reason"), "");
    EXPECT_EQ(last(found, "library"),
              folder / "env/lib/python3.12/site-packages/torch/lib/libtorch_cuda.so");
    EXPECT_EQ(last(found, "device"), "cuda:0|NVIDIA H200, 140 GB");
    EXPECT_EQ(last(found, "memory"), "3300000000|150754820096");
    EXPECT_EQ(last(found, "auto"), "cuda:0");
    // The one that comes with that PyTorch is not loaded, also where it stands beside.
    EXPECT_EQ(last(found, "LibTorchs"), "1");
}

TEST_F(GpuRuntimeTest, DescribesEveryGpuInTheDriversOrder) {
    with_gpus(std::string(h200) + ";NVIDIA RTX A2000|6225133568|86|0000:5e:00.0");
    make_torch(folder / "torch", "2.11.0+cu130", torch_stand_in);
    variables["INTERFUSE_CUDA_DIR"] = folder / "torch";
    variables["STAND_IN_TORCH_GPUS"] = "2";
    const Answers found = probe();
    EXPECT_EQ(last(found, "device"), "cuda:1|NVIDIA RTX A2000, 5.8 GB");
    EXPECT_EQ(found.count("device"), 3U);
}

TEST_F(GpuRuntimeTest, MemoryThatNothingTellsIsNoMemory) {
    with_gpus("NVIDIA H200|150754820096|90|");
    make_torch(folder / "torch", "2.11.0+cu130", torch_stand_in);
    variables["INTERFUSE_CUDA_DIR"] = folder / "torch";
    EXPECT_EQ(last(probe(), "memory"), "untold");
}

TEST_F(GpuRuntimeTest, AnotherVersionIsRefusedByName) {
    with_gpus(h200);
    make_torch(folder / "torch", "2.10.0+cu130", torch_stand_in);
    make_torch(folder / "data/interfuse/cuda-2.11.0", "2.11.0+cu130", torch_stand_in);
    variables["INTERFUSE_CUDA_DIR"] = folder / "torch";
    const Answers found = probe();
    EXPECT_EQ(last(found, "state"), "no_libraries") << "what was named counts, and nothing else";
    EXPECT_THAT(last(found, "reason"),
                AllOf(HasSubstr("is version 2.10.0+cu130"), HasSubstr("2.11.0 is needed")));
}

TEST_F(GpuRuntimeTest, TheOrderIsChosenThenTheUsersOwn) {
    with_gpus(h200);
    make_torch(folder / "chosen", "2.11.0+cu130", torch_stand_in);
    make_torch(folder / "data/interfuse/cuda-2.11.0", "2.11.0+cu130", torch_stand_in);
    const std::string choose = "choose=" + quoted_for_shell(folder / "chosen");
    EXPECT_THAT(last(probe(choose + " look"), "library"), StartsWith((folder / "chosen").string()));
    EXPECT_THAT(last(probe("look"), "library"), StartsWith((folder / "data").string()));
    // A choice that does not serve any more does not stand in the way.
    make_torch(folder / "chosen", "2.12.0+cu130", torch_stand_in);
    EXPECT_THAT(last(probe(choose + " look"), "library"), StartsWith((folder / "data").string()));
}

TEST_F(GpuRuntimeTest, APyTorchThatIsThereIsNamedAndNotLoaded) {
    with_gpus(h200);
    const fs::path packages = folder / "home/.local/lib/python3.12/site-packages";
    make_torch(packages, "2.11.0+cu130", torch_stand_in);
    const Answers found = probe();
    EXPECT_EQ(last(found, "state"), "no_libraries");
    EXPECT_EQ(last(found, "library"), "");
    EXPECT_THAT(last(found, "reason"),
                AllOf(HasSubstr("PyTorch 2.11.0+cu130 in '" + packages.string() + "' has them"),
                      HasSubstr("INTERFUSE_CUDA_DIR")));
}

TEST_F(GpuRuntimeTest, LooksAgainWithoutARestart) {
    with_gpus(h200);
    make_torch(folder / "torch", "2.11.0+cu130", torch_stand_in);
    const Answers found = probe("look choose=" + quoted_for_shell(folder / "torch") + " look look");
    const auto [first, end] = found.equal_range("state");
    std::vector<std::string> states;
    for (auto one = first; one != end; ++one)
        states.push_back(one->second);
    EXPECT_THAT(states, ::testing::ElementsAre("no_libraries", "ready", "ready"));
}

TEST_F(GpuRuntimeTest, AfterAConvolutionARestartIsNeeded) {
    with_gpus(h200);
    make_torch(folder / "torch", "2.11.0+cu130", torch_stand_in);
    const Answers found =
        probe("look convolve choose=" + quoted_for_shell(folder / "torch") + " look convolve");
    EXPECT_EQ(last(found, "state"), "restart_needed");
    EXPECT_THAT(last(found, "reason"), HasSubstr("start it again"));
    EXPECT_EQ(last(found, "device").substr(0, 4), "cpu|");
    EXPECT_EQ(last(found, "auto"), "cpu");
    EXPECT_EQ(found.count("convolved"), 2U) << "the CPU works on";
}

TEST_F(GpuRuntimeTest, WhenLibTorchSeesNoGpuThatIsSaid) {
    with_gpus(h200);
    make_torch(folder / "torch", "2.11.0+cu130", torch_stand_in);
    variables["INTERFUSE_CUDA_DIR"] = folder / "torch";
    variables["STAND_IN_TORCH_GPUS"] = "0";
    const Answers found = probe();
    EXPECT_EQ(last(found, "state"), "driver_fault");
    EXPECT_THAT(last(found, "reason"), HasSubstr("LibTorch gets no answer from a GPU"));
}

TEST(GpuText, MemoryIsToldAsCardsAreSold) {
    EXPECT_EQ(card_memory_text(150'754'820'096), "140 GB");
    EXPECT_EQ(card_memory_text(85'520'809'984), "80 GB");
    EXPECT_EQ(card_memory_text(3'300'000'000), "3.1 GB");
    EXPECT_EQ(card_memory_text(10'720'000'000), "10 GB");
    EXPECT_EQ(card_memory_text(0), "0.0 GB");
}

TEST(GpuText, Versions) {
    EXPECT_EQ(cuda_version_text(13000), "13.0");
    EXPECT_EQ(cuda_version_text(12080), "12.8");
    EXPECT_EQ(capability_text(75), "7.5");
    EXPECT_EQ(capability_text(120), "12.0");
}

}  // namespace
}  // namespace interfuse
