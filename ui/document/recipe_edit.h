// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One step of undo: the recipe before and after. Recipes are small, so whole ones are kept.
#pragma once

#include <QUndoCommand>

#include "ui/document/project_document.h"

namespace interfuse {

class RecipeEdit : public QUndoCommand {
  public:
    RecipeEdit(ProjectDocument& document, const QString& what, Recipe after, EditKey key, int row);
    void undo() override;
    void redo() override;
    int id() const override { return key_ == EditKey::none ? -1 : static_cast<int>(key_); }
    bool mergeWith(const QUndoCommand* next) override;

  private:
    ProjectDocument& document_;
    Recipe before_, after_;
    EditKey key_;
    int row_;
};

}  // namespace interfuse
