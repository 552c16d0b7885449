// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_tables.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "core/project/routing_summary.h"
#include "ui/plots/evaluation_text.h"
#include "ui/plots/figure_text.h"
#include "ui/report/compact_svg.h"
#include "ui/style/formatting.h"
#include "ui/style/paths.h"

namespace interfuse {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HtmlReport)
};

QString text(const std::string& words) {
    return escaped(QString::fromStdString(words));
}

QString cell(const QString& content, const char* kind = "") {
    return element("td", content, kind);
}

QString columnTitle(const QString& content, bool number = false) {
    return QStringLiteral("<th scope=\"col\"%1>%2</th>")
        .arg(number ? QStringLiteral(" class=\"number\"") : QString(), content);
}

QString rowTitle(const QString& content) {
    return QStringLiteral("<th scope=\"row\">%1</th>").arg(content);
}

QString table(const QString& caption, const QString& head, const QString& body,
              const char* kind = "") {
    return element("table",
                   (caption.isEmpty() ? QString() : element("caption", escaped(caption))) +
                       element("thead", element("tr", head)) + QLatin1Char('\n') +
                       element("tbody", QLatin1Char('\n') + body),
                   kind);
}

QString swatch(const FigureData& figures, const std::string& expert) {
    const std::vector<std::string>& names = figures.routing.experts;
    const auto found = std::find(names.begin(), names.end(), expert);
    if (found == names.end()) return {};
    return QStringLiteral("<span class=\"swatch\" style=\"background:%1\"></span>")
        .arg(colorOf(figures, static_cast<std::size_t>(found - names.begin())).name());
}

bool isMerged(const EvaluatedModel& model) {
    return model.kind != ModelKind::pretrained && model.kind != ModelKind::expert;
}

// Shares are rounded to what is shown: equal numbers look equal.
double shown(double share) {
    return std::round(1000 * share);
}

QString accuracyCell(std::optional<TaskScore> score, double best, bool merged) {
    if (!score) return cell(QStringLiteral("–"), "number");
    const bool isBest = merged && shown(score->accuracy) == best;
    return QStringLiteral("<td class=\"number bar%1\" style=\"--share:%2%\">%3</td>")
        .arg(isBest ? QStringLiteral(" best") : QString(),
             QString::number(100 * std::clamp(score->accuracy, 0.0, 1.0), 'f', 1),
             accuracyNumber(score->accuracy));
}

}  // namespace

QString element(const char* name, const QString& content, const char* kind) {
    const QString tag = QString::fromLatin1(name);
    const QString words =
        *kind == '\0' ? QString() : QStringLiteral(" class=\"%1\"").arg(QString::fromLatin1(kind));
    return QLatin1Char('<') + tag + words + QLatin1Char('>') + content + QLatin1String("</") + tag +
           QLatin1Char('>');
}

