// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts on the disk: what comes back, whose they are, and what a sudden end leaves of them.
#include <sys/resource.h>

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <cstdio>

#include "core/runtime/error.h"
#include "tests/ui/support/merge_fixtures.h"
#include "tests/ui/support/some_runs.h"
#include "ui/document/draft.h"
#include "ui/style/paths.h"

namespace interfuse {

using namespace testing_tools;

// A draft that its number runs through: half of one and half of another is seen.
Draft draftNumbered(int number) {
    Draft draft;
    draft.recipe = someRecipe("/models/ä");
    draft.recipe.method.num_samples = number;
    draft.file = QStringLiteral("/projects/merge.yaml");
    draft.name = QStringLiteral("merge.yaml %1").arg(number);
    draft.when = QDateTime(QDate(2026, 11, 30), QTime(17, 5, 1, 250), Qt::UTC);
    draft.fileHash = QStringLiteral("0123");
    auto table = someTable(0.001 * number);
    auto seeded = std::make_shared<RoutingTable>(*table);
    seeded->origin.seed = number;
    draft.calibration = {draft.recipe, seeded, {}};
    draft.calibration.madeWith.method.seed = number;
    return draft;
}

class DraftTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;

    QString place() const { return folder_->filePath(QStringLiteral("recovery")); }
    static QStringList files(const DraftFolder& folder) {
        return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    // Of a process that ended without giving its drafts up.
    std::shared_ptr<DraftFolder> leftOver() const {
        const auto left = DraftFolder::leftOver(place());
        return left.size() == 1 ? left.front() : nullptr;
    }

  private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void everythingComesBack();
    void tablesAreWrittenOnceAndGoWithTheirDraft();
    void eachBelongsToOne();
    void removedIsGone();
    void aDamagedOneIsSaid();
    void aFullDiskLeavesTheOneBefore();
    void aPlaceThatCannotBeWrittenIsSaid();
    void aKilledWriterLeavesAWholeOne();
};

void DraftTest::everythingComesBack() {
    Draft draft = draftNumbered(7);
    draft.interrupted = true;
    DraftFolder::make(place())->write(draft);
    const auto folder = leftOver();
    QVERIFY(folder != nullptr);
    const Draft read = folder->read();
    QVERIFY(read.recipe == draft.recipe);
    QCOMPARE(read.file, draft.file);
    QCOMPARE(read.name, draft.name);
    QCOMPARE(read.when, draft.when);
    QCOMPARE(read.fileHash, draft.fileHash);
    QVERIFY(read.interrupted);
    QVERIFY(*read.calibration.table == *draft.calibration.table);
    QVERIFY(read.calibration.madeWith == draft.calibration.madeWith);
    QCOMPARE(read.calibration.rounds.size(), 1U);
    // A recipe alone, as far as somebody got.
    Draft bare;
    bare.recipe.experts.push_back({"one", "/models/one"});
    bare.recipe.pretrained.name = "_pretrained_";
    bare.name = QStringLiteral("New project");
    folder->write(bare);
    const Draft again = folder->read();
    QVERIFY(again.recipe == bare.recipe);
    QVERIFY(!again.calibration.exists());
    QCOMPARE(again.file, QString());
}

void DraftTest::tablesAreWrittenOnceAndGoWithTheirDraft() {
    const auto folder = DraftFolder::make(place());
    Draft draft = draftNumbered(7);
    folder->write(draft);
    const QStringList before = files(*folder);
    QCOMPARE(before.size(), 3);  // draft, lock, table
    draft.recipe.method.num_samples = 9;
    folder->write(draft);
    QCOMPARE(files(*folder), before);
    folder->write(draftNumbered(8));
    QCOMPARE(files(*folder).size(), 3);
    QVERIFY(files(*folder) != before);
    draft.calibration = {};
    folder->write(draft);
    QCOMPARE(files(*folder), (QStringList{QStringLiteral("draft.json"), QStringLiteral("lock")}));
}

void DraftTest::eachBelongsToOne() {
    const auto one = DraftFolder::make(place());
    auto two = DraftFolder::make(place());
    one->write(draftNumbered(1));
    two->write(draftNumbered(2));
    QVERIFY(DraftFolder::leftOver(place()).empty());
    two.reset();
    auto left = DraftFolder::leftOver(place());
    QCOMPARE(left.size(), 1U);
    QVERIFY(left.front()->read().recipe == draftNumbered(2).recipe);
    QVERIFY(DraftFolder::leftOver(place()).empty());  // it is claimed now
    left.clear();
    QVERIFY(leftOver() != nullptr);
    QVERIFY(one->read().recipe == draftNumbered(1).recipe);
}

void DraftTest::removedIsGone() {
    auto folder = DraftFolder::make(place());
    folder->write(draftNumbered(1));
    folder->remove();
    QVERIFY(!QFileInfo::exists(folder->path()));
    folder.reset();
    // Locked, and never written.
    folder = DraftFolder::make(place());
    const QString path = folder->path();
    folder.reset();
    QVERIFY(DraftFolder::leftOver(place()).empty());
    QVERIFY(!QFileInfo::exists(path));
}

void DraftTest::aDamagedOneIsSaid() {
    const auto folder = DraftFolder::make(place());
    folder->write(draftNumbered(1));
    const std::filesystem::path file = toPath(folder->path() + QStringLiteral("/draft.json"));
    const std::string whole = bytesOf(file);
    for (const std::string& text :
         {whole.substr(0, whole.size() / 2), std::string("{}"),
          std::string(whole).replace(whole.find("method:"), 7, "metho:")}) {
        writeBytes(file, text);
        QVERIFY(!errorOf([&] { folder->read(); }).isEmpty());
    }
    writeBytes(file, whole);
    QVERIFY(folder->read().calibration.exists());
    for (const QString& name : files(*folder)) {
        if (name.endsWith(QStringLiteral(".safetensors")))
            QFile::remove(folder->path() + QLatin1Char('/') + name);
    }
    QVERIFY(!errorOf([&] { folder->read(); }).isEmpty());
}

void DraftTest::aFullDiskLeavesTheOneBefore() {
    const auto folder = DraftFolder::make(place());
    folder->write(draftNumbered(1));
    const QStringList before = files(*folder);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    Draft next = draftNumbered(2);
    next.name = QString(20'000, u'x');
    // For nothing, and for the table alone.
    for (const rlim_t room : {100U, 10'000U}) {
        const rlimit small{room, limit.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
        const QString said = errorOf([&] { folder->write(next); });
        ::setrlimit(RLIMIT_FSIZE, &limit);
        QVERIFY(!said.isEmpty());
        QCOMPARE(files(*folder), before);
        QVERIFY(folder->read().recipe == draftNumbered(1).recipe);
    }
    folder->write(next);
    QVERIFY(folder->read().recipe == next.recipe);
}

void DraftTest::aPlaceThatCannotBeWrittenIsSaid() {
    QFile file(folder_->filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString inAFile = file.fileName() + QStringLiteral("/recovery");
    QVERIFY(errorOf([&] { DraftFolder::make(inAFile); }).contains(inAFile));
    QVERIFY(DraftFolder::leftOver(inAFile).empty());
}

void DraftTest::aKilledWriterLeavesAWholeOne() {
    int seen = 0;
    for (int time = 0; time < 12; ++time) {
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), place()});
        QVERIFY(writer.waitForReadyRead(60000));
        QTest::qSleep(static_cast<int>(QRandomGenerator::global()->bounded(500)));
        writer.kill();
        QVERIFY(writer.waitForFinished());
        const auto folder = leftOver();
        QVERIFY(folder != nullptr);
        const Draft draft = folder->read();
        const auto number = static_cast<int>(draft.recipe.method.num_samples);
        const Draft wanted = draftNumbered(number);
        QVERIFY(draft.recipe == wanted.recipe);
        QCOMPARE(draft.name, wanted.name);
        QVERIFY(*draft.calibration.table == *wanted.calibration.table);
        QVERIFY(draft.calibration.madeWith == wanted.calibration.madeWith);
        seen = std::max(seen, number);
        folder->remove();
    }
    QVERIFY2(seen > 1, "they were killed before they had written anything");
}

// One draft after another, until it is killed.
int writeForEver(const QString& place) {
    const auto folder = DraftFolder::make(place);
    for (int number = 1;; ++number) {
        folder->write(draftNumbered(number));
        if (number == 1) std::puts("ready");
        std::fflush(stdout);
    }
}

}  // namespace interfuse

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (argc == 3 && std::string_view(argv[1]) == "--write")
        return interfuse::writeForEver(QString::fromLocal8Bit(argv[2]));
    interfuse::DraftTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "draft_test.moc"
