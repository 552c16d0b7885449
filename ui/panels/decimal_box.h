// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A field for a number that takes a point wherever the language writes a comma, as people type what
// they read in papers and code.
#pragma once

#include <QDoubleSpinBox>

namespace interfuse {

class DecimalBox : public QDoubleSpinBox {
    Q_OBJECT

  public:
    using QDoubleSpinBox::QDoubleSpinBox;

  protected:
    QValidator::State validate(QString& text, int& position) const override;
};

}  // namespace interfuse
