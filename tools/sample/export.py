# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the sample project together: model folders, data sets, recipe, tasks and README."""

from __future__ import annotations

import shutil
from pathlib import Path

import settings
from tasks import TASKS

TEMPLATE = Path(__file__).with_name("project_readme.md")

HEADER = """\
# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""

RECIPE = """
# Merges the five experts of the sample project with AdaSVD. Relative paths start at this folder.
# The scaling factor is the best one on the validation images.
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

interfuse:
  tasks: tasks.yaml
"""

TASKS_NOTE = """
# The zero-shot tasks of the sample project. Relative paths start at this folder.
#   dataset    an ImageFolder: <dataset>/<split>/<class folder>/*.png
#   split      {split}
#   classes    class folder: the words that stand for {{}} in the templates
#   templates  sentences; a class's head is the mean of their text embeddings
tasks:
"""
TASKS_FILES = {
    "test": ("tasks.yaml",
             'the images to measure on; nothing was trained or chosen on "test"'),
    "validation": ("tasks-validation.yaml", "the images to choose factors on"),
}


def recipe() -> str:
    """With the method's own scaling factor; `results` puts the best one in its place."""
    models = "\n".join(f"    {name}: experts/{name}" for name in TASKS)
    folders = "\n".join(f"    {name}: datasets/{name}" for name in TASKS)
    return HEADER + RECIPE.format(models=models, datasets=folders, scaling=1.0,
                                  samples=settings.NUM_SAMPLES, gate=settings.GATE_K,
                                  seed=settings.CALIBRATION_SEED)


def tasks_file(split: str) -> str:
    lines = []
    for task in TASKS.values():
        lines += [f"  {task.name}:", f"    dataset: datasets/{task.name}", f"    split: {split}",
                  "    classes:"]
        # Quoted, because YAML 1.1 reads a bare y or n as true or false.
        lines += [f'      "{folder}": "{words}"' for folder, words in task.classes.items()]
        lines += ["    templates:"] + [f'      - "{text}"' for text in task.templates]
    note = TASKS_NOTE.format(split=TASKS_FILES[split][1])
    return HEADER + note + "\n".join(lines) + "\n"


def readme() -> str:
    """The project's page without its results: `results` fills the places between the markers."""
    text = TEMPLATE.read_text("utf-8")
    steps = ", ".join(f"{task} {settings.FINE_TUNING[task].steps}" for task in TASKS)
    values = {"steps": steps, "pretraining_steps": str(settings.Pretraining().steps)}
    for name, value in values.items():
        text = text.replace("{{" + name + "}}", value)
    return text


def copy_files(work: Path, project: Path) -> None:
    """Replaces the project's models and images with those in the work folder."""
    for name in ("pretrained", "experts", "datasets"):
        shutil.rmtree(project / name, ignore_errors=True)
        shutil.copytree(work / name, project / name)
        for path in (project / name).rglob("*"):
            # safetensors files are written readable by their owner only.
            path.chmod(0o755 if path.is_dir() else 0o644)


def write_texts(project: Path) -> None:
    (project / "recipe.yaml").write_text(recipe(), "utf-8")
    for split, (name, _) in TASKS_FILES.items():
        (project / name).write_text(tasks_file(split), "utf-8")
    (project / "README.md").write_text(readme(), "utf-8")
