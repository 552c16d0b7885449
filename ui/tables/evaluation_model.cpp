// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/evaluation_model.h"

#include <QLocale>
#include <algorithm>
#include <numeric>

#include "ui/plots/evaluation_text.h"
#include "ui/style/formatting.h"

namespace interfuse {
namespace {

constexpr int copiedDigits = 12;

int groupOf(ModelKind kind) {
    switch (kind) {
        case ModelKind::pretrained:
            return 0;
        case ModelKind::expert:
            return 1;
        case ModelKind::ada_svd:
            return 3;
        default:
            return 2;
    }
}

bool isMerged(ModelKind kind) {
    return kind != ModelKind::pretrained && kind != ModelKind::expert;
}

// Whether two tables have the same cells, whatever is in them.
bool haveSameShape(const EvaluationTable& a, const EvaluationTable& b) {
    return a.tasks == b.tasks &&
           std::equal(a.models.begin(), a.models.end(), b.models.begin(), b.models.end(),
                      [](const auto& one, const auto& other) { return one.kind == other.kind; });
}

QString nameOf(const EvaluatedModel& model) {
    return QString::fromStdString(model.name);
}

}  // namespace

EvaluationModel::EvaluationModel(QObject* parent) : QAbstractTableModel(parent) {}

std::vector<std::size_t> EvaluationModel::orderOf(const EvaluationTable& table) const {
    std::vector<std::size_t> rows(table.models.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
        return groupOf(table.models[a].kind) < groupOf(table.models[b].kind);
    });
    return rows;
}

void EvaluationModel::setTable(EvaluationTable table) {
    const bool same = haveSameShape(table, table_);
    if (!same) beginResetModel();
    table_ = std::move(table);
    rows_ = orderOf(table_);
    findBest();
    if (!same) {
        endResetModel();
        return;
    }
    cellsChanged();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void EvaluationModel::setStale(std::set<std::size_t> models) {
    if (models == stale_) return;
    stale_ = std::move(models);
    findBest();
    cellsChanged();
}

void EvaluationModel::setProgress(std::optional<EvaluationProgress> progress) {
    if (progress == progress_) return;
    const std::optional<EvaluationProgress> before = progress_;
    progress_ = progress;
    for (const std::optional<EvaluationProgress>& each : {before, progress}) {
        if (!each || each->task >= table_.tasks.size()) continue;
        const auto row = std::find(rows_.begin(), rows_.end(), each->model);
        if (row == rows_.end()) continue;
        const QModelIndex cell = index(static_cast<int>(row - rows_.begin()),
                                       firstTaskColumn + static_cast<int>(each->task));
        Q_EMIT dataChanged(cell, cell);
    }
}

void EvaluationModel::setShown(ShownScore shown) {
    if (shown == shown_) return;
    shown_ = shown;
    findBest();
    cellsChanged();
}

void EvaluationModel::setExperts(std::vector<ExpertColor> experts) {
    if (experts == experts_) return;
    experts_ = std::move(experts);
    cellsChanged();
}

void EvaluationModel::cellsChanged() {
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

EvaluationTable EvaluationModel::tableToSave() const {
    EvaluationTable table = table_;
    table.models.clear();
    for (const std::size_t row : rows_) {
        table.models.push_back(table_.models[row]);
        if (stale_.contains(row))
            table.models.back().name =
                table_.models[row].name + " (before the last change)";  // English, for programs
    }
    return table;
}

// Among at least two merged models of the present recipe; a lone one is no best.
void EvaluationModel::findBest() {
    best_.assign(table_.tasks.size() + 2, std::nullopt);
    for (int column = firstTaskColumn; column < columnCount(); ++column) {
        std::optional<double> best;
        int compared = 0;
        for (int row = 0; row < rowCount(); ++row) {
            if (!isMerged(modelAt(row).kind) || isStale(row)) continue;
            const std::optional<double> value = valueOf(cellAt(row, column));
            if (!value) continue;
            ++compared;
            const bool better =
                !best || (shown_ == ShownScore::accuracy ? *value > *best : *value < *best);
            if (better) best = value;
        }
        if (compared > 1) best_[static_cast<std::size_t>(column)] = best;
    }
}

int EvaluationModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int EvaluationModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_.tasks.size()) + 2;
}

const EvaluatedModel& EvaluationModel::modelAt(int row) const {
    return table_.models[rows_[static_cast<std::size_t>(row)]];
}

EvaluationModel::Cell EvaluationModel::cellAt(int row, int column) const {
    const EvaluatedModel& model = modelAt(row);
    Cell cell;
    cell.isAverage = column == averageColumn();
    if (cell.isAverage) {
        cell.score = averageOf(table_, model);
        cell.error = averageErrorOf(table_, model);
        return cell;
    }
    cell.task = static_cast<std::size_t>(column - firstTaskColumn);
    cell.score = scoreOf(model, cell.task);
    if (cell.score) cell.error = accuracy_error(*cell.score);
    return cell;
}

std::optional<double> EvaluationModel::valueOf(const Cell& cell) const {
    if (!cell.score) return std::nullopt;
    return shown_ == ShownScore::accuracy ? cell.score->accuracy : cell.score->loss;
}

bool EvaluationModel::isInWork(int row, int column) const {
    return progress_ && progress_->model == rows_[static_cast<std::size_t>(row)] &&
           column == firstTaskColumn + static_cast<int>(progress_->task) &&
           column != averageColumn();
}

std::optional<QColor> EvaluationModel::colorOf(const QString& name) const {
    for (const ExpertColor& expert : experts_) {
        if (expert.name.compare(name, Qt::CaseInsensitive) == 0) return expert.color;
    }
    return std::nullopt;
}

