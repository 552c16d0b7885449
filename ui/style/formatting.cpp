// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/formatting.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace interfuse {
namespace {

struct Units {
    Q_DECLARE_TR_FUNCTIONS(interfuse::Units)
};

constexpr int weightDecimals = 3;

QString dash() {
    return QStringLiteral("–");
}

// Two figures below ten, so that 1.4 GB and 350 MB both say enough. The rounded value decides, lest
// 9.96 become "10.0".
QString shortNumber(double value, const QLocale& locale) {
    const int decimals = std::round(value * 10) < 100 ? 1 : 0;
    return locale.toString(value, 'f', decimals);
}

}  // namespace

QString formatDuration(double seconds) {
    if (!std::isfinite(seconds)) return dash();
    const auto whole = static_cast<qlonglong>(std::llround(std::max(0.0, seconds)));
    const qlonglong hours = whole / 3600;
    const qlonglong minutes = whole / 60 % 60;
    const auto two = [](qlonglong number) {
        return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
    };
    if (hours == 0) return QStringLiteral("%1:%2").arg(minutes).arg(two(whole % 60));
    return QStringLiteral("%1:%2:%3").arg(hours).arg(two(minutes), two(whole % 60));
}

QString formatBytes(std::uint64_t bytes, const QLocale& locale) {
    const auto amount = static_cast<double>(bytes);
    // A unit begins where the one before would round up to a thousand.
    if (bytes < 1000) return Units::tr("%1 bytes").arg(locale.toString(qulonglong{bytes}));
    if (amount < 999.5e3) return Units::tr("%1 kB").arg(shortNumber(amount / 1e3, locale));
    if (amount < 999.5e6) return Units::tr("%1 MB").arg(shortNumber(amount / 1e6, locale));
    if (amount < 999.5e9) return Units::tr("%1 GB").arg(shortNumber(amount / 1e9, locale));
    return Units::tr("%1 TB").arg(shortNumber(amount / 1e12, locale));
}

QString formatCardMemory(std::uint64_t used, std::uint64_t total, const QLocale& locale) {
    constexpr double unit = 1ULL << 30U;
    return Units::tr("%1 of %2 GB")
        .arg(shortNumber(static_cast<double>(used) / unit, locale),
             shortNumber(static_cast<double>(total) / unit, locale));
}

QString formatFlops(double flops, const QLocale& locale) {
    if (flops < 999.5e6) return Units::tr("%1 MFLOP/s").arg(shortNumber(flops / 1e6, locale));
    if (flops < 999.5e9) return Units::tr("%1 GFLOP/s").arg(shortNumber(flops / 1e9, locale));
    return Units::tr("%1 TFLOP/s").arg(shortNumber(flops / 1e12, locale));
}

QString formatCount(std::int64_t count, const QLocale& locale) {
    return locale.toString(qlonglong{count});
}

QString formatWeight(double weight, const QLocale& locale) {
    if (!std::isfinite(weight)) return dash();
    const double scale = std::pow(10.0, weightDecimals);
    // Rounded first, so that a tiny negative number does not become "-0.000".
    const double rounded = std::round(weight * scale) / scale;
    return locale.toString(rounded == 0 ? 0.0 : rounded, 'f', weightDecimals);
}

QString formatWeight(double weight, std::optional<double> error, const QLocale& locale) {
    const QString text = formatWeight(weight, locale);
    if (!std::isfinite(weight) || !error || !std::isfinite(*error)) return text;
    return QStringLiteral("%1 ± %2").arg(text, formatWeight(*error, locale));
}

QString formatExact(double value, const QLocale& locale) {
    if (!std::isfinite(value)) return dash();
    return locale.toString(value, 'g', QLocale::FloatingPointShortest);
}

}  // namespace interfuse
