// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/formatting.h"

#include <QTest>
#include <limits>

namespace interfuse {
namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale german(QLocale::German, QLocale::Germany);

}  // namespace

class FormattingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void durations() {
        QCOMPARE(formatDuration(0), QStringLiteral("0:00"));
        QCOMPARE(formatDuration(9.4), QStringLiteral("0:09"));
        QCOMPARE(formatDuration(59.6), QStringLiteral("1:00"));
        QCOMPARE(formatDuration(130), QStringLiteral("2:10"));
        QCOMPARE(formatDuration(3599), QStringLiteral("59:59"));
        QCOMPARE(formatDuration(3600), QStringLiteral("1:00:00"));
        QCOMPARE(formatDuration(3730), QStringLiteral("1:02:10"));
        QCOMPARE(formatDuration(-3), QStringLiteral("0:00"));
        QCOMPARE(formatDuration(std::numeric_limits<double>::infinity()), QStringLiteral("–"));
    }

    void sizes() {
        QCOMPARE(formatBytes(0, english), QStringLiteral("0 bytes"));
        QCOMPARE(formatBytes(999, english), QStringLiteral("999 bytes"));
        QCOMPARE(formatBytes(1000, english), QStringLiteral("1.0 kB"));
        QCOMPARE(formatBytes(9'960, english), QStringLiteral("10 kB"));
        QCOMPARE(formatBytes(999'600, english), QStringLiteral("1.0 MB"));
        QCOMPARE(formatBytes(350'000'000, english), QStringLiteral("350 MB"));
        QCOMPARE(formatBytes(1'440'000'000, english), QStringLiteral("1.4 GB"));
        QCOMPARE(formatBytes(1'440'000'000, german), QStringLiteral("1,4 GB"));
        QCOMPARE(formatBytes(2'000'000'000'000, english), QStringLiteral("2.0 TB"));
    }

    void memoryOfCards() {
        QCOMPARE(formatCardMemory(3'300'000'000, 150'754'820'096, english),
                 QStringLiteral("3.1 of 140 GB"));
        QCOMPARE(formatCardMemory(0, 85'520'809'984, german), QStringLiteral("0,0 of 80 GB"));
    }

    void speeds() {
        QCOMPARE(formatFlops(36.4e9, english), QStringLiteral("36 GFLOP/s"));
        QCOMPARE(formatFlops(999.6e9, english), QStringLiteral("1.0 TFLOP/s"));
        QCOMPARE(formatFlops(41.2e12, english), QStringLiteral("41 TFLOP/s"));
        QCOMPARE(formatFlops(2.5e6, german), QStringLiteral("2,5 MFLOP/s"));
    }

    void counts() {
        QCOMPARE(formatCount(60'000, english), QStringLiteral("60,000"));
        QCOMPARE(formatCount(60'000, german), QStringLiteral("60.000"));
    }

    void weights() {
        QCOMPARE(formatWeight(0.13149, english), QStringLiteral("0.131"));
        QCOMPARE(formatWeight(0.13149, german), QStringLiteral("0,131"));
        QCOMPARE(formatWeight(-0.0001, english), QStringLiteral("0.000"));
        QCOMPARE(formatWeight(std::numeric_limits<double>::quiet_NaN(), english),
                 QStringLiteral("–"));
        QCOMPARE(formatWeight(0.131, 0.0021, english), QStringLiteral("0.131 ± 0.002"));
        QCOMPARE(formatWeight(0.131, std::nullopt, english), QStringLiteral("0.131"));
    }

    void everyDigit() {
        const double third = 1.0 / 3;
        QCOMPARE(formatExact(third, QLocale::c()).toDouble(), third);
        QCOMPARE(formatExact(0.25, QLocale::c()), QStringLiteral("0.25"));
    }
};

}  // namespace interfuse

QTEST_APPLESS_MAIN(interfuse::FormattingTest)
#include "formatting_test.moc"
