# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the finished sample project: every model on every task, from the files that are shipped.

The scaling factor of AdaSVD and the factor of task arithmetic are chosen on validation images,
which are in the work folder; the test images only report.
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

    def __init__(self, project: Path, work: Path) -> None:
        self.project = project
        self.pretrained = clip.load_pretrained(project / "pretrained").eval()
        self.processor = CLIPImageProcessor.from_pretrained(project / "pretrained")
        tokenizer = CLIPTokenizer.from_pretrained(project / "pretrained")
        self.scale = self.pretrained.logit_scale.exp()
        self.heads = {name: clip.zero_shot_head(self.pretrained, tokenizer, task)
                      for name, task in TASKS.items()}
        self.test = {name: self._test_images(name) for name in TASKS}
        self.validation = {name: self._validation_images(work, name) for name in TASKS}
        self.pool = Pool(clip.load_vision(project / "pretrained").eval(),
                         [clip.load_vision(project / "experts" / name).eval() for name in TASKS])

    def _test_images(self, task: str) -> tuple[torch.Tensor, torch.Tensor]:
        files = image_files(self.project / "datasets" / task / "test")
        labels = [TASKS[task].label(file.parent.name) for file in files]
        return _pixels(files, self.processor), torch.tensor(labels)

    @staticmethod
    def _validation_images(work: Path, task: str) -> tuple[torch.Tensor, torch.Tensor]:
        pixels, labels = clip.load_array(work / "data" / f"{task}_validation.npz")
        return clip.normalise(pixels), labels

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


def _sweep(bench: Bench, grid: tuple[float, ...], merge) -> tuple[float, dict[str, dict]]:
    """The factor with the best average on the validation images, and both sets' averages."""
    curve = {}
    for factor in grid:
        weights = merge(factor)
        curve[factor] = {"validation": bench.merged(weights, bench.validation)["average"],
                         "test": bench.merged(weights, bench.test)["average"]}
    best = max(grid, key=lambda factor: curve[factor]["validation"])
    return best, {str(factor): row for factor, row in curve.items()}


def _mean_rows(routing: dict[str, torch.Tensor], ending: str = "") -> list[float]:
    rows = [row for name, row in routing.items() if name.endswith(ending)]
    return torch.stack(rows).mean(0).tolist()


def measure(project: Path, work: Path) -> dict:
    """Everything the project's README reports, as plain numbers."""
    clip.set_up_torch(0)
    bench = Bench(project, work)
    pool, images = bench.pool, bench.calibration_images()
    by_dataset = {task: adasvd.calibrate(pool, pixels, settings.GATE_K)
                  for task, pixels in images.items()}
    # Samples do not influence each other and every data set gives as many of them, so the
    # routing over all of them is the plain mean.
    routing = {name: torch.stack([rows[name] for rows in by_dataset.values()]).mean(0)
               for name in by_dataset[next(iter(TASKS))]}
    scaling, scaling_curve = _sweep(bench, settings.SCALING_GRID,
                                    lambda factor: adasvd.reduce(pool, routing, factor))
    best_lambda, lambda_curve = _sweep(bench, settings.LAMBDA_GRID,
                                       lambda factor: adasvd.task_arithmetic(pool, factor))
    models = {"pretrained": bench.accuracy(pool.pretrained, bench.test)}
    for task, expert in zip(TASKS, pool.experts):
        models[f"expert {task}"] = bench.accuracy(expert, bench.test)
    models["simple average"] = bench.merged(adasvd.simple_average(pool), bench.test)
    models[f"task arithmetic, {best_lambda:g}"] = bench.merged(
        adasvd.task_arithmetic(pool, best_lambda), bench.test)
    for factor in (1.0, scaling):
        models[f"AdaSVD, scaling {factor:g}"] = bench.merged(
            adasvd.reduce(pool, routing, factor), bench.test)
    own = {task: bench.merged(adasvd.reduce(pool, by_dataset[task], scaling), bench.test)[task]
           for task in TASKS}
    return {"scaling": scaling, "lambda": best_lambda, "models": models, "own_routing": own,
            "scaling_curve": scaling_curve, "lambda_curve": lambda_curve,
            "test_images": {task: len(labels) for task, (_, labels) in bench.test.items()},
            "routing": {name: row.tolist() for name, row in routing.items()},
            "routing_by_dataset": {task: _mean_rows(rows) for task, rows in by_dataset.items()},
            "routing_by_layer": {ending: {task: _mean_rows(rows, ending)
                                          for task, rows in by_dataset.items()}
                                 for ending in ("q_proj", "k_proj", "v_proj", "out_proj", "fc1",
                                                "fc2")}}
