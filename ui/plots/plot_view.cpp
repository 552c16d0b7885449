// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_view.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "core/runtime/error.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/figure_export.h"
#include "ui/plots/matrix_control.h"
#include "ui/plots/plot_zoom.h"

namespace interfuse {
namespace {

constexpr double dragDistance = 4;  // pixels; less is a click
constexpr double wheelZoom = 0.8;
constexpr QSize smallestPicture(480, 320);

const FigureData& noData() {
    static const FigureData none;
    return none;
}

}  // namespace

PlotView::PlotView(std::unique_ptr<Figure> figure, QWidget* parent)
    : QWidget(parent),
      figure_(std::move(figure)),
      plot_(new QCustomPlot(this)),
      zoom_(std::make_unique<PlotZoom>()) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plot_);
    plot_->setObjectName(QStringLiteral("plot_") + figure_->name());
    plot_->setAccessibleName(tr("Plot: %1").arg(figure_->title()));
    plot_->setFocusPolicy(Qt::StrongFocus);
    plot_->setMinimumSize(280, 200);
    // The plot's own handling of the mouse keeps pointers to axes, which every drawing makes anew;
    // so all events are taken here.
    plot_->installEventFilter(this);
    redrawTimer_.setSingleShot(true);
    connect(&redrawTimer_, &QTimer::timeout, this, &PlotView::redraw);
    if (!figure_->zooms()) makeMatrixControl();
    makeActions();
}

PlotView::~PlotView() = default;

void PlotView::makeMatrixControl() {
    matrix_ = new MatrixControl(
        plot_, *figure_, [this] { return input(); }, this);
    connect(matrix_, &MatrixControl::cellsSelected, this, &PlotView::chooseCells);
    connect(matrix_, &MatrixControl::spotSelected, this, &PlotView::chooseSpot);
    connect(matrix_, &MatrixControl::valueSet, this, &PlotView::cellValueSet);
    connect(matrix_, &MatrixControl::valueAdded, this, &PlotView::cellValueAdded);
    connect(matrix_, &MatrixControl::resetAsked, this, &PlotView::cellsReset);
    connect(matrix_, &MatrixControl::menuAsked, this, &PlotView::showMenu);
}

FigureInput PlotView::input() const {
    return {data_ ? *data_ : noData(), choices_, paletteFor(palette())};
}

void PlotView::setData(std::shared_ptr<const FigureData> figures) {
    data_ = std::move(figures);
    updateActions();
    schedule();
}

void PlotView::setChoices(const FigureChoices& choices) {
    if (choices == choices_) return;
    choices_ = choices;
    schedule();
}

// Between two drawings. A calibration beside it needs the processor more than the eye does.
int PlotView::leastMilliseconds() const {
    return data_ && data_->inWork ? 100 : 12;
}

void PlotView::schedule() {
    outdated_ = true;
    if (!isVisible() || redrawTimer_.isActive()) return;
    const qint64 least = leastMilliseconds();
    const qint64 since = sinceDrawn_.isValid() ? sinceDrawn_.elapsed() : least;
    redrawTimer_.start(static_cast<int>(std::max<qint64>(0, least - since)));
}

void PlotView::redraw() {
    if (!outdated_ || !isVisible()) return;
    outdated_ = false;
    figure_->draw(*plot_, input());
    zoom_->drawn(*plot_);
    // At once, for until then the new parts lie nowhere, and the mouse would find nothing.
    plot_->replot(QCustomPlot::rpQueuedRefresh);
    ++replots_;
    sinceDrawn_.start();
    updateActions();
    describeForReaders();
}

void PlotView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (outdated_) schedule();
}

void PlotView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    switch (event->type()) {
        case QEvent::PaletteChange:
        case QEvent::FontChange:
        case QEvent::StyleChange:
        case QEvent::LocaleChange:
            schedule();
            break;
        default:
            break;
    }
}

void PlotView::describeForReaders() {
    const QString spot = figure_->describe(input(), choices_.selected);
    const QString keys = figure_->zooms() ? tr("Plus and minus zoom, arrow keys move, 0 shows all.")
                                          : tr("Click a cell to select it, or move with the arrow "
                                               "keys. Shift extends the selection.");
    plot_->setAccessibleDescription(spot.isEmpty() ? keys : spot);
}

// ---- zoom

bool PlotView::isZoomed() const {
    return zoom_->isZoomed();
}

void PlotView::resetZoom() {
    zoom_->reset(*plot_);
    axesChanged();
}

void PlotView::axesChanged() {
    plot_->replot(QCustomPlot::rpQueuedReplot);
    updateActions();
}

