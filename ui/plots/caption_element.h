// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences beneath a figure, in as many lines as its width asks for.
#pragma once

#include "ui/plots/custom_plot.h"
#include "ui/style/palette.h"

namespace interfuse {

class CaptionElement : public QCPLayoutElement {
  public:
    CaptionElement(QCustomPlot* plot, QString text, const Palette& palette);

    const QString& text() const { return text_; }
    QSize minimumOuterSizeHint() const override;
    QSize maximumOuterSizeHint() const override;

  protected:
    void draw(QCPPainter* painter) override;

  private:
    int height() const;

    QString text_;
    QColor color_;
};

// Below the axes of showAxes(); nothing for an empty text.
void showCaption(QCustomPlot& plot, const Palette& palette, const QString& text);
// The caption in a plot that has one.
const CaptionElement* captionOf(const QCustomPlot& plot);

}  // namespace interfuse
