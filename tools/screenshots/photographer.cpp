// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/screenshots/photographer.h"

#include <QApplication>
#include <QWidget>
#include <cstdio>
#include <utility>

namespace interfuse {
namespace {

constexpr int patience = 60'000;  // milliseconds for any one step

}  // namespace

Photographer::Photographer(QWidget& window, QDir folder, QString suffix)
    : window_(window), folder_(std::move(folder)), suffix_(std::move(suffix)) {
    poll_.setInterval(20);
    connect(&poll_, &QTimer::timeout, this, &Photographer::look);
}

void Photographer::run(std::vector<Step> steps) {
    steps_ = std::move(steps);
    begin();
}

void Photographer::begin() {
    if (next_ == steps_.size()) {
        QApplication::exit(0);
        return;
    }
    steps_[next_].act();
    waited_ = 0;
    poll_.start();
}

void Photographer::look() {
    waited_ += poll_.interval();
    if (waited_ > patience) {
        std::fprintf(stderr, "the step before '%s' takes too long\n",
                     qPrintable(steps_[next_].name));
        QApplication::exit(1);
        return;
    }
    if (!steps_[next_].done()) return;
    poll_.stop();
    QTimer::singleShot(steps_[next_].wait, this, [this] {
        take();
        ++next_;
        begin();
    });
}

void Photographer::take() {
    const Step& step = steps_[next_];
    if (step.name.isEmpty()) return;
    QWidget* widget = step.widget ? step.widget() : &window_;
    const QString file = folder_.filePath(step.name + suffix_ + QStringLiteral(".png"));
    if (!widget->grab().save(file)) {
        std::fprintf(stderr, "%s could not be written\n", qPrintable(file));
        QApplication::exit(1);
    }
}

}  // namespace interfuse
