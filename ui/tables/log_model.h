// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happened, as a bounded list.
#pragma once

#include <QAbstractTableModel>
#include <QDateTime>
#include <QString>
#include <deque>

namespace interfuse {

enum class LogLevel { info, notice, warning, error };

struct LogEntry {
    LogLevel level = LogLevel::info;
    QDateTime time;
    QString text;
    bool operator==(const LogEntry&) const = default;
};

// "Information", "Notice", "Warning", "Error"
QString logLevelName(LogLevel level);

class LogModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { timeColumn, textColumn, columns };
    enum Role { levelRole = Qt::UserRole };
    static constexpr int mostEntries = 2000;

    using QAbstractTableModel::QAbstractTableModel;

    // The oldest entry goes when there is no more room.
    void append(LogEntry entry);
    // Now.
    void append(LogLevel level, const QString& text);
    void clear();
    const LogEntry& entry(int row) const { return entries_[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

  private:
    std::deque<LogEntry> entries_;
};

}  // namespace interfuse
