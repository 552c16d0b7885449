// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/views_panel.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/panels/cell_editor.h"
#include "ui/panels/wrap_layout.h"
#include "ui/plots/coefficient_values.h"
#include "ui/style/icons.h"

namespace interfuse {
namespace {

constexpr int meanId = 100;

// As people name them, in module order, which is that of the heat map and the table.
constexpr std::array<std::pair<LinearKind, const char*>, 6> kindButtons{{
    {LinearKind::k_proj, "k"},
    {LinearKind::v_proj, "v"},
    {LinearKind::q_proj, "q"},
    {LinearKind::out_proj, "out"},
    {LinearKind::fc1, "fc1"},
    {LinearKind::fc2, "fc2"},
}};

}  // namespace

ViewsPanel::ViewsPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      tabs_(new QTabBar(this)),
      pages_(new QStackedWidget(this)),
      kinds_(new QButtonGroup(this)),
      datasets_(new QComboBox(this)),
      shown_(new QButtonGroup(this)),
      cellEditor_(new CellEditor(this)),
      save_(new QToolButton(this)),
      reset_(new QToolButton(this)),
      table_(new RoutingTableView(this)) {
    setObjectName(QStringLiteral("viewsPanel"));
    tabs_->setObjectName(QStringLiteral("views"));
    tabs_->setDocumentMode(true);
    tabs_->setExpanding(false);
    tabs_->setDrawBase(false);
    tabs_->setAccessibleName(tr("Views"));
    makeViews();
    makeCellEditor();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tabs_);
    choosers_ = makeChoosers();
    layout->addWidget(choosers_);
    layout->addWidget(cellEditor_);
    layout->addWidget(pages_, 1);
    connect(&session, &Session::figuresChanged, this, &ViewsPanel::showFigures);
    connect(tabs_, &QTabBar::currentChanged, this, [this](int view) {
        pages_->setCurrentIndex(view);
        choosers_->setVisible(view < routingViews_);
        showFigures();
    });
    showFigures();
}

void ViewsPanel::makeViews() {
    const auto add = [this](std::unique_ptr<Figure> figure) {
        const QString title = figure->title();
        auto* view = new PlotView(std::move(figure), this);
        plots_.push_back(view);
        tabs_->addTab(title);
        pages_->addWidget(view);
        connect(view, &PlotView::selected, this, &ViewsPanel::select);
        connect(view, &PlotView::hovered, this, [this](const Spot& spot) {
            FigureChoices choices = choices_;
            choices.hovered = spot;
            choose(choices);
        });
        connect(view, &PlotView::cellsSelected, this, &ViewsPanel::selectCells);
        connect(view, &PlotView::cellValueSet, this, &ViewsPanel::cellValueSet);
        connect(view, &PlotView::cellValueAdded, this, &ViewsPanel::cellValueAdded);
        connect(view, &PlotView::cellsReset, this, &ViewsPanel::cellsReset);
        connect(view, &PlotView::hiddenExpertsChanged, this, &ViewsPanel::setHiddenExperts);
        connect(view, &PlotView::written, this, &ViewsPanel::written);
        connect(view, &PlotView::failed, this, &ViewsPanel::failed);
    };
    add(makeDepthFigure());
    add(makeHeatMapFigure());
    add(makeLayersFigure());
    add(makeDatasetsFigure());
    add(makeConvergenceFigure());
    tabs_->addTab(tr("Table"));
    pages_->addWidget(table_);
    for (int i = 0; i < tabs_->count(); ++i)
        tabs_->setTabToolTip(i, shortcut(i));
    routingViews_ = tabs_->count();
    connect(table_, &RoutingTableView::selected, this, &ViewsPanel::select);
    connect(table_, &RoutingTableView::cellsSelected, this, &ViewsPanel::selectCells);
    connect(table_, &RoutingTableView::cellValueSet, this, &ViewsPanel::cellValueSet);
    connect(table_, &RoutingTableView::cellsReset, this, &ViewsPanel::cellsReset);
    connect(table_, &RoutingTableView::hovered, this, [this](const Spot& spot) {
        FigureChoices choices = choices_;
        choices.hovered = spot;
        choose(choices);
    });
}

