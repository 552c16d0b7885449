// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/gpu_messages.h"

#include <utility>
#include <vector>

#include "ui/panels/device_text.h"
#include "ui/panels/gpu_dialog.h"
#include "ui/style/formatting.h"
#include "ui/style/paths.h"
#include "ui/window/run_messages.h"

namespace interfuse {

GpuMessages::GpuMessages(Session& session, Settings& settings, RunMessages& messages,
                         MessageBar& bar, QWidget* window)
    : QObject(window),
      session_(session),
      settings_(settings),
      messages_(messages),
      bar_(bar),
      window_(window) {
    GpuSetup& gpu = session.gpu();
    connect(&gpu, &GpuSetup::offerChanged, this, &GpuMessages::offer);
    connect(&bar, &MessageBar::closed, this, &GpuMessages::offer);
    connect(&gpu, &GpuSetup::chosen, this,
            [this](const QString& folder) { settings_.set(Setting::gpuFolder, folder); });
    connect(&gpu, &GpuSetup::librariesChanged, this, [this] { asked_ = true; });
    connect(&session, &Session::machineChanged, this, &GpuMessages::tellResult);
    // The dialog shows it itself.
    connect(&gpu, &GpuSetup::failed, this, [this](const QString& sentences) {
        if (dialog_ == nullptr || !dialog_->isVisible())
            messages_.say(MessageKind::problem, sentences);
    });
}

// Once, and not over something else that is being said.
void GpuMessages::offer() {
    const auto& found = session_.gpu().offer();
    const bool wanted =
        found && session_.machine() && session_.machine()->gpu.state == GpuState::no_libraries;
    if (!wanted || offered_ || bar_.isVisibleTo(window_) || session_.gpu().isFetching() ||
        settings_.value(Setting::gpuDeclined).toBool()) {
        return;
    }
    offered_ = true;
    QString text = tr("A GPU (%1) is here, but LibTorch’s CUDA libraries are not.")
                       .arg(gpuNames(session_.machine()->gpu.driver));
    std::vector<MessageAction> actions;
    if (!found->pytorch.empty() && found->pytorch.front().usable()) {
        const std::filesystem::path& place = found->pytorch.front().place;
        const QString folder = toText(place);
        text += QLatin1Char(' ') + tr("The PyTorch in ‘%1’ has them.").arg(shortPath(place));
        actions.push_back({QStringLiteral("gpuUsePyTorch"), tr("Use that PyTorch"), [this, folder] {
                               bar_.clear();
                               session_.gpu().use(folder);
                           }});
    } else {
        actions.push_back(
            {QStringLiteral("gpuChoosePyTorch"), tr("Use my PyTorch…"), [this] { openDialog(); }});
    }
    actions.push_back({QStringLiteral("gpuOpenDialog"),
                       tr("Fetch (%1)…").arg(formatBytes(found->plan.to_fetch)),
                       [this] { openDialog(); }});
    actions.push_back({QStringLiteral("gpuNotNow"), tr("Not now"), [this] {
                           settings_.set(Setting::gpuDeclined, true);
                           bar_.clear();
                       }});
    messages_.say(MessageKind::info, text, std::move(actions));
}

void GpuMessages::openDialog() {
    bar_.clear();
    if (dialog_ == nullptr) dialog_ = new GpuDialog(session_, window_);
    session_.gpu().lookAround();
    dialog_->show();
    dialog_->raise();
    dialog_->activateWindow();
}

void GpuMessages::tellResult() {
    if (!std::exchange(asked_, false)) return;
    const GpuRuntime& runtime = session_.machine()->gpu;
    switch (runtime.state) {
        case GpuState::ready:
            messages_.say(MessageKind::done,
                          tr("The GPU is ready: %1.").arg(gpuNames(runtime.driver)));
            break;
        case GpuState::restart_needed:
            messages_.say(MessageKind::info,
                          tr("The CUDA libraries are in place. Start Interfuse again to use the "
                             "GPU."));
            break;
        default:
            messages_.say(MessageKind::problem, tr("The GPU still cannot be used: %1.")
                                                    .arg(QString::fromStdString(runtime.reason)));
    }
}

}  // namespace interfuse
