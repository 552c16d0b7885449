// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/runs_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSplitter>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/panels/runs_comparison.h"
#include "ui/panels/runs_model.h"
#include "ui/plots/plot_view.h"
#include "ui/style/icons.h"

namespace interfuse {
namespace {

constexpr int roomAroundText = 6;  // pixels of a row
constexpr int listHeight = 220, comparisonHeight = 420, leastComparison = 120;

class RunDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(8, roomAroundText);
    }
};

}  // namespace

RunsPanel::RunsPanel(RunHistory& history, QWidget* parent)
    : QWidget(parent),
      history_(history),
      model_(new RunsModel(history, this)),
      comparison_(new RunsComparison(history, this)) {
    setObjectName(QStringLiteral("runsPanel"));
    auto* upper = new QWidget(this);
    auto* column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    makeList();
    auto* inset = new QHBoxLayout;
    inset->setContentsMargins(8, 0, 8, 0);
    inset->addWidget(list_);
    column->addLayout(inset, 1);

    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(QStringLiteral("runsSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(upper);
    splitter->addWidget(comparison_);
    // On a small screen the picture is cut rather than the window made larger than it.
    comparison_->setMinimumHeight(leastComparison);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({listHeight, comparisonHeight});

    empty_ = new QLabel(tr("No runs yet. Every calibration and every export will stand here, to be "
                           "compared and gone back to."),
                        this);
    empty_->setObjectName(QStringLiteral("runsEmpty"));
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    empty_->setForegroundRole(QPalette::PlaceholderText);
    stack_ = new QStackedLayout(this);
    stack_->addWidget(splitter);
    stack_->addWidget(empty_);
    connectAll();
    showSelection();
}

// A name that is being written is taken over when the window closes, after this.
RunsPanel::~RunsPanel() {
    model_->disconnect(this);
    list_->selectionModel()->disconnect(this);
}

QToolButton* RunsPanel::makeButton(QWidget* bar, const char* name, const char* iconName,
                                   const QString& text) {
    auto* button = new QToolButton(bar);
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(icon(QString::fromLatin1(iconName)));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    bar->layout()->addWidget(button);
    return button;
}

QWidget* RunsPanel::makeBar() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(4);
    goBack_ = makeButton(bar, "runsGoBack", "undo", tr("&Go back to this run"));
    rename_ = makeButton(bar, "runsRename", "rename", tr("Re&name"));
    rename_->setToolTip(tr("Gives the run a name of its own (F2)."));
    remove_ = makeButton(bar, "runsRemove", "remove", tr("Re&move"));
    question_ = new QLabel(bar);
    question_->setObjectName(QStringLiteral("runsQuestion"));
    question_->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(question_, 1);
    row->addStretch(0);
    return bar;
}

void RunsPanel::makeList() {
    list_ = new QTreeView(this);
    list_->setObjectName(QStringLiteral("runsList"));
    list_->setAccessibleName(tr("Runs"));
    list_->setModel(model_);
    list_->setItemDelegate(new RunDelegate(list_));
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setAllColumnsShowFocus(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setTextElideMode(Qt::ElideMiddle);
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionsMovable(false);
    list_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list_->header()->setSectionResizeMode(RunsModel::nameColumn, QHeaderView::Stretch);
    list_->installEventFilter(this);
}

void RunsPanel::connectAll() {
    connect(goBack_, &QToolButton::clicked, this, [this] {
        const QStringList ids = selectedRuns();
        if (ids.size() == 1) Q_EMIT goBackAsked(ids.front());
    });
    connect(rename_, &QToolButton::clicked, this, &RunsPanel::renameSelected);
    connect(remove_, &QToolButton::clicked, this, &RunsPanel::removeSelected);
    remove_->installEventFilter(this);
    connect(list_, &QTreeView::doubleClicked, this, &RunsPanel::renameSelected);
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!restoring_) showSelection();
    });
    connect(model_, &RunsModel::aboutToChange, this, [this] {
        kept_ = selectedRuns();
        restoring_ = true;
    });
    connect(model_, &RunsModel::changed, this, &RunsPanel::restoreSelection);
    connect(&comparison_->plot(), &PlotView::written, this, &RunsPanel::written);
    connect(&comparison_->plot(), &PlotView::failed, this, &RunsPanel::failed);
}

QStringList RunsPanel::selectedRuns() const {
    QStringList ids;
    for (const QModelIndex& index : list_->selectionModel()->selectedRows())
        ids << model_->idAt(index.row());
    return ids;
}

