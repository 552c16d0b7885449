# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/fixtures/checkpoint with transformers, torch.save and safetensors themselves."""

import argparse
from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import CLIPVisionConfig, CLIPVisionModel


def tiny_model() -> CLIPVisionModel:
    torch.manual_seed(0)
    config = CLIPVisionConfig(
        hidden_size=8,
        intermediate_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        image_size=8,
        patch_size=4,
        projection_dim=6,
    )
    model = CLIPVisionModel(config).half().float()  # values that float16 holds too
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if name.endswith("bias"):
                parameter.copy_(torch.arange(parameter.numel()) / 64)
    return model


def write_legacy(model: CLIPVisionModel, folder: Path) -> None:
    """The form from before PyTorch 1.6: the model, and views of shared storages in protocol 4."""
    torch.save(model.state_dict(), folder / "legacy.pt", _use_new_zipfile_serialization=False)
    shared = torch.arange(12, dtype=torch.float32)
    views = {
        "all": shared.view(3, 4),
        "half": torch.arange(3, dtype=torch.float16),
        "last": shared[8:],
        "scalar": shared[5],
        "whole": torch.arange(2),
    }
    torch.save(
        views, folder / "views.pth", pickle_protocol=4, _use_new_zipfile_serialization=False
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path, help="tests/fixtures/checkpoint")
    output = parser.parse_args().output
    model = tiny_model()
    model.save_pretrained(output / "transformers")
    model.save_pretrained(output / "torch_save", safe_serialization=False)
    write_legacy(model, output / "torch_save")
    # One tensor of every dtype that the writer knows, names against the order of dtypes.
    mixed = {
        "a.bool": torch.tensor([True, False, True]),
        "b.u8": torch.arange(5, dtype=torch.uint8),
        "c.i8": torch.arange(3, dtype=torch.int8),
        "d.i16": torch.arange(3, dtype=torch.int16),
        "e.f16": torch.arange(3, dtype=torch.float16),
        "f.bf16": torch.arange(3, dtype=torch.bfloat16),
        "g.i32": torch.arange(3, dtype=torch.int32),
        "h.f32": torch.arange(6, dtype=torch.float32).view(2, 3),
        "i.f64": torch.arange(2, dtype=torch.float64),
        "j.i64": torch.arange(2, dtype=torch.int64),
        "k.scalar": torch.tensor(0.5),
        "l.empty": torch.empty(0, 4),
        'm."quoted" µ': torch.tensor([1.0]),
    }
    save_file(mixed, output / "mixed.safetensors", metadata={"format": "pt"})


if __name__ == "__main__":
    main()
