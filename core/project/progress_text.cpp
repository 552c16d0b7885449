// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/progress_text.h"

namespace interfuse {

std::string progress_text(MergeStage stage) {
    switch (stage) {
        case MergeStage::checking:
            return "checking the inputs";
        case MergeStage::calibrating:
            return "calibrating";
        case MergeStage::measuring:
            return "measuring the models";
        case MergeStage::reducing:
            return "writing the merged model";
        case MergeStage::evaluating:
            return "evaluating";
        case MergeStage::finished:
            break;
    }
    return "finished";
}

std::string progress_text(const CalibrationProgress& progress) {
    return "calibrating, round " + std::to_string(progress.round) + " of " +
           std::to_string(progress.rounds) + " (" + std::to_string(progress.samples) +
           " images of each dataset), layer " + std::to_string(progress.linear.layer) + " " +
           linear_kind_name(progress.linear.kind) +
           (progress.making_gates ? ", making its gates" : "");
}

}  // namespace interfuse
