// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A whole run as one HTML file that needs nothing else: no script, no other file, no network. Equal
// content gives equal bytes on one machine.
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "core/evaluation/evaluation_table.h"
#include "core/merge/correction.h"
#include "core/merge/pool_statistics.h"
#include "core/recipe/recipe.h"
#include "ui/plots/figure.h"

namespace interfuse {

struct ReportTimes {
    double calibrating = 0, exporting = 0, evaluating = 0;  // seconds; 0 for what was not done
};

struct ReportContent {
    QString title;
    // Resolved: with the hashes of the inputs, and the seed, device and samples that were used.
    Recipe recipe;
    QString recipeYaml;    // as text, to be run again
    QString architecture;  // "ViT, 12 layers, width 768, …"; may be empty
    // Routing weights, coefficients and rounds; without routing for methods that have none.
    FigureData figures;
    // Pretrained model, experts, merged models; the last of the recipe's method is the result.
    std::optional<EvaluationTable> evaluation;
    std::optional<EvaluationTable> sweep;
    std::shared_ptr<const PoolStatistics> pool;
    ReportTimes times;
    QString device;                  // "cpu"; may be empty
    std::int64_t samples = 0;        // of each dataset; 0 where nothing was calibrated
    std::optional<FastRecord> fast;  // what `precision: fast` did
    QString target;                  // the exported folder; may be empty
    QStringList notices;             // sentences
    QStringList skippedImages;
    std::vector<std::pair<QString, QString>> versions;  // "Interfuse", "0.1.0"
    std::optional<QDateTime> when;                      // told only where it is given
};

QString htmlReport(const ReportContent& content);

// Complete or absent. Throws Error.
void writeHtmlReport(const ReportContent& content, const std::filesystem::path& file);

}  // namespace interfuse
