// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/guide_window.h"

#include <QUrl>

namespace interfuse {

GuideWindow::GuideWindow(const QString& file, QWidget* parent) : QTextBrowser(parent) {
    setObjectName(QStringLiteral("guideWindow"));
    setWindowFlag(Qt::Window);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("User guide – Interfuse"));
    setOpenExternalLinks(true);
    document()->setDocumentMargin(24);
    setSource(QUrl::fromLocalFile(file), QTextDocument::MarkdownResource);
    resize(860, 760);
}

}  // namespace interfuse
