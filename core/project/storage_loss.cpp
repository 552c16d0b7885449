// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/storage_loss.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "core/runtime/text.h"

namespace interfuse {

Truncation StorageLoss::truncation() const {
    Truncation sum;
    for (const auto& [module, truncation] : layers)
        sum += truncation;
    return sum;
}

std::string truncation_csv(const StorageLoss& loss) {
    std::string text = "module,relative_error\n";
    for (const auto& [module, truncation] : loss.layers)
        text += module + "," + shortest(truncation.error()) + "\n";
    return text;
}

std::string truncation_sentence(const StorageLoss& loss, const ExportOptions& options) {
    const auto percent = [](double share) {
        std::array<char, 32> text{};
        std::snprintf(text.data(), text.size(), "%.1f %%", 100 * share);
        return std::string(text.data());
    };
    const auto worst = std::max_element(
        loss.layers.begin(), loss.layers.end(),
        [](const auto& a, const auto& b) { return a.second.error() < b.second.error(); });
    return "The adapter of rank " + std::to_string(options.rank) + " leaves out " +
           percent(loss.truncation().error()) + " of the linear layers' change, of " +
           worst->first + " the most: " + percent(worst->second.error()) +
           " (relative Frobenius norm; truncation.csv has each layer).";
}

std::vector<std::string> overflow_sentences(const StorageLoss& loss, const ExportOptions& options) {
    std::vector<std::string> sentences;
    for (const auto& [name, count] : loss.overflowed) {
        sentences.push_back("The tensor " + quoted(name) + " has " + std::to_string(count) +
                            " values beyond the range of " + options.dtype +
                            ", which are infinite in the export. Use float32" +
                            (options.dtype == "float16" ? " or bfloat16" : "") +
                            " for interfuse.export.dtype.");
    }
    return sentences;
}

}  // namespace interfuse
