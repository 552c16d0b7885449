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
