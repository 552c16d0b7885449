// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the worker is given and what it gives back: values that cross threads.
#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "core/evaluation/evaluation_table.h"
#include "core/merge/routing_table.h"
#include "core/project/calibration_estimate.h"
#include "core/project/merge_progress.h"
#include "core/recipe/recipe.h"
#include "core/runtime/gpu_runtime.h"
#include "ui/worker/run_control.h"

namespace interfuse {

struct CalibrationJob {
    Recipe recipe;
    std::shared_ptr<const RoutingTable> goOnFrom;  // nothing: from the start
    std::shared_ptr<RunControl> control;
};

struct CalibrationResult {
    Recipe recipe;  // as it was calibrated
    std::shared_ptr<const RoutingTable> table;
    bool complete = true;  // it has all the samples that were asked for, or reached the tolerance
    MergeTimes times;
};

struct ExportJob {
    Recipe recipe;
    std::shared_ptr<const RoutingTable> table;
    std::filesystem::path target;
    bool overwrite = false;
    std::shared_ptr<RunControl> control;
    // Files to put beside the model: a worker draws no pictures.
    std::shared_ptr<const QTemporaryDir> pictures{};
};

struct ExportResult {
    std::filesystem::path folder;
    double seconds = 0;
    std::optional<EvaluationTable> evaluation{};  // where the recipe has a task pool
    ExportForm form = ExportForm::vision_model;
    std::filesystem::path pretrained{};  // what an adapter stands on
};

struct DeviceChoice {
    QString name;         // "cpu", "cuda:0"
    QString description;  // for people
};

// What the machine has: read once, away from the window, because it may load the CUDA runtime.
struct Machine {
    std::vector<DeviceChoice> devices;
    QString cudaObstacle;  // why there is no GPU; "" when there is one
    GpuRuntime gpu;        // what there is of one, usable or not
    int threads = 0;
};

}  // namespace interfuse

Q_DECLARE_METATYPE(interfuse::CalibrationResult)
Q_DECLARE_METATYPE(interfuse::ExportResult)
Q_DECLARE_METATYPE(interfuse::Machine)
