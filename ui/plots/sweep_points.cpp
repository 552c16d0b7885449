// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/sweep_points.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "ui/plots/evaluation_text.h"
#include "ui/style/formatting.h"

namespace interfuse {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(interfuse::SweepCaption)
};

// How far a neighbour may be left behind by chance alone.
bool isAsGood(const SweepPoint& neighbour, const SweepPoint& best) {
    return neighbour.average &&
           best.average->accuracy - neighbour.average->accuracy <= best.error.value_or(0);
}

}  // namespace

std::vector<SweepPoint> sweepPoints(const EvaluationTable& table) {
    std::vector<SweepPoint> points;
    for (std::size_t row = 0; row < table.models.size(); ++row) {
        const EvaluatedModel& model = table.models[row];
        if (!model.scaling) continue;
        SweepPoint point{
            *model.scaling, row, {}, averageOf(table, model), averageErrorOf(table, model)};
        for (std::size_t task = 0; task < table.tasks.size(); ++task)
            point.scores.push_back(scoreOf(model, task));
        points.push_back(std::move(point));
    }
    std::stable_sort(points.begin(), points.end(), [](const SweepPoint& a, const SweepPoint& b) {
        return a.scaling < b.scaling;
    });
    return points;
}

bool hasScores(const std::vector<SweepPoint>& points) {
    return std::any_of(points.begin(), points.end(), [](const SweepPoint& point) {
        return std::any_of(point.scores.begin(), point.scores.end(),
                           [](const auto& score) { return score.has_value(); });
    });
}

std::optional<SweepBest> bestOf(const std::vector<SweepPoint>& points) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!points[i].average) continue;
        if (!best || points[i].average->accuracy > points[*best].average->accuracy) best = i;
    }
    if (!best) return std::nullopt;
    SweepBest found{*best, *best, *best, false};
    while (found.first > 0 && isAsGood(points[found.first - 1], points[*best]))
        --found.first;
    while (found.last + 1 < points.size() && isAsGood(points[found.last + 1], points[*best]))
        ++found.last;
    found.atEnd = points.size() > 1 && (*best == 0 || *best + 1 == points.size());
    return found;
}

QString sweepCaption(const std::vector<SweepPoint>& points) {
    const std::optional<SweepBest> best = bestOf(points);
    if (!best) return {};
    const SweepPoint& point = points[best->point];
    QString text = Texts::tr("Best average %1 at %2, on %3 images.")
                       .arg(accuracyText(point.average->accuracy, point.error),
                            scalingText(point.scaling), formatCount(point.average->images));
    if (!best->isSure())
        text +=
            QLatin1Char(' ') + Texts::tr("All from %1 to %2 lie within one standard error of it.")
                                   .arg(scalingText(points[best->first].scaling),
                                        scalingText(points[best->last].scaling));
    if (best->atEnd)
        text += QLatin1Char(' ') +
                Texts::tr("It is at the end of the sweep: factors beyond it may be better still.");
    return text;
}

}  // namespace interfuse
