// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/evaluation_grid.h"

#include <QScrollBar>

#include "ui/tables/evaluation_header.h"

namespace interfuse {
namespace {

// What both parts have in common.
void prepare(QTableView& table) {
    table.setHorizontalHeader(new EvaluationHeader(&table));
    table.setFrameShape(QFrame::NoFrame);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setCornerButtonEnabled(false);
    table.setTabKeyNavigation(false);  // Tab leaves the table
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    QHeaderView* header = table.horizontalHeader();
    header->setMinimumSectionSize(40);
    header->setSortIndicatorClearable(true);  // a third click goes back to the groups
    header->setSortIndicator(-1, Qt::AscendingOrder);
}

}  // namespace

EvaluationGrid::EvaluationGrid(QWidget* parent)
    : QTableView(parent), frozen_(new QTableView(this)) {
    prepare(*this);
    prepare(*frozen_);
    frozen_->setObjectName(QStringLiteral("evaluationNames"));
    frozen_->setFocusPolicy(Qt::NoFocus);
    frozen_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    frozen_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    frozen_->hide();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, frozen_->verticalScrollBar(),
            &QScrollBar::setValue);
    connect(frozen_->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(),
            &QScrollBar::setValue);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &EvaluationGrid::placeFrozen);
    connect(frozen_->horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int column, int, int size) {
                if (column == 0) setColumnWidth(column, size);
            });
    connect(frozen_->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) {
                horizontalHeader()->setSortIndicator(column, order);
            });
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) {
                frozen_->horizontalHeader()->setSortIndicator(column, order);
            });
}

void EvaluationGrid::setModel(QAbstractItemModel* model) {
    QTableView::setModel(model);
    setSortingEnabled(true);
    frozen_->setModel(model);
    frozen_->setSelectionModel(selectionModel());
    frozen_->horizontalHeader()->setSortIndicatorShown(true);
    connect(model, &QAbstractItemModel::modelReset, this, &EvaluationGrid::placeFrozen);
    placeFrozen();
}

void EvaluationGrid::setDelegate(QAbstractItemDelegate* delegate) {
    setItemDelegate(delegate);
    frozen_->setItemDelegate(delegate);
}

void EvaluationGrid::updateGeometries() {
    QTableView::updateGeometries();
    placeFrozen();
}

void EvaluationGrid::placeFrozen() {
    const bool isNeeded =
        model() != nullptr && model()->columnCount() > 1 && horizontalScrollBar()->maximum() > 0;
    if (isNeeded) {
        for (int column = 0; column < model()->columnCount(); ++column)
            frozen_->setColumnHidden(column, column > 0);
        frozen_->setColumnWidth(0, columnWidth(0));
        frozen_->horizontalHeader()->setFixedHeight(horizontalHeader()->height());
        frozen_->setGeometry(frameWidth(), frameWidth(), columnWidth(0),
                             viewport()->height() + horizontalHeader()->height());
        frozen_->verticalScrollBar()->setValue(verticalScrollBar()->value());
        frozen_->raise();
    }
    frozen_->setVisible(isNeeded);
}

// Clear of the part that stays, which lies over the others.
void EvaluationGrid::scrollTo(const QModelIndex& index, ScrollHint hint) {
    if (!index.isValid() || index.column() == 0) {
        const int across = horizontalScrollBar()->value();
        QTableView::scrollTo(index, hint);
        horizontalScrollBar()->setValue(across);
        return;
    }
    QTableView::scrollTo(index, hint);
    const int covered = frozen_->isVisible() ? columnWidth(0) - visualRect(index).left() : 0;
    if (covered > 0) horizontalScrollBar()->setValue(horizontalScrollBar()->value() - covered);
}

}  // namespace interfuse
