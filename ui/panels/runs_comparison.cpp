// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/runs_comparison.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/runtime/error.h"
#include "ui/document/recipe_differences.h"
#include "ui/plots/difference_figure.h"
#include "ui/plots/evaluation_text.h"
#include "ui/plots/plot_view.h"
#include "ui/session/figure_source.h"
#include "ui/style/formatting.h"

namespace interfuse {
namespace {

constexpr int leastWordsWidth = 240;
constexpr int leastHeight = 300;
constexpr int aroundAccuracies = 32;                  // margins, and the bar that may scroll
constexpr int widestColumn = 108, aroundHeader = 12;  // of the accuracies

QLabel* makeLabel(QWidget* parent, const char* name, bool bold = false) {
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    if (bold) {
        QFont font = label->font();
        font.setBold(true);
        label->setFont(font);
    }
    return label;
}

// "+1.2": percentage points.
QString pointsText(double difference) {
    const QString size = accuracyNumber(std::abs(difference));
    if (size == accuracyNumber(0)) return size;
    return (difference < 0 ? QStringLiteral("−") : QStringLiteral("+")) + size;
}

std::optional<double> accuracyOn(const RunRecord& run, const std::string& task) {
    const EvaluatedModel* model = mergedModel(run);
    if (model == nullptr) return {};
    const std::vector<std::string>& tasks = run.results->tasks;
    const auto found = std::find(tasks.begin(), tasks.end(), task);
    if (found == tasks.end()) return {};
    const auto score = scoreOf(*model, static_cast<std::size_t>(found - tasks.begin()));
    return score ? std::optional(score->accuracy) : std::nullopt;
}

std::optional<double> averageOn(const RunRecord& run) {
    const auto score = runScore(run);
    return score ? std::optional(score->accuracy) : std::nullopt;
}

// The same models and data with nothing chosen.
Recipe withDefaults(const Recipe& recipe) {
    Recipe plain;
    plain.pretrained = recipe.pretrained;
    plain.experts = recipe.experts;
    plain.train_datasets = recipe.train_datasets;
    plain.processor = recipe.processor;
    plain.taskpool = recipe.taskpool;
    plain.interfuse.tasks = recipe.interfuse.tasks;
    return plain;
}

// All tasks of both, the first's first.
std::vector<std::string> tasksOf(const RunRecord& first, const RunRecord* second) {
    std::vector<std::string> tasks;
    for (const RunRecord* run : {&first, second}) {
        if (run == nullptr || mergedModel(*run) == nullptr) continue;
        for (const std::string& task : run->results->tasks) {
            if (std::find(tasks.begin(), tasks.end(), task) == tasks.end()) tasks.push_back(task);
        }
    }
    return tasks;
}

}  // namespace

RunsComparison::RunsComparison(RunHistory& history, QWidget* parent)
    : QWidget(parent),
      history_(history),
      title_(makeLabel(this, "runsTitle", true)),
      text_(makeLabel(this, "runsText")),
      accuracyTitle_(makeLabel(this, "runsAccuracyTitle", true)),
      accuracies_(new QTreeWidget(this)),
      words_(new QScrollArea(this)),
      noAccuracies_(makeLabel(this, "runsNoAccuracies")),
      routing_(new QWidget(this)),
      sentence_(makeLabel(routing_, "runsLargestDifference")),
      plot_(new PlotView(makeDifferenceFigure(), routing_)) {
    setObjectName(QStringLiteral("runsComparison"));
    accuracyTitle_->setText(tr("Accuracy"));
    accuracies_->setObjectName(QStringLiteral("runsAccuracies"));
    accuracies_->setAccessibleName(tr("Accuracies of the selected runs"));
    accuracies_->setRootIsDecorated(false);
    accuracies_->setUniformRowHeights(true);
    accuracies_->setFrameShape(QFrame::NoFrame);
    accuracies_->setSelectionMode(QAbstractItemView::NoSelection);
    accuracies_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    accuracies_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    accuracies_->setIndentation(0);
    noAccuracies_->setForegroundRole(QPalette::PlaceholderText);

    auto* words = new QWidget(this);
    auto* column = new QVBoxLayout(words);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(4);
    column->addWidget(title_);
    column->addWidget(text_);
    column->addSpacing(8);
    column->addWidget(accuracyTitle_);
    column->addWidget(accuracies_);
    column->addWidget(noAccuracies_);
    column->addStretch(1);
    words_->setObjectName(QStringLiteral("runsWords"));
    words_->setFrameShape(QFrame::NoFrame);
    words_->setWidgetResizable(true);
    words_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    words_->setWidget(words);
    words_->setMinimumWidth(leastWordsWidth);

    auto* beside = new QVBoxLayout(routing_);
    beside->setContentsMargins(0, 8, 8, 8);
    beside->setSpacing(4);
    beside->addWidget(plot_, 1);
    beside->addWidget(sentence_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(words_, 2);
    row->addWidget(routing_, 3);
    setMinimumHeight(leastHeight);
    show({});
}

void RunsComparison::setColors(std::map<std::string, QColor> colors) {
    colors_ = std::move(colors);
}

void RunsComparison::setKind(std::optional<LinearKind> kind) {
    if (kind == kind_) return;
    kind_ = kind;
    FigureChoices choices;
    choices.kind = kind;
    plot_->setChoices(choices);
    if (difference_ != nullptr) sentence_->setText(largestDifference(*difference_, kind_));
}

void RunsComparison::show(const QStringList& ids) {
    std::vector<const RunRecord*> runs;
    for (const QString& id : ids) {
        if (const RunRecord* run = history_.find(id)) runs.push_back(run);
    }
    std::stable_sort(runs.begin(), runs.end(),
                     [](const RunRecord* a, const RunRecord* b) { return a->when < b->when; });
    difference_.reset();
    if (runs.size() == 1) return showOne(*runs.front());
    if (runs.size() == 2) return showTwo(*runs.front(), *runs.back());
    showNothing(runs.empty() ? tr("Select a run to see what it was, or two to compare them.")
                             : tr("Select two runs to compare them."));
}

void RunsComparison::showNothing(const QString& hint) {
    title_->hide();
    text_->setForegroundRole(QPalette::PlaceholderText);
    text_->setText(hint);
    accuracyTitle_->hide();
    accuracies_->hide();
    noAccuracies_->hide();
    routing_->hide();
}

QString RunsComparison::factsOf(const RunRecord& run) const {
    QStringList lines;
    QStringList experts;
    for (const ModelSource& expert : run.recipe.experts)
        experts << QString::fromStdString(expert.name);
    if (!experts.isEmpty()) lines << tr("Experts: %1").arg(experts.join(QStringLiteral(", ")));
    if (!run.target.isEmpty()) lines << tr("Exported to %1").arg(run.target);
    if (!run.complete) lines << tr("It was ended before all samples were used.");
    switch (history_.tableState(run.id)) {
        case RunHistory::TableState::kept:
            break;
        case RunHistory::TableState::gone:
            lines << tr(
                "Its routing table is gone: the file was moved or deleted. Going back to "
                "this run brings its recipe back, to be calibrated again.");
            break;
        case RunHistory::TableState::none:
            lines << tr("It has no routing table.");
            break;
    }
    const QStringList options = recipeDifferences(withDefaults(run.recipe), run.recipe);
    if (!options.isEmpty()) lines << tr("Options that differ from the defaults:");
    for (const QString& option : options)
        lines << QStringLiteral("•\u00a0") + option;
    return lines.join(QLatin1Char('\n'));
}

void RunsComparison::showOne(const RunRecord& run) {
    title_->setText(run.name);
    title_->show();
    text_->setForegroundRole(QPalette::WindowText);
    text_->setText(factsOf(run));
    showAccuracies(run, nullptr);
    routing_->hide();
}

void RunsComparison::showTwo(const RunRecord& first, const RunRecord& second) {
    title_->setText(tr("From %1 to %2").arg(first.name, second.name));
    title_->show();
    text_->setForegroundRole(QPalette::WindowText);
    const QStringList differences = recipeDifferences(first.recipe, second.recipe);
    QStringList lines;
    for (const QString& difference : differences)
        lines << QStringLiteral("•\u00a0") + difference;
    text_->setText(lines.isEmpty() ? tr("Their recipes are the same.")
                                   : lines.join(QLatin1Char('\n')));
    showAccuracies(first, &second);
    showDifference(first, second);
}

void RunsComparison::showAccuracies(const RunRecord& first, const RunRecord* second) {
    accuracyTitle_->show();
    accuracies_->clear();
    const std::vector<std::string> tasks = tasksOf(first, second);
    accuracies_->setVisible(!tasks.empty());
    noAccuracies_->setVisible(tasks.empty());
    if (tasks.empty()) {
        noAccuracies_->setText(second == nullptr ? tr("The model of this run was not evaluated.")
                                                 : tr("Neither run's model was evaluated."));
        return;
    }
    QStringList headers{tr("Task"), first.name};
    if (second != nullptr) headers << second->name << tr("Change");
    accuracies_->setColumnCount(static_cast<int>(headers.size()));
    QStringList shown;
    for (const QString& header : headers)
        shown << accuracies_->fontMetrics().elidedText(header, Qt::ElideMiddle,
                                                       widestColumn - aroundHeader);
    accuracies_->setHeaderLabels(shown);
    const auto add = [&](const QString& task, std::optional<double> a, std::optional<double> b,
                         bool bold) {
        auto* item = new QTreeWidgetItem(accuracies_);
        const auto cell = [](const std::optional<double>& value) {
            return value ? accuracyText(*value) : QStringLiteral("–");
        };
        item->setText(0, task);
        item->setText(1, cell(a));
        if (second != nullptr) {
            item->setText(2, cell(b));
            item->setText(3, a && b ? pointsText(*b - *a) : QStringLiteral("–"));
            item->setToolTip(3, tr("In percentage points"));
        }
        for (int i = 0; i < headers.size(); ++i) {
            if (i > 0) item->setTextAlignment(i, Qt::AlignRight | Qt::AlignVCenter);
            QFont font = item->font(i);
            font.setBold(bold);
            item->setFont(i, font);
        }
    };
    for (const std::string& task : tasks) {
        add(QString::fromStdString(task), accuracyOn(first, task),
            second != nullptr ? accuracyOn(*second, task) : std::nullopt, false);
    }
    add(tr("Average"), averageOn(first), second != nullptr ? averageOn(*second) : std::nullopt,
        true);
    QHeaderView* header = accuracies_->header();
    header->setStretchLastSection(false);
    header->setMaximumSectionSize(widestColumn);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (int i = 0; i < headers.size(); ++i) {
        accuracies_->headerItem()->setToolTip(i, headers[i]);
        if (i > 0)
            accuracies_->headerItem()->setTextAlignment(i, Qt::AlignRight | Qt::AlignVCenter);
    }
    // All columns are in sight, however long their titles are in the window's language.
    header->resizeSections(QHeaderView::ResizeToContents);
    words_->setMinimumWidth(std::max(leastWordsWidth, header->length() + aroundAccuracies));
    // All rows are in sight; the words around it scroll as a whole.
    const int rowHeight = accuracies_->sizeHintForRow(0);
    accuracies_->setFixedHeight(header->sizeHint().height() +
                                rowHeight * accuracies_->topLevelItemCount() + 4);
}

FigureData RunsComparison::figuresOf(const RunRecord& run) const {
    const auto table = history_.table(run.id);
    if (table == nullptr) return {};
    FigureData figures = makeFigureData(run.recipe, *table, {});
    for (std::size_t i = 0; i < table->experts().size(); ++i) {
        const std::string& name = table->experts()[i];
        const auto chosen = run.recipe.interfuse.colors.find(name);
        if (const auto present = colors_.find(name); present != colors_.end())
            figures.expertColors[i] = present->second;
        else if (chosen != run.recipe.interfuse.colors.end())
            figures.expertColors[i] = QColor(QString::fromStdString(chosen->second));
    }
    return figures;
}

void RunsComparison::showDifference(const RunRecord& first, const RunRecord& second) {
    FigureData figures;
    try {
        figures = routingDifference(figuresOf(first), figuresOf(second));
    } catch (const Error& error) {
        figures.hint = QString::fromStdString(error.what());
    }
    difference_ = std::make_shared<const FigureData>(std::move(figures));
    plot_->setData(difference_);
    const QString sentence = largestDifference(*difference_, kind_);
    sentence_->setText(sentence);
    sentence_->setVisible(!sentence.isEmpty());
    routing_->show();
}

}  // namespace interfuse
