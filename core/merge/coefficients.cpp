// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/coefficients.h"

#include <map>

#include "core/runtime/error.h"

namespace interfuse {

Coefficients ada_svd_coefficients(const ClipConfig& config, const CoefficientTable& table,
                                  bool average_experts) {
    std::map<std::string, const std::vector<double>*, std::less<>> by_module;
    for (std::size_t m = 0; m < table.modules.size(); ++m)
        by_module[table.modules[m]] = &table.values[m];
    Coefficients coefficients;
    std::size_t used = 0;
    for (const ExpectedTensor& tensor : vision_tensors(config)) {
        TensorRule rule;
        rule.name = tensor.name;
        const auto row = by_module.find(tensor.name.substr(0, tensor.name.rfind('.')));
        if (is_linear_tensor(tensor.name)) {
            if (row != by_module.end()) {
                rule.kind = TensorRule::Kind::weighted;
                rule.coefficients = *row->second;
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
