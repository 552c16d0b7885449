// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/log_view.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/style/icons.h"
#include "ui/tables/log_model.h"
#include "ui/tables/tab_separated.h"

namespace interfuse {
namespace {

// Lets entries of a level and all graver ones through.
class LevelFilter : public QSortFilterProxyModel {
  public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setLeast(int level) {
        least_ = level;
        invalidateFilter();
    }

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        return sourceModel()->index(row, 0, parent).data(LogModel::levelRole).toInt() >= least_;
    }

  private:
    int least_ = 0;
};

QToolButton* makeButton(QWidget* parent, const QString& iconName, const QString& text) {
    auto* button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

}  // namespace

LogView::LogView(LogModel& model, QWidget* parent)
    : QWidget(parent), model_(model), filter_(new LevelFilter(this)) {
    setObjectName(QStringLiteral("logView"));
    // Before the list hears of it: where the current entry goes, it scrolls to the next one.
    connect(&model_, &QAbstractItemModel::rowsAboutToBeRemoved, this, &LogView::hold);
    filter_->setSourceModel(&model_);
    makeList();
    message_ = new QLabel(this);
    message_->setObjectName(QStringLiteral("logMessage"));
    message_->setAlignment(Qt::AlignCenter);
    message_->setForegroundRole(QPalette::PlaceholderText);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeBar());
    stack_ = new QStackedLayout;
    stack_->addWidget(list_);
    stack_->addWidget(message_);
    layout->addLayout(stack_, 1);
    connectAll();
    showState();
}

QWidget* LogView::makeBar() {
    auto* bar = new QWidget(this);
    levels_ = new QComboBox(bar);
    levels_->setObjectName(QStringLiteral("logLevels"));
    levels_->setAccessibleName(tr("Levels shown"));
    levels_->addItem(tr("Everything"), static_cast<int>(LogLevel::info));
    levels_->addItem(tr("Notices and graver"), static_cast<int>(LogLevel::notice));
    levels_->addItem(tr("Warnings and errors"), static_cast<int>(LogLevel::warning));
    levels_->addItem(tr("Errors"), static_cast<int>(LogLevel::error));
    copy_ = makeButton(bar, QStringLiteral("copy"), tr("&Copy"));
    copy_->setObjectName(QStringLiteral("logCopy"));
    copy_->setToolTip(tr("Copies the selected entries, or all that are shown."));
    clear_ = makeButton(bar, QStringLiteral("clear"), tr("C&lear"));
    clear_->setObjectName(QStringLiteral("logClear"));
    clear_->setToolTip(tr("Removes all entries from the log."));

    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(8, 8, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(levels_);
    layout->addStretch(1);
    layout->addWidget(copy_);
    layout->addWidget(clear_);
    return bar;
}

void LogView::makeList() {
    list_ = new QTreeView(this);
    list_->setObjectName(QStringLiteral("logList"));
    list_->setAccessibleName(tr("Log"));
    list_->setModel(filter_);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setRootIsDecorated(false);
    list_->setItemsExpandable(false);
    list_->setUniformRowHeights(true);
    list_->setAllColumnsShowFocus(true);
    list_->setHeaderHidden(true);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    // The text has the rest of the width; wider ones are shortened and shown whole on hover.
    list_->header()->setStretchLastSection(true);
    const int digits = list_->fontMetrics().horizontalAdvance(QStringLiteral("00:00:00"));
    list_->header()->resizeSection(LogModel::timeColumn, digits + list_->iconSize().width() + 40);
    auto* copy = new QAction(icon(QStringLiteral("copy")), tr("&Copy"), list_);
    copy->setObjectName(QStringLiteral("logCopyAction"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    list_->addAction(copy);
    list_->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, [this] { copy_->click(); });
}

void LogView::connectAll() {
    connect(levels_, &QComboBox::currentIndexChanged, this, [this] {
        static_cast<LevelFilter*>(filter_)->setLeast(levels_->currentData().toInt());
        showState();
    });
    connect(copy_, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(clear_, &QToolButton::clicked, this, [this] { model_.clear(); });
    connect(filter_, &QAbstractItemModel::rowsInserted, this, &LogView::showState);
    connect(filter_, &QAbstractItemModel::rowsRemoved, this, &LogView::showState);
    connect(filter_, &QAbstractItemModel::modelReset, this, &LogView::showState);
    followEnd();
}

// The list stays at its end only where the person left it there; what they read elsewhere stays
// where it is, also when entries above it go.
void LogView::followEnd() {
    QScrollBar* bar = list_->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) {
        if (holding_) return;
        following_ = value >= bar->maximum();
        top_ = following_ ? QModelIndex() : list_->indexAt(QPoint(0, 0));
    });
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int, int maximum) {
        if (following_) bar->setValue(maximum);
    });
    connect(filter_, &QAbstractItemModel::rowsAboutToBeRemoved, this, &LogView::hold);
}

void LogView::hold() {
    if (holding_) return;
    holding_ = true;
    // Once for all entries that come and go until the list is laid out again.
    QTimer::singleShot(0, this, &LogView::scrollBack);
}

void LogView::scrollBack() {
    QScrollBar* bar = list_->verticalScrollBar();
    if (following_)
        list_->scrollToBottom();
    else if (top_.isValid())
        list_->scrollTo(top_, QAbstractItemView::PositionAtTop);
    holding_ = false;
    following_ = bar->value() >= bar->maximum();
}

void LogView::showState() {
    const bool empty = filter_->rowCount() == 0;
    message_->setText(model_.rowCount() == 0 ? tr("Nothing happened yet.")
                                             : tr("No entry of these levels."));
    stack_->setCurrentWidget(empty ? static_cast<QWidget*>(message_) : list_);
    copy_->setEnabled(!empty);
    clear_->setEnabled(model_.rowCount() > 0);
}

QString LogView::text() const {
    const QItemSelectionModel& selection = *list_->selectionModel();
    const bool all = !selection.hasSelection();
    QList<QStringList> lines;
    for (int row = 0; row < filter_->rowCount(); ++row) {
        const QModelIndex index = filter_->index(row, LogModel::timeColumn);
        if (!all && !selection.isSelected(index)) continue;
        const LogEntry& entry = model_.entry(filter_->mapToSource(index).row());
        lines.push_back({entry.time.toString(Qt::ISODate), logLevelName(entry.level), entry.text});
    }
    return tabSeparated(lines);
}

}  // namespace interfuse
