// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/run_history.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <algorithm>

#include "core/runtime/atomic_folder.h"
#include "core/runtime/error.h"
#include "core/runtime/hash.h"
#include "ui/document/run_index.h"
#include "ui/style/paths.h"

namespace interfuse {
namespace {

constexpr qint64 largestIndex = 64'000'000;

QString indexFile(const QString& folder) {
    return folder + QStringLiteral("/index.json");
}

// The folder that a project's file is in, from which the paths in its runs are seen.
QString projectFolder(const QString& runsFolder) {
    return QFileInfo(runsFolder).absolutePath();
}

QByteArray readFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(
            RunHistory::tr("%1: cannot be read (%2).").arg(path, file.errorString()).toStdString());
    if (file.size() > largestIndex)
        throw Error(RunHistory::tr("%1: is larger than a history of runs can be; move it away.")
                        .arg(path)
                        .toStdString());
    return file.readAll();
}

void makeFolder(const QString& folder) {
    if (!QDir().mkpath(folder))
        throw Error(RunHistory::tr("%1: the folder for the runs cannot be made; choose another "
                                   "place for the project.")
                        .arg(folder)
                        .toStdString());
}

QString newId(const QDateTime& when) {
    return when.toString(QStringLiteral("yyyyMMdd-HHmmss-")) +
           QUuid::createUuid().toString(QUuid::Id128).left(8);
}

std::string hashOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArray bytes = file.readAll();
    return content_hash(std::as_bytes(std::span(bytes.constData(), bytes.size())));
}

}  // namespace

QString runsFolderFor(const QString& projectFile) {
    const QFileInfo info(projectFile);
    return info.absolutePath() + QLatin1Char('/') + info.completeBaseName() +
           QStringLiteral(".runs");
}

const RunRecord* RunHistory::find(const QString& id) const {
    const auto found = std::find_if(records_.begin(), records_.end(),
                                    [&](const RunRecord& record) { return record.id == id; });
    return found == records_.end() ? nullptr : &*found;
}

RunRecord* RunHistory::mutableRecord(const QString& id) {
    return const_cast<RunRecord*>(std::as_const(*this).find(id));
}

// ---- changes

QString RunHistory::add(RunRecord record) {
    if (!record.when.isValid()) record.when = QDateTime::currentDateTimeUtc();
    record.when = record.when.toUTC();
    do {
        record.id = newId(record.when);
    } while (find(record.id) != nullptr);
    record.number = 1;
    for (const RunRecord& other : records_) {
        if (other.kind == record.kind) record.number = std::max(record.number, other.number + 1);
    }
    record.named = !record.name.isEmpty();
    if (!record.named) record.name = defaultRunName(record.kind, record.number);
    record.tableFile.clear();
    record.tableHash.clear();
    keepOnce(record);
    const QString id = record.id;
    records_.push_back(std::move(record));
    dropOldest();
    changedByHand();
    return id;
}

// An export uses the table of a calibration: in memory, too, there is one of it.
void RunHistory::keepOnce(RunRecord& record) {
    if (record.table == nullptr) return;
    for (const RunRecord& other : records_) {
        if (other.table == nullptr || other.table == record.table) continue;
        if (*other.table == *record.table) record.table = other.table;
    }
}

void RunHistory::rename(const QString& id, const QString& name) {
    RunRecord* record = mutableRecord(id);
    if (record == nullptr) return;
    const QString plain = name.simplified();
    const QString first = defaultRunName(record->kind, record->number);
    const QString given = plain.isEmpty() ? first : plain;
    if (given == record->name) return;
    record->named = given != first;
    record->name = given;
    changedByHand();
}

void RunHistory::remove(const QString& id) {
    const RunRecord* record = find(id);
    if (record == nullptr) return;
    takeOut(static_cast<std::size_t>(record - records_.data()));
    changedByHand();
}

void RunHistory::attach(const QString& id, EvaluationTable results) {
    RunRecord* record = mutableRecord(id);
    if (record == nullptr || record->results == results) return;
    record->results = std::move(results);
    changedByHand();
}

void RunHistory::takeOut(std::size_t place) {
    const auto at = records_.begin() + static_cast<std::ptrdiff_t>(place);
    removed_.insert(at->id);
    if (!at->tableFile.isEmpty()) leftover_.insert(at->tableFile);
    records_.erase(at);
}

void RunHistory::dropOldest() {
    while (records_.size() > mostRuns) {
        // The newest one is what was just made: it stays whatever the others are called.
        const auto unnamed = std::find_if(records_.begin(), records_.end() - 1,
                                          [](const RunRecord& record) { return !record.named; });
        takeOut(unnamed == records_.end() - 1
                    ? 0
                    : static_cast<std::size_t>(unnamed - records_.begin()));
    }
}

void RunHistory::changedByHand() {
    try {
        write();
    } catch (const Error& error) {
        Q_EMIT failed(QString::fromStdString(error.what()));
    }
    Q_EMIT changed();
}

// ---- tables

RunHistory::TableState RunHistory::tableState(const QString& id) const {
    const RunRecord* record = find(id);
    if (record == nullptr) return TableState::none;
    if (record->table != nullptr) return TableState::kept;
    if (record->tableFile.isEmpty()) return TableState::none;
    const bool there = QFileInfo::exists(folder_ + QLatin1Char('/') + record->tableFile);
    return there ? TableState::kept : TableState::gone;
}

