// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a run is at, in a few words of English: for reports of what went wrong.
#pragma once

#include <string>

#include "core/project/merge_progress.h"

namespace interfuse {

// "writing the merged model"
std::string progress_text(MergeStage stage);
// "calibrating, round 2 of 5, layer 3 mlp.fc1, making its gates"
std::string progress_text(const CalibrationProgress& progress);

}  // namespace interfuse
