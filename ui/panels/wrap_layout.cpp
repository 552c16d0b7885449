// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/wrap_layout.h"

#include <algorithm>

namespace interfuse {

WrapLayout::WrapLayout(QWidget* parent) : QLayout(parent) {}

WrapLayout::~WrapLayout() {
    qDeleteAll(items_);
}

void WrapLayout::addItem(QLayoutItem* item) {
    items_.append(item);
}

QLayoutItem* WrapLayout::itemAt(int place) const {
    return items_.value(place, nullptr);
}

QLayoutItem* WrapLayout::takeAt(int place) {
    return place >= 0 && place < count() ? items_.takeAt(place) : nullptr;
}

int WrapLayout::heightForWidth(int width) const {
    return arrange(QRect(0, 0, width, 0), false);
}

QSize WrapLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : items_) {
        if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
    }
    const QMargins around = contentsMargins();
    return size + QSize(around.left() + around.right(), around.top() + around.bottom());
}

// All in one row.
QSize WrapLayout::sizeHint() const {
    const QMargins around = contentsMargins();
    int width = 0, height = 0;
    for (const QLayoutItem* item : items_) {
        if (item->isEmpty()) continue;
        const QSize size = item->sizeHint();
        width += (width > 0 ? spacing() : 0) + size.width();
        height = std::max(height, size.height());
    }
    return {width + around.left() + around.right(), height + around.top() + around.bottom()};
}

void WrapLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int WrapLayout::arrange(const QRect& rect, bool moves) const {
    const QMargins around = contentsMargins();
    const QRect room = rect.marginsRemoved(around);
    QList<QLayoutItem*> row;
    int left = room.left(), top = room.top(), height = 0;
    const auto endRow = [&] {
        // Widgets of a row stand on its middle.
        for (QLayoutItem* item : row) {
            QRect place = item->geometry();
            place.moveTop(top + (height - place.height()) / 2);
            item->setGeometry(place);
        }
        row.clear();
    };
    for (QLayoutItem* item : items_) {
        if (item->isEmpty()) continue;
        const int width = std::min(item->sizeHint().width(), std::max(1, room.width()));
        if (left > room.left() && left + width > room.left() + room.width()) {
            if (moves) endRow();
            left = room.left();
            top += height + spacing();
            height = 0;
        }
        const int own = item->sizeHint().height();
        height = std::max(height, own);
        if (moves) {
            item->setGeometry(QRect(left, top, width, own));
            row.append(item);
        }
        left += width + spacing();
    }
    if (moves) endRow();
    return top + height - rect.top() + around.bottom();
}

}  // namespace interfuse
