// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A task with its images found and every label understood.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/evaluation/task.h"

namespace interfuse {

struct OpenedTask {
    Task task;
    std::unique_ptr<Dataset> dataset;
    std::vector<std::int64_t> order;    // indices of the images to measure on
    std::vector<std::int64_t> classes;  // of each of them, an index into task.words.classes
};

// Opens the dataset and reads the labels. `images`: the first so many of a permutation that is
// drawn with seed 0 for this dataset alone; all in the dataset's order where it has no more.
// Throws Error: nothing to read, no labels, classes that are not the dataset's, a label that is
// missing or out of range.
OpenedTask open_task(const Task& task, std::optional<std::int64_t> images);

}  // namespace interfuse
