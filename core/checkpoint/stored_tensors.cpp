// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/stored_tensors.h"

#include <algorithm>
#include <utility>

#include "core/checkpoint/shown_name.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

// The layer number after `start`; -1 for another name.
std::int64_t layer_of(std::string_view name, std::string_view start) {
    if (!name.starts_with(start)) return -1;
    std::int64_t number = -1;
    for (const char c : name.substr(start.size())) {
        if (c < '0' || c > '9') break;
        number =
            std::min<std::int64_t>(std::max<std::int64_t>(number, 0) * 10 + (c - '0'), 1'000'000);
    }
    return number;
}

}  // namespace

StoredTensors::StoredTensors(std::vector<TensorInfo> stored, const Naming& canonical_name,
                             std::string use, ProblemList& problems)
    : use_(std::move(use)) {
    for (TensorInfo& tensor : stored) {
        const std::string name = canonical_name(tensor.name);
        if (name.empty()) continue;
        const auto [place, fresh] = tensors_.try_emplace(name, std::move(tensor));
        if (!fresh) {
            problems.add("The file " + quoted(tensor.file) + " has the tensor " + shown_name(name) +
                         " twice, as " + shown_name(place->second.name) + " and as " +
                         shown_name(tensor.name) + ".");
        }
    }
}

void StoredTensors::match(const ExpectedTensor& expected, const std::filesystem::path& subject,
                          std::vector<TensorInfo>& matched, ProblemList& problems) {
    const auto found = tensors_.find(expected.name);
    if (found == tensors_.end()) {
        problems.add("The tensor " + shown_name(expected.name) + " is missing in " +
                     quoted(subject) + ".");
        return;
    }
    TensorInfo& tensor = found->second;
    const std::string what =
        "The tensor " + shown_name(tensor.name) + " of " + quoted(tensor.file) + " has ";
    if (tensor.shape != expected.shape) {
        problems.add(what + "the shape " + shape_text(tensor.shape) +
                     ", but config.json calls for " + shape_text(expected.shape) + ".");
    } else if (!is_floating(tensor.dtype)) {
        problems.add(what + "the dtype " + std::string(dtype_name(tensor.dtype)) +
                     "; only F32, F16, BF16 and F64 can be " + use_ + ".");
    } else {
        tensor.name = expected.name;
        matched.push_back(std::move(tensor));
    }
}

void StoredTensors::check_layers(std::string_view start, std::int64_t layers, std::string_view kind,
                                 const std::filesystem::path& subject,
                                 ProblemList& problems) const {
    std::int64_t highest = -1;
    for (const auto& [name, tensor] : tensors_)
        highest = std::max(highest, layer_of(name, start));
    if (highest < layers) return;
    problems.add("The weights in " + quoted(subject) + " have " + std::to_string(highest + 1) +
                 " " + std::string(kind) + ", but config.json beside them says num_hidden_layers " +
                 std::to_string(layers) + ".");
}

}  // namespace interfuse
