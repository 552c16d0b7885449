// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/pool_panel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

#include "ui/panels/wrap_layout.h"
#include "ui/plots/routing_values.h"
#include "ui/style/icons.h"

namespace interfuse {
namespace {

constexpr int meanId = 100;

QToolButton* switchButton(QWidget* bar, const QString& name, const QString& text) {
    auto* button = new QToolButton(bar);
    button->setObjectName(name);
    button->setText(text);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    bar->layout()->addWidget(button);
    return button;
}

}  // namespace

PoolPanel::PoolPanel(QWidget* parent)
    : QWidget(parent),
      figures_(new QButtonGroup(this)),
      kinds_(new QButtonGroup(this)),
      pages_(new QStackedWidget(this)),
      run_(new QPushButton(this)),
      state_(new QLabel(this)),
      save_(new QToolButton(this)) {
    setObjectName(QStringLiteral("poolPanel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(pages_, 1);
    connect(figures_, &QButtonGroup::idClicked, this, [this](int id) {
        pages_->setCurrentIndex(id);
        showState();
    });
    connect(kinds_, &QButtonGroup::idClicked, this, [this](int id) {
        Q_EMIT kindChosen(id == meanId ? std::nullopt : std::optional(static_cast<LinearKind>(id)));
    });
    connect(run_, &QPushButton::clicked, this, [this] {
        if (fraction_ >= 0) {
            Q_EMIT stopAsked();
        } else {
            Q_EMIT measureAsked();
        }
    });
    showState();
}

QWidget* PoolPanel::makeBar() {
    auto* bar = new QWidget(this);
    auto* rows = new WrapLayout(bar);
    rows->setContentsMargins(8, 6, 8, 6);
    rows->setSpacing(12);
    // What belongs together stays so when the bar has to wrap.
    const auto group = [&] {
        auto* widget = new QWidget(bar);
        auto* row = new QHBoxLayout(widget);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(4);
        rows->addWidget(widget);
        return widget;
    };
    QWidget* figures = group();
    addFigure(makePoolChangeFigure(), figures,
              tr("How far has each expert moved every layer, as a share of its norm?"));
    addFigure(makePoolRankFigure(), figures,
              tr("In how many directions has each expert changed a layer?"));
    addFigure(makeOverlapFigure(), figures,
              tr("Do two experts react to the same inputs? 1: to the same, 0: to none in common"));
    addFigure(makeSignConflictFigure(), figures,
              tr("How often do two experts change a weight in opposite directions?"));
    figures_->button(0)->setChecked(true);
    addKinds(group());
    QWidget* tools = group();
    QLayout* row = tools->layout();
    state_->setObjectName(QStringLiteral("poolState"));
    state_->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(state_);
    run_->setObjectName(QStringLiteral("measurePool"));
    row->addWidget(run_);
    save_->setObjectName(QStringLiteral("savePool"));
    save_->setIcon(icon(QStringLiteral("picture")));
    save_->setAutoRaise(true);
    save_->setPopupMode(QToolButton::InstantPopup);
    save_->setToolTip(tr("Save or copy this view"));
    save_->setAccessibleName(tr("Save or copy this view"));
    auto* menu = new QMenu(save_);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        menu->addActions(current()->pictureActions());
    });
    save_->setMenu(menu);
    row->addWidget(save_);
    return bar;
}

void PoolPanel::addFigure(std::unique_ptr<Figure> figure, QWidget* bar, const QString& tip) {
    const int id = pages_->count();
    QToolButton* button =
        switchButton(bar, QStringLiteral("pool_") + figure->name(), figure->title());
    button->setToolTip(tip);
    figures_->addButton(button, id);
    auto* view = new PlotView(std::move(figure), this);
    plots_.push_back(view);
    pages_->addWidget(view);
    connect(view, &PlotView::selected, this, &PoolPanel::selected);
    connect(view, &PlotView::hovered, this, &PoolPanel::hovered);
    connect(view, &PlotView::hiddenExpertsChanged, this, &PoolPanel::hiddenExpertsChanged);
    connect(view, &PlotView::written, this, &PoolPanel::written);
    connect(view, &PlotView::failed, this, &PoolPanel::failed);
}

void PoolPanel::addKinds(QWidget* bar) {
    for (const LinearKind kind : linear_kinds) {
        QToolButton* button =
            switchButton(bar, QStringLiteral("poolKind_") + kindLabel(kind), kindLabel(kind));
        button->setToolTip(QString::fromStdString(linear_kind_name(kind)));
        kinds_->addButton(button, static_cast<int>(kind));
    }
    QToolButton* mean = switchButton(bar, QStringLiteral("poolKind_mean"), tr("mean"));
    mean->setToolTip(tr("The mean of the six linear layers of an encoder layer"));
    mean->setChecked(true);
    kinds_->addButton(mean, meanId);
}

PlotView* PoolPanel::current() const {
    return plots_[static_cast<std::size_t>(pages_->currentIndex())];
}

void PoolPanel::setFigures(const std::shared_ptr<const FigureData>& figures) {
    measured_ = figures->pool != nullptr && !figures->pool->layers.empty();
    for (PlotView* plot : plots_)
        plot->setData(figures);
    showState();
}

void PoolPanel::setChoices(const FigureChoices& choices) {
    for (PlotView* plot : plots_)
        plot->setChoices(choices);
    kinds_->button(choices.kind ? static_cast<int>(*choices.kind) : meanId)->setChecked(true);
}

void PoolPanel::setProgress(double fraction) {
    fraction_ = fraction;
    showState();
}

void PoolPanel::setObstacle(const QString& sentence) {
    obstacle_ = sentence;
    showState();
}

void PoolPanel::setFolder(const QString& folder) {
    for (PlotView* plot : plots_)
        plot->setFolder(folder);
}

void PoolPanel::showState() {
    const bool runs = fraction_ >= 0;
    run_->setText(runs ? tr("Stop") : measured_ ? tr("Inspect again") : tr("Inspect pool"));
    run_->setEnabled(runs || obstacle_.isEmpty());
    run_->setToolTip(runs ? QString()
                     : obstacle_.isEmpty()
                         ? tr("Measures the weights of all models; needs no images.")
                         : obstacle_);
    state_->setText(runs ? tr("Measuring · %1 %").arg(std::lround(100 * fraction_)) : QString());
    save_->setEnabled(measured_);
}

}  // namespace interfuse
