// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop_command.h"

#include <QApplication>
#include <clocale>

#include "ui/style/appearance.h"
#include "ui/style/icons.h"
#include "ui/style/translations.h"
#include "ui/window/main_window.h"

namespace interfuse {

int run_desktop(int& argc, char** argv, const DesktopRequest& request) {
    QApplication application(argc, argv);
    // Qt takes over the system's locale; numbers in files are to have a point everywhere.
    std::setlocale(LC_NUMERIC, "C");
    QApplication::setApplicationName(QStringLiteral("interfuse"));
    QApplication::setApplicationDisplayName(QStringLiteral("Interfuse"));
    QApplication::setApplicationVersion(QStringLiteral(INTERFUSE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("interfuse"));
    QApplication::setWindowIcon(applicationIcon());
    Settings settings;
    installTranslations(application, settings.language());
    applyAppearance(application, settings.appearance());
    MainWindow window(settings);
    window.show();
    if (request.sample) {
        window.openSample();
    } else if (!request.recipe.empty()) {
        window.openFile(QString::fromLocal8Bit(request.recipe.c_str()));
    }
    return QApplication::exec();
}

}  // namespace interfuse
