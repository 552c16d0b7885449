// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/process.h"

#include "core/platform/windows_api.h"

// After windows.h, whose types it needs; its functions of this version lie in kernel32 itself.
#ifndef PSAPI_VERSION
#define PSAPI_VERSION 2
#endif
#include <psapi.h>

namespace interfuse::platform {
namespace {

PROCESS_MEMORY_COUNTERS memory_counters() {
    PROCESS_MEMORY_COUNTERS counters{};
    counters.cb = sizeof counters;
    if (::GetProcessMemoryInfo(::GetCurrentProcess(), &counters, sizeof counters) == 0) return {};
    return counters;
}

}  // namespace

std::uint64_t process_id() {
    return ::GetCurrentProcessId();
}

std::uint64_t resident_bytes() {
    return memory_counters().WorkingSetSize;
}

std::uint64_t peak_resident_bytes() {
    return memory_counters().PeakWorkingSetSize;
}

std::uint64_t physical_bytes() {
    MEMORYSTATUSEX status{};
    status.dwLength = sizeof status;
    return ::GlobalMemoryStatusEx(&status) != 0 ? status.ullTotalPhys : 0;
}

void return_freed_memory() {
    // Windows' heap takes large blocks from the system one by one, and gives them back.
}

void lower_thread_priority() {
    ::SetThreadPriority(::GetCurrentThread(), THREAD_PRIORITY_BELOW_NORMAL);
}

std::string host_name() {
    wchar_t name[256];
    auto size = static_cast<DWORD>(std::size(name));
    return ::GetComputerNameExW(ComputerNameDnsHostname, name, &size) != 0 ? utf8({name, size})
                                                                           : std::string();
}

std::string machine_identity() {
    wchar_t guid[64];
    auto size = static_cast<DWORD>(sizeof guid);
    const LSTATUS result =
        ::RegGetValueW(HKEY_LOCAL_MACHINE, LR"(SOFTWARE\Microsoft\Cryptography)", L"MachineGuid",
                       RRF_RT_REG_SZ | RRF_SUBKEY_WOW6464KEY, nullptr, guid, &size);
    return result == ERROR_SUCCESS ? utf8(guid) : host_name();
}

std::string usable_processors() {
    DWORD_PTR own = 0;
    DWORD_PTR all = 0;
    if (::GetProcessAffinityMask(::GetCurrentProcess(), &own, &all) == 0) return {};
    std::string bits;
    for (; own != 0; own >>= 1U)
        bits += (own & 1U) != 0 ? '1' : '0';
    return bits;
}

}  // namespace interfuse::platform
