// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One figure in a window: hover and selection, zoom, editing cells, showing and hiding experts,
// saving and copying.
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QTimer>
#include <QWidget>
#include <memory>
#include <set>

#include "ui/plots/figure.h"

class QAction;
class QCustomPlot;
class QHelpEvent;
class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace interfuse {

class MatrixControl;
class PlotZoom;

class PlotView : public QWidget {
    Q_OBJECT

  public:
    explicit PlotView(std::unique_ptr<Figure> figure, QWidget* parent = nullptr);
    ~PlotView() override;

    const Figure& figure() const { return *figure_; }
    QCustomPlot* plot() const { return plot_; }  // objectName: "plot_" and the figure's name

    // Both are cheap: the drawing comes later, and only while visible; at most ten times a second
    // while a calibration works beside it, else often enough to follow a hand.
    void setData(std::shared_ptr<const FigureData> figures);
    void setChoices(const FigureChoices& choices);
    const FigureChoices& choices() const { return choices_; }

    // savePicture, saveData, copyPicture, copyData and, where there are axes, resetZoom.
    QList<QAction*> pictureActions() const { return actions_; }
    bool isZoomed() const;
    void resetZoom();
    // How often the figure was drawn.
    int replots() const { return replots_; }

    // Where file dialogs start.
    void setFolder(const QString& folder) { folder_ = folder; }

  Q_SIGNALS:
    void hovered(const interfuse::Spot& spot);
    void selected(const interfuse::Spot& spot);
    // In a matrix of linear layers and experts: what is selected, and what is to become of the
    // coefficients of cells that have one.
    void cellsSelected(const std::set<interfuse::MatrixCell>& cells);
    void cellValueSet(const std::set<interfuse::MatrixCell>& cells, double value);
    // What was added since the last time; `finished` when the mouse lets go.
    void cellValueAdded(const std::set<interfuse::MatrixCell>& cells, double difference,
                        bool finished);
    void cellsReset(const std::set<interfuse::MatrixCell>& cells);
    void hiddenExpertsChanged(const std::set<std::size_t>& hidden);
    void written(const QString& path);
    void failed(const QString& sentence);  // a file could not be written

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    FigureInput input() const;
    bool hasPicture() const;
    void makeMatrixControl();
    void makeActions();
    QAction* addPictureAction(const QString& name, const QString& text, void (PlotView::*run)());
    void schedule();
    int leastMilliseconds() const;
    void redraw();
    void updateActions();
    void describeForReaders();

    void mousePressed(const QMouseEvent& event);
    void mouseMoved(const QMouseEvent& event);
    void mouseReleased(const QMouseEvent& event);
    void clicked(QPointF pixel);
    void hover(const Spot& spot);
    void wheel(QWheelEvent& event);
    void doubleClicked(const QMouseEvent& event);
    void chooseCells(const std::set<MatrixCell>& cells);
    void chooseSpot(const Spot& spot);
    bool keyPressed(const QKeyEvent& event);
    void showMenu(const QPoint& globalPosition);
    void showTip(const QHelpEvent& event);
    void axesChanged();

    void savePicture();
    void saveData();
    void copyPicture();
    void copyData();
    void openDialog(const QString& name, const QString& title, const QStringList& filters,
                    void (PlotView::*write)(const QString&));
    void writePictureTo(const QString& path);
    void writeDataTo(const QString& path);

    std::unique_ptr<Figure> figure_;
    QCustomPlot* plot_;
    std::shared_ptr<const FigureData> data_;
    FigureChoices choices_;
    std::unique_ptr<PlotZoom> zoom_;
    MatrixControl* matrix_ = nullptr;  // of figures without axes
    QList<QAction*> actions_;
    QString folder_;

    QTimer redrawTimer_;
    QElapsedTimer sinceDrawn_;
    bool outdated_ = true;
    int replots_ = 0;

    std::optional<QPointF> pressedAt_;
    QPointF draggedTo_;
    bool dragging_ = false;
};

}  // namespace interfuse
