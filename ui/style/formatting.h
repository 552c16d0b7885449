// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as people read them, in the locale's manner.
#pragma once

#include <QLocale>
#include <QString>
#include <cstdint>
#include <optional>

namespace interfuse {

// "2:10", above one hour "1:02:10".
QString formatDuration(double seconds);
// "350 MB", "1.4 GB": decimal, as disks are sold and as file managers count.
QString formatBytes(std::uint64_t bytes, const QLocale& locale = QLocale());
// "3.1 of 140 GB": the memory of a card, which is sold in units of 2^30 bytes.
QString formatCardMemory(std::uint64_t used, std::uint64_t total,
                         const QLocale& locale = QLocale());
// "480 GFLOP/s", "1.2 TFLOP/s"
QString formatFlops(double flops, const QLocale& locale = QLocale());
// "60,000"
QString formatCount(std::int64_t count, const QLocale& locale = QLocale());
// "0.131"; "–" for what is not a number.
QString formatWeight(double weight, const QLocale& locale = QLocale());
// "0.131 ± 0.002"; without an error only the weight.
QString formatWeight(double weight, std::optional<double> error, const QLocale& locale = QLocale());
// Every digit that tells this number from its neighbours.
QString formatExact(double value, const QLocale& locale = QLocale());

}  // namespace interfuse
