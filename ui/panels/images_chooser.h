// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many images of each task are measured on.
#pragma once

#include <QComboBox>
#include <cstdint>
#include <optional>
#include <vector>

namespace interfuse {

class ImagesChooser : public QComboBox {
    Q_OBJECT

  public:
    // "20 images per task" …, and first "all images" where the whole of a task may be chosen.
    ImagesChooser(const std::vector<std::int64_t>& counts, bool offersAll,
                  QWidget* parent = nullptr);

    // Nothing: all of them.
    std::optional<std::int64_t> images() const;
    // Added where it is not among them.
    void setImages(std::optional<std::int64_t> images);

  private:
    QString textOf(std::optional<std::int64_t> images) const;
};

}  // namespace interfuse
