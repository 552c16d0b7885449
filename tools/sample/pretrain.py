# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Contrastive pretraining of both towers on captioned pictures."""

from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as functional

import model as clip
import settings
import tokenizer as bpe
from augmentation import augment
from tasks import TASKS, captions, vocabulary_text


def _load_pictures(work: Path) -> tuple[torch.Tensor, torch.Tensor]:
    """All pictures, and for each the number of its class among the classes of all tasks."""
    images, labels, offset = [], [], 0
    for task in TASKS.values():
        pictures, own = clip.load_array(work / "data" / f"{task.name}_pretraining.npz")
        images.append(pictures)
        labels.append(own + offset)
        offset += len(task.classes)
    return torch.cat(images), torch.cat(labels)


def _load_captions(tokens_of) -> dict[str, torch.Tensor]:
    """Token ids and mask (classes, captions, length) of every caption there is."""
    rows = [row for task in TASKS.values() for row in captions(task)]
    tokens = tokens_of([caption for row in rows for caption in row], padding=True,
                       return_tensors="pt")
    return {name: tensor.view(len(rows), len(rows[0]), -1) for name, tensor in tokens.items()}


def contrastive_loss(image: torch.Tensor, text: torch.Tensor, classes: torch.Tensor,
                     scale: torch.Tensor) -> torch.Tensor:
    """CLIP's loss, where every caption of a picture's class counts as its caption.

    A batch holds several pictures of a class; treating the others as wrong would punish what is
    right. So the target of a row is spread evenly over all pairs of equal class.
    """
    logits = scale * image @ text.T
    same = (classes[:, None] == classes[None, :]).float()
    target = same / same.sum(1, keepdim=True)
    return 0.5 * (functional.cross_entropy(logits, target)
                  + functional.cross_entropy(logits.T, target))


def run(work: Path, options: settings.Pretraining = settings.Pretraining()) -> None:
    """Trains from nothing and writes work/pretrained."""
    clip.set_up_torch(options.seed)
    bpe.write(work / "tokenizer", vocabulary_text())
    tokenizer = bpe.load(work / "tokenizer")
    model = clip.new_model(tokenizer).train()
    pictures, classes = _load_pictures(work)
    tokens = _load_captions(tokenizer)
    every_class = torch.arange(len(tokens["input_ids"]))
    optimizer = torch.optim.AdamW(model.parameters(), lr=options.learning_rate,
                                  betas=(0.9, 0.98), weight_decay=options.weight_decay)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: clip.cosine_schedule(step, options.warmup, options.steps))
    for step in range(options.steps):
        chosen = torch.randint(len(pictures), (options.batch,))
        wanted = classes[chosen]
        # Every class gets one of its captions for this step: pictures of a class share it.
        caption = torch.randint(tokens["input_ids"].shape[1], (len(tokens["input_ids"]),))
        image = clip.embed(model.vision_model, model.visual_projection,
                           augment(clip.normalise(pictures[chosen])))
        text = clip.unit(model.get_text_features(
            **{name: tensor[every_class, caption] for name, tensor in tokens.items()}))
        loss = contrastive_loss(image, text[wanted], wanted, model.logit_scale.exp())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
        with torch.no_grad():
            model.logit_scale.clamp_(max=options.max_logit_scale)
        if (step + 1) % 100 == 0:
            print(f"pretraining: step {step + 1} of {options.steps}, loss {loss.item():.3f}",
                  flush=True)
    clip.save_pretrained(work / "pretrained", model.eval(), tokenizer)