void RunsPanel::select(const QStringList& ids) {
    restoring_ = true;
    QItemSelectionModel& selection = *list_->selectionModel();
    selection.clear();
    for (const QString& id : ids) {
        const QModelIndex index = model_->index(model_->rowOf(id), 0);
        if (!index.isValid()) continue;
        selection.setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        selection.select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    restoring_ = false;
    showSelection();
}

void RunsPanel::restoreSelection() {
    restoring_ = false;
    if (selectedRuns() == kept_) return showSelection();
    select(kept_);
}

void RunsPanel::setColors(const std::map<std::string, QColor>& colors) {
    // Told with every change of the recipe; a comparison may read two routing tables.
    if (colors == comparison_->colors()) return;
    comparison_->setColors(colors);
    comparison_->show(selectedRuns());
}

void RunsPanel::setChoices(const FigureChoices& choices) {
    comparison_->setKind(choices.kind);
}

void RunsPanel::setWhyNotGoBack(const QString& reason) {
    if (reason == whyNotGoBack_) return;
    whyNotGoBack_ = reason;
    showSelection();
}

PlotView& RunsPanel::plot() {
    return comparison_->plot();
}

void RunsPanel::setFolder(const QString& folder) {
    comparison_->plot().setFolder(folder);
}

void RunsPanel::showSelection() {
    setAsking(false);
    const QStringList ids = selectedRuns();
    const bool one = ids.size() == 1;
    goBack_->setEnabled(one && whyNotGoBack_.isEmpty());
    goBack_->setToolTip(!one                       ? tr("Select one run to go back to.")
                        : !whyNotGoBack_.isEmpty() ? whyNotGoBack_
                                                   : tr("Brings back the run's recipe and its "
                                                        "routing weights. This can be undone."));
    rename_->setEnabled(one);
    remove_->setEnabled(!ids.isEmpty());
    comparison_->show(ids);
    stack_->setCurrentIndex(history_.records().empty() ? 1 : 0);
}

// ---- keys and buttons

bool RunsPanel::eventFilter(QObject* watched, QEvent* event) {
    // Before F2 and Delete reach the rows of the project.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        const bool ours = key.key() == Qt::Key_F2 || key.key() == Qt::Key_Delete ||
                          (key.key() == Qt::Key_Escape && asking_);
        if (ours && key.modifiers() == Qt::NoModifier) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        if (key.modifiers() == Qt::NoModifier && keyPressed(key.key())) return true;
    }
    // The question is over when the person turns to something else.
    if (event->type() == QEvent::FocusOut && asking_ && !remove_->underMouse() &&
        !remove_->hasFocus() && !list_->hasFocus())
        setAsking(false);
    return QWidget::eventFilter(watched, event);
}

bool RunsPanel::keyPressed(int key) {
    switch (key) {
        case Qt::Key_F2:
            renameSelected();
            return true;
        case Qt::Key_Delete:
            removeSelected();
            return true;
        case Qt::Key_Escape:
            if (!asking_) return false;
            setAsking(false);
            return true;
        default:
            return false;
    }
}

void RunsPanel::renameSelected() {
    const QStringList ids = selectedRuns();
    if (ids.size() != 1) return;
    setAsking(false);
    const QModelIndex index = model_->index(model_->rowOf(ids.front()), RunsModel::nameColumn);
    list_->setCurrentIndex(index);
    list_->edit(index);
}

void RunsPanel::removeSelected() {
    const QStringList ids = selectedRuns();
    if (ids.isEmpty()) return;
    if (!asking_) return setAsking(true);
    setAsking(false);
    for (const QString& id : ids)
        history_.remove(id);
}

void RunsPanel::setAsking(bool asking) {
    asking_ = asking;
    remove_->setText(asking ? tr("Re&move?") : tr("Re&move"));
    remove_->setIcon(icon(asking ? QStringLiteral("warning") : QStringLiteral("remove"),
                          asking ? IconTint::warning : IconTint::text));
    remove_->setToolTip(asking ? tr("Press again to remove what is selected. It cannot be undone.")
                               : tr("Removes what is selected from the history (Delete)."));
    const QStringList ids = asking ? selectedRuns() : QStringList();
    question_->setText(!asking ? QString()
                       : ids.size() > 1
                           ? tr("Press again to remove the selected runs. It cannot be undone.")
                           : tr("Press again to remove \u2018%1\u2019. It cannot be undone.")
                                 .arg(history_.find(ids.front())->name));
}

}  // namespace interfuse
