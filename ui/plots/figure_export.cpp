// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/figure_export.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <functional>

#include "core/runtime/error.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/figure_style.h"

namespace interfuse {
namespace {

constexpr int dotsPerPixel = 2;
constexpr int dotsPerInch = 96;         // that a pixel of the layout stands for
constexpr int paperDotsPerInch = 1200;  // fine enough for the letters' places

using Paint = std::function<void(QCPPainter&)>;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FigureExport)
};

[[noreturn]] void fail(const QString& sentence) {
    throw Error(sentence.toStdString());
}

void paintPaper(QCPPainter& painter, QSize size, const Paint& paint) {
    painter.setMode(QCPPainter::pmNoCaching);
    painter.fillRect(QRect(QPoint(), size), paperPalette().paper);
    paint(painter);
}

QImage paintImage(QSize size, const Paint& paint) {
    QImage image(size * dotsPerPixel, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QCPPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.scale(dotsPerPixel, dotsPerPixel);
    paintPaper(painter, size, paint);
    painter.end();
    image.setDotsPerMeterX(qRound(dotsPerPixel * dotsPerInch / 0.0254));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    return image.convertToFormat(QImage::Format_RGB32);
}

bool writePng(QIODevice& file, QSize size, const Paint& paint) {
    return paintImage(size, paint).save(&file, "PNG");
}

bool writeSvg(QIODevice& file, QSize size, const Paint& paint) {
    QSvgGenerator svg;
    svg.setOutputDevice(&file);
    svg.setSize(size);
    svg.setViewBox(QRect(QPoint(), size));
    svg.setResolution(dotsPerInch);
    svg.setTitle(QStringLiteral("Interfuse"));
    QCPPainter painter;
    if (!painter.begin(&svg)) return false;
    painter.setMode(QCPPainter::pmVectorized);
    paintPaper(painter, size, paint);
    return painter.end();
}

bool writePdf(QIODevice& file, QSize size, const Paint& paint) {
    QPdfWriter pdf(&file);
    pdf.setCreator(QStringLiteral("Interfuse"));
    pdf.setResolution(paperDotsPerInch);
    const QSizeF inches = QSizeF(size) / dotsPerInch;
    pdf.setPageSize(QPageSize(inches, QPageSize::Inch, QString(), QPageSize::ExactMatch));
    pdf.setPageMargins(QMarginsF());
    QCPPainter painter;
    if (!painter.begin(&pdf)) return false;
    painter.setMode(QCPPainter::pmVectorized);
    const double scale = static_cast<double>(paperDotsPerInch) / dotsPerInch;
    painter.scale(scale, scale);
    paintPaper(painter, size, paint);
    return painter.end();
}

void writePicture(const QString& path, QSize size, const Paint& paint) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool png = suffix == QLatin1String("png");
    const bool svg = suffix == QLatin1String("svg");
    if (!png && !svg && suffix != QLatin1String("pdf"))
        fail(Texts::tr("%1: pictures are written as .png, .svg or .pdf; give the file one of these "
                       "endings.")
                 .arg(path));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        fail(Texts::tr("%1: cannot be written (%2); choose another folder.")
                 .arg(path, file.errorString()));
    const bool painted = png   ? writePng(file, size, paint)
                         : svg ? writeSvg(file, size, paint)
                               : writePdf(file, size, paint);
    if (!painted || !file.commit())
        fail(Texts::tr("%1: cannot be written (%2); make room or choose another folder.")
                 .arg(path, file.errorString()));
}

FigureInput onPaper(const FigureInput& input) {
    return {input.data, input.choices, paperPalette()};
}

// What the cursor happens to be at belongs to the window, not to the picture.
FigureChoices withoutHover(FigureChoices choices) {
    choices.hovered = {};
    return choices;
}

// A figure on part of a page.
void paintFigure(QCPPainter& painter, const Figure& figure, const FigureInput& input,
                 const QRect& part) {
    const FigureChoices choices = withoutHover(input.choices);
    QCustomPlot plot;
    figure.draw(plot, onPaper({input.data, choices, input.palette}));
    painter.save();
    painter.translate(part.topLeft());
    plot.toPainter(&painter, part.width(), part.height());
    painter.restore();
}

}  // namespace

void writeFigure(const Figure& figure, const FigureInput& input, QSize size, const QString& path) {
    writePicture(path, size, [&](QCPPainter& painter) {
        paintFigure(painter, figure, input, QRect(QPoint(), size));
    });
}

QImage figureImage(const Figure& figure, const FigureInput& input, QSize size) {
    return paintImage(size, [&](QCPPainter& painter) {
        paintFigure(painter, figure, input, QRect(QPoint(), size));
    });
}

void writeFigureData(const Figure& figure, const FigureInput& input, const QString& path) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        fail(Texts::tr("%1: cannot be written (%2); choose another folder.")
                 .arg(path, file.errorString()));
    file.write(figure.csv(input).toUtf8());
    if (!file.commit())
        fail(Texts::tr("%1: cannot be written (%2); make room or choose another folder.")
                 .arg(path, file.errorString()));
}

void writeRoutingFigure(const FigureData& data, const QString& path, QSize size) {
    const FigureChoices choices;
    const FigureInput input{data, choices, paperPalette()};
    writePicture(path, size, [&](QCPPainter& painter) {
        const int half = size.height() / 2;
        paintFigure(painter, *makeHeatMapFigure(), input, QRect(0, 0, size.width(), half));
        paintFigure(painter, *makeDepthFigure(), input,
                    QRect(0, half, size.width(), size.height() - half));
    });
}

void writeRoutingFigures(const FigureData& data, const QString& folder) {
    for (const char* name : {"routing_weights.png", "routing_weights.svg"})
        writeRoutingFigure(data, folder + u'/' + QString::fromLatin1(name));
}

}  // namespace interfuse
