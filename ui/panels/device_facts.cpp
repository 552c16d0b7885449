// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/device_facts.h"

#include "ui/panels/device_text.h"

namespace interfuse {

DeviceFacts::DeviceFacts(Session& session, QWidget* parent) : QLabel(parent), session_(session) {
    setObjectName(QStringLiteral("deviceFacts"));
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(this, &QLabel::linkActivated, this, &DeviceFacts::gpuSetupRequested);
    connect(&session, &Session::machineChanged, this, &DeviceFacts::showFacts);
    connect(&session, &Session::estimateChanged, this, &DeviceFacts::showFacts);
    connect(&session.gpu(), &GpuSetup::memoryChanged, this, &DeviceFacts::showFacts);
    connect(&session.document(), &ProjectDocument::recipeChanged, this, &DeviceFacts::showFacts);
    showFacts();
}

void DeviceFacts::showFacts() {
    if (!session_.machine()) {
        clear();
        return;
    }
    const Machine& machine = *session_.machine();
    DeviceNow device = session_.device();
    if (!device.isGpu) device.memory.reset();  // the status line has it
    QStringList lines{deviceParts(device).join(QStringLiteral(" · ")).toHtmlEscaped()};
    if (const QString names = gpuNames(machine.gpu.driver).toHtmlEscaped();
        !names.isEmpty() && machine.gpu.state != GpuState::ready) {
        lines << (machine.gpu.state == GpuState::no_libraries
                      ? tr("<a href=\"gpu\">Set up %1…</a>")
                      : tr("<a href=\"gpu\">Why not %1?</a>"))
                     .arg(names);
    }
    lines.removeAll(QString());
    setText(lines.join(QStringLiteral("<br/>")));
    setVisible(!lines.isEmpty());
    setToolTip(deviceTip(device, machine));
}

}  // namespace interfuse
