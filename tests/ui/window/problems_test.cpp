// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reports of what went wrong: offered after a crash, written when a run fails, read and deleted.
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProcess>

#include "core/runtime/problem_reports.h"
#include "tests/ui/window/window_work.h"
#include "ui/style/paths.h"

namespace interfuse {

using namespace testing_tools;

class ProblemsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowDesk> desk_;

    static std::vector<ProblemReport> reports() { return problem_reports(problem_report_folder()); }
    // A crash of another program; false where crashes leave no reports.
    static bool crashes(const char* cause) {
        const std::size_t before = reports().size();
        QProcess program;
        program.start(QStringLiteral(INTERFUSE_CRASH_PROGRAM),
                      {toText(problem_report_folder()), QString::fromLatin1(cause)});
        return program.waitForFinished() && reports().size() == before + 1;
    }
    QString shownText() { return desk_->find<QPlainTextEdit>("problemReportText")->toPlainText(); }
    bool offers() {
        return waitUntil([this] {
            return desk_->message().startsWith(QStringLiteral("Interfuse ended unexpectedly ("));
        });
    }

  private Q_SLOTS:
    void initTestCase() {
        if (!crashes("segv")) QSKIP("a sanitizer reports crashes by itself");
        qputenv("HF_TOKEN", "hf_AbCdEfGhIjKlMnOpQrStUvWxYz012345");
    }
    void init() {
        QDir(toText(problem_report_folder())).removeRecursively();
        desk_ = std::make_unique<WindowDesk>();
    }
    void cleanup() { desk_.reset(); }

    void aCrashIsOfferedOnce();
    void dismissedOffersDoNotComeBack();
    void reportsCanBeReadAtAnyTime();
    void aRunThatStopsOnItsWayLeavesAReport();
    void aRunThatNeverBeganLeavesNone();
    void aFaultOfTheProgramIsOfferedToTheNextStart();
};

void ProblemsTest::aCrashIsOfferedOnce() {
    QVERIFY(crashes("thread"));
    desk_->restart();
    QVERIFY(offers());
    QVERIFY(desk_->message().contains(QStringLiteral("nothing was sent")));
    QVERIFY(desk_->click("showProblemReport"));
    QVERIFY(desk_->isVisible("problemReportsDialog"));
    QVERIFY(shownText().startsWith(QStringLiteral("Interfuse crashed on ")));
    QVERIFY(shownText().endsWith(QStringLiteral("End of the report.\n")));
    QVERIFY(desk_->click("problemReportCopy"));
    QCOMPARE(QGuiApplication::clipboard()->text(), shownText());
    QVERIFY(desk_->click("problemReportDelete"));
    QVERIFY(reports().empty());
    QVERIFY(desk_->isVisible("problemReportsCount"));
    QVERIFY(!desk_->find<QWidget>("problemReportCopy")->isEnabled());
    desk_->restart();
    QTest::qWait(200);
    QCOMPARE(desk_->message(), QString());
}

void ProblemsTest::dismissedOffersDoNotComeBack() {
    QVERIFY(crashes("abort"));
    desk_->restart();
    QVERIFY(offers());
    QVERIFY(desk_->click("dismissProblemReport"));
    QCOMPARE(desk_->message(), QString());
    desk_->restart();
    QTest::qWait(200);
    QCOMPARE(desk_->message(), QString());
    QCOMPARE(reports().size(), 1U);
    QVERIFY(crashes("abort"));
    desk_->restart();
    QVERIFY(offers());
    QVERIFY(desk_->click("messageClose"));
    desk_->restart();
    QTest::qWait(200);
    QCOMPARE(desk_->message(), QString());
}

void ProblemsTest::reportsCanBeReadAtAnyTime() {
    QVERIFY(crashes("fpe"));
    QVERIFY(crashes("exception"));
    desk_->action("actionProblemReports")->trigger();
    QVERIFY(desk_->isVisible("problemReportsDialog"));
    auto* choice = desk_->find<QComboBox>("problemReportsChoice");
    QCOMPARE(choice->count(), 2);
    QSet<QString> signals_;
    for (int i = 0; i < 2; ++i) {
        choice->setCurrentIndex(i);
        signals_.insert(shownText().section(QStringLiteral("Signal: "), 1).left(1));
    }
    QCOMPARE(signals_, (QSet<QString>{QStringLiteral("8"), QStringLiteral("6")}));
}

void ProblemsTest::aRunThatStopsOnItsWayLeavesAReport() {
    namespace fs = std::filesystem;
    const fs::path recipe = copyOfBasic(desk_->at("files"));
    QVERIFY(desk_->opens(recipe));
    // Images are looked at when they are needed.
    for (const auto& entry : fs::recursive_directory_iterator(desk_->at("files") / "datasets")) {
        if (entry.is_regular_file()) writeBytes(entry.path(), bytesOf(entry.path()).substr(0, 60));
    }
    desk_->key(Qt::Key_F5);
    QVERIFY(desk_->becomes(RunState::failed));
    QCOMPARE(reports().size(), 1U);
    QCOMPARE(reports().front().kind, ProblemKind::error);
    QVERIFY(desk_->isVisible("showLog"));
    QVERIFY(desk_->click("showProblemReport"));
    const QString text = shownText();
    QVERIFY(text.startsWith(QStringLiteral("A run of Interfuse was stopped by an error on ")));
    for (const char* part : {"image", "Run: calibrating", "\nRecipe:\n", "num_samples: ",
                             "\nLog (UTC):\n", "Calibrating.", "LibTorch: ", "Qt: 6."})
        QVERIFY2(text.contains(QLatin1String(part)), part);
    QVERIFY(!text.contains(QStringLiteral("hf_AbC")));
    QVERIFY(!text.contains(QDir::homePath()));
}

void ProblemsTest::aRunThatNeverBeganLeavesNone() {
    const auto pool = copyOfBasic(desk_->at("files")).parent_path();
    QVERIFY(desk_->opens(pool / "recipe.yaml"));
    const auto weights = pool / "clouds/model.safetensors";
    writeBytes(weights, bytesOf(weights).substr(0, 1000));
    desk_->key(Qt::Key_F5);
    QVERIFY(desk_->becomes(RunState::failed));
    QVERIFY(reports().empty());
    QVERIFY(desk_->isVisible("showLog"));
    QVERIFY(!desk_->isVisible("showProblemReport"));
}

void ProblemsTest::aFaultOfTheProgramIsOfferedToTheNextStart() {
    QVERIFY(desk_->opens(basicRecipeFile()));
    Q_EMIT desk_->session().failed(
        QStringLiteral("Something in Interfuse itself failed: an index is out of range"));
    QCOMPARE(reports().size(), 1U);
    QCOMPARE(reports().front().kind, ProblemKind::fault);
    QTRY_VERIFY(desk_->isVisible("showProblemReport"));
    // As if it were another program's.
    const auto file = reports().front().file;
    std::filesystem::rename(file, file.parent_path() / "fault-20260101-000000-1.txt");
    desk_->restart();
    QTRY_VERIFY(
        desk_->message().startsWith(QStringLiteral("A run failed by a fault of Interfuse")));
    QVERIFY(desk_->click("showProblemReport"));
    QVERIFY(shownText().contains(QStringLiteral("an index is out of range")));
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runWindowTest<interfuse::ProblemsTest>(argc, argv);
}
#include "problems_test.moc"
