// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Live evaluation while a slider is dragged: how late the event loop is, how long the accuracy of
// the last edit takes, and which numbers stand in the window meanwhile. Prints one JSON object.
#include <QCheckBox>
#include <QLabel>
#include <QStackedWidget>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "benchmarks/desktop/desk.h"
#include "core/project/comparison.h"
#include "core/runtime/error.h"
#include "core/runtime/memory_use.h"
#include "ui/panels/views_panel.h"
#include "ui/style/appearance.h"

namespace interfuse::benchmarks {
namespace {

using Json = nlohmann::ordered_json;

constexpr int drags = 3;
constexpr int dragTime = 5000;       // milliseconds
constexpr int longest = 10 * 60000;  // for one evaluation
constexpr std::int64_t images = 20;  // of each task, as the window proposes

// The results that came while the slider was dragged, and what the label says of them.
class Results {
  public:
    explicit Results(Desk& desk)
        : evaluations_(desk.session().evaluations()), label_(desk.widget("evaluationLive")) {
        QObject::connect(&evaluations_, &Evaluations::liveChanged, &guard_, [this] {
            ++come_;
            if (evaluations_.live() && !evaluations_.live()->isCurrent) ++late_;
        });
    }
    // The accuracy of the recipe as it is now is there.
    bool isCurrent() const { return evaluations_.live() && evaluations_.live()->isCurrent; }
    void forget() { come_ = late_ = 0; }
    int come() const { return come_; }
    // Of a recipe that had been edited before they came.
    int late() const { return late_; }
    QString label() const { return dynamic_cast<const QLabel&>(label_).text(); }

  private:
    Evaluations& evaluations_;
    QWidget& label_;
    QObject guard_;
    int come_ = 0, late_ = 0;
};

Json drag(Desk& desk, Ticker& ticker, Results& results) {
    QWidget& slider = desk.widget("shapeScalingSlider");
    Hand hand;
    hand.reach(slider);
    wait(500);
    results.forget();
    ticker.start();
    double last = 0;
    Drag::run(hand, slider, dragTime, [&](const std::vector<double>& due) { last = due.back(); });
    const double lastEdit = now();
    const std::vector<double> dragging = ticker.take();
    hand.release();
    const bool reached = waitUntil([&] { return results.isCurrent(); }, longest);
    const double took = now() - last;
    ticker.stop();
    const std::vector<double> waiting = ticker.take();
    wait(100);  // the label is drawn
    return {{"reached", reached},
            {"last_edit_to_accuracy_ms", took},
            {"last_move_late_ms", lastEdit - last},
            {"results", results.come()},
            {"late_results", results.late()},
            {"label", results.label().toStdString()},
            {"dragging_ticks_ms", dragging},
            {"waiting_ticks_ms", waiting}};
}

// Whether the accuracy that stands in the window is the one of a separate evaluation of the recipe.
bool isRight(Desk& desk) {
    Evaluations& evaluations = desk.session().evaluations();
    const double shown = evaluations.live()->accuracy;
    ComparisonChoices choices;
    choices.pretrained = choices.experts = choices.simple_average = false;
    choices.task_arithmetic.clear();
    choices.ties.clear();
    evaluations.compare(choices, images);
    if (!waitUntil([&] { return !evaluations.isRunning(); }, longest)) return false;
    const EvaluationTable& table = evaluations.comparison();
    const auto average = table.models.empty() ? std::nullopt : average_score(table.models.back());
    return average && std::abs(average->accuracy - shown) < 1e-12;
}

int run(int argc, char** argv) {
    return_freed_memory();
    WatchedApplication application(argc, argv);
    applyAppearance(application, Appearance::light);
    Desk desk(argv[1], {argv + 3, argv + argc}, QString::fromLocal8Bit(argv[2]));
    desk.opensCalibrated();
    if (const QString why = desk.session().evaluations().whyNotMerged(); !why.isEmpty()) {
        throw Error(why.toStdString());
    }
    ViewsPanel& views = desk.window().views();
    for (QWidget* page = desk.widget("evaluationFollow").parentWidget(); page;
         page = page->parentWidget()) {
        if (qobject_cast<QStackedWidget*>(page->parentWidget())) {
            views.showPage(page);
            break;
        }
    }
    wait(500);
    Results results(desk);
    Ticker ticker;
    Hand hand;
    QWidget& follow = desk.widget("evaluationFollow");
    hand.reach(follow);
    ticker.start();
    const double start = now();
    hand.press(QPoint(8, follow.height() / 2));
    hand.release();
    if (!waitUntil([&] { return results.isCurrent(); }, longest)) {
        throw Error("Live evaluation does not begin.");
    }
    Json report{{"platform", QGuiApplication::platformName().toStdString()},
                {"images", desk.session().evaluations().live()->images},
                {"first_ms", now() - start},
                {"first_ticks_ms", ticker.take()}};
    ticker.stop();
    for (int i = 0; i < drags; ++i)
        report["drags"].push_back(drag(desk, ticker, results));
    report["equals_a_separate_evaluation"] = isRight(desk);
    report["peak_resident_bytes"] = peak_resident_bytes();
    std::printf("%s\n", report.dump(1).c_str());
    return 0;
}

}  // namespace
}  // namespace interfuse::benchmarks

int main(int argc, char** argv) {
    return interfuse::benchmarks::runBenchmark(
        argc, argv, 2, "interfuse_live_evaluation RECIPE.yaml TABLE.safetensors [key=value …]",
        interfuse::benchmarks::run);
}
