# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""AdaSVD in float64 and plain NumPy: the truth that float32 implementations are measured against.

Written for being read, not for speed: whole models in memory, whole SVDs, one sample at a time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.special import erf, expit

State = dict[str, np.ndarray]

PREFIX = "vision_model."
# The order of the submodules in CLIPEncoderLayer, which is the order of the routing table's rows.
LINEAR_NAMES = (
    "self_attn.k_proj",
    "self_attn.v_proj",
    "self_attn.q_proj",
    "self_attn.out_proj",
    "mlp.fc1",
    "mlp.fc2",
)
DEFAULTS = {
    "hidden_size": 768,
    "num_hidden_layers": 12,
    "num_attention_heads": 12,
    "patch_size": 32,
    "hidden_act": "quick_gelu",
    "layer_norm_eps": 1e-5,
}
ACTIVATIONS: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "quick_gelu": lambda x: x * expit(1.702 * x),
    "gelu": lambda x: 0.5 * x * (1 + erf(x / np.sqrt(2))),
    "gelu_pytorch_tanh": lambda x: (
        0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
    ),
}


@dataclass(frozen=True)
class Options:
    """The method's options that change a number; names and defaults as in the reference."""

    gate_k: int = 16
    scaling_factor: float | list[float] | None = None
    average_experts: bool = False


@dataclass
class Result:
    modules: list[str]
    routing: np.ndarray  # [modules, experts]: mean over all tokens of all samples
    by_dataset: np.ndarray  # [datasets, modules, experts, {all tokens, class token}]
    merged: State  # every tensor of the merged model


def mean_of_experts(name: str) -> bool:
    """Whether `average_experts` replaces this tensor; class_embedding belongs to no leaf module."""
    return not name.endswith("class_embedding")


def effective_deltas(base: np.ndarray, others: list[np.ndarray]) -> list[np.ndarray]:
    """Differences as defined: taken in float32, used in float64 from there on."""
    return [(other - base).astype(np.float64) for other in others]


def gate_of(delta: np.ndarray, gate_k: int) -> np.ndarray:
    """The first right singular vectors as rows [k, in]; directions of rounding noise left out."""
    _, sigma, vt = np.linalg.svd(delta, full_matrices=False)
    floor = max(delta.shape) * 2.0**-23 * sigma[0]
    k = min(gate_k, int(np.sum(sigma > floor)))
    return vt[:k]


class RoutedLinear:
    """W0 x + b0 + sum_i r_i(x) (dW_i x + db_i); records the r of what goes through."""

    def __init__(self, name: str, base: State, experts: list[State], gate_k: int) -> None:
        weight, bias = f"{name}.weight", f"{name}.bias"
        self.name = name
        self.weight = base[weight].astype(np.float64)
        self.bias = base[bias].astype(np.float64)
        self.deltas = effective_deltas(base[weight], [e[weight] for e in experts])
        self.bias_deltas = effective_deltas(base[bias], [e[bias] for e in experts])
        # The reference tests with allclose against zero: 1e-8 absolute.
        self.routed = any(np.abs(delta).max() > 1e-8 for delta in self.deltas)
        self.gates = [gate_of(d, gate_k) for d in self.deltas] if self.routed else []
        self.seen: list[np.ndarray] = []  # per sample [tokens, experts]

    def __call__(self, x: np.ndarray) -> np.ndarray:
        y = x @ self.weight.T + self.bias
        if not self.routed:
            return y
        logits = np.stack([np.linalg.norm(x @ gate.T, axis=-1) for gate in self.gates], axis=-1)
        routing = np.exp(logits - logits.max(axis=-1, keepdims=True))
        routing /= routing.sum(axis=-1, keepdims=True)
        self.seen.append(routing)
        for i, (delta, bias_delta) in enumerate(zip(self.deltas, self.bias_deltas, strict=True)):
            y = y + routing[:, i : i + 1] * (x @ delta.T + bias_delta)
        return y

    def reduce(self, scaling: np.ndarray, routing: np.ndarray) -> State:
        coefficients = scaling * routing
        return {
            f"{self.name}.weight": self.weight
            + sum(c * delta for c, delta in zip(coefficients, self.deltas, strict=True)),
            f"{self.name}.bias": self.bias
            + sum(c * delta for c, delta in zip(coefficients, self.bias_deltas, strict=True)),
        }


