// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/process.h"

#include <malloc.h>
#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>

#include <fstream>

namespace interfuse::platform {

std::uint64_t process_id() {
    return static_cast<std::uint64_t>(::getpid());
}

std::uint64_t resident_bytes() {
    std::ifstream statm("/proc/self/statm");
    std::uint64_t total = 0;
    std::uint64_t resident = 0;
    if (!(statm >> total >> resident)) return 0;
    return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

std::uint64_t peak_resident_bytes() {
    // Not getrusage: its peak is inherited from the process that started this one.
    std::ifstream status("/proc/self/status");
    std::string key;
    while (status >> key) {
        if (key == "VmHWM:") {
            std::uint64_t kibibytes = 0;
            status >> kibibytes;
            return kibibytes * 1024;
        }
    }
    return 0;
}

std::uint64_t physical_bytes() {
    const long pages = ::sysconf(_SC_PHYS_PAGES);
    const long page = ::sysconf(_SC_PAGESIZE);
    return pages > 0 && page > 0
               ? static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(page)
               : 0;
}

void return_freed_memory() {
#ifdef __GLIBC__
    constexpr int large = 16 << 20;
    ::mallopt(M_MMAP_THRESHOLD, large);
    ::mallopt(M_TRIM_THRESHOLD, large);
#endif
}

void lower_thread_priority() {
#ifdef __linux__
    constexpr int nice = 5;
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), nice);
#endif
}

std::string host_name() {
    char name[256] = "";
    ::gethostname(name, sizeof name - 1);
    return name;
}

std::string machine_identity() {
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::string boot;
    file >> boot;
    return boot.empty() ? host_name() : boot;
}

std::string usable_processors() {
    cpu_set_t set;
    CPU_ZERO(&set);
    if (::sched_getaffinity(0, sizeof set, &set) != 0) return {};
    std::string bits;
    for (int i = 0; i < CPU_SETSIZE; ++i)
        bits += CPU_ISSET(i, &set) ? '1' : '0';
    bits.erase(bits.find_last_of('1') + 1);
    return bits;
}

}  // namespace interfuse::platform