// ---- mouse and keys

bool PlotView::eventFilter(QObject* watched, QEvent* event) {
    if (watched != plot_) return QWidget::eventFilter(watched, event);
    switch (event->type()) {
        case QEvent::MouseButtonPress:
            mousePressed(static_cast<const QMouseEvent&>(*event));
            return true;
        case QEvent::MouseMove:
            mouseMoved(static_cast<const QMouseEvent&>(*event));
            return true;
        case QEvent::MouseButtonRelease:
            mouseReleased(static_cast<const QMouseEvent&>(*event));
            return true;
        case QEvent::MouseButtonDblClick:
            doubleClicked(static_cast<const QMouseEvent&>(*event));
            return true;
        case QEvent::Wheel:
            wheel(static_cast<QWheelEvent&>(*event));
            return true;
        case QEvent::KeyPress:
            return keyPressed(static_cast<const QKeyEvent&>(*event));
        case QEvent::ShortcutOverride:
            if (!matrix_ || !matrix_->wants(static_cast<const QKeyEvent&>(*event))) return false;
            event->accept();
            return true;
        case QEvent::ContextMenu:
            // The button may be about to drag values; the menu comes when it does not.
            return matrix_ && matrix_->holdsMenu();
        case QEvent::ToolTip:
            showTip(static_cast<const QHelpEvent&>(*event));
            return true;
        case QEvent::Leave:
            hover({});
            return false;
        default:
            return false;
    }
}

void PlotView::mousePressed(const QMouseEvent& event) {
    plot_->setFocus(Qt::MouseFocusReason);
    redraw();
    if (matrix_ && hasPicture() && matrix_->pressed(event)) return;
    if (event.button() != Qt::LeftButton) return;
    pressedAt_ = draggedTo_ = event.position();
    dragging_ = false;
}

void PlotView::mouseMoved(const QMouseEvent& event) {
    if (matrix_ && matrix_->moved(event)) return;
    if (!event.buttons().testFlag(Qt::LeftButton)) pressedAt_.reset();
    if (!pressedAt_) {
        hover(figure_->spotAt(*plot_, input(), event.position()));
        return;
    }
    const QPointF way = event.position() - *pressedAt_;
    dragging_ = dragging_ || std::hypot(way.x(), way.y()) >= dragDistance;
    if (!dragging_ || !figure_->zooms()) return;
    zoom_->pan(*plot_, event.position() - draggedTo_);
    draggedTo_ = event.position();
    axesChanged();
}

void PlotView::mouseReleased(const QMouseEvent& event) {
    if (matrix_ && matrix_->released(event)) return;
    if (event.button() != Qt::LeftButton || !pressedAt_) return;
    pressedAt_.reset();
    if (!dragging_) clicked(event.position());
}

void PlotView::doubleClicked(const QMouseEvent& event) {
    pressedAt_.reset();
    redraw();
    if (matrix_ && hasPicture() && matrix_->doubleClicked(event)) return;
    if (figure_->zooms()) resetZoom();
}

void PlotView::clicked(QPointF pixel) {
    if (!hasPicture()) return;
    if (const auto expert = figure_->legendExpertAt(*plot_, input(), pixel)) {
        if (!choices_.hiddenExperts.erase(*expert)) choices_.hiddenExperts.insert(*expert);
        schedule();
        Q_EMIT hiddenExpertsChanged(choices_.hiddenExperts);
        return;
    }
    if (matrix_) chooseCells({});
    chooseSpot(figure_->spotAt(*plot_, input(), pixel));
}

void PlotView::chooseCells(const std::set<MatrixCell>& cells) {
    if (cells == choices_.cells) return;
    choices_.cells = cells;
    schedule();
    Q_EMIT cellsSelected(cells);
}

void PlotView::chooseSpot(const Spot& spot) {
    if (spot == choices_.selected) return;
    choices_.selected = spot;
    schedule();
    Q_EMIT selected(spot);
}

void PlotView::hover(const Spot& spot) {
    if (spot == choices_.hovered) return;
    choices_.hovered = spot;
    schedule();
    Q_EMIT hovered(spot);
}

void PlotView::wheel(QWheelEvent& event) {
    event.setAccepted(figure_->zooms());
    if (!figure_->zooms()) return;
    zoom_->zoom(*plot_, std::pow(wheelZoom, event.angleDelta().y() / 120.0), event.position());
    axesChanged();
}

bool PlotView::keyPressed(const QKeyEvent& event) {
    redraw();
    if (matrix_) return hasPicture() && matrix_->keyPressed(event);
    if (!zoom_->keyPressed(*plot_, event.key())) return false;
    axesChanged();
    return true;
}

