// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/shape_readout.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <vector>

#include "ui/style/formatting.h"

namespace interfuse {
namespace {

std::optional<Spread> spreadOf(const std::vector<double>& values) {
    if (values.empty()) return std::nullopt;
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    return Spread{
        *least, *most,
        std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size())};
}

QString percent(double ratio) {
    const double value = 100 * ratio;
    return QLocale().toString(value, 'f', value < 10 ? 2 : 1);
}

}  // namespace

std::optional<Spread> coefficientSums(const CoefficientTable& table) {
    std::vector<double> sums;
    for (const std::vector<double>& row : table.values)
        sums.push_back(std::accumulate(row.begin(), row.end(), 0.0));
    return spreadOf(sums);
}

std::optional<Spread> weightChanges(const CoefficientTable& table, const PoolStatistics& pool) {
    if (table.experts != pool.experts) return std::nullopt;
    std::map<std::string, const LayerStatistics*, std::less<>> byModule;
    for (const LayerStatistics& layer : pool.layers)
        byModule[module_name(layer.id)] = &layer;
    std::vector<double> changes;
    for (std::size_t m = 0; m < table.modules.size(); ++m) {
        const auto found = byModule.find(table.modules[m]);
        if (found == byModule.end()) continue;
        const double change = merged_change(*found->second, table.values[m]);
        if (std::isfinite(change)) changes.push_back(change);
    }
    return spreadOf(changes);
}

ShapeReadout::ShapeReadout(QWidget* parent)
    : QWidget(parent),
      sums_(new QLabel(this)),
      changes_(new QLabel(this)),
      accuracy_(new QLabel(this)),
      hint_(new QLabel(this)) {
    setObjectName(QStringLiteral("shapeReadout"));
    sums_->setObjectName(QStringLiteral("shapeSums"));
    changes_->setObjectName(QStringLiteral("shapeChanges"));
    accuracy_->setObjectName(QStringLiteral("shapeAccuracy"));
    accuracy_->setToolTip(tr("Measured on a few images after every change; see Accuracy."));
    accuracy_->hide();
    hint_->setObjectName(QStringLiteral("shapeReadoutHint"));
    sums_->setToolTip(tr(
        "The coefficients of a linear layer, added up over the experts. At a sum of 1 the merged "
        "layer is a weighted mean of the experts' layers."));
    changes_->setToolTip(
        tr("How far the merged layers are from the pretrained ones: the norm of what is added to a "
           "layer's weight, divided by the norm of that weight."));
    hint_->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QLabel* label : {sums_, changes_, accuracy_, hint_}) {
        label->setWordWrap(true);
        layout->addWidget(label);
    }
}

void ShapeReadout::show(const CoefficientTable& table, const PoolStatistics* pool) {
    const auto sums = coefficientSums(table);
    const auto changes = sums && pool != nullptr ? weightChanges(table, *pool) : std::nullopt;
    if (sums) {
        sums_->setText(tr("Sum of coefficients per layer: %1 on average (%2 to %3)")
                           .arg(formatWeight(sums->mean), formatWeight(sums->least),
                                formatWeight(sums->most)));
    }
    if (changes) {
        changes_->setText(
            tr("Change of the weights: %1 % of their norm on average (%2 to %3 %)")
                .arg(percent(changes->mean), percent(changes->least), percent(changes->most)));
    }
    sums_->setVisible(sums.has_value());
    changes_->setVisible(changes.has_value());
    hint_->setVisible(!changes);
    hint_->setText(sums ? tr("Inspect pool shows how far that moves the layers.")
                        : tr("What comes of this is shown once there is a calibration."));
}

void ShapeReadout::showAccuracy(const QString& text, bool isCurrent) {
    accuracy_->setText(text);
    accuracy_->setForegroundRole(isCurrent ? QPalette::WindowText : QPalette::PlaceholderText);
    accuracy_->setVisible(!text.isEmpty());
}

}  // namespace interfuse
