// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/field_undo.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace interfuse {
namespace {

// Fields claim these keys before any shortcut sees them.
class UndoFilter : public QObject {
  public:
    explicit UndoFilter(QLineEdit* text) : QObject(text), text_(text) {}

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::ShortcutOverride || text_->isModified()) {
            return QObject::eventFilter(watched, event);
        }
        const auto& key = static_cast<const QKeyEvent&>(*event);
        if (!key.matches(QKeySequence::Undo) && !key.matches(QKeySequence::Redo)) return false;
        event->ignore();
        return true;
    }

  private:
    QLineEdit* text_;
};

}  // namespace

void leaveUndoToTheWindow(QWidget& form) {
    for (QLineEdit* text : form.findChildren<QLineEdit*>()) {
        // The text of a number field has the field around it for the keys.
        QWidget* field = text->focusProxy() != nullptr ? text->focusProxy() : text;
        field->installEventFilter(new UndoFilter(text));
        QObject::connect(text, &QLineEdit::editingFinished, text,
                         [text] { text->setModified(false); });
    }
}

}  // namespace interfuse