QWidget* ViewsPanel::makeChoosers() {
    auto* bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("choosers"));
    auto* rows = new WrapLayout(bar);
    rows->setContentsMargins(8, 6, 8, 6);
    rows->setSpacing(12);
    // What belongs together stays so when the bar has to wrap.
    QHBoxLayout* row = nullptr;
    const auto beginGroup = [&] {
        auto* group = new QWidget(bar);
        row = new QHBoxLayout(group);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(4);
        rows->addWidget(group);
    };
    beginGroup();
    const auto button = [&](const QString& text, int id, const QString& tip) {
        auto* choice = new QToolButton(bar);
        choice->setObjectName(QStringLiteral("kind_") + text);
        choice->setText(text);
        choice->setToolTip(tip);
        choice->setAccessibleName(tip);
        choice->setCheckable(true);
        choice->setAutoRaise(true);
        kinds_->addButton(choice, id);
        row->addWidget(choice);
        return choice;
    };
    auto* layers = new QLabel(tr("Linear layers"), bar);
    layers->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(layers);
    for (const auto& [kind, text] : kindButtons) {
        button(QString::fromLatin1(text), static_cast<int>(kind),
               QString::fromStdString(linear_kind_name(kind)));
    }
    button(tr("mean"), meanId, tr("The mean of the six linear layers of an encoder layer"))
        ->setChecked(true);
    connect(kinds_, &QButtonGroup::idClicked, this, [this](int id) {
        FigureChoices choices = choices_;
        choices.kind = id == meanId ? std::nullopt : std::optional(static_cast<LinearKind>(id));
        choices.selected.kind = choices.kind;
        choose(choices);
    });
    beginGroup();
    auto* images = new QLabel(tr("Images of"), bar);
    images->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(images);
    datasets_->setObjectName(QStringLiteral("datasetChooser"));
    datasets_->setAccessibleName(tr("Images of"));
    datasets_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addWidget(datasets_);
    images->setBuddy(datasets_);
    connect(datasets_, &QComboBox::activated, this, [this](int item) {
        FigureChoices choices = choices_;
        choices.dataset =
            item == 0 ? std::nullopt : std::optional(static_cast<std::size_t>(item - 1));
        choose(choices);
    });
    shownChooser_ = makeShownChooser(bar);
    rows->addWidget(shownChooser_);
    beginGroup();
    reset_->setObjectName(QStringLiteral("resetZoom"));
    reset_->setIcon(icon(QStringLiteral("zoom-reset")));
    reset_->setAutoRaise(true);
    reset_->setToolTip(tr("Show all of the data again (0)"));
    reset_->setAccessibleName(tr("Reset zoom"));
    connect(reset_, &QToolButton::clicked, this, [this] {
        if (PlotView* plot = currentPlot()) plot->resetZoom();
    });
    row->addWidget(reset_);
    save_->setObjectName(QStringLiteral("saveView"));
    save_->setIcon(icon(QStringLiteral("picture")));
    save_->setAutoRaise(true);
    save_->setPopupMode(QToolButton::InstantPopup);
    save_->setToolTip(tr("Save or copy this view"));
    save_->setAccessibleName(tr("Save or copy this view"));
    auto* menu = new QMenu(save_);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        if (PlotView* plot = currentPlot()) {
            menu->addActions(plot->pictureActions());
        } else {
            menu->addActions({table_->copyAction(), table_->copyTableAction()});
        }
    });
    save_->setMenu(menu);
    row->addWidget(save_);
    return bar;
}

// Two halves of one switch.
QWidget* ViewsPanel::makeShownChooser(QWidget* parent) {
    auto* both = new QWidget(parent);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const auto half = [&](ShownValue value, const QString& name, const QString& text) {
        auto* button = new QToolButton(both);
        button->setObjectName(name);
        button->setText(text);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        shown_->addButton(button, static_cast<int>(value));
        row->addWidget(button);
    };
    half(ShownValue::routing, QStringLiteral("shown_routing"), tr("Routing weights"));
    half(ShownValue::coefficients, QStringLiteral("shown_coefficients"), tr("Coefficients"));
    shown_->button(static_cast<int>(ShownValue::routing))->setChecked(true);
    connect(shown_, &QButtonGroup::idClicked, this, [this](int id) {
        FigureChoices choices = choices_;
        choices.shown = static_cast<ShownValue>(id);
        choose(choices);
    });
    return both;
}

void ViewsPanel::makeCellEditor() {
    connect(cellEditor_, &CellEditor::valueSet, this, [this](double value) {
        Q_EMIT cellValueSet(editableCells(*session_.figures(), choices_.cells), value);
    });
    connect(cellEditor_, &CellEditor::valueAdded, this, [this](double difference, bool finished) {
        Q_EMIT cellValueAdded(editableCells(*session_.figures(), choices_.cells), difference,
                              finished);
    });
    connect(cellEditor_, &CellEditor::resetAsked, this,
            [this] { Q_EMIT cellsReset(editableCells(*session_.figures(), choices_.cells)); });
}

// Whether the view in front has cells with a routing weight and a coefficient.
bool ViewsPanel::showsCells() const {
    const PlotView* plot = currentPlot();
    if (plot) return plot->figure().name() == QLatin1String("heat_map");
    return pages_->currentWidget() == table_;
}

void ViewsPanel::showCellTools() {
    const bool known = !session_.figures()->coefficients.values.empty();
    const bool coefficients = choices_.shown == ShownValue::coefficients;
    QAbstractButton* button = shown_->button(static_cast<int>(ShownValue::coefficients));
    button->setEnabled(known || coefficients);
    button->setToolTip(known ? tr("What the experts' changes are multiplied with; can be edited")
                             : tr("There are none before a calibration."));
    shown_->button(static_cast<int>(choices_.shown))->setChecked(true);
    shownChooser_->setVisible(showsCells());
    cellEditor_->setVisible(showsCells() && coefficients);
    datasets_->setEnabled(!(showsCells() && coefficients));
    datasets_->setToolTip(datasets_->isEnabled()
                              ? QString()
                              : tr("Coefficients are those of the calibration data as a whole."));
}

