// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/device.h"

#include <gmock/gmock.h>

#include <thread>

#include "tests/checkpoint/error_text.h"

namespace interfuse {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

TEST(Device, KnowsTheFormsOfNames) {
    for (const char* name : {"auto", "cpu", "cuda", "cuda:0", "cuda:1", "cuda:15"}) {
        EXPECT_TRUE(is_device_name(name)) << name;
    }
    for (const char* name : {"", "gpu", "CPU", "cuda:", "cuda:-1", "cuda:x", "cuda:1x", "cuda: 1",
                             "cuda0", "cpu:0", "cuda:99999999999999", " cpu", "mps"}) {
        EXPECT_FALSE(is_device_name(name)) << name;
    }
}

TEST(Device, ResolvesTheCpu) {
    EXPECT_EQ(resolve_device("cpu"), c10::Device(c10::kCPU));
}

TEST(Device, RefusesUnknownNamesSayingWhichThereAre) {
    for (const char* name : {"gpu", "", "cuda:x", "cpu:0"}) {
        EXPECT_THAT(error_text([&] { resolve_device(name); }),
                    AllOf(HasSubstr("'" + std::string(name) + "'"),
                          HasSubstr("use auto, cpu, cuda or cuda:N")));
    }
}

TEST(Device, WithoutAGpuAutoIsTheCpu) {
    if (cuda_obstacle().empty()) GTEST_SKIP() << "there is a GPU";
    EXPECT_EQ(resolve_device("auto"), c10::Device(c10::kCPU));
    EXPECT_EQ(available_devices().size(), 1U);
}

TEST(Device, WithoutAGpuCudaIsAClearError) {
    if (cuda_obstacle().empty()) GTEST_SKIP() << "there is a GPU";
    for (const char* name : {"cuda", "cuda:0", "cuda:7"}) {
        EXPECT_THAT(error_text([&] { resolve_device(name); }),
                    AllOf(HasSubstr("'" + std::string(name) + "' cannot be used"),
                          HasSubstr(cuda_obstacle()), HasSubstr("auto or cpu")));
    }
}

TEST(Device, WithAGpuEveryNameResolves) {
    if (!cuda_obstacle().empty()) GTEST_SKIP() << cuda_obstacle();
    EXPECT_EQ(resolve_device("auto"), c10::Device(c10::kCUDA, 0));
    EXPECT_EQ(resolve_device("cuda"), c10::Device(c10::kCUDA, 0));
    EXPECT_EQ(resolve_device("cuda:0"), c10::Device(c10::kCUDA, 0));
    EXPECT_THAT(error_text([] { resolve_device("cuda:63"); }), HasSubstr("'cuda:63' is not there"));
    EXPECT_GE(available_devices().size(), 2U);
}

TEST(Device, ListsTheCpuFirst) {
    const std::vector<DeviceInfo> devices = available_devices();
    ASSERT_FALSE(devices.empty());
    EXPECT_EQ(devices[0].name, "cpu");
    EXPECT_EQ(devices[0].description, std::to_string(thread_count()) + " threads");
    for (const DeviceInfo& device : devices)
        EXPECT_TRUE(is_device_name(device.name));
}

TEST(Device, ThreadCountIsSetAndZeroLeavesIt) {
    const int before = thread_count();
    set_thread_count(3);
    EXPECT_EQ(thread_count(), 3);
    set_thread_count(0);
    EXPECT_EQ(thread_count(), 3);
    set_thread_count(-1);
    EXPECT_EQ(thread_count(), 3);
    set_thread_count(before);
    EXPECT_EQ(thread_count(), before);
}

TEST(Device, AThreadKeepsItsCountWhateverOthersSet) {
    const int before = thread_count();
    int kept = 0;
    std::thread([&] {
        set_thread_count(3);
        std::thread([] { set_thread_count(2); }).join();
        kept = thread_count();
    }).join();
    EXPECT_EQ(kept, 3);
    set_thread_count(before);
}

}  // namespace
}  // namespace interfuse
