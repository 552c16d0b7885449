// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/screenshots/trouble.h"

#include <QAbstractButton>
#include <QDateTime>
#include <QDialog>
#include <fstream>

#include "core/recipe/recipe_yaml.h"
#include "core/runtime/problem_reports.h"
#include "ui/document/draft.h"
#include "ui/style/paths.h"
#include "ui/window/program_files.h"
#include "ui/window/recovery_messages.h"

namespace interfuse {
namespace {

void leaveDraft(const QString& shownFolder) {
    Draft draft;
    draft.recipe = load_draft_recipe(toPath(sampleProjectFile())).recipe;
    draft.file = shownFolder + QStringLiteral("/signs.yaml");
    draft.name = QStringLiteral("signs.yaml");
    draft.when = QDateTime::currentDateTimeUtc();
    DraftFolder::make(DraftFolder::usualPlace())->write(draft);
}

// As a crash writes it, of another machine.
void leaveReport() {
    const std::filesystem::path folder = problem_report_folder();
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "crash-20261130-170501-1.txt")
        << "Interfuse crashed on 2026-11-30 17:05:01 UTC.\n\n"
           "Signal: 11 (SIGSEGV, memory that is not there was used), code 1, at the address 0x0\n"
           "Thread: 4711 (not the main one)\nProject: ~/models/signs.yaml\n"
           "Run: calibrating, round 2 of 5 (8 images of each dataset), layer 3 mlp.fc1\n\n"
           "Interfuse: " INTERFUSE_VERSION
           " (compiler 12.2.0, without assertions)\n"
           "LibTorch: 2.11.0\nSystem: Debian GNU/Linux 12 (bookworm), Linux 6.1.0 x86_64\n"
           "Processor: AMD Ryzen 7 5800X 8-Core Processor, 16 threads\nMemory: 33.5 GB\n"
           "Started as: interfuse signs.yaml\nQt: 6.4.2\nVmPeak:  2423808 kB\n"
           "VmHWM:   1115980 kB\nVmRSS:   1115980 kB\nThreads: 24\n\n"
           "Instruction: 0x55f32de056e0 /usr/bin/interfuse+0x146e0\n\nBacktrace:\n"
           "#00 0x55f32de056e0 /usr/bin/interfuse+0x146e0\n"
           "#01 0x55f32de04bd3 /usr/bin/interfuse+0x13bd3\n"
           "#02 0x7f2fce04524a /usr/lib/x86_64-linux-gnu/libc.so.6+0x2724a\n"
           "End of the report.\n";
}

}  // namespace

void addTrouble(std::vector<Step>& all, MainWindow& window, const QString& shownFolder) {
    const auto click = [&window](const char* button) {
        window.findChild<QAbstractButton*>(QString::fromLatin1(button))->click();
    };
    const auto dialog = [&window] {
        return window.findChild<QDialog*>(QStringLiteral("problemReportsDialog"));
    };
    all.push_back({QStringLiteral("recovery-offer"), [&window, shownFolder] {
                       leaveDraft(shownFolder);
                       leaveReport();
                       window.findChild<RecoveryMessages*>()->look();
                   }});
    all.push_back({QStringLiteral("report-offer"), [click] { click("discardRecovery"); }});
    all.push_back({QStringLiteral("problem-report"), [click] { click("showProblemReport"); },
                   [] { return true; }, dialog});
    all.push_back({{}, [click, dialog] {
                       click("problemReportDelete");
                       dialog()->close();
                   }});
}

}  // namespace interfuse
