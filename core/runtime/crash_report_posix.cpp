// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Signal handlers that write the report. Whatever the handler touches is laid out beforehand, and
// it calls nothing but what POSIX allows there; backtrace() is the exception, see below.
#include <execinfo.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <memory>
#include <mutex>
#include <typeinfo>

#include "core/platform/environment.h"
#include "core/runtime/crash_modules_posix.h"
#include "core/runtime/crash_output_posix.h"
#include "core/runtime/crash_report.h"
#include "core/runtime/problem_reports.h"

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define INTERFUSE_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || \
    __has_feature(memory_sanitizer)
#define INTERFUSE_SANITIZED
#endif
#endif

namespace interfuse {
namespace {

constexpr std::array fatal_signals{SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};
constexpr std::size_t stack_bytes = 128 * 1024;  // for the unwinder, and for wide registers
constexpr unsigned most_seconds = 10;            // that a report may take
constexpr int most_frames = 64;

template <std::size_t size>
void copy_text(std::array<char, size>& to, std::string_view text) {
    const std::size_t length = std::min(text.size(), size - 1);
    std::copy_n(text.data(), length, to.data());
    to[length] = '\0';
}

// Two buffers in turn: the handler reads the one that nobody writes. Should a note change twice
// meanwhile the text is mixed, but it ends.
struct Note {
    std::array<std::array<char, 1024>, 2> texts{};
    std::atomic<unsigned> current{0};

    const char* text() const { return texts[current.load()].data(); }
};

std::array<Note, 2> notes;
std::mutex notes_mutex;

// Laid out by report_crashes().
std::array<char, 2048> report_file{};
std::array<char, 8192> facts{};
std::array<char, 1024> home{};
std::array<char, 2048> uncaught{};
std::terminate_handler usual_terminate = nullptr;
std::atomic<bool> reporting{false};
std::atomic<int> ending_signal{0};

Note& note_of(CrashNote note) {
    return notes[static_cast<std::size_t>(note)];
}

const char* signal_name(int number) {
    switch (number) {
        case SIGSEGV:
            return "SIGSEGV, memory that is not there was used";
        case SIGABRT:
            return "SIGABRT, the program gave up";
        case SIGBUS:
            return "SIGBUS, a file or memory that was mapped is not there";
        case SIGFPE:
            return "SIGFPE, arithmetic that has no result";
        case SIGILL:
            return "SIGILL, an instruction that this processor does not know";
        default:
            return "a signal";
    }
}

// Whether the instruction that was in work raised it, and would raise it again.
bool is_fault(int number, const siginfo_t& info) {
    return info.si_code > 0 && number != SIGABRT;
}

void* instruction_of(const void* context) {
    const auto& machine = static_cast<const ucontext_t*>(context)->uc_mcontext;
#if defined(__x86_64__)
    return reinterpret_cast<void*>(machine.gregs[REG_RIP]);
#elif defined(__aarch64__)
    return reinterpret_cast<void*>(machine.pc);
#else
    return (void)machine, nullptr;
#endif
}

void make_folders() {
    for (char* slash = report_file.data() + 1; (slash = std::strchr(slash, '/')); ++slash) {
        *slash = '\0';
        ::mkdir(report_file.data(), 0700);
        *slash = '/';
    }
}

void write_time(CrashOutput& output) {
    using namespace std::chrono;
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    const sys_seconds time{seconds(now.tv_sec)};
    const sys_days day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    output.decimal(static_cast<std::uint64_t>(static_cast<int>(date.year()))) << "-";
    output.decimal(static_cast<unsigned>(date.month()), 2) << "-";
    output.decimal(static_cast<unsigned>(date.day()), 2) << " ";
    output.decimal(static_cast<std::uint64_t>(clock.hours().count()), 2) << ":";
    output.decimal(static_cast<std::uint64_t>(clock.minutes().count()), 2) << ":";
    output.decimal(static_cast<std::uint64_t>(clock.seconds().count()), 2) << " UTC";
}

// Of /proc/self/status the lines about memory and threads.
void write_memory(CrashOutput& output) {
    const int status = ::open("/proc/self/status", O_RDONLY | O_CLOEXEC);
    if (status < 0) return;
    std::array<char, 4096> text;
    const ssize_t size = ::read(status, text.data(), text.size());
    ::close(status);
    std::string_view rest(text.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size() - 1);
        const std::string_view line = rest.substr(0, end + 1);
        rest.remove_prefix(end + 1);
        for (const std::string_view wanted : {"VmPeak:", "VmHWM:", "VmRSS:", "Threads:"}) {
            if (line.starts_with(wanted)) output << line;
        }
    }
}

void write_cause(CrashOutput& output, int number, const siginfo_t& info) {
    output << "Interfuse crashed on ";
    write_time(output);
    output << ".\n\nSignal: ";
    output.decimal(static_cast<std::uint64_t>(number)) << " (" << signal_name(number) << ")";
    if (is_fault(number, info)) {
        output << ", code ";
        output.decimal(static_cast<std::uint64_t>(info.si_code)) << ", at the address ";
        output.hex(reinterpret_cast<std::uintptr_t>(info.si_addr));
    }
    output << "\nThread: ";
    const long thread = ::syscall(SYS_gettid);
    output.decimal(static_cast<std::uint64_t>(thread));
    output << (thread == ::getpid() ? " (the main one)" : " (not the main one)");
    if (uncaught[0] != '\0') output << "\nException: " << uncaught.data();
    output << "\nProject: " << note_of(CrashNote::project).text();
    output << "\nRun: " << note_of(CrashNote::run).text() << "\n\n";
}

// glibc's backtrace() looks frames up without a lock (_dl_find_object, glibc 2.35) and allocates
// only when it is called first, which report_crashes() does. It comes last all the same: on a
// broken stack it may fail, and everything else is on the disk then.
void write_backtrace(CrashOutput& output, const void* context) {
    static std::array<void*, most_frames> frames;
    static CrashModules modules;
    void* const instruction = instruction_of(context);
    output << "\nInstruction: ";
    output.hex(reinterpret_cast<std::uintptr_t>(instruction)) << " ";
    modules.find({&instruction, 1});
    modules.write(output, instruction, home.data());
    output << "\n\nBacktrace:\n";
    output.flush();
    const int count = ::backtrace(frames.data(), most_frames);
    const auto begin = frames.begin();
    // What the handler itself adds is left out.
    auto first = std::find(begin, begin + count, instruction);
    if (first == begin + count) first = begin;
    static CrashModules all;
    all.find(frames);
    for (auto frame = first; frame != begin + count; ++frame) {
        output << "#";
        output.decimal(static_cast<std::uint64_t>(frame - first), 2) << " ";
        output.hex(reinterpret_cast<std::uintptr_t>(*frame)) << " ";
        all.write(output, *frame, home.data());
        output << "\n";
    }
    output << "End of the report.\n";
}

bool write_report(int number, const siginfo_t& info, const void* context) {
    make_folders();
    const int file =
        ::open(report_file.data(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) return false;
    CrashOutput output(file);
    write_cause(output, number, info);
    output << facts.data();
    write_memory(output);
    output.flush();
    write_backtrace(output, context);
    output.flush();
    ::fsync(file);
    ::close(file);
    return true;
}

void use_default(int number) {
    struct sigaction usual {};
    usual.sa_handler = SIG_DFL;
    ::sigaction(number, &usual, nullptr);
}

// The report takes too long: something that it needs is locked for ever.
void on_alarm(int) {
    const int number = ending_signal;
    use_default(number);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, number);
    ::pthread_sigmask(SIG_UNBLOCK, &only, nullptr);
    ::raise(number);
}

void bound_time() {
    struct sigaction alarm {};
    alarm.sa_handler = on_alarm;
    ::sigaction(SIGALRM, &alarm, nullptr);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, SIGALRM);
    ::pthread_sigmask(SIG_UNBLOCK, &only, nullptr);
    ::alarm(most_seconds);
}

