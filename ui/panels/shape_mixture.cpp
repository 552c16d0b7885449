// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/shape_mixture.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/document/shaping.h"
#include "ui/panels/field_undo.h"
#include "ui/panels/shape_fields.h"

namespace interfuse {
namespace {

constexpr double leastReach = 3;

QString nameOf(const Recipe& recipe, std::size_t dataset) {
    return QString::fromStdString(recipe.train_datasets[dataset].name);
}

// One decimal where it says something.
QString percent(double share) {
    const double tenths = std::round(1000 * share);
    return ShapeMixture::tr("%L1 %").arg(tenths / 10, 0, 'f', std::fmod(tenths, 10) == 0 ? 0 : 1);
}

}  // namespace

ShapeMixture::ShapeMixture(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      column_(new QVBoxLayout),
      hint_(new QLabel(this)),
      reset_(new QToolButton(this)) {
    setObjectName(QStringLiteral("shapeMixture"));
    hint_->setObjectName(QStringLiteral("shapeMixtureHint"));
    hint_->setWordWrap(true);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    reset_->setObjectName(QStringLiteral("shapeMixtureReset"));
    reset_->setText(tr("As calibrated"));
    reset_->setFocusPolicy(Qt::StrongFocus);
    setTip(*reset_, tr("Weigh every dataset by its number of samples, as the calibration did"));
    connect(reset_, &QToolButton::clicked, this, [this] {
        session_.document().edit(tr("Weigh the data as calibrated"),
                                 [](Recipe& recipe) { resetMixture(recipe); });
    });
    column_->setSpacing(8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(hint_);
    layout->addLayout(column_);
    layout->addWidget(reset_, 0, Qt::AlignRight);
}

ShapeMixture::Row ShapeMixture::makeRow(std::size_t dataset) {
    Row row{};
    row.box = new QWidget(this);
    row.name = new ElidedLabel(row.box);
    row.share = new QLabel(row.box);
    row.number = new FactorBox(row.box);
    row.number->setMinimum(0);
    row.slider = new ShapeSlider(leastReach, row.box);
    const QString number = QString::number(dataset);
    row.box->setObjectName(QStringLiteral("shapeDataset") + number);
    row.name->setObjectName(QStringLiteral("shapeDatasetName") + number);
    row.share->setObjectName(QStringLiteral("shapeShare") + number);
    row.number->setObjectName(QStringLiteral("shapeDatasetNumber") + number);
    row.slider->setObjectName(QStringLiteral("shapeDatasetSlider") + number);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(row.name, 1);
    head->addWidget(row.share);
    auto* tail = new QHBoxLayout;
    tail->setSpacing(8);
    tail->addWidget(row.slider, 1);
    tail->addWidget(row.number);
    auto* lines = new QVBoxLayout(row.box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addLayout(head);
    lines->addLayout(tail);
    leaveUndoToTheWindow(*row.box);
    connect(row.slider, &ShapeSlider::stepBegins, this,
            [this] { session_.document().finishEdit(); });
    connect(row.slider, &ShapeSlider::moved, this,
            [this, dataset](double weight) { weigh(dataset, weight); });
    connect(row.slider, &ShapeSlider::resetAsked, this, [this, dataset] { weigh(dataset, 1); });
    connect(row.number, &QDoubleSpinBox::valueChanged, this,
            [this, dataset](double weight) { weigh(dataset, weight); });
    connect(row.slider, &QSlider::sliderReleased, this, &ShapeMixture::showRecipe);
    return row;
}

void ShapeMixture::weigh(std::size_t dataset, double weight) {
    ProjectDocument& document = session_.document();
    document.edit(
        tr("Weigh %1").arg(nameOf(document.recipe(), dataset)),
        [&](Recipe& recipe) { setMixtureWeight(recipe, dataset, weight); }, EditKey::mixture,
        static_cast<int>(dataset));
    // The last weight above zero stays, and its handle with it.
    if (!rows_[dataset].slider->isSliderDown()) showRecipe();
}

// Rows keep their place where their number is the same, and with it focus and what is being
// dragged.
void ShapeMixture::showRecipe() {
    const Recipe& recipe = session_.document().recipe();
    const std::size_t before = rows_.size();
    while (rows_.size() > recipe.train_datasets.size()) {
        delete rows_.back().box;
        rows_.pop_back();
    }
    while (rows_.size() < recipe.train_datasets.size()) {
        rows_.push_back(makeRow(rows_.size()));
        column_->addWidget(rows_.back().box);
    }
    const std::vector<double> shares = mixtureShares(recipe);
    for (std::size_t d = 0; d < rows_.size(); ++d)
        showRow(rows_[d], d, shares[d]);
    if (rows_.size() != before || rows_.empty()) showHint();
    showUsable();
    if (rows_.size() != before) Q_EMIT rowsChanged();
}

void ShapeMixture::showRow(const Row& row, std::size_t dataset, double share) {
    const Recipe& recipe = session_.document().recipe();
    const QString name = nameOf(recipe, dataset);
    const double weight = mixtureWeight(recipe, dataset);
    if (row.name->text() != name) {
        row.name->setText(name);
        row.slider->setAccessibleName(tr("Weight of %1").arg(name));
        row.number->setAccessibleName(tr("Weight of %1, as a number").arg(name));
        const QString tip =
            tr("How much the routing on the images of %1 counts. Double-click the slider for 1.")
                .arg(name);
        setTip(*row.slider, tip);
        setTip(*row.number, tip);
    }
    row.name->setForegroundRole(share > 0 ? QPalette::WindowText : QPalette::PlaceholderText);
    row.share->setText(percent(share));
    row.slider->setMost(std::max(leastReach, static_cast<double>(rows_.size())));
    if (!row.slider->isSliderDown()) row.slider->show(weight);
    row.number->show(weight);
    row.slider->setAccessibleDescription(percent(share));
}

void ShapeMixture::showHint() {
    hint_->setText(rows_.empty() ? tr("There is no calibration data yet.")
                                 : tr("With one dataset there is nothing to weigh."));
    hint_->setVisible(rows_.size() < 2);
    reset_->setVisible(rows_.size() > 1);
}

void ShapeMixture::setObstacle(const QString& obstacle) {
    if (obstacle == obstacle_) return;
    obstacle_ = obstacle;
    showUsable();
}

void ShapeMixture::showUsable() {
    const bool alone = rows_.size() == 1 && obstacle_.isEmpty();
    for (const Row& row : rows_) {
        for (QWidget* field :
             {static_cast<QWidget*>(row.number), static_cast<QWidget*>(row.slider)})
            setUsable(*field, alone ? hint_->text() : obstacle_);
    }
    setUsable(*reset_, obstacle_);
    if (session_.document().recipe().interfuse.mixture.empty()) reset_->setEnabled(false);
}

std::vector<QWidget*> ShapeMixture::fields() const {
    std::vector<QWidget*> fields;
    for (const Row& row : rows_)
        fields.insert(fields.end(), {row.slider, row.number});
    fields.push_back(reset_);
    return fields;
}

}  // namespace interfuse
