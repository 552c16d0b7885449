// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A compact SVG looks as the one that it was made from.
#include <QBuffer>
#include <QPainter>
#include <QPainterPath>
#include <QSvgGenerator>
#include <QSvgRenderer>
#include <QXmlStreamReader>
#include <QtTest>

#include "tests/ui/plots/some_figure_data.h"
#include "ui/plots/custom_plot.h"
#include "ui/report/compact_svg.h"

namespace interfuse {

class CompactSvgTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void shapesLookTheSame();
    void figuresLookTheSame_data();
    void figuresLookTheSame();
    void textsAreKept();
    void wordsAreEscaped();
    void controlCharactersGo();

  private:
    static constexpr QSize size_{920, 460};
    static QByteArray drawn(const std::function<void(QCPPainter&)>& paint);
    static QImage rendered(const QByteArray& svg);
    // The mean over all pixels and colours, 0 to 255.
    static double difference(const QImage& a, const QImage& b);
    static QString compact(const QByteArray& svg) {
        return compactSvg(svg, size_, {QStringLiteral("a"), QStringLiteral("b"), {}});
    }
};

QByteArray CompactSvgTest::drawn(const std::function<void(QCPPainter&)>& paint) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(size_);
    svg.setViewBox(QRect(QPoint(), size_));
    svg.setResolution(96);
    QCPPainter painter;
    painter.begin(&svg);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    paint(painter);
    painter.end();
    return buffer.data();
}

QImage CompactSvgTest::rendered(const QByteArray& svg) {
    QImage image(size_, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QSvgRenderer renderer(svg);
    if (!renderer.isValid()) return {};
    renderer.render(&painter, QRectF(QPointF(), QSizeF(size_)));
    return image;
}

double CompactSvgTest::difference(const QImage& a, const QImage& b) {
    if (a.isNull() || b.isNull()) return 255;
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb one = a.pixel(x, y), other = b.pixel(x, y);
            sum += std::abs(qRed(one) - qRed(other)) + std::abs(qGreen(one) - qGreen(other)) +
                   std::abs(qBlue(one) - qBlue(other));
        }
    }
    return sum / (3.0 * a.width() * a.height());
}

void CompactSvgTest::shapesLookTheSame() {
    const QByteArray svg = drawn([](QCPPainter& painter) {
        painter.fillRect(QRect(0, 0, 920, 460), QColor(250, 250, 240));
        painter.setPen(QPen(QColor(200, 20, 20), 6, Qt::DashLine, Qt::RoundCap, Qt::MiterJoin));
        painter.drawPolyline(QPolygonF({{20, 20}, {120.123456, 80}, {120.123456, 20}, {200, 20}}));
        painter.setBrush(QColor(20, 60, 200, 90));
        painter.setPen(Qt::NoPen);
        painter.drawPolygon(QPolygonF({{300, 20}, {460, 40}, {340, 200}}));
        painter.drawEllipse(QPointF(600, 100), 60, 60);
        QPainterPath path;
        path.addRoundedRect(QRectF(30, 200, 200, 120), 30, 20);
        painter.setPen(QPen(QColor(0, 120, 60), 4));
        painter.drawPath(path);
        painter.setOpacity(0.5);
        painter.drawRect(QRectF(700.5, 200.5, 80, 90));
        painter.setOpacity(1);
        painter.save();
        painter.translate(500, 400);
        painter.rotate(-35);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(90, 0, 120), 2));
        painter.drawLine(QPointF(0, 0), QPointF(150, 0));
        painter.drawLine(QPointF(0, 9), QPointF(150, 9));
        painter.restore();
    });
    const QByteArray small = compact(svg).toUtf8();
    QVERIFY(small.size() < svg.size() / 2);
    const double far = difference(rendered(svg), rendered(small));
    QVERIFY2(far < 0.05, qPrintable(QString::number(far)));
    // Something that is missing is seen.
    QByteArray less = small;
    const auto at = less.indexOf("<path");
    less.remove(at, less.indexOf("/>", at) + 2 - at);
    QVERIFY(difference(rendered(svg), rendered(less)) > 0.1);
}

