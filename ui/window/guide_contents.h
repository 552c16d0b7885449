// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the documentation that came with the program, and how links find their way in them.
#pragma once

#include <QList>
#include <QString>

namespace interfuse {

struct GuideEntry {
    QString file;   // a path
    QString title;  // its first heading
};

// The Markdown files of a folder, in the order to read them in.
QList<GuideEntry> guideContents(const QString& folder);

// The anchor that code hosts and the documentation's site give a heading.
QString headingAnchor(const QString& heading);

// The file that a link of a page means, or "" when it is not there. What lies above the pages in a
// checkout lies among them where the program is installed.
QString linkedFile(const QString& folder, const QString& path);

}  // namespace interfuse
