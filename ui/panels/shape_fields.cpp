// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/shape_fields.h"

#include <QHelpEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyleOptionSlider>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/style/palette.h"

namespace interfuse {
namespace {

constexpr int stepsOfOne = 100;
constexpr int stepsOfPage = 10;
constexpr double largestFactor = 1000;
constexpr int mostDecimals = 4;
constexpr int leastDecimals = 2;
constexpr int markLength = 3;  // of the mark at 1, above and below the groove
constexpr const char* tipProperty = "interfuseTip";

}  // namespace

ShapeSlider::ShapeSlider(double most, QWidget* parent) : QSlider(Qt::Horizontal, parent) {
    setMost(most);
    setSingleStep(1);
    setPageStep(stepsOfPage);
    connect(this, &QSlider::valueChanged, this, [this] { Q_EMIT moved(factor()); });
}

void ShapeSlider::setMost(double most) {
    const QSignalBlocker blocker(this);
    setRange(0, static_cast<int>(std::lround(most * stepsOfOne)));
}

void ShapeSlider::show(double factor) {
    const QSignalBlocker blocker(this);
    const double steps = std::round(factor * stepsOfOne);
    setValue(static_cast<int>(std::clamp(steps, 0.0, static_cast<double>(maximum()))));
}

double ShapeSlider::factor() const {
    return static_cast<double>(value()) / stepsOfOne;
}

void ShapeSlider::setFaded(bool faded) {
    if (faded == faded_) return;
    faded_ = faded;
    update();
}

int ShapeSlider::positionOf(int value) const {
    QStyleOptionSlider option;
    initStyleOption(&option);
    const int handle = style()->pixelMetric(QStyle::PM_SliderLength, &option, this);
    return QStyle::sliderPositionFromValue(0, maximum(), value, width() - handle,
                                           option.upsideDown) +
           handle / 2;
}

int ShapeSlider::valueAt(int position) const {
    QStyleOptionSlider option;
    initStyleOption(&option);
    const int handle = style()->pixelMetric(QStyle::PM_SliderLength, &option, this);
    return QStyle::sliderValueFromPosition(0, maximum(), position - handle / 2, width() - handle,
                                           option.upsideDown);
}

void ShapeSlider::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    QStyleOptionSlider option;
    initStyleOption(&option);
    option.subControls = QStyle::SC_SliderGroove | QStyle::SC_SliderHandle;
    option.activeSubControls = isSliderDown() ? QStyle::SC_SliderHandle : QStyle::SC_None;
    if (faded_) option.palette.setBrush(QPalette::Highlight, option.palette.mid());
    const Palette& colors = paletteFor(palette());
    painter.setPen(isEnabled() ? colors.reference : colors.missing);
    const QRect groove =
        style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, this);
    const int one = positionOf(stepsOfOne);
    const int middle = groove.center().y();
    const int reach = style()->pixelMetric(QStyle::PM_SliderThickness, &option, this) / 2;
    painter.drawLine(one, middle - reach, one, middle - reach + markLength);
    painter.drawLine(one, middle + reach - markLength, one, middle + reach);
    style()->drawComplexControl(QStyle::CC_Slider, &option, &painter, this);
}

// The handle comes to where the groove is pressed, and can be dragged on from there.
void ShapeSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        Q_EMIT stepBegins();
        pressed_ = true;
        QStyleOptionSlider option;
        initStyleOption(&option);
        const QRect handle =
            style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
        const QPoint at = event->position().toPoint();
        if (!handle.contains(at)) setValue(valueAt(at.x()));
    }
    QSlider::mousePressEvent(event);
}

// Belongs to the step that the first click began.
void ShapeSlider::mouseDoubleClickEvent(QMouseEvent* event) {
    event->accept();
    if (event->button() == Qt::LeftButton) Q_EMIT resetAsked();
}

void ShapeSlider::keyPressEvent(QKeyEvent* event) {
    if (pressed_) Q_EMIT stepBegins();
    pressed_ = false;
    QSlider::keyPressEvent(event);
}

void ShapeSlider::focusOutEvent(QFocusEvent* event) {
    Q_EMIT stepBegins();
    QSlider::focusOutEvent(event);
}

void ShapeSlider::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

ShapeToggle::ShapeToggle(const QString& text, Tone tone, QWidget* parent)
    : QToolButton(parent), tone_(tone) {
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
}

void ShapeToggle::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    if (isChecked() && isEnabled()) {
        const QColor ground = tone_ == Tone::accent ? palette().color(QPalette::Highlight)
                                                    : paletteFor(palette()).faintInk;
        const QColor ink = ground.lightnessF() < 0.6F ? Qt::white : Qt::black;
        option.palette.setColor(QPalette::Button, ground);
        option.palette.setColor(QPalette::ButtonText, ink);
    }
    style()->drawComplexControl(QStyle::CC_ToolButton, &option, &painter, this);
}

FactorBox::FactorBox(QWidget* parent) : DecimalBox(parent) {
    setDecimals(mostDecimals);
    setRange(-largestFactor, largestFactor);
    setSingleStep(0.1);
    setKeyboardTracking(false);
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setAlignment(Qt::AlignRight);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void FactorBox::show(double factor) {
    const QSignalBlocker blocker(this);
    setValue(factor);
}

QSize FactorBox::sizeHint() const {
    const QSize widest = QDoubleSpinBox::sizeHint();
    const QFontMetrics metrics(font());
    const int longest = std::max(metrics.horizontalAdvance(textFromValue(minimum())),
                                 metrics.horizontalAdvance(textFromValue(maximum())));
    const int spare = longest - metrics.horizontalAdvance(QStringLiteral("00.00"));
    return {widest.width() - std::max(0, spare), widest.height()};
}

QString FactorBox::textFromValue(double value) const {
    int decimals = leastDecimals;
    for (; decimals < mostDecimals; ++decimals) {
        const double steps = value * std::pow(10.0, decimals);
        if (std::abs(steps - std::round(steps)) < 1e-6) break;
    }
    return locale().toString(value, 'f', decimals).remove(locale().groupSeparator());
}

void FactorBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) return QDoubleSpinBox::wheelEvent(event);
    event->ignore();
}

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

QSize ElidedLabel::minimumSizeHint() const {
    constexpr int fewestLetters = 3;
    return {fontMetrics().averageCharWidth() * fewestLetters, QLabel::minimumSizeHint().height()};
}

bool ElidedLabel::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty()) return QLabel::event(event);
    const bool whole = fontMetrics().horizontalAdvance(text()) <= contentsRect().width();
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), whole ? QString() : text(),
                       this);
    return true;
}

void ElidedLabel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    style()->drawItemText(
        &painter, contentsRect(), Qt::AlignLeft | Qt::AlignVCenter, palette(), isEnabled(),
        fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()), foregroundRole());
}

void setTip(QWidget& field, const QString& tip) {
    field.setProperty(tipProperty, tip);
    field.setToolTip(tip);
}

void setUsable(QWidget& field, const QString& obstacle) {
    field.setEnabled(obstacle.isEmpty());
    field.setToolTip(obstacle.isEmpty() ? field.property(tipProperty).toString() : obstacle);
}

}  // namespace interfuse
