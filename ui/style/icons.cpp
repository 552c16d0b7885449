// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <memory>
#include <optional>

#include "ui/style/palette.h"

// The macro declares a function, which must not happen inside a namespace. It names the resource,
// so that the linker takes it from the static library.
static void initIconResource() {
    Q_INIT_RESOURCE(interfuse_icons);
}

namespace interfuse {
namespace {

QColor tintColor(IconTint tint, QIcon::Mode mode) {
    const QPalette palette = QApplication::palette();
    if (mode == QIcon::Disabled) return palette.color(QPalette::Disabled, QPalette::WindowText);
    if (mode == QIcon::Selected) return palette.color(QPalette::Active, QPalette::HighlightedText);
    const Palette& colors = paletteFor(palette);
    switch (tint) {
        case IconTint::faint:
            return colors.faintInk;
        case IconTint::accent:
            return colors.inWork;
        case IconTint::warning:
            return colors.warning;
        case IconTint::problem:
            return colors.problem;
        case IconTint::good:
            return colors.good;
        case IconTint::text:
            break;
    }
    return palette.color(QPalette::Active, QPalette::WindowText);
}

// Draws into a transparent pixmap of whatever size is asked for.
class PixmapEngine : public QIconEngine {
  public:
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode,
               QIcon::State state) override {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
        QPixmap drawn = pixmap(rect.size() * ratio, mode, state);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, drawn);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                         qreal /*scale*/) override {
        return pixmap(size, mode, state);  // the size is in device pixels already
    }
};

// The largest square in the middle, as the drawings are square.
QRectF square(const QSize& size) {
    const int side = std::min(size.width(), size.height());
    return QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side);
}

class SvgIconEngine : public PixmapEngine {
  public:
    SvgIconEngine(QString file, std::optional<IconTint> tint)
        : file_(std::move(file)), tint_(tint), renderer_(std::make_shared<QSvgRenderer>(file_)) {}

    QIconEngine* clone() const override { return new SvgIconEngine(*this); }
    QString key() const override { return QStringLiteral("InterfuseSvgIconEngine"); }
    bool isNull() override { return !renderer_->isValid(); }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        const QColor color = tint_ ? tintColor(*tint_, mode) : QColor();
        const QString key = QStringLiteral("interfuse %1 %2x%3 %4 %5")
                                .arg(file_)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(color.rgba(), 8, 16)
                                .arg(tint_ ? 0 : mode);
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap)) return pixmap;
        pixmap = tint_ ? tinted(size, color) : plain(size, mode);
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

  private:
    QPixmap plain(const QSize& size, QIcon::Mode mode) const {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        if (size.isEmpty()) return pixmap;
        QPainter painter(&pixmap);
        if (mode == QIcon::Disabled) painter.setOpacity(0.4);
        renderer_->render(&painter, square(size));
        return pixmap;
    }
    QPixmap tinted(const QSize& size, const QColor& color) const {
        QPixmap pixmap = plain(size, QIcon::Normal);
        if (size.isEmpty()) return pixmap;
        QPainter painter(&pixmap);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), color);
        return pixmap;
    }

    QString file_;
    std::optional<IconTint> tint_;  // nothing: the drawing's own colours
    std::shared_ptr<QSvgRenderer> renderer_;
};

class SwatchEngine : public PixmapEngine {
  public:
    explicit SwatchEngine(QColor color) : color_(std::move(color)) {}

    QIconEngine* clone() const override { return new SwatchEngine(*this); }
    QString key() const override { return QStringLiteral("InterfuseSwatchEngine"); }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        if (size.isEmpty()) return pixmap;
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color_);
        if (mode == QIcon::Disabled) painter.setOpacity(0.4);
        const QRectF whole = square(size);
        const qreal margin = std::max(1.0, whole.width() / 8);
        painter.drawRoundedRect(whole.adjusted(margin, margin, -margin, -margin), whole.width() / 8,
                                whole.width() / 8);
        return pixmap;
    }

  private:
    QColor color_;
};

QIcon svgIcon(const QString& file, std::optional<IconTint> tint) {
    initIconResource();
    return QFile::exists(file) ? QIcon(new SvgIconEngine(file, tint)) : QIcon();
}

}  // namespace

QIcon icon(const QString& name, IconTint tint) {
    return svgIcon(QStringLiteral(":/icons/%1.svg").arg(name), tint);
}

QIcon applicationIcon() {
    return svgIcon(QStringLiteral(":/icons/app/interfuse.svg"), std::nullopt);
}

QIcon swatchIcon(const QColor& color) {
    return QIcon(new SwatchEngine(color));
}

}  // namespace interfuse
