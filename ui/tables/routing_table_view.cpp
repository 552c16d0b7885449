// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/routing_table_view.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/plots/coefficient_values.h"
#include "ui/style/formatting.h"
#include "ui/style/icons.h"
#include "ui/tables/routing_cell_delegate.h"
#include "ui/tables/routing_filter.h"
#include "ui/tables/routing_table_model.h"
#include "ui/tables/tab_separated.h"

namespace interfuse {
namespace {

Spot spotOf(const QModelIndex& index) {
    return index.data(RoutingTableModel::spotRole).value<Spot>();
}

// The cell of a linear layer and an expert that an index stands for.
std::optional<MatrixCell> cellOf(const QModelIndex& index) {
    const Spot spot = spotOf(index);
    if (!spot.layer || !spot.kind || !spot.expert) return std::nullopt;
    return MatrixCell{LinearId{*spot.layer, *spot.kind}.index(), *spot.expert};
}

// Columns that are shown, from left to right.
QList<int> shownColumns(const QHeaderView& header) {
    QList<int> columns;
    for (int place = 0; place < header.count(); ++place) {
        const int column = header.logicalIndex(place);
        if (!header.isSectionHidden(column)) columns.push_back(column);
    }
    return columns;
}

}  // namespace

RoutingTableView::RoutingTableView(QWidget* parent)
    : QWidget(parent),
      model_(new RoutingTableModel(this)),
      filter_(new RoutingFilter(this)),
      delegate_(new RoutingCellDelegate(this)),
      data_(std::make_shared<FigureData>()) {
    setObjectName(QStringLiteral("routingTableView"));
    filter_->setSourceModel(model_);
    makeTable();
    message_ = new QLabel(this);
    message_->setObjectName(QStringLiteral("routingTableMessage"));
    message_->setAlignment(Qt::AlignCenter);
    message_->setWordWrap(true);
    message_->setForegroundRole(QPalette::PlaceholderText);
    makeActions();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeBar());
    stack_ = new QStackedLayout;
    stack_->addWidget(table_);
    stack_->addWidget(message_);
    layout->addLayout(stack_, 1);
    connectAll();
    showState();
}

QWidget* RoutingTableView::makeBar() {
    auto* bar = new QWidget(this);
    words_ = new QLineEdit(bar);
    words_->setObjectName(QStringLiteral("routingTableFilter"));
    words_->setAccessibleName(tr("Filter layers"));
    words_->setPlaceholderText(tr("Filter: 3, fc1, layer 3 v_proj"));
    words_->setClearButtonEnabled(true);
    words_->addAction(icon(QStringLiteral("search"), IconTint::faint), QLineEdit::LeadingPosition);
    errors_ = new QCheckBox(tr("Standard &errors"), bar);
    errors_->setObjectName(QStringLiteral("routingTableErrors"));
    errors_->setToolTip(tr("Shows how far each routing weight may be off, as 0.131 ± 0.002."));
    auto* copy = new QToolButton(bar);
    copy->setObjectName(QStringLiteral("routingTableCopy"));
    copy->setDefaultAction(copyTable_);
    copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    copy->setAutoRaise(true);
    copy->setFocusPolicy(Qt::StrongFocus);

    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(8, 8, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(words_, 1);
    layout->addWidget(errors_);
    layout->addWidget(copy);
    return bar;
}

void RoutingTableView::makeTable() {
    table_ = new QTableView(this);
    table_->setObjectName(QStringLiteral("routingTable"));
    table_->setAccessibleName(tr("Routing weights"));
    table_->setModel(filter_);
    table_->setItemDelegate(delegate_);
    table_->setFrameShape(QFrame::NoFrame);
    table_->setShowGrid(false);
    table_->setAlternatingRowColors(true);
    table_->setWordWrap(false);
    table_->setCornerButtonEnabled(false);
    table_->setTabKeyNavigation(false);  // Tab leaves the table
    table_->setMouseTracking(true);
    table_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::AnyKeyPressed |
                            QAbstractItemView::EditKeyPressed);
    table_->installEventFilter(this);
    table_->viewport()->installEventFilter(this);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(table_->fontMetrics().height() + 8);
    QHeaderView* header = table_->horizontalHeader();
    header->setHighlightSections(false);
    header->setSortIndicatorClearable(true);  // a third click goes back to the order of the model
    header->setSortIndicator(-1, Qt::AscendingOrder);
    table_->setSortingEnabled(true);
}

