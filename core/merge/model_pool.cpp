// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/model_pool.h"

#include <algorithm>

#include "core/runtime/error.h"
#include "core/runtime/parallel.h"
#include "core/runtime/text.h"

namespace interfuse {

ModelPool::ModelPool(Checkpoint pretrained, std::vector<NamedCheckpoint> experts)
    : pretrained_(std::move(pretrained)), experts_(std::move(experts)) {
    Problems problems;
    for (const NamedCheckpoint& expert : experts_) {
        const std::vector<std::string> differences =
            config_differences(config(), expert.checkpoint.config());
        if (differences.empty()) continue;
        problems.add(
            "The expert " + quoted(expert.name) + " (" + quoted(expert.checkpoint.folder()) +
            ") has another architecture than the pretrained model: " + joined(differences) +
            ". Only models of one architecture can be merged.");
    }
    problems.throw_if_any();
}

std::vector<std::string> ModelPool::expert_names() const {
    std::vector<std::string> names;
    for (const NamedCheckpoint& expert : experts_)
        names.push_back(expert.name);
    return names;
}

void ModelPool::read_all(std::string_view name, std::span<float> out) const {
    const std::size_t models = 1 + experts_.size();
    const std::size_t elements = out.size() / models;
    parallel_over(models,
                  [&](std::size_t i) { model(i).read(name, out.subspan(i * elements, elements)); });
}

at::Tensor ModelPool::mean_of_experts(std::string_view name) const {
    const TensorInfo& info = pretrained_.tensor(name);
    at::Tensor one = at::empty(info.shape, at::kFloat);
    at::Tensor sum = at::zeros(info.shape, at::kDouble);
    for (const NamedCheckpoint& expert : experts_) {
        expert.checkpoint.read(
            name, {one.mutable_data_ptr<float>(), static_cast<std::size_t>(one.numel())});
        sum.add_(one);
    }
    return sum.div_(static_cast<double>(experts_.size())).to(at::kFloat);
}

void ModelPool::will_need(std::string_view name) const {
    for (std::size_t i = 0; i <= experts_.size(); ++i)
        model(i).will_need(name);
}

void ModelPool::read_small_tensors() const {
    Problems problems;
    for (std::size_t i = 0; i <= experts_.size(); ++i) {
        std::vector<float> values;
        for (const TensorInfo& info : model(i).tensors()) {
            if (is_linear_tensor(info.name)) continue;
            values.resize(static_cast<std::size_t>(info.elements()));
            problems.collect([&] { model(i).read(info.name, values); });
        }
    }
    problems.throw_if_any();
}

bool is_linear_tensor(std::string_view name) {
    return std::any_of(linear_kinds.begin(), linear_kinds.end(), [&](LinearKind kind) {
        const std::string module = "." + linear_kind_name(kind) + ".";
        return name.find(module) != std::string_view::npos;
    });
}

bool is_averaged_tensor(std::string_view name) {
    return !is_linear_tensor(name) && !name.ends_with(".class_embedding");
}

}  // namespace interfuse
