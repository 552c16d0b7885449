// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How late the window's event loop is while a calibration takes all of the machine: a 5 ms timer in
// the thread of the window, and by how much each of its ticks comes too late. Prints one JSON
// object.
#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <vector>

#include "core/recipe/recipe_yaml.h"
#include "core/runtime/memory_use.h"
#include "ui/panels/views_panel.h"
#include "ui/style/appearance.h"
#include "ui/window/main_window.h"

namespace {

constexpr int tick = 5;             // milliseconds
constexpr int viewInterval = 5000;  // every view gets its turn in front

double quantile(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

// Lateness of every tick, in milliseconds.
class Ticker : public QObject {
  public:
    Ticker() {
        timer_.setTimerType(Qt::PreciseTimer);
        timer_.setInterval(tick);
        connect(&timer_, &QTimer::timeout, this, [this] {
            const double since = static_cast<double>(clock_.nsecsElapsed()) / 1e6;
            clock_.restart();
            delays_.push_back(std::max(0.0, since - tick));
        });
    }
    void start() {
        clock_.start();
        timer_.start();
    }
    void stop() { timer_.stop(); }
    const std::vector<double>& delays() const { return delays_; }

  private:
    QTimer timer_;
    QElapsedTimer clock_;
    std::vector<double> delays_;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: interfuse_responsiveness RECIPE.yaml [key=value …]\n");
        return 2;
    }
    interfuse::return_freed_memory();
    QApplication application(argc, argv);
    interfuse::applyAppearance(application, interfuse::Appearance::light);
    const QTemporaryDir scratch;
    // The overrides go into a recipe of their own, which the window opens as anybody's.
    const QString recipe = scratch.filePath(QStringLiteral("recipe.yaml"));
    {
        const std::vector<std::string> overrides(argv + 2, argv + argc);
        const std::string yaml =
            interfuse::recipe_to_yaml(interfuse::load_recipe(argv[1], overrides).recipe);
        QFile file(recipe);
        if (!file.open(QIODevice::WriteOnly)) return 1;
        file.write(yaml.data(), static_cast<qint64>(yaml.size()));
    }
    interfuse::Settings settings(scratch.filePath(QStringLiteral("settings.ini")));
    interfuse::MainWindow window(settings);
    window.show();
    window.openFile(recipe);

    interfuse::Session& session = window.session();
    Ticker ticker;
    QElapsedTimer running;
    QTimer turns;
    turns.setInterval(viewInterval);
    QObject::connect(&turns, &QTimer::timeout, &window, [&] {
        window.views().show((window.views().current() + 1) % window.views().count());
    });
    // Starts when the sources are read and the machine's speed is measured, as a person would.
    QObject::connect(&session, &interfuse::Session::estimateChanged, &window, [&] {
        if (running.isValid() || !session.estimate()) return;
        running.start();
        ticker.start();
        turns.start();
        session.calibrate();
    });
    int code = 1;
    QObject::connect(&session, &interfuse::Session::failed, &application,
                     [&](const QString& sentences) {
                         std::fprintf(stderr, "%s\n", qPrintable(sentences));
                         QApplication::exit(1);
                     });
    QObject::connect(&session, &interfuse::Session::calibrated, &application,
                     [&](const interfuse::CalibrationResult& result) {
                         ticker.stop();
                         const std::vector<double>& delays = ticker.delays();
                         const nlohmann::ordered_json report{
                             {"ticks", delays.size()},
                             {"median_ms", quantile(delays, 0.5)},
                             {"p99_ms", quantile(delays, 0.99)},
                             {"max_ms", quantile(delays, 1.0)},
                             {"calibration_s", result.times.calibrating},
                             {"peak_resident_bytes", interfuse::peak_resident_bytes()},
                         };
                         std::printf("%s\n", report.dump(2).c_str());
                         code = 0;
                         QApplication::exit(0);
                     });
    const int ended = QApplication::exec();
    return code != 0 ? code : ended;
}
