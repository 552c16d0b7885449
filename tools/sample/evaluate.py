# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the finished sample project in plain PyTorch, from the files that are shipped.

The project's page has Interfuse's numbers; these are what `compare.py` holds them against.
"""

from __future__ import annotations

from pathlib import Path

import torch
from PIL import Image
from transformers import CLIPImageProcessor, CLIPTokenizer

import adasvd
import model as clip
import settings
from adasvd import Pool
from tasks import TASKS

Accuracies = dict[str, float]
Labelled = dict[str, tuple[torch.Tensor, torch.Tensor]]


def image_files(folder: Path) -> list[Path]:
    """The files of an ImageFolder's split in the order of their whole paths."""
    return sorted(folder.rglob("*.png"), key=lambda path: path.as_posix())


def _pixels(files: list[Path], processor: CLIPImageProcessor) -> torch.Tensor:
    images = [Image.open(file) for file in files]
    return processor(images=images, return_tensors="pt")["pixel_values"]


class Bench:
    """The heads and the images that everything is measured with."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.pretrained = clip.load_pretrained(project / "pretrained").eval()
        self.processor = CLIPImageProcessor.from_pretrained(project / "pretrained")
        tokenizer = CLIPTokenizer.from_pretrained(project / "pretrained")
        self.scale = self.pretrained.logit_scale.exp()
        self.heads = {name: clip.zero_shot_head(self.pretrained, tokenizer, task)
                      for name, task in TASKS.items()}
        self.images = {split: {name: self._images(name, split) for name in TASKS}
                       for split in ("validation", "test")}
        self.pool = Pool(clip.load_vision(project / "pretrained").eval(),
                         [clip.load_vision(project / "experts" / name).eval() for name in TASKS])

    def _images(self, task: str, split: str) -> tuple[torch.Tensor, torch.Tensor]:
        files = image_files(self.project / "datasets" / task / split)
        labels = [TASKS[task].label(file.parent.name) for file in files]
        return _pixels(files, self.processor), torch.tensor(labels)

    def calibration_images(self) -> dict[str, torch.Tensor]:
        """The samples of every data set: one seed, then one permutation after another."""
        torch.manual_seed(settings.CALIBRATION_SEED)
        chosen = {}
        for task in TASKS:
            files = image_files(self.project / "datasets" / task / "train")
            order = torch.randperm(len(files))[:settings.NUM_SAMPLES]
            chosen[task] = _pixels([files[index] for index in order], self.processor)
        return chosen

    @torch.no_grad()
    def accuracy(self, vision: torch.nn.Module, images: Labelled) -> Accuracies:
        """Percent right per task, and their plain mean as "average"."""
        result: Accuracies = {}
        for task, (pixels, labels) in images.items():
            embedded = torch.cat([clip.embed(vision, self.pretrained.visual_projection, part)
                                  for part in pixels.split(256)])
            right = (self.scale * embedded @ self.heads[task].T).argmax(1) == labels
            result[task] = 100.0 * right.float().mean().item()
        result["average"] = sum(result.values()) / len(images)
        return result

    def merged(self, weights: clip.Weights, images: Labelled) -> Accuracies:
        return self.accuracy(self.pool.with_weights(weights), images)


def _models(bench: Bench, routing: adasvd.Routing) -> dict[str, torch.nn.Module]:
    """Every model that is measured, by the name it has in Interfuse's results."""
    pool = bench.pool
    models = {"pretrained": pool.pretrained}
    models |= {f"expert {task}": expert for task, expert in zip(TASKS, pool.experts)}
    merges = {"simple average": adasvd.simple_average(pool)}
    merges |= {f"task arithmetic, {factor:g}": adasvd.task_arithmetic(pool, factor)
               for factor in settings.LAMBDA_GRID}
    merges |= {f"AdaSVD, scaling {factor:g}": adasvd.reduce(pool, routing, factor)
               for factor in settings.SCALING_GRID}
    return models | {name: pool.with_weights(weights) for name, weights in merges.items()}


def measure(project: Path) -> dict:
    """Accuracies in percent by split, model and task; routing weights by task and layer."""
    clip.set_up_torch(0)
    bench = Bench(project)
    pool, calibration = bench.pool, bench.calibration_images()
    by_dataset = {task: adasvd.calibrate(pool, pixels, settings.GATE_K)
                  for task, pixels in calibration.items()}
    # Samples do not influence each other and every data set gives as many of them, so the
    # routing over all of them is the plain mean.
    routing = {name: torch.stack([rows[name] for rows in by_dataset.values()]).mean(0)
               for name in by_dataset[next(iter(TASKS))]}
    models = _models(bench, routing)
    test = bench.images["test"]
    own = {f"{factor:g}": {
        task: bench.merged(adasvd.reduce(pool, by_dataset[task], factor), {task: test[task]})[task]
        for task in TASKS} for factor in settings.SCALING_GRID}
    return {**{split: {name: bench.accuracy(model, images) for name, model in models.items()}
               for split, images in bench.images.items()},
            "own_routing": own,
            "routing": {task: {name: row.tolist() for name, row in rows.items()}
                        for task, rows in by_dataset.items()}}
