// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A figure in a window, driven by mouse and keys.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/ui/plots/some_figure_data.h"
#include "ui/plots/figure_style.h"
#include "ui/plots/matrix_element.h"
#include "ui/plots/plot_view.h"

namespace interfuse {

class PlotViewTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void drawsAtMostTenTimesASecondBesideACalibration();
    void followsAHandOtherwise();
    void drawsOnlyWhileVisible();
    void keepsTheZoomOverUpdates();
    void zoomsByKeysAndWheel();
    void dragsPanAndClicksSelect();
    void hoverIsToldOnce();
    void legendClicksHideAndShow();
    void matricesDoNotZoom();
    void savesAndCopies();
    void actionsSayWhyNot();
    void followsThePalette();
    void readersHearTheSelection();

  private:
    static std::unique_ptr<PlotView> shown(std::unique_ptr<Figure> figure);
    static int drawingsOf(const FigureData& figures);
    static QPoint pixel(const PlotView& view, double x, double y);
    static QCPRange across(const PlotView& view) {
        return view.plot()->axisRect(0)->axis(QCPAxis::atBottom)->range();
    }
    static QAction* action(const PlotView& view, const char* name) {
        return view.findChild<QAction*>(QString::fromLatin1(name));
    }
    static std::shared_ptr<const FigureData> someData() {
        static const auto data =
            std::make_shared<const FigureData>(someFigureData({6, 4, {2, 6}, 100, {}}));
        return data;
    }
};

std::unique_ptr<PlotView> PlotViewTest::shown(std::unique_ptr<Figure> figure) {
    auto view = std::make_unique<PlotView>(std::move(figure));
    view->resize(900, 560);
    view->setData(someData());
    view->show();
    const bool drawn = QTest::qWaitForWindowExposed(view.get()) &&
                       QTest::qWaitFor([&] { return view->replots() > 0; });
    if (!drawn) qFatal("The view was not drawn.");
    QCoreApplication::processEvents();
    return view;
}

QPoint PlotViewTest::pixel(const PlotView& view, double x, double y) {
    const QCPAxisRect* axes = view.plot()->axisRect(0);
    return QPointF(axes->axis(QCPAxis::atBottom)->coordToPixel(x),
                   axes->axis(QCPAxis::atLeft)->coordToPixel(y))
        .toPoint();
}

// How often a view draws in a second of new data without end.
int PlotViewTest::drawingsOf(const FigureData& figures) {
    const auto view = shown(makeHeatMapFigure());
    view->setData(std::make_shared<const FigureData>(figures));
    QTest::qWait(150);
    const int before = view->replots();
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 1000) {
        view->setData(std::make_shared<const FigureData>(figures));
        QTest::qWait(1);
    }
    return view->replots() - before;
}

void PlotViewTest::drawsAtMostTenTimesASecondBesideACalibration() {
    FigureData figures = *someData();
    figures.inWork = LinearId{2, LinearKind::fc1};
    const int drawn = drawingsOf(figures);
    QVERIFY2(drawn >= 2 && drawn <= 12, qPrintable(QString::number(drawn)));
}

void PlotViewTest::followsAHandOtherwise() {
    const int drawn = drawingsOf(*someData());
    QVERIFY2(drawn > 12 && drawn <= 85, qPrintable(QString::number(drawn)));
}

void PlotViewTest::drawsOnlyWhileVisible() {
    const auto view = shown(makeDepthFigure());
    view->hide();
    const int before = view->replots();
    view->setData(someData());
    QTest::qWait(250);
    QCOMPARE(view->replots(), before);
    view->show();
    QTRY_COMPARE(view->replots(), before + 1);
}

