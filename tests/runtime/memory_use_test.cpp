// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/memory_use.h"

#include <gtest/gtest.h>

#include <cstring>
#include <memory>

namespace interfuse {
namespace {

TEST(MemoryUse, SeesPagesThatWereTouched) {
    constexpr std::size_t size = 64U << 20U;
    const std::uint64_t before = resident_bytes();
    ASSERT_GT(before, 1'000'000U);
    ASSERT_LT(before, std::uint64_t{1} << 40U);
    std::uint64_t during = 0;
    {
        const auto memory = std::make_unique_for_overwrite<char[]>(size);
        std::memset(memory.get(), 1, size);
        const volatile char kept = memory[size / 2];
        EXPECT_EQ(kept, 1);
        during = resident_bytes();
    }
    EXPECT_GE(during, before + size * 9 / 10);
    EXPECT_LT(resident_bytes(), during - size / 2) << "what was given back still counts";
    EXPECT_GE(peak_resident_bytes(), before + size * 9 / 10) << "the peak is forgotten";
}

}  // namespace
}  // namespace interfuse
