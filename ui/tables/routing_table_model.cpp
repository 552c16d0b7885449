// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/routing_table_model.h"

#include <QHash>
#include <algorithm>
#include <cmath>

#include "ui/plots/coefficient_values.h"
#include "ui/style/formatting.h"
#include "ui/style/icons.h"

namespace interfuse {
namespace {

QString kindName(LinearKind kind) {
    return QString::fromStdString(linear_kind_name(kind));
}

// Fixed, so that what is copied can be read by any program.
QString copied(const std::optional<double>& value) {
    return value ? formatExact(*value, QLocale::c()) : QString();
}

}  // namespace

RoutingTableModel::RoutingTableModel(QObject* parent)
    : QAbstractTableModel(parent), data_(std::make_shared<FigureData>()) {}

void RoutingTableModel::setData(std::shared_ptr<const FigureData> data) {
    data_ = data ? std::move(data) : std::make_shared<FigureData>();
    update();
}

void RoutingTableModel::setDataset(std::optional<std::size_t> dataset) {
    if (dataset == dataset_) return;
    dataset_ = dataset;
    update();
}

void RoutingTableModel::setErrorsShown(bool shown) {
    if (shown == errorsShown_) return;
    errorsShown_ = shown;
    valuesChanged({Qt::DisplayRole});
}

void RoutingTableModel::setShown(ShownValue shown) {
    if (shown == shown_) return;
    shown_ = shown;
    update();
}

void RoutingTableModel::valuesChanged(const QList<int>& roles) {
    if (rowCount() > 0 && columnCount() > firstExpertColumn)
        Q_EMIT dataChanged(index(0, firstExpertColumn), index(rowCount() - 1, columnCount() - 1),
                           roles);
}

const MixedRouting& RoutingTableModel::routing() const {
    if (!showsCoefficients() && dataset_ && *dataset_ < data_->byDataset.size())
        return data_->byDataset[*dataset_];
    return data_->routing;
}

std::vector<RoutingTableModel::Row> RoutingTableModel::rowsOf(const MixedRouting& routing,
                                                              const CoefficientTable& coefficients,
                                                              std::int64_t layers) {
    QHash<QString, LinearId> known;
    for (std::int64_t layer = 0; layer < layers; ++layer) {
        for (const LinearKind kind : linear_kinds)
            known.insert(QString::fromStdString(module_name({layer, kind})), {layer, kind});
    }
    QHash<QString, std::size_t> places;
    for (std::size_t i = 0; i < coefficients.modules.size(); ++i)
        places.insert(QString::fromStdString(coefficients.modules[i]), i);
    std::vector<Row> rows;
    rows.reserve(routing.modules.size());
    for (const std::string& module : routing.modules) {
        const QString name = QString::fromStdString(module);
        const auto found = known.constFind(name);
        const auto place = places.constFind(name);
        rows.push_back({module, found == known.cend() ? std::nullopt : std::optional(*found),
                        place == places.cend() ? std::nullopt : std::optional(*place)});
    }
    return rows;
}

void RoutingTableModel::update() {
    std::vector<Row> rows = rowsOf(routing(), data_->coefficients, data_->layers);
    const bool grew =
        data_->experts.size() == experts_ && rows.size() >= rows_.size() &&
        std::equal(rows_.begin(), rows_.end(), rows.begin(), [](const Row& old, const Row& now) {
            return old.module == now.module && old.id == now.id;
        });
    if (!grew) {
        beginResetModel();
        rows_ = std::move(rows);
        experts_ = data_->experts.size();
        endResetModel();
        return;
    }
    const int before = rowCount();
    if (static_cast<int>(rows.size()) > before) {
        beginInsertRows({}, before, static_cast<int>(rows.size()) - 1);
        rows_ = std::move(rows);
        endInsertRows();
    } else {
        rows_ = std::move(rows);
    }
    if (before > 0) Q_EMIT dataChanged(index(0, 0), index(before - 1, columnCount() - 1));
    if (experts_ > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, firstExpertColumn, columnCount() - 1);
}

int RoutingTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int RoutingTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : firstExpertColumn + static_cast<int>(experts_);
}

int RoutingTableModel::rowOf(const LinearId& id) const {
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) { return row.id == id; });
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

RoutingTableModel::Value RoutingTableModel::valueAt(int row, std::size_t expert) const {
    const MixedRouting& table = routing();
    const auto line = static_cast<std::size_t>(row);
    Value value;
    if (showsCoefficients()) {
        const CoefficientTable& coefficients = data_->coefficients;
        const std::optional<std::size_t> found = rows_[line].coefficients;
        if (found && *found < coefficients.values.size() &&
            expert < coefficients.values[*found].size() &&
            std::isfinite(coefficients.values[*found][expert]))
            value.mean = coefficients.values[*found][expert];
        return value;
    }
    if (line < table.means.size() && expert < table.means[line].size() &&
        std::isfinite(table.means[line][expert]))
        value.mean = table.means[line][expert];
    if (value.mean && line < table.errors.size() && expert < table.errors[line].size())
        value.error = table.errors[line][expert];
    return value;
}

