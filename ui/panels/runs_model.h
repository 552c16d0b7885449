// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The runs of a project as a table, the newest first.
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include "ui/document/run_history.h"

namespace interfuse {

class RunsModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column {
        nameColumn,
        kindColumn,
        whenColumn,
        samplesColumn,
        deviceColumn,
        timeColumn,
        accuracyColumn,
        columns
    };

    // The history stays its owner's and outlives the model.
    explicit RunsModel(RunHistory& history, QObject* parent = nullptr);

    // The rows are those of before the change until changed().
    const QString& idAt(int row) const { return ids_[row]; }
    // The row of a run, −1 when there is none.
    int rowOf(const QString& id) const { return static_cast<int>(ids_.indexOf(id)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    // Another name.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

  Q_SIGNALS:
    // Before and after rows come, go or are told anew.
    void aboutToChange();
    void changed();

  private:
    void update();
    QString tip(const RunRecord& run, int column) const;

    RunHistory& history_;
    QStringList ids_;  // of the rows
};

}  // namespace interfuse
