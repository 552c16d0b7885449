// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/problem_reports.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdlib>

#include "core/runtime/error.h"
#include "tests/runtime/folder_test.h"

namespace interfuse {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class ProblemReports : public FolderTest {
  protected:
    ProblemReports() { ::setenv("HOME", "/home/ada", 1); }

    // As old as it is told to be.
    void put_old(const std::string& name, int hours) {
        put(folder / name, name);
        std::filesystem::last_write_time(
            folder / name,
            std::filesystem::file_time_type::clock::now() - std::chrono::hours(hours));
    }
    std::vector<std::string> names() const {
        std::vector<std::string> found;
        for (const ProblemReport& report : problem_reports(folder))
            found.push_back(report.file.filename().string());
        return found;
    }
};

TEST_F(ProblemReports, AreListedNewestFirst) {
    put_old("crash-20260101-101010-12.txt", 3);
    put_old("error-20260101-101010-13.txt", 1);
    put_old("fault-20260101-101010.2-14.txt", 2);
    put(folder / "offered", "");
    put(folder / "crash-notes.txt", "somebody else's");
    put(folder / "crash-20260101-101010-12.txt.bak", "");
    std::filesystem::create_directory(folder / "crash-20260101-101010-15.txt");
    EXPECT_EQ(names(), (std::vector<std::string>{"error-20260101-101010-13.txt",
                                                 "fault-20260101-101010.2-14.txt",
                                                 "crash-20260101-101010-12.txt"}));
    const auto reports = problem_reports(folder);
    EXPECT_EQ(reports[0].kind, ProblemKind::error);
    EXPECT_EQ(reports[1].kind, ProblemKind::fault);
    EXPECT_EQ(reports[1].process, 14);
    EXPECT_EQ(reports[2].kind, ProblemKind::crash);
}

TEST_F(ProblemReports, TheLastTenAreKept) {
    for (int i = 0; i < 12; ++i)
        put_old("crash-20260101-101010-" + std::to_string(i) + ".txt", 50 - i);
    const auto written = write_problem_report(folder, ProblemKind::fault, "new");
    ASSERT_EQ(names().size(), most_problem_reports);
    EXPECT_EQ(names().front(), written.filename().string());
    EXPECT_EQ(names().back(), "crash-20260101-101010-3.txt");
    EXPECT_EQ(content_of(written), "new");
    EXPECT_EQ(problem_reports(folder).front().process, ::getpid());
}

TEST_F(ProblemReports, TwoOfOneSecondAreTwo) {
    const auto one = write_problem_report(folder, ProblemKind::fault, "one");
    const auto two = write_problem_report(folder, ProblemKind::fault, "two");
    EXPECT_NE(one, two);
    EXPECT_EQ(content_of(one), "one");
    EXPECT_EQ(names().size(), 2U);
}

TEST_F(ProblemReports, RememberWhomTheyWereOfferedTo) {
    put_old("crash-20260101-101010-12.txt", 3);
    put_old("crash-20260101-101010-13.txt", 2);
    auto reports = problem_reports(folder);
    EXPECT_FALSE(reports[0].offered);
    mark_as_offered(folder, {reports[1]});
    reports = problem_reports(folder);
    EXPECT_FALSE(reports[0].offered);
    EXPECT_TRUE(reports[1].offered);
    mark_as_offered(folder, {reports[0]});
    for (const ProblemReport& report : problem_reports(folder))
        EXPECT_TRUE(report.offered);
    std::filesystem::remove(reports[1].file);
    mark_as_offered(folder, {});
    EXPECT_EQ(content_of(folder / "offered"), "crash-20260101-101010-13.txt\n");
}

TEST_F(ProblemReports, AFolderThatCannotBeMadeIsSaid) {
    put(folder / "file", "");
    EXPECT_THROW(write_problem_report(folder / "file" / "reports", ProblemKind::fault, "x"), Error);
    EXPECT_TRUE(problem_reports(folder / "file" / "reports").empty());
    mark_as_offered(folder / "file" / "reports", {});
}

TEST_F(ProblemReports, LieInThePersonsState) {
    ::setenv("XDG_STATE_HOME", "/somewhere/state", 1);
    EXPECT_EQ(problem_report_folder(), "/somewhere/state/interfuse/reports");
    ::unsetenv("XDG_STATE_HOME");
    EXPECT_EQ(problem_report_folder(), "/home/ada/.local/state/interfuse/reports");
    ::unsetenv("HOME");
    EXPECT_EQ(problem_report_folder(), "");
}

TEST_F(ProblemReports, HoldNoSecrets) {
    EXPECT_EQ(without_secrets("token hf_0123456789abcdef."), "token hf_….");
    EXPECT_EQ(without_secrets("hf_hub and self_hf_0123456789"), "hf_hub and self_hf_0123456789");
    EXPECT_EQ(without_secrets("from https://ada:secret@host.org/simple and http://b.c/d@e"),
              "from https://…@host.org/simple and http://b.c/d@e");
    EXPECT_EQ(without_secrets("/home/ada/x, '/home/ada', /home/adam/y"), "~/x, '~', /home/adam/y");
    EXPECT_EQ(without_secrets("https://ada:secret@host.org"), "https://…@host.org");
}

TEST_F(ProblemReports, FactsNameWhatTheProgramRunsOn) {
    ::setenv("HF_TOKEN", "not to be seen", 1);
    EXPECT_THAT(program_facts({"interfuse", "merge", "/home/ada/my recipe.yaml"}),
                AllOf(HasSubstr("Interfuse: " INTERFUSE_VERSION), HasSubstr("LibTorch: 2."),
                      HasSubstr("Memory: "), HasSubstr(" threads\n"),
                      HasSubstr("Started as: interfuse merge '~/my recipe.yaml'\n"),
                      Not(HasSubstr("not to be seen"))));
}

}  // namespace
}  // namespace interfuse
