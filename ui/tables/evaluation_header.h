// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Headers of an evaluation's table: the task, and smaller beneath it the number of images.
#pragma once

#include <QHeaderView>

namespace interfuse {

class EvaluationHeader : public QHeaderView {
    Q_OBJECT

  public:
    explicit EvaluationHeader(QWidget* parent = nullptr);

  protected:
    QSize sectionSizeFromContents(int section) const override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

  private:
    QStringList lines(int section) const;
    // Draws the arrow where the text leaves room for it: before numbers' titles, behind names'.
    void paintArrow(QPainter& painter, const QRect& rect, bool isName) const;
};

}  // namespace interfuse
