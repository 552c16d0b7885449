// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/preset_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/recipe/config_files.h"
#include "core/recipe/method_names.h"
#include "ui/style/core_words.h"

namespace interfuse {
namespace {

enum Column { modelColumn, expertsColumn, modelsColumn, dataColumn };

constexpr int usualWidth = 640;
constexpr int columnGap = 16;
constexpr int missingLines = 7;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

// "ViT-B/32" of "openai/clip-vit-base-patch32"; the id where it is called otherwise.
QString modelName(const std::string& id) {
    static const QRegularExpression form(
        QStringLiteral("clip-vit-(base|large|huge)-patch(\\d+)(?:-(\\d+))?$"));
    const QRegularExpressionMatch match = form.match(text(id));
    if (!match.hasMatch()) return text(id);
    QString name =
        QStringLiteral("ViT-%1/%2").arg(match.captured(1).left(1).toUpper(), match.captured(2));
    if (!match.captured(3).isEmpty()) name += QStringLiteral(" at %1").arg(match.captured(3));
    return name;
}

// What a person calls the method of a preset.
QString methodTitle(const std::string& option) {
    if (option.starts_with("ada_svd")) return text(std::string(method_name(MergeMethod::ada_svd)));
    for (const MergeMethod method :
         {MergeMethod::simple_average, MergeMethod::task_arithmetic, MergeMethod::ties}) {
        std::string words(method_name(method));
        std::replace(words.begin(), words.end(), ' ', '_');
        if (option == words || (method == MergeMethod::ties && option == "ties_merging")) {
            return coreWords(method_name(method));
        }
    }
    return text(option);
}

std::size_t countCached(const std::vector<PresetSource>& sources) {
    return static_cast<std::size_t>(
        std::count_if(sources.begin(), sources.end(), [](const auto& one) { return one.cached; }));
}

QString share(std::size_t cached, std::size_t all) {
    return PresetDialog::tr("%1 of %2").arg(cached).arg(all);
}

}  // namespace

PresetDialog::PresetDialog(QWidget* parent)
    : QDialog(parent), pools_(preset_pools()), list_(new QTreeWidget(this)) {
    setObjectName(QStringLiteral("presetDialog"));
    setWindowTitle(tr("Open a preset"));
    list_->setObjectName(QStringLiteral("presetList"));
    list_->setAccessibleName(tr("Presets"));
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setAllColumnsShowFocus(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    open_ = buttons->addButton(tr("Open"), QDialogButtonBox::AcceptRole);
    open_->setObjectName(QStringLiteral("presetOpen"));
    open_->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(list_);
    layout->addWidget(makeChoices());
    layout->addWidget(makeMissing(), 1);
    layout->addWidget(buttons);
    fillList();
    resize(usualWidth, sizeHint().height());

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(buttons, &QDialogButtonBox::accepted, this, &PresetDialog::accept);
    connect(list_, &QTreeWidget::itemActivated, this, &PresetDialog::accept);
    connect(list_, &QTreeWidget::currentItemChanged, this, &PresetDialog::showChosen);
    for (const QCheckBox* box : {data_, tasks_})
        connect(box, &QCheckBox::toggled, this, &PresetDialog::showChosen);
    showChosen();
}

void PresetDialog::fillList() {
    list_->setHeaderLabels(
        {tr("Model"), tr("Experts"), tr("Models in the cache"), tr("Datasets in the cache")});
    for (const PresetPool& pool : pools_) {
        auto* item = new QTreeWidgetItem(list_);
        item->setText(modelColumn, modelName(pool.pretrained.id));
        item->setToolTip(modelColumn, text(pool.option));
        item->setText(expertsColumn, QString::number(pool.experts.size()));
        item->setText(modelsColumn,
                      share(countCached(pool.experts) + (pool.pretrained.cached ? 1 : 0),
                            pool.experts.size() + 1));
        item->setText(dataColumn,
                      share(countCached(pool.train_datasets), pool.train_datasets.size()));
    }
    for (int column = 0; column < list_->columnCount(); ++column) {
        list_->resizeColumnToContents(column);
        list_->setColumnWidth(column, list_->columnWidth(column) + columnGap);
    }
    list_->header()->setStretchLastSection(true);
    const int rows = static_cast<int>(pools_.size()) + 1;
    list_->setFixedHeight(list_->header()->sizeHint().height() + rows * list_->sizeHintForRow(0));
    if (!pools_.empty()) list_->setCurrentItem(list_->topLevelItem(0));
}

QWidget* PresetDialog::makeChoices() {
    auto* part = new QWidget(this);
    experts_ = new QLabel(part);
    experts_->setObjectName(QStringLiteral("presetExperts"));
    experts_->setWordWrap(true);
    method_ = new QComboBox(part);
    method_->setObjectName(QStringLiteral("presetMethod"));
    for (const std::string& option : preset_configs().options("method"))
        method_->addItem(methodTitle(option), text(option));
    data_ = new QCheckBox(tr("Take its calibration &data"), part);
    data_->setObjectName(QStringLiteral("presetData"));
    data_->setChecked(true);
    tasks_ = new QCheckBox(tr("Evaluate on its &test data"), part);
    tasks_->setObjectName(QStringLiteral("presetTasks"));
    auto* form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Experts"), experts_);
    form->addRow(tr("&Method"), method_);
    form->addRow(QString(), data_);
    form->addRow(QString(), tasks_);
    return part;
}

QWidget* PresetDialog::makeMissing() {
    auto* part = new QWidget(this);
    missingTitle_ = new QLabel(part);
    missingTitle_->setObjectName(QStringLiteral("presetMissingTitle"));
    missingTitle_->setWordWrap(true);
    missing_ = new QPlainTextEdit(part);
    missing_->setObjectName(QStringLiteral("presetMissing"));
    missing_->setAccessibleName(tr("Commands that fetch what is missing"));
    missing_->setReadOnly(true);
    missing_->setTabChangesFocus(true);
    missing_->setLineWrapMode(QPlainTextEdit::NoWrap);
    missing_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    missing_->setMinimumHeight(missingLines * missing_->fontMetrics().lineSpacing());
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(missingTitle_);
    column->addWidget(missing_, 1);
    return part;
}

const PresetPool* PresetDialog::chosen() const {
    const int row = list_->indexOfTopLevelItem(list_->currentItem());
    return row < 0 ? nullptr : &pools_[static_cast<std::size_t>(row)];
}

// The commands that fetch what the choices need and the cache lacks.
QStringList PresetDialog::missing(const PresetPool& pool) const {
    QStringList commands;
    std::vector<PresetSource> models = pool.experts;
    models.insert(models.begin(), pool.pretrained);
    for (const PresetSource& model : models) {
        if (!model.cached) commands << QStringLiteral("hf download ") + text(model.id);
    }
    // The test data lies in the same repositories.
    if (!data_->isChecked() && !tasks_->isChecked()) return commands;
    for (const PresetSource& dataset : pool.train_datasets) {
        if (dataset.cached) continue;
        commands << QStringLiteral("hf download %1 --repo-type dataset").arg(text(dataset.id));
    }
    return commands;
}

void PresetDialog::showChosen() {
    const PresetPool* pool = chosen();
    open_->setEnabled(pool != nullptr);
    if (pool == nullptr) return;
    QStringList names;
    for (const PresetSource& expert : pool->experts)
        names << text(expert.name);
    experts_->setText(names.join(QStringLiteral(", ")));
    data_->setEnabled(!pool->train_datasets.empty());
    tasks_->setEnabled(!pool->task_pool.empty());
    const QStringList commands = missing(*pool);
    missingTitle_->setText(
        commands.isEmpty() ? tr("Everything is in the cache of the Hugging Face Hub.")
                           : tr("Not in the cache of the Hugging Face Hub yet. Interfuse offers "
                                "to fetch it once this is open; these commands do it too:"));
    missing_->setPlainText(commands.join(u'\n'));
    missing_->setVisible(!commands.isEmpty());
}

void PresetDialog::accept() {
    const PresetPool* pool = chosen();
    if (pool == nullptr) return;
    QStringList groups{QStringLiteral("modelpool=") + text(pool->option),
                       QStringLiteral("method=") + method_->currentData().toString()};
    if (tasks_->isEnabled() && tasks_->isChecked()) {
        groups << QStringLiteral("taskpool=") + text(pool->task_pool);
    }
    if (data_->isEnabled() && !data_->isChecked()) {
        groups << QStringLiteral("~modelpool.train_datasets");
    }
    Q_EMIT openRequested(groups, text(pool->option).section(u'/', -1));
    close();
}

}  // namespace interfuse
