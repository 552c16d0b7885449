// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The report of a merge as one HTML file, for the command line: the same as from the window.
#pragma once

#include <filesystem>
#include <optional>

#include "core/evaluation/evaluation_table.h"

namespace interfuse {

class MergeRun;

// Of a run that is calibrated and exported. Draws, so an OffscreenApplication must live. The
// evaluation may hold other models beside the merged one. Throws Error.
void write_report(const MergeRun& run, const std::optional<EvaluationTable>& evaluation,
                  const std::filesystem::path& file);

}  // namespace interfuse
