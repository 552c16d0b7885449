// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes from a slider of the Shape panel to the view in front: for every view, from the
// mouse's event to the end of the painting that shows its effect. Prints one JSON object with every
// measured time, in milliseconds.
#include <QSlider>
#include <QTableView>
#include <cstdio>
#include <ctime>
#include <nlohmann/json.hpp>

#include "benchmarks/desktop/desk.h"
#include "core/runtime/error.h"
#include "core/runtime/memory_use.h"
#include "ui/panels/views_panel.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/plot_view.h"
#include "ui/style/appearance.h"
#include "ui/tables/routing_table_view.h"

namespace interfuse::benchmarks {
namespace {

using Json = nlohmann::ordered_json;

constexpr int clicks = 15;
constexpr int dragTime = 2000;  // milliseconds
constexpr int rest = 150;       // between clicks, longer than any limit of drawing
constexpr int longest = 1000;   // to wait for an effect
constexpr const char* sliders[] = {"shapeScalingSlider", "shapeExpertSlider0",
                                   "shapeDatasetSlider0"};

struct ViewInFront {
    const char* name;
    int tab;
    ShownValue shown;
};
constexpr ViewInFront views[] = {
    {"Depth", 0, ShownValue::routing},
    {"Heat map", 1, ShownValue::routing},
    {"Heat map, coefficients", 1, ShownValue::coefficients},
    {"Layers", 2, ShownValue::routing},
    {"By dataset", 3, ShownValue::routing},
    {"Convergence", 4, ShownValue::routing},
    {"Table", 5, ShownValue::routing},
    {"Table, coefficients", 5, ShownValue::coefficients},
};

// Follows events until what they changed is on the screen.
class Effects {
  public:
    Effects(WatchedApplication& application, ViewsPanel& panel)
        : application_(application), plot_(panel.currentPlot()) {
        surface_ = plot_ ? static_cast<QWidget*>(plot_->plot())
                         : panel.table().findChild<QTableView*>()->viewport();
        application_.watch(surface_, [this] { painted(); });
    }
    ~Effects() { application_.watch(nullptr, {}); }
    Effects(const Effects&) = delete;
    Effects& operator=(const Effects&) = delete;

    // After an event was handled that happened at `due`: a drawing that begins from now on has it.
    void add(double due) { waiting_.push_back({due, drawings()}); }
    bool allShown() const { return waiting_.empty(); }
    std::vector<double> takeTimes() { return std::exchange(times_, {}); }
    // Forgets what did not come.
    std::size_t takeMissing() { return std::exchange(waiting_, {}).size(); }
    int drawings() const { return plot_ ? plot_->replots() : paintings_; }
    QImage picture() { return surface_->grab().toImage(); }

  private:
    struct Waiting {
        double due;
        int drawings;
    };
    void painted() {
        ++paintings_;
        const double moment = now();
        std::erase_if(waiting_, [&](const Waiting& one) {
            if (drawings() <= one.drawings) return false;
            times_.push_back(moment - one.due);
            return true;
        });
    }

    WatchedApplication& application_;
    PlotView* plot_;
    QWidget* surface_;
    int paintings_ = 0;
    std::vector<Waiting> waiting_;
    std::vector<double> times_;
};

// What the window's thread has computed, in milliseconds: says the same on a busy machine.
double computed() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

// One after the other, each on a window that has come to rest: what the first effect takes.
Json clicking(Session& session, Effects& effects, Hand& hand, QSlider& slider) {
    std::vector<double> handling, computing;
    for (int i = 0; i < clicks; ++i) {
        wait(rest);
        const auto figures = session.figures();
        // Far from the handle, so that it jumps.
        const int place = 2 * slider.value() > slider.maximum() ? 10 + i : 90 - i;
        const double due = now();
        const double before = computed();
        hand.press(QPoint(slider.width() * place / 100, slider.height() / 2));
        handling.push_back(now() - due);
        if (session.figures() == figures) {
            throw Error("A click at " + std::to_string(place) + " % of " +
                        slider.objectName().toStdString() + " changes nothing.");
        }
        effects.add(due);
        waitUntil([&] { return effects.allShown(); }, longest);
        computing.push_back(computed() - before);
        hand.release();
    }
    const std::size_t missing = effects.takeMissing();
    return {{"times_ms", effects.takeTimes()},
            {"handling_ms", handling},
            {"computing_ms", computing},
            {"missing", missing}};
}

// The slider to and fro without a stop: what the last effect takes, and whether events queue up.
Json dragging(Session& session, Effects& effects, Hand& hand, QWidget& slider) {
    wait(rest);
    double last = 0;
    int edits = 0;
    const int drawings = effects.drawings();
    const double computedBefore = computed();
    auto figures = session.figures();
    Drag::run(hand, slider, dragTime, [&](const std::vector<double>& due) {
        if (session.figures() == figures) return;  // turns on the spot
        figures = session.figures();
        ++edits;
        for (const double moment : due)
            effects.add(moment);
        last = due.back();
    });
    waitUntil([&] { return effects.allShown(); }, longest);
    const double lastTook = now() - last;
    const double computing = computed() - computedBefore;
    hand.release();
    const std::size_t missing = effects.takeMissing();
    return {{"times_ms", effects.takeTimes()},
            {"last_ms", lastTook},
            {"edits", edits},
            {"drawings", effects.drawings() - drawings},
            {"computing_ms", computing},
            {"duration_ms", dragTime},
            {"missing", missing}};
}

Json measure(WatchedApplication& application, Desk& desk) {
    Json report = Json::array();
    Hand hand;
    ViewsPanel& panel = desk.window().views();
    for (const ViewInFront& view : views) {
        panel.show(view.tab);
        panel.setShown(view.shown);
        wait(2 * rest);
        for (const char* name : sliders) {
            auto& slider = dynamic_cast<QSlider&>(desk.widget(name));
            Effects effects(application, panel);
            hand.reach(slider);
            wait(rest);
            const QImage before = effects.picture();
            Json one{{"view", view.name}, {"slider", name}};
            one["clicks"] = clicking(desk.session(), effects, hand, slider);
            wait(rest);
            one["picture_changes"] = effects.picture() != before;
            one["drag"] = dragging(desk.session(), effects, hand, slider);
            report.push_back(std::move(one));
        }
    }
    return report;
}

int run(int argc, char** argv) {
    return_freed_memory();
    WatchedApplication application(argc, argv);
    applyAppearance(application, Appearance::light);
    Desk desk(argv[1], {argv + 3, argv + argc}, QString::fromLocal8Bit(argv[2]));
    desk.opensCalibrated();
    Json report{{"platform", QGuiApplication::platformName().toStdString()}};
    report["views"] = measure(application, desk);
    report["peak_resident_bytes"] = peak_resident_bytes();
    std::printf("%s\n", report.dump(1).c_str());
    return 0;
}

}  // namespace
}  // namespace interfuse::benchmarks

int main(int argc, char** argv) {
    return interfuse::benchmarks::runBenchmark(
        argc, argv, 2, "interfuse_shaping RECIPE.yaml TABLE.safetensors [key=value …]",
        interfuse::benchmarks::run);
}
