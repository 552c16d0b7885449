# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The model's configuration, its pixels and its zero-shot heads; reading and writing folders."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from transformers import (CLIPConfig, CLIPImageProcessor, CLIPModel, CLIPProcessor, CLIPTokenizer,
                          CLIPVisionModel)

import settings
from tasks import Task

Weights = dict[str, torch.Tensor]


def new_model(tokenizer: CLIPTokenizer) -> CLIPModel:
    text = dict(settings.TEXT, vocab_size=len(tokenizer), projection_dim=settings.PROJECTION,
                bos_token_id=tokenizer.bos_token_id, eos_token_id=tokenizer.eos_token_id,
                pad_token_id=tokenizer.pad_token_id)
    vision = dict(settings.VISION, projection_dim=settings.PROJECTION)
    # With the default attention the SDPA kernels would be chosen by the machine.
    config = CLIPConfig(text_config=text, vision_config=vision,
                        projection_dim=settings.PROJECTION, attn_implementation="eager")
    return CLIPModel(config)


def image_processor() -> CLIPImageProcessor:
    size = settings.IMAGE_SIZE
    return CLIPImageProcessor(size={"shortest_edge": size},
                              crop_size={"height": size, "width": size})


def save_pretrained(folder: Path, model: CLIPModel, tokenizer: CLIPTokenizer) -> None:
    """A full model folder in float16, with its processor."""
    model.half().save_pretrained(folder)
    CLIPProcessor(image_processor=image_processor(), tokenizer=tokenizer).save_pretrained(folder)


def load_pretrained(folder: Path) -> CLIPModel:
    """The stored model, computing in float32."""
    return CLIPModel.from_pretrained(folder, dtype=torch.float32, attn_implementation="eager")


def load_vision(folder: Path) -> CLIPVisionModel:
    return CLIPVisionModel.from_pretrained(folder, dtype=torch.float32,
                                           attn_implementation="eager")


def normalise(pixels: torch.Tensor) -> torch.Tensor:
    """Bytes (n, 32, 32, 3) to the values (n, 3, 32, 32) that the vision tower takes."""
    mean, std = torch.tensor(settings.CLIP_MEAN), torch.tensor(settings.CLIP_STD)
    return ((pixels.float() / 255.0 - mean) / std).permute(0, 3, 1, 2).contiguous()


def load_array(path: Path) -> tuple[torch.Tensor, torch.Tensor]:
    """Images as bytes (n, 32, 32, 3), and labels."""
    with np.load(path) as file:
        return torch.from_numpy(file["images"]), torch.from_numpy(file["labels"])


def unit(vectors: torch.Tensor) -> torch.Tensor:
    return vectors / vectors.norm(dim=-1, keepdim=True)


def embed(vision: torch.nn.Module, projection: torch.nn.Module,
          pixel_values: torch.Tensor) -> torch.Tensor:
    """Normalised image embeddings (n, 64)."""
    return unit(projection(vision(pixel_values=pixel_values).pooler_output))


@torch.no_grad()
def zero_shot_head(model: CLIPModel, tokenizer: CLIPTokenizer, task: Task) -> torch.Tensor:
    """One normalised row a class: the mean of its templates' normalised embeddings."""
    rows = []
    for words in task.classes.values():
        sentences = [template.format(words) for template in task.templates]
        tokens = tokenizer(sentences, padding=True, return_tensors="pt")
        rows.append(unit(unit(model.get_text_features(**tokens)).mean(0)))
    return torch.stack(rows)


def cosine_schedule(step: int, warmup: int, steps: int) -> float:
    """The learning rate's factor: a linear warm-up, then half a cosine down to zero."""
    if step < warmup:
        return (step + 1) / warmup
    return 0.5 * (1 + float(np.cos(np.pi * (step - warmup) / (steps - warmup))))


def set_up_torch(seed: int) -> None:
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    torch.manual_seed(seed)
