// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is open in the window: a recipe that can be edited and undone, its file, and the routing
// table that was calibrated for it.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QUndoStack>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "core/recipe/recipe.h"
#include "ui/plots/figure.h"

namespace interfuse {

struct Draft;

// A routing table, with the recipe that it was calibrated for.
struct Calibration {
    Recipe madeWith;
    std::shared_ptr<const RoutingTable> table;
    std::vector<RoundRecord>
        rounds;  // as they passed; only the last one of a table that was opened

    bool exists() const { return table != nullptr; }
};

// The round that a table makes by itself, over the recipe's mixture.
RoundRecord roundRecord(const Recipe& recipe, const RoutingTable& table);

// Edits with equal keys that follow each other become one step of undo.
enum class EditKey {
    none,
    scalingFactor,
    numSamples,
    gateK,
    seed,
    roundSize,
    tolerance,
    threads,
    batchSize,
    overallScaling,
    scaling,       // one expert's, by row
    mixture,       // one dataset's weight, by row
    coefficients,  // a selection of cells
    exportRank,
};

class ProjectDocument : public QObject {
    Q_OBJECT

  public:
    explicit ProjectDocument(QObject* parent = nullptr);
    ~ProjectDocument() override;

    const Recipe& recipe() const { return recipe_; }
    QUndoStack& undoStack() { return undo_; }

    // Changes the recipe as one step of undo; nothing happens when `change` leaves it as it is.
    // Edits of one key, and of one row of it, are merged.
    void edit(const QString& what, const std::function<void(Recipe&)>& change,
              EditKey key = EditKey::none, int row = 0);
    // Ends the step that the edits before made: the next one begins another, whatever its key.
    // Where one drag ends and the next begins, only the widgets know.
    void finishEdit() { ++step_; }

    // An expert's colour in every view: the one that was chosen, else one that it keeps as long as
    // the project is open, whatever becomes of the others.
    QColor colorOf(std::size_t expert) const;
    std::vector<QColor> expertColors() const;

    // What is missing before calibration can start, a sentence; "" when nothing is.
    QString missing() const;

    // A recipe from nothing.
    void startNew();
    // Reads a recipe, and the routing table beside it when there is one that fits. Throws Error;
    // the document is then as it was. As a template the file is not what saving writes to. Returns
    // sentences that the person should read.
    QStringList open(const QString& file, bool asTemplate = false);
    // The same for a recipe that groups make, as on the command line; it has no file, and is called
    // `name` until it is saved.
    QStringList openGroups(const QStringList& groups, const QString& name);
    // Takes up what was not saved when the program ended: modified, with nothing to undo.
    void recover(const Draft& draft);
    // Writes recipe and routing table; paths below the file's folder become relative. Throws Error;
    // nothing is half-written then. Returns sentences that the person should read.
    QStringList save(const QString& file);

    // The file that saving writes to; "" for one that was never saved.
    const QString& file() const { return file_; }
    // For titles: the file's name, "Sample project", or "New project".
    QString name() const;
    bool isModified() const { return !undo_.isClean() || tableModified_; }
    bool isBlank() const;

    // The calibration, with experts and datasets under the names that the recipe gives them now;
    // nothing when the recipe's routing would be another one.
    std::optional<Calibration> calibration() const;
    // The same table as it was made, also where it fits the recipe no more: it would again after
    // an edit.
    const Calibration& keptCalibration() const { return calibration_; }
    // Whether there is one, without making it.
    bool isCalibrated() const;
    // In what the recipe differs from the one of the calibration; empty where there is none.
    QStringList calibrationDifferences() const;
    // Samples of each dataset in the table; 0 without one.
    std::int64_t calibratedSamples() const;
    // Whether a calibration could go on from the table to more samples.
    bool canContinue() const;
    void setCalibration(Calibration calibration);

  Q_SIGNALS:
    // The recipe, by an edit, an undo or another file.
    void recipeChanged();
    void calibrationChanged();
    // Another project was opened or begun.
    void replaced();
    // File, name or whether it is modified.
    void titleChanged();

  private:
    friend class RecipeEdit;
    void setRecipe(const Recipe& recipe);
    void replace(const Recipe& recipe, const QString& file, const QString& name);
    void announce();
    void giveColors();
    QString readTable(const QString& recipeFile);

    Recipe recipe_;
    Calibration calibration_;
    // Of calibrationDifferences(), which every action asks at every edit; nothing until it is
    // asked.
    mutable std::optional<QStringList> differences_;
    bool tableModified_ = false;
    std::map<std::filesystem::path, std::size_t> colors_;  // places in the palette, by folder
    QString file_, templateName_;
    std::uint64_t step_ = 0;  // edits of different steps are never merged
    QUndoStack undo_;
};

// The routing table's file beside a recipe's: "merge.yaml" → "merge.routing.safetensors".
QString tableFileFor(const QString& recipeFile);

}  // namespace interfuse
