// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Zero-shot accuracy of vision towers on a set of tasks.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/checkpoint/clip_config.h"
#include "core/clip/vision_tower.h"
#include "core/dataset/image_processor.h"
#include "core/evaluation/evaluation_table.h"
#include "core/evaluation/task.h"

namespace interfuse {

struct EvaluationSources {
    std::vector<Task> tasks;
    std::filesystem::path clip_model;  // text tower, projections, tokeniser
    ImageProcessorConfig processor;
    ClipConfig vision;  // of the towers to evaluate
    // Most images of each task: the first so many of a permutation drawn with seed 0 for each task
    // alone, or all in order.
    std::optional<std::int64_t> images;
    // Where finished heads are kept between runs; nowhere when empty.
    std::filesystem::path head_cache;
    // Most images that go through the tower together, rounded to whole batches; the next ones are
    // decoded meanwhile.
    std::int64_t chunk_images = 256;
};

class Evaluator {
  public:
    // Opens everything and checks it from headers and listings: throws one Error with all that is
    // wrong, naming task, file or key (no text tower, widths that do not fit the projection, a
    // dataset without labels, another number of classes than class names, a label that the task
    // does not name, a processor of another size). Does no arithmetic.
    explicit Evaluator(EvaluationSources sources);
    ~Evaluator();

    // Names and numbers of images, without models.
    const EvaluationTable& empty_table() const;

    // Makes the heads of all tasks, or reads them from the cache. Called by evaluate where it was
    // not before. `progress`: fraction.
    void make_heads(const std::function<void(double)>& progress, const std::stop_token& stop);

    // One model on one task: logits = exp(logit_scale) · normalize(visual_projection(pooled)) ·
    // headᵀ (facts as CLIPModel); top-1 and mean cross-entropy. Images are decoded ahead on other
    // threads; preprocessed ones are kept, as far as `pixel_memory` bytes go, for the next model.
    // Throws Error for a corrupt image (naming it) and Cancelled.
    TaskScore evaluate(const VisionWeights& model, std::size_t task,
                       const std::function<void(std::int64_t images_done)>& progress,
                       const std::stop_token& stop);
    std::uint64_t pixel_memory = 512'000'000;

    // float32 [classes, projection], rows of length 1; for tests and reports.
    const at::Tensor& head(std::size_t task) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// $XDG_CACHE_HOME/interfuse/heads, else ~/.cache/interfuse/heads; empty where there is no home.
std::filesystem::path default_head_cache();

}  // namespace interfuse
