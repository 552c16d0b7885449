// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of a merge's routing weights, for the command line: drawn by the same figures as in the
// window.
#pragma once

#include <QApplication>
#include <filesystem>
#include <memory>

namespace interfuse {

class MergeRun;

// What drawing needs where there is no window: an application on the offscreen platform. Make it
// before any other use of Qt's drawing, keep it as long as pictures are drawn.
class OffscreenApplication {
  public:
    OffscreenApplication();

  private:
    int argc_ = 1;
    char name_[10] = "interfuse";
    char* argv_[2] = {name_, nullptr};
    std::unique_ptr<QApplication> application_;
};

// Writes routing_weights.png and routing_weights.svg. Throws Error.
void write_routing_pictures(const MergeRun& run, const std::filesystem::path& folder);

}  // namespace interfuse
