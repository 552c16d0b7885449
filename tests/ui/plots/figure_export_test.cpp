// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as files: valid, of the right size, with text as text in SVG, complete or absent.
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

#include "core/runtime/error.h"
#include "tests/ui/plots/some_figure_data.h"
#include "ui/plots/figure_export.h"

namespace interfuse {

class FigureExportTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void pngHasTwoDotsToAPixel();
    void svgHoldsTextAsText();
    void pdfIsAPdf();
    void paperIsLight();
    void theRoutingFigureHoldsBoth();
    void dataIsWritten();
    void whatCannotBeWrittenIsSaid();

  private:
    QString path(const char* name) const { return folder_.filePath(QString::fromLatin1(name)); }
    static QByteArray bytes(const QString& path);
    static QStringList texts(const QString& path);

    QTemporaryDir folder_;
    FigureData data_ = someFigureData({4, 5, {2, 6}, 100, {}});
    FigureChoices choices_;
};

QByteArray FigureExportTest::bytes(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What the text elements of an SVG say; nothing where it is not well-formed.
QStringList FigureExportTest::texts(const QString& path) {
    QXmlStreamReader reader(bytes(path));
    QStringList found;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == QLatin1String("text"))
            found.append(reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed());
    }
    return reader.hasError() ? QStringList() : found;
}

void FigureExportTest::pngHasTwoDotsToAPixel() {
    writeFigure(*makeDepthFigure(), {data_, choices_, paletteFor(true)}, {640, 400},
                path("depth.png"));
    const QImage image(path("depth.png"));
    QCOMPARE(image.size(), QSize(1280, 800));
    QCOMPARE(image,
             figureImage(*makeDepthFigure(), {data_, choices_, paletteFor(false)}, {640, 400})
                 .convertToFormat(image.format()));
}

void FigureExportTest::svgHoldsTextAsText() {
    const auto check = [&](std::unique_ptr<Figure> figure) {
        const QString file = folder_.filePath(figure->name() + QStringLiteral(".svg"));
        writeFigure(*figure, {data_, choices_, paletteFor(false)}, {900, 560}, file);
        QVERIFY(QSvgRenderer(file).isValid());
        const QStringList words = texts(file);
        for (const QString& expert : data_.experts)
            QVERIFY2(words.contains(expert),
                     qPrintable(figure->name() + QLatin1Char(' ') + expert));
    };
    check(makeDepthFigure());
    check(makeHeatMapFigure());
    check(makeLayersFigure());
    check(makeDatasetsFigure());
}

void FigureExportTest::pdfIsAPdf() {
    writeFigure(*makeHeatMapFigure(), {data_, choices_, paletteFor(false)}, {900, 560},
                path("heat_map.PDF"));
    const QByteArray pdf = bytes(path("heat_map.PDF"));
    QVERIFY(pdf.startsWith("%PDF-1."));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    // 900 × 560 pixels at 96 to the inch, in points.
    QVERIFY2(pdf.contains("/MediaBox [0 0 675"), pdf.mid(pdf.indexOf("/MediaBox"), 60));
}

void FigureExportTest::paperIsLight() {
    const QImage image =
        figureImage(*makeLayersFigure(), {data_, choices_, paletteFor(true)}, {300, 200});
    QCOMPARE(image.pixelColor(0, 0), paperPalette().paper);
}

void FigureExportTest::theRoutingFigureHoldsBoth() {
    writeRoutingFigure(data_, path("routing_weights.png"));
    QCOMPARE(QImage(path("routing_weights.png")).size(), routingFigureSize * 2);
    writeRoutingFigure(data_, path("routing_weights.svg"));
    const QStringList words = texts(path("routing_weights.svg"));
    for (const QString& expert : data_.experts)
        QCOMPARE(words.count(expert), 2);
}

void FigureExportTest::dataIsWritten() {
    const FigureInput input{data_, choices_, paletteFor(false)};
    writeFigureData(*makeDepthFigure(), input, path("depth.csv"));
    QCOMPARE(QString::fromUtf8(bytes(path("depth.csv"))), makeDepthFigure()->csv(input));
}

void FigureExportTest::whatCannotBeWrittenIsSaid() {
    const FigureInput input{data_, choices_, paletteFor(false)};
    const auto fails = [&](const QString& file, const char* says) {
        try {
            writeFigure(*makeDepthFigure(), input, {300, 200}, file);
        } catch (const Error& error) {
            return QByteArray(error.what()).contains(says) &&
                   QByteArray(error.what()).contains(file.toUtf8());
        }
        return false;
    };
    QVERIFY(fails(path("depth.bmp"), ".png, .svg or .pdf"));
    QVERIFY(fails(path("absent/depth.png"), "cannot be written"));
    QVERIFY(!QFile::exists(path("depth.bmp")));
}

}  // namespace interfuse

QTEST_MAIN(interfuse::FigureExportTest)
#include "figure_export_test.moc"
