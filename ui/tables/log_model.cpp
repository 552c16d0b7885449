// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/log_model.h"

#include <QLocale>

#include "ui/style/icons.h"

namespace interfuse {
namespace {

QIcon levelIcon(LogLevel level) {
    switch (level) {
        case LogLevel::notice:
            return icon(QStringLiteral("info"), IconTint::accent);
        case LogLevel::warning:
            return icon(QStringLiteral("warning"), IconTint::warning);
        case LogLevel::error:
            return icon(QStringLiteral("problem"), IconTint::problem);
        case LogLevel::info:
            break;
    }
    return icon(QStringLiteral("info"), IconTint::faint);
}

}  // namespace

QString logLevelName(LogLevel level) {
    switch (level) {
        case LogLevel::notice:
            return LogModel::tr("Notice");
        case LogLevel::warning:
            return LogModel::tr("Warning");
        case LogLevel::error:
            return LogModel::tr("Error");
        case LogLevel::info:
            break;
    }
    return LogModel::tr("Information");
}

void LogModel::append(LogEntry entry) {
    if (rowCount() >= mostEntries) {
        beginRemoveRows({}, 0, 0);
        entries_.pop_front();
        endRemoveRows();
    }
    const int row = rowCount();
    beginInsertRows({}, row, row);
    entries_.push_back(std::move(entry));
    endInsertRows();
}

void LogModel::append(LogLevel level, const QString& text) {
    append({level, QDateTime::currentDateTime(), text});
}

void LogModel::clear() {
    beginResetModel();
    entries_.clear();
    endResetModel();
}

int LogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

int LogModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant LogModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const LogEntry& entry = this->entry(index.row());
    const bool isTime = index.column() == timeColumn;
    switch (role) {
        case Qt::DisplayRole:
            return isTime ? entry.time.toString(QStringLiteral("HH:mm:ss"))
                          : entry.text.simplified();
        case Qt::DecorationRole:
            return isTime ? QVariant(levelIcon(entry.level)) : QVariant();
        case Qt::ToolTipRole:
            return isTime ? tr("%1, %2").arg(logLevelName(entry.level),
                                             QLocale().toString(entry.time, QLocale::ShortFormat))
                          : entry.text;
        case Qt::AccessibleTextRole:
            return isTime ? tr("%1, %2").arg(logLevelName(entry.level),
                                             QLocale().toString(entry.time.time()))
                          : entry.text;
        case levelRole:
            return static_cast<int>(entry.level);
        default:
            return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == timeColumn ? tr("Time") : tr("Message");
}

}  // namespace interfuse
