// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/axis_tickers.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace interfuse {
namespace {

constexpr double roomForLayer = 24;  // pixels
constexpr double roomForWeight = 56;
constexpr double fewDecades = 2.5;

}  // namespace

double LayerTicker::getTickStep(const QCPRange& range) {
    const double pixels = plot_.viewport().width() * 0.75 / std::max(range.size(), 1e-9);
    for (double decade = 1; decade < 1e6; decade *= 10) {
        for (const double step : {1.0, 2.0, 5.0}) {
            if (step * decade * pixels >= roomForLayer) return step * decade;
        }
    }
    return 1e6;
}

QVector<double> LayerTicker::createTickVector(double step, const QCPRange& range) {
    QVector<double> ticks;
    const auto first = std::max(0.0, std::ceil(range.lower / step));
    for (double i = first; i * step <= range.upper && ticks.size() < 1000; ++i)
        ticks.append(i * step);
    return ticks;
}

double WeightTicker::getTickStep(const QCPRange& range) {
    setTickCount(std::clamp(static_cast<int>(plot_.viewport().height() / roomForWeight), 3, 10));
    const double step = QCPAxisTicker::getTickStep(range);
    decimals_ = leastDecimals_;
    // A step of 0.0025 has four decimals, one of 0.002 three.
    const auto whole = [&](int decimals) {
        const double scaled = step * std::pow(10.0, decimals);
        return std::abs(scaled - std::round(scaled)) < 1e-3 && scaled > 0.5;
    };
    while (decimals_ < 12 && !whole(decimals_))
        ++decimals_;
    return step;
}

QString WeightTicker::getTickLabel(double tick, const QLocale& locale, QChar, int) {
    // No "-0.000".
    const double smallest = 0.5 * std::pow(10.0, -decimals_);
    return locale.toString(std::abs(tick) < smallest ? 0.0 : tick, 'f', decimals_);
}

double DecadeTicker::getTickStep(const QCPRange& range) {
    return std::log10(std::max(range.upper / std::max(range.lower, 1e-300), 1.0));
}

QVector<double> DecadeTicker::createTickVector(double decades, const QCPRange& range) {
    QVector<double> ticks;
    if (range.lower <= 0) return ticks;
    const int first = static_cast<int>(std::floor(std::log10(range.lower)));
    const int last = static_cast<int>(std::ceil(std::log10(range.upper)));
    for (int decade = first; decade <= last && ticks.size() < 200; ++decade) {
        for (const double mantissa : {1.0, 2.0, 5.0}) {
            if (mantissa > 1 && decades > fewDecades) continue;
            ticks.append(mantissa * std::pow(10.0, decade));
        }
    }
    return ticks;
}

QString DecadeTicker::getTickLabel(double tick, const QLocale& locale, QChar, int) {
    const int decade = static_cast<int>(std::floor(std::log10(tick) + 1e-9));
    if (decade >= 0) return locale.toString(std::round(tick), 'f', 0);
    if (decade >= -6) return locale.toString(tick, 'f', -decade);
    return locale.toString(tick, 'g', 1);
}

}  // namespace interfuse
