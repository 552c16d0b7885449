// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Crashes as it is told to: crash_program FOLDER CAUSE. Exits with 77 where crashes are not
// reported, as under a sanitizer.
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <new>
#include <stdexcept>
#include <string>
#include <thread>

#include "core/runtime/crash_report.h"
#include "core/runtime/parallel.h"
#include "core/runtime/problem_reports.h"

namespace {

volatile int* nowhere = nullptr;

[[gnu::noinline]] void use_bad_memory() {
    *nowhere = 1;
}

// Deeper than any stack; not a loop, whatever the compiler thinks of it.
[[gnu::noinline]] int run_over(int depth) {
    volatile char room[4096];
    room[depth % 4096] = static_cast<char>(depth);
    return depth < 0 ? 0 : run_over(depth + 1) + room[0];
}

void divide_by_nothing() {
    volatile int something = 7, nothing = 0;
    volatile int result = something / nothing;
    static_cast<void>(result);
}

void read_beyond_a_file() {
    char name[] = "/tmp/interfuse-crash-XXXXXX";
    const int file = ::mkstemp(name);
    ::unlink(name);
    auto* mapped =
        static_cast<volatile char*>(::mmap(nullptr, 4096, PROT_READ, MAP_SHARED, file, 0));
    static_cast<void>(mapped[0]);
}

void ask_for_all_memory() {
    rlimit limit{};
    ::getrlimit(RLIMIT_AS, &limit);
    limit.rlim_cur = std::size_t{4} << 30U;
    ::setrlimit(RLIMIT_AS, &limit);
    volatile std::size_t much = std::size_t{1} << 40U;
    static_cast<void>(*new volatile char[much]);
}

void on_another_thread(const std::function<void()>& work) {
    std::thread([&] {
        interfuse::give_crash_stack();
        work();
    }).join();
}

// The threads that the core divides its work over.
void on_a_pool() {
    interfuse::parallel_over(64, [](std::size_t piece) {
        if (piece == 40) use_bad_memory();
    });
}

const std::map<std::string, std::function<void()>> causes{
    {"segv", use_bad_memory},
    {"abort", [] { std::abort(); }},
    {"bus", read_beyond_a_file},
    {"fpe", divide_by_nothing},
    {"ill", [] { __builtin_trap(); }},
    {"exception",
     [] { throw std::runtime_error("it broke at " + std::string(std::getenv("HOME")) + "/x"); }},
    {"no-exception", [] { throw 3; }},
    {"memory", ask_for_all_memory},
    {"overflow", [] { run_over(1); }},
    {"thread", [] { on_another_thread(use_bad_memory); }},
    {"plain-thread", [] { std::thread(use_bad_memory).join(); }},
    {"thread-overflow", [] { on_another_thread([] { run_over(1); }); }},
    {"thread-exception", [] { on_another_thread([] { throw std::logic_error("on a thread"); }); }},
    {"pool", on_a_pool},
    {"many",
     [] {
         std::thread one(use_bad_memory), two(use_bad_memory), three(use_bad_memory);
         one.join();
         two.join();
         three.join();
     }},
    {"sent", [] { ::kill(::getpid(), SIGSEGV); }},
    {"none", [] {}},
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3 || !causes.contains(argv[2])) return 2;
    const std::string facts = interfuse::program_facts({argv[0], argv[1], argv[2]});
    if (!interfuse::report_crashes({argv[1], facts})) return 77;
    interfuse::note_for_crash(interfuse::CrashNote::project, "~/merge.yaml");
    for (int round = 1; round <= 3; ++round) {
        interfuse::note_for_crash(interfuse::CrashNote::run,
                                  "calibrating, round " + std::to_string(round));
    }
    causes.at(argv[2])();
    return 0;
}