QVariant EvaluationModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    switch (role) {
        case groupRole:
            return groupOf(modelAt(index.row()).kind);
        case mergedRole:
            return isMerged(modelAt(index.row()).kind);
        case staleRole:
            return isStale(index.row());
        default:
            break;
    }
    return index.column() == modelColumn ? nameData(index.row(), role)
                                         : scoreData(index.row(), index.column(), role);
}

QVariant EvaluationModel::nameData(int row, int role) const {
    const EvaluatedModel& model = modelAt(row);
    const bool stale = isStale(row);
    switch (role) {
        case Qt::DisplayRole:
        case copyRole:
            return modelTitle(model);
        case sortRole:
            return modelTitle(model).toLower();
        case noteRole:
            return stale ? tr("before the last change") : QString();
        case Qt::ToolTipRole: {
            const QString name = model.kind == ModelKind::expert
                                     ? tr("Expert %1").arg(modelTitle(model))
                                     : modelTitle(model);
            if (!stale) return name;
            return name + QLatin1Char('\n') +
                   tr("Measured before the last change: evaluate again to see the present model.");
        }
        case Qt::AccessibleTextRole:
            return stale ? tr("%1, before the last change").arg(modelTitle(model))
                         : modelTitle(model);
        case Qt::TextAlignmentRole:
            return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
        case swatchRole:
            if (model.kind != ModelKind::expert) return {};
            if (const auto color = colorOf(nameOf(model))) return *color;
            return {};
        default:
            return {};
    }
}

QVariant EvaluationModel::scoreData(int row, int column, int role) const {
    const Cell cell = cellAt(row, column);
    const std::optional<double> value = valueOf(cell);
    const EvaluatedModel& model = modelAt(row);
    const bool inAccuracy = shown_ == ShownScore::accuracy;
    switch (role) {
        case Qt::DisplayRole:
            if (!value) return QStringLiteral("—");
            return inAccuracy ? accuracyNumber(*value) : lossText(*value);
        case Qt::ToolTipRole:
            return tipOf(row, cell, isInWork(row, column));
        case Qt::AccessibleTextRole:
            return tipOf(row, cell, isInWork(row, column))
                .replace(QLatin1Char('\n'), QStringLiteral(", "));
        case Qt::TextAlignmentRole:
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        case sortRole:
            return value ? QVariant(*value) : QVariant();
        case copyRole:
            if (!value) return QString();
            return QString::number(inAccuracy ? 100 * *value : *value, 'g', copiedDigits);
        case barRole:
            return value && inAccuracy ? QVariant(*value) : QVariant();
        case progressRole:
            if (!isInWork(row, column)) return {};
            return static_cast<double>(progress_->done) /
                   static_cast<double>(std::max<std::int64_t>(1, progress_->images));
        case bestRole:
            return value && isMerged(model.kind) && !isStale(row) &&
                   best_[static_cast<std::size_t>(column)] == value;
        case ownColorRole: {
            const bool own = model.kind == ModelKind::expert && !cell.isAverage &&
                             nameOf(model).compare(QString::fromStdString(table_.tasks[cell.task]),
                                                   Qt::CaseInsensitive) == 0;
            if (!own) return {};
            return colorOf(nameOf(model)).value_or(QColor());
        }
        default:
            return {};
    }
}

QString EvaluationModel::columnTitle(int column) const {
    if (column == modelColumn) return tr("Model");
    if (column == averageColumn()) return tr("Average");
    return QString::fromStdString(table_.tasks[static_cast<std::size_t>(column - firstTaskColumn)]);
}

QString EvaluationModel::tipOf(int row, const Cell& cell, bool inWork) const {
    const QString task = cell.isAverage ? tr("average of all tasks")
                                        : QString::fromStdString(table_.tasks[cell.task]);
    QStringList lines{tr("%1 on %2").arg(modelTitle(modelAt(row)), task)};
    if (cell.isAverage) lines.front() = tr("%1, %2").arg(modelTitle(modelAt(row)), task);
    if (inWork)
        lines << tr("in work: %1 of %2 images")
                     .arg(formatCount(progress_->done), formatCount(progress_->images));
    if (cell.score) {
        lines << tr("top-1 %1").arg(accuracyText(cell.score->accuracy, cell.error))
              << tr("loss %1").arg(lossText(cell.score->loss))
              << tr("images: %1").arg(formatCount(cell.score->images));
    } else if (!inWork) {
        lines << (cell.isAverage ? tr("not known before every task is measured")
                                 : tr("not measured"));
    }
    if (isStale(row)) lines << tr("before the last change");
    return lines.join(QLatin1Char('\n'));
}

QVariant EvaluationModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const bool isTask = section >= firstTaskColumn && section < averageColumn();
    switch (role) {
        case Qt::DisplayRole: {
            const QString title = columnTitle(section);
            if (section == modelColumn) return title;
            const auto task = static_cast<std::size_t>(section - firstTaskColumn);
            // A second line under every title, so that the numbers stand beneath each other.
            const QString below =
                !isTask ? tr("%n task(s)", nullptr, static_cast<int>(table_.tasks.size()))
                : task < table_.images.size()
                    ? tr("%Ln image(s)", nullptr, static_cast<int>(table_.images[task]))
                    : QString();
            return title + QLatin1Char('\n') + below;
        }
        case copyRole:
            return columnTitle(section);
        case Qt::ToolTipRole:
            if (isTask) return tr("Every model on the task %1").arg(columnTitle(section));
            if (section == averageColumn()) return tr("The plain mean over the tasks");
            return {};
        case Qt::TextAlignmentRole:
            return QVariant((section == modelColumn ? Qt::AlignLeft : Qt::AlignRight) |
                            Qt::AlignVCenter);
        default:
            return {};
    }
}

}  // namespace interfuse
