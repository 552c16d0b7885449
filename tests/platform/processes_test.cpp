// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <memory>
#include <thread>

#include "core/platform/file_lock.h"
#include "core/platform/process.h"
#include "tests/platform/child_process.h"
#include "tests/platform/file_tools.h"
#include "tests/platform/test_folder.h"

namespace interfuse::platform {
namespace {

TEST(FileLock, IsHeldByOneProcess) {
    const TestFolder folder;
    const auto file = folder / (many_letters + ".lock");
    const ChildProcess::Variables named{{"INTERFUSE_PROBE", path_text(file)}};
    std::error_code reason;
    {
        FileLock own;
        own.open(file, reason);
        ASSERT_FALSE(reason) << reason_text(reason);
        EXPECT_TRUE(own.try_lock(reason));
        EXPECT_EQ(ChildProcess({"lock"}, named).wait(), 1);
    }
    EXPECT_EQ(ChildProcess({"lock"}, named).wait(), 0);  // it went with its owner

    FileLock other;
    other.open(file, reason);
    {
        ChildProcess holder({"keep-lock"}, named);
        ASSERT_EQ(holder.line(), "held");
        EXPECT_FALSE(other.try_lock(reason));
        EXPECT_FALSE(reason) << reason_text(reason);
    }
    bool taken = false;  // the holder was ended, without a chance to give it back
    for (int attempt = 0; attempt < 200 && !taken; ++attempt) {
        taken = other.try_lock(reason);
        if (!taken) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    EXPECT_TRUE(taken);
}

TEST(FileLock, SaysWhyItCannot) {
    const TestFolder folder;
    FileLock lock;
    std::error_code reason;
    lock.open(folder / "absent" / "lock", reason);
    EXPECT_TRUE(reason);
}

TEST(Interrupts, TheFirstAsksToStop) {
    ChildProcess child({"interrupt"});
    ASSERT_EQ(child.line(), "ready");
    child.interrupt();
    EXPECT_EQ(child.line(), "asked to stop");
    EXPECT_EQ(child.wait(), 7);
}

TEST(Interrupts, TheSecondEndsTheProgram) {
    ChildProcess child({"stubborn"});
    ASSERT_EQ(child.line(), "ready");
    child.interrupt();
    ASSERT_EQ(child.line(), "asked to stop");
    child.interrupt();
    EXPECT_EQ(child.wait(), 130);
}

// On Windows it is the program's manifest that makes them UTF-8.
TEST(Arguments, AreUtf8) {
    ChildProcess child({"argument", many_letters});
    EXPECT_EQ(child.line(), many_letters);
}

TEST(Terminal, IsNoneBehindAPipe) {
    EXPECT_EQ(ChildProcess({"terminal"}).wait(), 0);
}

TEST(Process, KnowsItsMemory) {
    constexpr std::size_t size = 64U << 20U;
    const std::uint64_t before = resident_bytes();
    ASSERT_GT(before, 100'000U);
    const auto memory = std::make_unique_for_overwrite<char[]>(size);
    for (std::size_t i = 0; i < size; i += 1024)
        static_cast<volatile char*>(memory.get())[i] = 1;
    EXPECT_GT(resident_bytes(), before + size / 2);
    EXPECT_GE(peak_resident_bytes(), before + size / 2);
    EXPECT_GT(physical_bytes(), resident_bytes());
    return_freed_memory();
}

TEST(Process, KnowsItselfAndItsMachine) {
    EXPECT_GT(process_id(), 0U);
    EXPECT_FALSE(host_name().empty());
    EXPECT_FALSE(machine_identity().empty());
    EXPECT_EQ(machine_identity(), machine_identity());
    EXPECT_TRUE(usable_processors().ends_with('1')) << usable_processors();
    std::jthread([] { lower_thread_priority(); });
}

}  // namespace
}  // namespace interfuse::platform
