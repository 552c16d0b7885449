// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/method_names.h"

#include <array>

namespace interfuse {
namespace {

struct MethodEntry {
    MergeMethod method;
    std::string_view target, name;
};

constexpr std::string_view package = "fusion_bench.method.";
constexpr double usual_lambda = 0.3;

constexpr std::array<MethodEntry, 4> methods{{
    {MergeMethod::ada_svd, "fusion_bench.method.AdaSVDMergingForCLIPVisionModel", "AdaSVD"},
    {MergeMethod::simple_average, "fusion_bench.method.SimpleAverageAlgorithm", "simple average"},
    {MergeMethod::task_arithmetic, "fusion_bench.method.TaskArithmeticAlgorithm",
     "task arithmetic"},
    {MergeMethod::ties, "fusion_bench.method.TiesMergingAlgorithm", "TIES"},
}};

const MethodEntry& entry_of(MergeMethod method) {
    return methods[static_cast<std::size_t>(method)];
}

constexpr std::array<std::string_view, 3> functions{"sum", "mean", "max"};

}  // namespace

std::string_view method_target(MergeMethod method) {
    return entry_of(method).target;
}

std::optional<MergeMethod> method_of_target(std::string_view target) {
    if (!target.starts_with(package)) return std::nullopt;
    const std::string_view name = target.substr(target.rfind('.') + 1);
    for (const MethodEntry& entry : methods) {
        if (entry.target.substr(package.size()) == name) return entry.method;
    }
    return std::nullopt;
}

std::string_view known_method_targets() {
    return "fusion_bench.method.AdaSVDMergingForCLIPVisionModel, SimpleAverageAlgorithm, "
           "TaskArithmeticAlgorithm or TiesMergingAlgorithm";
}

std::string_view method_name(MergeMethod method) {
    return entry_of(method).name;
}

std::string_view ties_merge_name(TiesMerge function) {
    return functions[static_cast<std::size_t>(function)];
}

std::optional<TiesMerge> ties_merge_of_name(std::string_view name) {
    const std::string_view last = name.substr(name.rfind('-') + 1);
    for (std::size_t i = 0; i < functions.size(); ++i) {
        if (functions[i] == last) return static_cast<TiesMerge>(i);
    }
    return std::nullopt;
}

double lambda_of(const MethodOptions& method) {
    const auto* one = std::get_if<double>(&method.scaling_factor);
    return one != nullptr ? *one : usual_lambda;
}

}  // namespace interfuse
