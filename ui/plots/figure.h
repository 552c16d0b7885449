// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of a routing table. A figure draws itself into any QCustomPlot, so that window, exported
// files and the command line show the same.
#pragma once

#include <QColor>
#include <QPointF>
#include <QString>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "core/clip/linear_id.h"
#include "core/merge/coefficient_table.h"
#include "core/merge/pool_statistics.h"
#include "core/merge/routing_table.h"
#include "ui/style/palette.h"

class QCustomPlot;

namespace interfuse {

struct EvaluationTable;

// The routing as it was after a round.
struct RoundRecord {
    std::int64_t samples = 0;  // of each dataset
    MixedRouting routing;
};

// What there is to show; a value that may cross threads.
struct FigureData {
    std::vector<QString> experts;      // as people read them, in the recipe's order
    std::vector<QColor> expertColors;  // one each
    std::vector<QString> datasets;
    std::int64_t layers = 0;                       // encoder layers of the tower
    MixedRouting routing;                          // of the mixture that the model is reduced with
    CoefficientTable coefficients;                 // what it is reduced with; empty where not known
    std::vector<MixedRouting> byDataset;           // one each; empty where only a mixture is known
    std::vector<RoundRecord> rounds;               // in order; empty where they are not known
    std::optional<double> tolerance;               // calibration stops below this standard error
    std::optional<LinearId> inWork;                // the linear layer that calibration is at
    std::shared_ptr<const EvaluationTable> sweep;  // models with a scaling factor each
    std::optional<double> scaling;                 // the present factor, marked in the sweep
    std::shared_ptr<const PoolStatistics> pool;    // as far as it is measured
    QString hint;                                  // shown instead of a picture while there is none

    // Whether there is any routing weight to show.
    bool empty() const { return routing.modules.empty(); }
};

// A place that may be marked in every figure at once: any part may be open.
struct Spot {
    std::optional<std::int64_t> layer;
    std::optional<LinearKind> kind;
    std::optional<std::size_t> expert;
    std::optional<std::size_t> dataset;
    std::optional<std::size_t> task = std::nullopt;   // of a sweep
    std::optional<std::size_t> model = std::nullopt;  // of a sweep: the factor's row in its table
    bool operator==(const Spot&) const = default;
    bool empty() const { return *this == Spot{}; }
};

// One linear layer's routing weight or coefficient of one expert.
struct MatrixCell {
    std::size_t linear = 0;  // LinearId::index()
    std::size_t expert = 0;
    auto operator<=>(const MatrixCell&) const = default;
};

enum class ShownValue { routing, coefficients };

// What the person chose to see.
struct FigureChoices {
    ShownValue shown = ShownValue::routing;  // of the heat map and the table
    std::set<MatrixCell> cells;              // selected in the heat map, to be edited
    std::optional<LinearKind> kind;      // one kind of linear layer; nothing: the mean of all six
    std::optional<std::size_t> dataset;  // one dataset's images; nothing: the mixture
    std::set<std::size_t> hiddenExperts;
    Spot selected, hovered;
    bool operator==(const FigureChoices&) const = default;
};

struct FigureInput {
    const FigureData& data;
    const FigureChoices& choices;
    const Palette& palette;
};

class Figure {
  public:
    virtual ~Figure() = default;
    // A short word for files and tests: "depth", "heat_map", "layers", "datasets", "convergence",
    // "sweep".
    virtual QString name() const = 0;
    virtual QString title() const = 0;
    // Clears the plot and draws; sets the axes to all of the data. Cheap: it runs ten times a
    // second while a calibration works beside it.
    virtual void draw(QCustomPlot& plot, const FigureInput& input) const = 0;
    // What lies at a pixel of a plot that draw() has filled; an empty spot for nothing.
    virtual Spot spotAt(const QCustomPlot& plot, const FigureInput& input, QPointF pixel) const = 0;
    // The values at a spot in a sentence or two, for the hover; "" for nothing.
    virtual QString describe(const FigureInput& input, const Spot& spot) const = 0;
    // What to say of a pixel; the spot there, unless a figure has more to tell than spots can hold.
    virtual QString describeAt(const QCustomPlot& plot, const FigureInput& input,
                               QPointF pixel) const {
        return describe(input, spotAt(plot, input, pixel));
    }
    // The numbers behind the picture, with a header; full precision.
    virtual QString csv(const FigureInput& input) const = 0;
    // The expert whose name in the legend, or beside its row, lies at a pixel.
    virtual std::optional<std::size_t> legendExpertAt(const QCustomPlot& /*plot*/,
                                                      const FigureInput& /*input*/,
                                                      QPointF /*pixel*/) const {
        return std::nullopt;
    }
    // Whether there is anything for it to draw.
    virtual bool hasPicture(const FigureData& data) const {
        return !data.empty() || !data.rounds.empty();
    }
    // Whether it has axes to zoom and pan along.
    virtual bool zooms() const { return true; }
};

std::unique_ptr<Figure> makeDepthFigure();
std::unique_ptr<Figure> makeHeatMapFigure();
std::unique_ptr<Figure> makeLayersFigure();
std::unique_ptr<Figure> makeDatasetsFigure();
std::unique_ptr<Figure> makeConvergenceFigure();
std::unique_ptr<Figure> makeSweepFigure();
// Of FigureData::pool, once its experts are those of the data.
std::unique_ptr<Figure> makePoolChangeFigure();
std::unique_ptr<Figure> makePoolRankFigure();
std::unique_ptr<Figure> makeOverlapFigure();
std::unique_ptr<Figure> makeSignConflictFigure();

}  // namespace interfuse
