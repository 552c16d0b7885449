// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An evaluation's table with what can be done with it: top-1 or loss, order, clipboard, files.
#pragma once

#include <QList>
#include <QWidget>
#include <functional>
#include <optional>
#include <set>

#include "ui/tables/evaluation_model.h"

class QAction;
class QLabel;
class QStackedLayout;
class QToolButton;

namespace interfuse {

class EvaluationDelegate;
class EvaluationGrid;
class EvaluationOrder;

class EvaluationView : public QWidget {
    Q_OBJECT

  public:
    explicit EvaluationView(QWidget* parent = nullptr);

    // Cheap enough for ten times a second; selection, order and scroll position stay.
    void setTable(EvaluationTable table);
    const EvaluationTable& table() const { return model_->table(); }
    void setProgress(std::optional<EvaluationProgress> progress);
    // Rows of the table that are of an earlier recipe.
    void setStale(std::set<std::size_t> models);
    void setExperts(std::vector<ExpertColor> experts);
    void setShown(ShownScore shown);
    ShownScore shown() const { return model_->shown(); }
    // Instead of an empty table.
    void setHint(const QString& sentence);

    // The whole table as it is shown, or only what is selected, with a line of headers; numbers
    // with every digit.
    QString tableText() const;
    QString selectionText() const;
    QImage picture() const;
    // By suffix: .csv, .md, .png. Complete or absent; throws Error.
    void writeTo(const QString& path) const;

    // Copy the selection, copy the table, save as CSV, Markdown, PNG.
    QList<QAction*> tableActions() const { return actions_; }
    // Where file dialogs start.
    void setFolder(const QString& folder) { folder_ = folder; }

  Q_SIGNALS:
    void shownChanged(interfuse::ShownScore shown);
    void written(const QString& path);
    void failed(const QString& sentence);  // a file could not be written

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    QWidget* makeBar();
    void makeTable();
    void makeActions();
    QAction* addTableAction(const QString& name, const QString& text,
                            const std::function<void()>& run);
    void fitColumns();
    void showState();
    void save(const QString& suffix, const QString& filter);
    QString textOf(bool onlySelected) const;
    QString pictureTitle() const;

    EvaluationModel* model_;
    EvaluationOrder* order_;
    EvaluationDelegate* delegate_;
    EvaluationGrid* table_ = nullptr;
    QLabel* message_ = nullptr;
    QStackedLayout* stack_ = nullptr;
    QToolButton* accuracy_ = nullptr;
    QToolButton* loss_ = nullptr;
    QToolButton* save_ = nullptr;
    QList<QAction*> actions_;
    QString folder_;
};

}  // namespace interfuse
