// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector_panel.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <cmath>

#include "ui/document/recipe_changes.h"
#include "ui/style/formatting.h"
#include "ui/style/icons.h"

namespace interfuse {
namespace {

// Errors are usually a hundredth of the weights.
constexpr int errorDecimals = 5;

enum Column { expertColumn, weightColumn, errorColumn, shareColumn, coefficientColumn };

struct MeanWeights {
    std::vector<double> means;
    std::vector<std::optional<double>> errors;
    int rows = 0;
};

// The mean over the layers and kinds that are wanted. Layers are routed one by one, so the errors
// of their means add as squares.
MeanWeights meanWeights(const MixedRouting& routing, std::optional<std::int64_t> layer,
                        std::optional<LinearKind> kind, std::int64_t layers) {
    MeanWeights mean;
    mean.means.assign(routing.experts.size(), 0.0);
    mean.errors.assign(routing.experts.size(), 0.0);
    std::set<std::string> wanted;
    for (std::int64_t l = layer.value_or(0); l < (layer ? *layer + 1 : layers); ++l) {
        for (const LinearKind k : linear_kinds) {
            if (!kind || *kind == k) wanted.insert(module_name({l, k}));
        }
    }
    for (std::size_t m = 0; m < routing.modules.size(); ++m) {
        if (!wanted.contains(routing.modules[m])) continue;
        ++mean.rows;
        for (std::size_t i = 0; i < mean.means.size(); ++i) {
            mean.means[i] += routing.means[m][i];
            const auto& error = routing.errors[m][i];
            if (!error) {
                mean.errors[i].reset();
            } else if (mean.errors[i]) {
                *mean.errors[i] += *error * *error;
            }
        }
    }
    for (std::size_t i = 0; i < mean.means.size() && mean.rows > 0; ++i) {
        mean.means[i] /= mean.rows;
        if (mean.errors[i]) mean.errors[i] = std::sqrt(*mean.errors[i]) / mean.rows;
    }
    return mean;
}

}  // namespace

InspectorPanel::InspectorPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      title_(new QLabel(this)),
      numbers_(new QTreeWidget(this)) {
    setObjectName(QStringLiteral("inspectorPanel"));
    title_->setObjectName(QStringLiteral("inspectorTitle"));
    title_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    numbers_->setObjectName(QStringLiteral("inspectorNumbers"));
    numbers_->setAccessibleName(tr("Routing weights of the selection"));
    numbers_->setHeaderLabels({tr("Expert"), tr("Routing weight"), tr("Standard error"),
                               tr("Compared to 1/M"), tr("Coefficient")});
    numbers_->headerItem()->setToolTip(
        coefficientColumn, tr("What the expert's difference to the pretrained model is multiplied "
                              "with: scaling factor × routing weight."));
    numbers_->setRootIsDecorated(false);
    numbers_->setUniformRowHeights(true);
    numbers_->setFrameShape(QFrame::NoFrame);
    numbers_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    numbers_->header()->setStretchLastSection(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(title_);
    layout->addWidget(numbers_, 1);
    layout->addStretch(0);
    connect(&session, &Session::figuresChanged, this, &InspectorPanel::showNumbers);
    connect(&session.document(), &ProjectDocument::recipeChanged, this,
            &InspectorPanel::showNumbers);
    connect(numbers_, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (filling_ || item == nullptr) return;
        Q_EMIT expertSelected(static_cast<std::size_t>(numbers_->indexOfTopLevelItem(item)));
    });
    showNumbers();
}

void InspectorPanel::setSpot(const Spot& spot, std::optional<LinearKind> kind) {
    spot_ = spot;
    kind_ = spot.kind ? spot.kind : kind;
    showNumbers();
}

QString InspectorPanel::headline(int rows) const {
    if (rows == 0) {
        return session_.figures()->empty()
                   ? tr("What is selected in a view stands here in numbers.")
                   : tr("No expert changed this layer.");
    }
    const QString kind = kind_ ? QString::fromStdString(linear_kind_name(*kind_))
                               : tr("mean of %n linear layer(s)", nullptr, rows);
    return spot_.layer ? tr("Layer %1 · %2").arg(*spot_.layer).arg(kind)
                       : tr("All layers · %1").arg(kind);
}

void InspectorPanel::showNumbers() {
    if (isHidden()) return;
    const FigureData& figures = *session_.figures();
    const Recipe& recipe = session_.document().recipe();
    const MeanWeights mean = meanWeights(figures.routing, spot_.layer, kind_, figures.layers);
    title_->setText(headline(mean.rows));
    filling_ = true;
    numbers_->setVisible(mean.rows > 0);
    const int experts = mean.rows == 0 ? 0 : static_cast<int>(figures.experts.size());
    while (numbers_->topLevelItemCount() > experts)
        delete numbers_->takeTopLevelItem(experts);
    for (int i = 0; i < experts; ++i) {
        QTreeWidgetItem* item = numbers_->topLevelItem(i);
        if (item == nullptr) {
            item = new QTreeWidgetItem(numbers_);
            for (int column = weightColumn; column <= coefficientColumn; ++column)
                item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
        const auto expert = static_cast<std::size_t>(i);
        const double weight = mean.means[expert];
        const auto& error = mean.errors[expert];
        if (item->text(expertColumn) != figures.experts[expert]) {
            item->setText(expertColumn, figures.experts[expert]);
            item->setIcon(expertColumn, swatchIcon(figures.expertColors[expert]));
        }
        item->setText(weightColumn, formatWeight(weight));
        item->setToolTip(weightColumn, formatExact(weight));
        item->setText(errorColumn,
                      error ? tr("± %L1").arg(*error, 0, 'f', errorDecimals) : QStringLiteral("–"));
        const double share = 100 * (weight * experts - 1);
        item->setText(shareColumn, tr("%1%L2 %")
                                       .arg(share < 0 ? QStringLiteral("−") : QStringLiteral("+"))
                                       .arg(std::abs(share), 0, 'f', 1));
        item->setText(coefficientColumn, formatWeight(weight * scalingOf(recipe, expert)));
    }
    if (spot_.expert && static_cast<int>(*spot_.expert) < experts) {
        numbers_->setCurrentItem(numbers_->topLevelItem(static_cast<int>(*spot_.expert)));
    } else {
        numbers_->setCurrentItem(nullptr);
    }
    filling_ = false;
}

}  // namespace interfuse
