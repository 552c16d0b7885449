// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/export_fields.h"

#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>

#include "core/recipe/export_names.h"
#include "ui/panels/field_undo.h"
#include "ui/panels/option_row.h"
#include "ui/style/formatting.h"

namespace interfuse {
namespace {

constexpr int largestRank = 4096;
constexpr std::uint64_t megabyte = 1'000'000;

}  // namespace

QString exportFormText(const ExportOptions& options) {
    const QString dtype = QString::fromStdString(options.dtype);
    switch (options.form) {
        case ExportForm::clip_model:
            return ExportFields::tr(
                       "a whole CLIPModel in %1 that transformers loads, with config.json and the "
                       "tokeniser")
                .arg(dtype);
        case ExportForm::lora:
            return ExportFields::tr(
                       "a LoRA adapter of rank %1 in %2 that PEFT loads over the pretrained model")
                .arg(options.rank)
                .arg(dtype);
        case ExportForm::vision_model:
            break;
    }
    return ExportFields::tr("a CLIPVisionModel in %1 that transformers loads, with config.json")
        .arg(dtype);
}

ExportFields::ExportFields(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), form_(new QFormLayout(this)) {
    setObjectName(QStringLiteral("exportFields"));
    form_->setContentsMargins(0, 0, 0, 0);
    form_->setVerticalSpacing(6);
    addForm();
    addDtype();
    addRank();
    addShardSize();
    leaveUndoToTheWindow(*this);
    connect(&session.document(), &ProjectDocument::recipeChanged, this, &ExportFields::showRecipe);
    showRecipe();
}

void ExportFields::addForm() {
    kind_ = new QComboBox(this);
    kind_->addItem(tr("Vision tower (CLIPVisionModel)"),
                   static_cast<int>(ExportForm::vision_model));
    kind_->addItem(tr("Whole model (CLIPModel)"), static_cast<int>(ExportForm::clip_model));
    kind_->addItem(tr("LoRA adapter"), static_cast<int>(ExportForm::lora));
    addOptionRow(*form_, tr("&As"), kind_, "interfuse.export.form", QStringLiteral("exportForm"));
    connect(kind_, &QComboBox::activated, this, [this](int row) {
        const auto form = static_cast<ExportForm>(kind_->itemData(row).toInt());
        session_.document().edit(tr("Change the export's form"),
                                 [&](Recipe& recipe) { recipe.interfuse.exporting.form = form; });
    });
}

void ExportFields::addDtype() {
    dtype_ = new QComboBox(this);
    for (const char* name : {"float32", "float16", "bfloat16"})
        dtype_->addItem(QString::fromLatin1(name));
    addOptionRow(*form_, tr("&Numbers"), dtype_, "interfuse.export.dtype",
                 QStringLiteral("exportDtype"));
    connect(dtype_, &QComboBox::activated, this, [this](int row) {
        const std::string name = dtype_->itemText(row).toStdString();
        session_.document().edit(tr("Change the export's numbers"),
                                 [&](Recipe& recipe) { recipe.interfuse.exporting.dtype = name; });
    });
}

void ExportFields::addRank() {
    rank_ = new QSpinBox(this);
    rank_->setRange(1, largestRank);
    rank_->setKeyboardTracking(false);
    addOptionRow(*form_, tr("&Rank"), rank_, "interfuse.export.rank", QStringLiteral("exportRank"));
    connect(rank_, &QSpinBox::valueChanged, this, [this](int value) {
        if (showing_) return;
        session_.document().edit(
            tr("Change the adapter's rank"),
            [&](Recipe& recipe) { recipe.interfuse.exporting.rank = value; }, EditKey::exportRank);
    });
}

void ExportFields::addShardSize() {
    shardSize_ = new QComboBox(this);
    for (const std::uint64_t size : {5000, 2000, 1000, 500, 200}) {
        shardSize_->addItem(formatBytes(size * megabyte),
                            QVariant::fromValue<qulonglong>(size * megabyte));
    }
    addOptionRow(*form_, tr("&Largest file"), shardSize_, "interfuse.export.shard_size",
                 QStringLiteral("exportShardSize"));
    connect(shardSize_, &QComboBox::activated, this, [this](int row) {
        const std::uint64_t bytes = shardSize_->itemData(row).toULongLong();
        session_.document().edit(tr("Change the export's largest file"), [&](Recipe& recipe) {
            recipe.interfuse.exporting.shard_bytes = bytes;
        });
    });
}

void ExportFields::showRecipe() {
    const ExportOptions& options = session_.document().recipe().interfuse.exporting;
    showing_ = true;
    kind_->setCurrentIndex(kind_->findData(static_cast<int>(options.form)));
    dtype_->setCurrentText(QString::fromStdString(options.dtype));
    rank_->setValue(static_cast<int>(options.rank));
    const auto bytes = QVariant::fromValue<qulonglong>(options.shard_bytes);
    // A size that was written by hand stands among the usual ones.
    if (shardSize_->findData(bytes) < 0) {
        shardSize_->addItem(QString::fromStdString(size_text(options.shard_bytes)), bytes);
    }
    shardSize_->setCurrentIndex(shardSize_->findData(bytes));
    showing_ = false;
    const bool lora = options.form == ExportForm::lora;
    for (const auto& [field, shown] :
         {std::pair<QWidget*, bool>{rank_, lora}, std::pair<QWidget*, bool>{shardSize_, !lora}}) {
        field->setVisible(shown);
        form_->labelForField(field)->setVisible(shown);
    }
}

}  // namespace interfuse