void PlotViewTest::keepsTheZoomOverUpdates() {
    const auto view = shown(makeDepthFigure());
    const QCPRange all = across(*view);
    QTest::keyClick(view->plot(), Qt::Key_Plus);
    const QCPRange zoomed = across(*view);
    QVERIFY(zoomed.size() < all.size());
    const int before = view->replots();
    view->setData(std::make_shared<FigureData>(someFigureData({6, 4, {3, 8}, 100, {}})));
    QTRY_COMPARE(view->replots(), before + 1);
    QCOMPARE(across(*view), zoomed);
    QVERIFY(view->isZoomed());
    QTest::mouseDClick(view->plot(), Qt::LeftButton, {}, pixel(*view, 2, 0.25));
    QCOMPARE(across(*view), all);
    QVERIFY(!view->isZoomed());
}

void PlotViewTest::zoomsByKeysAndWheel() {
    const auto view = shown(makeConvergenceFigure());
    const QCPRange all = across(*view);
    const QPointF centre = view->plot()->axisRect(0)->center();
    QWheelEvent closer(centre, view->plot()->mapToGlobal(centre), {}, {0, 120}, Qt::NoButton, {},
                       Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view->plot(), &closer);
    QVERIFY(across(*view).upper < all.upper && across(*view).lower > all.lower);
    const QCPRange before = across(*view);
    QTest::keyClick(view->plot(), Qt::Key_Right);
    QVERIFY(across(*view).lower > before.lower);
    QTest::keyClick(view->plot(), Qt::Key_Left);
    QVERIFY(std::abs(across(*view).lower - before.lower) < 1e-9);
    // Out goes no farther than all of the data.
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(view->plot(), Qt::Key_Minus);
    QCOMPARE(across(*view), all);
    QTest::keyClick(view->plot(), Qt::Key_Plus);
    QTest::keyClick(view->plot(), Qt::Key_0);
    QCOMPARE(across(*view), all);
}

void PlotViewTest::dragsPanAndClicksSelect() {
    const auto view = shown(makeDepthFigure());
    QTest::keyClick(view->plot(), Qt::Key_Plus);
    QSignalSpy selected(view.get(), &PlotView::selected);
    const QPoint from = view->plot()->axisRect(0)->center();
    const QCPRange before = across(*view);
    QTest::mousePress(view->plot(), Qt::LeftButton, {}, from);
    // A drawing in between must not disturb the drag.
    view->setData(someData());
    QTest::qWait(150);
    QMouseEvent move(QEvent::MouseMove, from + QPoint(50, 0),
                     view->plot()->mapToGlobal(from + QPoint(50, 0)), Qt::NoButton, Qt::LeftButton,
                     {});
    QCoreApplication::sendEvent(view->plot(), &move);
    QTest::mouseRelease(view->plot(), Qt::LeftButton, {}, from + QPoint(50, 0));
    QVERIFY(across(*view).lower < before.lower);
    QCOMPARE(selected.size(), 0);
    view->resetZoom();
    const double mean = someData()->routing.means[2 * 6 + 1][3];
    FigureChoices choices;
    choices.kind = LinearKind::v_proj;
    view->setChoices(choices);
    QTest::qWait(250);
    QTest::mouseClick(view->plot(), Qt::LeftButton, {}, pixel(*view, 2, mean));
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected[0][0].value<Spot>().layer, std::optional<std::int64_t>(2));
    QCOMPARE(view->choices().selected.kind, std::optional(LinearKind::v_proj));
}

void PlotViewTest::hoverIsToldOnce() {
    const auto view = shown(makeHeatMapFigure());
    QSignalSpy hovered(view.get(), &PlotView::hovered);
    const QRect cell = matrixOf(*view->plot())->geometry().cell(1, 9);
    QTest::mouseMove(view->plot(), cell.center());
    QTest::mouseMove(view->plot(), cell.center() + QPoint(1, 1));
    QTRY_COMPARE(hovered.size(), 1);
    QCOMPARE(hovered[0][0].value<Spot>(), (Spot{1, LinearKind::out_proj, 1, {}}));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(view->plot(), &leave);
    QCOMPARE(hovered.size(), 2);
    QVERIFY(hovered[1][0].value<Spot>().empty());
}