QString scrolling(const QString& table, const QString& words) {
    return QStringLiteral("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"") +
           escaped(words) + QLatin1String("\">") + table + QLatin1String("</div>\n");
}

QString accuracyTable(const EvaluationTable& evaluation, const EvaluatedModel* result,
                      const QString& words) {
    std::vector<double> best(evaluation.tasks.size() + 1, -1);
    const bool several =
        std::count_if(evaluation.models.begin(), evaluation.models.end(), isMerged) > 1;
    for (const EvaluatedModel& model : evaluation.models) {
        if (!several || !isMerged(model)) continue;
        for (std::size_t task = 0; task < evaluation.tasks.size(); ++task) {
            if (const auto score = scoreOf(model, task))
                best[task] = std::max(best[task], shown(score->accuracy));
        }
        if (const auto average = averageOf(evaluation, model))
            best.back() = std::max(best.back(), shown(average->accuracy));
    }
    // The average comes first: it is what a narrow page should show.
    QString head = columnTitle(escaped(Texts::tr("Model"))) +
                   columnTitle(escaped(Texts::tr("Average")), true) +
                   columnTitle(escaped(Texts::tr("Loss")), true);
    for (std::size_t task = 0; task < evaluation.tasks.size(); ++task) {
        const QString images =
            task < evaluation.images.size() ? formatCount(evaluation.images[task]) : QString();
        head += columnTitle(text(evaluation.tasks[task]) + QLatin1String("<br>") +
                                element("small", escaped(images)),
                            true);
    }
    QString body;
    for (const EvaluatedModel& model : evaluation.models) {
        const bool merged = isMerged(model);
        const auto average = averageOf(evaluation, model);
        QString row = rowTitle(escaped(modelTitle(model))) +
                      accuracyCell(average, best.back(), merged) +
                      cell(average ? lossText(average->loss) : QStringLiteral("–"), "number");
        for (std::size_t task = 0; task < evaluation.tasks.size(); ++task)
            row += accuracyCell(scoreOf(model, task), best[task], merged);
        body += element("tr", row, &model == result ? "result" : "") + QLatin1Char('\n');
    }
    return scrolling(table(words, head, body, "scores"), words);
}

QString routingTable(const FigureData& figures) {
    const auto groups = routing_groups(figures.routing, figures.layers);
    if (groups.empty()) return {};
    const QString words = Texts::tr(
        "Who the images are routed to, by kind of linear layer and "
        "depth");
    const QString head = columnTitle(escaped(Texts::tr("Linear layers"))) +
                         columnTitle(escaped(Texts::tr("Depth"))) +
                         columnTitle(escaped(Texts::tr("Top expert"))) +
                         columnTitle(escaped(Texts::tr("Mean weight")), true) +
                         columnTitle(escaped(Texts::tr("Spread")), true);
    QString body;
    for (const RoutingGroup& group : groups) {
        body +=
            element("tr", rowTitle(element("code", text(group.kind))) + cell(text(group.depth)) +
                              cell(swatch(figures, group.top_expert) + text(group.top_expert)) +
                              cell(formatWeight(group.top_weight), "number") +
                              cell(formatWeight(group.spread), "number")) +
            QLatin1Char('\n');
    }
    return scrolling(table(words, head, body), words);
}

QString coefficientsTable(const ReportContent& content) {
    const CoefficientTable& coefficients = content.figures.coefficients;
    QString head = columnTitle(escaped(Texts::tr("Linear layer")));
    for (std::size_t expert = 0; expert < coefficients.experts.size(); ++expert) {
        const bool muted = content.recipe.interfuse.muted.contains(coefficients.experts[expert]);
        QString name = swatch(content.figures, coefficients.experts[expert]) +
                       text(coefficients.experts[expert]);
        if (muted) name += QLatin1String("<br>") + element("small", escaped(Texts::tr("muted")));
        head += columnTitle(name, true);
    }
    head += columnTitle(escaped(Texts::tr("Sum")), true);
    QString body;
    for (std::size_t module = 0; module < coefficients.modules.size(); ++module) {
        const auto id = linearIdOf(coefficients.modules[module]);
        QString row = rowTitle(id ? escaped(placeText(id->layer, id->kind))
                                  : text(coefficients.modules[module]));
        double sum = 0;
        for (std::size_t expert = 0; expert < coefficients.experts.size(); ++expert) {
            const double value = coefficients.values[module][expert];
            sum += value;
            const bool edited = coefficients.edited[module][expert];
            row += edited
                       ? QStringLiteral("<td class=\"number edited\" title=\"%1\">%2\u00a0✎</td>")
                             .arg(escaped(Texts::tr("Set by hand")), formatWeight(value))
                       : cell(formatWeight(value), "number");
        }
        body += element("tr", row + cell(formatWeight(sum), "number")) + QLatin1Char('\n');
    }
    const QString words = Texts::tr("Coefficients of every linear layer");
    return scrolling(table({}, head, body, "dense"), words);
}

QString modelsTable(const Recipe& recipe) {
    const QString words = Texts::tr("Models");
    const QString head =
        columnTitle(escaped(Texts::tr("Model"))) + columnTitle(escaped(Texts::tr("Folder"))) +
        columnTitle(escaped(Texts::tr("Size")), true) + columnTitle(escaped(Texts::tr("Content")));
    QString body;
    const auto add = [&](const QString& name, const ModelSource& model) {
        const auto found = recipe.interfuse.models.find(model.name);
        const bool known = found != recipe.interfuse.models.end();
        body +=
            element(
                "tr",
                rowTitle(name) + cell(escaped(toText(model.path)), "long") +
                    cell(known ? formatBytes(found->second.size) : QStringLiteral("–"), "number") +
                    cell(known ? element("code", text(found->second.hash)) : QStringLiteral("–"))) +
            QLatin1Char('\n');
    };
    add(escaped(Texts::tr("pretrained model")), recipe.pretrained);
    for (const ModelSource& expert : recipe.experts)
        add(text(expert.name), expert);
    return scrolling(table(words, head, body, "dense"), words);
}

QString datasetsTable(const ReportContent& content) {
    const Recipe& recipe = content.recipe;
    if (recipe.train_datasets.empty()) return {};
    const QString words = Texts::tr("Calibration data");
    const QString head =
        columnTitle(escaped(Texts::tr("Dataset"))) + columnTitle(escaped(Texts::tr("Folder"))) +
        columnTitle(escaped(Texts::tr("Split"))) + columnTitle(escaped(Texts::tr("Images")), true) +
        columnTitle(escaped(Texts::tr("Used")), true) +
        columnTitle(escaped(Texts::tr("Weight")), true) +
        columnTitle(escaped(Texts::tr("Content used")));
    QString body;
    for (const DatasetSource& dataset : recipe.train_datasets) {
        const auto found = recipe.interfuse.datasets.find(dataset.name);
        const bool known = found != recipe.interfuse.datasets.end();
        const auto& mixture = recipe.interfuse.mixture;
        const auto weight = mixture.find(dataset.name);
        const std::int64_t images = known ? static_cast<std::int64_t>(found->second.size) : 0;
        body += element("tr",
                        rowTitle(text(dataset.name)) + cell(escaped(toText(dataset.path)), "long") +
                            cell(text(dataset.configuration.empty()
                                          ? dataset.split
                                          : dataset.configuration + ", " + dataset.split)) +
                            cell(known ? formatCount(images) : QStringLiteral("–"), "number") +
                            cell(known ? formatCount(std::min(images, content.samples))
                                       : QStringLiteral("–"),
                                 "number") +
                            cell(mixture.empty()           ? QStringLiteral("1")
                                 : weight == mixture.end() ? QStringLiteral("0")
                                                           : formatExact(weight->second),
                                 "number") +
                            cell(known ? element("code", text(found->second.hash))
                                       : QStringLiteral("–"))) +
                QLatin1Char('\n');
    }
    return scrolling(table(words, head, body, "dense"), words);
}

QString factList(const std::vector<std::pair<QString, QString>>& facts) {
    QString list;
    for (const auto& [name, value] : facts) {
        if (!value.isEmpty())
            list +=
                element("dt", escaped(name)) + element("dd", escaped(value)) + QLatin1Char('\n');
    }
    return element("dl", QLatin1Char('\n') + list) + QLatin1Char('\n');
}

}  // namespace interfuse
