// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Windows that are killed in the middle of their work, and what the next start makes of it. The
// windows that die are this program's own, started again with a task.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTimer>
#include <cstdio>

#include "core/recipe/recipe_yaml.h"
#include "tests/ui/window/window_work.h"
#include "ui/document/draft.h"
#include "ui/document/shaping.h"
#include "ui/style/paths.h"

namespace interfuse {

using namespace testing_tools;

namespace {

// What a person did before the end.
void shape(Recipe& recipe) {
    setMuted(recipe, 1, true);
    setMixtureWeight(recipe, 0, 2);
    recipe.method.scaling_factor = 0.7;
}

// In the smallest rounds that there are, so that there is always much to come.
Recipe slowSample() {
    Recipe recipe = manyRounds();
    recipe.method.num_samples = 48;
    recipe.interfuse.round_size = 1;
    recipe.interfuse.batch_size = 5;
    return recipe;
}

bool holdsDraft(const std::function<bool(const QByteArray&)>& fits) {
    const QDir place(DraftFolder::usualPlace());
    for (const QString& name : place.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(place.filePath(name + QStringLiteral("/draft.json")));
        if (file.open(QIODevice::ReadOnly) && fits(file.readAll())) return true;
    }
    return false;
}

}  // namespace

class RecoveryTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowDesk> desk_;
    std::vector<std::unique_ptr<QProcess>> others_;

    // Another window that opens this file, does its task, and says so when it is kept.
    QProcess* starts(const char* task, const char* file) {
        auto other = std::make_unique<QProcess>();
        other->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        other->start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("--as"), QString::fromLatin1(task), desk_->path(file)});
        const bool ready = other->waitForReadyRead(runLimit);
        others_.push_back(std::move(other));
        return ready ? others_.back().get() : nullptr;
    }
    bool kills(QProcess* other) {
        if (other == nullptr) return false;
        other->kill();  // kill -9
        return other->waitForFinished() && other->exitStatus() == QProcess::CrashExit;
    }
    bool writes(const char* file, const Recipe& recipe) {
        writeBytes(desk_->at(file), recipe_to_yaml(recipe, desk_->at("")));
        return true;
    }
    bool offers(const char* file) {
        return waitUntil([&] {
            return desk_->message().startsWith(QStringLiteral("‘%1’ was not saved when Interfuse "
                                                              "ended.")
                                                   .arg(QString::fromLatin1(file)));
        });
    }

  private Q_SLOTS:
    void init() {
        QDir(DraftFolder::usualPlace()).removeRecursively();
        desk_ = std::make_unique<WindowDesk>();
    }
    void cleanup() {
        for (auto& other : others_) {
            other->kill();
            other->waitForFinished();
        }
        others_.clear();
        desk_.reset();
    }

    void editsComeBack();
    void aCalibrationGoesOn();
    void discardedIsGone();
    void closingTheOfferPutsItOff();
    void severalWindowsKeepTheirOwn();
    void aFileThatChangedIsSaid();
    void theOfferWaitsForAnswersAndForOtherProjects();
    void whatIsNotSavedIsAskedFirst();
    void aDamagedDraftIsSaid();
};

void RecoveryTest::editsComeBack() {
    const Recipe sample = quickSample();
    QVERIFY(writes("merge.yaml", sample));
    QVERIFY(kills(starts("edit", "merge.yaml")));
    desk_->restart();
    QVERIFY(offers("merge.yaml"));
    QVERIFY(!desk_->message().contains(QStringLiteral("calibration")));
    QVERIFY(desk_->click("recoverProject"));
    QVERIFY(desk_->message().contains(QStringLiteral("is as it was")));
    Recipe shaped = sample;
    shape(shaped);
    QVERIFY(desk_->recipe() == shaped);
    QCOMPARE(desk_->document().file(), desk_->path("merge.yaml"));
    QVERIFY(desk_->window().isWindowModified());
    QVERIFY(!desk_->action("actionUndo")->isEnabled());
    // The same bytes as from the file that it is saved to.
    QVERIFY(desk_->isRead());
    QVERIFY(desk_->calibrates());
    desk_->key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!desk_->window().isWindowModified());
    QVERIFY(exports(*desk_, "merged"));
    QCOMPARE(commandLineDifferences(*desk_, "merged", "merge.yaml"), QString());
    desk_->restart();
    QTest::qWait(200);
    QCOMPARE(desk_->message(), QString());
}

