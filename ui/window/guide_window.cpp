// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/guide_window.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/style/icons.h"
#include "ui/window/guide_contents.h"
#include "ui/window/guide_page.h"

namespace interfuse {
namespace {

constexpr QSize usualSize{1080, 800};
constexpr int contentsWidth = 210;
constexpr int searchWidth = 240;
constexpr int rowRoom = 12;  // in the height of a row of the contents

QToolButton* makeButton(QWidget* parent, const char* name, const char* picture, const QString& text,
                        const QKeySequence& keys) {
    auto* button = new QToolButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoRaise(true);
    button->setIcon(icon(QString::fromLatin1(picture)));
    button->setAccessibleName(text);
    button->setToolTip(
        QStringLiteral("%1 (%2)").arg(text, keys.toString(QKeySequence::NativeText)));
    button->setShortcut(keys);
    return button;
}

}  // namespace

GuideWindow::GuideWindow(const QString& file, QWidget* parent)
    : QWidget(parent, Qt::Window), contents_(new QListWidget(this)), page_(new GuidePage(this)) {
    setObjectName(QStringLiteral("guideWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    page_->setObjectName(QStringLiteral("guidePage"));
    page_->setAccessibleName(tr("Page"));
    makeContents(QFileInfo(file).path());
    auto* parts = new QSplitter(this);
    parts->setChildrenCollapsible(false);
    auto* side = new QWidget(parts);
    auto* sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(8, 4, 4, 8);
    sideLayout->addWidget(contents_);
    parts->addWidget(side);
    parts->addWidget(page_);
    parts->setStretchFactor(1, 1);
    parts->setSizes({contentsWidth, usualSize.width() - contentsWidth});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(parts, 1);
    makeShortcuts();
    connect(page_, &QTextBrowser::sourceChanged, this, &GuideWindow::showPlace);
    connect(page_, &GuidePage::found, this, &GuideWindow::showFound);
    connect(page_, &QTextBrowser::backwardAvailable, back_, &QWidget::setEnabled);
    connect(page_, &QTextBrowser::forwardAvailable, forward_, &QWidget::setEnabled);
    connect(contents_, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        const QUrl url = item == nullptr ? QUrl() : item->data(Qt::UserRole).toUrl();
        if (!url.isEmpty() && url != page_->source().adjusted(QUrl::RemoveFragment))
            page_->setSource(url);
    });
    resize(usualSize);
    page_->setSource(QUrl::fromLocalFile(file));
    page_->setFocus();
}

QWidget* GuideWindow::makeBar() {
    auto* bar = new QWidget(this);
    back_ = makeButton(bar, "guideBack", "back", tr("Back"), QKeySequence::Back);
    forward_ = makeButton(bar, "guideForward", "forward", tr("Forward"), QKeySequence::Forward);
    for (QToolButton* button : {back_, forward_})
        button->setEnabled(false);
    found_ = new QLabel(bar);
    found_->setObjectName(QStringLiteral("guideFound"));
    found_->setForegroundRole(QPalette::PlaceholderText);
    search_ = new QLineEdit(bar);
    search_->setObjectName(QStringLiteral("guideSearch"));
    search_->setPlaceholderText(tr("Find in this page"));
    search_->setAccessibleName(tr("Find in this page"));
    search_->setClearButtonEnabled(true);
    search_->setFixedWidth(searchWidth);
    search_->addAction(icon(QStringLiteral("search"), IconTint::faint), QLineEdit::LeadingPosition);
    connect(back_, &QToolButton::clicked, page_, &QTextBrowser::backward);
    connect(forward_, &QToolButton::clicked, page_, &QTextBrowser::forward);
    connect(search_, &QLineEdit::textChanged, page_, &GuidePage::find);

    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    layout->addWidget(back_);
    layout->addWidget(forward_);
    layout->addStretch(1);
    layout->addWidget(found_);
    layout->addSpacing(4);
    layout->addWidget(search_);
    return bar;
}

void GuideWindow::makeContents(const QString& folder) {
    contents_->setObjectName(QStringLiteral("guideContents"));
    contents_->setAccessibleName(tr("Contents"));
    contents_->setFrameShape(QFrame::NoFrame);
    contents_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    contents_->setTextElideMode(Qt::ElideRight);
    contents_->viewport()->setAutoFillBackground(false);  // the window's, not the page's
    const QSize row(0, contents_->fontMetrics().height() + rowRoom);
    for (const GuideEntry& entry : guideContents(folder)) {
        auto* item = new QListWidgetItem(entry.title, contents_);
        item->setToolTip(entry.title);
        item->setSizeHint(row);
        item->setData(Qt::UserRole, QUrl::fromLocalFile(entry.file));
    }
}

void GuideWindow::makeShortcuts() {
    const auto on = [this](const QKeySequence& keys, auto&& act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    on(QKeySequence::Find, [this] {
        search_->setFocus();
        search_->selectAll();
    });
    on(QKeySequence::FindNext, [this] { page_->findNext(/*backward=*/false); });
    on(QKeySequence::FindPrevious, [this] { page_->findNext(/*backward=*/true); });
    on(QKeySequence::Close, [this] { close(); });
    on(Qt::Key_Escape, [this] {
        if (search_->text().isEmpty()) {
            close();
        } else {
            search_->clear();
            page_->setFocus();
        }
    });
    connect(search_, &QLineEdit::returnPressed, this, [this] {
        page_->findNext(QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier));
    });
}

void GuideWindow::showPlace(const QUrl& place) {
    // What the page calls its source is still the one before.
    const QUrl url = place.adjusted(QUrl::RemoveFragment);
    const QSignalBlocker blocked(contents_);
    contents_->setCurrentRow(-1);
    for (int i = 0; i < contents_->count(); ++i) {
        if (contents_->item(i)->data(Qt::UserRole).toUrl() == url) contents_->setCurrentRow(i);
    }
    const QListWidgetItem* item = contents_->currentItem();
    setWindowTitle(item == nullptr ? tr("Documentation – Interfuse")
                                   : tr("%1 – Interfuse").arg(item->text()));
}

void GuideWindow::showFound(qsizetype current, qsizetype count) {
    if (search_->text().isEmpty()) {
        found_->clear();
    } else {
        found_->setText(count == 0 ? tr("Not found") : tr("%1 of %2").arg(current).arg(count));
    }
}

}  // namespace interfuse
