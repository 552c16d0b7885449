// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How late the window's event loop is while a calibration takes all of the machine: a 5 ms timer in
// the thread of the window, and by how much each of its ticks comes too late. Prints one JSON
// object.
#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <vector>

#include "benchmarks/desktop/desk.h"
#include "core/runtime/error.h"
#include "core/runtime/memory_use.h"
#include "ui/panels/views_panel.h"
#include "ui/style/appearance.h"

namespace interfuse::benchmarks {
namespace {

constexpr int viewInterval = 5000;  // every view gets its turn in front

double quantile(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

int run(int argc, char** argv) {
    return_freed_memory();
    WatchedApplication application(argc, argv);
    applyAppearance(application, Appearance::light);
    Desk desk(argv[1], {argv + 2, argv + argc});
    // Starts when the sources are read and the machine's speed is measured, as a person would.
    if (!desk.settles()) throw Error("The sources are not read after two minutes.");
    MainWindow& window = desk.window();
    Session& session = window.session();
    QTimer turns;
    turns.setInterval(viewInterval);
    QObject::connect(&turns, &QTimer::timeout, &window, [&] {
        window.views().show((window.views().current() + 1) % window.views().count());
    });
    QObject::connect(&session, &Session::failed, &application, [&](const QString& sentences) {
        std::fprintf(stderr, "%s\n", qPrintable(sentences));
        QApplication::exit(1);
    });
    Ticker ticker;
    QObject::connect(&session, &Session::calibrated, &application,
                     [&](const CalibrationResult& result) {
                         ticker.stop();
                         const std::vector<double> delays = ticker.take();
                         const nlohmann::ordered_json report{
                             {"ticks", delays.size()},
                             {"median_ms", quantile(delays, 0.5)},
                             {"p99_ms", quantile(delays, 0.99)},
                             {"max_ms", quantile(delays, 1.0)},
                             {"calibration_s", result.times.calibrating},
                             {"peak_resident_bytes", peak_resident_bytes()},
                         };
                         std::printf("%s\n", report.dump(2).c_str());
                         QApplication::exit(0);
                     });
    ticker.start();
    turns.start();
    session.calibrate();
    return QApplication::exec();
}

}  // namespace
}  // namespace interfuse::benchmarks

int main(int argc, char** argv) {
    return interfuse::benchmarks::runBenchmark(argc, argv, 1,
                                               "interfuse_responsiveness RECIPE.yaml [key=value …]",
                                               interfuse::benchmarks::run);
}
