# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the sample project together: model folders, data sets, recipe, tasks and README."""

from __future__ import annotations

import shutil
from pathlib import Path

import report
import settings
from tasks import TASKS

HEADER = """\
# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""

RECIPE = """
# Merges the five experts of the sample project with AdaSVD. Relative paths start at this folder.
# The scaling factor is the best one on validation images that are not part of the project.
modelpool:
  _target_: fusion_bench.modelpool.CLIPVisionModelPool
  models:
    _pretrained_: pretrained
{models}
  train_datasets:
{datasets}
  processor: pretrained

method:
  _target_: fusion_bench.method.AdaSVDMergingForCLIPVisionModel
  scaling_factor: {scaling}
  num_samples: {samples}
  gate_k: {gate}
  average_experts: true
  device: null
  upscaling_accelerator: null
  seed: {seed}
"""

TASKS_NOTE = """
# The zero-shot tasks of the sample project. Relative paths start at this folder.
#   dataset    an ImageFolder: <dataset>/<split>/<class folder>/*.png
#   split      the images to measure on; nothing was trained or chosen on "test"
#   classes    class folder: the words that stand for {} in the templates
#   templates  sentences; a class's head is the mean of their text embeddings
tasks:
"""


def recipe(scaling: float) -> str:
    models = "\n".join(f"    {name}: experts/{name}" for name in TASKS)
    folders = "\n".join(f"    {name}: datasets/{name}" for name in TASKS)
    return HEADER + RECIPE.format(models=models, datasets=folders, scaling=scaling,
                                  samples=settings.NUM_SAMPLES, gate=settings.GATE_K,
                                  seed=settings.CALIBRATION_SEED)


def tasks_file() -> str:
    lines = []
    for task in TASKS.values():
        lines += [f"  {task.name}:", f"    dataset: datasets/{task.name}", "    split: test",
                  "    classes:"]
        # Quoted, because YAML 1.1 reads a bare y or n as true or false.
        lines += [f'      "{folder}": "{words}"' for folder, words in task.classes.items()]
        lines += ["    templates:"] + [f'      - "{text}"' for text in task.templates]
    return HEADER + TASKS_NOTE + "\n".join(lines) + "\n"


def copy_files(work: Path, project: Path) -> None:
    """Replaces the project's models and images with those in the work folder."""
    for name in ("pretrained", "experts", "datasets"):
        shutil.rmtree(project / name, ignore_errors=True)
        shutil.copytree(work / name, project / name)
        for path in (project / name).rglob("*"):
            # safetensors files are written readable by their owner only.
            path.chmod(0o755 if path.is_dir() else 0o644)


def write_texts(project: Path, results: dict) -> None:
    (project / "recipe.yaml").write_text(recipe(results["scaling"]), "utf-8")
    (project / "tasks.yaml").write_text(tasks_file(), "utf-8")
    (project / "README.md").write_text(report.readme(results), "utf-8")
