// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/shape_experts.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/document/shaping.h"
#include "ui/panels/field_undo.h"
#include "ui/panels/shape_fields.h"
#include "ui/style/formatting.h"
#include "ui/style/icons.h"

namespace interfuse {
namespace {

constexpr double mostScaling = 3;
constexpr int swatchSize = 12;

QString nameOf(const Recipe& recipe, std::size_t expert) {
    return QString::fromStdString(recipe.experts[expert].name);
}

// The pixmap is only made when something about it has changed.
void showSwatch(QLabel& label, const QColor& color, bool faint) {
    const QString key = color.name() + QChar(faint ? u'-' : u'+');
    if (label.property("shown").toString() == key) return;
    label.setProperty("shown", key);
    label.setPixmap(swatchIcon(color).pixmap(QSize(swatchSize, swatchSize),
                                             label.devicePixelRatioF(),
                                             faint ? QIcon::Disabled : QIcon::Normal));
}

}  // namespace

ShapeExperts::ShapeExperts(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), column_(new QVBoxLayout(this)), hint_(new QLabel(this)) {
    setObjectName(QStringLiteral("shapeExperts"));
    hint_->setObjectName(QStringLiteral("shapeExpertsHint"));
    hint_->setText(tr("There are no experts yet."));
    hint_->setWordWrap(true);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(8);
    column_->addWidget(hint_);
}

ShapeExperts::Row ShapeExperts::makeRow(std::size_t expert) {
    const auto named = [expert](QWidget* widget, const char* name) {
        widget->setObjectName(QLatin1String(name) + QString::number(expert));
    };
    Row row{};
    row.box = new QWidget(this);
    row.swatch = new QLabel(row.box);
    row.name = new ElidedLabel(row.box);
    row.mute = new ShapeToggle(tr("M", "mute"), ShapeToggle::Tone::quiet, row.box);
    row.solo = new ShapeToggle(tr("S", "solo"), ShapeToggle::Tone::accent, row.box);
    row.number = new FactorBox(row.box);
    row.slider = new ShapeSlider(mostScaling, row.box);
    named(row.box, "shapeExpert");
    named(row.name, "shapeExpertName");
    named(row.mute, "shapeMute");
    named(row.solo, "shapeSolo");
    named(row.number, "shapeExpertNumber");
    named(row.slider, "shapeExpertSlider");
    for (QToolButton* button : {row.mute, row.solo}) {
        const int side = row.number->sizeHint().height();
        button->setFixedSize(side, side);
    }
    auto* head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(row.swatch);
    head->addSpacing(2);
    head->addWidget(row.name, 1);
    head->addWidget(row.mute);
    head->addWidget(row.solo);
    head->addSpacing(4);
    head->addWidget(row.number);
    auto* lines = new QVBoxLayout(row.box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addLayout(head);
    lines->addWidget(row.slider);
    leaveUndoToTheWindow(*row.box);
    connectRow(row, expert);
    return row;
}

void ShapeExperts::connectRow(const Row& row, std::size_t expert) {
    connect(row.slider, &ShapeSlider::stepBegins, this,
            [this] { session_.document().finishEdit(); });
    connect(row.slider, &ShapeSlider::moved, this,
            [this, expert](double factor) { scale(expert, factor); });
    connect(row.slider, &ShapeSlider::resetAsked, this, [this, expert] { scale(expert, 1); });
    connect(row.number, &QDoubleSpinBox::valueChanged, this,
            [this, expert](double factor) { scale(expert, factor); });
    connect(row.mute, &QToolButton::clicked, this,
            [this, expert](bool muted) { mute(expert, muted); });
    connect(row.solo, &QToolButton::clicked, this, [this, expert] { solo(expert); });
}

void ShapeExperts::scale(std::size_t expert, double factor) {
    ProjectDocument& document = session_.document();
    document.edit(
        tr("Scale %1").arg(nameOf(document.recipe(), expert)),
        [&](Recipe& recipe) { setExpertScaling(recipe, expert, factor); }, EditKey::scaling,
        static_cast<int>(expert));
}

void ShapeExperts::mute(std::size_t expert, bool muted) {
    ProjectDocument& document = session_.document();
    const QString name = nameOf(document.recipe(), expert);
    document.edit(muted ? tr("Mute %1").arg(name) : tr("Unmute %1").arg(name),
                  [&](Recipe& recipe) { setMuted(recipe, expert, muted); });
    showRecipe();  // the button has changed by itself
}

void ShapeExperts::solo(std::size_t expert) {
    ProjectDocument& document = session_.document();
    const QString name = nameOf(document.recipe(), expert);
    document.edit(isSolo(document.recipe(), expert) ? tr("End the solo of %1").arg(name)
                                                    : tr("Solo %1").arg(name),
                  [&](Recipe& recipe) { toggleSolo(recipe, expert); });
    showRecipe();
}

// Rows keep their place where their number is the same, and with it focus and what is being
// dragged.
void ShapeExperts::showRecipe() {
    const Recipe& recipe = session_.document().recipe();
    const std::size_t before = rows_.size();
    while (rows_.size() > recipe.experts.size()) {
        delete rows_.back().box;
        rows_.pop_back();
    }
    while (rows_.size() < recipe.experts.size()) {
        rows_.push_back(makeRow(rows_.size()));
        column_->addWidget(rows_.back().box);
    }
    hint_->setVisible(rows_.empty());
    for (std::size_t i = 0; i < rows_.size(); ++i)
        showRow(rows_[i], i);
    if (rows_.size() == before) return;
    showUsable();
    Q_EMIT rowsChanged();
}

void ShapeExperts::showRow(const Row& row, std::size_t expert) {
    const Recipe& recipe = session_.document().recipe();
    const QString name = nameOf(recipe, expert);
    const bool muted = isMuted(recipe, expert);
    const double factor = expertScaling(recipe, expert);
    if (row.name->text() != name) {
        row.name->setText(name);
        row.slider->setAccessibleName(tr("Scaling of %1").arg(name));
        row.number->setAccessibleName(tr("Scaling of %1, as a number").arg(name));
        row.mute->setAccessibleName(tr("Mute %1").arg(name));
        row.solo->setAccessibleName(tr("Solo %1").arg(name));
        setTip(*row.mute,
               tr("Mute: set the coefficients of %1 to 0, but for those set by hand").arg(name));
        setTip(*row.solo,
               tr("Solo: leave out all others but %1; again to bring them back").arg(name));
        const QString tip =
            tr("What all coefficients of %1 are multiplied with. Double-click the slider for 1.")
                .arg(name);
        setTip(*row.slider, tip);
        setTip(*row.number, tip);
        showUsable();
    }
    showSwatch(*row.swatch, session_.document().colorOf(expert), muted);
    row.name->setForegroundRole(muted ? QPalette::PlaceholderText : QPalette::WindowText);
    row.mute->setChecked(muted);
    row.solo->setChecked(isSolo(recipe, expert));
    row.slider->setFaded(muted);
    row.slider->show(factor);
    row.slider->setAccessibleDescription(formatExact(factor));
    row.number->show(factor);
}

void ShapeExperts::setObstacle(const QString& obstacle) {
    if (obstacle == obstacle_) return;
    obstacle_ = obstacle;
    showUsable();
}

void ShapeExperts::showUsable() {
    for (const Row& row : rows_) {
        for (QWidget* field : {static_cast<QWidget*>(row.mute), static_cast<QWidget*>(row.number),
                               static_cast<QWidget*>(row.slider)}) {
            setUsable(*field, obstacle_);
        }
        const bool alone = rows_.size() == 1 && obstacle_.isEmpty();
        setUsable(*row.solo, alone ? tr("There is only one expert.") : obstacle_);
    }
}

std::vector<QWidget*> ShapeExperts::fields() const {
    std::vector<QWidget*> fields;
    for (const Row& row : rows_)
        fields.insert(fields.end(), {row.mute, row.solo, row.number, row.slider});
    return fields;
}

}  // namespace interfuse
