// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a window through steps, and a picture of it after each.
#pragma once

#include <QDir>
#include <QString>
#include <QTimer>
#include <functional>
#include <vector>

class QWidget;

namespace interfuse {

inline constexpr int settle = 350;  // milliseconds: more than any view waits before it draws

// One step: what to do, when it is done, and the name of the picture ("" for none).
struct Step {
    QString name;
    std::function<void()> act;
    std::function<bool()> done = [] { return true; };
    std::function<QWidget*()> widget = {};  // the window when absent
    int wait = settle;                      // milliseconds from there to the picture
};

// Ends the application: with 0 after the last step, with 1 when one takes too long or a picture
// cannot be written.
class Photographer : public QObject {
  public:
    // Pictures are `folder`/NAME`suffix`.png.
    Photographer(QWidget& window, QDir folder, QString suffix);

    void run(std::vector<Step> steps);

  private:
    void begin();
    void look();
    void take();

    QWidget& window_;
    QDir folder_;
    QString suffix_;
    std::vector<Step> steps_;
    std::size_t next_ = 0;
    int waited_ = 0;
    QTimer poll_;
};

}  // namespace interfuse
