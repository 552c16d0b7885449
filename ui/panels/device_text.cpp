// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/device_text.h"

#include <QCoreApplication>

#include "ui/style/formatting.h"
#include "ui/style/paths.h"

namespace interfuse {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(interfuse::DeviceText)
};

const QString separator = QStringLiteral(" · ");

}  // namespace

QString threadsText(int threads) {
    return Words::tr("%n thread(s)", nullptr, threads);
}

QStringList deviceParts(const DeviceNow& device) {
    QStringList parts;
    const QString speed = device.speed > 0 ? formatFlops(device.speed) : QString();
    if (device.isGpu) {
        if (device.memory) parts << formatCardMemory(device.memory->used, device.memory->total);
        parts << speed;
    } else {
        if (device.threads > 0) parts << threadsText(device.threads);
        parts << speed;
        if (device.memory) parts << formatBytes(device.memory->used);
    }
    parts.removeAll(QString());
    return parts;
}

QString deviceLine(const DeviceNow& device) {
    return (QStringList(device.title) + deviceParts(device)).join(separator);
}

QString deviceTip(const DeviceNow& device, const Machine& machine) {
    QStringList lines;
    if (device.isGpu) {
        lines << Words::tr("Device: %1 (%2)").arg(device.title, device.name);
        if (device.memory) {
            lines << Words::tr("Memory: %1 in use, by all programs")
                         .arg(formatCardMemory(device.memory->used, device.memory->total));
        }
    } else {
        lines << Words::tr("Device: %1, %2").arg(device.title, threadsText(device.threads));
        if (device.memory) {
            lines << Words::tr("Memory: this program holds %1; the machine has %2")
                         .arg(formatBytes(device.memory->used), formatBytes(device.memory->total));
        }
    }
    if (device.speed > 0) {
        lines << Words::tr("Speed: %1 in the pretrained model’s layers, measured here")
                     .arg(formatFlops(device.speed));
    }
    if (const QString facts = gpuFacts(machine.gpu.driver); !facts.isEmpty()) {
        lines << Words::tr("GPU: %1, %2").arg(gpuNames(machine.gpu.driver), facts);
    }
    if (!machine.gpu.library.empty()) {
        lines << Words::tr("CUDA libraries: %1").arg(toText(machine.gpu.library.parent_path()));
    }
    if (!machine.cudaObstacle.isEmpty())
        lines << Words::tr("No GPU is used: %1.").arg(machine.cudaObstacle);
    return lines.join(u'\n');
}

QString gpuNames(const GpuDriver& driver) {
    if (driver.gpus.empty()) return {};
    const QString first = QString::fromStdString(driver.gpus.front().name);
    const auto more = static_cast<int>(driver.gpus.size()) - 1;
    return more == 0 ? first : Words::tr("%1 and %n more", nullptr, more).arg(first);
}

QString gpuFacts(const GpuDriver& driver) {
    QStringList facts;
    if (driver.gpus.empty()) return {};
    const Gpu& gpu = driver.gpus.front();
    if (gpu.memory > 0) facts << QString::fromStdString(card_memory_text(gpu.memory));
    if (!driver.version.empty()) {
        facts << Words::tr("driver %1").arg(QString::fromStdString(driver.version));
    }
    if (driver.cuda > 0) {
        facts << Words::tr("CUDA %1").arg(QString::fromStdString(cuda_version_text(driver.cuda)));
    }
    if (gpu.capability > 0) {
        facts << Words::tr("compute capability %1")
                     .arg(QString::fromStdString(capability_text(gpu.capability)));
    }
    return facts.join(separator);
}

}  // namespace interfuse
