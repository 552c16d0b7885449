// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/figure_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace interfuse {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Figure)
};

bool isVisible(const FigureInput& input, std::size_t expert) {
    return expert < input.data.experts.size() && !input.choices.hiddenExperts.contains(expert);
}

QString describeLayer(const FigureInput& input, const RoutingValues& values, std::int64_t layer,
                      std::optional<LinearKind> kind) {
    std::optional<std::size_t> highest, lowest;
    std::vector<double> means(values.experts());
    for (std::size_t expert = 0; expert < values.experts(); ++expert) {
        const std::optional<WeightWithError> value = values.at(layer, kind, expert);
        if (!value || !isVisible(input, expert)) continue;
        means[expert] = value->mean;
        if (!highest || means[expert] > means[*highest]) highest = expert;
        if (!lowest || means[expert] < means[*lowest]) lowest = expert;
    }
    if (!highest) return Texts::tr("%1: no routing weights.").arg(placeText(layer, kind));
    return Texts::tr("%1: highest for %2 (%3), lowest for %4 (%5).")
        .arg(placeText(layer, kind), input.data.experts[*highest], weightText(means[*highest]),
             input.data.experts[*lowest], weightText(means[*lowest]));
}

}  // namespace

QString weightText(double weight, int decimals) {
    return QLocale().toString(weight, 'f', decimals);
}

QString errorText(double error) {
    if (error <= 0) return weightText(0.0, 1);
    const int decimals = std::clamp(1 - static_cast<int>(std::floor(std::log10(error))), 1, 9);
    return weightText(error, decimals);
}

QString weightAxisTitle(const FigureInput& input) {
    const std::optional<LinearKind> kind = input.choices.kind;
    const QString weight = kind ? Texts::tr("Routing weight, %1").arg(kindLabel(*kind))
                                : Texts::tr("Routing weight, mean of all linear layers");
    const std::optional<std::size_t> dataset = input.choices.dataset;
    if (!dataset || *dataset >= input.data.byDataset.size() ||
        *dataset >= input.data.datasets.size())
        return weight;
    return Texts::tr("%1, images of %2").arg(weight, input.data.datasets[*dataset]);
}

QString placeText(std::int64_t layer, std::optional<LinearKind> kind) {
    if (kind) return Texts::tr("Layer %1, %2").arg(QString::number(layer), kindLabel(*kind));
    return Texts::tr("Layer %1, mean of all linear layers").arg(layer);
}

QString describeWeight(const FigureInput& input, const Spot& spot) {
    if (nothingToShow(input)) return {};
    const FigureData& data = input.data;
    if (!spot.layer)
        return spot.expert && *spot.expert < data.experts.size() ? data.experts[*spot.expert]
                                                                 : QString();
    const RoutingValues values = chosenValues(input);
    const std::optional<LinearKind> kind = kindOf(input.choices, spot);
    if (!spot.expert || *spot.expert >= data.experts.size())
        return describeLayer(input, values, *spot.layer, kind);
    const QString& expert = data.experts[*spot.expert];
    const std::optional<WeightWithError> value = values.at(*spot.layer, kind, *spot.expert);
    if (!value)
        return Texts::tr("%1: no routing weight of %2.").arg(placeText(*spot.layer, kind), expert);
    const QString even = weightText(uniformWeight(data), 4);
    if (!value->error)
        return Texts::tr("%1: routing weight of %2 is %3 (1/M is %4).")
            .arg(placeText(*spot.layer, kind), expert, weightText(value->mean, 4), even);
    return Texts::tr("%1: routing weight of %2 is %3 ± %4 (1/M is %5).")
        .arg(placeText(*spot.layer, kind), expert, weightText(value->mean, 4),
             errorText(*value->error), even);
}

QString noWeightsYet(const FigureData& data) {
    return data.hint.isEmpty() ? Texts::tr("No routing weights yet.") : data.hint;
}

QString csvLine(const QStringList& fields) {
    QStringList quoted;
    for (QString field : fields) {
        const bool plain = !field.contains(QLatin1Char(',')) && !field.contains(QLatin1Char('"')) &&
                           !field.contains(QLatin1Char('\n')) && !field.contains(QLatin1Char('\r'));
        if (!plain)
            field = QLatin1Char('"') + field.replace(QLatin1Char('"'), QStringLiteral("\"\"")) +
                    QLatin1Char('"');
        quoted.append(field);
    }
    return quoted.join(QLatin1Char(',')) + QLatin1Char('\n');
}

QString csvKind(std::optional<LinearKind> kind) {
    return kind ? QString::fromStdString(linear_kind_name(*kind)) : QStringLiteral("mean");
}

QString csvNumber(double value) {
    return QString::number(value, 'g', 17);
}

QString csvNumber(const std::optional<double>& value) {
    return value ? csvNumber(*value) : QString();
}

}  // namespace interfuse
