// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_figures.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QSvgGenerator>
#include <algorithm>

#include "core/runtime/error.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/figure_text.h"
#include "ui/report/compact_svg.h"
#include "ui/report/report_tables.h"

namespace interfuse {
namespace {

constexpr int figureWidth = 920;
constexpr int dotsPerInch = 96;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HtmlReport)
};

QByteArray drawnSvg(const Figure& figure, const FigureInput& input, QSize size) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(size);
    svg.setViewBox(QRect(QPoint(), size));
    svg.setResolution(dotsPerInch);
    QCustomPlot plot;
    figure.draw(plot, input);
    QCPPainter painter;
    if (!painter.begin(&svg))
        throw Error("The figure \"" + figure.name().toStdString() +
                    "\" of the report could not be drawn.");
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.fillRect(QRect(QPoint(), size), input.palette.paper);
    plot.toPainter(&painter, size.width(), size.height());
    painter.end();
    return buffer.data();
}

// As high as its rows ask for.
int matrixHeight(std::size_t rows, int more) {
    return std::clamp(more + 30 * static_cast<int>(rows), 240, 820);
}

// The place with the largest weight, for those who hear the figure.
QString highest(const FigureData& data) {
    const RoutingValues values(data.routing, data.layers, data.experts.size());
    QString where;
    double most = -1;
    for (const LinearId& id : values.places(std::nullopt, std::nullopt)) {
        for (std::size_t expert = 0; expert < data.experts.size(); ++expert) {
            const auto value = values.at(id, expert);
            if (!value || value->mean <= most) continue;
            most = value->mean;
            where = Texts::tr("The highest routing weight is %1: of %2 in layer %3, %4.")
                        .arg(weightText(value->mean), data.experts[expert],
                             QString::number(id.layer), kindLabel(id.kind));
        }
    }
    return where;
}

}  // namespace

QString figureHtml(const Figure& figure, const FigureData& data, const FigureChoices& choices,
                   const ReportFigure& how) {
    if (!figure.hasPicture(data)) return {};
    const QSize size(figureWidth, how.height);
    const QByteArray svg = drawnSvg(figure, {data, choices, paperPalette()}, size);
    const SvgWords words{how.id, how.heading, how.words};
    return element("figure", element("figcaption", element("b", escaped(how.heading)) +
                                                       QLatin1Char(' ') + escaped(how.words)) +
                                 QLatin1Char('\n') +
                                 QStringLiteral("<div class=\"scroll paper\" tabindex=\"0\">") +
                                 compactSvg(svg, size, words) + QLatin1String("</div>")) +
           QLatin1Char('\n');
}

QString routingFigures(const FigureData& data) {
    if (data.empty()) return {};
    const FigureChoices choices;
    QString figures =
        figureHtml(*makeHeatMapFigure(), data, choices,
                   {QStringLiteral("figure-heat-map"), Texts::tr("Every linear layer."),
                    highest(data) + QLatin1Char(' ') +
                        Texts::tr("Orange is above an even share, blue below; hatched layers were "
                                  "changed by no expert."),
                    matrixHeight(data.experts.size(), 120)});
    figures += figureHtml(*makeDepthFigure(), data, choices,
                          {QStringLiteral("figure-depth"), Texts::tr("By depth."),
                           Texts::tr("The mean routing weight of each expert in every encoder "
                                     "layer; the bands are one standard error wide.")});
    figures += figureHtml(*makeLayersFigure(), data, choices,
                          {QStringLiteral("figure-layers"), Texts::tr("Shares."),
                           Texts::tr("How every encoder layer is divided between the experts.")});
    if (!data.byDataset.empty())
        figures += figureHtml(
            *makeDatasetsFigure(), data, choices,
            {QStringLiteral("figure-datasets"), Texts::tr("By dataset."),
             Texts::tr("Which experts the images of each dataset are routed to, over all layers."),
             matrixHeight(data.datasets.size(), 170)});
    if (data.rounds.size() > 1)
        figures += figureHtml(*makeConvergenceFigure(), data, choices,
                              {QStringLiteral("figure-convergence"), Texts::tr("Convergence."),
                               Texts::tr("How sure the routing weights became with more images.")});
    return figures;
}

QString coefficientsFigure(const FigureData& data) {
    if (data.coefficients.values.empty()) return {};
    FigureChoices choices;
    choices.shown = ShownValue::coefficients;
    return figureHtml(
        *makeHeatMapFigure(), data, choices,
        {QStringLiteral("figure-coefficients"), Texts::tr("Coefficients."),
         Texts::tr("What the difference of each expert to the pretrained model is multiplied with. "
                   "Cells with a marked corner were set by hand."),
         matrixHeight(data.experts.size(), 230)});
}

QString sweepFigure(const FigureData& data) {
    if (data.sweep == nullptr) return {};
    return figureHtml(*makeSweepFigure(), data, {},
                      {QStringLiteral("figure-sweep"), Texts::tr("Accuracy by scaling factor."),
                       Texts::tr("The same model with other scaling factors.")});
}

QString poolFigures(const FigureData& data) {
    if (data.pool == nullptr) return {};
    const int square = matrixHeight(data.experts.size(), 220);
    return figureHtml(*makePoolChangeFigure(), data, {},
                      {QStringLiteral("figure-change"), Texts::tr("Change."),
                       Texts::tr("How far each expert is from the pretrained model, as a share of "
                                 "the weights' norm.")}) +
           figureHtml(*makePoolRankFigure(), data, {},
                      {QStringLiteral("figure-rank"), Texts::tr("Effective rank."),
                       Texts::tr("In how many directions each expert changed a layer.")}) +
           figureHtml(*makeOverlapFigure(), data, {},
                      {QStringLiteral("figure-overlap"), Texts::tr("Overlap."),
                       Texts::tr("How much the gates of two experts look in the same directions: "
                                 "0 for none, 1 for all."),
                       square}) +
           figureHtml(*makeSignConflictFigure(), data, {},
                      {QStringLiteral("figure-conflict"), Texts::tr("Sign conflicts."),
                       Texts::tr("The share of weights that two experts changed in opposite "
                                 "directions."),
                       square});
}

}  // namespace interfuse
