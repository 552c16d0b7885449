// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/images_chooser.h"

#include "ui/style/formatting.h"

namespace interfuse {
namespace {

constexpr qlonglong allImages = -1;

}  // namespace

ImagesChooser::ImagesChooser(const std::vector<std::int64_t>& counts, bool offersAll,
                             QWidget* parent)
    : QComboBox(parent) {
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setAccessibleName(tr("Images per task"));
    setToolTip(
        tr("How many images of each task are measured on: drawn once, the same "
           "ones every time."));
    if (offersAll) addItem(textOf(std::nullopt), allImages);
    for (const std::int64_t count : counts)
        addItem(textOf(count), qlonglong{count});
}

QString ImagesChooser::textOf(std::optional<std::int64_t> images) const {
    return images ? tr("%1 images per task").arg(formatCount(*images)) : tr("all images");
}

std::optional<std::int64_t> ImagesChooser::images() const {
    const qlonglong count = currentData().toLongLong();
    return count == allImages ? std::nullopt : std::optional<std::int64_t>(count);
}

void ImagesChooser::setImages(std::optional<std::int64_t> images) {
    const qlonglong wanted = images ? qlonglong{*images} : allImages;
    int place = findData(wanted);
    if (place < 0) {
        addItem(textOf(images), wanted);
        place = count() - 1;
    }
    setCurrentIndex(place);
}

}  // namespace interfuse
