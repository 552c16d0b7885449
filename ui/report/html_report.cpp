// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/html_report.h"

#include <QCoreApplication>
#include <QLocale>

#include "core/runtime/atomic_folder.h"
#include "core/runtime/error.h"
#include "ui/plots/routing_values.h"
#include "ui/report/compact_svg.h"
#include "ui/report/merged_model.h"
#include "ui/report/report_figures.h"
#include "ui/report/report_style.h"
#include "ui/report/report_summary.h"
#include "ui/report/report_tables.h"
#include "ui/style/paths.h"

namespace interfuse {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HtmlReport)
};

struct Section {
    QString id, heading, content;
};

QString paragraph(const QString& text) {
    return element("p", escaped(text)) + QLatin1Char('\n');
}

QString notes(const QStringList& sentences) {
    QString list;
    for (const QString& sentence : sentences)
        list += element("li", escaped(sentence)) + QLatin1Char('\n');
    return element("ul", QLatin1Char('\n') + list, "notes") + QLatin1Char('\n');
}

QString accuracySection(const ReportContent& content) {
    if (!content.evaluation || content.evaluation->models.empty()) return {};
    const EvaluationTable& table = *content.evaluation;
    return accuracyTable(table, mergedModel(table, content.recipe),
                         Texts::tr("Zero-shot top-1 accuracy in percent; beneath each task the "
                                   "number of its images")) +
           paragraph(table.models.size() > 1
                         ? Texts::tr("The model of this report is in bold type; the best of the "
                                     "merged models is underlined in every column. Loss is the "
                                     "mean cross-entropy.")
                         : Texts::tr("Loss is the mean cross-entropy."));
}

QString sweepSection(const ReportContent& content, const FigureData& figures) {
    if (!content.sweep || content.sweep->models.empty()) return {};
    return sweepFigure(figures) +
           accuracyTable(
               *content.sweep, nullptr,
               Texts::tr("The same in numbers; beneath each task the number of its images"));
}

QString routingSection(const FigureData& figures) {
    if (figures.empty()) return {};
    return paragraph(Texts::tr("A routing weight is the share of an expert in the images of the "
                               "calibration data, layer by layer. An even share would be %1.")
                         .arg(QLocale().toString(uniformWeight(figures), 'f', 3))) +
           routingTable(figures) + routingFigures(figures);
}

QString coefficientsSection(const ReportContent& content, const FigureData& figures) {
    if (figures.coefficients.values.empty()) return {};
    return coefficientsFigure(figures) + element("h3", escaped(Texts::tr("In numbers"))) +
           QLatin1Char('\n') + coefficientsTable(content);
}

QString inputsSection(const ReportContent& content) {
    return modelsTable(content.recipe) + datasetsTable(content) +
           paragraph(Texts::tr("Contents are told apart by their hash (XXH3, 128 bit): of a "
                               "model's files, and of the images that were used."));
}

std::vector<Section> sectionsOf(const ReportContent& content) {
    FigureData figures = content.figures;
    if (content.sweep) figures.sweep = std::make_shared<const EvaluationTable>(*content.sweep);
    if (content.pool) figures.pool = content.pool;
    QString summary;
    for (const QString& text : summaryOf(content))
        summary += paragraph(text);
    std::vector<Section> sections{
        {QStringLiteral("summary"), Texts::tr("Summary"), summary + factList(factsOf(content))},
        {QStringLiteral("accuracy"), Texts::tr("Accuracy"), accuracySection(content)},
        {QStringLiteral("sweep"), Texts::tr("Scaling factors"), sweepSection(content, figures)},
        {QStringLiteral("routing"), Texts::tr("Routing"), routingSection(figures)},
        {QStringLiteral("coefficients"), Texts::tr("Coefficients"),
         coefficientsSection(content, figures)},
        {QStringLiteral("pool"), Texts::tr("The pool"), poolFigures(figures)},
        {QStringLiteral("inputs"), Texts::tr("Inputs"), inputsSection(content)},
        {QStringLiteral("notices"), Texts::tr("Notices"),
         content.notices.isEmpty() ? QString() : notes(content.notices)},
        {QStringLiteral("recipe"), Texts::tr("Recipe"),
         content.recipeYaml.isEmpty()
             ? QString()
             : paragraph(Texts::tr("Run again, it gives the same model.")) +
                   QStringLiteral("<pre tabindex=\"0\"><code>") + escaped(content.recipeYaml) +
                   QLatin1String("</code></pre>\n")},
        {QStringLiteral("versions"), Texts::tr("Versions"),
         content.versions.empty() ? QString() : factList(content.versions)},
    };
    std::erase_if(sections, [](const Section& section) { return section.content.isEmpty(); });
    return sections;
}

}  // namespace

QString htmlReport(const ReportContent& content) {
    const std::vector<Section> sections = sectionsOf(content);
    QString contents, body;
    for (const Section& section : sections) {
        contents += QStringLiteral("<li><a href=\"#%1\">%2</a></li>\n")
                        .arg(section.id, escaped(section.heading));
        body += QStringLiteral(
                    "<section id=\"%1\" aria-labelledby=\"%1-heading\">\n"
                    "<h2 id=\"%1-heading\">%2</h2>\n")
                    .arg(section.id, escaped(section.heading)) +
                section.content + QLatin1String("</section>\n");
    }
    // Nothing of what a name could smuggle in would be loaded or run.
    return QStringLiteral(
               "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
               "<meta name=\"color-scheme\" content=\"light dark\">\n"
               "<meta name=\"generator\" content=\"Interfuse\">\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
               "style-src 'unsafe-inline'\">\n<title>") +
           escaped(content.title) + QLatin1String("</title>\n<style>\n") + reportStyle() +
           QLatin1String("</style>\n</head>\n<body>\n<header>\n") +
           element("h1", escaped(content.title)) + QLatin1Char('\n') +
           paragraph(Texts::tr("Report of a merge by Interfuse")) +
           QStringLiteral("<nav aria-label=\"%1\">\n<ul>\n").arg(escaped(Texts::tr("Contents"))) +
           contents + QLatin1String("</ul>\n</nav>\n</header>\n<main>\n") + body +
           QLatin1String("</main>\n</body>\n</html>\n");
}

void writeHtmlReport(const ReportContent& content, const std::filesystem::path& file) {
    const std::filesystem::path folder = std::filesystem::absolute(file).parent_path();
    if (!std::filesystem::is_directory(folder))
        throw Error(Texts::tr("The report %1 cannot be written: there is no folder %2. Make it or "
                              "choose another.")
                        .arg(toText(file), toText(folder))
                        .toStdString());
    write_file_atomically(file, htmlReport(content).toStdString());
}

}  // namespace interfuse
