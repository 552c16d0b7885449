// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/options_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "ui/document/recipe_changes.h"
#include "ui/panels/decimal_box.h"
#include "ui/panels/device_facts.h"
#include "ui/panels/device_text.h"
#include "ui/panels/field_undo.h"
#include "ui/panels/method_fields.h"
#include "ui/panels/option_row.h"
#include "ui/style/formatting.h"

namespace interfuse {
namespace {

constexpr int mostSamples = 1'000'000;
constexpr int mostGateDirections = 4096;
constexpr int mostThreads = 1024;

// Fields of several forms begin at one line.
void alignLabels(const std::vector<QFormLayout*>& forms) {
    std::vector<QWidget*> labels;
    int width = 0;
    for (const QFormLayout* form : forms) {
        for (int row = 0; row < form->rowCount(); ++row) {
            const QLayoutItem* item = form->itemAt(row, QFormLayout::LabelRole);
            if (item == nullptr || item->widget() == nullptr) continue;
            labels.push_back(item->widget());
            width = std::max(width, labels.back()->sizeHint().width());
        }
    }
    for (QWidget* label : labels)
        label->setMinimumWidth(width);
}

// Less than a second is still told as one.
QString durationText(double seconds) {
    return formatDuration(std::ceil(seconds));
}

}  // namespace

OptionsPanel::OptionsPanel(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    setObjectName(QStringLiteral("optionsPanel"));
    auto* title = new QLabel(tr("Options"), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);

    auto* method = new MethodFields(session, this);
    adaSvd_ = new QWidget(this);
    auto* form = new QFormLayout(adaSvd_);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(6);
    addCalibrationFields(*form);

    moreButton_ = new QToolButton(this);
    moreButton_->setObjectName(QStringLiteral("moreOptions"));
    moreButton_->setText(tr("More options"));
    moreButton_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    moreButton_->setAutoRaise(true);
    moreButton_->setCheckable(true);
    moreButton_->setArrowType(Qt::RightArrow);
    more_ = new QWidget(this);
    auto* moreForm = new QFormLayout(more_);
    moreForm->setContentsMargins(0, 0, 0, 0);
    moreForm->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    moreForm->setVerticalSpacing(6);
    addMoreFields(*moreForm);
    alignLabels({method->form(), form, moreForm});
    more_->setVisible(false);
    connect(moreButton_, &QToolButton::toggled, this, [this](bool open) {
        showFields();
        moreButton_->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });

    estimate_ = new QLabel(this);
    estimate_->setObjectName(QStringLiteral("estimate"));
    estimate_->setWordWrap(true);
    estimate_->setToolTip(
        tr("From this machine's own speed, measured on the pretrained model's "
           "layers."));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(6);
    layout->addWidget(title);
    layout->addWidget(method);
    layout->addWidget(adaSvd_);
    layout->addWidget(moreButton_, 0, Qt::AlignLeft);
    layout->addWidget(more_);
    layout->addWidget(estimate_);

    connect(&session, &Session::estimateChanged, this, &OptionsPanel::showEstimate);
    connect(&session, &Session::machineChanged, this, &OptionsPanel::fillDevices);
    connect(&session, &Session::stateChanged, this, &OptionsPanel::showState);
    connect(&session.document(), &ProjectDocument::recipeChanged, this, &OptionsPanel::showRecipe);
    leaveUndoToTheWindow(*this);
    fillDevices();
    showRecipe();
    showState();
    showEstimate();
}

void OptionsPanel::showMore(bool shown) {
    moreButton_->setChecked(shown);
}

bool OptionsPanel::showsMore() const {
    return moreButton_->isChecked();
}

void OptionsPanel::addField(QFormLayout& form, const QString& label, QWidget* field,
                            const char* key, const QString& name) {
    addOptionRow(form, label, field, key, name);
    fields_.push_back(field);
}

QSpinBox* OptionsPanel::addInteger(QFormLayout& form, const QString& label, const char* key,
                                   const QString& name, EditKey edit, int most,
                                   std::function<std::int64_t(const Recipe&)> get,
                                   std::function<void(Recipe&, std::int64_t)> set) {
    auto* field = new QSpinBox(this);
    field->setRange(1, most);
    field->setGroupSeparatorShown(true);
    field->setKeyboardTracking(false);
    field->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    addField(form, label, field, key, name);
    connect(field, &QSpinBox::valueChanged, this, [this, label, edit, set](int value) {
        if (showing_) return;
        session_.document().edit(
            tr("Change %1").arg(label), [&](Recipe& recipe) { set(recipe, value); }, edit);
    });
    shows_.push_back([field, get](const Recipe& recipe) {
        field->setValue(
            static_cast<int>(std::min<std::int64_t>(get(recipe), std::numeric_limits<int>::max())));
    });
    return field;
}

QCheckBox* OptionsPanel::addBoolean(QFormLayout& form, const QString& label, const char* key,
                                    const QString& name, std::function<bool(const Recipe&)> get,
                                    std::function<void(Recipe&, bool)> set) {
    auto* field = new QCheckBox(label, this);
    field->setObjectName(name);
    field->setToolTip(optionTip(key));
    form.addRow(field);
    fields_.push_back(field);
    connect(field, &QCheckBox::toggled, this, [this, label, set](bool on) {
        if (showing_) return;
        session_.document().edit(tr("Change %1").arg(label),
                                 [&](Recipe& recipe) { set(recipe, on); });
    });
    shows_.push_back([field, get](const Recipe& recipe) { field->setChecked(get(recipe)); });
    return field;
}

void OptionsPanel::addCalibrationFields(QFormLayout& form) {
    addInteger(
        form, tr("Samples per dataset"), "method.num_samples", QStringLiteral("numSamples"),
        EditKey::numSamples, mostSamples, [](const Recipe& r) { return r.method.num_samples; },
        [](Recipe& r, std::int64_t value) { r.method.num_samples = value; });
    addInteger(
        form, tr("Gate directions (k)"), "method.gate_k", QStringLiteral("gateK"), EditKey::gateK,
        mostGateDirections, [](const Recipe& r) { return r.method.gate_k; },
        [](Recipe& r, std::int64_t value) { r.method.gate_k = value; });
    addDevices(form);
    addPrecision(form);
    addBoolean(
        form, tr("Average the experts’ other layers"), "method.average_experts",
        QStringLiteral("averageExperts"), [](const Recipe& r) { return r.method.average_experts; },
        [](Recipe& r, bool on) { r.method.average_experts = on; });
}

void OptionsPanel::addMoreFields(QFormLayout& form) {
    addSeed(form);
    addTolerance(form);
    // 0 stands for nothing given.
    const auto optional = [&](const QString& label, const char* key, const QString& name,
                              EditKey edit, int most,
                              std::optional<std::int64_t> InterfuseOptions::*member) {
        QSpinBox* field = addInteger(
            form, label, key, name, edit, most,
            [member](const Recipe& r) { return (r.interfuse.*member).value_or(0); },
            [member](Recipe& r, std::int64_t value) {
                r.interfuse.*member =
                    value == 0 ? std::nullopt : std::optional<std::int64_t>(value);
            });
        field->setMinimum(0);
        field->setSpecialValueText(tr("Automatic"));
    };
    optional(tr("Round size"), "interfuse.round_size", QStringLiteral("roundSize"),
             EditKey::roundSize, mostSamples, &InterfuseOptions::round_size);
    optional(tr("Batch size"), "interfuse.batch_size", QStringLiteral("batchSize"),
             EditKey::batchSize, mostSamples, &InterfuseOptions::batch_size);
    optional(tr("Threads"), "interfuse.threads", QStringLiteral("threads"), EditKey::threads,
             mostThreads, &InterfuseOptions::threads);
    addBoolean(
        form, tr("Pass over images that cannot be decoded"), "interfuse.skip_corrupt_images",
        QStringLiteral("skipCorruptImages"),
        [](const Recipe& r) { return r.interfuse.skip_corrupt_images; },
        [](Recipe& r, bool on) { r.interfuse.skip_corrupt_images = on; });
}

void OptionsPanel::addDevices(QFormLayout& form) {
    device_ = new QComboBox(this);
    addField(form, tr("Device"), device_, "method.device", QStringLiteral("device"));
    connect(device_, &QComboBox::activated, this, [this](int row) {
        const std::string name = device_->itemData(row).toString().toStdString();
        session_.document().edit(tr("Change the device"),
                                 [&](Recipe& recipe) { recipe.method.device = name; });
    });
    auto* facts = new DeviceFacts(session_, this);
    form.addRow(QString(), facts);
    connect(facts, &DeviceFacts::gpuSetupRequested, this, &OptionsPanel::gpuSetupRequested);
    upscaling_ = new QComboBox(this);
    addField(form, tr("Device for the gates"), upscaling_, "method.upscaling_accelerator",
             QStringLiteral("upscalingDevice"));
    connect(upscaling_, &QComboBox::activated, this, [this](int row) {
        const std::string name = upscaling_->itemData(row).toString().toStdString();
        session_.document().edit(tr("Change the gates' device"), [&](Recipe& recipe) {
            recipe.method.upscaling_accelerator = name.empty() ? std::nullopt : std::optional(name);
        });
    });
}

void OptionsPanel::addPrecision(QFormLayout& form) {
    auto* field = new QComboBox(this);
    field->addItem(tr("Exact (float32)"), QStringLiteral("exact"));
    field->addItem(tr("Fast (checked)"), QStringLiteral("fast"));
    addField(form, tr("Precision"), field, "interfuse.precision", QStringLiteral("precision"));
    connect(field, &QComboBox::activated, this, [this, field](int row) {
        const std::string name = field->itemData(row).toString().toStdString();
        session_.document().edit(tr("Change the precision"),
                                 [&](Recipe& recipe) { recipe.interfuse.precision = name; });
    });
    shows_.push_back([field](const Recipe& recipe) {
        field->setCurrentIndex(field->findData(QString::fromStdString(recipe.interfuse.precision)));
    });
}

// What is really there, and what the recipe asks for even when it is not.
void OptionsPanel::fillDevices() {
    const Recipe& recipe = session_.document().recipe();
    const auto fill = [&](QComboBox& box, const QString& firstText, const QString& firstName,
                          const QString& wanted) {
        const QSignalBlocker blocker(box);
        box.clear();
        box.addItem(firstText, firstName);
        if (session_.machine()) {
            for (const DeviceChoice& device : session_.machine()->devices) {
                // What the core says of a GPU is its name; of the CPU it would be English.
                const QString words = device.name == QLatin1String("cpu")
                                          ? threadsText(session_.machine()->threads)
                                          : device.description;
                box.addItem(tr("%1 (%2)").arg(device.name, words), device.name);
            }
        }
        int row = box.findData(wanted);
        if (row < 0) {
            box.addItem(wanted == QStringLiteral("auto") ? tr("Automatic")
                                                         : tr("%1 (not here)").arg(wanted),
                        wanted);
            row = box.count() - 1;
        }
        box.setCurrentIndex(row);
    };
    fill(*device_, tr("Automatic"), QStringLiteral("auto"),
         QString::fromStdString(recipe.method.device));
    fill(*upscaling_, tr("Where the weights are"), QString(),
         QString::fromStdString(recipe.method.upscaling_accelerator.value_or("")));
    if (session_.machine() && session_.machine()->devices.size() == 1) {
        device_->setToolTip(optionTip("method.device") + QStringLiteral("\n\n") +
                            session_.machine()->cudaObstacle);
    }
}

void OptionsPanel::addSeed(QFormLayout& form) {
    auto* field = new QLineEdit(this);
    field->setPlaceholderText(tr("Drawn at random"));
    field->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{0,18}")), field));
    addField(form, tr("Seed"), field, "method.seed", QStringLiteral("seed"));
    connect(field, &QLineEdit::editingFinished, this, [this, field] {
        const QString text = field->text();
        session_.document().edit(
            tr("Change the seed"),
            [&](Recipe& recipe) {
                recipe.method.seed = text.isEmpty()
                                         ? std::nullopt
                                         : std::optional(std::uint64_t{text.toULongLong()});
            },
            EditKey::seed);
    });
    shows_.push_back([field](const Recipe& recipe) {
        field->setText(recipe.method.seed ? QString::number(*recipe.method.seed) : QString());
    });
}

void OptionsPanel::addTolerance(QFormLayout& form) {
    auto* field = new DecimalBox(this);
    field->setRange(0, 1);
    field->setDecimals(6);
    field->setSingleStep(0.0005);
    field->setSpecialValueText(tr("None"));
    field->setKeyboardTracking(false);
    addField(form, tr("Tolerance"), field, "interfuse.tolerance", QStringLiteral("tolerance"));
    connect(field, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        if (showing_) return;
        session_.document().edit(
            tr("Change the tolerance"),
            [&](Recipe& recipe) {
                recipe.interfuse.tolerance = value > 0 ? std::optional(value) : std::nullopt;
            },
            EditKey::tolerance);
    });
    shows_.push_back(
        [field](const Recipe& recipe) { field->setValue(recipe.interfuse.tolerance.value_or(0)); });
}

