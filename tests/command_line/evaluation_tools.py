# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A recipe over three experts of the sample project, with two tasks, and what evaluating tells."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from program import FIXTURES, SAMPLE, ProgramTest, Result, interfuse

EVALUATION = FIXTURES / "evaluation"
CLIP = EVALUATION / "clip"
EXPERT = EVALUATION / "expert"
TASKS = EVALUATION / "tasks.yaml"
EXPERTS = ("digits", "shapes", "patterns")
METHOD = "method._target_=fusion_bench.method."
SIMPLE_AVERAGE = (f"{METHOD}SimpleAverageAlgorithm",)
TASK_ARITHMETIC = (f"{METHOD}TaskArithmeticAlgorithm", "method.scaling_factor=0.5")
TIES = (f"{METHOD}TiesMergingAlgorithm", "method.scaling_factor=0.4")


def task_text(name: str, dataset: Path, words: list[str], split: str = "test") -> str:
    lines = [f"  {name}:", f"    dataset: {dataset}", f"    split: {split}", "    classes:"]
    lines += [f'      - "{word}"' for word in words]
    return "\n".join([*lines, '    templates: ["a picture of a {}."]', ""])


def sample_tasks(names: tuple[str, ...] = ("digits", "shapes"), copies: int = 1) -> str:
    """A file of tasks; with copies, of as many tasks on the same images."""
    text = "tasks:\n"
    for name in names:
        folder = SAMPLE / "datasets" / name
        words = sorted(path.name for path in (folder / "test").iterdir())
        for copy in range(copies):
            text += task_text(name + (f" {copy}" if copies > 1 else ""), folder, words)
    return text


def mapping(name: str, entries: dict[str, Path]) -> str:
    return f"  {name}:\n" + "".join(f"    {key}: {path}\n" for key, path in entries.items())


def write_recipe(folder: Path, copies: int = 1) -> Path:
    models = {"_pretrained_": SAMPLE / "pretrained"}
    models |= {name: SAMPLE / "experts" / name for name in EXPERTS}
    datasets = {name: SAMPLE / "datasets" / name for name in EXPERTS}
    recipe = folder / "recipe.yaml"
    recipe.write_text(
        "modelpool:\n" + mapping("models", models) + mapping("train_datasets", datasets)
        + "method:\n  scaling_factor: 2\n  num_samples: 4\n  average_experts: true\n"
        "  device: cpu\ninterfuse:\n  tasks: tasks.yaml\n",
        encoding="utf-8",
    )
    (folder / "tasks.yaml").write_text(sample_tasks(copies=copies), encoding="utf-8")
    return recipe


def write_preset_pool(root: Path) -> Path:
    """Ten classes of digits under the names that fusion_bench's MNIST has; returns the folder."""
    words = "zero one two three four five six seven eight nine".split()
    folder = root / "numbers"
    for number, word in enumerate(words):
        target = folder / "test" / str(number)
        target.mkdir(parents=True)
        for picture in sorted((SAMPLE / "datasets" / "digits" / "test" / word).iterdir())[:6]:
            shutil.copy(picture, target / picture.name)
    return folder


class EvaluationTest(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        self.recipe = write_recipe(self.root)
        self.tasks = self.root / "tasks.yaml"

    def evaluate(self, *arguments: object) -> Result:
        return interfuse("evaluate", *arguments, "--quiet")

    def report(self, *arguments: object) -> dict[str, Any]:
        result = self.evaluate(*arguments, "--json")
        self.assert_done(result)
        return json.loads(result.stdout)

    def names(self, report: dict[str, Any]) -> list[str]:
        return [model["name"] for model in report["models"]]

    def scores(self, report: dict[str, Any], name: str) -> dict[str, Any]:
        (model,) = [model for model in report["models"] if model["name"] == name]
        return model["scores"]
