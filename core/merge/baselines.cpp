// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/baselines.h"

namespace interfuse {
namespace {

// `rule` for every tensor.
Coefficients for_every_tensor(const ClipConfig& config, TensorRule rule) {
    Coefficients coefficients;
    for (const ExpectedTensor& tensor : vision_tensors(config)) {
        rule.name = tensor.name;
        coefficients.push_back(rule);
    }
    return coefficients;
}

}  // namespace

Coefficients simple_average_coefficients(const ClipConfig& config) {
    TensorRule rule;
    rule.kind = TensorRule::Kind::mean_of_experts;
    return for_every_tensor(config, rule);
}

Coefficients task_arithmetic_coefficients(const ClipConfig& config, std::size_t experts,
                                          double scaling_factor) {
    TensorRule rule;
    rule.kind = TensorRule::Kind::weighted;
    rule.coefficients.assign(experts, scaling_factor);
    return for_every_tensor(config, rule);
}

}  // namespace interfuse