void OptionsPanel::showRecipe() {
    showing_ = true;
    for (const auto& show : shows_)
        show(session_.document().recipe());
    showing_ = false;
    showFields();
    fillDevices();
}

// The other methods use none of what calibration needs.
void OptionsPanel::showFields() {
    const bool calibrates = session_.document().recipe().method.kind == MergeMethod::ada_svd;
    adaSvd_->setVisible(calibrates);
    moreButton_->setVisible(calibrates);
    more_->setVisible(calibrates && moreButton_->isChecked());
}

void OptionsPanel::showState() {
    const QString obstacle = session_.whyNot(RunAction::editRecipe);
    for (QWidget* field : fields_)
        field->setEnabled(obstacle.isEmpty());
}

void OptionsPanel::showEstimate() {
    const auto estimate = session_.estimate();
    if (!estimate) {
        estimate_->clear();
        return;
    }
    estimate_->setText(session_.document().canContinue()
                           ? tr("The samples that are missing take about %1, with %2 of memory.")
                                 .arg(durationText(estimate->total), formatBytes(estimate->memory))
                           : tr("Calibration takes about %1 (first values after %2), with %3 of "
                                "memory.")
                                 .arg(durationText(estimate->total),
                                      durationText(estimate->first_round),
                                      formatBytes(estimate->memory)));
}

}  // namespace interfuse