void RoutingTableView::makeActions() {
    copy_ = new QAction(icon(QStringLiteral("copy")), tr("&Copy"), this);
    copy_->setObjectName(QStringLiteral("routingTableCopySelection"));
    copy_->setShortcut(QKeySequence::Copy);
    copy_->setShortcutContext(Qt::WidgetShortcut);
    copyTable_ = new QAction(icon(QStringLiteral("copy")), tr("Copy &table"), this);
    copyTable_->setObjectName(QStringLiteral("routingTableCopyTable"));
    copyTable_->setToolTip(tr("Copies all rows that are shown, for a spreadsheet."));
    auto* find = new QAction(tr("&Filter"), this);
    find->setObjectName(QStringLiteral("routingTableFind"));
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(find);
    reset_ = new QAction(tr("&Reset to calibrated"), this);
    reset_->setObjectName(QStringLiteral("routingTableReset"));
    reset_->setToolTip(tr("Let the selected cells follow the routing weights (Del)"));
    reset_->setEnabled(false);
    connect(reset_, &QAction::triggered, this, &RoutingTableView::resetCells);
    table_->addActions({copy_, copyTable_, reset_});
    table_->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy_, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(selectionText()); });
    connect(copyTable_, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(tableText()); });
    connect(find, &QAction::triggered, this, [this] {
        words_->setFocus(Qt::ShortcutFocusReason);
        words_->selectAll();
    });
}

void RoutingTableView::connectAll() {
    connect(words_, &QLineEdit::textChanged, this, &RoutingTableView::filter);
    connect(errors_, &QCheckBox::toggled, this, &RoutingTableView::showErrors);
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RoutingTableView::choose);
    // A click makes a cell the current one before it selects it.
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        choose(table_->currentIndex());
        chooseCells();
    });
    connect(delegate_, &RoutingCellDelegate::typed, this, &RoutingTableView::setTyped);
    connect(table_, &QTableView::entered, this,
            [this](const QModelIndex& index) { hover(spotOf(index)); });
    connect(table_, &QTableView::viewportEntered, this, [this] { hover({}); });
    connect(filter_, &QAbstractItemModel::modelReset, this, [this] {
        hideExperts();
        fitColumns();
        showSelected();
    });
}

void RoutingTableView::setData(std::shared_ptr<const FigureData> figures) {
    const QScopedValueRollback<bool> guard(changing_, true);
    const bool wasEmpty = model_->rowCount() == 0;
    data_ = figures ? std::move(figures) : std::make_shared<FigureData>();
    model_->setData(data_);
    if (wasEmpty) {
        fitColumns();
        showSelected();
    }
    showState();
}

void RoutingTableView::setChoices(const FigureChoices& choices) {
    const QScopedValueRollback<bool> guard(changing_, true);
    const bool othersHidden = choices.hiddenExperts != choices_.hiddenExperts;
    const bool otherCells = choices.cells != choices_.cells;
    const bool otherValues = choices.shown != choices_.shown;
    choices_ = choices;
    model_->setDataset(choices.dataset);
    model_->setShown(choices.shown);
    filter_->setKind(choices.kind);
    if (othersHidden) hideExperts();
    if (choices.selected != selected_) {
        selected_ = choices.selected;
        showSelected();
    }
    if (otherCells) showCells();
    if (otherValues) fitColumns();
    showMarks();
    showState();
}

