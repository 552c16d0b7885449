// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An evaluation as a table: one row a model, one column a task, and the average. Rows stand in
// groups: pretrained model, experts, baselines, AdaSVD.
#pragma once

#include <QAbstractTableModel>
#include <QColor>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "core/evaluation/evaluation_table.h"
#include "ui/tables/evaluation_progress.h"

namespace interfuse {

enum class ShownScore { accuracy, loss };

// Names and colours of the experts as they have them in every view.
struct ExpertColor {
    QString name;
    QColor color;
    bool operator==(const ExpertColor&) const = default;
};

class EvaluationModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { modelColumn, firstTaskColumn };
    enum Role {
        sortRole = Qt::UserRole,  // the number behind the text; invalid where there is none
        copyRole,                 // text with every digit, the decimal point a point
        barRole,                  // accuracy, 0 to 1: the length of the cell's bar
        progressRole,             // 0 to 1 in the cell that is in work
        bestRole,                 // bool: best of the merged models in its column
        ownColorRole,             // QColor in the cell of an expert on the task of its name
        swatchRole,               // QColor of an expert's row, in the model column
        groupRole,                // 0 to 3
        mergedRole,               // bool: of a merged model
        staleRole,                // bool: measured before the last change
        noteRole                  // QString: what is said beneath the model's name
    };

    explicit EvaluationModel(QObject* parent = nullptr);

    // Scores that come in do not reset the model as long as tasks and models stay.
    void setTable(EvaluationTable table);
    const EvaluationTable& table() const { return table_; }
    // Rows of the table that are of an earlier recipe.
    void setStale(std::set<std::size_t> models);
    void setProgress(std::optional<EvaluationProgress> progress);
    void setShown(ShownScore shown);
    ShownScore shown() const { return shown_; }
    void setExperts(std::vector<ExpertColor> experts);

    // As it is to be written: stale models say so in their names.
    EvaluationTable tableToSave() const;

    int averageColumn() const { return columnCount() - 1; }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

  private:
    struct Cell {
        std::optional<TaskScore> score;
        std::optional<double> error;  // of the accuracy
        bool isAverage = false;
        std::size_t task = 0;
    };

    const EvaluatedModel& modelAt(int row) const;
    bool isStale(int row) const { return stale_.contains(rows_[static_cast<std::size_t>(row)]); }
    std::vector<std::size_t> orderOf(const EvaluationTable& table) const;
    void findBest();
    void cellsChanged();
    Cell cellAt(int row, int column) const;
    std::optional<double> valueOf(const Cell& cell) const;
    bool isInWork(int row, int column) const;
    std::optional<QColor> colorOf(const QString& name) const;
    QVariant nameData(int row, int role) const;
    QVariant scoreData(int row, int column, int role) const;
    QString tipOf(int row, const Cell& cell, bool inWork) const;
    QString columnTitle(int column) const;

    EvaluationTable table_;
    std::vector<std::size_t> rows_;            // of the table, in the order of the groups
    std::vector<std::optional<double>> best_;  // by column; absent where nothing is compared
    std::set<std::size_t> stale_;
    std::optional<EvaluationProgress> progress_;
    ShownScore shown_ = ShownScore::accuracy;
    std::vector<ExpertColor> experts_;
};

}  // namespace interfuse