void PlotViewTest::legendClicksHideAndShow() {
    const auto view = shown(makeDepthFigure());
    QSignalSpy changed(view.get(), &PlotView::hiddenExpertsChanged);
    const LegendElement* legend = legendOf(*view->plot());
    QPoint entry;
    for (int y = legend->rect().top(); y < legend->rect().bottom() && entry.isNull(); ++y) {
        const QPoint here(legend->rect().left() + 20, y);
        if (legend->expertAt(here) == std::optional<std::size_t>(2)) entry = here;
    }
    QVERIFY(!entry.isNull());
    QTest::mouseClick(view->plot(), Qt::LeftButton, {}, entry);
    QCOMPARE(view->choices().hiddenExperts, (std::set<std::size_t>{2}));
    QTest::qWait(250);
    QTest::mouseClick(view->plot(), Qt::LeftButton, {}, entry);
    QVERIFY(view->choices().hiddenExperts.empty());
    QCOMPARE(changed.size(), 2);
}

void PlotViewTest::matricesDoNotZoom() {
    const auto view = shown(makeDatasetsFigure());
    QTest::keyClick(view->plot(), Qt::Key_Plus);
    QVERIFY(!view->isZoomed());
    QVERIFY(!action(*view, "resetZoom"));
    QCOMPARE(view->plot()->objectName(), QStringLiteral("plot_datasets"));
}

void PlotViewTest::savesAndCopies() {
    const auto view = shown(makeDepthFigure());
    QTemporaryDir folder;
    view->setFolder(folder.path());
    QSignalSpy written(view.get(), &PlotView::written);
    for (const auto& [name, file] :
         {std::pair{"savePicture", "depth.png"}, std::pair{"saveData", "depth.csv"}}) {
        action(*view, name)->trigger();
        auto* dialog =
            view->findChild<QFileDialog*>(QString::fromLatin1(name) + QStringLiteral("Dialog"));
        QVERIFY(dialog);
        QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), QString::fromLatin1(file));
        QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
        QTRY_VERIFY(QFile::exists(folder.filePath(QString::fromLatin1(file))));
        QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
    }
    QCOMPARE(written.size(), 2);
    action(*view, "copyData")->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("layer,kind,expert")));
    action(*view, "copyPicture")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->image().size(), view->plot()->size() * 2);
}

void PlotViewTest::actionsSayWhyNot() {
    PlotView view(makeDepthFigure());
    QVERIFY(!action(view, "savePicture")->isEnabled());
    QVERIFY(action(view, "savePicture")->toolTip().contains(QStringLiteral("nothing to show")));
    view.setData(someData());
    QVERIFY(action(view, "savePicture")->isEnabled());
    QVERIFY(!action(view, "resetZoom")->isEnabled());
}

void PlotViewTest::followsThePalette() {
    const auto view = shown(makeLayersFigure());
    QTest::qWait(150);
    QCOMPARE(view->plot()->grab().toImage().pixelColor(1, 1), paletteFor(view->palette()).paper);
    QPalette other = view->palette();
    const bool dark = paletteFor(view->palette()).dark;
    other.setColor(QPalette::Window, dark ? Qt::white : Qt::black);
    view->setPalette(other);
    QTRY_COMPARE(view->plot()->grab().toImage().pixelColor(1, 1), paletteFor(!dark).paper);
}

void PlotViewTest::readersHearTheSelection() {
    const auto view = shown(makeHeatMapFigure());
    QVERIFY(view->plot()->accessibleName().contains(view->figure().title()));
    FigureChoices choices;
    choices.selected = {1, LinearKind::fc1, 2, {}};
    view->setChoices(choices);
    QTRY_VERIFY(view->plot()->accessibleDescription().contains(someData()->experts[2]));
}

}  // namespace interfuse

QTEST_MAIN(interfuse::PlotViewTest)
#include "plot_view_test.moc"