void ViewsPanel::addPage(const QString& title, QWidget* page) {
    pages_->addWidget(page);
    const int view = tabs_->addTab(title);
    tabs_->setTabToolTip(view, shortcut(view));
}

void ViewsPanel::showPage(QWidget* page) {
    show(pages_->indexOf(page));
}

QString ViewsPanel::shortcut(int view) {
    return view < 10 ? QStringLiteral("Ctrl+%1").arg((view + 1) % 10) : QString();
}

void ViewsPanel::hover(const Spot& spot) {
    FigureChoices choices = choices_;
    choices.hovered = spot;
    choose(choices);
}

void ViewsPanel::setShown(ShownValue shown) {
    FigureChoices choices = choices_;
    choices.shown = shown;
    choose(choices);
}

void ViewsPanel::setKind(std::optional<LinearKind> kind) {
    FigureChoices choices = choices_;
    choices.kind = kind;
    choices.selected.kind = kind;
    choose(choices);
}

int ViewsPanel::count() const {
    return tabs_->count();
}

QString ViewsPanel::title(int view) const {
    return tabs_->tabText(view);
}

void ViewsPanel::show(int view) {
    tabs_->setCurrentIndex(view);
    pages_->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

int ViewsPanel::current() const {
    return tabs_->currentIndex();
}

PlotView* ViewsPanel::currentPlot() const {
    return qobject_cast<PlotView*>(pages_->currentWidget());
}

void ViewsPanel::select(const Spot& spot) {
    FigureChoices choices = choices_;
    choices.selected = spot;
    // Selected cells are left for a place that is none of theirs.
    const auto isThere = [&](const MatrixCell& cell) {
        const LinearId id = linearAt(cell.linear);
        return (!spot.layer || *spot.layer == id.layer) && (!spot.kind || *spot.kind == id.kind) &&
               (!spot.expert || *spot.expert == cell.expert);
    };
    if (spot.empty() || std::none_of(choices.cells.begin(), choices.cells.end(), isThere))
        choices.cells.clear();
    choose(choices);
}

void ViewsPanel::selectCells(const std::set<MatrixCell>& cells) {
    FigureChoices choices = choices_;
    choices.cells = cells;
    choose(choices);
}

void ViewsPanel::selectExpert(std::size_t expert) {
    FigureChoices choices = choices_;
    choices.selected.expert = expert;
    choose(choices);
}

void ViewsPanel::setHiddenExperts(const std::set<std::size_t>& hidden) {
    FigureChoices choices = choices_;
    choices.hiddenExperts = hidden;
    choose(choices);
}

void ViewsPanel::setFolder(const QString& folder) {
    for (PlotView* plot : plots_)
        plot->setFolder(folder);
}

void ViewsPanel::choose(FigureChoices choices) {
    // What is not seen is not edited.
    choices.cells = visibleCells(*session_.figures(), choices);
    if (choices == choices_) return;
    choices_ = std::move(choices);
    for (PlotView* plot : plots_)
        plot->setChoices(choices_);
    table_->setChoices(choices_);
    cellEditor_->setChoices(choices_);
    kinds_->button(choices_.kind ? static_cast<int>(*choices_.kind) : meanId)->setChecked(true);
    showCellTools();
    Q_EMIT choicesChanged(choices_);
}

void ViewsPanel::fillDatasets() {
    const FigureData& figures = *session_.figures();
    QStringList wanted{tr("all data")};
    if (!figures.byDataset.empty()) {
        for (const QString& name : figures.datasets)
            wanted << name;
    }
    QStringList shown;
    for (int i = 0; i < datasets_->count(); ++i)
        shown << datasets_->itemText(i);
    if (shown == wanted) return;
    const QSignalBlocker blocker(datasets_);
    datasets_->clear();
    datasets_->addItems(wanted);
    FigureChoices choices = choices_;
    if (choices.dataset && *choices.dataset + 1 >= static_cast<std::size_t>(wanted.size())) {
        choices.dataset.reset();
    }
    datasets_->setCurrentIndex(choices.dataset ? static_cast<int>(*choices.dataset) + 1 : 0);
    choose(choices);
}

void ViewsPanel::showFigures() {
    fillDatasets();
    const auto& figures = session_.figures();
    // Marks of experts or layers that are no more would be out of range.
    FigureChoices choices = choices_;
    const auto experts = figures->experts.size();
    std::erase_if(choices.hiddenExperts,
                  [&](std::size_t i) { return i >= experts && experts > 0; });
    for (Spot* spot : {&choices.selected, &choices.hovered}) {
        if (spot->expert && *spot->expert >= experts) spot->expert.reset();
        if (spot->dataset && *spot->dataset >= figures->datasets.size()) spot->dataset.reset();
        if (spot->layer && *spot->layer >= figures->layers) spot->layer.reset();
    }
    choose(choices);
    for (PlotView* plot : plots_)
        plot->setData(figures);
    table_->setData(figures);
    cellEditor_->setData(figures);
    showCellTools();
    reset_->setEnabled(currentPlot() != nullptr && currentPlot()->figure().zooms());
}

}  // namespace interfuse