std::shared_ptr<const RoutingTable> RunHistory::table(const QString& id) const {
    const RunRecord* record = find(id);
    if (record == nullptr) return nullptr;
    if (record->table != nullptr) return record->table;
    if (record->tableFile.isEmpty()) return nullptr;
    const QString path = folder_ + QLatin1Char('/') + record->tableFile;
    if (auto loaded = loaded_[path].lock()) return loaded;
    if (!QFileInfo::exists(path))
        throw Error(tr("The routing table of \u2018%1\u2019 is gone: there is no file %2 any more.")
                        .arg(record->name, path)
                        .toStdString());
    auto table = std::make_shared<const RoutingTable>(RoutingTable::load(toPath(path)));
    loaded_[path] = table;
    return table;
}

// ---- on the disk

void RunHistory::clear() {
    records_.clear();
    folder_.clear();
    index_.clear();
    removed_.clear();
    leftover_.clear();
    loaded_.clear();
    Q_EMIT changed();
}

void RunHistory::open(const QString& folder) {
    std::vector<RunRecord> records;
    QByteArray index;
    try {
        if (QFileInfo::exists(indexFile(folder))) {
            index = readFile(indexFile(folder));
            records = readRunIndex(index, indexFile(folder), projectFolder(folder));
        }
    } catch (const Error& error) {
        clear();
        throw Error(tr("%1 It is left as it is; until it is mended or moved away, new runs are "
                       "kept in memory only.")
                        .arg(QString::fromStdString(error.what()))
                        .toStdString());
    }
    clear();
    records_ = std::move(records);
    folder_ = folder;
    index_ = index;
    Q_EMIT changed();
}

void RunHistory::saveTo(const QString& folder) {
    const QString oldFolder = folder_;
    const QByteArray oldIndex = index_;
    const std::vector<RunRecord> oldRecords = records_;
    try {
        if (folder != oldFolder) {
            takeIn(folder);
            makeFolder(folder);
            for (const RunRecord& record : oldRecords) {
                const QString from = oldFolder + QLatin1Char('/') + record.tableFile;
                const QString to = folder + QLatin1Char('/') + record.tableFile;
                if (record.tableFile.isEmpty() || QFileInfo::exists(to)) continue;
                if (!QFileInfo::exists(from)) continue;  // it was gone before
                if (!QFile::copy(from, to))
                    throw Error(tr("%1: cannot be written; make room or choose another folder.")
                                    .arg(to)
                                    .toStdString());
            }
            leftover_.clear();  // that is the other folder's
            folder_ = folder;
        }
        write();
    } catch (...) {
        folder_ = oldFolder;
        index_ = oldIndex;
        records_ = oldRecords;
        throw;
    }
    Q_EMIT changed();
}

// Runs that another window put there, or that are there of another project's, stay.
void RunHistory::takeIn(const QString& folder) {
    const QString file = indexFile(folder);
    if (!QFileInfo::exists(file)) return;
    const QByteArray index = readFile(file);
    if (index == index_) return;
    for (RunRecord& record : readRunIndex(index, file, projectFolder(folder))) {
        if (find(record.id) == nullptr && !removed_.contains(record.id))
            records_.push_back(std::move(record));
    }
    std::stable_sort(records_.begin(), records_.end(),
                     [](const RunRecord& a, const RunRecord& b) { return a.when < b.when; });
    index_ = index;
}

void RunHistory::writeTables(const QString& folder, std::vector<RunRecord>& records) const {
    for (RunRecord& record : records) {
        if (record.table == nullptr) continue;
        const QString name = record.id + QStringLiteral(".routing.safetensors");
        const QString path = folder + QLatin1Char('/') + name;
        const QString part = path + QStringLiteral(".part");
        try {
            record.table->save(toPath(part));
        } catch (const Error&) {
            QFile::remove(part);
            throw;
        }
        const QString hash = QString::fromStdString(hashOf(part));
        const auto same = std::find_if(records.begin(), records.end(), [&](const RunRecord& other) {
            return other.tableHash == hash &&
                   QFileInfo::exists(folder + QLatin1Char('/') + other.tableFile);
        });
        if (same != records.end()) {
            record.tableFile = same->tableFile;
            QFile::remove(part);
        } else {
            QFile::remove(path);
            if (!QFile::rename(part, path))
                throw Error(tr("%1: cannot be written; make room or choose another folder.")
                                .arg(path)
                                .toStdString());
            record.tableFile = name;
        }
        record.tableHash = hash;
        loaded_[folder + QLatin1Char('/') + record.tableFile] = record.table;
    }
}

void RunHistory::write() {
    if (folder_.isEmpty()) return;
    takeIn(folder_);
    dropOldest();
    makeFolder(folder_);
    std::vector<RunRecord> records = records_;
    writeTables(folder_, records);
    const QByteArray index = runIndex(records, projectFolder(folder_));
    write_file_atomically(toPath(indexFile(folder_)), index.toStdString());
    index_ = index;
    records_ = std::move(records);
    for (RunRecord& record : records_)
        record.table.reset();  // it is on the disk now
    removeFiles();
}

void RunHistory::removeFiles() {
    for (const QString& file : leftover_) {
        const bool used =
            std::any_of(records_.begin(), records_.end(),
                        [&](const RunRecord& record) { return record.tableFile == file; });
        if (!used) QFile::remove(folder_ + QLatin1Char('/') + file);
    }
    leftover_.clear();
}

}  // namespace interfuse
