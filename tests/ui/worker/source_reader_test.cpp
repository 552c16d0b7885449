// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worker/source_reader.h"

#include <QTest>
#include <map>

#include "tests/ui/support/merge_fixtures.h"
#include "ui/style/paths.h"
#include "ui/worker/worker_thread.h"

namespace interfuse {

using namespace testing_tools;

class SourceReaderTest : public QObject {
    Q_OBJECT

    QString folder(const char* name) const {
        return toText(basicRecipeFile().parent_path() / name);
    }
    template <typename Ask>
    void ask(Ask&& what) {
        QMetaObject::invokeMethod(
            reader_, [reader = reader_, what] { what(*reader); }, Qt::QueuedConnection);
    }

    SourceReader* reader_ = nullptr;
    std::unique_ptr<WorkerThread> thread_;
    std::map<std::uint64_t, ModelFacts> models_;
    std::map<std::uint64_t, DatasetFacts> datasets_;
    std::map<std::uint64_t, QString> problems_;

  private Q_SLOTS:
    void init() {
        reader_ = new SourceReader;
        thread_ = std::make_unique<WorkerThread>(std::unique_ptr<QObject>(reader_),
                                                 QStringLiteral("source reader"));
        connect(reader_, &SourceReader::modelRead, this,
                [this](std::uint64_t ticket, const ModelFacts& facts) { models_[ticket] = facts; });
        connect(
            reader_, &SourceReader::datasetRead, this,
            [this](std::uint64_t ticket, const DatasetFacts& facts) { datasets_[ticket] = facts; });
        connect(reader_, &SourceReader::unreadable, this,
                [this](std::uint64_t ticket, const QString& text) { problems_[ticket] = text; });
    }
    void cleanup() {
        thread_.reset();
        models_.clear();
        datasets_.clear();
        problems_.clear();
    }

    void tellsOfAModel() {
        const QString path = folder("pretrained");
        ask([path](SourceReader& reader) { reader.readModel(7, path); });
        QVERIFY(waitUntil([&] { return models_.contains(7); }));
        QCOMPARE(models_[7].folder, toPath(path));
        QVERIFY(models_[7].has_processor);
        QVERIFY(problems_.empty());
    }

    void tellsOfADatasetWithThumbnails() {
        const QString path = folder("../../datasets/stripes");
        ask([path](SourceReader& reader) { reader.readDataset(8, path, QStringLiteral("train")); });
        QVERIFY(waitUntil([&] { return datasets_.contains(8); }));
        QCOMPARE(datasets_[8].images, 10);
        QCOMPARE(datasets_[8].thumbnails.size(), std::size_t{5});
        QCOMPARE(datasets_[8].thumbnails[0].width, 48);
    }

    void aProblemKeepsItsTicket() {
        const QString absent = folder("absent");
        const QString present = folder("clouds");
        const QString data = folder("../../datasets/stripes");
        ask([=](SourceReader& reader) {
            reader.readModel(1, absent);
            reader.readDataset(2, data, QStringLiteral("no such split"));
            reader.readModel(3, present);
        });
        QVERIFY(waitUntil([&] { return models_.contains(3); }));
        QCOMPARE(problems_.size(), std::size_t{2});
        QVERIFY(problems_[1].contains(QStringLiteral("absent")));
        QVERIFY(problems_[2].contains(QStringLiteral("no such split")));
    }
};

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::SourceReaderTest)
#include "source_reader_test.moc"
