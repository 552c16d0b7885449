// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The user guide in a window of its own.
#pragma once

#include <QTextBrowser>

namespace interfuse {

class GuideWindow : public QTextBrowser {
    Q_OBJECT

  public:
    GuideWindow(const QString& file, QWidget* parent);

    // Pictures as they suit the window: no wider than the text, sharp, and dark when it is dark.
    QVariant loadResource(int type, const QUrl& name) override;
};

}  // namespace interfuse
