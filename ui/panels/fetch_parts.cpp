// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fetch_parts.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include "core/runtime/library_versions.h"
#include "ui/style/formatting.h"
#include "ui/style/icons.h"

namespace interfuse {
namespace {

constexpr int barSteps = 1000;
constexpr int barHeight = 12;
constexpr int iconSide = 16;

QString say(const char* text) {
    return QCoreApplication::translate("Fetching", text);
}

}  // namespace

QLabel* makeWords(const char* name, QWidget* parent, bool faint) {
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    if (faint) label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel* makeTitle(const char* name, const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setObjectName(QString::fromLatin1(name));
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

QVBoxLayout* makeColumn(QWidget* widget) {
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    return column;
}

QProgressBar* makeFetchBar(const char* name, QWidget* parent) {
    auto* bar = new QProgressBar(parent);
    bar->setObjectName(QString::fromLatin1(name));
    bar->setAccessibleName(say(QT_TRANSLATE_NOOP("Fetching", "Progress of the fetch")));
    bar->setRange(0, barSteps);
    bar->setTextVisible(false);
    bar->setMaximumHeight(barHeight);
    return bar;
}

void showFraction(QProgressBar& bar, std::uint64_t done, std::uint64_t total) {
    const double fraction =
        total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 0.0;
    bar.setRange(0, barSteps);
    bar.setValue(static_cast<int>(fraction * barSteps));
}

QStringList fetchNumbers(std::uint64_t done, std::uint64_t total, double speed) {
    QStringList parts{
        say(QT_TRANSLATE_NOOP("Fetching", "%1 of %2")).arg(formatBytes(done), formatBytes(total))};
    if (speed > 0) {
        parts << say(QT_TRANSLATE_NOOP("Fetching", "%1/s"))
                     .arg(formatBytes(static_cast<std::uint64_t>(speed)));
        parts << say(QT_TRANSLATE_NOOP("Fetching", "%1 left"))
                     .arg(formatDuration(static_cast<double>(total - done) / speed));
    }
    return parts;
}

QString fetchProgress(const FetchProgress& at, double speed) {
    const QString library = QString::fromStdString(at.library);
    QStringList parts{at.stage == FetchStage::unpacking
                          ? say(QT_TRANSLATE_NOOP("Fetching", "Unpacking %1")).arg(library)
                          : library};
    parts << fetchNumbers(at.done, at.total, speed);
    return parts.join(QStringLiteral(" · "));
}

PyTorchFolderDialog::PyTorchFolderDialog(const char* name, QWidget* parent)
    : QFileDialog(parent,
                  say(QT_TRANSLATE_NOOP("Fetching", "A Python environment with PyTorch %1"))
                      .arg(QString::fromStdString(libtorch_version())),
                  QDir::homePath()) {
    setObjectName(QString::fromLatin1(name));
    setAttribute(Qt::WA_DeleteOnClose);
    setFileMode(QFileDialog::Directory);
    setOption(QFileDialog::ShowDirsOnly);
    setFilter(QDir::AllDirs | QDir::Hidden | QDir::NoDotAndDotDot);
}

ProblemLine::ProblemLine(const char* name, QWidget* parent)
    : QWidget(parent), icon_(new QLabel(this)), text_(makeWords(name, this)) {
    const QString stem = QString::fromLatin1(name);
    setObjectName(stem + QStringLiteral("Part"));
    icon_->setObjectName(stem + QStringLiteral("Icon"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(icon_, 0, Qt::AlignTop);
    row->addWidget(text_, 1);
    showIcon();
    hide();
}

void ProblemLine::tell(const QString& sentences) {
    text_->setText(sentences);
    show();
}

void ProblemLine::showIcon() {
    icon_->setPixmap(
        icon(QStringLiteral("problem"), IconTint::problem).pixmap(QSize(iconSide, iconSide)));
}

void ProblemLine::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) showIcon();
}

}  // namespace interfuse
