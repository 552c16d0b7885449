// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/option_row.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>

#include "core/recipe/option_table.h"
#include "ui/style/core_words.h"
#include "ui/style/labels.h"

namespace interfuse {

QString optionTip(const char* key) {
    const OptionInfo* option = find_option(key);
    if (option == nullptr) return {};
    QString tip = coreWords(option->meaning);
    tip += QStringLiteral("\n") + QCoreApplication::translate("Options", "Default: %1")
                                      .arg(QString::fromUtf8(option->fallback));
    if (!option->bounds.empty()) {
        tip += QStringLiteral("\n") +
               QCoreApplication::translate("Options", "Allowed: %1").arg(coreWords(option->bounds));
    }
    return tip + QStringLiteral("\n") + QString::fromLatin1(key);
}

void addOptionRow(QFormLayout& form, const QString& label, QWidget* field, const char* key,
                  const QString& name) {
    field->setObjectName(name);
    field->setToolTip(optionTip(key));
    field->setAccessibleName(withoutMnemonic(label));
    auto* text = new QLabel(label, field->parentWidget());
    text->setToolTip(field->toolTip());
    text->setBuddy(field);
    form.addRow(text, field);
}

}  // namespace interfuse
