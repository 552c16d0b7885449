// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/problem_reports_dialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/panels/fetch_parts.h"
#include "ui/style/icons.h"
#include "ui/style/paths.h"

namespace interfuse {
namespace {

constexpr QSize usualSize(760, 560);
constexpr qint64 longestReport = 4'000'000;

QString textOf(const ProblemReport& report) {
    QFile file(toText(report.file));
    if (!file.open(QIODevice::ReadOnly))
        return ProblemReportsDialog::tr("%1: cannot be read (%2).")
            .arg(shortPath(report.file), file.errorString());
    return QString::fromUtf8(file.read(longestReport));
}

}  // namespace

QString problemKindName(ProblemKind kind) {
    switch (kind) {
        case ProblemKind::crash:
            return ProblemReportsDialog::tr("Crash");
        case ProblemKind::fault:
            return ProblemReportsDialog::tr("Failed run");
        case ProblemKind::error:
            break;
    }
    return ProblemReportsDialog::tr("Run that was stopped by an error");
}

QString problemTime(const ProblemReport& report) {
    const auto when = QDateTime::fromSecsSinceEpoch(report.when.time_since_epoch().count());
    return QLocale().toString(when, QLocale::ShortFormat);
}

ProblemReportsDialog::ProblemReportsDialog(std::filesystem::path folder, QWidget* parent)
    : QDialog(parent),
      folder_(std::move(folder)),
      choice_(new QComboBox(this)),
      count_(makeWords("problemReportsCount", this)),
      text_(new QPlainTextEdit(this)) {
    setObjectName(QStringLiteral("problemReportsDialog"));
    setWindowTitle(tr("Problem reports"));
    choice_->setObjectName(QStringLiteral("problemReportsChoice"));
    choice_->setAccessibleName(tr("Report"));
    text_->setObjectName(QStringLiteral("problemReportText"));
    text_->setAccessibleName(tr("Text of the report"));
    text_->setReadOnly(true);
    text_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text_->setLineWrapMode(QPlainTextEdit::NoWrap);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* promise = makeWords("problemReportsPromise", this, /*faint=*/true);
    promise->setText(tr("Reports stay on this machine: nothing is sent anywhere. They hold no "
                        "tokens and no images, but names and places of files. Read a report before "
                        "you give it to somebody. The last %1 are kept.")
                         .arg(most_problem_reports));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setObjectName(QStringLiteral("problemReportsButtons"));
    const auto add = [&](const char* name, const QString& text, const char* iconName) {
        auto* button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(QString::fromLatin1(name));
        button->setIcon(icon(QString::fromLatin1(iconName)));
        return button;
    };
    copy_ = add("problemReportCopy", tr("&Copy"), "copy");
    auto* open = add("problemReportsFolder", tr("Open &folder"), "folder");
    remove_ = add("problemReportDelete", tr("&Delete"), "remove");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(choice_);
    layout->addWidget(count_, 1, Qt::AlignTop);
    layout->addWidget(text_, 1);
    layout->addWidget(promise);
    layout->addWidget(buttons);
    resize(usualSize);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(choice_, &QComboBox::currentIndexChanged, this, &ProblemReportsDialog::showChosen);
    connect(copy_, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(text_->toPlainText()); });
    connect(open, &QPushButton::clicked, this, [this] {
        QDir().mkpath(toText(folder_));
        QDesktopServices::openUrl(QUrl::fromLocalFile(toText(folder_)));
    });
    connect(remove_, &QPushButton::clicked, this, &ProblemReportsDialog::removeChosen);
}

void ProblemReportsDialog::showReports(const std::filesystem::path& file) {
    reports_ = problem_reports(folder_);
    int chosen = 0;
    const QSignalBlocker quiet(choice_);
    choice_->clear();
    for (const ProblemReport& report : reports_) {
        if (report.file == file) chosen = choice_->count();
        choice_->addItem(tr("%1, %2").arg(problemKindName(report.kind), problemTime(report)));
    }
    choice_->setCurrentIndex(reports_.empty() ? -1 : chosen);
    showChosen();
}

void ProblemReportsDialog::showChosen() {
    const int chosen = choice_->currentIndex();
    const bool any = chosen >= 0;
    choice_->setVisible(any);
    text_->setVisible(any);
    copy_->setEnabled(any);
    remove_->setEnabled(any);
    count_->setVisible(!any);
    count_->setText(tr("There are no reports: nothing went wrong, or they were deleted."));
    text_->setPlainText(any ? textOf(reports_[static_cast<std::size_t>(chosen)]) : QString());
}

void ProblemReportsDialog::removeChosen() {
    const int chosen = choice_->currentIndex();
    if (chosen < 0) return;
    QFile::remove(toText(reports_[static_cast<std::size_t>(chosen)].file));
    const auto next = static_cast<std::size_t>(chosen) + 1;
    showReports(next < reports_.size() ? reports_[next].file : std::filesystem::path());
}

}  // namespace interfuse
