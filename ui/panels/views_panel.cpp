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
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tabs_);
    layout->addWidget(makeChoosers());
    layout->addWidget(pages_, 1);
    connect(&session, &Session::figuresChanged, this, &ViewsPanel::showFigures);
    connect(tabs_, &QTabBar::currentChanged, this, [this](int view) {
        pages_->setCurrentIndex(view);
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
        tabs_->setTabToolTip(i, QStringLiteral("Ctrl+%1").arg(i + 1));
    connect(table_, &RoutingTableView::selected, this, &ViewsPanel::select);
    connect(table_, &RoutingTableView::hovered, this, [this](const Spot& spot) {
        FigureChoices choices = choices_;
        choices.hovered = spot;
        choose(choices);
    });
}

QWidget* ViewsPanel::makeChoosers() {
    auto* bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("choosers"));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 6, 8, 6);
    row->setSpacing(4);
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
    row->addSpacing(12);
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
    row->addStretch(1);
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

void ViewsPanel::choose(const FigureChoices& choices) {
    if (choices == choices_) return;
    choices_ = choices;
    for (PlotView* plot : plots_)
        plot->setChoices(choices_);
    table_->setChoices(choices_);
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
    reset_->setEnabled(currentPlot() != nullptr && currentPlot()->figure().zooms());
}

}  // namespace interfuse
