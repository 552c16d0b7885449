// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTest>

#include "ui/style/appearance.h"
#include "ui/style/palette.h"

namespace interfuse {
namespace {

QImage drawn(const QIcon& icon, int side, QIcon::Mode mode = QIcon::Normal, qreal ratio = 1) {
    return icon.pixmap(QSize(side, side), ratio, mode)
        .toImage()
        .convertToFormat(QImage::Format_ARGB32);
}

// How many pixels are fully covered, and whether all of those have the colour.
std::pair<int, bool> coveredIn(const QImage& image, const QColor& color) {
    int covered = 0;
    bool all = true;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) != 255) continue;
            ++covered;
            all = all && image.pixel(x, y) == color.rgb();
        }
    }
    return {covered, all};
}

QStringList drawings() {
    QStringList names = QDir(QStringLiteral(INTERFUSE_SOURCE_DIR "/resources/icons"))
                            .entryList({QStringLiteral("*.svg")});
    for (QString& name : names)
        name.chop(4);
    return names;
}

}  // namespace

class IconsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { applyAppearance(*qApp, Appearance::system); }

    void everyDrawingIsCompiledInAndShows() {
        const QStringList names = drawings();
        QVERIFY(names.size() >= 37);
        applyAppearance(*qApp, Appearance::light);
        for (const QString& name : names) {
            const QIcon drawing = icon(name);
            QVERIFY2(!drawing.isNull(), qPrintable(name));
            const auto [covered, tinted] =
                coveredIn(drawn(drawing, 48), QApplication::palette().color(QPalette::WindowText));
            QVERIFY2(covered > 40, qPrintable(name));
            QVERIFY2(tinted, qPrintable(name));
        }
    }

    void unknownNamesGiveNothing() { QVERIFY(icon(QStringLiteral("no such icon")).isNull()); }

    void colourFollowsThePaletteWhileRunning() {
        applyAppearance(*qApp, Appearance::light);
        const QIcon open = icon(QStringLiteral("open"));
        const QImage light = drawn(open, 32);
        applyAppearance(*qApp, Appearance::dark);
        const QImage dark = drawn(open, 32);
        QVERIFY(light != dark);
        QVERIFY(coveredIn(dark, widgetPalette(true).color(QPalette::WindowText)).second);
        applyAppearance(*qApp, Appearance::light);
        QCOMPARE(drawn(open, 32), light);
    }

    void modesHaveTheirColours() {
        applyAppearance(*qApp, Appearance::light);
        const QPalette palette = QApplication::palette();
        const QIcon save = icon(QStringLiteral("save"));
        QVERIFY(coveredIn(drawn(save, 48, QIcon::Disabled),
                          palette.color(QPalette::Disabled, QPalette::WindowText))
                    .second);
        QVERIFY(
            coveredIn(drawn(save, 48, QIcon::Selected), palette.color(QPalette::HighlightedText))
                .second);
        const QIcon problem = icon(QStringLiteral("problem"), IconTint::problem);
        QVERIFY(coveredIn(drawn(problem, 48), paletteFor(false).problem).second);
    }

    void drawnAtTheScreensOwnResolution() {
        const QIcon model = icon(QStringLiteral("model"));
        const QPixmap twice = model.pixmap(QSize(24, 24), 2.0);
        QCOMPARE(twice.size(), QSize(48, 48));
        QCOMPARE(twice.devicePixelRatio(), 2.0);
        QImage large = drawn(model, 48);
        large.setDevicePixelRatio(2);
        QCOMPARE(drawn(model, 24, QIcon::Normal, 2.0), large);

        QImage canvas(48, 48, QImage::Format_ARGB32_Premultiplied);
        canvas.setDevicePixelRatio(2);
        canvas.fill(Qt::transparent);
        QPainter painter(&canvas);
        model.paint(&painter, QRect(0, 0, 24, 24));
        painter.end();
        QCOMPARE(canvas.convertToFormat(QImage::Format_ARGB32), large);
    }

    void applicationIconIsOpaqueInItsMiddleAtEverySize() {
        const QIcon sign = applicationIcon();
        QVERIFY(!sign.isNull());
        for (const int side : {16, 24, 32, 48, 128, 256}) {
            const QImage image = drawn(sign, side);
            QCOMPARE(image.size(), QSize(side, side));
            QCOMPARE(qAlpha(image.pixel(side / 2, side / 2)), 255);
            QCOMPARE(qAlpha(image.pixel(0, 0)), 0);
        }
        // Its colours are its own.
        const QImage before = drawn(sign, 64);
        applyAppearance(*qApp, Appearance::dark);
        QCOMPARE(drawn(sign, 64), before);
    }

    void swatchesShowTheirColour() {
        const QColor color = expertColor(1);
        const auto [covered, all] = coveredIn(drawn(swatchIcon(color), 16), color);
        QVERIFY(covered > 80);
        QVERIFY(all);
    }
};

}  // namespace interfuse

QTEST_MAIN(interfuse::IconsTest)
#include "icons_test.moc"
