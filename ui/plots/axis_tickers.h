// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where axes of the figures have their ticks: layers at whole numbers, weights with at least three
// decimals, samples and errors on a logarithmic scale at 1, 2 and 5.
#pragma once

#include "ui/plots/custom_plot.h"
namespace interfuse {

// How many of them fit is judged from the plot's size, for the axis rect has none yet when ticks
// are first asked for.
class LayerTicker : public QCPAxisTicker {
  public:
    explicit LayerTicker(const QCustomPlot& plot) : plot_(plot) {}

  protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double) override { return 0; }
    QVector<double> createTickVector(double step, const QCPRange& range) override;

  private:
    const QCustomPlot& plot_;
};

class WeightTicker : public QCPAxisTicker {
  public:
    explicit WeightTicker(const QCustomPlot& plot, int leastDecimals = 1)
        : plot_(plot), leastDecimals_(leastDecimals) {}

  protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;

  private:
    const QCustomPlot& plot_;
    int leastDecimals_;
    int decimals_ = 3;
};

// For logarithmic axes: 1, 2 and 5 of each decade, or the decades alone where there are many.
class DecadeTicker : public QCPAxisTicker {
  protected:
    int getSubTickCount(double) override { return 0; }
    double getTickStep(const QCPRange& range) override;
    QVector<double> createTickVector(double step, const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
};

}  // namespace interfuse
