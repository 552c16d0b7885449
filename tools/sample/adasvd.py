# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""AdaSVD and two simpler merges of vision towers, in plain PyTorch.

Written for exactness on a small model, not for speed or memory: all experts are held at once and
a whole model of routed layers runs the calibration images.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass

import torch
from torch import nn
from transformers import CLIPVisionModel

from model import Weights

Routing = dict[str, torch.Tensor]  # of every merged linear layer, the weight of each expert

EPSILON_32 = 2.0 ** -23


def gate_directions(delta: torch.Tensor, gate_k: int) -> torch.Tensor:
    """The first right singular vectors (in, k) of a weight's change, without those of rank 0."""
    _, values, rows = torch.linalg.svd(delta.double(), full_matrices=False)
    count = min(gate_k, *delta.shape)
    kept = values[:count] > max(delta.shape) * EPSILON_32 * values[0]
    return (rows[:count] * kept[:, None]).T.float()


class RoutedLinear(nn.Module):
    """y = W0 x + b0 + sum over experts of r(x) (dW x + db), r = softmax of the gates' norms."""

    def __init__(self, base: nn.Linear, experts: list[nn.Linear], gate_k: int) -> None:
        super().__init__()
        self.base = base
        self.weights = torch.stack([expert.weight - base.weight for expert in experts])
        self.biases = torch.stack([expert.bias - base.bias for expert in experts])
        self.gates = torch.stack([gate_directions(delta, gate_k) for delta in self.weights])
        self.total = torch.zeros(len(experts), dtype=torch.float64)
        self.tokens = 0

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        logits = torch.einsum("...i,mik->...mk", x, self.gates).norm(dim=-1)
        routing = logits.softmax(-1)
        self.total += routing.double().flatten(0, -2).sum(0)
        self.tokens += routing[..., 0].numel()
        changes = torch.einsum("...i,moi->...mo", x, self.weights) + self.biases
        return self.base(x) + (routing.unsqueeze(-1) * changes).sum(-2)


@dataclass
class Pool:
    """The pretrained vision tower and its experts, in the order of the recipe."""

    pretrained: CLIPVisionModel
    experts: list[CLIPVisionModel]

    def states(self) -> tuple[Weights, list[Weights]]:
        return self.pretrained.state_dict(), [expert.state_dict() for expert in self.experts]

    def with_weights(self, weights: Weights) -> CLIPVisionModel:
        merged = copy.deepcopy(self.pretrained)
        merged.load_state_dict(weights)
        return merged.eval()


def _linear_names(model: nn.Module) -> list[str]:
    return [name for name, module in model.named_modules() if isinstance(module, nn.Linear)]


def average_other_modules(pool: Pool) -> Weights:
    """Pretrained weights, with every leaf module that is not linear averaged over the experts.

    The class embedding belongs to no leaf module and stays pretrained.
    """
    weights, experts = pool.states()
    averaged = dict(weights)
    for name, module in pool.pretrained.named_modules():
        leaf = not list(module.children())
        if not leaf or isinstance(module, nn.Linear):
            continue
        for key, _ in module.named_parameters(prefix=name):
            averaged[key] = torch.stack([expert[key] for expert in experts]).mean(0)
    return averaged


@torch.no_grad()
def calibrate(pool: Pool, pixel_values: torch.Tensor, gate_k: int) -> Routing:
    """The routing table: for every merged linear layer the mean routing weight of each expert."""
    routed = pool.with_weights(average_other_modules(pool))
    layers: dict[str, RoutedLinear] = {}
    for name in _linear_names(pool.pretrained):
        base = routed.get_submodule(name)
        experts = [expert.get_submodule(name) for expert in pool.experts]
        if all(torch.allclose(expert.weight, base.weight, rtol=0) for expert in experts):
            continue
        layers[name] = RoutedLinear(base, experts, gate_k)
        parent, _, child = name.rpartition(".")
        setattr(routed.get_submodule(parent), child, layers[name])
    for batch in pixel_values.split(64):
        routed(pixel_values=batch)
    return {name: layer.total / layer.tokens for name, layer in layers.items()}


def reduce(pool: Pool, routing: Routing, scaling: float) -> Weights:
    """W = W0 + scaling * sum of routing weight * dW for linear layers, biases alike."""
    weights, experts = pool.states()
    merged = average_other_modules(pool)
    for name, row in routing.items():
        for key in (f"{name}.weight", f"{name}.bias"):
            change = sum(float(r) * (expert[key] - weights[key])
                         for r, expert in zip(row, experts))
            merged[key] = weights[key] + scaling * change
    return merged


def simple_average(pool: Pool) -> Weights:
    weights, experts = pool.states()
    return {key: torch.stack([expert[key] for expert in experts]).mean(0) for key in weights}


def task_arithmetic(pool: Pool, factor: float) -> Weights:
    weights, experts = pool.states()
    return {key: weight + factor * sum(expert[key] - weight for expert in experts)
            for key, weight in weights.items()}
