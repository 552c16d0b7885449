// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the merge is good: what to compare, the table of it, and how the present model does while
// it is changed. Knows nothing but what it is told.
#pragma once

#include <QStringList>
#include <QWidget>
#include <optional>
#include <set>
#include <vector>

#include "ui/panels/evaluation_choices.h"
#include "ui/tables/evaluation_view.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace interfuse {

class ImagesChooser;

// The average of the present model on a small sample, and what it was before the last change.
struct LiveAccuracy {
    double now = 0;    // 0 to 1
    double error = 0;  // of now, standard
    std::optional<double> before;
    std::int64_t images = 0;  // of all tasks together
    bool isCurrent = true;    // else a newer one is on its way
    bool operator==(const LiveAccuracy&) const = default;
};

class EvaluationPanel : public QWidget {
    Q_OBJECT

  public:
    explicit EvaluationPanel(QWidget* parent = nullptr);

    EvaluationView& view() { return *view_; }
    EvaluationChoices choices() const;
    void setChoices(const EvaluationChoices& choices);
    bool follows() const;
    // Images of each task that live evaluation is to use.
    std::int64_t followImages() const;
    // Without a signal.
    void setFollows(bool follows, std::int64_t images);

  public Q_SLOTS:
    void setTable(const interfuse::EvaluationTable& table);
    void setProgress(std::optional<interfuse::EvaluationProgress> progress);
    // Rows of the table that are of an earlier recipe.
    void setStale(const std::set<std::size_t>& models);
    void setExperts(const std::vector<interfuse::ExpertColor>& experts);
    // Their names; none: a task file is to be chosen first.
    void setTasks(const QStringList& tasks);
    void setCalibrated(bool calibrated);
    // Whether there is a routing table, whatever the method.
    void setRouted(bool routed);
    // What keeps anything from being evaluated, a sentence, and the words of the button that helps
    // ("" for none); "" for nothing.
    void setObstacle(const QString& sentence, const QString& remedy = {});
    // Something to know, beneath the choices; "" for nothing.
    void setNote(const QString& sentence);
    void setRunning(bool runs);
    void setLive(const std::optional<interfuse::LiveAccuracy>& live);

  Q_SIGNALS:
    void evaluateAsked(const interfuse::EvaluationChoices& choices);
    void stopAsked();
    void chooseTasksAsked();
    // The button beside the obstacle.
    void remedyAsked();
    void followChanged(bool follows, std::int64_t images);
    void choicesChanged(const interfuse::EvaluationChoices& choices);

  private:
    QWidget* makeBar();
    QWidget* makeEmptyPage();
    QWidget* makeFollowLine();
    void showState();
    void showEmptyPage();
    void showLive();
    QString whyNot() const;
    QString stateText() const;
    void runOrStop();
    void pressEmptyButton();

    EvaluationView* view_;
    CompareFields* compare_ = nullptr;
    ImagesChooser* images_ = nullptr;
    QPushButton* run_ = nullptr;
    QToolButton* tasksButton_ = nullptr;
    QWidget* bar_ = nullptr;
    QLabel* state_ = nullptr;
    QLabel* emptyText_ = nullptr;
    QPushButton* emptyButton_ = nullptr;
    QWidget* emptyPage_ = nullptr;
    QStackedLayout* stack_ = nullptr;
    QCheckBox* follow_ = nullptr;
    ImagesChooser* followImages_ = nullptr;
    QLabel* live_ = nullptr;

    QStringList tasks_;
    QString obstacle_, remedy_, note_;
    std::optional<EvaluationProgress> progress_;
    std::optional<LiveAccuracy> liveAccuracy_;
    bool calibrated_ = false;
    bool runs_ = false;
};

}  // namespace interfuse
