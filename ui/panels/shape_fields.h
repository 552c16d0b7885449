// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fields for factors that are tried out by dragging: a slider, a toggle, a number, a name that
// gives way.
#pragma once

#include <QLabel>
#include <QSlider>
#include <QToolButton>

#include "ui/panels/decimal_box.h"

namespace interfuse {

// From 0 up, in steps of a hundredth; 1 is marked. Only what a person does gives signals, and the
// wheel belongs to the panel around it.
class ShapeSlider : public QSlider {
    Q_OBJECT

  public:
    ShapeSlider(double most, QWidget* parent);

    void setMost(double most);
    // Puts the handle where the factor is, at the nearer end where that is beyond.
    void show(double factor);
    double factor() const;
    // Drawn without its accent, for what counts for nothing.
    void setFaded(bool faded);

  Q_SIGNALS:
    void moved(double factor);
    // Another press of the mouse, keys after it, or the end of both: what follows is a step of its
    // own.
    void stepBegins();
    // By a double-click.
    void resetAsked();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

  private:
    // Along the groove, in the widget's pixels.
    int positionOf(int value) const;
    int valueAt(int position) const;

    bool pressed_ = false;  // the last that happened was the mouse's doing
    bool faded_ = false;
};

// A letter that is on or off, and shows it in any light.
class ShapeToggle : public QToolButton {
    Q_OBJECT

  public:
    enum class Tone { quiet, accent };  // when it is on
    ShapeToggle(const QString& text, Tone tone, QWidget* parent);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Tone tone_;
};

// A factor to be typed: as many decimals as it needs, two at least.
class FactorBox : public DecimalBox {
    Q_OBJECT

  public:
    explicit FactorBox(QWidget* parent);

    // Without a signal.
    void show(double factor);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    QString textFromValue(double value) const override;

  protected:
    void wheelEvent(QWheelEvent* event) override;
};

// One line of plain text, elided where it is too long; then the tooltip has all of it.
class ElidedLabel : public QLabel {
    Q_OBJECT

  public:
    explicit ElidedLabel(QWidget* parent);
    QSize minimumSizeHint() const override;

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

// What a field says of itself while it can be used.
void setTip(QWidget& field, const QString& tip);
// Enabled where there is no obstacle; the tooltip tells of it where there is one.
void setUsable(QWidget& field, const QString& obstacle);

}  // namespace interfuse