void PlotView::showMenu(const QPoint& globalPosition) {
    auto* menu = new QMenu(plot_);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(plot_->actions());
    menu->popup(globalPosition);
}

void PlotView::showTip(const QHelpEvent& event) {
    const QString words = figure_->describeAt(*plot_, input(), event.pos());
    if (words.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event.globalPos(), words, plot_);
}

// ---- actions

void PlotView::makeActions() {
    addPictureAction(QStringLiteral("savePicture"), tr("Save picture…"), &PlotView::savePicture);
    addPictureAction(QStringLiteral("saveData"), tr("Save data…"), &PlotView::saveData);
    addPictureAction(QStringLiteral("copyPicture"), tr("Copy picture"), &PlotView::copyPicture);
    addPictureAction(QStringLiteral("copyData"), tr("Copy data"), &PlotView::copyData);
    if (figure_->zooms())
        addPictureAction(QStringLiteral("resetZoom"), tr("Reset zoom"), &PlotView::resetZoom);
    plot_->addActions(actions_);
    if (matrix_) plot_->addActions(matrix_->actions());
    plot_->setContextMenuPolicy(Qt::ActionsContextMenu);
    updateActions();
}

QAction* PlotView::addPictureAction(const QString& name, const QString& text,
                                    void (PlotView::*run)()) {
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, run);
    actions_.append(action);
    return action;
}

bool PlotView::hasPicture() const {
    return data_ && figure_->hasPicture(*data_);
}

void PlotView::updateActions() {
    if (matrix_) matrix_->updateActions();
    for (QAction* action : actions_) {
        const bool reset = action->objectName() == QLatin1String("resetZoom");
        const bool possible = reset ? isZoomed() : hasPicture();
        action->setEnabled(possible);
        const QString why =
            reset ? tr("All of the data is shown.") : tr("There is nothing to show yet.");
        action->setToolTip(possible ? action->text() : why);
        action->setStatusTip(possible ? QString() : why);
    }
}

void PlotView::openDialog(const QString& name, const QString& title, const QStringList& filters,
                          void (PlotView::*write)(const QString&)) {
    auto* dialog = new QFileDialog(this, title, folder_);
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    const auto suffixOf = [](const QString& filter) {
        const qsizetype dot = filter.lastIndexOf(QLatin1String("*."));
        return filter.mid(dot + 2).chopped(1);
    };
    dialog->setDefaultSuffix(suffixOf(filters.first()));
    dialog->selectFile(figure_->name() + QLatin1Char('.') + suffixOf(filters.first()));
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog, suffixOf](const QString& filter) {
                dialog->setDefaultSuffix(suffixOf(filter));
                const QStringList chosen = dialog->selectedFiles();
                if (chosen.isEmpty()) return;
                const QFileInfo file(chosen.first());
                dialog->selectFile(file.completeBaseName() + QLatin1Char('.') + suffixOf(filter));
            });
    connect(dialog, &QFileDialog::fileSelected, this, [this, write](const QString& path) {
        folder_ = QFileInfo(path).absolutePath();
        (this->*write)(path);
    });
    dialog->open();
}

void PlotView::savePicture() {
    openDialog(QStringLiteral("savePictureDialog"), tr("Save picture"),
               {tr("PNG picture (*.png)"), tr("SVG picture (*.svg)"), tr("PDF document (*.pdf)")},
               &PlotView::writePictureTo);
}

void PlotView::saveData() {
    openDialog(QStringLiteral("saveDataDialog"), tr("Save data"), {tr("CSV table (*.csv)")},
               &PlotView::writeDataTo);
}

void PlotView::writePictureTo(const QString& path) {
    try {
        writeFigure(*figure_, input(), plot_->size().expandedTo(smallestPicture), path);
        Q_EMIT written(path);
    } catch (const Error& error) {
        Q_EMIT failed(QString::fromStdString(error.what()));
    }
}

void PlotView::writeDataTo(const QString& path) {
    try {
        writeFigureData(*figure_, input(), path);
        Q_EMIT written(path);
    } catch (const Error& error) {
        Q_EMIT failed(QString::fromStdString(error.what()));
    }
}

void PlotView::copyPicture() {
    QGuiApplication::clipboard()->setImage(
        figureImage(*figure_, input(), plot_->size().expandedTo(smallestPicture)));
}

void PlotView::copyData() {
    QGuiApplication::clipboard()->setText(figure_->csv(input()));
}

}  // namespace interfuse
