// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The device in words: what the status line and the options say of it.
#pragma once

#include <QString>
#include <QStringList>

#include "ui/session/session.h"

namespace interfuse {

// "2 threads", "480 GFLOP/s": the parts that are known, memory last. Of a GPU "3.1 of 140 GB" and
// "41 TFLOP/s".
QStringList deviceParts(const DeviceNow& device);
// "2 threads"
QString threadsText(int threads);
// "cpu · 2 threads · 480 GFLOP/s · 0.8 GB", "NVIDIA H200 · 3.1 of 140 GB · 41 TFLOP/s"
QString deviceLine(const DeviceNow& device);
// The same at length, a fact a line, with driver and libraries.
QString deviceTip(const DeviceNow& device, const Machine& machine);

// "NVIDIA H200 and 3 more": the GPUs that the driver sees; "" for none.
QString gpuNames(const GpuDriver& driver);
// "140 GB · driver 580.65.06 · CUDA 13.0 · compute capability 9.0", as far as it is known.
QString gpuFacts(const GpuDriver& driver);

}  // namespace interfuse
