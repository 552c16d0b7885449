// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The runs of a project, in the order in which they ended. They are kept in a folder beside the
// project's file: index.json, and the routing tables, equal ones once. Until the project is saved
// they are in memory only.
#pragma once

#include <QByteArray>
#include <QObject>
#include <map>
#include <set>
#include <vector>

#include "ui/document/run_record.h"

namespace interfuse {

class RunHistory : public QObject {
    Q_OBJECT

  public:
    // More than that, and the oldest without a name of their own go.
    static constexpr std::size_t mostRuns = 200;
    enum class TableState { none, kept, gone };

    using QObject::QObject;

    const std::vector<RunRecord>& records() const { return records_; }
    // Nothing where there is none, or no more.
    const RunRecord* find(const QString& id) const;

    // Gives the record its id, number and name, writes it where the project has a folder, and
    // returns the id. What cannot be written is told by failed(), stays in memory, and is tried
    // again with the next change.
    QString add(RunRecord record);
    // An empty name gives back the one that it began with.
    void rename(const QString& id, const QString& name);
    void remove(const QString& id);
    // The results of evaluating what a calibration or an export yielded; in place of earlier ones.
    void attach(const QString& id, EvaluationTable results);

    TableState tableState(const QString& id) const;
    // Read when it is asked for. Nothing where the run has none; throws Error where its file is
    // gone or damaged.
    std::shared_ptr<const RoutingTable> table(const QString& id) const;

    // No runs, no folder: a project that was never saved.
    void clear();
    // Takes up the runs that a folder holds; none where it does not exist. Throws Error where the
    // index is damaged or was written by a newer version: the history is then as after clear(),
    // and what is on the disk is left alone.
    void open(const QString& folder);
    // Writes all runs to this folder, and every later change as well. Runs that are there already
    // stay. Throws Error; the runs are then where they were before.
    void saveTo(const QString& folder);
    // Where they are kept; "" while they are in memory only.
    const QString& folder() const { return folder_; }

  Q_SIGNALS:
    void changed();
    void failed(const QString& sentence);

  private:
    RunRecord* mutableRecord(const QString& id);
    void keepOnce(RunRecord& record);
    void dropOldest();
    void takeOut(std::size_t place);
    void changedByHand();
    void write();
    void takeIn(const QString& folder);
    void writeTables(const QString& folder, std::vector<RunRecord>& records) const;
    void removeFiles();

    std::vector<RunRecord> records_;
    QString folder_;
    QByteArray index_;            // as it is on the disk
    std::set<QString> removed_;   // ids that another window's index may still have
    std::set<QString> leftover_;  // files of tables that may have no run any more
    mutable std::map<QString, std::weak_ptr<const RoutingTable>> loaded_;  // by path
};

// The folder of a project's runs: "merge.yaml" → "merge.runs".
QString runsFolderFor(const QString& projectFile);

}  // namespace interfuse
