// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Zero-shot classification, from embeddings to a score. The order of operations is that of
// fusion_bench (models/hf_clip.py) and transformers' CLIPModel.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/evaluation/task.h"

namespace interfuse {

// The sentences of a task: every template with the words of class 0, then of class 1, …
std::vector<std::string> sentences_of(const TaskWords& words);

// embeddings: float32 [classes · templates, projection] of sentences_of(), as the text projection
// gives them → float32 [classes, projection]: the mean of each class's embeddings, each divided by
// its length before, the mean after.
at::Tensor zero_shot_head(const at::Tensor& embeddings, std::int64_t templates);

// pooled: [images, hidden]; visual_projection: [projection, hidden]; head: [classes, projection];
// all float32 on one device → cosine similarities times `scale`, float32 [images, classes].
at::Tensor zero_shot_logits(const at::Tensor& pooled, const at::Tensor& visual_projection,
                            const at::Tensor& head, double scale);

// What a task's score is made of.
struct Tally {
    std::int64_t images = 0;
    std::int64_t correct = 0;  // the first largest logit is the label's
    double loss = 0;           // sum of cross-entropies in nats, in float64
};
// Adds images to a tally. logits: [images, classes]; labels: one an image.
void add_to(Tally& tally, const at::Tensor& logits, const std::vector<std::int64_t>& labels);

}  // namespace interfuse
