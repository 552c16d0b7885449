// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/pinned_library.h"

#include <gmock/gmock.h>

#include <set>

#include "tests/checkpoint/error_text.h"

namespace interfuse {
namespace {

using ::testing::HasSubstr;

TEST(PinnedLibrary, TheProgramsOwnListIsWhole) {
    std::uint64_t wheels = 0;
    std::uint64_t unpacked = 0;
    std::set<std::string> members;
    for (const PinnedLibrary& library : cuda_libraries()) {
        wheels += library.size;
        unpacked += library.unpacked;
        members.insert(library.members.begin(), library.members.end());
    }
    // 2.5 GB to fetch, 3.0 GB on disk: what the documentation and the window say.
    EXPECT_NEAR(static_cast<double>(wheels), 2.5e9, 0.05e9);
    EXPECT_NEAR(static_cast<double>(unpacked), 3.0e9, 0.05e9);
    // What libtorch_cuda.so asks for by name, beyond what the program has already.
    for (const char* needed :
         {"torch/lib/libtorch_cuda.so", "torch/lib/libc10_cuda.so", "torch/lib/libtorch_nvshmem.so",
          "torch/version.py", "nvidia/cu13/lib/libcublas.so.13",
          "nvidia/cu13/lib/libcublasLt.so.13", "nvidia/cudnn/lib/libcudnn.so.9",
          "nvidia/cu13/lib/libcufft.so.12", "nvidia/cu13/lib/libcurand.so.10",
          "nvidia/cu13/lib/libcusolver.so.12", "nvidia/cu13/lib/libcusparse.so.12",
          "nvidia/cusparselt/lib/libcusparseLt.so.0", "nvidia/cu13/lib/libcufile.so.0",
          "nvidia/nccl/lib/libnccl.so.2", "nvidia/nvshmem/lib/libnvshmem_host.so.3"}) {
        EXPECT_TRUE(members.contains(needed)) << needed;
    }
}

TEST(PinnedLibrary, ThePartOfAProgramWithoutLibTorchIsWhole) {
    std::uint64_t wheels = 0;
    std::uint64_t unpacked = 0;
    std::set<std::string> members;
    for (const PinnedLibrary& library : program_libraries()) {
        wheels += library.size;
        unpacked += library.unpacked;
        members.insert(library.members.begin(), library.members.end());
    }
    // 544 MB to fetch, 458 MB on disk: what the documentation and the first start say.
    EXPECT_NEAR(static_cast<double>(wheels), 544e6, 1e6);
    EXPECT_NEAR(static_cast<double>(unpacked), 458e6, 1e6);
    for (const char* needed :
         {"torch/lib/libtorch_cpu.so", "torch/lib/libc10.so", "torch/lib/libgomp.so.1",
          "torch/version.py", "nvidia/cu13/lib/libcudart.so.13",
          "nvidia/cu13/lib/libcupti.so.13"}) {
        EXPECT_TRUE(members.contains(needed)) << needed;
    }
    for (const std::string& member : members)
        EXPECT_EQ(member.find("include"), std::string::npos) << member;
}

std::string list_with(const std::string& more) {
    const std::string hash(64, 'a');
    return R"({"libraries": [{"name": "a", "version": "1", "file": "a-1.whl", "sha256": ")" + hash +
           R"(", "size": 5, "cuda_size": 7, "unpack": {"cuda": ["a/*"], "cpu": ["b"]})" + more +
           "}]}";
}

TEST(PinnedLibrary, ReadsThePartThatIsAskedFor) {
    const auto libraries = read_libraries(list_with(""), "cuda");
    ASSERT_EQ(libraries.size(), 1U);
    EXPECT_EQ(libraries[0].label(), "a 1");
    EXPECT_EQ(libraries[0].members, std::vector<std::string>{"a/*"});
    EXPECT_EQ(libraries[0].unpacked, 7U);
    EXPECT_TRUE(
        read_libraries(R"({"libraries": [{"name": "b", "unpack": {"cpu": ["x"]}}]})", "cuda")
            .empty());
}

TEST(PinnedLibrary, LeavesThoseOfOtherSystems) {
    EXPECT_EQ(read_libraries(list_with(R"(, "platform": "linux")"), "cuda").size(), 1U);
    EXPECT_TRUE(read_libraries(list_with(R"(, "platform": "windows")"), "cuda").empty());
}

TEST(PinnedLibrary, RefusesAListThatIsNone) {
    // Of a key that stands twice the last one counts.
    for (const auto& [more, why] : {std::pair(R"(, "sha256": "12")", "no SHA-256"),
                                    {R"(, "size": 0)", "no size"},
                                    {R"(, "unpack": {"cuda": []})", "nothing to unpack"},
                                    {R"(, "file": "../a.whl")", "unsafe file name"},
                                    {R"(, "file": "")", "unsafe file name"},
                                    {R"(, "size": "x")", "cannot be read"}}) {
        EXPECT_THAT(error_text([&] { read_libraries(list_with(more), "cuda"); }), HasSubstr(why));
    }
    EXPECT_THAT(error_text([] { read_libraries("{", "cuda"); }), HasSubstr("cannot be read"));
}

}  // namespace
}  // namespace interfuse
