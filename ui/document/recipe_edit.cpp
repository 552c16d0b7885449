// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/recipe_edit.h"

namespace interfuse {

RecipeEdit::RecipeEdit(ProjectDocument& document, const QString& what, Recipe after,
                       EditPlace place)
    : QUndoCommand(what),
      document_(document),
      before_(document.recipe()),
      after_(std::move(after)),
      place_(place) {}

void RecipeEdit::undo() {
    document_.setRecipe(before_);
}

void RecipeEdit::redo() {
    document_.setRecipe(after_);
}

bool RecipeEdit::mergeWith(const QUndoCommand* next) {
    const auto* edit = static_cast<const RecipeEdit*>(next);  // same id(): same class
    if (edit->place_ != place_) return false;
    after_ = edit->after_;
    setObsolete(after_ == before_);
    return true;
}

}  // namespace interfuse