void RoutingTableView::filter(const QString& text) {
    // A row that goes takes the current cell with it, which nobody chose.
    const QScopedValueRollback<bool> guard(changing_, true);
    filter_->setWords(text);
    showSelected();
    if (table_->currentIndex().isValid()) table_->scrollTo(table_->currentIndex());
    showState();
}

void RoutingTableView::showErrors(bool shown) {
    model_->setErrorsShown(shown);
    fitColumns();
}

void RoutingTableView::fitColumns() {
    table_->resizeColumnsToContents();
    constexpr int breadth = 12;  // between neighbouring numbers
    // Room for values that are still to come, so that no later one is cut off.
    const QString widest =
        formatWeight(0, model_->errorsShown() ? std::optional(0.0) : std::nullopt);
    const int least = table_->fontMetrics().horizontalAdvance(widest) + breadth;
    QHeaderView* header = table_->horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        const bool isWeight = column >= RoutingTableModel::firstExpertColumn;
        const int content = std::max(header->sectionSize(column), isWeight ? least : 0);
        header->resizeSection(column, content + breadth);
    }
}

void RoutingTableView::hideExperts() {
    for (int column = RoutingTableModel::firstExpertColumn; column < model_->columnCount();
         ++column) {
        const auto expert = static_cast<std::size_t>(column - RoutingTableModel::firstExpertColumn);
        table_->setColumnHidden(column, choices_.hiddenExperts.contains(expert));
    }
}

void RoutingTableView::showState() {
    const bool empty = model_->rowCount() == 0;
    const bool nothingMatches = !empty && filter_->rowCount() == 0;
    const bool coefficients = model_->showsCoefficients();
    errors_->setEnabled(!coefficients);
    table_->setAccessibleName(coefficients ? tr("Coefficients") : tr("Routing weights"));
    const std::set<MatrixCell> cells = selectedCells();
    const CoefficientValues values(*data_);
    reset_->setEnabled(coefficients &&
                       std::any_of(cells.begin(), cells.end(),
                                   [&](const MatrixCell& cell) { return values.isEdited(cell); }));
    message_->setText(empty ? tr("No routing weights yet.")
                            : tr("No linear layer matches the filter."));
    stack_->setCurrentWidget(empty || nothingMatches ? static_cast<QWidget*>(message_) : table_);
    copyTable_->setEnabled(!empty && !nothingMatches);
}

void RoutingTableView::showSelected() {
    const QScopedValueRollback<bool> guard(changing_, true);
    showMarks();
    const int row =
        selected_.layer && selected_.kind ? model_->rowOf({*selected_.layer, *selected_.kind}) : -1;
    int column = RoutingTableModel::kindColumn;
    if (selected_.expert) {
        const int expert =
            RoutingTableModel::firstExpertColumn + static_cast<int>(*selected_.expert);
        if (expert < model_->columnCount() && !table_->isColumnHidden(expert)) column = expert;
    }
    const QModelIndex index = filter_->mapFromSource(model_->index(row, column));
    const QModelIndex current = table_->currentIndex();
    if (!index.isValid()) {
        table_->selectionModel()->clear();
    } else if (!current.isValid() || spotOf(current) != spotOf(index)) {
        table_->setCurrentIndex(index);
        table_->scrollTo(index);
    }
}

void RoutingTableView::showMarks() {
    const Spot& hovered = choices_.hovered;
    if (delegate_->setMarks(selected_, hovered)) table_->viewport()->update();
}

void RoutingTableView::choose(const QModelIndex& current) {
    if (changing_ || !current.isValid()) return;
    // A table that gets the focus makes its first cell the current one without selecting it.
    if (!table_->selectionModel()->isSelected(current)) return;
    if (spotOf(current) == selected_) return;
    selected_ = spotOf(current);
    showMarks();
    Q_EMIT selected(selected_);
}

std::set<MatrixCell> RoutingTableView::selectedCells() const {
    std::set<MatrixCell> cells;
    for (const QModelIndex& index : table_->selectionModel()->selectedIndexes()) {
        if (table_->isColumnHidden(index.column())) continue;
        if (const auto cell = cellOf(index)) cells.insert(*cell);
    }
    return cells;
}

