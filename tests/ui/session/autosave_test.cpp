// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// When what is not saved is kept, and when it goes.
#include <QSignalSpy>
#include <QtTest>

#include "tests/ui/session/session_desk.h"
#include "ui/session/autosave.h"

namespace interfuse {

using namespace testing_tools;

class AutosaveTest : public SessionDesk {
    Q_OBJECT

    std::unique_ptr<Autosave> autosave_;

    QString place() const { return text("recovery"); }
    QStringList drafts() const {
        return QDir(place()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    }
    bool isKept() const {
        return drafts().size() == 1 &&
               QFileInfo::exists(place() + QLatin1Char('/') + drafts().first() +
                                 QStringLiteral("/draft.json"));
    }
    void setSamples(int count) {
        edit([count](Recipe& recipe) { recipe.method.num_samples = count; });
    }
    // What the next start finds.
    Draft found() const {
        const auto left = DraftFolder::leftOver(place());
        return left.size() == 1 ? left.front()->read() : Draft{};
    }

  private Q_SLOTS:
    void init() {
        begin();
        autosave_ = std::make_unique<Autosave>(*session_, place());
        QVERIFY(opens(tiny_));
    }
    void cleanup() {
        autosave_.reset();
        end();
    }

    void nothingIsKeptOfWhatIsSaved();
    void changesAreKeptAndGoWhenSaved();
    void undoingToTheSavedStateLetsItGo();
    void aSteadyDragIsKeptAsWell();
    void givingUpLetsItGo();
    void theEndOfTheDesktopKeepsIt();
    void aCalibrationIsKept();
    void roundsOfACalibrationInWorkAreKept();
    void aPlaceThatCannotBeWrittenIsToldOnce();
    void recoveredProjectsGoOnInTheirFolder();
};

void AutosaveTest::nothingIsKeptOfWhatIsSaved() {
    QTest::qWait(Autosave::interval + 500);
    QVERIFY(!QFileInfo::exists(place()));
}

void AutosaveTest::changesAreKeptAndGoWhenSaved() {
    setSamples(5);
    QTRY_VERIFY_WITH_TIMEOUT(isKept(), 3 * Autosave::interval);
    const QString folder = drafts().first();
    setSamples(4);
    QTest::qWait(Autosave::interval + 500);
    QCOMPARE(drafts(), QStringList{folder});
    session_->save(document().file());
    QTRY_COMPARE(drafts(), QStringList());
    setSamples(3);
    QTRY_VERIFY_WITH_TIMEOUT(isKept(), 3 * Autosave::interval);
}

void AutosaveTest::undoingToTheSavedStateLetsItGo() {
    setSamples(5);
    QTRY_VERIFY_WITH_TIMEOUT(isKept(), 3 * Autosave::interval);
    document().undoStack().undo();
    QTRY_COMPARE(drafts(), QStringList());
}

void AutosaveTest::aSteadyDragIsKeptAsWell() {
    QElapsedTimer watch;
    watch.start();
    for (int step = 0; !isKept() && watch.elapsed() < 3 * Autosave::interval; ++step) {
        document().edit(
            QStringLiteral("drag"),
            [step](Recipe& recipe) { recipe.method.num_samples = 3 + step % 3; },
            EditKey::numSamples);
        QTest::qWait(50);
    }
    QVERIFY(isKept());
}

void AutosaveTest::givingUpLetsItGo() {
    setSamples(5);
    QTRY_VERIFY_WITH_TIMEOUT(isKept(), 3 * Autosave::interval);
    document().startNew();
    QTRY_COMPARE(drafts(), QStringList());
    edit([](Recipe& recipe) { recipe.experts.push_back({"one", "/nowhere"}); });
    QTRY_VERIFY_WITH_TIMEOUT(isKept(), 3 * Autosave::interval);
    autosave_.reset();  // the program ends after its question
    QCOMPARE(drafts(), QStringList());
}

void AutosaveTest::theEndOfTheDesktopKeepsIt() {
    autosave_->sessionEnds();
    QVERIFY(drafts().isEmpty());  // nothing to lose
    setSamples(5);
    autosave_->sessionEnds();
    QVERIFY(isKept());  // at once
    const Recipe recipe = document().recipe();
    autosave_.reset();
    const Draft draft = found();
    QVERIFY(draft.recipe == recipe);
    QCOMPARE(draft.file, document().file());
    QCOMPARE(draft.fileHash, hashOfFile(document().file()));
    QVERIFY(!draft.fileHash.isEmpty());
}

void AutosaveTest::aCalibrationIsKept() {
    QVERIFY(calibrates());
    autosave_->sessionEnds();
    const auto table = document().calibration()->table;
    autosave_.reset();
    const Draft draft = found();
    QVERIFY(*draft.calibration.table == *table);
    QVERIFY(!draft.interrupted);
    // It serves the same recipe in another session, and nothing there can be undone.
    restart();
    document().recover(draft);
    QVERIFY(document().isCalibrated());
    QVERIFY(document().isModified());
    QVERIFY(!document().undoStack().canUndo());
    QCOMPARE(document().file(), draft.file);
    session_->save(document().file());
    QVERIFY(!document().isModified());
}

void AutosaveTest::roundsOfACalibrationInWorkAreKept() {
    // A hundred rounds, so that it is not over before it is stopped.
    edit([](Recipe& recipe) {
        recipe = recipeOf(sampleRecipeFile());
        recipe.interfuse.round_size = 1;
        recipe.interfuse.batch_size = 2;
        recipe.method.seed = 3;
        recipe.method.num_samples = 100;
    });
    session_->save(document().file());
    int rounds = 0;
    std::int64_t samples = 0;
    const QString copy = text("copy");
    QDir().mkpath(copy);
    connect(session_.get(), &Session::roundKept, this,
            [&](const std::shared_ptr<const RoutingTable>& table) {
                if (++rounds != 2) return;
                samples = table->count(0);
                autosave_->sessionEnds();
                // As it is on the disk now.
                QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-r"), place(), copy});
                session_->stop();
            });
    session_->calibrate();
    QVERIFY(session_->isBusy());
    QTRY_VERIFY_WITH_TIMEOUT(rounds >= 2, 60000);
    QVERIFY(waitUntil([this] { return !session_->isBusy(); }));
    QTRY_COMPARE(drafts(), QStringList());  // stopped: nothing is left to lose
    const QString kept = copy + QStringLiteral("/recovery");
    const QString name = QDir(kept).entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0);
    QFile::remove(kept + QLatin1Char('/') + name + QStringLiteral("/lock"));
    const auto left = DraftFolder::leftOver(kept);
    QCOMPARE(left.size(), 1U);
    const Draft draft = left.front()->read();
    QVERIFY(draft.interrupted);
    QCOMPARE(draft.calibration.table->count(0), samples);
    document().recover(draft);
    QVERIFY(document().canContinue());
    QVERIFY(rests());
    session_->calibrate();
    QVERIFY(rests());
    const RoutingTable whole = calibrateDirectly(document().recipe());
    QVERIFY(*document().calibration()->table == whole);
}

void AutosaveTest::aPlaceThatCannotBeWrittenIsToldOnce() {
    writeBytes(at("recovery"), "a file");
    const QSignalSpy failed(autosave_.get(), &Autosave::failed);
    setSamples(5);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 3 * Autosave::interval);
    QVERIFY(failed.first().first().toString().contains(place()));
    setSamples(4);
    QTest::qWait(Autosave::interval + 500);
    QCOMPARE(failed.size(), 1);
    QFile::remove(place());
    setSamples(3);
    QTRY_VERIFY_WITH_TIMEOUT(isKept(), 3 * Autosave::interval);
}

void AutosaveTest::recoveredProjectsGoOnInTheirFolder() {
    setSamples(5);
    autosave_->sessionEnds();
    autosave_.reset();
    restart();
    autosave_ = std::make_unique<Autosave>(*session_, place());
    auto left = autosave_->leftOver();
    QCOMPARE(left.size(), 1U);
    const Draft draft = left.front()->read();
    const QStringList before = drafts();
    document().recover(draft);
    autosave_->adopt(left.front(), draft.fileHash);
    left.clear();
    QVERIFY(isKept());
    setSamples(4);
    QTest::qWait(Autosave::interval + 1000);
    QCOMPARE(drafts(), before);
    autosave_->sessionEnds();
    autosave_.reset();
    QCOMPARE(found().recipe.method.num_samples, 4);
    QCOMPARE(found().fileHash, draft.fileHash);
}

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::AutosaveTest)
#include "autosave_test.moc"
