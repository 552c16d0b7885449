// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fixture's models and tasks, ready to be evaluated, and what the reference made of them.
#pragma once

#include <ATen/ATen.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "core/evaluation/evaluator.h"
#include "tests/evaluation/evaluation_tools.h"
#include "tests/support/safetensors_file.h"

namespace interfuse::testing_evaluation {

inline VisionWeights vision_weights(const std::filesystem::path& folder) {
    return load_vision_weights(Checkpoint::open(folder), at::kCPU);
}

inline EvaluationSources fixture_sources() {
    const std::filesystem::path clip = fixtures() / "clip";
    return {.tasks = load_tasks(fixtures() / "tasks.yaml"),
            .clip_model = clip,
            .processor = read_image_processor_config(clip),
            .vision = Checkpoint::open(clip).config(),
            .images = std::nullopt,
            .head_cache = {}};
}

inline nlohmann::json expected_scores() {
    return nlohmann::json::parse(tiny::read_file(fixtures() / "expected.json")).at("scores");
}

class ExpectedTensors {
  public:
    ExpectedTensors()
        : tensors_(testing_tools::read_safetensors(
              tiny::read_file(fixtures() / "expected.safetensors"))) {}

    at::Tensor operator[](const std::string& name) const {
        const testing_tools::StoredTensor& stored = tensors_.at(name);
        return at::tensor(stored.numbers(), at::kDouble).view(stored.shape);
    }

  private:
    std::map<std::string, testing_tools::StoredTensor> tensors_;
};

inline double worst(const at::Tensor& found, const at::Tensor& expected) {
    return (found.to(at::kDouble) - expected).abs().max().item<double>();
}

// All tasks of an evaluator for one model.
inline std::vector<TaskScore> scores_of(Evaluator& evaluator, const VisionWeights& model) {
    std::vector<TaskScore> scores;
    for (std::size_t task = 0; task < evaluator.empty_table().tasks.size(); ++task)
        scores.push_back(evaluator.evaluate(model, task, {}, {}));
    return scores;
}

}  // namespace interfuse::testing_evaluation