void CompactSvgTest::figuresLookTheSame_data() {
    QTest::addColumn<int>("which");
    QTest::newRow("depth") << 0;
    QTest::newRow("heat map") << 1;
    QTest::newRow("layers") << 2;
    QTest::newRow("datasets") << 3;
    QTest::newRow("convergence") << 4;
}

void CompactSvgTest::figuresLookTheSame() {
    QFETCH(int, which);
    std::unique_ptr<Figure> figures[] = {makeDepthFigure(), makeHeatMapFigure(), makeLayersFigure(),
                                         makeDatasetsFigure(), makeConvergenceFigure()};
    const FigureData data = someFigureData({12, 8, {2, 6, 14}, 100, LinearId{3, LinearKind::fc1}});
    const FigureChoices choices;
    const QByteArray svg = drawn([&](QCPPainter& painter) {
        painter.fillRect(QRect(QPoint(), size_), paperPalette().paper);
        QCustomPlot plot;
        figures[which]->draw(plot, {data, choices, paperPalette()});
        plot.toPainter(&painter, size_.width(), size_.height());
    });
    const QByteArray small = compact(svg).toUtf8();
    qInfo("%d of %d bytes", static_cast<int>(small.size()), static_cast<int>(svg.size()));
    QVERIFY(small.size() < svg.size() / 3);
    QVERIFY(!svg.contains("url("));  // gradients and clips, which are not handled
    const double far = difference(rendered(svg), rendered(small));
    QVERIFY2(far < 0.25, qPrintable(QString::number(far)));
}

void CompactSvgTest::textsAreKept() {
    const QByteArray svg = drawn([](QCPPainter& painter) {
        QFont font(QStringLiteral("DejaVu Sans"));
        font.setPixelSize(14);
        font.setBold(true);
        painter.setFont(font);
        painter.setPen(QColor(10, 20, 30));
        painter.drawText(QPointF(40.25, 50), QStringLiteral("MNIST <a & b>"));
        painter.drawText(QPointF(40, 80), QStringLiteral("7"));
    });
    const QString small = compact(svg);
    QVERIFY(small.contains(QStringLiteral(">MNIST &lt;a &amp; b&gt;</text>")));
    QVERIFY(small.contains(QStringLiteral("x=\"40.25\" y=\"50\" textLength=\"")));
    QVERIFY(small.contains(QStringLiteral("font-size=\"14\" font-weight=\"700\"")));
    QVERIFY(small.contains(QStringLiteral("<text x=\"40\" y=\"80\">7</text>")));
    QVERIFY(small.contains(QStringLiteral("#0a141e")));
}

void CompactSvgTest::wordsAreEscaped() {
    const QByteArray svg =
        drawn([](QCPPainter& painter) { painter.drawLine(QPointF(0, 0), QPointF(9, 9)); });
    const QString small = compactSvg(
        svg, size_, {QStringLiteral("x"), QStringLiteral("</title><b>"), QStringLiteral("a & b")});
    QVERIFY(
        small.contains(QStringLiteral("<title id=\"x-title\">&lt;/title&gt;&lt;b&gt;</title>")));
    QVERIFY(small.contains(QStringLiteral("<desc id=\"x-desc\">a &amp; b</desc>")));
    QVERIFY(small.contains(QStringLiteral("aria-labelledby=\"x-title x-desc\"")));
    QXmlStreamReader reader(small);
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY(!reader.hasError());
}

void CompactSvgTest::controlCharactersGo() {
    QCOMPARE(escaped(QStringLiteral("a\x01\tb\n<\x7f>\"&")),
             QStringLiteral("a\ufffd\tb\n&lt;\ufffd&gt;&quot;&amp;"));
}

}  // namespace interfuse

QTEST_MAIN(interfuse::CompactSvgTest)
#include "compact_svg_test.moc"
