// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/routing_filter.h"

#include <algorithm>

#include "ui/tables/routing_table_model.h"

namespace interfuse {
namespace {

// Whether the name holds the part, and does not go on with another digit: "layers.1" is not in
// "layers.10".
bool holdsWhole(const QString& name, const QString& part) {
    for (qsizetype at = name.indexOf(part); at >= 0; at = name.indexOf(part, at + 1)) {
        const qsizetype end = at + part.size();
        const bool goesOn = end < name.size() && part.back().isDigit() && name[end].isDigit();
        if (!goesOn) return true;
    }
    return false;
}

}  // namespace

RoutingFilter::RoutingFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(RoutingTableModel::sortRole);
}

void RoutingFilter::setWords(const QString& text) {
    QString spaced = text.toLower();
    spaced.replace(QLatin1Char(','), QLatin1Char(' '));
    const QStringList words = spaced.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == words_) return;
    words_ = words;
    invalidateFilter();
}

void RoutingFilter::setKind(std::optional<LinearKind> kind) {
    if (kind == kind_) return;
    kind_ = kind;
    invalidateFilter();
}

bool RoutingFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const auto cell = [&](int column, int role) {
        return sourceModel()->index(row, column, parent).data(role).toString().toLower();
    };
    const QString module = cell(0, RoutingTableModel::moduleRole);
    const QString layer = cell(RoutingTableModel::layerColumn, Qt::DisplayRole);
    const QString kind = cell(RoutingTableModel::kindColumn, Qt::DisplayRole);
    if (kind_ && kind != QString::fromStdString(linear_kind_name(*kind_)).toLower()) return false;
    const QString layerWord = RoutingTableModel::tr("Layer").toLower();
    return std::all_of(words_.begin(), words_.end(), [&](const QString& word) {
        bool isNumber = false;
        const qlonglong number = word.toLongLong(&isNumber);
        if (isNumber) return QString::number(number) == layer;
        if (word.contains(QLatin1Char('.'))) return holdsWhole(module, word);
        return kind.contains(word) || layerWord.contains(word) ||
               QStringLiteral("layer").contains(word);
    });
}

}  // namespace interfuse
