// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One step of undo: the recipe before and after. Recipes are small, so whole ones are kept.
#pragma once

#include <QUndoCommand>

#include "ui/document/project_document.h"

namespace interfuse {

// Edits that follow each other and are alike in all of this are one step.
struct EditPlace {
    EditKey key = EditKey::none;
    int row = 0;
    std::uint64_t step = 0;
    bool operator==(const EditPlace&) const = default;
};

class RecipeEdit : public QUndoCommand {
  public:
    RecipeEdit(ProjectDocument& document, const QString& what, Recipe after, EditPlace place);
    void undo() override;
    void redo() override;
    int id() const override {
        return place_.key == EditKey::none ? -1 : static_cast<int>(place_.key);
    }
    bool mergeWith(const QUndoCommand* next) override;

  private:
    ProjectDocument& document_;
    Recipe before_, after_;
    EditPlace place_;
};

}  // namespace interfuse
