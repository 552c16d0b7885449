// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/evaluation_view.h"

#include <QAction>
#include <QButtonGroup>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/runtime/error.h"
#include "ui/style/icons.h"
#include "ui/tables/evaluation_cell.h"
#include "ui/tables/evaluation_delegate.h"
#include "ui/tables/evaluation_file.h"
#include "ui/tables/evaluation_grid.h"
#include "ui/tables/evaluation_order.h"
#include "ui/tables/evaluation_picture.h"
#include "ui/tables/tab_separated.h"

namespace interfuse {
namespace {

constexpr int widestScore = 150;     // pixels; wider columns only part the numbers
constexpr double widestName = 0.42;  // of the view, so that numbers are seen beside long names

// From left to right.
QList<int> columnsInOrder(const QHeaderView& header) {
    QList<int> columns;
    for (int place = 0; place < header.count(); ++place)
        columns.push_back(header.logicalIndex(place));
    return columns;
}

}  // namespace

EvaluationView::EvaluationView(QWidget* parent)
    : QWidget(parent),
      model_(new EvaluationModel(this)),
      order_(new EvaluationOrder(this)),
      delegate_(new EvaluationDelegate(this)) {
    setObjectName(QStringLiteral("evaluationView"));
    order_->setSourceModel(model_);
    makeTable();
    message_ = new QLabel(tr("Nothing is evaluated yet."), this);
    message_->setObjectName(QStringLiteral("evaluationMessage"));
    message_->setAlignment(Qt::AlignCenter);
    message_->setWordWrap(true);
    message_->setForegroundRole(QPalette::PlaceholderText);
    makeActions();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(makeBar());
    stack_ = new QStackedLayout;
    stack_->addWidget(table_);
    stack_->addWidget(message_);
    layout->addLayout(stack_, 1);
    connect(order_, &QAbstractItemModel::modelReset, this, [this] {
        delegate_->setSwatches(haveSwatches(*model_));
        fitColumns();
    });
    connect(table_->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column) {
                delegate_->setGrouped(column < 0);
                table_->viewport()->update();
                table_->frozen()->viewport()->update();
            });
    showState();
}

QWidget* EvaluationView::makeBar() {
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(4);
    auto* switches = new QButtonGroup(this);
    const auto add = [&](const QString& name, const QString& text, const QString& tip,
                         ShownScore shown) {
        auto* button = new QToolButton(bar);
        button->setObjectName(name);
        button->setText(text);
        button->setToolTip(tip);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        switches->addButton(button);
        layout->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, shown] { setShown(shown); });
        return button;
    };
    accuracy_ =
        add(QStringLiteral("evaluationAccuracy"), tr("Top-1, %"),
            tr("The share of images whose class is the most probable one"), ShownScore::accuracy);
    loss_ = add(QStringLiteral("evaluationLoss"), tr("Loss"),
                tr("The mean cross-entropy, in nats: lower is better"), ShownScore::loss);
    accuracy_->setChecked(true);
    layout->addStretch(1);
    save_ = new QToolButton(bar);
    save_->setObjectName(QStringLiteral("evaluationSave"));
    save_->setIcon(icon(QStringLiteral("save-as")));
    save_->setToolTip(tr("Save or copy this table"));
    save_->setAccessibleName(tr("Save or copy this table"));
    save_->setAutoRaise(true);
    save_->setPopupMode(QToolButton::InstantPopup);
    save_->setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(save_);
    menu->addActions(actions_);
    save_->setMenu(menu);
    layout->addWidget(save_);
    return bar;
}

void EvaluationView::makeTable() {
    table_ = new EvaluationGrid(this);
    table_->setObjectName(QStringLiteral("evaluationTable"));
    table_->setAccessibleName(tr("Evaluation"));
    table_->setDelegate(delegate_);
    table_->setModel(order_);
}

QAction* EvaluationView::addTableAction(const QString& name, const QString& text,
                                        const std::function<void()>& run) {
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, run);
    actions_.append(action);
    return action;
}

void EvaluationView::makeActions() {
    const auto copy = [](const QString& text) { QGuiApplication::clipboard()->setText(text); };
    QAction* selection = addTableAction(QStringLiteral("evaluationCopy"), tr("&Copy"),
                                        [this, copy] { copy(selectionText()); });
    selection->setShortcut(QKeySequence::Copy);
    selection->setShortcutContext(Qt::WidgetShortcut);
    addTableAction(QStringLiteral("evaluationCopyTable"), tr("Copy &table"),
                   [this, copy] { copy(tableText()); });
    addTableAction(QStringLiteral("evaluationSaveCsv"), tr("Save as C&SV…"),
                   [this] { save(QStringLiteral("csv"), tr("CSV table (*.csv)")); });
    addTableAction(QStringLiteral("evaluationSaveMarkdown"), tr("Save as &Markdown…"),
                   [this] { save(QStringLiteral("md"), tr("Markdown table (*.md)")); });
    addTableAction(QStringLiteral("evaluationSavePicture"), tr("Save as &PNG…"),
                   [this] { save(QStringLiteral("png"), tr("PNG picture (*.png)")); });
    for (QTableView* part : {static_cast<QTableView*>(table_), table_->frozen()}) {
        part->addActions(actions_);
        part->setContextMenuPolicy(Qt::ActionsContextMenu);
    }
}

