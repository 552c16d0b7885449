// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the documentation: Markdown with pictures, links and a search.
#pragma once

#include <QTextBrowser>

namespace interfuse {

class GuidePage : public QTextBrowser {
    Q_OBJECT

  public:
    explicit GuidePage(QWidget* parent);

    // Pictures as they suit the window: no wider than the text, sharp, and dark when it is dark.
    QVariant loadResource(int type, const QUrl& name) override;

    // Marks every place of a text, on every page from now on, and goes to the first one from where
    // the page stood when the seeking began.
    void find(const QString& text);
    void findNext(bool backward);

  Q_SIGNALS:
    // The place that is gone to, from 1, and how many there are; 0 of 0 where there is none.
    void found(qsizetype current, qsizetype count);

  protected:
    void doSetSource(const QUrl& url, QTextDocument::ResourceType type) override;
    void changeEvent(QEvent* event) override;

  private:
    void dress();  // tables and code as the window has them
    void showHeading(const QString& anchor);
    int firstSeen() const;  // the position of the first block that is on the screen
    void goTo(qsizetype match);
    void showMatches();

    QString sought_;
    int start_ = 0;  // where the seeking begins
    QList<QTextCursor> matches_;
    qsizetype current_ = -1;
    bool dark_ = false;  // what the pictures are
    bool isReloading_ = false;
};

}  // namespace interfuse