bool RoutingTableModel::isEdited(int row, std::size_t expert) const {
    const std::vector<std::vector<bool>>& edited = data_->coefficients.edited;
    const std::optional<std::size_t> found = rows_[static_cast<std::size_t>(row)].coefficients;
    return found && *found < edited.size() && expert < edited[*found].size() &&
           edited[*found][expert];
}

QString RoutingTableModel::valueTip(const Value& value, const QString& title, bool edited) const {
    if (!value.mean && showsCoefficients()) return tr("%1: no coefficient").arg(title);
    if (!value.mean) return tr("%1: no routing weight yet").arg(title);
    const QString number = formatExact(*value.mean);
    if (showsCoefficients() && edited) return tr("%1: %2, set by hand").arg(title, number);
    if (!value.error) return tr("%1: %2").arg(title, number);
    return tr("%1: %2 ± %3").arg(title, number, formatExact(*value.error));
}

Qt::ItemFlags RoutingTableModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!showsCoefficients() || !index.isValid() || index.column() < firstExpertColumn)
        return flags;
    const auto expert = static_cast<std::size_t>(index.column() - firstExpertColumn);
    return valueAt(index.row(), expert).mean ? flags | Qt::ItemIsEditable : flags;
}

QString RoutingTableModel::expertName(std::size_t expert) const {
    return expert < data_->experts.size() ? data_->experts[expert] : QString();
}

QString RoutingTableModel::rowTitle(const Row& row) const {
    if (!row.id) return QString::fromStdString(row.module);
    return tr("Layer %1, %2").arg(row.id->layer).arg(kindName(row.id->kind));
}

QVariant RoutingTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    if (role == moduleRole) return QString::fromStdString(row.module);
    if (role == spotRole) {
        Spot spot;
        if (row.id) {
            spot.layer = row.id->layer;
            spot.kind = row.id->kind;
        }
        if (index.column() >= firstExpertColumn)
            spot.expert = static_cast<std::size_t>(index.column() - firstExpertColumn);
        return QVariant::fromValue(spot);
    }
    return index.column() < firstExpertColumn ? rowData(index, role) : weightData(index, role);
}

QVariant RoutingTableModel::rowData(const QModelIndex& index, int role) const {
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const bool isLayer = index.column() == layerColumn;
    switch (role) {
        case Qt::DisplayRole:
        case copyRole:
            if (!row.id) return isLayer ? QString() : QString::fromStdString(row.module);
            return isLayer ? QString::number(row.id->layer) : kindName(row.id->kind);
        case Qt::ToolTipRole:
            return QString::fromStdString(row.module);
        case Qt::TextAlignmentRole:
            return QVariant(isLayer ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter);
        case sortRole:
            if (!row.id) return {};
            // By kind first means in module order within a layer, not by the alphabet.
            return isLayer ? QVariant(qlonglong{row.id->layer})
                           : QVariant(static_cast<int>(row.id->kind));
        default:
            return {};
    }
}

QVariant RoutingTableModel::weightData(const QModelIndex& index, int role) const {
    const auto expert = static_cast<std::size_t>(index.column() - firstExpertColumn);
    const Value value = valueAt(index.row(), expert);
    const QString none = QStringLiteral("–");
    const auto title = [&] {
        return QStringLiteral("%1, %2").arg(rowTitle(rows_[static_cast<std::size_t>(index.row())]),
                                            expertName(expert));
    };
    switch (role) {
        case Qt::DisplayRole:
            if (!value.mean) return none;
            return formatWeight(*value.mean, errorsShown_ ? value.error : std::nullopt);
        case Qt::EditRole:
            return value.mean ? editText(*value.mean) : QString();
        case editedRole:
            return isEdited(index.row(), expert);
        case Qt::ToolTipRole:
            return valueTip(value, title(), isEdited(index.row(), expert));
        case Qt::AccessibleTextRole:
            return tr("%1: %2").arg(
                title(), value.mean ? formatWeight(*value.mean, value.error) : tr("none"));
        case Qt::TextAlignmentRole:
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        case sortRole:
            return value.mean ? QVariant(*value.mean) : QVariant();
        case copyRole:
            return copied(value.mean);
        case errorCopyRole:
            return copied(value.error);
        default:
            return {};
    }
}

QVariant RoutingTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole) {
        if (section == layerColumn) return QVariant(Qt::AlignCenter);
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);  // beside the expert's colour
    }
    if (section < firstExpertColumn) {
        if (role != Qt::DisplayRole) return {};
        return section == layerColumn ? tr("Layer") : tr("Kind");
    }
    const auto expert = static_cast<std::size_t>(section - firstExpertColumn);
    switch (role) {
        case Qt::DisplayRole:
            return expertName(expert);
        case Qt::ToolTipRole:
            return showsCoefficients() ? tr("Coefficients of %1").arg(expertName(expert))
                                       : tr("Routing weights of %1").arg(expertName(expert));
        case Qt::DecorationRole:
            if (expert < data_->expertColors.size()) return swatchIcon(data_->expertColors[expert]);
            return {};
        default:
            return {};
    }
}

}  // namespace interfuse
