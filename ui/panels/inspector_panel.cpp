// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector_panel.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <cmath>

#include "ui/document/recipe_changes.h"
#include "ui/plots/coefficient_values.h"
#include "ui/plots/routing_values.h"
#include "ui/style/formatting.h"
#include "ui/style/icons.h"

namespace interfuse {
namespace {

// Errors are usually a hundredth of the weights.
constexpr int errorDecimals = 5;

enum Column { expertColumn, weightColumn, errorColumn, shareColumn, coefficientColumn };

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
                              "with: scaling factor × routing weight, or what was set by hand."));
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

// The mean over the layers that are told of, edits included.
void InspectorPanel::showCoefficient(QTreeWidgetItem& item, const CoefficientValues& coefficients,
                                     const std::vector<LinearId>& places, std::size_t expert) {
    double sum = 0;
    int known = 0, edited = 0;
    for (const LinearId& id : places) {
        const MatrixCell cell{id.index(), expert};
        const auto value = coefficients.at(cell);
        if (!value) continue;
        sum += *value;
        ++known;
        edited += coefficients.isEdited(cell) ? 1 : 0;
    }
    item.setText(coefficientColumn, known > 0 ? formatWeight(sum / known) : QStringLiteral("–"));
    item.setToolTip(coefficientColumn,
                    edited > 0 ? tr("%n of them set by hand", nullptr, edited) : QString());
}

void InspectorPanel::showNumbers() {
    if (isHidden()) return;
    const FigureData& figures = *session_.figures();
    const CoefficientValues coefficients(figures);
    const RoutingValues values(figures.routing, figures.layers, figures.experts.size());
    const auto rows = static_cast<int>(values.places(spot_.layer, kind_).size());
    title_->setText(headline(rows));
    filling_ = true;
    numbers_->setVisible(rows > 0);
    const int experts = rows == 0 ? 0 : static_cast<int>(figures.experts.size());
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
        const auto value = values.mean(spot_.layer, kind_, expert).value_or(WeightWithError{});
        const double weight = value.mean;
        const auto& error = value.error;
        item->setText(expertColumn, figures.experts[expert]);
        if (const QColor color = colorOf(figures, expert);
            item->data(expertColumn, Qt::UserRole).value<QColor>() != color) {
            item->setData(expertColumn, Qt::UserRole, color);
            item->setIcon(expertColumn, swatchIcon(color));
        }
        item->setText(weightColumn, formatWeight(weight));
        item->setToolTip(weightColumn, formatExact(weight));
        item->setText(errorColumn,
                      error ? tr("± %L1").arg(*error, 0, 'f', errorDecimals) : QStringLiteral("–"));
        const double share = 100 * (weight * experts - 1);
        item->setText(shareColumn, tr("%1%L2 %")
                                       .arg(share < 0 ? QStringLiteral("−") : QStringLiteral("+"))
                                       .arg(std::abs(share), 0, 'f', 1));
        showCoefficient(*item, coefficients, values.places(spot_.layer, kind_), expert);
    }
    if (spot_.expert && static_cast<int>(*spot_.expert) < experts) {
        numbers_->setCurrentItem(numbers_->topLevelItem(static_cast<int>(*spot_.expert)));
    } else {
        numbers_->setCurrentItem(nullptr);
    }
    filling_ = false;
}

}  // namespace interfuse
