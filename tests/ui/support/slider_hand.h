// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sliders of factors, which have a hundred places a unit, as a hand takes them.
#pragma once

#include <QSlider>
#include <QStyle>
#include <QTest>

namespace interfuse {

// The middle of the handle when the slider has a value, or is at a factor.
inline QPoint handleAt(const QSlider& slider, int value) {
    const int handle = slider.style()->pixelMetric(QStyle::PM_SliderLength, nullptr, &slider);
    const int x = QStyle::sliderPositionFromValue(slider.minimum(), slider.maximum(), value,
                                                  slider.width() - handle);
    return {x + handle / 2, slider.height() / 2};
}
inline QPoint handleAtFactor(const QSlider& slider, double factor) {
    return handleAt(slider, static_cast<int>(100 * factor));
}

// Over several places, as a hand does.
inline void drag(QSlider& slider, double from, double to) {
    QTest::mousePress(&slider, Qt::LeftButton, {}, handleAtFactor(slider, from));
    for (int step = 1; step <= 4; ++step)
        QTest::mouseMove(&slider, handleAtFactor(slider, from + (to - from) * step / 4));
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, handleAtFactor(slider, to));
}

}  // namespace interfuse
