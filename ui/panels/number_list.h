// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Several factors in one field, as people type them.
#pragma once

#include <QString>
#include <vector>

namespace interfuse {

inline constexpr double largestFactor = 1000;
inline constexpr std::size_t mostFactors = 50;

struct NumberList {
    std::vector<double> numbers;  // in the order typed, each once
    QString problem;              // a sentence; "" where every part is a factor
};

// "0.5, 1, 1.5": parted by commas, semicolons or spaces; where the comma is the decimal point,
// by semicolons or spaces. Factors from 0 to largestFactor, at most mostFactors.
NumberList parseNumbers(const QString& text);
QString numbersText(const std::vector<double>& numbers);
// As many as `steps`, both ends among them, rounded so that 0.1 + 0.2 is 0.3.
std::vector<double> evenNumbers(double from, double to, int steps);

}  // namespace interfuse
