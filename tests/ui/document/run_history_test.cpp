// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The history of runs: what comes back from the disk, what is shared, what goes, and what is never
// overwritten.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "core/runtime/error.h"
#include "tests/ui/support/some_runs.h"
#include "ui/style/paths.h"

namespace interfuse {

class RunHistoryTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void namesAreGivenInTurn();
    void unsavedRunsStayInMemory();
    void everythingComesBackToTheBit();
    void equalTablesAreStoredOnce();
    void tablesAreReadWhenAskedFor();
    void aMissingTableIsGoneAndItsRunStays();
    void filesGoWithTheLastRunThatNeedsThem();
    void theOldestWithoutANameGoFirst();
    void aDamagedIndexIsLeftAlone_data();
    void aDamagedIndexIsLeftAlone();
    void saveToAFolderWithADamagedIndexChangesNothing();
    void aCopyForAnotherNameHasAllTables();
    void projectAndRunsCanBeMovedTogether();
    void runsOfAnotherWindowStay();
    void whatCannotBeWrittenIsToldAndTriedAgain();
    void resultsBelongToARun();

  private:
    QString runs(const char* name = "merge.runs") const {
        return folder_->filePath(QString::fromLatin1(name));
    }
    QString index() const { return runs() + QStringLiteral("/index.json"); }
    std::filesystem::path base() const { return toPath(folder_->path()); }
    QStringList files(const QString& folder) const {
        return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    static QByteArray bytes(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString& path, const QByteArray& content) {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    static QString errorOf(const std::function<void()>& work) {
        try {
            work();
        } catch (const Error& error) {
            return QString::fromStdString(error.what());
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

void RunHistoryTest::namesAreGivenInTurn() {
    RunHistory history;
    const Recipe recipe = someRecipe(base());
    const QString first = history.add(someRun(recipe));
    const QString second = history.add(someRun(recipe));
    const QString exported = history.add(someRun(recipe, nullptr, RunRecord::Kind::exported));
    QCOMPARE(history.find(first)->name, QStringLiteral("Calibration 1"));
    QCOMPARE(history.find(second)->name, QStringLiteral("Calibration 2"));
    QCOMPARE(history.find(exported)->name, QStringLiteral("Export 1"));
    QVERIFY(first != second);
    QVERIFY(history.find(first)->when.isValid());
    QCOMPARE(history.find(first)->when.timeSpec(), Qt::UTC);

    QSignalSpy changed(&history, &RunHistory::changed);
    history.rename(second, QStringLiteral("  with  more data "));
    QCOMPARE(history.find(second)->name, QStringLiteral("with more data"));
    QVERIFY(history.find(second)->named);
    history.rename(second, QString());
    QCOMPARE(history.find(second)->name, QStringLiteral("Calibration 2"));
    QVERIFY(!history.find(second)->named);
    QCOMPARE(changed.count(), 2);
    history.rename(second, QStringLiteral("Calibration 2"));
    QCOMPARE(changed.count(), 2);

    history.remove(first);
    QCOMPARE(history.records().size(), 2U);
    const QString third = history.add(someRun(recipe));
    QCOMPARE(history.find(third)->name, QStringLiteral("Calibration 3"));
}

void RunHistoryTest::unsavedRunsStayInMemory() {
    RunHistory history;
    const auto table = someTable(0.1);
    const QString id = history.add(someRun(someRecipe(base()), table));
    QCOMPARE(history.folder(), QString());
    QCOMPARE(history.table(id), table);
    QVERIFY(QDir(folder_->path()).isEmpty());
    // An equal table is one in memory as well.
    const QString other =
        history.add(someRun(someRecipe(base()), someTable(0.1), RunRecord::Kind::exported));
    QCOMPARE(history.table(other), table);

    history.saveTo(runs());
    QCOMPARE(history.folder(), runs());
    QCOMPARE(*history.table(id), *table);
    QCOMPARE(files(runs()).size(), 2);
}

void RunHistoryTest::everythingComesBackToTheBit() {
    Recipe recipe = someRecipe(base());
    recipe.method.scaling_factor = 0.1 + 0.2;
    recipe.interfuse.mixture = {{"digits", 1.0 / 3}, {"signs", 2.0 / 3}};
    recipe.interfuse.muted = {"svhn"};
    recipe.interfuse.coefficients = {{module_name({1, LinearKind::fc1}), {{"mnist", 0.7}}}};
    RunHistory history;
    history.saveTo(runs());
    RunRecord run = someRun(recipe, someTable(0.1));
    run.when = QDateTime(QDate(2026, 7, 4), QTime(23, 59, 58, 123), Qt::UTC);
    run.results = someEvaluation(recipe, 2.0 / 3);
    run.results->models.back().scores.back().reset();
    run.complete = false;
    run.device = QStringLiteral("cuda:0");
    run.name = QStringLiteral("Ein Name mit \u201eZeichen\u201c & <mehr>");
    history.add(run);
    RunRecord exported = someRun(recipe, nullptr, RunRecord::Kind::exported);
    exported.when = run.when.addSecs(5);
    history.add(exported);
    RunRecord evaluated = someRun(recipe, nullptr, RunRecord::Kind::evaluated);
    evaluated.when = run.when.addSecs(9);
    history.add(evaluated);

    RunHistory again;
    again.open(runs());
    QCOMPARE(again.records().size(), 3U);
    QVERIFY(again.records() == history.records());
    const RunRecord& read = again.records().front();
    QCOMPARE(read.seconds, 71.30000000000001);
    QVERIFY(read.results == run.results);
    QVERIFY(read.recipe == recipe);
    QCOMPARE(*again.table(read.id), *someTable(0.1));
    QCOMPARE(again.tableState(again.records()[1].id), RunHistory::TableState::none);

    // Written again from what was read, the index is the same.
    const QByteArray before = bytes(index());
    const QString id = read.id;
    again.rename(id, QStringLiteral("x"));
    QVERIFY(bytes(index()) != before);
    again.rename(id, run.name);
    QCOMPARE(bytes(index()), before);
}

void RunHistoryTest::equalTablesAreStoredOnce() {
    RunHistory history;
    history.saveTo(runs());
    const Recipe recipe = someRecipe(base());
    const QString first = history.add(someRun(recipe, someTable(0.1)));
    const QString exported =
        history.add(someRun(recipe, someTable(0.1), RunRecord::Kind::exported));
    const QString other = history.add(someRun(recipe, someTable(0.2)));
    QCOMPARE(files(runs()).size(), 3);  // the index and two tables
    QCOMPARE(history.find(exported)->tableFile, history.find(first)->tableFile);
    QVERIFY(history.find(other)->tableFile != history.find(first)->tableFile);
}

void RunHistoryTest::tablesAreReadWhenAskedFor() {
    {
        RunHistory history;
        history.saveTo(runs());
        history.add(someRun(someRecipe(base()), someTable(0.1)));
    }
    RunHistory history;
    history.open(runs());
    const QString id = history.records().front().id;
    QVERIFY(history.find(id)->table == nullptr);
    // Damaged after opening: only asking for it shows that.
    const QString file = runs() + QLatin1Char('/') + history.find(id)->tableFile;
    const QByteArray whole = bytes(file);
    write(file, "nothing");
    QCOMPARE(history.tableState(id), RunHistory::TableState::kept);
    QVERIFY(errorOf([&] { history.table(id); }).contains(QStringLiteral("routing.safetensors")));
    write(file, whole);
    const auto table = history.table(id);
    QCOMPARE(*table, *someTable(0.1));
    QCOMPARE(history.table(id), table);  // one in memory while somebody has it
}

void RunHistoryTest::aMissingTableIsGoneAndItsRunStays() {
    RunHistory history;
    history.saveTo(runs());
    const QString id = history.add(someRun(someRecipe(base()), someTable(0.1)));
    QVERIFY(QFile::remove(runs() + QLatin1Char('/') + history.find(id)->tableFile));
    QCOMPARE(history.tableState(id), RunHistory::TableState::gone);
    QVERIFY(errorOf([&] { history.table(id); }).contains(QStringLiteral("is gone")));
    RunHistory again;
    again.open(runs());
    QCOMPARE(again.records().size(), 1U);
    QCOMPARE(again.tableState(id), RunHistory::TableState::gone);
}

void RunHistoryTest::filesGoWithTheLastRunThatNeedsThem() {
    RunHistory history;
    history.saveTo(runs());
    const Recipe recipe = someRecipe(base());
    const QString first = history.add(someRun(recipe, someTable(0.1)));
    const QString exported =
        history.add(someRun(recipe, someTable(0.1), RunRecord::Kind::exported));
    history.remove(first);
    QCOMPARE(*history.table(exported), *someTable(0.1));
    history.remove(exported);
    QCOMPARE(files(runs()), QStringList{QStringLiteral("index.json")});
}

void RunHistoryTest::theOldestWithoutANameGoFirst() {
    RunHistory history;
    const Recipe recipe = someRecipe(base());
    RunRecord keep = someRun(recipe);
    keep.name = QStringLiteral("keep me");
    const QString kept = history.add(keep);
    for (std::size_t i = 1; i < RunHistory::mostRuns; ++i)
        history.add(someRun(recipe));
    QCOMPARE(history.records().size(), RunHistory::mostRuns);
    const QString oldest = history.records()[1].id;
    const QString newest = history.add(someRun(recipe));
    QCOMPARE(history.records().size(), RunHistory::mostRuns);
    QVERIFY(history.find(kept) != nullptr);
    QVERIFY(history.find(oldest) == nullptr);
    QCOMPARE(history.records().back().id, newest);
    // Where all have names, the oldest goes all the same.
    for (const RunRecord& record : std::vector(history.records()))
        history.rename(record.id, QStringLiteral("named ") + record.id);
    RunRecord last = someRun(recipe);
    last.name = QStringLiteral("the last");
    history.add(last);
    QVERIFY(history.find(kept) == nullptr);
    QCOMPARE(history.records().back().name, last.name);
}

void RunHistoryTest::aDamagedIndexIsLeftAlone_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    QTest::newRow("no JSON") << QByteArray("{\"format\": ") << "is damaged: byte";
    QTest::newRow("empty") << QByteArray() << "is damaged";
    QTest::newRow("another file") << QByteArray("{\"format\": \"x\", \"version\": 1, \"runs\": []}")
                                  << "\u2018format\u2019 of the file";
    QTest::newRow("newer") << QByteArray(
                                  "{\"format\": \"interfuse-runs\", \"version\": 2, \"new\": {}}")
                           << "newer version of Interfuse";
    QTest::newRow("no version") << QByteArray("{\"format\": \"interfuse-runs\", \"runs\": []}")
                                << "\u2018version\u2019";
    QTest::newRow("no runs") << QByteArray("{\"format\": \"interfuse-runs\", \"version\": 1}")
                             << "\u2018runs\u2019";
    QTest::newRow("a run without id")
        << QByteArray("{\"format\": \"interfuse-runs\", \"version\": 1, \"runs\": [{}]}")
        << "\u2018id\u2019 of run 1";
    QTest::newRow("an id that leads out")
        << QByteArray(
               "{\"format\": \"interfuse-runs\", \"version\": 1, \"runs\": [{\"id\": \"../x\"}]}")
        << "\u2018id\u2019 of run 1";
}

void RunHistoryTest::aDamagedIndexIsLeftAlone() {
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    write(index(), content);
    RunHistory history;
    history.add(someRun(someRecipe(base())));
    const QString error = errorOf([&] { history.open(runs()); });
    QVERIFY2(error.contains(says), qPrintable(error));
    QVERIFY2(error.contains(index()), qPrintable(error));
    QVERIFY2(error.contains(QStringLiteral("left as it is")), qPrintable(error));
    QVERIFY(history.records().empty());
    // New runs are not written over it.
    history.add(someRun(someRecipe(base()), someTable(0.1)));
    QCOMPARE(bytes(index()), content);
    QCOMPARE(files(runs()), QStringList{QStringLiteral("index.json")});
}

void RunHistoryTest::saveToAFolderWithADamagedIndexChangesNothing() {
    write(index(), "damaged");
    RunHistory history;
    const auto table = someTable(0.1);
    const QString id = history.add(someRun(someRecipe(base()), table));
    const QString error = errorOf([&] { history.saveTo(runs()); });
    QVERIFY2(error.contains(QStringLiteral("is damaged")), qPrintable(error));
    QCOMPARE(bytes(index()), QByteArray("damaged"));
    QCOMPARE(history.folder(), QString());
    QCOMPARE(history.table(id), table);
    history.saveTo(runs("other.runs"));
    QCOMPARE(history.folder(), runs("other.runs"));
}

void RunHistoryTest::aCopyForAnotherNameHasAllTables() {
    RunHistory history;
    history.saveTo(runs());
    const QString id = history.add(someRun(someRecipe(base()), someTable(0.1)));
    const QString lost = history.add(someRun(someRecipe(base()), someTable(0.3)));
    QVERIFY(QFile::remove(runs() + QLatin1Char('/') + history.find(lost)->tableFile));
    history.saveTo(runs("copy.runs"));
    QDir(runs()).removeRecursively();
    QCOMPARE(*history.table(id), *someTable(0.1));
    QCOMPARE(history.tableState(lost), RunHistory::TableState::gone);
    RunHistory again;
    again.open(runs("copy.runs"));
    QVERIFY(again.records() == history.records());
}

void RunHistoryTest::projectAndRunsCanBeMovedTogether() {
    const QString here = folder_->filePath(QStringLiteral("here"));
    const QString there = folder_->filePath(QStringLiteral("there"));
    QVERIFY(QDir().mkpath(here));
    {
        RunHistory history;
        history.saveTo(here + QStringLiteral("/merge.runs"));
        history.add(someRun(someRecipe(toPath(here)), someTable(0.1)));
    }
    QVERIFY(QDir().rename(here, there));
    RunHistory history;
    history.open(there + QStringLiteral("/merge.runs"));
    QVERIFY(history.records().front().recipe == someRecipe(toPath(there)));
}

void RunHistoryTest::runsOfAnotherWindowStay() {
    RunHistory first, second;
    first.saveTo(runs());
    second.open(runs());
    const QString a = first.add(someRun(someRecipe(base()), someTable(0.1)));
    const QString b = second.add(someRun(someRecipe(base()), someTable(0.2)));
    QVERIFY(second.find(a) != nullptr);
    const QString c = first.add(someRun(someRecipe(base())));
    QVERIFY(first.find(b) != nullptr);
    // What one removes, the other's next change does not bring back to it.
    first.remove(b);
    second.rename(a, QStringLiteral("mine"));
    first.rename(c, QStringLiteral("yours"));
    QVERIFY(first.find(b) == nullptr);
}

void RunHistoryTest::whatCannotBeWrittenIsToldAndTriedAgain() {
    RunHistory history;
    history.saveTo(runs());
    QSignalSpy failed(&history, &RunHistory::failed);
    // A file in the place of the folder.
    QVERIFY(QDir(runs()).removeRecursively());
    write(runs(), "in the way");
    const auto table = someTable(0.1);
    const QString id = history.add(someRun(someRecipe(base()), table));
    QCOMPARE(failed.count(), 1);
    QVERIFY(failed.front().front().toString().contains(runs()));
    QCOMPARE(history.table(id), table);
    QVERIFY(QFile::remove(runs()));
    history.rename(id, QStringLiteral("now"));
    QCOMPARE(failed.count(), 1);
    RunHistory again;
    again.open(runs());
    QCOMPARE(*again.table(id), *table);
}

void RunHistoryTest::resultsBelongToARun() {
    Recipe recipe = someRecipe(base());
    recipe.method.scaling_factor = 1.5;
    RunHistory history;
    history.saveTo(runs());
    const QString id = history.add(someRun(recipe));
    QVERIFY(!runScore(*history.find(id)));
    EvaluationTable results = someEvaluation(recipe, 0.8);
    EvaluatedModel other = results.models.back();
    other.scaling = 2.5;
    other.scores.front()->accuracy = 0.1;
    results.models.push_back(other);
    history.attach(id, results);
    // Of the rows of its method the one with its own scaling factor.
    QCOMPARE(mergedModel(*history.find(id))->scaling, std::optional(1.5));
    QVERIFY(std::abs(runScore(*history.find(id))->accuracy - 0.75) < 1e-12);
    RunHistory again;
    again.open(runs());
    QVERIFY(again.find(id)->results == results);
}

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::RunHistoryTest)
#include "run_history_test.moc"
