// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/guide_window.h"

#include <QFileInfo>
#include <QImage>
#include <QUrl>
#include <algorithm>

#include "ui/style/palette.h"

namespace interfuse {
namespace {

constexpr int margin = 24;
constexpr QSize usualSize{860, 760};
constexpr int scrollBar = 24;  // room for it
constexpr int widestPicture = usualSize.width() - 2 * margin - scrollBar;

// The picture's file in the window's appearance, with twice the pixels where there is one.
QString pictureFile(const QString& file, bool dark) {
    QString wanted = file;
    if (dark) wanted.replace(QStringLiteral("/light/"), QStringLiteral("/dark/"));
    if (!QFileInfo::exists(wanted)) wanted = file;
    QString fine = wanted;
    fine.replace(QStringLiteral(".png"), QStringLiteral("@2x.png"));
    return QFileInfo::exists(fine) ? fine : wanted;
}

}  // namespace

GuideWindow::GuideWindow(const QString& file, QWidget* parent) : QTextBrowser(parent) {
    setObjectName(QStringLiteral("guideWindow"));
    setWindowFlag(Qt::Window);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("User guide – Interfuse"));
    setOpenExternalLinks(true);
    document()->setDocumentMargin(margin);
    setSource(QUrl::fromLocalFile(file), QTextDocument::MarkdownResource);
    resize(usualSize);
}

QVariant GuideWindow::loadResource(int type, const QUrl& name) {
    const QString file = source().resolved(name).toLocalFile();
    if (type != QTextDocument::ImageResource || file.isEmpty()) {
        return QTextBrowser::loadResource(type, name);
    }
    const QString found = pictureFile(file, paletteFor(palette()).dark);
    QImage image(found);
    if (image.isNull()) return QTextBrowser::loadResource(type, name);
    const int dots = found.endsWith(QStringLiteral("@2x.png")) ? 2 : 1;
    const int width = std::min(image.width() / dots, widestPicture);
    const qreal ratio = devicePixelRatioF();
    // Qt 6.4 can crash when it scales a picture that has a palette.
    image.convertTo(QImage::Format_ARGB32_Premultiplied);
    image = image.scaledToWidth(qRound(width * ratio), Qt::SmoothTransformation);
    image.setDevicePixelRatio(ratio);
    return image;
}

}  // namespace interfuse