class Tower:
    """The CLIP vision tower over float64 tensors, with its linear layers as a parameter."""

    def __init__(self, config: dict[str, Any], state: State) -> None:
        self.config = DEFAULTS | config
        self.state = {name: tensor.astype(np.float64) for name, tensor in state.items()}
        self.activation = ACTIVATIONS[self.config["hidden_act"]]

    def norm(self, name: str, x: np.ndarray) -> np.ndarray:
        centred = x - x.mean(axis=-1, keepdims=True)
        variance = (centred**2).mean(axis=-1, keepdims=True)
        scaled = centred / np.sqrt(variance + self.config["layer_norm_eps"])
        return scaled * self.state[f"{name}.weight"] + self.state[f"{name}.bias"]

    def embed(self, pixels: np.ndarray) -> np.ndarray:
        """[3, H, W] to [tokens, hidden], the class token first."""
        size = self.config["patch_size"]
        channels, height, width = pixels.shape
        rows, columns = height // size, width // size
        patches = pixels.astype(np.float64).reshape(channels, rows, size, columns, size)
        patches = patches.transpose(1, 3, 0, 2, 4).reshape(rows * columns, -1)
        kernel = self.state[PREFIX + "embeddings.patch_embedding.weight"]
        embedded = patches @ kernel.reshape(kernel.shape[0], -1).T
        first = self.state[PREFIX + "embeddings.class_embedding"][None]
        tokens = np.concatenate([first, embedded])
        tokens = tokens + self.state[PREFIX + "embeddings.position_embedding.weight"]
        return self.norm(PREFIX + "pre_layrnorm", tokens)

    def attention(self, linear: dict[str, RoutedLinear], x: np.ndarray) -> np.ndarray:
        heads = self.config["num_attention_heads"]
        tokens, hidden = x.shape

        def split(y: np.ndarray) -> np.ndarray:
            return y.reshape(tokens, heads, hidden // heads).transpose(1, 0, 2)

        q, k, v = (split(linear[f"self_attn.{n}_proj"](x)) for n in "qkv")
        scores = q @ k.transpose(0, 2, 1) * (hidden // heads) ** -0.5
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        scores /= scores.sum(axis=-1, keepdims=True)
        mixed = (scores @ v).transpose(1, 0, 2).reshape(tokens, hidden)
        return linear["self_attn.out_proj"](mixed)

    def layer(self, index: int, linear: dict[str, RoutedLinear], x: np.ndarray) -> np.ndarray:
        prefix = f"{PREFIX}encoder.layers.{index}."
        x = x + self.attention(linear, self.norm(prefix + "layer_norm1", x))
        inner = self.activation(linear["mlp.fc1"](self.norm(prefix + "layer_norm2", x)))
        return x + linear["mlp.fc2"](inner)


def scaling_vector(scaling_factor: float | list[float] | None, experts: int) -> np.ndarray:
    if scaling_factor is None:
        return np.ones(experts)
    if isinstance(scaling_factor, (int, float)):
        return np.full(experts, float(scaling_factor))
    if len(scaling_factor) != experts:
        raise ValueError(f"{len(scaling_factor)} scaling factors for {experts} experts")
    return np.asarray(scaling_factor, dtype=np.float64)


def run(
    config: dict[str, Any],
    pretrained: State,
    experts: list[State],
    samples: list[np.ndarray],
    options: Options,
) -> Result:
    """`config` is the vision config, states hold float32 with prefixed keys; `samples` holds one
    array [samples, 3, H, W] of pixel values per dataset."""
    merged = dict(pretrained)
    if options.average_experts:
        for name in filter(mean_of_experts, pretrained):
            merged[name] = np.mean([e[name].astype(np.float64) for e in experts], axis=0)
    # Linear layers are put back from the pretrained model below, skipped ones unchanged.
    tower = Tower(config, merged)
    hidden = [[tower.embed(pixels) for pixels in dataset] for dataset in samples]
    scaling = scaling_vector(options.scaling_factor, len(experts))

    modules: list[str] = []
    routing: list[np.ndarray] = []
    by_dataset: list[np.ndarray] = []
    for index in range(tower.config["num_hidden_layers"]):
        prefix = f"{PREFIX}encoder.layers.{index}."
        linear = {
            name: RoutedLinear(prefix + name, pretrained, experts, options.gate_k)
            for name in LINEAR_NAMES
        }
        hidden = [[tower.layer(index, linear, x) for x in dataset] for dataset in hidden]
        for layer in linear.values():
            for suffix in (".weight", ".bias"):
                merged[layer.name + suffix] = pretrained[layer.name + suffix]
            if not layer.routed:
                continue
            mean = np.concatenate(layer.seen).mean(axis=0)
            merged |= layer.reduce(scaling, mean)
            modules.append(layer.name)
            routing.append(mean)
            by_dataset.append(means_by_dataset(layer.seen, [len(d) for d in samples]))
    return Result(
        modules=modules,
        routing=np.stack(routing),
        by_dataset=np.stack(by_dataset, axis=1),
        merged=merged,
    )


def means_by_dataset(seen: list[np.ndarray], counts: list[int]) -> np.ndarray:
    """[datasets, experts, {all tokens, class token}] from the routing of every sample in order."""
    means = []
    start = 0
    for count in counts:
        part = np.stack(seen[start : start + count])  # [samples, tokens, experts]
        means.append(np.stack([part.mean(axis=(0, 1)), part[:, 0].mean(axis=0)], axis=-1))
        start += count
    return np.stack(means)
