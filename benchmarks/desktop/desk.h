// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop's benchmarks share: the real window over a project of their own, a mouse, the
// moments at which a widget is on the screen, and how late the event loop is.
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "ui/window/main_window.h"

namespace interfuse::benchmarks {

// Milliseconds since the program began, from one clock for all.
double now();
// Runs the event loop for so long, as QApplication::exec does it.
void wait(int milliseconds);
// Runs it until `reached` holds, looked at after every event; false when that took too long.
bool waitUntil(const std::function<bool()>& reached, int milliseconds);

// What main() does: run(argc, argv) where there are so many arguments at least, else `usage`. The
// exit code; what goes wrong is said.
int runBenchmark(int argc, char** argv, int least, const char* usage,
                 int (*run)(int argc, char** argv));

// Says when something has got to the screen. A window paints its widgets and hands their picture
// over within one event; what counts is the end of it.
class WatchedApplication : public QApplication {
  public:
    using QApplication::QApplication;
    // `painted` is called after every event in which `surface` was painted.
    void watch(QWidget* surface, std::function<void()> painted);
    bool notify(QObject* receiver, QEvent* event) override;

  private:
    QWidget* surface_ = nullptr;
    std::function<void()> painted_;
    bool wasPainted_ = false;
    int depth_ = 0;
};

// The window over a recipe, in a folder that is gone afterwards. The user's own settings and caches
// stay as they are.
class Desk {
  public:
    // `table`: a routing table that was calibrated for the recipe; "" for none. Throws Error.
    Desk(const std::string& recipe, const std::vector<std::string>& overrides,
         const QString& table = {});
    ~Desk();

    MainWindow& window() { return *window_; }
    Session& session() { return window_->session(); }
    // The only one of this name; ends the program where there is none.
    QWidget& widget(const char* name);
    // Settled, with the routing table that was given; throws Error where it was not taken.
    void opensCalibrated();
    // Until the sources are read and the machine's speed is measured, when nothing runs any more.
    bool settles();

  private:
    QTemporaryDir folder_;
    std::unique_ptr<Settings> settings_;
    std::unique_ptr<MainWindow> window_;
};

// A mouse: its events take the way of the window system's, through the native window.
class Hand {
  public:
    // Scrolls to the widget; places are its own from now on.
    void reach(QWidget& widget);
    void press(QPoint place);
    void move(QPoint place);
    void release();

  private:
    void send(QEvent::Type type, QPoint place);

    QWidget* widget_ = nullptr;
    QPoint place_;
    int time_ = 1000;
};

// Drags a slider to and fro in its middle, as often as a mouse tells of itself: `interval`
// milliseconds. Moves that the event loop comes too late for are left out but for the last one, as
// window systems do. `moved` is called after each with the moments for which its event stands.
class Drag {
  public:
    static constexpr int interval = 8;
    using Moved = std::function<void(const std::vector<double>& due)>;
    // The hand is at the slider already, and presses; returns after so long with the button down.
    static void run(Hand& hand, QWidget& slider, int milliseconds, const Moved& moved);
};

// Lateness of every tick of a 5 ms timer, in milliseconds.
class Ticker : public QObject {
  public:
    Ticker();
    void start();
    void stop() { timer_.stop(); }
    // Those since the last time.
    std::vector<double> take() { return std::exchange(delays_, {}); }

  private:
    QTimer timer_;
    QElapsedTimer clock_;
    std::vector<double> delays_;
};

}  // namespace interfuse::benchmarks
