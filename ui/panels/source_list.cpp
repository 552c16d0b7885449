// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/source_list.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/panels/source_delegate.h"
#include "ui/style/icons.h"

namespace interfuse {
namespace {

struct SectionTexts {
    QString name;  // for object names
    QString title, add, empty;
};

SectionTexts textsOf(SourceSection section) {
    switch (section) {
        case SourceSection::pretrained:
            return {QStringLiteral("pretrained"), SourceList::tr("Pretrained model"),
                    SourceList::tr("Choose the pretrained model…"),
                    SourceList::tr("The model that the experts were tuned from. Drop its folder "
                                   "here.")};
        case SourceSection::experts:
            return {QStringLiteral("experts"), SourceList::tr("Experts"),
                    SourceList::tr("Add experts…"),
                    SourceList::tr("Models tuned from it, each good at one task. Drop their "
                                   "folders here.")};
        case SourceSection::datasets:
            break;
    }
    return {QStringLiteral("datasets"), SourceList::tr("Calibration data"),
            SourceList::tr("Add calibration data…"),
            SourceList::tr("A few images of each task. Drop folders of images here.")};
}

}  // namespace

SourceView::SourceView(QWidget* parent) : QTreeView(parent) {
    setRootIsDecorated(false);
    setHeaderHidden(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAlternatingRowColors(false);
    setTabKeyNavigation(false);
}

QSize SourceView::sizeHint() const {
    int height = 0;
    if (model() != nullptr) {
        for (int row = 0; row < model()->rowCount(); ++row)
            height += indexRowSizeHint(model()->index(row, 0));
    }
    return {200, height + 2 * frameWidth()};
}

void SourceView::layOutAgain() {
    doItemsLayout();
    updateGeometry();
}

QSize SourceView::minimumSizeHint() const {
    return {120, sizeHint().height()};
}

void SourceView::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    // What is wrong with a row takes more lines in a narrower panel.
    if (event->oldSize().width() != event->size().width()) layOutAgain();
}

void SourceView::focusInEvent(QFocusEvent* event) {
    QTreeView::focusInEvent(event);
    if (!currentIndex().isValid() && model() != nullptr && model()->rowCount() > 0 &&
        event->reason() == Qt::TabFocusReason) {
        setCurrentIndex(model()->index(0, 0));
    }
}

SourceList::SourceList(Session& session, SourceSection section, QWidget* parent)
    : QWidget(parent),
      session_(session),
      rows_(new SourceRows(session, section, this)),
      view_(new SourceView(this)),
      hint_(new QLabel(this)),
      add_(new QToolButton(this)) {
    const SectionTexts texts = textsOf(section);
    setObjectName(texts.name + QStringLiteral("List"));
    auto* title = new QLabel(texts.title, this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    title->setBuddy(view_);
    add_->setObjectName(texts.name + QStringLiteral("Add"));
    add_->setIcon(section == SourceSection::pretrained ? icon(QStringLiteral("folder"))
                                                       : icon(QStringLiteral("add")));
    add_->setAutoRaise(true);
    add_->setToolTip(texts.add);
    add_->setAccessibleName(texts.add);
    hint_->setObjectName(texts.name + QStringLiteral("Hint"));
    hint_->setText(texts.empty);
    hint_->setWordWrap(true);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    hint_->setContentsMargins(8, 0, 8, 8);
    view_->setObjectName(texts.name + QStringLiteral("View"));
    view_->setAccessibleName(texts.title);
    view_->setModel(rows_);
    view_->setItemDelegate(new SourceDelegate(view_));
    view_->header()->setStretchLastSection(false);
    view_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < rows_->columnCount(); ++column)
        view_->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    if (rows_->columnCount() > SourceRows::visibleColumn) {
        // The header is hidden, but its words would make the column wider than a check box.
        constexpr int beside = 8;
        const int box = style()->pixelMetric(QStyle::PM_IndicatorWidth);
        view_->header()->setMinimumSectionSize(box);
        view_->header()->setSectionResizeMode(SourceRows::visibleColumn, QHeaderView::Fixed);
        view_->header()->resizeSection(SourceRows::visibleColumn, box + 2 * beside);
    }

    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(8, 4, 4, 0);
    heading->addWidget(title, 1);
    heading->addWidget(add_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(heading);
    layout->addWidget(hint_);
    layout->addWidget(view_);

    connect(add_, &QToolButton::clicked, this, &SourceList::addRequested);
    connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SourceList::selectionChanged);
    const auto sized = [this] {
        view_->updateGeometry();
        showState();
    };
    connect(rows_, &QAbstractItemModel::rowsInserted, this, sized);
    connect(rows_, &QAbstractItemModel::rowsRemoved, this, sized);
    connect(rows_, &QAbstractItemModel::dataChanged, this, [this, sized] {
        view_->layOutAgain();
        showState();
    });
    connect(&session, &Session::stateChanged, this, &SourceList::showState);
    showState();
}

std::vector<std::size_t> SourceList::selectedRows() const {
    std::vector<std::size_t> rows;
    for (const QModelIndex& index : view_->selectionModel()->selectedRows())
        rows.push_back(static_cast<std::size_t>(index.row()));
    std::sort(rows.begin(), rows.end());
    return rows;
}

void SourceList::showState() {
    const bool none = rows_->rowCount() == 0;
    hint_->setVisible(none);
    view_->setVisible(!none);
    const QString obstacle = session_.whyNot(RunAction::editRecipe);
    add_->setEnabled(obstacle.isEmpty());
}

}  // namespace interfuse
