// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A heat map in a window of its own, to be clicked and typed into, and what it told.
#pragma once

#include <QSignalSpy>
#include <QtTest>
#include <functional>

#include "tests/ui/plots/some_coefficients.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/matrix_element.h"
#include "ui/plots/plot_view.h"

namespace interfuse {

using Cells = std::set<MatrixCell>;

// Three layers, four experts; one linear layer that nobody changed.
inline std::shared_ptr<const FigureData> someMapData() {
    static const auto data = [] {
        auto made = std::make_shared<FigureData>(
            someFigureData({3, 4, {2, 6}, 100, LinearId{2, LinearKind::fc2}}));
        addCoefficients(*made, {}, {{{7, 1}, 0.3}});
        return made;
    }();
    return data;
}

// A view of its own, with what it told.
struct ShownMap {
    explicit ShownMap(ShownValue value = ShownValue::coefficients,
                      std::unique_ptr<Figure> figure = makeHeatMapFigure())
        : view(std::move(figure)) {
        view.resize(900, 560);
        view.setData(someMapData());
        FigureChoices choices;
        choices.shown = value;
        view.setChoices(choices);
        view.show();
        view.activateWindow();
        const bool drawn = QTest::qWaitForWindowActive(&view) &&
                           QTest::qWaitFor([&] { return view.replots() > 0; });
        if (!drawn) qFatal("The view was not drawn.");
    }

    QCustomPlot* plot() { return view.plot(); }
    MatrixGeometry place() { return matrixOf(*view.plot())->geometry(); }
    QPoint at(std::size_t row, std::size_t column) { return place().cell(row, column).center(); }
    const Cells& cells() { return view.choices().cells; }
    const Spot& spot() { return view.choices().selected; }

    void click(QPoint point, Qt::KeyboardModifiers keys = {}) {
        QTest::mouseClick(plot(), Qt::LeftButton, keys, point);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers keys = {}) { QTest::keyClick(plot(), key, keys); }
    void move(QPoint to, Qt::MouseButtons buttons, Qt::KeyboardModifiers keys = {}) {
        QMouseEvent event(QEvent::MouseMove, QPointF(to), plot()->mapToGlobal(QPointF(to)),
                          Qt::NoButton, buttons, keys);
        QCoreApplication::sendEvent(plot(), &event);
    }
    void choose(const std::function<void(FigureChoices&)>& change) {
        FigureChoices choices = view.choices();
        change(choices);
        view.setChoices(choices);
        const int before = view.replots();
        if (!QTest::qWaitFor([&] { return view.replots() > before; })) qFatal("Not drawn.");
    }

    PlotView view;
    QSignalSpy selected{&view, &PlotView::cellsSelected};
    QSignalSpy set{&view, &PlotView::cellValueSet};
    QSignalSpy added{&view, &PlotView::cellValueAdded};
    QSignalSpy reset{&view, &PlotView::cellsReset};
};

inline Cells cellsOf(const QSignalSpy& spy, int call) {
    return spy.at(call).at(0).value<Cells>();
}

}  // namespace interfuse
