// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/gpu_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>

#include "core/runtime/library_versions.h"
#include "ui/panels/device_text.h"
#include "ui/panels/fetch_parts.h"
#include "ui/style/formatting.h"
#include "ui/style/icons.h"
#include "ui/style/paths.h"

namespace interfuse {
namespace {

constexpr int iconSide = 24;

bool isWarning(GpuState state) {
    return state != GpuState::ready && state != GpuState::no_driver && state != GpuState::no_gpu;
}

}  // namespace

GpuDialog::GpuDialog(Session& session, QWidget* parent) : QDialog(parent), session_(session) {
    setObjectName(QStringLiteral("gpuDialog"));
    setWindowTitle(tr("GPU runtime"));
    setMinimumWidth(600);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setObjectName(QStringLiteral("gpuButtons"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(20);
    layout->addWidget(makeHead());
    layout->addWidget(makePyTorch());
    layout->addWidget(makeFetch());
    layout->addStretch();
    layout->addWidget(buttons);
    resize(minimumWidth(), height());
    connectSession();
    showMachine();
    showOffer();
    showFetching();
    showIcons();
}

QWidget* GpuDialog::makeHead() {
    auto* head = new QWidget(this);
    icon_ = new QLabel(head);
    icon_->setObjectName(QStringLiteral("gpuIcon"));
    names_ = makeTitle("gpuNames", {}, head);
    facts_ = makeWords("gpuFacts", head, /*faint=*/true);
    state_ = makeWords("gpuState", head);
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(names_);
    column->addWidget(facts_);
    column->addWidget(state_);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(icon_, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    return head;
}

QWidget* GpuDialog::makePyTorch() {
    pytorch_ = new QWidget(this);
    pytorch_->setObjectName(QStringLiteral("gpuPyTorchPart"));
    found_ = new QComboBox(pytorch_);
    found_->setObjectName(QStringLiteral("gpuPyTorch"));
    found_->setAccessibleName(tr("PyTorch"));
    found_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    use_ = new QPushButton(tr("&Use it"), pytorch_);
    use_->setObjectName(QStringLiteral("gpuUse"));
    auto* choose = new QPushButton(tr("F&older…"), pytorch_);
    choose->setObjectName(QStringLiteral("gpuChoose"));
    choose->setToolTip(tr("A Python environment, its site-packages, or an unpacked LibTorch"));
    refusal_ = makeWords("gpuRefusal", pytorch_, /*faint=*/true);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(found_, 1);
    row->addWidget(use_);
    row->addWidget(choose);
    auto* column = makeColumn(pytorch_);
    column->addWidget(makeTitle("gpuPyTorchTitle",
                                tr("Take them from PyTorch %1 on this machine")
                                    .arg(QString::fromStdString(libtorch_version())),
                                pytorch_));
    column->addLayout(row);
    column->addWidget(refusal_);
    connect(use_, &QPushButton::clicked, this, [this] {
        problem_->hide();
        session_.gpu().use(found_->currentData().toString());
    });
    connect(choose, &QPushButton::clicked, this, &GpuDialog::choosePyTorch);
    return pytorch_;
}

QWidget* GpuDialog::makeFetch() {
    fetch_ = new QWidget(this);
    fetch_->setObjectName(QStringLiteral("gpuFetchPart"));
    cost_ = makeWords("gpuCost", fetch_);
    QLabel* licence = makeWords("gpuLicence", fetch_, /*faint=*/true);
    licence->setText(
        tr("They are the PyTorch project’s and NVIDIA’s own builds, used under their licences, "
           "which are unpacked beside them. Every file is checked by its SHA-256."));
    bar_ = makeFetchBar("gpuBar", fetch_);
    progress_ = makeWords("gpuProgress", fetch_, /*faint=*/true);
    const auto button = [this](const char* name, const QString& text) {
        auto* made = new QPushButton(text, fetch_);
        made->setObjectName(QString::fromLatin1(name));
        return made;
    };
    start_ = button("gpuFetch", {});
    cancel_ = button("gpuCancel", tr("&Cancel"));
    cancel_->setToolTip(tr("What came so far is kept for the next time"));
    discard_ = button("gpuDiscard", tr("&Delete what came so far"));
    problem_ = new ProblemLine("gpuProblem", fetch_);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (QPushButton* one : {start_, cancel_, discard_})
        row->addWidget(one);
    row->addStretch();
    auto* column = makeColumn(fetch_);
    column->addWidget(makeTitle("gpuFetchTitle", tr("Or fetch them"), fetch_));
    for (QWidget* one : {static_cast<QWidget*>(cost_), static_cast<QWidget*>(licence),
                         static_cast<QWidget*>(bar_), static_cast<QWidget*>(progress_)})
        column->addWidget(one);
    column->addLayout(row);
    column->addWidget(problem_);
    connect(start_, &QPushButton::clicked, this, [this] {
        problem_->hide();
        session_.gpu().fetch();
    });
    connect(cancel_, &QPushButton::clicked, &session_.gpu(), &GpuSetup::stopFetching);
    connect(discard_, &QPushButton::clicked, &session_.gpu(), &GpuSetup::discard);
    return fetch_;
}

void GpuDialog::connectSession() {
    connect(&session_, &Session::machineChanged, this, &GpuDialog::showMachine);
    GpuSetup& gpu = session_.gpu();
    connect(&gpu, &GpuSetup::offerChanged, this, &GpuDialog::showOffer);
    connect(&gpu, &GpuSetup::fetchingChanged, this, &GpuDialog::showFetching);
    connect(&gpu, &GpuSetup::progressChanged, this, &GpuDialog::showProgress);
    connect(&gpu, &GpuSetup::failed, this, &GpuDialog::showProblem);
}

void GpuDialog::showMachine() {
    if (!session_.machine()) return;
    const GpuRuntime& runtime = session_.machine()->gpu;
    const QString names = gpuNames(runtime.driver);
    names_->setText(names.isEmpty() ? tr("No NVIDIA GPU") : names);
    facts_->setText(gpuFacts(runtime.driver));
    facts_->setVisible(!facts_->text().isEmpty());
    switch (runtime.state) {
        case GpuState::ready:
            state_->setText(tr("Ready. The CUDA libraries are in use from ‘%1’.")
                                .arg(shortPath(runtime.library.parent_path())));
            break;
        case GpuState::no_libraries:
            state_->setText(runtime.refusal.empty()
                                ? tr("The driver is here, and LibTorch’s CUDA libraries are not.")
                                : QString::fromStdString(runtime.refusal));
            break;
        case GpuState::restart_needed:
            state_->setText(tr("The CUDA libraries are here. Start Interfuse again to use them."));
            break;
        default:
            state_->setText(
                tr("It cannot be used: %1.").arg(QString::fromStdString(runtime.reason)));
    }
    // Nothing that stands below helps in any other state.
    const bool helps = runtime.state == GpuState::no_libraries;
    pytorch_->setVisible(helps);
    fetch_->setVisible(helps || session_.gpu().isFetching());
    showIcons();
    fit();
}

void GpuDialog::showOffer() {
    const auto& offer = session_.gpu().offer();
    if (!offer) return;
    const QString before = found_->currentData().toString();
    found_->clear();
    QString refusal;
    auto* rows = qobject_cast<QStandardItemModel*>(found_->model());
    for (const TorchLibraries& one : offer->pytorch) {
        found_->addItem(
            tr("%1 in %2").arg(QString::fromStdString(one.version), shortPath(one.place)),
            toText(one.place));
        if (one.usable()) continue;
        QStandardItem* row = rows->item(found_->count() - 1);
        row->setEnabled(false);
        row->setToolTip(QString::fromStdString(one.problem));
        if (refusal.isEmpty()) refusal = QString::fromStdString(one.problem);
    }
    const auto usable = std::count_if(offer->pytorch.begin(), offer->pytorch.end(),
                                      [](const TorchLibraries& one) { return one.usable(); });
    found_->setVisible(found_->count() > 0);
    if (usable > 0) {
        found_->setCurrentIndex(
            std::clamp(found_->findData(before), 0, static_cast<int>(usable) - 1));
        refusal.clear();
    } else if (refusal.isEmpty()) {
        refusal = tr("None was found where Python usually is.");
    }
    use_->setVisible(usable > 0);
    refusal_->setText(refusal);
    refusal_->setVisible(!refusal.isEmpty());
    showFetching();
}

void GpuDialog::showFetching() {
    const bool fetching = session_.gpu().isFetching();
    bar_->setVisible(fetching);
    progress_->setVisible(fetching);
    cancel_->setVisible(fetching);
    start_->setVisible(!fetching);
    use_->setEnabled(!fetching);
    const auto& offer = session_.gpu().offer();
    discard_->setVisible(!fetching && offer && !offer->plan.complete && offer->plan.here > 0);
    if (fetching) problem_->hide();
    if (!offer) return;
    const FetchPlan& plan = offer->plan;
    cost_->setText(tr("%1 from the package index; they take %2 in ‘%3’, where %4 are free.")
                       .arg(formatBytes(plan.to_fetch), formatBytes(plan.on_disk),
                            shortPath(plan.folder), formatBytes(plan.room_free)));
    start_->setText(plan.here > 0 ? tr("&Go on fetching (%1 of %2 are here)")
                                        .arg(formatBytes(plan.here), formatBytes(plan.to_fetch))
                                  : tr("&Fetch %1").arg(formatBytes(plan.to_fetch)));
    showProgress();
    fit();
}

void GpuDialog::showProgress() {
    const GpuSetup& gpu = session_.gpu();
    if (!gpu.isFetching()) return;
    const FetchProgress& at = gpu.progress();
    if (at.total == 0) {
        bar_->setValue(0);
        progress_->setText(tr("Asking the package index"));
        return;
    }
    showFraction(*bar_, at.done, at.total);
    progress_->setText(fetchProgress(at, gpu.fetchSpeed()));
}

void GpuDialog::showProblem(const QString& sentences) {
    problem_->tell(sentences);
    fit();
}

// As high as what it shows needs at its present width.
void GpuDialog::fit() {
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
}

void GpuDialog::showIcons() {
    const GpuState state = session_.machine() ? session_.machine()->gpu.state : GpuState::no_driver;
    const QIcon sign = state == GpuState::ready ? icon(QStringLiteral("good"), IconTint::good)
                       : isWarning(state)       ? icon(QStringLiteral("warning"), IconTint::warning)
                                                : icon(QStringLiteral("info"), IconTint::accent);
    icon_->setPixmap(sign.pixmap(QSize(iconSide, iconSide)));
}

void GpuDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) showIcons();
}

void GpuDialog::choosePyTorch() {
    auto* dialog = new PyTorchFolderDialog("gpuFolderDialog", this);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        problem_->hide();
        session_.gpu().use(folder);
    });
    dialog->open();
}

}  // namespace interfuse
