# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes LoRA adapters over tests/fixtures/checkpoint/transformers as PEFT saves them, each with
merged.safetensors, the vision tower that PEFT's merge_and_unload makes of it."""

from __future__ import annotations

import argparse
import json
import shutil
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from safetensors.torch import load_file, save_file
from torch import nn
from transformers import CLIPConfig, CLIPModel, CLIPTextConfig, CLIPVisionModel


def tower(base: Path) -> CLIPVisionModel:
    return CLIPVisionModel.from_pretrained(base, local_files_only=True)


def submodule(base: Path) -> nn.Module:
    """What CLIPVisionModel wraps: its keys have no prefix vision_model."""
    return tower(base).vision_model


def full_model(base: Path) -> CLIPModel:
    vision = tower(base)
    text = CLIPTextConfig(
        hidden_size=8, intermediate_size=16, num_hidden_layers=1, num_attention_heads=2,
        vocab_size=20, max_position_embeddings=6, bos_token_id=1, eos_token_id=2, pad_token_id=0,
    )
    model = CLIPModel(CLIPConfig.from_text_vision_configs(text, vision.config))
    model.vision_model.load_state_dict(vision.vision_model.state_dict())
    return model


def randomise(model: PeftModel, seed: int) -> None:
    """As if it had been trained: LoRA's B begins at zero."""
    random = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.requires_grad:
                parameter.add_(0.2 * torch.randn(parameter.shape, generator=random))


def merged_tower(model: PeftModel) -> dict[str, torch.Tensor]:
    state = model.merge_and_unload().state_dict()
    prefix = "vision_model."
    if not any(name.startswith(prefix) for name in state):
        state = {prefix + name: tensor for name, tensor in state.items()}
    return {name: tensor.contiguous() for name, tensor in state.items() if name.startswith(prefix)}


def with_adapter_names(folder: Path) -> None:
    """The keys of model.state_dict(), which have the adapter's name in them."""
    file = folder / "adapter_model.safetensors"
    named = {
        name.replace(".lora_A.", ".lora_A.default.").replace(".lora_B.", ".lora_B.default."): tensor
        for name, tensor in load_file(file).items()
    }
    save_file(named, file, metadata={"format": "pt"})


def says_fan_in_fan_out(folder: Path) -> None:
    file = folder / "adapter_config.json"
    config = json.loads(file.read_text())
    file.write_text(json.dumps(config | {"fan_in_fan_out": True}, indent=2, sort_keys=True))


Edit = Callable[[Path], None]

CASES: dict[str, tuple[Callable[[Path], nn.Module], dict[str, Any], Edit]] = {
    "plain": (tower, {"r": 2, "lora_alpha": 3, "target_modules": ["q_proj", "fc1"]}, lambda _: None),
    "rslora": (
        tower,
        {"r": 3, "lora_alpha": 4, "use_rslora": True, "target_modules": ["v_proj", "fc2"]},
        lambda _: None,
    ),
    "patterns": (
        tower,
        {
            "r": 2,
            "lora_alpha": 4,
            "target_modules": ["q_proj", "k_proj", "fc1"],
            "rank_pattern": {"q_proj": 1, r"layers\.[1-9]\..*fc1": 3, "proj": 9, "^k_proj": 7},
            "alpha_pattern": {"0.self_attn.q_proj": 5, ".*q_proj": 6, "(mlp.)?fc1": 7},
        },
        lambda _: None,
    ),
    "bias_all": (
        tower, {"r": 2, "target_modules": ["out_proj"], "bias": "all"}, lambda _: None
    ),
    "bias_lora_only": (
        tower, {"r": 2, "target_modules": ["out_proj"], "bias": "lora_only"}, lambda _: None
    ),
    "saved_modules": (
        tower,
        {
            "r": 2,
            "target_modules": ["q_proj", "patch_embedding"],
            "modules_to_save": ["post_layernorm", "k_proj"],
        },
        lambda _: None,
    ),
    "full_model": (
        full_model,
        {"r": 2, "target_modules": ["q_proj", "fc1"], "modules_to_save": ["visual_projection"]},
        lambda _: None,
    ),
    "without_prefix": (submodule, {"r": 2, "target_modules": ["q_proj", "fc2"]}, lambda _: None),
    "adapter_names": (tower, {"r": 2, "target_modules": ["v_proj"]}, with_adapter_names),
    "fan_in_fan_out": (tower, {"r": 2, "target_modules": ["fc1"]}, says_fan_in_fan_out),
    # Refused.
    "dora": (tower, {"r": 2, "target_modules": ["q_proj"], "use_dora": True}, lambda _: None),
    "embedding": (tower, {"r": 2, "target_modules": ["position_embedding"]}, lambda _: None),
    "lora_bias": (tower, {"r": 2, "target_modules": ["q_proj"], "lora_bias": True}, lambda _: None),
}


def write_case(
    base: Path, folder: Path, seed: int, make: Callable[[Path], nn.Module], options: dict[str, Any],
    edit: Edit,
) -> None:
    torch.manual_seed(seed)
    model = get_peft_model(make(base), LoraConfig(**options))
    randomise(model, seed)
    model.save_pretrained(folder)
    (folder / "README.md").unlink(missing_ok=True)
    config = folder / "adapter_config.json"
    known = json.loads(config.read_text()) | {"base_model_name_or_path": "transformers"}
    config.write_text(json.dumps(known, indent=2, sort_keys=True) + "\n")
    edit(folder)
    # Of what was saved, so that it is PEFT's reading of it.
    loaded = PeftModel.from_pretrained(make_again(base, make, seed), folder)
    save_file(merged_tower(loaded), folder / "merged.safetensors", metadata={"format": "pt"})


def make_again(base: Path, make: Callable[[Path], nn.Module], seed: int) -> nn.Module:
    torch.manual_seed(seed)
    return make(base)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path, help="tests/fixtures/checkpoint")
    output = parser.parse_args().output
    warnings.simplefilter("ignore")
    for seed, (name, (make, options, edit)) in enumerate(CASES.items(), start=1):
        write_case(output / "transformers", output / "adapters" / name, seed, make, options, edit)
    # The same as a pickle.
    plain, pickled = output / "adapters" / "plain", output / "adapters" / "pickled"
    pickled.mkdir(exist_ok=True)
    for name in ("adapter_config.json", "merged.safetensors"):
        shutil.copy(plain / name, pickled)
    torch.save(load_file(plain / "adapter_model.safetensors"), pickled / "adapter_model.bin")


if __name__ == "__main__":
    main()
