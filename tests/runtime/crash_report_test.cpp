// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/crash_report.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <csignal>
#include <cstdlib>

#include "core/runtime/problem_reports.h"
#include "tests/runtime/folder_test.h"

namespace interfuse {
namespace {

using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::Not;
using ::testing::StartsWith;

constexpr const char* token = "hf_AbCdEfGhIjKlMnOpQrStUvWxYz012345";

class CrashReport : public FolderTest {
  protected:
    CrashReport() {
        ::setenv("HOME", folder.c_str(), 1);
        ::setenv("HF_TOKEN", token, 1);
        ::setenv("SOME_SECRET", "open sesame", 1);
        // No core dumps of crashes that are meant.
        const rlimit none{0, 0};
        ::setrlimit(RLIMIT_CORE, &none);
    }

    // How the program ended, as wait() tells.
    int crash(const std::string& cause) {
        const std::string standard_error = (folder / "stderr").string();
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, 2, standard_error.c_str(),
                                         O_WRONLY | O_CREAT | O_TRUNC, 0600);
        std::string program = INTERFUSE_CRASH_PROGRAM, where = reports.string(), what = cause;
        char* arguments[] = {program.data(), where.data(), what.data(), nullptr};
        pid_t child = 0;
        EXPECT_EQ(::posix_spawn(&child, program.c_str(), &actions, nullptr, arguments, environ), 0);
        posix_spawn_file_actions_destroy(&actions);
        int status = 0;
        EXPECT_EQ(::waitpid(child, &status, 0), child);
        process = child;
        return status;
    }
    // Crashes, and the only report that there is then.
    std::string report_of(const std::string& cause, int signal) {
        std::filesystem::remove_all(reports);
        const int status = crash(cause);
        if (WIFEXITED(status) && WEXITSTATUS(status) == 77) return {};
        EXPECT_TRUE(WIFSIGNALED(status)) << cause << ": " << status;
        EXPECT_EQ(WTERMSIG(status), signal) << cause;
        const std::vector<ProblemReport> found = problem_reports(reports);
        EXPECT_EQ(found.size(), 1U) << cause;
        if (found.size() != 1) return {};
        EXPECT_EQ(found[0].kind, ProblemKind::crash);
        EXPECT_EQ(found[0].process, process);
        EXPECT_THAT(content_of(folder / "stderr"),
                    HasSubstr("A report of it is in '" + found[0].file.string() + "'"));
        return content_of(found[0].file);
    }

    std::filesystem::path reports = folder / "state" / "interfuse" / "reports";
    pid_t process = 0;
};

TEST_F(CrashReport, IsWholeWhateverTheCause) {
    const std::vector<std::pair<std::string, int>> causes{{"segv", SIGSEGV},
                                                          {"abort", SIGABRT},
                                                          {"bus", SIGBUS},
                                                          {"fpe", SIGFPE},
                                                          {"ill", SIGILL},
                                                          {"exception", SIGABRT},
                                                          {"no-exception", SIGABRT},
                                                          {"memory", SIGABRT},
                                                          {"overflow", SIGSEGV},
                                                          {"thread", SIGSEGV},
                                                          {"pool", SIGSEGV},
                                                          {"plain-thread", SIGSEGV},
                                                          {"many", SIGSEGV},
                                                          {"sent", SIGSEGV},
                                                          {"thread-overflow", SIGSEGV},
                                                          {"thread-exception", SIGABRT}};
    for (const auto& [cause, signal] : causes) {
        const std::string report = report_of(cause, signal);
        if (report.empty() && !HasFailure()) GTEST_SKIP() << "a sanitizer reports by itself";
        EXPECT_THAT(
            report,
            AllOf(StartsWith("Interfuse crashed on 20"),
                  HasSubstr("Signal: " + std::to_string(signal) + " (SIG"),
                  HasSubstr("Project: ~/merge.yaml\n"), HasSubstr("Run: calibrating, round 3\n"),
                  HasSubstr("Interfuse: " INTERFUSE_VERSION " (compiler "),
                  HasSubstr("LibTorch: 2."), HasSubstr("System: "), HasSubstr("VmRSS:"),
                  HasSubstr("\nBacktrace:\n#00 0x"), EndsWith("End of the report.\n")))
            << cause;
        EXPECT_THAT(report, AllOf(Not(HasSubstr(token)), Not(HasSubstr("sesame")),
                                  Not(HasSubstr(folder.string()))))
            << cause;
    }
}

TEST_F(CrashReport, FaultsNameTheirAddressAndTheirPlace) {
    const std::string report = report_of("segv", SIGSEGV);
    if (report.empty() && !HasFailure()) GTEST_SKIP() << "a sanitizer reports by itself";
    EXPECT_THAT(report, HasSubstr("code 1, at the address 0x0\n"));
    EXPECT_THAT(report, HasSubstr("(the main one)"));
    const std::size_t begin = report.find("#00 ");
    EXPECT_THAT(report.substr(begin, report.find('\n', begin) - begin),
                MatchesRegex("#00 0x[0-9a-f]+ [^ ]*crash_program\\+0x[0-9a-f]+"));
}

TEST_F(CrashReport, ExceptionsSayWhatTheyWere) {
    const std::string report = report_of("exception", SIGABRT);
    if (report.empty() && !HasFailure()) GTEST_SKIP() << "a sanitizer reports by itself";
    EXPECT_THAT(report, HasSubstr("runtime_error: it broke at ~/x\n"));
    EXPECT_THAT(report_of("memory", SIGABRT), HasSubstr("bad_alloc"));
    EXPECT_THAT(report_of("thread-exception", SIGABRT), HasSubstr("(not the main one)"));
}

TEST_F(CrashReport, WithoutACrashNothingIsMade) {
    EXPECT_EQ(crash("none") & ~(77 << 8), 0);
    EXPECT_FALSE(std::filesystem::exists(folder / "state"));
}

TEST_F(CrashReport, APlaceThatCannotBeWrittenChangesNothing) {
    put(folder / "state", "a file");
    const int status = crash("segv");
    if (WIFEXITED(status) && WEXITSTATUS(status) == 77) GTEST_SKIP();
    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGSEGV);
    EXPECT_THAT(content_of(folder / "stderr"),
                AllOf(HasSubstr("Interfuse crashed (SIGSEGV"), Not(HasSubstr("report"))));
}

TEST(CrashNotes, KeepTheLastText) {
    note_for_crash(CrashNote::run, "one");
    note_for_crash(CrashNote::run, "two");
    EXPECT_EQ(crash_note(CrashNote::run), "two");
    note_for_crash(CrashNote::run, std::string(5000, 'x'));
    EXPECT_EQ(crash_note(CrashNote::run), std::string(1023, 'x'));
    EXPECT_EQ(crash_note(CrashNote::project), "");
}

}  // namespace
}  // namespace interfuse
