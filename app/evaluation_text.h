// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An evaluation as a table for terminals.
#pragma once

#include <string>

#include "core/evaluation/evaluation_table.h"

namespace interfuse {

// Accuracies in percent, a row a model, the average last; the best merged model of each column is
// marked.
std::string evaluation_text(const EvaluationTable& table);

}  // namespace interfuse
