// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a matrix of routing weights: cells, names, the scale of colours. One element paints all,
// for hundreds of items would take longer than the calibration beside it can spare.
#pragma once

#include "ui/plots/custom_plot.h"
#include "ui/plots/matrix_model.h"
#include "ui/style/palette.h"

namespace interfuse {

class MatrixElement : public QCPLayoutElement {
  public:
    MatrixElement(QCustomPlot* plot, MatrixModel model, const Palette& palette);

    const MatrixModel& model() const { return model_; }
    MatrixGeometry geometry() const;
    // The expert whose name, beside a row or below a column, lies there.
    std::optional<std::size_t> expertLabelAt(QPointF pixel) const;
    // The columns, first and last, whose number, kind or strip lies there; only of linear layers.
    std::optional<std::pair<std::size_t, std::size_t>> columnsAt(QPointF pixel) const;

  protected:
    void draw(QCPPainter* painter) override;

  private:
    void drawCells(QCPPainter& painter, const MatrixGeometry& place) const;
    void drawMissing(QCPPainter& painter, const MatrixGeometry& place) const;
    void drawNumbers(QCPPainter& painter, const MatrixGeometry& place) const;
    void drawCorners(QCPPainter& painter, const MatrixGeometry& place) const;
    void drawMarks(QCPPainter& painter, const MatrixGeometry& place) const;
    void drawChosen(QCPPainter& painter, const MatrixGeometry& place) const;
    void drawOutline(QCPPainter& painter, const MatrixGeometry& place, const MatrixMark& mark,
                     int width) const;
    void drawGround(QCPPainter& painter, const QRect& label, int width) const;
    void drawRowLabels(QCPPainter& painter, const MatrixGeometry& place) const;
    void drawColumnLabels(QCPPainter& painter, const MatrixGeometry& place) const;
    void drawColumnLabel(QCPPainter& painter, const MatrixGeometry& place,
                         std::size_t column) const;
    void drawTitles(QCPPainter& painter, const MatrixGeometry& place) const;
    void drawScale(QCPPainter& painter, const MatrixGeometry& place) const;
    void drawScaleNumbers(QCPPainter& painter, const MatrixGeometry& place, double low,
                          double high) const;
    QString endText(double value, double part) const;
    bool isMissing(std::size_t row, std::size_t column) const;
    bool columnIsMissing(std::size_t column) const;
    const QColor& color(double value) const;

    MatrixModel model_;
    Palette palette_;
    std::vector<QColor> colors_;                  // from far below to far above the centre
    bool goesBelow_ = false, goesAbove_ = false;  // some values lie outside the colours
};

// The matrix in a plot that has one.
const MatrixElement* matrixOf(const QCustomPlot& plot);

}  // namespace interfuse
