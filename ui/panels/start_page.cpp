// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/start_page.h"

#include <QCommandLinkButton>
#include <QFileInfo>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/style/icons.h"

namespace interfuse {
namespace {

constexpr int columnWidth = 440;
constexpr int mostRecent = 5;

QCommandLinkButton* way(const QString& name, const QString& iconName, const QString& title,
                        const QString& text, QWidget* parent) {
    auto* button = new QCommandLinkButton(title, text, parent);
    button->setObjectName(name);
    button->setIcon(icon(iconName, IconTint::accent));
    button->setIconSize({24, 24});
    return button;
}

}  // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent), recent_(new QVBoxLayout), recentTitle_(new QLabel(this)) {
    setObjectName(QStringLiteral("startPage"));
    auto* column = new QWidget(this);
    column->setFixedWidth(columnWidth);
    auto* title = new QLabel(tr("Merge fine-tuned CLIP models into one"), column);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    title->setFont(large);
    title->setWordWrap(true);
    auto* picture = new QLabel(column);
    picture->setPixmap(applicationIcon().pixmap(QSize(64, 64)));
    auto* sample = way(QStringLiteral("startSample"), QStringLiteral("calibrate"),
                       tr("Open the sample project"),
                       tr("Five small experts, ready to be merged in under a minute"), column);
    auto* begin = way(QStringLiteral("startNew"), QStringLiteral("new"), tr("New project"),
                      tr("Begin with the pretrained model"), column);
    auto* open = way(QStringLiteral("startOpen"), QStringLiteral("open"), tr("Open a project…"),
                     tr("A recipe of Interfuse or fusion_bench"), column);
    auto* preset = way(QStringLiteral("startPreset"), QStringLiteral("model"), tr("Open a preset…"),
                       tr("Eight experts of the Hugging Face Hub, as in fusion_bench"), column);
    auto* drop = new QLabel(
        tr("Or drop folders here: models, images, a recipe. Interfuse tells them apart."), column);
    drop->setWordWrap(true);
    drop->setForegroundRole(QPalette::PlaceholderText);
    drop->setContentsMargins(8, 0, 8, 0);
    recentTitle_->setText(tr("Recent projects"));
    QFont bold = recentTitle_->font();
    bold.setBold(true);
    recentTitle_->setFont(bold);
    recentTitle_->setContentsMargins(8, 16, 8, 0);
    recent_->setSpacing(0);

    auto* layout = new QVBoxLayout(column);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(picture);
    layout->addWidget(title);
    layout->addSpacing(8);
    layout->addWidget(sample);
    layout->addWidget(begin);
    layout->addWidget(open);
    layout->addWidget(preset);
    layout->addWidget(drop);
    layout->addWidget(recentTitle_);
    layout->addLayout(recent_);
    layout->addStretch(3);
    auto* outer = new QHBoxLayout(this);
    outer->addStretch();
    outer->addWidget(column);
    outer->addStretch();
    setFocusProxy(sample);
    setRecentFiles({});

    connect(sample, &QCommandLinkButton::clicked, this, &StartPage::sampleRequested);
    connect(begin, &QCommandLinkButton::clicked, this, &StartPage::addModelRequested);
    connect(open, &QCommandLinkButton::clicked, this, &StartPage::openRequested);
    connect(preset, &QCommandLinkButton::clicked, this, &StartPage::presetRequested);
}

void StartPage::setRecentFiles(const QStringList& files) {
    while (QLayoutItem* item = recent_->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    int shown = 0;
    for (const QString& file : files) {
        const QFileInfo info(file);
        if (shown == mostRecent) break;
        if (!info.exists()) continue;
        auto* button = new QCommandLinkButton(info.fileName(), info.absolutePath(), this);
        button->setObjectName(QStringLiteral("recent%1").arg(shown++));
        button->setIcon(icon(QStringLiteral("recipe"), IconTint::faint));
        connect(button, &QCommandLinkButton::clicked, this,
                [this, file] { Q_EMIT fileRequested(file); });
        recent_->addWidget(button);
    }
    recentTitle_->setVisible(shown > 0);
}

}  // namespace interfuse
