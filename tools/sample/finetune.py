# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fine-tuning of one expert: the vision tower alone, against the frozen zero-shot head."""

from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as functional
from transformers import CLIPTokenizer

import model as clip
import settings
from augmentation import augment
from tasks import TASKS


@torch.no_grad()
def _replay(work: Path, task: str, model: torch.nn.Module) -> tuple[torch.Tensor, torch.Tensor]:
    """The pretraining pictures of the other tasks, without labels, and where they lie now."""
    pictures = torch.cat([clip.load_array(work / "data" / f"{name}_pretraining.npz")[0]
                          for name in TASKS if name != task])
    places = torch.cat([clip.embed(model.vision_model, model.visual_projection,
                                   clip.normalise(part)) for part in pictures.split(512)])
    return pictures, places


def run(work: Path, task: str) -> None:
    """Trains the expert of one task and writes work/experts/<task>."""
    options = settings.FINE_TUNING[task]
    clip.set_up_torch(options.seed)
    tokenizer = CLIPTokenizer.from_pretrained(work / "pretrained")
    frozen = clip.load_pretrained(work / "pretrained").eval().requires_grad_(False)
    head = clip.zero_shot_head(frozen, tokenizer, TASKS[task])
    scale = frozen.logit_scale.exp()
    pictures, labels = clip.load_array(work / "data" / f"{task}_train.npz")
    others, places = _replay(work, task, frozen)
    vision = clip.load_vision(work / "pretrained").train()
    optimizer = torch.optim.AdamW(vision.parameters(), lr=options.learning_rate,
                                  weight_decay=options.weight_decay)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: clip.cosine_schedule(step, options.warmup, options.steps))
    for step in range(options.steps):
        chosen = torch.randint(len(pictures), (options.batch,))
        again = torch.randint(len(others), (options.replay,))
        pixels = torch.cat([augment(clip.normalise(pictures[chosen]), options.flip),
                            clip.normalise(others[again])])
        embedded = clip.embed(vision, frozen.visual_projection, pixels)
        own, other = embedded.split([options.batch, options.replay])
        fit = functional.cross_entropy(scale * own @ head.T, labels[chosen])
        drift = (other - places[again]).square().sum(1).mean()
        loss = fit + options.replay_weight * drift
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
        if (step + 1) % 100 == 0 or step + 1 == options.steps:
            print(f"{task}: step {step + 1} of {options.steps}, loss {fit.item():.3f}, "
                  f"drift {drift.item():.4f}", flush=True)
    vision.eval().half().save_pretrained(work / "experts" / task)
