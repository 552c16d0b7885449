// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/source_delegate.h"

#include <QApplication>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QTextLayout>
#include <QTreeView>
#include <cmath>

#include "ui/panels/decimal_box.h"
#include "ui/panels/source_rows.h"
#include "ui/style/palette.h"

namespace interfuse {
namespace {

constexpr int margin = 8;     // left and right
constexpr int rowMargin = 6;  // above and below
constexpr int gap = 4;
constexpr int swatch = 10;
constexpr int thumbnail = 24;
constexpr int mostProblemLines = 3;
constexpr double largestScaling = 1000;

struct RowFonts {
    QFont name, details;
    explicit RowFonts(const QFont& base) : name(base), details(base) {
        name.setWeight(QFont::DemiBold);
        details.setPointSizeF(std::max(7.0, base.pointSizeF() - 1));
    }
};

int textLeft(const QModelIndex& index) {
    return index.data(SourceRows::colorRole).isValid() ? margin + swatch + margin : margin;
}

// The problem in as many lines as it needs, up to the limit; the last one elided.
QStringList problemLines(const QString& problem, const QFont& font, int width) {
    QStringList lines;
    if (problem.isEmpty() || width <= 0) return lines;
    QTextLayout layout(problem.simplified(), font);
    layout.beginLayout();
    for (;;) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) break;
        line.setLineWidth(width);
        const QString text = problem.simplified().mid(line.textStart(), line.textLength());
        if (lines.size() + 1 == mostProblemLines) {
            lines << QFontMetrics(font).elidedText(problem.simplified().mid(line.textStart()),
                                                   Qt::ElideRight, width);
            break;
        }
        lines << text.trimmed();
    }
    layout.endLayout();
    return lines;
}

bool hasThumbnails(const QModelIndex& index) {
    return !index.data(SourceRows::thumbnailsRole).value<QList<QImage>>().isEmpty();
}

void paintThumbnails(QPainter& painter, const QModelIndex& index, int right, int top) {
    const auto images = index.data(SourceRows::thumbnailsRole).value<QList<QImage>>();
    int x = right - static_cast<int>(images.size()) * (thumbnail + 2) + 2;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (const QImage& image : images) {
        painter.drawImage(QRect(x, top, thumbnail, thumbnail), image);
        x += thumbnail + 2;
    }
}

}  // namespace

QSize SourceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (index.column() != SourceRows::nameColumn) {
        return QStyledItemDelegate::sizeHint(option, index);
    }
    const RowFonts fonts(option.font);
    const int nameHeight = QFontMetrics(fonts.name).height();
    const int lineHeight = QFontMetrics(fonts.details).height();
    int height = rowMargin + nameHeight + lineHeight + rowMargin;
    const auto* view = qobject_cast<const QTreeView*>(option.widget);
    const int column = view != nullptr ? view->columnWidth(index.column()) : option.rect.width();
    const int width = column - textLeft(index) - margin;
    const auto lines =
        problemLines(index.data(SourceRows::problemRole).toString(), fonts.details, width);
    height += static_cast<int>(lines.size()) * lineHeight + (lines.isEmpty() ? 0 : 2);
    if (hasThumbnails(index)) height = std::max(height, thumbnail + 2 * rowMargin);
    return {120, height};
}

void SourceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    if (index.column() != SourceRows::nameColumn) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem background(option);
    initStyleOption(&background, index);
    background.text.clear();
    background.icon = {};
    const QWidget* widget = option.widget;
    const QStyle* style = widget != nullptr ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, widget);

    const Palette& colors = paletteFor(option.palette);
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor faint = selected ? ink : colors.faintInk;
    const RowFonts fonts(option.font);
    const QFontMetrics nameMetrics(fonts.name);
    const QFontMetrics lineMetrics(fonts.details);
    const QRect area = option.rect;
    const int left = area.left() + textLeft(index);
    int right = area.right() - margin;
    int top = area.top() + rowMargin;

    painter->save();
    if (const QVariant color = index.data(SourceRows::colorRole); color.isValid()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color.value<QColor>());
        const QRect block(area.left() + margin, top + (nameMetrics.height() - swatch) / 2, swatch,
                          swatch);
        painter->drawRoundedRect(block, 2, 2);
        if (index.data(SourceRows::markedRole).toBool()) {
            painter->setPen(QPen(ink, 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(block.adjusted(-3, -3, 3, 3), 4, 4);
        }
    }
    int textRight = right;
    if (hasThumbnails(index)) {
        paintThumbnails(*painter, index, right, top);
        const auto images = index.data(SourceRows::thumbnailsRole).value<QList<QImage>>();
        textRight -= static_cast<int>(images.size()) * (thumbnail + 2) + gap;
    }
    const auto line = [&](const QString& text, const QFont& font, const QColor& color, int end) {
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->setPen(color);
        const QRect box(left, top, end - left, metrics.height());
        painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(text, Qt::ElideRight, box.width()));
        top += metrics.height();
    };
    line(index.data(Qt::DisplayRole).toString(), fonts.name, ink, textRight);
    line(index.data(SourceRows::detailsRole).toString(), fonts.details, faint, textRight);
    top += 2;
    for (const QString& text : problemLines(index.data(SourceRows::problemRole).toString(),
                                            fonts.details, right - left)) {
        line(text, fonts.details, selected ? ink : colors.problem, right);
    }
    painter->restore();
}

QWidget* SourceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const {
    if (index.column() == SourceRows::scalingColumn) {
        auto* editor = new DecimalBox(parent);
        editor->setObjectName(QStringLiteral("scalingEditor"));
        editor->setRange(-largestScaling, largestScaling);
        editor->setDecimals(3);
        editor->setSingleStep(0.1);
        editor->setFrame(false);
        return editor;
    }
    QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (editor != nullptr) editor->setObjectName(QStringLiteral("nameEditor"));
    return editor;
}

void SourceDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                          const QModelIndex& index) const {
    QRect place = option.rect;
    if (index.column() == SourceRows::nameColumn) {
        place.setLeft(place.left() + textLeft(index) - gap);
        place.setTop(place.top() + gap);
    }
    place.setHeight(std::min(place.height(), editor->sizeHint().height()));
    editor->setGeometry(place);
}

}  // namespace interfuse
