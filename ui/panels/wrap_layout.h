// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Widgets side by side, in as many rows as the width asks for.
#pragma once

#include <QLayout>
#include <QList>

namespace interfuse {

class WrapLayout : public QLayout {
    Q_OBJECT

  public:
    explicit WrapLayout(QWidget* parent = nullptr);
    ~WrapLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(items_.size()); }
    QLayoutItem* itemAt(int place) const override;
    QLayoutItem* takeAt(int place) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect& rect) override;

  private:
    // Places the items where `moves` is set; returns the height that they take.
    int arrange(const QRect& rect, bool moves) const;

    QList<QLayoutItem*> items_;
};

}  // namespace interfuse
