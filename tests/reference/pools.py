# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small synthetic model pools: a pretrained vision tower and experts whose differences look like
those of fine-tuning, a few strong directions above a floor of noise."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

State = dict[str, np.ndarray]

IMAGE_MEAN = [0.48145466, 0.4578275, 0.40821073]
IMAGE_STD = [0.26862954, 0.26130258, 0.27577711]


def vision_config(**changes: Any) -> dict[str, Any]:
    return {
        "architectures": ["CLIPVisionModel"],
        "attention_dropout": 0.0,
        "hidden_act": "quick_gelu",
        "hidden_size": 32,
        "image_size": 32,
        "initializer_factor": 1.0,
        "initializer_range": 0.02,
        "intermediate_size": 64,
        "layer_norm_eps": 1e-05,
        "model_type": "clip_vision_model",
        "num_attention_heads": 4,
        "num_channels": 3,
        "num_hidden_layers": 2,
        "patch_size": 8,
        "projection_dim": 16,
        "torch_dtype": "float32",
    } | changes


def processor_config(size: int) -> dict[str, Any]:
    return {
        "crop_size": {"height": size, "width": size},
        "do_center_crop": True,
        "do_convert_rgb": True,
        "do_normalize": True,
        "do_rescale": True,
        "do_resize": True,
        "image_mean": IMAGE_MEAN,
        "image_processor_type": "CLIPImageProcessor",
        "image_std": IMAGE_STD,
        "resample": 3,
        "rescale_factor": 0.00392156862745098,
        "size": {"shortest_edge": size},
    }


def write_json(path: Path, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def is_linear(name: str) -> bool:
    return name.endswith("weight") and ("self_attn" in name or ".mlp." in name)


def tensor_shapes(config: dict[str, Any]) -> dict[str, tuple[int, ...]]:
    """Every tensor of a vision tower, in the order of the state dict."""
    hidden, mlp, patch = (config[key] for key in ("hidden_size", "intermediate_size", "patch_size"))
    tokens = (config["image_size"] // patch) ** 2 + 1
    shapes: dict[str, tuple[int, ...]] = {
        "embeddings.class_embedding": (hidden,),
        "embeddings.patch_embedding.weight": (hidden, config["num_channels"], patch, patch),
        "embeddings.position_embedding.weight": (tokens, hidden),
        "pre_layrnorm.weight": (hidden,),
        "pre_layrnorm.bias": (hidden,),
    }
    for index in range(config["num_hidden_layers"]):
        layer = f"encoder.layers.{index}."
        for name in ("k_proj", "v_proj", "q_proj", "out_proj"):
            shapes[f"{layer}self_attn.{name}.weight"] = (hidden, hidden)
            shapes[f"{layer}self_attn.{name}.bias"] = (hidden,)
        shapes[f"{layer}layer_norm1.weight"] = (hidden,)
        shapes[f"{layer}layer_norm1.bias"] = (hidden,)
        shapes[f"{layer}mlp.fc1.weight"] = (mlp, hidden)
        shapes[f"{layer}mlp.fc1.bias"] = (mlp,)
        shapes[f"{layer}mlp.fc2.weight"] = (hidden, mlp)
        shapes[f"{layer}mlp.fc2.bias"] = (hidden,)
        shapes[f"{layer}layer_norm2.weight"] = (hidden,)
        shapes[f"{layer}layer_norm2.bias"] = (hidden,)
    shapes["post_layernorm.weight"] = (hidden,)
    shapes["post_layernorm.bias"] = (hidden,)
    return {f"vision_model.{name}": shape for name, shape in shapes.items()}


def pretrained_state(config: dict[str, Any], random: np.random.Generator) -> State:
    state = {}
    for name, shape in tensor_shapes(config).items():
        values = random.standard_normal(shape)
        if "norm" in name:
            scale, offset = 0.1, 1.0 if name.endswith("weight") else 0.0
        elif name.endswith("bias"):
            scale, offset = 0.1, 0.0
        elif name.endswith("class_embedding") or "position" in name:
            scale, offset = 0.5, 0.0
        else:
            scale, offset = float(np.prod(shape[1:])) ** -0.5, 0.0
        state[name] = (values * scale + offset).astype(np.float32)
    return state


def expert_state(pretrained: State, rank: int, random: np.random.Generator) -> State:
    """The pretrained state with `rank` strong directions and weak noise added to every linear
    weight and noise to the rest. The gap after direction `rank` is wide, so that a gate of that
    size is well defined in float32 too."""
    state = {}
    for name, base in pretrained.items():
        size = float(np.abs(base).mean())
        noise = random.standard_normal(base.shape)
        if is_linear(name):
            left = random.standard_normal((base.shape[0], rank))
            right = random.standard_normal((rank, base.shape[1]))
            strength = np.linspace(1.0, 0.5, rank)
            change = (left * strength) @ right / rank**0.5 + 0.02 * noise
            change *= 0.3 * size
        else:
            change = 0.05 * size * noise
        state[name] = (base + change).astype(np.float32)
    return state


def save_vision_model(folder: Path, config: dict[str, Any], state: State) -> None:
    """As transformers writes it."""
    from safetensors.numpy import save_file

    write_json(folder / "config.json", config)
    save_file(state, folder / "model.safetensors", metadata={"format": "pt"})


def texture(
    random: np.random.Generator, width: int, height: int, base: np.ndarray, levels: int = 0
) -> np.ndarray:
    """A smooth picture [H, W, 3] of a few waves around the colour `base`; with `levels` its values
    are quantised, which makes PNG files of it small."""
    y, x = np.mgrid[0:height, 0:width] / 32.0
    picture = np.repeat(base[None, None, :], height, axis=0).repeat(width, axis=1).astype(float)
    for _ in range(3):
        angle, frequency = random.uniform(0, np.pi), random.uniform(1, 8)
        wave = np.sin(frequency * (x * np.cos(angle) + y * np.sin(angle)) + random.uniform(0, 6))
        picture += wave[:, :, None] * random.uniform(-40, 40, 3)
    if levels:
        step = 255 / (levels - 1)
        picture = np.round(picture / step) * step
    return np.clip(picture, 0, 255).astype(np.uint8)
