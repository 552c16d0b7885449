// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Views that belong together: what is selected or hidden in one is so in all, and none is drawn
// more often than ten times a second.
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

#include "tests/ui/window/window_tools.h"
#include "ui/panels/views_panel.h"
#include "ui/plots/legend_element.h"
#include "ui/plots/matrix_element.h"
#include "ui/plots/plot_view.h"

namespace interfuse {

using namespace testing_tools;

class LinkedViewsTest : public QObject {
    Q_OBJECT

    enum View { depth, heatMap, layers, datasets, convergence, table };

    std::unique_ptr<WindowDesk> desk_;

    QCustomPlot* show(View view);
    QString inspected() { return desk_->find<QLabel>("inspectorTitle")->text(); }
    int inspectedExpert() {
        auto* numbers = desk_->find<QTreeWidget>("inspectorNumbers");
        return numbers->indexOfTopLevelItem(numbers->currentItem());
    }
    // Which experts the list marks.
    QList<int> listedExperts() {
        QList<int> rows;
        for (int i = 0; i < desk_->view(SourceSection::experts)->model()->rowCount(); ++i) {
            if (desk_->data(SourceSection::experts, i, SourceRows::markedRole).toBool()) rows << i;
        }
        return rows;
    }
    const Spot& selected() { return desk_->window().views().choices().selected; }
    bool clickLegend(QCustomPlot* plot, std::size_t expert);

  private Q_SLOTS:
    void init();
    void cleanup() { desk_.reset(); }

