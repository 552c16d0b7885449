// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/run_record.h"

#include <QCoreApplication>

#include "ui/report/merged_model.h"

namespace interfuse {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RunRecord)
};

}  // namespace

QString runKindName(RunRecord::Kind kind) {
    switch (kind) {
        case RunRecord::Kind::calibration:
            return Texts::tr("Calibration");
        case RunRecord::Kind::exported:
            return Texts::tr("Export");
        case RunRecord::Kind::evaluated:
            return Texts::tr("Evaluation");
    }
    return {};
}

QString defaultRunName(RunRecord::Kind kind, int number) {
    return Texts::tr("%1 %2").arg(runKindName(kind), QString::number(number));
}

const EvaluatedModel* mergedModel(const RunRecord& run) {
    return run.results ? mergedModel(*run.results, run.recipe) : nullptr;
}

std::optional<TaskScore> runScore(const RunRecord& run) {
    const EvaluatedModel* model = mergedModel(run);
    return model == nullptr ? std::nullopt : average_score(*model);
}

}  // namespace interfuse