void RecoveryTest::aCalibrationGoesOn() {
    QVERIFY(writes("merge.yaml", slowSample()));
    QVERIFY(kills(starts("calibrate", "merge.yaml")));
    desk_->restart();
    QVERIFY(offers("merge.yaml"));
    QVERIFY(desk_->message().contains(QStringLiteral("Its calibration can go on after")));
    QVERIFY(desk_->click("recoverProject"));
    QVERIFY(desk_->isRead());
    const std::int64_t before = desk_->document().calibratedSamples();
    QVERIFY2(before >= 1 && before < 48, qPrintable(QString::number(before)));
    QCOMPARE(desk_->action("actionCalibrate")->iconText(), QStringLiteral("Continue"));
    QVERIFY(desk_->calibrates());
    QVERIFY(*desk_->document().calibration()->table == calibrateDirectly(slowSample()));
    QVERIFY(exports(*desk_, "merged"));
    QCOMPARE(commandLineDifferences(*desk_, "merged", "merge.yaml"), QString());
}

void RecoveryTest::discardedIsGone() {
    QVERIFY(writes("merge.yaml", quickSample()));
    QVERIFY(kills(starts("edit", "merge.yaml")));
    desk_->restart();
    QVERIFY(offers("merge.yaml"));
    QVERIFY(desk_->click("discardRecovery"));
    QCOMPARE(desk_->message(), QString());
    QVERIFY(desk_->isVisible("startPage"));
    desk_->restart();
    QTest::qWait(200);
    QCOMPARE(desk_->message(), QString());
    QVERIFY(!holdsDraft([](const QByteArray&) { return true; }));
}

void RecoveryTest::closingTheOfferPutsItOff() {
    QVERIFY(writes("merge.yaml", quickSample()));
    QVERIFY(kills(starts("edit", "merge.yaml")));
    desk_->restart();
    QVERIFY(offers("merge.yaml"));
    QVERIFY(desk_->click("messageClose"));
    QTest::qWait(200);
    QCOMPARE(desk_->message(), QString());
    desk_->restart();
    QVERIFY(offers("merge.yaml"));
}

void RecoveryTest::severalWindowsKeepTheirOwn() {
    QVERIFY(writes("one.yaml", quickSample()));
    QVERIFY(writes("two.yaml", quickSample()));
    QProcess* one = starts("edit", "one.yaml");
    QProcess* two = starts("edit", "two.yaml");
    QVERIFY(one != nullptr && two != nullptr);
    desk_->restart();
    QTest::qWait(300);
    QCOMPARE(desk_->message(), QString());  // both are at work
    QVERIFY(kills(one));
    desk_->restart();
    QVERIFY(offers("one.yaml"));
    QVERIFY(desk_->click("discardRecovery"));
    QCOMPARE(desk_->message(), QString());
    QCOMPARE(two->state(), QProcess::Running);
    QVERIFY(kills(two));
    desk_->restart();
    QVERIFY(offers("two.yaml"));
}

void RecoveryTest::aFileThatChangedIsSaid() {
    QVERIFY(writes("merge.yaml", quickSample()));
    QVERIFY(kills(starts("edit", "merge.yaml")));
    Recipe other = quickSample();
    other.method.num_samples = 16;
    QVERIFY(writes("merge.yaml", other));
    desk_->restart();
    QVERIFY(offers("merge.yaml"));
    QVERIFY(desk_->click("recoverProject"));
    QVERIFY(desk_->message().contains(QStringLiteral("its file has changed since")));
    QVERIFY(recipeOf(desk_->at("merge.yaml")) == other);  // nothing is written unasked
}

