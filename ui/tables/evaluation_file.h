// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An evaluation as a file.
#pragma once

#include <QImage>
#include <QString>
#include <functional>

#include "core/evaluation/evaluation_table.h"

namespace interfuse {

// By suffix: .csv, .md, .png; `shown` is for the second, the picture is made only for the last. The
// file is complete or absent; whatever keeps it from being written is thrown as an Error.
void writeEvaluation(const QString& path, const EvaluationTable& table, ScoreValue shown,
                     const std::function<QImage()>& picture);

}  // namespace interfuse
