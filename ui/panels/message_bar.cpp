// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/message_bar.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "ui/style/icons.h"
#include "ui/style/palette.h"

namespace interfuse {
namespace {

constexpr int mostLines = 4;

QString iconName(MessageKind kind) {
    switch (kind) {
        case MessageKind::info:
            return QStringLiteral("info");
        case MessageKind::done:
            return QStringLiteral("good");
        case MessageKind::warning:
            return QStringLiteral("warning");
        case MessageKind::problem:
            return QStringLiteral("problem");
        case MessageKind::question:
            return QStringLiteral("help");
    }
    return {};
}

IconTint tintOf(MessageKind kind) {
    switch (kind) {
        case MessageKind::done:
            return IconTint::good;
        case MessageKind::warning:
            return IconTint::warning;
        case MessageKind::problem:
            return IconTint::problem;
        default:
            return IconTint::accent;
    }
}

QColor edgeOf(MessageKind kind, const Palette& palette) {
    switch (kind) {
        case MessageKind::done:
            return palette.good;
        case MessageKind::warning:
            return palette.warning;
        case MessageKind::problem:
            return palette.problem;
        default:
            return palette.inWork;
    }
}

}  // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent),
      icon_(new QLabel(this)),
      label_(new QLabel(this)),
      actions_(new QHBoxLayout),
      close_(new QToolButton(this)) {
    setObjectName(QStringLiteral("messageBar"));
    label_->setObjectName(QStringLiteral("messageText"));
    label_->setWordWrap(true);
    label_->setTextFormat(Qt::PlainText);
    label_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    close_->setObjectName(QStringLiteral("messageClose"));
    close_->setAutoRaise(true);
    close_->setIcon(icon(QStringLiteral("close")));
    close_->setToolTip(tr("Close this message"));
    close_->setAccessibleName(tr("Close this message"));
    actions_->setSpacing(8);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->setSpacing(12);
    layout->addWidget(icon_, 0, Qt::AlignVCenter);
    layout->addWidget(label_, 1);
    layout->addLayout(actions_);
    layout->addWidget(close_);
    connect(close_, &QToolButton::clicked, this, [this] {
        const QString said = text_;
        clear();
        Q_EMIT closed(said);
    });
    hide();
}

void MessageBar::show(MessageKind kind, const QString& text, std::vector<MessageAction> actions) {
    while (QLayoutItem* item = actions_->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    kind_ = kind;
    text_ = text;
    QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (lines.size() > mostLines) {
        const auto more = static_cast<int>(lines.size()) - mostLines + 1;
        lines = lines.mid(0, mostLines - 1);
        lines << tr("… and %n more; all are in the log.", nullptr, more);
    }
    label_->setText(lines.join(QLatin1Char('\n')));
    label_->setToolTip(lines.size() < mostLines ? QString() : text);
    setAccessibleName(text);
    for (MessageAction& action : actions)
        addAction(std::move(action));
    close_->setVisible(kind != MessageKind::question);
    showIcon();
    QFrame::show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    update();
}

void MessageBar::addAction(MessageAction action) {
    auto* button = new QPushButton(action.text, this);
    button->setObjectName(action.name);
    connect(button, &QPushButton::clicked, this, [run = std::move(action.run)] { run(); });
    actions_->addWidget(button);
}

void MessageBar::clear() {
    text_.clear();
    hide();
}

void MessageBar::showIcon() {
    constexpr int side = 20;
    icon_->setPixmap(icon(iconName(kind_), tintOf(kind_)).pixmap(QSize(side, side)));
}

void MessageBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) showIcon();
}

void MessageBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor edge = edgeOf(kind_, paletteFor(palette()));
    QColor ground = edge;
    ground.setAlphaF(0.10F);
    painter.fillRect(rect(), ground);
    constexpr int bar = 4;
    painter.fillRect(QRect(0, 0, bar, height()), edge);
}

}  // namespace interfuse
