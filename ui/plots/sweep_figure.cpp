// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Accuracy against the scaling factor: a thin line for each task, a thick one for their average,
// and which factor is best, with how sure that is.
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <memory>

#include "ui/plots/caption_element.h"
#include "ui/plots/evaluation_text.h"
#include "ui/plots/expert_marks.h"
#include "ui/plots/figure_style.h"
#include "ui/plots/figure_text.h"
#include "ui/plots/routing_values.h"
#include "ui/plots/sweep_painting.h"

namespace interfuse {
namespace {

constexpr double reach = 12;         // pixels around a point that still mean its task
constexpr double smallestSpan = 4;   // percent on the axis, so that noise is no mountain
constexpr double roomForLabel = 26;  // pixels above the data for the marks' words
constexpr double roomForTick = 44;   // pixels
constexpr double farAway = 1;        // spans of the sweep that the present factor may lie beside it

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SweepFigure)
};

// Round numbers, as many as there is room for.
class RoundTicker : public QCPAxisTicker {
  public:
    RoundTicker(const QCustomPlot& plot, Qt::Orientation along) : plot_(plot), along_(along) {}

  protected:
    double getTickStep(const QCPRange& range) override {
        const QRect view = plot_.viewport();
        const double length = along_ == Qt::Horizontal ? view.width() * 0.7 : view.height() * 0.8;
        setTickCount(std::clamp(static_cast<int>(length / roomForTick), 3, 10));
        return QCPAxisTicker::getTickStep(range);
    }
    int getSubTickCount(double) override { return 0; }

  private:
    const QCustomPlot& plot_;
    Qt::Orientation along_;
};

// A task that is called as an expert has its colour.
QColor taskColor(const FigureData& data, std::size_t task) {
    const QString name = QString::fromStdString(data.sweep->tasks[task]);
    for (std::size_t expert = 0; expert < data.experts.size(); ++expert) {
        if (data.experts[expert].compare(name, Qt::CaseInsensitive) == 0)
            return colorOf(data, expert);
    }
    return expertColor(task);
}

std::optional<std::size_t> markedTask(const FigureInput& input) {
    const FigureChoices& choices = input.choices;
    const auto task = choices.hovered.task ? choices.hovered.task : choices.selected.task;
    return task && *task < input.data.sweep->tasks.size() ? task : std::nullopt;
}

std::vector<SweepLine> makeLines(const FigureInput& input) {
    const std::optional<std::size_t> one = markedTask(input);
    std::vector<SweepLine> lines;
    for (std::size_t task = 0; task < input.data.sweep->tasks.size(); ++task) {
        SweepLine line{task, taskColor(input.data, task), one == task};
        if (one && !line.isMarked) line.color = faded(input.palette, line.color);
        lines.push_back(line);
    }
    return lines;
}

std::shared_ptr<SweepPicture> makeSweep(const QCustomPlot& plot, const FigureInput& input,
                                        std::vector<SweepPoint> points) {
    auto sweep = std::make_shared<SweepPicture>();
    sweep->points = std::move(points);
    sweep->lines = makeLines(input);
    sweep->best = bestOf(sweep->points);
    sweep->scaling = input.data.scaling;
    sweep->selected = input.choices.selected.model;
    sweep->hovered = input.choices.hovered.model;
    sweep->palette = input.palette;
    sweep->font = figureFonts(plot).small;
    return sweep;
}

double percent(double share) {
    return 100 * share;
}

QCPRange scalingRange(const SweepPicture& sweep) {
    double low = sweep.points.front().scaling, high = sweep.points.back().scaling;
    const double span = std::max(high - low, 0.1);
    if (sweep.scaling && *sweep.scaling > low - farAway * span &&
        *sweep.scaling < high + farAway * span) {
        low = std::min(low, *sweep.scaling);
        high = std::max(high, *sweep.scaling);
    }
    const double room = std::max(high - low, 0.1) * 0.05;
    return {low - room, high + room};
}

