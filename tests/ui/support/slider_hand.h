// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Drags the sliders of factors, which have a hundred places a unit, as a hand does.
#pragma once

#include <QSlider>
#include <QStyle>
#include <QTest>

namespace interfuse {

inline QPoint handleAt(const QSlider& slider, double factor) {
    const int handle = slider.style()->pixelMetric(QStyle::PM_SliderLength, nullptr, &slider);
    const int x = QStyle::sliderPositionFromValue(
        0, slider.maximum(), static_cast<int>(100 * factor), slider.width() - handle);
    return {x + handle / 2, slider.height() / 2};
}
// Over several places, as a hand does.
inline void drag(QSlider& slider, double from, double to) {
    QTest::mousePress(&slider, Qt::LeftButton, {}, handleAt(slider, from));
    for (int step = 1; step <= 4; ++step)
        QTest::mouseMove(&slider, handleAt(slider, from + (to - from) * step / 4));
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, handleAt(slider, to));
}

}  // namespace interfuse
