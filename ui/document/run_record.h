// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One run of a project: a calibration, an export, or an evaluation that belongs to neither.
#pragma once

#include <QDateTime>
#include <QString>
#include <cstdint>
#include <memory>
#include <optional>

#include "core/evaluation/evaluation_table.h"
#include "core/merge/routing_table.h"
#include "core/recipe/recipe.h"

namespace interfuse {

struct RunRecord {
    enum class Kind { calibration, exported, evaluated };

    QString id;  // given by the history
    Kind kind = Kind::calibration;
    int number = 0;      // among the runs of its kind, given by the history
    QString name;        // "Calibration 3", until it gets one of its own
    bool named = false;  // it has one of its own
    QDateTime when;      // UTC, to the millisecond; now, where it is given none
    Recipe recipe;
    double seconds = 0;
    QString device;            // "cpu", "cuda:0"
    std::int64_t samples = 0;  // of each dataset
    bool complete = true;      // it came to its end, and was not cut short by "enough"
    QString target;            // the folder of an export
    std::optional<EvaluationTable> results;

    // The weights that it yielded or used. Given to the history, which keeps them here only until
    // they are on the disk: ask it for them.
    std::shared_ptr<const RoutingTable> table;
    QString tableFile, tableHash;  // where they are then; the history's own

    bool operator==(const RunRecord&) const = default;
};

// "Calibration", "Export", "Evaluation"
QString runKindName(RunRecord::Kind kind);
// "Calibration 3"
QString defaultRunName(RunRecord::Kind kind, int number);

// The accuracy that a run is known by: the model that its recipe makes, averaged over all tasks.
std::optional<TaskScore> runScore(const RunRecord& run);
// The row itself; nothing where the recipe's model was not evaluated.
const EvaluatedModel* mergedModel(const RunRecord& run);

}  // namespace interfuse