QCPRange accuracyRange(const SweepPicture& sweep, int height) {
    double low = 100, high = 0;
    const auto hold = [&](double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    for (const SweepPoint& point : sweep.points) {
        for (const std::optional<TaskScore>& score : point.scores) {
            if (score) hold(percent(score->accuracy));
        }
        if (!point.average) continue;
        const double error = point.error.value_or(0);
        hold(percent(point.average->accuracy - error));
        hold(percent(point.average->accuracy + error));
    }
    const double missing = std::max(0.0, smallestSpan - (high - low)) / 2;
    const double span = high - low + 2 * missing;
    const double above = span * roomForLabel / std::max(100, height);
    return {std::max(-1.0, low - missing - 0.05 * span), high + missing + above + 0.02 * span};
}

LegendElement* makeLegend(QCustomPlot& plot, const FigureInput& input, const SweepPicture& sweep) {
    std::vector<LegendEntry> entries;
    LegendEntry average;
    average.sample = LegendEntry::Sample::line_with_points;
    average.text = Texts::tr("average");
    average.pen = QPen(input.palette.ink, markedWidth);
    average.shape = averageShape;
    entries.push_back(std::move(average));
    for (const SweepLine& line : sweep.lines) {
        LegendEntry entry;
        entry.sample = LegendEntry::Sample::line_with_points;
        entry.text = QString::fromStdString(input.data.sweep->tasks[line.task]);
        entry.pen = expertPen(line.task, taskColor(input.data, line.task), sweepLineWidth);
        entry.shape = line.task;
        entry.expert = line.task;
        entry.marked = line.isMarked;
        entries.push_back(std::move(entry));
    }
    return new LegendElement(&plot, {}, std::move(entries), input.palette);
}

std::vector<SweepPoint> pointsOf(const FigureData& data) {
    if (!data.sweep) return {};
    std::vector<SweepPoint> points = sweepPoints(*data.sweep);
    return hasScores(points) ? points : std::vector<SweepPoint>();
}

const SweepPoint* pointOf(const std::vector<SweepPoint>& points, const Spot& spot) {
    const auto found = std::find_if(points.begin(), points.end(), [&](const SweepPoint& point) {
        return point.model == spot.model;
    });
    return found == points.end() ? nullptr : &*found;
}

// "Scaling factor 2.5", "average 82.3 ± 0.8 %", "mnist 97.1 %" …
QStringList valuesAt(const FigureData& data, const SweepPoint& point) {
    QStringList parts{Texts::tr("Scaling factor %1").arg(scalingText(point.scaling))};
    const auto value = [](const std::optional<TaskScore>& score, std::optional<double> error) {
        return score ? accuracyText(score->accuracy, error) : Texts::tr("not measured");
    };
    parts += Texts::tr("%1: %2").arg(Texts::tr("average"), value(point.average, point.error));
    for (std::size_t task = 0; task < point.scores.size(); ++task) {
        const std::optional<TaskScore>& score = point.scores[task];
        std::optional<double> error;
        if (score) error = accuracy_error(*score);
        parts += Texts::tr("%1: %2").arg(QString::fromStdString(data.sweep->tasks[task]),
                                         value(score, error));
    }
    return parts;
}

void addCsv(QString& text, double scaling, const QString& task,
            const std::optional<TaskScore>& score, const std::optional<double>& error) {
    if (!score) return;
    text += csvLine({csvNumber(scaling), task, csvNumber(score->accuracy), csvNumber(error),
                     csvNumber(score->loss), QString::number(score->images)});
}

class SweepFigure : public Figure {
  public:
    QString name() const override { return QStringLiteral("sweep"); }
    QString title() const override { return Texts::tr("Sweep"); }
    bool hasPicture(const FigureData& data) const override { return !pointsOf(data).empty(); }

    void draw(QCustomPlot& plot, const FigureInput& input) const override {
        std::vector<SweepPoint> points = pointsOf(input.data);
        if (points.empty())
            return showSentence(
                plot, input.palette,
                input.data.hint.isEmpty() ? Texts::tr("No sweep yet.") : input.data.hint);
        const std::shared_ptr<SweepPicture> sweep = makeSweep(plot, input, std::move(points));
        QCPAxisRect* axes = showAxes(plot, input.palette,
                                     {Texts::tr("Scaling factor"), Texts::tr("Top-1 accuracy, %")},
                                     makeLegend(plot, input, *sweep));
        axes->setMinimumMargins(QMargins(0, 6, 16, 0));
        showCaption(plot, input.palette, sweepCaption(sweep->points));
        QCPAxis* x = axes->axis(QCPAxis::atBottom);
        QCPAxis* y = axes->axis(QCPAxis::atLeft);
        x->setTicker(QSharedPointer<RoundTicker>::create(plot, Qt::Horizontal));
        y->setTicker(QSharedPointer<RoundTicker>::create(plot, Qt::Vertical));
        x->setRange(scalingRange(*sweep));
        y->setRange(accuracyRange(*sweep, plot.viewport().height()));
        paintData(*axes, [sweep](QCPPainter& painter, const PaintedData& data) {
            paintSweep(painter, data, *sweep);
        });
    }

    // The nearest factor, and the task whose point is near.
    Spot spotAt(const QCustomPlot& plot, const FigureInput& input, QPointF pixel) const override {
        Spot spot;
        const LegendElement* legend = legendOf(plot);
        if (legend) spot.task = legend->expertAt(pixel);
        const QCPAxisRect* axes = axesOf(plot);
        if (spot.task || !axes || !axes->rect().contains(pixel.toPoint())) return spot;
        const QCPAxis* x = axes->axis(QCPAxis::atBottom);
        const QCPAxis* y = axes->axis(QCPAxis::atLeft);
        const std::vector<SweepPoint> points = pointsOf(input.data);
        const auto away = [&](const SweepPoint& point) {
            return std::abs(x->coordToPixel(point.scaling) - pixel.x());
        };
        const auto nearest = std::min_element(
            points.begin(), points.end(),
            [&](const SweepPoint& a, const SweepPoint& b) { return away(a) < away(b); });
        if (nearest == points.end()) return spot;
        spot.model = nearest->model;
        double distance = reach;
        for (std::size_t task = 0; task < nearest->scores.size(); ++task) {
            const std::optional<double> value = accuracyAt(*nearest, task);
            if (!value) continue;
            const double here = std::hypot(away(*nearest), y->coordToPixel(*value) - pixel.y());
            if (here >= distance) continue;
            distance = here;
            spot.task = task;
        }
        return spot;
    }

    QString describe(const FigureInput& input, const Spot& spot) const override {
        return words(input, spot, QStringLiteral("; "));
    }
    QString describeAt(const QCustomPlot& plot, const FigureInput& input,
                       QPointF pixel) const override {
        return words(input, spotAt(plot, input, pixel), QStringLiteral("\n"));
    }

    QString csv(const FigureInput& input) const override {
        QString text = csvLine({QStringLiteral("scaling"), QStringLiteral("task"),
                                QStringLiteral("accuracy"), QStringLiteral("standard_error"),
                                QStringLiteral("loss"), QStringLiteral("images")});
        for (const SweepPoint& point : pointsOf(input.data)) {
            for (std::size_t task = 0; task < point.scores.size(); ++task) {
                const std::optional<TaskScore>& score = point.scores[task];
                addCsv(text, point.scaling, QString::fromStdString(input.data.sweep->tasks[task]),
                       score, score ? std::optional(accuracy_error(*score)) : std::nullopt);
            }
            addCsv(text, point.scaling, QStringLiteral("average"), point.average, point.error);
        }
        return text;
    }

  private:
    static QString words(const FigureInput& input, const Spot& spot, const QString& between) {
        const std::vector<SweepPoint> points = pointsOf(input.data);
        if (const SweepPoint* point = pointOf(points, spot))
            return valuesAt(input.data, *point).join(between);
        if (!points.empty() && spot.task && *spot.task < input.data.sweep->tasks.size())
            return QString::fromStdString(input.data.sweep->tasks[*spot.task]);
        return {};
    }
};

}  // namespace

std::unique_ptr<Figure> makeSweepFigure() {
    return std::make_unique<SweepFigure>();
}

}  // namespace interfuse
