# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The model pools of the AdaSVD fixtures: one function a case, which writes the model folders and
says what is in them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from pools import (
    State,
    expert_state,
    pretrained_state,
    processor_config,
    save_vision_model,
    vision_config,
    write_json,
)

RECIPE_HEAD = """\
# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""


@dataclass
class Case:
    config: dict[str, Any]  # the vision tower's, as it counts
    pretrained: State
    experts: dict[str, State]  # by name, in float32 with prefixed keys, whatever the files hold
    datasets: list[str]
    method: dict[str, Any]
    keep_pixels: bool = False
    # Folders that the reference cannot read, and the form of them that it can: name -> state.
    rewritten: dict[str, State] = field(default_factory=dict)


def method(**changes: Any) -> dict[str, Any]:
    return {
        "scaling_factor": None,
        "num_samples": 8,
        "gate_k": 4,
        "average_experts": False,
        "device": "cpu",
        "upscaling_accelerator": None,
        "seed": 0,
    } | changes


def recipe_of(case: Case) -> dict[str, Any]:
    return {
        "_target_": "fusion_bench.programs.FabricModelFusionProgram",
        "modelpool": {
            "_target_": "fusion_bench.modelpool.CLIPVisionModelPool",
            "models": {"_pretrained_": "pretrained"} | {name: name for name in case.experts},
            "train_datasets": {name: f"../../datasets/{name}" for name in case.datasets},
            "processor": "pretrained",
        },
        "method": {"_target_": "fusion_bench.method.AdaSVDMergingForCLIPVisionModel"} | case.method,
    }


def write_recipe(path: Path, case: Case) -> None:
    import yaml

    text = yaml.safe_dump(recipe_of(case), sort_keys=False, default_flow_style=False)
    path.write_text(RECIPE_HEAD + text, encoding="utf-8")


def make_pool(
    config: dict[str, Any], names: list[str], rank: int, seed: int
) -> tuple[State, dict[str, State]]:
    random = np.random.default_rng([31, seed])
    pretrained = pretrained_state(config, random)
    return pretrained, {name: expert_state(pretrained, rank, random) for name in names}


def save_plain(folder: Path, config: dict[str, Any], pretrained: State, experts: dict) -> None:
    save_vision_model(folder / "pretrained", config, pretrained)
    write_json(
        folder / "pretrained" / "preprocessor_config.json", processor_config(config["image_size"])
    )
    for name, state in experts.items():
        save_vision_model(folder / name, config, state)


def basic(folder: Path) -> Case:
    config = vision_config(hidden_size=20, intermediate_size=40, image_size=16, patch_size=4)
    pretrained, experts = make_pool(config, ["shapes", "stripes", "clouds"], 4, 1)
    save_plain(folder, config, pretrained, experts)
    return Case(config, pretrained, experts, ["shapes", "stripes", "clouds"], method())


def averaged(folder: Path) -> Case:
    """average_experts, a scaling list, gelu, and a layer that no expert trained: its weight is the
    pretrained one everywhere, so that it is skipped although one expert has another bias there."""
    config = vision_config(
        hidden_size=12,
        intermediate_size=24,
        image_size=16,
        patch_size=4,
        num_attention_heads=2,
        hidden_act="gelu",
    )
    pretrained, experts = make_pool(config, ["warm", "cold", "grey"], 3, 2)
    skipped = "vision_model.encoder.layers.1.self_attn.out_proj"
    for name, state in experts.items():
        state[f"{skipped}.weight"] = pretrained[f"{skipped}.weight"]
        if name != "cold":
            state[f"{skipped}.bias"] = pretrained[f"{skipped}.bias"]
    save_plain(folder, config, pretrained, experts)
    options = method(
        scaling_factor=[0.5, 1.0, 1.5], num_samples=5, gate_k=3, average_experts=True, seed=7
    )
    return Case(config, pretrained, experts, ["stripes", "shapes"], options)


def single(folder: Path) -> Case:
    config = vision_config(
        hidden_size=12,
        intermediate_size=20,
        image_size=12,
        num_attention_heads=2,
        num_hidden_layers=1,
        patch_size=4,
    )
    pretrained, experts = make_pool(config, ["only"], 4, 3)
    save_plain(folder, config, pretrained, experts)
    options = method(num_samples=6, seed=11)
    return Case(config, pretrained, experts, ["clouds"], options, keep_pixels=True)


def odd_sizes(folder: Path) -> Case:
    """Sizes that are no powers of two, fewer heads than usual, images that need resizing and
    cropping, one scaling factor for all."""
    config = vision_config(
        hidden_size=20,
        intermediate_size=28,
        image_size=30,
        patch_size=10,
        num_attention_heads=5,
        num_hidden_layers=1,
        hidden_act="gelu_pytorch_tanh",
    )
    pretrained, experts = make_pool(config, ["sea", "land"], 5, 4)
    save_plain(folder, config, pretrained, experts)
    options = method(scaling_factor=0.7, num_samples=2, gate_k=5, seed=123456789)
    return Case(config, pretrained, experts, ["landscapes", "clouds"], options, keep_pixels=True)


def full_clip(folder: Path) -> Case:
    """Every form a checkpoint comes in: a sharded full CLIPModel, float16, flat keys, a zip file of
    pickled tensors; position_ids buffers; more gate directions than fc1 and fc2 have."""
    # 12 heads, quick_gelu and the other defaults are what the nested config leaves out.
    config = vision_config(
        hidden_size=24,
        intermediate_size=16,
        image_size=9,
        patch_size=3,
        num_attention_heads=12,
        num_hidden_layers=1,
    )
    pretrained, experts = make_pool(config, ["half", "flat", "pickled"], 4, 5)
    save_full_clip(folder / "pretrained", config, pretrained)
    write_json(
        folder / "pretrained" / "preprocessor_config.json",
        processor_config(9) | {"size": 9, "crop_size": 9},
    )
    experts["half"] = save_half(folder / "half", config, experts["half"])
    save_flat(folder / "flat", config, experts["flat"])
    save_pickled(folder / "pickled", config, experts["pickled"])
    options = method(num_samples=4, gate_k=20, seed=3)
    # transformers 4.57 takes flat keys for unknown ones and goes on with random weights.
    rewritten = {"flat": experts["flat"]}
    return Case(config, pretrained, experts, ["stripes", "clouds"], options, rewritten=rewritten)


def save_half(folder: Path, config: dict[str, Any], state: State) -> State:
    half = {name: value.astype(np.float16) for name, value in state.items()}
    save_vision_model(folder, config | {"torch_dtype": "float16"}, half)
    return {name: value.astype(np.float32) for name, value in half.items()}


def save_flat(folder: Path, config: dict[str, Any], state: State) -> None:
    flat = {name.removeprefix("vision_model."): value for name, value in state.items()}
    save_vision_model(folder, config, flat)


def save_pickled(folder: Path, config: dict[str, Any], state: State) -> None:
    import torch

    write_json(folder / "config.json", config)
    tensors = {name: torch.from_numpy(value) for name, value in state.items()}
    tokens = state["vision_model.embeddings.position_embedding.weight"].shape[0]
    tensors["vision_model.embeddings.position_ids"] = torch.arange(tokens)[None]
    torch.save(tensors, folder / "pytorch_model.bin")


def text_tower(random: np.random.Generator, vision_hidden: int) -> dict[str, np.ndarray]:
    hidden, mlp, vocabulary, context, projection = 8, 16, 40, 8, 16
    layer = "encoder.layers.0."
    shapes: dict[str, tuple[int, ...]] = {
        "text_model.embeddings.token_embedding.weight": (vocabulary, hidden),
        "text_model.embeddings.position_embedding.weight": (context, hidden),
        f"text_model.{layer}mlp.fc1.weight": (mlp, hidden),
        f"text_model.{layer}mlp.fc1.bias": (mlp,),
        f"text_model.{layer}mlp.fc2.weight": (hidden, mlp),
        f"text_model.{layer}mlp.fc2.bias": (hidden,),
        "visual_projection.weight": (projection, vision_hidden),
        "text_projection.weight": (projection, hidden),
        "logit_scale": (),
    }
    for name in ("q_proj", "k_proj", "v_proj", "out_proj"):
        shapes[f"text_model.{layer}self_attn.{name}.weight"] = (hidden, hidden)
        shapes[f"text_model.{layer}self_attn.{name}.bias"] = (hidden,)
    for name in (f"{layer}layer_norm1", f"{layer}layer_norm2", "final_layer_norm"):
        shapes[f"text_model.{name}.weight"] = (hidden,)
        shapes[f"text_model.{name}.bias"] = (hidden,)
    tensors = {
        name: np.asarray(random.standard_normal(shape) * 0.2, dtype=np.float32)
        for name, shape in shapes.items()
    }
    tensors["text_model.embeddings.position_ids"] = np.arange(context, dtype=np.int64)[None]
    return tensors


def full_clip_config(config: dict[str, Any]) -> dict[str, Any]:
    nested = {
        key: config[key]
        for key in (
            "hidden_size",
            "intermediate_size",
            "num_hidden_layers",
            "image_size",
            "patch_size",
        )
    }
    nested |= {"projection_dim": 16, "model_type": "clip_vision_model"}
    return {
        "architectures": ["CLIPModel"],
        "initializer_factor": 1.0,
        "logit_scale_init_value": 2.6592,
        "model_type": "clip",
        "projection_dim": 16,
        "text_config": {
            "bos_token_id": 38,
            "eos_token_id": 39,
            "hidden_size": 8,
            "intermediate_size": 16,
            "max_position_embeddings": 8,
            "model_type": "clip_text_model",
            "num_attention_heads": 2,
            "num_hidden_layers": 1,
            "pad_token_id": 39,
            "projection_dim": 16,
            "vocab_size": 40,
        },
        "text_config_dict": None,
        "torch_dtype": "float32",
        "vision_config": nested,
        # Left over from an old export and contradicting the above: the vision tower ignores it.
        "vision_config_dict": nested | {"hidden_act": "gelu", "num_attention_heads": 8},
    }


def save_full_clip(folder: Path, config: dict[str, Any], vision: State) -> None:
    from safetensors.numpy import save_file

    random = np.random.default_rng([31, 6])
    tokens = vision["vision_model.embeddings.position_embedding.weight"].shape[0]
    tensors: dict[str, np.ndarray] = text_tower(random, config["hidden_size"]) | vision
    tensors["vision_model.embeddings.position_ids"] = np.arange(tokens, dtype=np.int64)[None]
    write_json(folder / "config.json", full_clip_config(config))

    names = sorted(tensors)
    shards = [names[0::3], names[1::3], names[2::3]]
    weight_map = {}
    for number, shard in enumerate(shards, start=1):
        file = f"model-{number:05}-of-{len(shards):05}.safetensors"
        part = {name: tensors[name] for name in shard}
        save_file(part, folder / file, metadata={"format": "pt"})
        weight_map |= dict.fromkeys(shard, file)
    index = {
        "metadata": {"total_size": sum(tensor.nbytes for tensor in tensors.values())},
        "weight_map": dict(sorted(weight_map.items())),
    }
    (folder / "model.safetensors.index.json").write_text(json.dumps(index, indent=2) + "\n")


CASES = {
    "basic": basic,
    "averaged": averaged,
    "single": single,
    "full_clip": full_clip,
    "odd_sizes": odd_sizes,
}
