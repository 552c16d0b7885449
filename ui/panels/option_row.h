// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A field over one of the recipe's options: its row in a form, and what is said of it.
#pragma once

#include <QString>

class QFormLayout;
class QWidget;

namespace interfuse {

// What an option means, its default and its bounds, from the table that recipe and documentation
// share.
QString optionTip(const char* key);

// Adds the field of an option under its label, with the tip on both. `name` becomes the field's
// object name; "&" in the label marks the key that leads to it.
void addOptionRow(QFormLayout& form, const QString& label, QWidget* field, const char* key,
                  const QString& name);

}  // namespace interfuse
