// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keys do in a matrix: they select cells, move the selected one, and change
// coefficients.
#pragma once

#include <QList>
#include <QObject>
#include <QPointF>
#include <QPointer>
#include <functional>
#include <optional>
#include <set>

#include "ui/plots/figure.h"
#include "ui/plots/matrix_selection.h"

class QAction;
class QKeyEvent;
class QLineEdit;
class QMouseEvent;

namespace interfuse {

class MatrixElement;

class MatrixControl : public QObject {
    Q_OBJECT

  public:
    // What a pixel of dragging changes coefficients by; a tenth of it with Shift.
    static constexpr double dragStep = 0.002;

    using Input = std::function<FigureInput()>;
    MatrixControl(QCustomPlot* plot, const Figure& figure, Input input, QObject* parent);

    // Each tells whether the event was for the matrix. The plot has to be drawn as things are.
    bool pressed(const QMouseEvent& event);
    bool moved(const QMouseEvent& event);
    bool released(const QMouseEvent& event);
    bool doubleClicked(const QMouseEvent& event);
    bool keyPressed(const QKeyEvent& event);
    // Whether a key is for the matrix before it is a shortcut of the window.
    bool wants(const QKeyEvent& event) const;
    // resetCells: lets the selected cells follow the routing again.
    QList<QAction*> actions() const { return {reset_}; }
    void updateActions();
    // Whether a context menu is to wait for the button's release, as the button may drag values.
    bool holdsMenu() const { return changing_.has_value(); }

  Q_SIGNALS:
    void cellsSelected(const std::set<interfuse::MatrixCell>& cells);
    void spotSelected(const interfuse::Spot& spot);
    void valueSet(const std::set<interfuse::MatrixCell>& cells, double value);
    void valueAdded(const std::set<interfuse::MatrixCell>& cells, double difference, bool finished);
    void resetAsked(const std::set<interfuse::MatrixCell>& cells);
    void menuAsked(const QPoint& globalPosition);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    // Values that follow the mouse.
    struct Change {
        std::set<MatrixCell> cells;
        double lastY = 0;
        double total = 0;
        bool moved = false;
    };

    const MatrixElement* matrix() const;
    bool showsCoefficients() const;
    std::set<MatrixCell> editable() const;
    std::optional<MatrixPlace> placeAt(QPointF pixel) const;
    std::optional<MatrixArea> areaAt(const QMouseEvent& event) const;
    MatrixPlace nearestPlace(QPointF pixel) const;
    std::optional<MatrixPlace> cursor() const;
    Spot spotOf(MatrixPlace place) const;

    void select(const MatrixArea& area, MatrixSelection::Manner manner, const Spot& spot);
    void move(int down, int right, Qt::KeyboardModifiers keys);
    void toggleCursor();
    void tell(const std::set<MatrixCell>& cells, const Spot& spot);
    bool startChange(const QMouseEvent& event);
    void change(double difference);
    void endChange(bool keep);
    void startTyping(const QString& text);
    void acceptTyping();
    void stopTyping();
    bool typingKey(int key);

    QCustomPlot* plot_;
    const Figure& figure_;
    Input input_;
    MatrixSelection selection_;
    bool selecting_ = false;
    std::optional<MatrixPlace> selectedTo_;
    std::optional<Change> changing_;
    QAction* reset_;
    QPointer<QLineEdit> typing_;
};

}  // namespace interfuse
