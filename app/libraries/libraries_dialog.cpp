// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/libraries/libraries_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QThread>
#include <exception>

#include "core/runtime/error.h"
#include "core/runtime/library_versions.h"
#include "ui/panels/fetch_parts.h"
#include "ui/style/formatting.h"
#include "ui/style/icons.h"
#include "ui/style/paths.h"

namespace interfuse {
namespace {

constexpr int iconSide = 64;

QString version() {
    return QString::fromStdString(libtorch_version());
}

}  // namespace

LibrariesDialog::LibrariesDialog(const LibtorchSetup& setup, QWidget* parent)
    : QDialog(parent), setup_(setup) {
    setObjectName(QStringLiteral("librariesDialog"));
    setWindowTitle(tr("Before the first start"));
    setMinimumWidth(600);
    problem_ = new ProblemLine("librariesProblem", this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setObjectName(QStringLiteral("librariesButtons"));
    buttons->button(QDialogButtonBox::Close)->setText(tr("&Quit"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(20);
    layout->addWidget(makeHead());
    layout->addWidget(makeFetch());
    layout->addWidget(makePyTorch());
    layout->addWidget(problem_);
    layout->addStretch();
    layout->addWidget(buttons);
    resize(minimumWidth(), height());
    showOffer();
    showWorking();
    start_->setDefault(true);
    start_->setFocus();
}

LibrariesDialog::~LibrariesDialog() {
    stop_.request_stop();
    if (worker_) worker_->wait();
}

QWidget* LibrariesDialog::makeHead() {
    auto* head = new QWidget(this);
    auto* sign = new QLabel(head);
    sign->setObjectName(QStringLiteral("librariesIcon"));
    sign->setPixmap(applicationIcon().pixmap(QSize(iconSide, iconSide)));
    QLabel* title =
        makeTitle("librariesTitle", tr("Interfuse computes with LibTorch %1").arg(version()), head);
    QLabel* reason = makeWords("librariesReason", head);
    reason->setText(
        tr("It is not here yet: its licences do not go with the program’s, so that a package may "
           "not carry it. It is brought once, for you alone, and needs no Python."));
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(title);
    column->addWidget(reason);
    column->addStretch();
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    return head;
}

QPushButton* LibrariesDialog::makeButton(const char* name, const QString& text) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    return button;
}

QWidget* LibrariesDialog::makeFetch() {
    auto* part = new QWidget(this);
    QLabel* title = makeTitle("librariesFetchTitle", tr("Fetch it"), part);
    cost_ = makeWords("librariesCost", part);
    QLabel* licence = makeWords("librariesLicence", part, /*faint=*/true);
    licence->setText(tr(
        "It is the PyTorch project’s own build, with two small libraries of NVIDIA’s, used under "
        "their licences, which are unpacked beside them. Every file is checked by its SHA-256."));
    bar_ = makeFetchBar("librariesBar", part);
    progress_ = makeWords("librariesProgress", part, /*faint=*/true);
    start_ = makeButton("librariesFetch", {});
    cancel_ = makeButton("librariesCancel", tr("&Cancel"));
    cancel_->setToolTip(tr("What came so far is kept for the next time"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(start_);
    row->addWidget(cancel_);
    row->addStretch();
    auto* column = makeColumn(part);
    for (QWidget* one : {static_cast<QWidget*>(title), static_cast<QWidget*>(cost_),
                         static_cast<QWidget*>(licence), static_cast<QWidget*>(bar_),
                         static_cast<QWidget*>(progress_)})
        column->addWidget(one);
    column->addLayout(row);
    connect(start_, &QPushButton::clicked, this, &LibrariesDialog::fetch);
    connect(cancel_, &QPushButton::clicked, this, [this] { stop_.request_stop(); });
    return part;
}

QWidget* LibrariesDialog::makePyTorch() {
    pytorch_ = new QWidget(this);
    QLabel* title =
        makeTitle("librariesPyTorchTitle",
                  tr("Or take it from PyTorch %1 on this machine").arg(version()), pytorch_);
    found_ = new QComboBox(pytorch_);
    found_->setObjectName(QStringLiteral("librariesPyTorch"));
    found_->setAccessibleName(tr("PyTorch"));
    found_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    none_ = makeWords("librariesNone", pytorch_, /*faint=*/true);
    use_ = makeButton("librariesUse", tr("&Use it"));
    choose_ = makeButton("librariesChoose", tr("F&older…"));
    choose_->setToolTip(tr("A Python environment, its site-packages, or an unpacked LibTorch"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(found_, 1);
    row->addWidget(none_, 1);
    row->addWidget(use_);
    row->addWidget(choose_);
    auto* column = makeColumn(pytorch_);
    column->addWidget(title);
    column->addLayout(row);
    connect(use_, &QPushButton::clicked, this, [this] { use(found_->currentData().toString()); });
    connect(choose_, &QPushButton::clicked, this, &LibrariesDialog::choosePyTorch);
    return pytorch_;
}

void LibrariesDialog::showOffer() {
    found_->clear();
    QString refusal;
    for (const TorchLibraries& one : setup_.pytorch()) {
        if (one.usable()) {
            found_->addItem(
                tr("%1 in %2").arg(QString::fromStdString(one.version), shortPath(one.place)),
                toText(one.place));
        } else if (refusal.isEmpty()) {
            refusal = QString::fromStdString(one.problem);
        }
    }
    const bool any = found_->count() > 0;
    found_->setVisible(any);
    use_->setVisible(any);
    none_->setVisible(!any);
    none_->setText(refusal.isEmpty() ? tr("None was found where Python usually is.") : refusal);
}

void LibrariesDialog::showWorking() {
    const FetchPlan plan = setup_.plan();
    cost_->setText(tr("%1 from the package index; it takes %2 in ‘%3’, where %4 are free.")
                       .arg(formatBytes(plan.to_fetch), formatBytes(plan.on_disk),
                            shortPath(plan.folder), formatBytes(plan.room_free)));
    start_->setText(plan.here > 0 ? tr("&Go on fetching (%1 of %2 are here)")
                                        .arg(formatBytes(plan.here), formatBytes(plan.to_fetch))
                                  : tr("&Fetch %1").arg(formatBytes(plan.to_fetch)));
    bar_->setVisible(fetching_);
    progress_->setVisible(isWorking());
    cancel_->setVisible(fetching_);
    start_->setVisible(!fetching_);
    start_->setEnabled(!isWorking());
    pytorch_->setEnabled(!isWorking());
    fit();
}

void LibrariesDialog::showProgress(const FetchProgress& at) {
    if (!fetching_) return;
    pace_.add(at.done);
    showFraction(*bar_, at.done, at.total);
    progress_->setText(fetchProgress(at, pace_.speed()));
}

void LibrariesDialog::fetch() {
    fetching_ = true;
    pace_.begin();
    progress_->setText(tr("Asking the package index"));
    work([this](const std::stop_token& stop) {
        setup_.fetch(
            [this](const FetchProgress& at) {
                QMetaObject::invokeMethod(
                    this, [this, at] { showProgress(at); }, Qt::QueuedConnection);
            },
            stop);
    });
}

void LibrariesDialog::use(const QString& folder) {
    progress_->setText(tr("Trying ‘%1’").arg(shortPath(toPath(folder))));
    work([this, place = toPath(folder)](const std::stop_token&) { setup_.use(place); });
}

void LibrariesDialog::work(std::function<void(const std::stop_token&)> job) {
    problem_->hide();
    stop_ = std::stop_source();
    worker_.reset(QThread::create([this, job = std::move(job), stop = stop_.get_token()] {
        QString problem;
        bool stopped = false;
        try {
            job(stop);
        } catch (const Cancelled&) {
            stopped = true;
        } catch (const std::exception& error) {
            problem = QString::fromUtf8(error.what());
        }
        QMetaObject::invokeMethod(
            this, [this, problem, stopped] { finish(problem, stopped); }, Qt::QueuedConnection);
    }));
    worker_->start();
    showWorking();
}

void LibrariesDialog::finish(const QString& problem, bool stopped) {
    worker_->wait();
    worker_.reset();
    fetching_ = false;
    if (problem.isEmpty() && !stopped) {
        accept();
        return;
    }
    showWorking();
    if (!stopped) problem_->tell(problem);
    fit();
}

void LibrariesDialog::reject() {
    stop_.request_stop();
    QDialog::reject();
}

// As high as what it shows needs at its present width.
void LibrariesDialog::fit() {
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
}

void LibrariesDialog::choosePyTorch() {
    auto* dialog = new PyTorchFolderDialog("librariesFolderDialog", this);
    connect(dialog, &QFileDialog::fileSelected, this, &LibrariesDialog::use);
    dialog->open();
}

}  // namespace interfuse