    void theDepthPlotSelects();
    void theHeatMapSelects();
    void theTableSelects();
    void theListAndTheInspectorSelect();
    void legendsHideExpertsEverywhere();
    void kindsAndDatasetsAreChosenForAll();
    void viewsAreDrawnTenTimesASecondAtMost();
    void picturesAndNumbersAreSaved();
};

void LinkedViewsTest::init() {
    desk_ = std::make_unique<WindowDesk>();
    QVERIFY(desk_->opens(fourRounds()));
    QVERIFY(desk_->calibrates());
}

// Brings a view to the front and waits until it is drawn.
QCustomPlot* LinkedViewsTest::show(View view) {
    desk_->key(Qt::Key_1 + static_cast<int>(view), Qt::ControlModifier);
    PlotView* plot = desk_->plots()[view];
    if (!QTest::qWaitFor([&] { return plot->isVisible() && plot->replots() > 0; }))
        qFatal("The view was not drawn.");
    QTest::qWait(250);
    return plot->plot();
}

bool LinkedViewsTest::clickLegend(QCustomPlot* plot, std::size_t expert) {
    const LegendElement* legend = legendOf(*plot);
    for (int y = legend->rect().top(); y < legend->rect().bottom(); ++y) {
        const QPoint here(legend->rect().left() + 20, y);
        if (legend->expertAt(here) == std::optional(expert)) return desk_->click(plot, here);
    }
    return false;
}

void LinkedViewsTest::theDepthPlotSelects() {
    QVERIFY(desk_->click("kind_fc1"));
    QCustomPlot* plot = show(depth);
    const auto figures = desk_->session().figures();
    std::size_t row = 0;
    while (figures->routing.modules[row] != module_name({1, LinearKind::fc1}))
        ++row;
    // Where the lines are farthest apart, so that no other one is as near.
    const auto& means = figures->routing.means[row];
    const auto top =
        static_cast<std::size_t>(std::max_element(means.begin(), means.end()) - means.begin());
    const QCPAxisRect* axes = plot->axisRect(0);
    const QPoint point = QPointF(axes->axis(QCPAxis::atBottom)->coordToPixel(1),
                                 axes->axis(QCPAxis::atLeft)->coordToPixel(means[top]))
                             .toPoint();
    QVERIFY(desk_->click(plot, point));
    QCOMPARE(selected().layer, std::optional<std::int64_t>(1));
    QCOMPARE(selected().expert, std::optional(top));
    QVERIFY2(inspected().contains(QStringLiteral("Layer 1")), qPrintable(inspected()));
    QVERIFY2(inspected().contains(QStringLiteral("fc1")), qPrintable(inspected()));
    QCOMPARE(inspectedExpert(), static_cast<int>(top));
    QCOMPARE(listedExperts(), {static_cast<int>(top)});
}

void LinkedViewsTest::theHeatMapSelects() {
    QCustomPlot* plot = show(heatMap);
    const MatrixGeometry place = matrixOf(*plot)->geometry();
    QVERIFY(desk_->click(plot, place.cell(2, 9).center()));
    const Spot wanted{1, LinearKind::out_proj, 2, {}};
    QCOMPARE(selected(), wanted);
    QVERIFY(inspected().contains(QStringLiteral("Layer 1")));
    QVERIFY(inspected().contains(QStringLiteral("out_proj")));
    QCOMPARE(inspectedExpert(), 2);
    QCOMPARE(listedExperts(), {2});
    for (PlotView* view : desk_->plots())
        QCOMPARE(view->choices().selected, wanted);
    desk_->key(Qt::Key_6, Qt::ControlModifier);
    auto* numbers = desk_->find<QTableView>("routingTable");
    const QModelIndex current = numbers->currentIndex();
    QVERIFY(current.isValid());
    QCOMPARE(numbers->model()->headerData(current.column(), Qt::Horizontal).toString(),
             desk_->names(SourceSection::experts)[2]);
}

void LinkedViewsTest::theTableSelects() {
    desk_->key(Qt::Key_6, Qt::ControlModifier);
    auto* numbers = desk_->find<QTableView>("routingTable");
    const int column = numbers->model()->columnCount() - 1;
    const QModelIndex cell = numbers->model()->index(0, column);
    QVERIFY(desk_->click(numbers->viewport(), numbers->visualRect(cell).center()));
    QCOMPARE(selected().layer, std::optional<std::int64_t>(0));
    QCOMPARE(selected().expert, std::optional<std::size_t>(2));
    QCOMPARE(inspectedExpert(), 2);
    QCOMPARE(listedExperts(), {2});
    for (PlotView* view : desk_->plots())
        QCOMPARE(view->choices().selected, selected());
}

void LinkedViewsTest::theListAndTheInspectorSelect() {
    QVERIFY(desk_->clickRow(SourceSection::experts, 1));
    QCOMPARE(selected().expert, std::optional<std::size_t>(1));
    QCOMPARE(inspectedExpert(), 1);
    auto* numbers = desk_->find<QTreeWidget>("inspectorNumbers");
    const QRect place = numbers->visualItemRect(numbers->topLevelItem(0));
    QVERIFY(desk_->click(numbers->viewport(), place.center()));
    QCOMPARE(selected().expert, std::optional<std::size_t>(0));
    QCOMPARE(listedExperts(), {0});
    // Colours are the same wherever the expert is named.
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(desk_->data(SourceSection::experts, i, SourceRows::colorRole).value<QColor>(),
                 desk_->session().figures()->expertColors[static_cast<std::size_t>(i)]);
    }
}

void LinkedViewsTest::legendsHideExpertsEverywhere() {
    const auto isChecked = [this](int expert) {
        return desk_->row(SourceSection::experts, expert, SourceRows::visibleColumn)
                   .data(Qt::CheckStateRole)
                   .toInt() == Qt::Checked;
    };
    auto* numbers = desk_->find<QTableView>("routingTable");
    const int columns = numbers->model()->columnCount();
    QCustomPlot* plot = show(depth);
    QVERIFY(clickLegend(plot, 1));
    for (PlotView* view : desk_->plots())
        QCOMPARE(view->choices().hiddenExperts, std::set<std::size_t>{1});
    QVERIFY(!isChecked(1) && isChecked(0) && isChecked(2));
    QVERIFY(numbers->isColumnHidden(columns - 2));
    // The list's own tick brings it back.
    const QModelIndex tick = desk_->row(SourceSection::experts, 1, SourceRows::visibleColumn);
    QTreeView* list = desk_->view(SourceSection::experts);
    const QRect place = list->visualRect(tick);
    QVERIFY(desk_->click(list->viewport(), QPoint(place.left() + 10, place.center().y())));
    QVERIFY(isChecked(1));
    for (PlotView* view : desk_->plots())
        QVERIFY(view->choices().hiddenExperts.empty());
    QVERIFY(!numbers->isColumnHidden(columns - 2));
}

