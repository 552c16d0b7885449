// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/appearance.h"

#include <QApplication>
#include <QCheckBox>
#include <QStyle>
#include <QTest>
#include <QToolTip>
#include <QWidget>
#include <algorithm>
#include <cmath>

#include "ui/style/palette.h"

namespace interfuse {
namespace {

double luminance(const QColor& color) {
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

// As WCAG 2 defines it, between 1 and 21.
double contrast(const QColor& one, const QColor& other) {
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QPalette shown() {
    return QApplication::palette();
}

}  // namespace

class AppearanceTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { applyAppearance(*qApp, Appearance::system); }

    void contrastIsEnough_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void contrastIsEnough() {
        QFETCH(bool, dark);
        const QPalette palette = widgetPalette(dark);
        using Pair = std::pair<QPalette::ColorRole, QPalette::ColorRole>;
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            for (const auto& [text, ground] :
                 {Pair{QPalette::WindowText, QPalette::Window},
                  Pair{QPalette::Text, QPalette::Base},
                  Pair{QPalette::Text, QPalette::AlternateBase},
                  Pair{QPalette::ButtonText, QPalette::Button},
                  Pair{QPalette::HighlightedText, QPalette::Highlight},
                  Pair{QPalette::ToolTipText, QPalette::ToolTipBase},
                  Pair{QPalette::PlaceholderText, QPalette::Base},
                  Pair{QPalette::PlaceholderText, QPalette::Window},
                  Pair{QPalette::Link, QPalette::Base}, Pair{QPalette::Link, QPalette::Window},
                  Pair{QPalette::LinkVisited, QPalette::Base}}) {
                const double found =
                    contrast(palette.color(group, text), palette.color(group, ground));
                QVERIFY2(
                    found >= 4.5,
                    qPrintable(
                        QStringLiteral("roles %1 on %2: %3").arg(text).arg(ground).arg(found)));
            }
        }
        // What is disabled recedes, but can still be made out.
        const QColor disabled = palette.color(QPalette::Disabled, QPalette::WindowText);
        const QColor window = palette.color(QPalette::Disabled, QPalette::Window);
        QVERIFY(contrast(disabled, window) >= 2.2);
        QVERIFY(contrast(disabled, window) < 4.5);
    }

    void darkAndLightAreJudgedByTheWindow() {
        applyAppearance(*qApp, Appearance::dark);
        QVERIFY(paletteFor(shown()).dark);
        applyAppearance(*qApp, Appearance::light);
        QCOMPARE(QApplication::style()->name(), QStringLiteral("fusion"));
        QVERIFY(!paletteFor(shown()).dark);
        QCOMPARE(shown().color(QPalette::Window), widgetPalette(false).color(QPalette::Window));
    }

    void widgetsFollow() {
        QWidget window;
        applyAppearance(*qApp, Appearance::light);
        window.show();
        QTRY_COMPARE(window.palette().color(QPalette::Base),
                     widgetPalette(false).color(QPalette::Base));
        applyAppearance(*qApp, Appearance::dark);
        QTRY_COMPARE(window.palette().color(QPalette::Base),
                     widgetPalette(true).color(QPalette::Base));
        QCOMPARE(QToolTip::palette().color(QPalette::ToolTipBase),
                 widgetPalette(true).color(QPalette::ToolTipBase));
    }

    void boxesCanBeSeenInTheDark() {
        applyAppearance(*qApp, Appearance::dark);
        QCheckBox box;
        box.resize(box.sizeHint());
        const QImage image = box.grab().toImage();
        double most = 1;
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, image.height() / 2);
            most = std::max(most, contrast(color, shown().color(QPalette::Window)));
        }
        QVERIFY2(most >= 2, qPrintable(QString::number(most)));
    }

    void systemComesBackAsItWas() {
        applyAppearance(*qApp, Appearance::system);
        const QPalette before = shown();
        const QPalette tips = QToolTip::palette();
        const QString style = QApplication::style()->name();
        applyAppearance(*qApp, Appearance::dark);
        QVERIFY(shown() != before);
        applyAppearance(*qApp, Appearance::system);
        QCOMPARE(shown(), before);
        QCOMPARE(QToolTip::palette(), tips);
        QCOMPARE(QApplication::style()->name(), style);
        // Nothing of ours is left that would hide a change of the platform's colours.
        QVERIFY(!QCoreApplication::testAttribute(Qt::AA_SetPalette));
    }

    void plainPlatformsGetFusion() {
        QApplication::setStyle(QStringLiteral("windows"));
        qApp->setProperty("interfusePlatformStyle", QVariant());
        applyAppearance(*qApp, Appearance::system);
        QCOMPARE(QApplication::style()->name(), QStringLiteral("fusion"));
    }

    void names() {
        for (const Appearance appearance :
             {Appearance::system, Appearance::light, Appearance::dark})
            QCOMPARE(appearanceFromName(appearanceName(appearance)), appearance);
        QCOMPARE(appearanceName(Appearance::dark), QStringLiteral("dark"));
        QCOMPARE(appearanceFromName(QStringLiteral("gaudy")), Appearance::system);
    }
};

}  // namespace interfuse

QTEST_MAIN(interfuse::AppearanceTest)
#include "appearance_test.moc"