void on_signal(int number, siginfo_t* info, void* context) {
    if (reporting.exchange(true)) {
        for (;;)
            ::pause();  // another thread reports, and ends them all
    }
    ending_signal = number;
    bound_time();
    const bool written = write_report(number, *info, context);
    CrashOutput terminal(STDERR_FILENO);
    terminal << "Interfuse crashed (" << signal_name(number) << ").\n";
    if (written) {
        terminal << "A report of it is in '" << report_file.data() << "'. Nothing was sent.\n";
    }
    terminal.flush();
    use_default(number);
    // A fault comes again by itself, at the same place; what was sent from elsewhere does not.
    if (!is_fault(number, *info)) ::raise(number);
}

// No signal yet: an exception may be looked at as usual.
[[noreturn]] void on_terminate() {
    try {
        if (const auto current = std::current_exception()) std::rethrow_exception(current);
    } catch (const std::exception& exception) {
        copy_text(uncaught, typeid(exception).name());
        try {
            copy_text(uncaught, typeid(exception).name() + std::string(": ") +
                                    without_secrets(exception.what()));
        } catch (...) {  // no memory: its type tells
        }
    } catch (...) {
        copy_text(uncaught, "of a type that says nothing of itself");
    }
    if (usual_terminate != nullptr) usual_terminate();
    std::abort();
}

// Taken back before the memory goes.
struct CrashStack {
    std::unique_ptr<std::byte[]> memory = std::make_unique<std::byte[]>(stack_bytes);

    CrashStack() {
        stack_t stack{};
        stack.ss_sp = memory.get();
        stack.ss_size = stack_bytes;
        ::sigaltstack(&stack, nullptr);
    }
    ~CrashStack() {
        stack_t none{};
        none.ss_flags = SS_DISABLE;
        ::sigaltstack(&none, nullptr);
    }
};

}  // namespace

void give_crash_stack() {
#ifndef INTERFUSE_SANITIZED
    static thread_local CrashStack stack;
    static_cast<void>(stack);
#endif
}

bool report_crashes(const CrashReports& reports) {
#ifdef INTERFUSE_SANITIZED
    return false;
#else
    const std::string file = (reports.folder / problem_report_name(ProblemKind::crash)).string();
    if (reports.folder.empty() || file.size() >= report_file.size()) return false;
    copy_text(report_file, file);
    copy_text(facts, reports.facts);
    copy_text(home, platform::home_folder().string());
    void* frame = nullptr;
    ::backtrace(&frame, 1);  // loads what it needs
    give_crash_stack();
    usual_terminate = std::set_terminate(on_terminate);
    struct sigaction action {};
    action.sa_sigaction = on_signal;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigfillset(&action.sa_mask);
    sigdelset(&action.sa_mask, SIGALRM);
    for (const int number : fatal_signals)
        ::sigaction(number, &action, nullptr);
    return true;
#endif
}

void note_for_crash(CrashNote note, std::string_view text) {
    const std::lock_guard lock(notes_mutex);
    Note& kept = note_of(note);
    const unsigned next = 1 - kept.current.load();
    copy_text(kept.texts[next], text);
    kept.current.store(next);
}

std::string crash_note(CrashNote note) {
    const std::lock_guard lock(notes_mutex);
    return note_of(note).text();
}

}  // namespace interfuse
