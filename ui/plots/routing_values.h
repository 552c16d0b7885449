// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The routing weights of a picture, looked up by place: which layer, which kind, which expert.
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "ui/plots/figure.h"

namespace interfuse {

// "vision_model.encoder.layers.3.mlp.fc1" → layer 3, fc1; nothing for any other name.
std::optional<LinearId> linearIdOf(const std::string& moduleName);

// "q", "k", "v", "out", "fc1", "fc2"
QString kindLabel(LinearKind kind);

struct WeightWithError {
    double mean = 0;
    std::optional<double> error;
};

// One mixture's routing weights by place. Keeps a pointer to them, not a copy.
class RoutingValues {
  public:
    RoutingValues(const MixedRouting& routing, std::int64_t layers, std::size_t experts);

    std::int64_t layers() const { return layers_; }
    std::size_t experts() const { return experts_; }
    bool has(const LinearId& id) const { return row(id) >= 0; }
    std::optional<WeightWithError> at(const LinearId& id, std::size_t expert) const;
    // The linear layers of an encoder layer, or of all, and of a kind, or of all, that have
    // weights.
    std::vector<LinearId> places(std::optional<std::int64_t> layer,
                                 std::optional<LinearKind> kind) const;
    // The mean over those places: its error is √(Σ SE²) / n, and there is none where one of them
    // has none.
    std::optional<WeightWithError> mean(std::optional<std::int64_t> layer,
                                        std::optional<LinearKind> kind, std::size_t expert) const;
    std::optional<WeightWithError> at(std::int64_t layer, std::optional<LinearKind> kind,
                                      std::size_t expert) const {
        return mean(layer, kind, expert);
    }

  private:
    std::ptrdiff_t row(const LinearId& id) const;

    const MixedRouting& routing_;
    std::int64_t layers_;
    std::size_t experts_;
    std::vector<std::ptrdiff_t> rows_;  // of every linear layer of the tower; -1: no weights
};

// The values that the choices are about: one dataset's, or the mixture's.
RoutingValues chosenValues(const FigureInput& input);
// Whether there is anything to draw for them.
bool nothingToShow(const FigureInput& input);
// 1/M
double uniformWeight(const FigureData& data);
QColor colorOf(const FigureData& data, std::size_t expert);
// The kind that a spot means where it names none itself.
std::optional<LinearKind> kindOf(const FigureChoices& choices, const Spot& spot);
// What is hovered, or else what is selected.
const Spot& marked(const FigureChoices& choices);

}  // namespace interfuse