void LinkedViewsTest::kindsAndDatasetsAreChosenForAll() {
    QVERIFY(desk_->click("kind_v"));
    auto* chooser = desk_->find<QComboBox>("datasetChooser");
    QCOMPARE(chooser->count(), 4);
    QVERIFY(desk_->click(chooser));
    desk_->key(Qt::Key_Down);
    desk_->key(Qt::Key_Return);
    for (PlotView* view : desk_->plots()) {
        QCOMPARE(view->choices().kind, std::optional(LinearKind::v_proj));
        QCOMPARE(view->choices().dataset, std::optional<std::size_t>(0));
    }
    QVERIFY(inspected().contains(QStringLiteral("v_proj")));
    QVERIFY(desk_->click("kind_mean"));
    QVERIFY(!desk_->window().views().choices().kind);
}

void LinkedViewsTest::viewsAreDrawnTenTimesASecondAtMost() {
    QVERIFY(desk_->click("messageClose"));
    desk_->window().openFile(QString());  // asks, for the calibration is not saved
    QVERIFY(desk_->click("keepEditing"));
    desk_->document().undoStack().setClean();
    desk_->document().startNew();
    QVERIFY(desk_->opens(manyRounds()));
    show(heatMap);
    const QList<PlotView*> plots = desk_->plots();
    QList<int> before;
    for (const PlotView* view : plots)
        before << view->replots();
    QElapsedTimer watch;
    watch.start();
    desk_->key(Qt::Key_F5);
    QVERIFY(desk_->becomes(RunState::calibrated));
    const double tenths = static_cast<double>(watch.elapsed()) / 100;
    for (int i = 0; i < plots.size(); ++i) {
        const int drawn = plots[i]->replots() - before[i];
        QVERIFY2(drawn <= tenths + 2, qPrintable(QString::number(drawn)));
        // What nobody sees is not drawn at all.
        QVERIFY2(i == heatMap ? drawn >= 3 : drawn == 0, qPrintable(QString::number(drawn)));
    }
}

void LinkedViewsTest::picturesAndNumbersAreSaved() {
    show(depth);
    auto* button = desk_->find<QToolButton>("saveView");
    desk_->window().views().setFolder(desk_->path(""));
    const std::array<std::pair<const char*, const char*>, 4> wanted{{
        {"savePicture", "depth.png"},
        {"savePicture", "depth.svg"},
        {"savePicture", "depth.pdf"},
        {"saveData", "depth.csv"},
    }};
    for (const auto& [action, file] : wanted) {
        QAction* entry = nullptr;
        for (QAction* one : desk_->window().views().currentPlot()->pictureActions()) {
            if (one->objectName() == QLatin1String(action)) entry = one;
        }
        QVERIFY(entry != nullptr);
        QVERIFY(desk_->choose(button->menu(), entry));
        const QByteArray dialog = QByteArray(action) + "Dialog";
        QVERIFY(desk_->answerFileDialog(dialog.constData(), desk_->path(file)));
        QTRY_VERIFY2(QFileInfo(desk_->path(file)).size() > 100,
                     qPrintable(QDir(desk_->path("")).entryList().join(u' ')));
    }
    QCOMPARE(QImage(desk_->path("depth.png")).isNull(), false);
    QVERIFY(bytesOf(desk_->at("depth.svg")).find("<svg") != std::string::npos);
    QVERIFY(bytesOf(desk_->at("depth.pdf")).starts_with("%PDF"));
    QVERIFY(bytesOf(desk_->at("depth.csv")).starts_with("layer,kind,expert"));
    // A folder that cannot be written to is said, in the window.
    writeBytes(desk_->at("file"), "");
    desk_->window().views().currentPlot()->pictureActions().first()->trigger();
    auto* dialog = desk_->find<QFileDialog>("savePictureDialog");
    Q_EMIT dialog->fileSelected(desk_->path("file/depth.png"));
    dialog->close();
    QVERIFY2(desk_->message().contains(QStringLiteral("depth.png")), qPrintable(desk_->message()));
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runWindowTest<interfuse::LinkedViewsTest>(argc, argv);
}
#include "linked_views_test.moc"