void RoutingTableView::chooseCells() {
    if (changing_) return;
    const std::set<MatrixCell> cells = selectedCells();
    if (cells == choices_.cells) return;
    choices_.cells = cells;
    showState();
    Q_EMIT cellsSelected(cells);
}

// Selects what is selected in the heat map; the current cell stays.
void RoutingTableView::showCells() {
    if (choices_.cells.empty() || choices_.cells == selectedCells()) return;
    const QScopedValueRollback<bool> guard(changing_, true);
    QItemSelection selection;
    for (const MatrixCell& cell : choices_.cells) {
        const int column = RoutingTableModel::firstExpertColumn + static_cast<int>(cell.expert);
        const int row = model_->rowOf(linearAt(cell.linear));
        const QModelIndex index = filter_->mapFromSource(model_->index(row, column));
        if (index.isValid()) selection.select(index, index);
    }
    table_->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

// Into one cell, for all that are selected with it.
void RoutingTableView::setTyped(const QModelIndex& index, double value) {
    const std::optional<MatrixCell> cell = cellOf(index);
    if (!cell) return;
    std::set<MatrixCell> cells = selectedCells();
    if (!cells.contains(*cell)) cells = {*cell};
    cells = editableCells(*data_, cells);
    if (!cells.empty()) Q_EMIT cellValueSet(cells, value);
}

void RoutingTableView::resetCells() {
    const std::set<MatrixCell> cells = editableCells(*data_, selectedCells());
    if (!cells.empty()) Q_EMIT cellsReset(cells);
}

void RoutingTableView::hover(const Spot& spot) {
    if (spot == hovered_) return;
    hovered_ = spot;
    Q_EMIT hovered(spot);
}

bool RoutingTableView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == table_->viewport() && event->type() == QEvent::Leave) hover({});
    const bool isKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    // Before Delete takes a row out of the project.
    if (watched == table_ && isKey && reset_->isEnabled() &&
        static_cast<const QKeyEvent*>(event)->matches(QKeySequence::Delete)) {
        event->accept();
        if (event->type() == QEvent::KeyPress) resetCells();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QString RoutingTableView::tableText() const {
    return textOf(false);
}

QString RoutingTableView::selectionText() const {
    return textOf(true);
}

QString RoutingTableView::textOf(bool onlySelected) const {
    const QItemSelectionModel& selection = *table_->selectionModel();
    const auto takes = [&](int row, int column) {
        return !onlySelected || selection.isSelected(filter_->index(row, column));
    };
    QList<int> columns = shownColumns(*table_->horizontalHeader());
    const int rows = filter_->rowCount();
    erase_if(columns, [&](int column) {
        for (int row = 0; row < rows; ++row) {
            if (takes(row, column)) return false;
        }
        return true;
    });
    const auto withError = [&](int column) {
        return model_->errorsShown() && column >= RoutingTableModel::firstExpertColumn;
    };
    QStringList header;
    for (const int column : columns) {
        const QString name = filter_->headerData(column, Qt::Horizontal).toString();
        header.push_back(name);
        if (withError(column)) header.push_back(tr("%1, standard error").arg(name));
    }
    QList<QStringList> lines{header};
    for (int row = 0; row < rows; ++row) {
        QStringList line;
        bool any = false;
        for (const int column : columns) {
            const bool taken = takes(row, column);
            const QModelIndex index = filter_->index(row, column);
            const auto field = [&](int role) {
                return taken ? index.data(role).toString() : QString();
            };
            any = any || taken;
            line.push_back(field(RoutingTableModel::copyRole));
            if (withError(column)) line.push_back(field(RoutingTableModel::errorCopyRole));
        }
        if (any) lines.push_back(line);
    }
    return columns.empty() ? QString() : tabSeparated(lines);
}

}  // namespace interfuse
