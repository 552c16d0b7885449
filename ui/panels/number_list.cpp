// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/number_list.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace interfuse {
namespace {

constexpr double fineness = 1e6;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(interfuse::NumberList)
};

bool hasDecimalComma() {
    return QLocale().decimalPoint() == QLatin1String(",");
}

}  // namespace

NumberList parseNumbers(const QString& text) {
    static const QRegularExpression withComma(QStringLiteral("[;,\\s]+"));
    static const QRegularExpression withoutComma(QStringLiteral("[;\\s]+"));
    QLocale plain = QLocale::c();
    plain.setNumberOptions(QLocale::RejectGroupSeparator);
    NumberList list;
    for (const QString& part :
         text.split(hasDecimalComma() ? withoutComma : withComma, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        // The point first: where it parts thousands, "0.125" would else be a hundred and more.
        double number = plain.toDouble(part, &isNumber);
        if (!isNumber) number = QLocale().toDouble(part, &isNumber);
        if (!isNumber || !std::isfinite(number) || number < 0 || number > largestFactor) {
            list.problem = Texts::tr("“%1” is no factor: give numbers from 0 to %2.")
                               .arg(part, QLocale().toString(largestFactor, 'f', 0));
            return list;
        }
        if (std::find(list.numbers.begin(), list.numbers.end(), number) == list.numbers.end())
            list.numbers.push_back(number);
    }
    if (list.numbers.size() > mostFactors)
        list.problem = Texts::tr("These are %1 factors; at most %2 are measured at once.")
                           .arg(list.numbers.size())
                           .arg(mostFactors);
    return list;
}

QString numbersText(const std::vector<double>& numbers) {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);  // which would part one number into two
    QStringList parts;
    for (const double number : numbers)
        parts << locale.toString(number, 'g', QLocale::FloatingPointShortest);
    return parts.join(hasDecimalComma() ? QStringLiteral("; ") : QStringLiteral(", "));
}

std::vector<double> evenNumbers(double from, double to, int steps) {
    std::vector<double> numbers;
    for (int step = 0; step < steps; ++step) {
        const double share = steps > 1 ? static_cast<double>(step) / (steps - 1) : 0;
        const double number = std::round(std::lerp(from, to, share) * fineness) / fineness;
        if (std::find(numbers.begin(), numbers.end(), number) == numbers.end())
            numbers.push_back(number);
    }
    return numbers;
}

}  // namespace interfuse