void EvaluationView::setTable(EvaluationTable table) {
    const bool sameNames =
        std::equal(table.models.begin(), table.models.end(), this->table().models.begin(),
                   this->table().models.end(),
                   [](const auto& one, const auto& other) { return one.name == other.name; });
    model_->setTable(std::move(table));
    // Widths that the person set stay while only numbers change.
    if (!sameNames) fitColumns();
    showState();
}

void EvaluationView::setProgress(std::optional<EvaluationProgress> progress) {
    model_->setProgress(progress);
}

void EvaluationView::setStale(std::set<std::size_t> models) {
    model_->setStale(std::move(models));
    fitColumns();
}

void EvaluationView::setExperts(std::vector<ExpertColor> experts) {
    model_->setExperts(std::move(experts));
    delegate_->setSwatches(haveSwatches(*model_));
    fitColumns();
}

void EvaluationView::setShown(ShownScore shown) {
    accuracy_->setChecked(shown == ShownScore::accuracy);
    loss_->setChecked(shown == ShownScore::loss);
    if (shown == model_->shown()) return;
    model_->setShown(shown);
    fitColumns();
    Q_EMIT shownChanged(shown);
}

void EvaluationView::setHint(const QString& sentence) {
    message_->setText(sentence);
}

void EvaluationView::showState() {
    const bool isEmpty = model_->rowCount() == 0;
    stack_->setCurrentWidget(isEmpty ? static_cast<QWidget*>(message_) : table_);
    for (QAction* action : actions_)
        action->setEnabled(!isEmpty);
    save_->setEnabled(!isEmpty);
    save_->setToolTip(isEmpty ? tr("Nothing is evaluated yet.") : tr("Save or copy this table"));
}

// All columns as wide as they must be; what is left over is shared out between the scores.
void EvaluationView::fitColumns() {
    QHeaderView* header = table_->horizontalHeader();
    if (header->count() == 0) return;
    table_->resizeColumnsToContents();
    const int room = table_->viewport()->width();
    const int name = std::min(header->sectionSize(EvaluationModel::modelColumn),
                              std::max(120, static_cast<int>(widestName * room)));
    header->resizeSection(EvaluationModel::modelColumn, name);
    int used = name;
    for (int column = EvaluationModel::firstTaskColumn; column < header->count(); ++column)
        used += header->sectionSize(column);
    const int columns = header->count() - EvaluationModel::firstTaskColumn;
    const int share = std::max(0, room - used) / std::max(1, columns);
    for (int column = EvaluationModel::firstTaskColumn; column < header->count(); ++column) {
        const int least = header->sectionSize(column);
        header->resizeSection(column, std::max(least, std::min(widestScore, least + share)));
    }
}

void EvaluationView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitColumns();
}

void EvaluationView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    fitColumns();
}

void EvaluationView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fitColumns();
}

QString EvaluationView::tableText() const {
    return textOf(false);
}

QString EvaluationView::selectionText() const {
    return textOf(true);
}

QString EvaluationView::textOf(bool onlySelected) const {
    const QItemSelectionModel& selection = *table_->selectionModel();
    const auto isTaken = [&](int row, int column) {
        return !onlySelected || selection.isSelected(order_->index(row, column));
    };
    QList<int> rows, columns;
    for (int row = 0; row < order_->rowCount(); ++row) {
        for (int column = 0; column < order_->columnCount(); ++column) {
            if (!isTaken(row, column)) continue;
            if (!rows.contains(row)) rows.push_back(row);
            if (!columns.contains(column)) columns.push_back(column);
        }
    }
    if (rows.empty()) return {};
    QStringList header;
    QList<int> inOrder = columnsInOrder(*table_->horizontalHeader());
    erase_if(inOrder, [&](int column) { return !columns.contains(column); });
    for (const int column : inOrder)
        header << order_->headerData(column, Qt::Horizontal, EvaluationModel::copyRole).toString();
    QList<QStringList> lines{header};
    for (const int row : rows) {
        QStringList line;
        for (const int column : inOrder)
            line << (isTaken(row, column)
                         ? order_->index(row, column).data(EvaluationModel::copyRole).toString()
                         : QString());
        lines << line;
    }
    return tabSeparated(lines);
}

QString EvaluationView::pictureTitle() const {
    return shown() == ShownScore::accuracy ? tr("Zero-shot accuracy, top-1 in percent")
                                           : tr("Zero-shot loss, mean cross-entropy");
}

QImage EvaluationView::picture() const {
    const bool isGrouped = table_->horizontalHeader()->sortIndicatorSection() < 0;
    return evaluationImage({*order_, pictureTitle(), font(), isGrouped});
}

void EvaluationView::writeTo(const QString& path) const {
    const bool losses = model_->shown() == ShownScore::loss;
    writeEvaluation(path, model_->tableToSave(), losses ? ScoreValue::loss : ScoreValue::accuracy,
                    [this] { return picture(); });
}

void EvaluationView::save(const QString& suffix, const QString& filter) {
    auto* dialog = new QFileDialog(this, tr("Save the evaluation"), folder_);
    dialog->setObjectName(QStringLiteral("evaluationSaveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QStringLiteral("evaluation.") + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        folder_ = QFileInfo(path).absolutePath();
        try {
            writeTo(path);
            Q_EMIT written(path);
        } catch (const Error& error) {
            Q_EMIT failed(QString::fromStdString(error.what()));
        }
    });
    dialog->open();
}

}  // namespace interfuse
