// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/routing_pictures.h"

#include <QLocale>
#include <QLoggingCategory>
#include <clocale>

#include "core/project/merge_run.h"
#include "ui/plots/figure_export.h"
#include "ui/session/figure_source.h"
#include "ui/style/paths.h"
#include "ui/style/translations.h"

namespace interfuse {

OffscreenApplication::OffscreenApplication() {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // What Qt remarks about a session that is not there helps nobody here.
    QLoggingCategory::setFilterRules(QStringLiteral("*.debug=false\n*.warning=false"));
    application_ = std::make_unique<QApplication>(argc_, argv_);
    // Qt takes over the system's locale; numbers in files are to have a point everywhere.
    std::setlocale(LC_NUMERIC, "C");
    // The command line speaks English wherever it runs, and writes the same files everywhere.
    installTranslations(*application_, QStringLiteral("en"));
    QLocale::setDefault(QLocale::c());
}

void write_routing_pictures(const MergeRun& run, const std::filesystem::path& folder) {
    const FigureData data =
        run.from_csv()
            ? makeFigureData(run.routing(), run.pool().config().num_hidden_layers)
            : makeFigureData(run.recipe(), run.table(), {}, run.pool().config().num_hidden_layers);
    writeRoutingFigures(data, toText(folder));
}

}  // namespace interfuse