void RecoveryTest::theOfferWaitsForAnswersAndForOtherProjects() {
    QVERIFY(writes("one.yaml", quickSample()));
    QVERIFY(writes("two.yaml", quickSample()));
    QVERIFY(kills(starts("edit", "one.yaml")));
    QTest::qWait(1100);  // the newest comes first
    QVERIFY(kills(starts("edit", "two.yaml")));
    desk_->restart();
    QVERIFY(offers("two.yaml"));
    // A project that is opened takes the bar, and gives it back.
    QVERIFY(desk_->opens(desk_->at("one.yaml")));
    QVERIFY(offers("two.yaml"));
    QVERIFY(desk_->click("discardRecovery"));
    QVERIFY(offers("one.yaml"));
}

void RecoveryTest::whatIsNotSavedIsAskedFirst() {
    QVERIFY(writes("merge.yaml", quickSample()));
    QVERIFY(kills(starts("edit", "merge.yaml")));
    desk_->restart();
    QVERIFY(offers("merge.yaml"));
    desk_->document().edit(QStringLiteral("edit"), [](Recipe& recipe) {
        recipe.experts.push_back({"one", "/nowhere/one"});
    });
    QVERIFY(offers("merge.yaml"));
    QVERIFY(desk_->click("recoverProject"));
    QCOMPARE(desk_->message(), QStringLiteral("Save the project before recovering the other one?"));
    QVERIFY(desk_->click("discard"));
    QTRY_COMPARE(desk_->document().file(), desk_->path("merge.yaml"));
}

void RecoveryTest::aDamagedDraftIsSaid() {
    QVERIFY(writes("merge.yaml", quickSample()));
    QVERIFY(kills(starts("edit", "merge.yaml")));
    const QDir place(DraftFolder::usualPlace());
    const QString name = place.entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0);
    writeBytes(toPath(place.filePath(name + QStringLiteral("/draft.json"))), "{");
    desk_->restart();
    QTRY_VERIFY(desk_->message().contains(QStringLiteral("cannot be read")));
    QVERIFY(!desk_->isVisible("recoverProject"));
    QVERIFY(desk_->click("discardRecovery"));
    QVERIFY(!QFileInfo::exists(place.filePath(name)));
}

// The window that is to be killed: says "ready" when its work is kept, and goes on with it.
int workUntilKilled(int argc, char** argv) {
    QApplication application(argc, argv);
    prepare(application);
    const QString task = QString::fromLocal8Bit(argv[2]);
    QTemporaryDir scratch;
    Settings settings(scratch.filePath(QStringLiteral("settings.ini")));
    MainWindow window(settings);
    window.show();
    window.openFile(QString::fromLocal8Bit(argv[3]));
    Session& session = window.session();
    bool ready = false;
    QByteArray mark;
    const auto look = [&] {
        if (ready || !holdsDraft([&](const QByteArray& draft) { return draft.contains(mark); }))
            return;
        ready = true;
        std::puts("ready");
        std::fflush(stdout);
    };
    QTimer looking;
    QObject::connect(&looking, &QTimer::timeout, &window, look);
    looking.start(20);
    if (task == QLatin1String("edit")) {
        mark = QByteArray(argv[3]);
        session.document().edit(QStringLiteral("shape"), shape);
    } else {
        mark = "\"interrupted\": true";
        // It waits for its end there, on any machine.
        QObject::connect(&session, &Session::roundKept, &session, &Session::pause);
        waitUntil([&] {
            return session.machine() && session.sources().isSettled(session.document().recipe());
        });
        session.calibrate();
    }
    return QApplication::exec();
}

}  // namespace interfuse

int main(int argc, char** argv) {
    if (argc == 4 && std::string_view(argv[1]) == "--as")
        return interfuse::workUntilKilled(argc, argv);
    return interfuse::testing_tools::runWindowTest<interfuse::RecoveryTest>(argc, argv);
}
#include "recovery_test.moc"
