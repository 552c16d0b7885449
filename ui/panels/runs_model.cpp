// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/runs_model.h"

#include <QLocale>
#include <cmath>

#include "ui/plots/evaluation_text.h"
#include "ui/style/formatting.h"

namespace interfuse {
namespace {

QString dash() {
    return QStringLiteral("–");
}

QString textOf(const RunRecord& run, int column) {
    switch (column) {
        case RunsModel::nameColumn:
            return run.name;
        case RunsModel::kindColumn:
            return runKindName(run.kind);
        case RunsModel::whenColumn:
            return QLocale().toString(run.when.toLocalTime(), QLocale::ShortFormat);
        case RunsModel::samplesColumn:
            return run.samples > 0 ? formatCount(run.samples) : dash();
        case RunsModel::deviceColumn:
            return run.device.isEmpty() ? dash() : run.device;
        case RunsModel::timeColumn:
            return formatDuration(std::ceil(run.seconds));
        case RunsModel::accuracyColumn: {
            const auto score = runScore(run);
            return score ? accuracyText(score->accuracy) : dash();
        }
        default:
            return {};
    }
}

}  // namespace

RunsModel::RunsModel(RunHistory& history, QObject* parent)
    : QAbstractTableModel(parent), history_(history) {
    connect(&history_, &RunHistory::changed, this, &RunsModel::update);
    update();
}

// Rows stay where only what they tell is another: an editor may be open in one.
void RunsModel::update() {
    QStringList ids;
    for (const RunRecord& record : history_.records())
        ids.prepend(record.id);
    Q_EMIT aboutToChange();
    if (ids == ids_ && !ids.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    } else {
        beginResetModel();
        ids_ = ids;
        endResetModel();
    }
    Q_EMIT changed();
}

int RunsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ids_.size());
}

int RunsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant RunsModel::data(const QModelIndex& index, int role) const {
    const RunRecord* record = index.isValid() ? history_.find(idAt(index.row())) : nullptr;
    if (record == nullptr) return {};
    const RunRecord& run = *record;
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return textOf(run, column);
        case Qt::ToolTipRole:
            return tip(run, column);
        case Qt::TextAlignmentRole:
            if (column == samplesColumn || column == timeColumn || column == accuracyColumn)
                return QVariant(Qt::AlignRight | Qt::AlignVCenter);
            return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
        default:
            return {};
    }
}

QString RunsModel::tip(const RunRecord& run, int column) const {
    switch (column) {
        case nameColumn: {
            QStringList lines{run.name};
            if (!run.target.isEmpty()) lines << tr("Exported to %1").arg(run.target);
            if (!run.complete) lines << tr("Ended before all samples were used.");
            if (history_.tableState(run.id) == RunHistory::TableState::gone)
                lines << tr("Its routing table is gone.");
            return lines.join(QLatin1Char('\n'));
        }
        case whenColumn:
            return QLocale().toString(run.when.toLocalTime(), QLocale::LongFormat);
        case samplesColumn:
            return tr("Images of each dataset");
        case accuracyColumn:
            return runScore(run) ? tr("The model of this run, averaged over the tasks that it was "
                                      "evaluated on")
                                 : tr("Not evaluated");
        default:
            return textOf(run, column);
    }
}

bool RunsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || index.column() != nameColumn) return false;
    history_.rename(QString(idAt(index.row())), value.toString());
    return true;
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number =
            section == samplesColumn || section == timeColumn || section == accuracyColumn;
        return QVariant((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case nameColumn:
            return tr("Name");
        case kindColumn:
            return tr("Kind");
        case whenColumn:
            return tr("When");
        case samplesColumn:
            return tr("Samples");
        case deviceColumn:
            return tr("Device");
        case timeColumn:
            return tr("Time");
        case accuracyColumn:
            return tr("Average accuracy");
        default:
            return {};
    }
}

Qt::ItemFlags RunsModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == nameColumn ? flags | Qt::ItemIsEditable : flags;
}

}  // namespace interfuse
