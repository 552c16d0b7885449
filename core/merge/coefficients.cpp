// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/coefficients.h"

#include <algorithm>
#include <map>

#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {

std::vector<double> scaling_per_expert(const ScalingFactor& scaling, std::size_t experts) {
    if (const auto* list = std::get_if<std::vector<double>>(&scaling)) {
        if (list->size() != experts) {
            throw Error("method.scaling_factor lists " + std::to_string(list->size()) +
                        " numbers for " + std::to_string(experts) +
                        " experts. Give one number, or one for every expert.");
        }
        return *list;
    }
    const auto* one = std::get_if<double>(&scaling);
    return std::vector<double>(experts, one != nullptr ? *one : 1.0);
}

namespace {

// Where each of the pool's experts stands in the routing table.
std::vector<std::size_t> columns_of(const std::vector<std::string>& expert_names,
                                    const MixedRouting& routing) {
    std::vector<std::size_t> columns;
    Problems problems;
    for (const std::string& name : expert_names) {
        const auto found = std::find(routing.experts.begin(), routing.experts.end(), name);
        if (found == routing.experts.end()) {
            problems.add("The routing table has no column for the expert " + quoted(name) + ".");
        }
        columns.push_back(static_cast<std::size_t>(found - routing.experts.begin()));
    }
    for (const std::string& name : routing.experts) {
        if (std::find(expert_names.begin(), expert_names.end(), name) == expert_names.end()) {
            problems.add("The routing table has a column " + quoted(name) +
                         ", but the recipe has no such expert.");
        }
    }
    problems.throw_if_any();
    return columns;
}

}  // namespace

Coefficients ada_svd_coefficients(const ClipConfig& config,
                                  const std::vector<std::string>& expert_names,
                                  const MixedRouting& routing, const ScalingFactor& scaling,
                                  bool average_experts) {
    const std::vector<double> alpha = scaling_per_expert(scaling, expert_names.size());
    const std::vector<std::size_t> columns = columns_of(expert_names, routing);
    std::map<std::string, std::vector<double>, std::less<>> by_module;
    for (std::size_t m = 0; m < routing.modules.size(); ++m) {
        std::vector<double>& row = by_module[routing.modules[m]];
        for (std::size_t i = 0; i < expert_names.size(); ++i) {
            row.push_back(alpha[i] * routing.means[m][columns[i]]);
        }
    }
    Coefficients coefficients;
    std::size_t used = 0;
    for (const ExpectedTensor& tensor : vision_tensors(config)) {
        TensorRule rule;
        rule.name = tensor.name;
        const auto row = by_module.find(tensor.name.substr(0, tensor.name.rfind('.')));
        if (is_linear_tensor(tensor.name)) {
            if (row != by_module.end()) {
                rule.kind = TensorRule::Kind::weighted;
                rule.coefficients = row->second;
                used += tensor.name.ends_with(".weight") ? 1 : 0;
            }
        } else if (average_experts && is_averaged_tensor(tensor.name)) {
            rule.kind = TensorRule::Kind::mean_of_experts;
        }
        coefficients.push_back(std::move(rule));
    }
    if (used != by_module.size()) {
        throw Error("The routing table names layers that the pretrained model does not have (" +
                    std::to_string(by_module.size() - used) + " of " +
                    std::to_string(by_module.size()) + "): it belongs to another architecture.");
    }
    return coefficients;
}

}  // namespace interfuse
