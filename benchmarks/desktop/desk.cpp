// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/desktop/desk.h"

#include <QtTest/qtestmouse.h>
#include <QEventLoop>
#include <QFile>
#include <QScrollArea>
#include <QWindow>
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/recipe/recipe_yaml.h"
#include "core/runtime/error.h"

namespace interfuse::benchmarks {
namespace {

constexpr int tick = 5;                 // milliseconds
constexpr QSize usualSize{1440, 900};   // as on a screen that is large enough
constexpr int longestOpening = 120000;  // milliseconds
constexpr int pauseBetweenClicks = 1000;

void bringIntoSight(QWidget& widget) {
    for (QWidget* parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
        auto* area = qobject_cast<QScrollArea*>(parent);
        if (area && area->widget()->isAncestorOf(&widget)) area->ensureWidgetVisible(&widget);
    }
    wait(50);
}

}  // namespace

double now() {
    static const QElapsedTimer clock = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

void wait(int milliseconds) {
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

bool waitUntil(const std::function<bool()>& reached, int milliseconds) {
    const double until = now() + milliseconds;
    // Wakes the loop up when nothing happens.
    QTimer look;
    look.start(100);
    while (!reached()) {
        if (now() >= until) return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

void WatchedApplication::watch(QWidget* surface, std::function<void()> painted) {
    surface_ = surface;
    painted_ = std::move(painted);
    wasPainted_ = false;
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
    ++depth_;
    const bool paints = receiver == surface_ && event->type() == QEvent::Paint;
    const bool result = QApplication::notify(receiver, event);
    wasPainted_ = wasPainted_ || paints;
    if (--depth_ == 0 && std::exchange(wasPainted_, false) && painted_) painted_();
    return result;
}

Desk::Desk(const std::string& recipe, const std::vector<std::string>& overrides,
           const QString& table) {
    qputenv("XDG_CACHE_HOME", folder_.filePath(QStringLiteral("cache")).toLocal8Bit());
    // The overrides go into a recipe of their own, which the window opens as anybody's.
    const QString project = folder_.filePath(QStringLiteral("recipe.yaml"));
    const std::string yaml = recipe_to_yaml(load_recipe(recipe, overrides).recipe);
    QFile file(project);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(yaml.data(), static_cast<qint64>(yaml.size())) < 0) {
        throw Error("The project cannot be written to " + project.toStdString() + ".");
    }
    file.close();
    if (!table.isEmpty() && !QFile::copy(table, tableFileFor(project))) {
        throw Error("The routing table " + table.toStdString() + " cannot be read.");
    }
    settings_ = std::make_unique<Settings>(folder_.filePath(QStringLiteral("settings.ini")));
    window_ = std::make_unique<MainWindow>(*settings_);
    window_->resize(usualSize);
    window_->show();
    window_->openFile(project);
}

Desk::~Desk() = default;

QWidget& Desk::widget(const char* name) {
    const auto found = window_->findChildren<QWidget*>(QLatin1String(name));
    if (found.size() != 1) qFatal("There are %lld widgets '%s'.", found.size(), name);
    return *found.first();
}

bool Desk::settles() {
    return waitUntil([this] { return session().estimate().has_value(); }, longestOpening);
}

void Hand::reach(QWidget& widget) {
    bringIntoSight(widget);
    widget_ = &widget;
}

void Hand::press(QPoint place) {
    time_ += pauseBetweenClicks;  // or it were a double-click
    send(QEvent::MouseButtonPress, place);
}

void Hand::move(QPoint place) {
    send(QEvent::MouseMove, place);
}

void Hand::release() {
    send(QEvent::MouseButtonRelease, place_);
}

void Hand::send(QEvent::Type type, QPoint place) {
    place_ = place;
    QWidget* top = widget_->window();
    const QPointF local = widget_->mapTo(top, QPointF(place));
    const bool up = type == QEvent::MouseButtonRelease;
    qt_handleMouseEvent(
        top->windowHandle(), local, top->mapToGlobal(local), up ? Qt::NoButton : Qt::LeftButton,
        type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, type, Qt::NoModifier, ++time_);
}

void Drag::run(Hand& hand, QWidget& slider, int milliseconds, const Moved& moved) {
    const int middle = slider.height() / 2;
    const int from = slider.width() / 4;
    const int way = slider.width() / 2;
    const auto place = [&](int step) {
        const int turn = step % (2 * way);
        return QPoint(from + (turn < way ? turn : 2 * way - turn), middle);
    };
    hand.press(place(0));
    wait(300);
    const double start = now();
    const int steps = milliseconds / interval;
    int done = 0;
    QEventLoop loop;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    timer.setInterval(interval);
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        const int due = std::min(steps, static_cast<int>((now() - start) / interval));
        if (due == done) return;
        std::vector<double> moments;
        for (int step = done + 1; step <= due; ++step)
            moments.push_back(start + step * interval);
        done = due;
        hand.move(place(done));
        moved(moments);
        if (done == steps) loop.quit();
    });
    timer.start();
    loop.exec();
}

Ticker::Ticker() {
    timer_.setTimerType(Qt::PreciseTimer);
    timer_.setInterval(tick);
    connect(&timer_, &QTimer::timeout, this, [this] {
        const double since = static_cast<double>(clock_.nsecsElapsed()) / 1e6;
        clock_.restart();
        delays_.push_back(std::max(0.0, since - tick));
    });
}

void Ticker::start() {
    delays_.clear();
    clock_.start();
    timer_.start();
}

void Desk::opensCalibrated() {
    if (!settles() || session().state() != RunState::calibrated) {
        throw Error("The project does not open with its routing table.");
    }
}

int runBenchmark(int argc, char** argv, int least, const char* usage,
                 int (*run)(int argc, char** argv)) {
    if (argc < 1 + least) {
        std::fprintf(stderr, "usage: %s\n", usage);
        return 2;
    }
    try {
        return run(argc, argv);
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}

}  // namespace interfuse::benchmarks
