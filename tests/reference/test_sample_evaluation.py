# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The scores that `interfuse evaluate` finds for models of the sample project are those of
transformers' CLIPModel on the same images. The program is named by INTERFUSE."""

from __future__ import annotations

import atexit
import functools
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import pytest

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
TASKS = ("fashion", "digits", "letters", "shapes", "patterns")
MODELS = ("pretrained", *(f"experts/{task}" for task in TASKS), "merged")
BATCH = 64


@functools.cache
def folder_of(model: str) -> Path:
    """Of the sample; `merged` is made of it."""
    if model != "merged":
        return SAMPLE / model
    merged = Path(tempfile.mkdtemp(prefix="interfuse-merged-")) / "merged"
    atexit.register(shutil.rmtree, merged.parent)
    command = [
        os.environ["INTERFUSE"], "merge", str(SAMPLE / "recipe.yaml"), "method.num_samples=4",
        "--output", str(merged), "--quiet",
    ]  # fmt: skip
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return merged


@functools.cache
def found_scores() -> list[dict[str, Any]]:
    """The models of the program's report, in the order of MODELS."""
    command = [
        os.environ["INTERFUSE"], "evaluate", *(str(folder_of(model)) for model in MODELS),
        "--tasks", str(SAMPLE / "tasks.yaml"), "--clip-model", str(SAMPLE / "pretrained"),
        "--json",
    ]  # fmt: skip
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    report = json.loads(run.stdout)
    assert [task["name"] for task in report["tasks"]] == list(TASKS)
    assert len(report["models"]) == len(MODELS)
    return report["models"]


@functools.cache
def task_file() -> dict[str, Any]:
    import yaml

    return yaml.safe_load((SAMPLE / "tasks.yaml").read_text(encoding="utf-8"))["tasks"]


@functools.cache
def clip_model() -> Any:
    import torch
    from transformers import CLIPModel

    return CLIPModel.from_pretrained(SAMPLE / "pretrained", dtype=torch.float32).eval()


@functools.cache
def vision_model(model: str) -> Any:
    import torch
    from transformers import CLIPVisionModel

    return CLIPVisionModel.from_pretrained(folder_of(model), dtype=torch.float32).eval()


@functools.cache
def head(task: str) -> Any:
    """[classes, projection], classes in the task's order."""
    import torch
    from transformers import CLIPTokenizerFast

    tokenizer = CLIPTokenizerFast.from_pretrained(SAMPLE / "pretrained")
    rows = []
    for words in task_file()[task]["classes"].values():
        texts = [template.replace("{}", words) for template in task_file()[task]["templates"]]
        tokens = tokenizer(texts, padding=True, return_tensors="pt")
        with torch.no_grad():
            embeddings = clip_model().get_text_features(**tokens)
        mean = (embeddings / embeddings.norm(dim=-1, keepdim=True)).mean(dim=0)
        rows.append(mean / mean.norm())
    return torch.stack(rows)


@functools.cache
def pixels_and_labels(task: str) -> tuple[Any, Any]:
    import torch
    from PIL import Image
    from transformers import CLIPImageProcessor

    processor = CLIPImageProcessor.from_pretrained(SAMPLE / "pretrained")
    folder = SAMPLE / task_file()[task]["dataset"] / task_file()[task]["split"]
    pictures, labels = [], []
    for label, name in enumerate(task_file()[task]["classes"]):
        for path in sorted((folder / name).iterdir()):
            pictures.append(Image.open(path).convert("RGB"))
            labels.append(label)
    return processor(pictures, return_tensors="pt").pixel_values, torch.tensor(labels)


def expected_score(model: str, task: str) -> dict[str, float]:
    import torch

    pixels, labels = pixels_and_labels(task)
    with torch.no_grad():
        pooled = torch.cat(
            [vision_model(model)(part).pooler_output for part in pixels.split(BATCH)]
        )
        images = clip_model().visual_projection(pooled)
        images = images / images.norm(dim=-1, keepdim=True)
        logits = clip_model().logit_scale.exp() * images @ head(task).T
    right = (logits.argmax(dim=1) == labels).sum().item()
    loss = torch.nn.functional.cross_entropy(logits.double(), labels).item()
    return {"accuracy": right / len(labels), "loss": loss, "images": len(labels)}


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("model", MODELS)
def test_scores_are_those_of_transformers(model: str, task: str) -> None:
    found = found_scores()[MODELS.index(model)]["scores"][task]
    expected = expected_score(model, task)
    assert found["images"] == expected["images"]
    assert found["accuracy"] == pytest.approx(expected["accuracy"], abs=1e-12)
    assert found["loss"] == pytest.approx(expected["loss"], abs=1e-5)


@pytest.mark.parametrize("model", MODELS)
def test_the_average_is_plain(model: str) -> None:
    found = found_scores()[MODELS.index(model)]
    scores = [found["scores"][task] for task in TASKS]
    for value in ("accuracy", "loss"):
        mean = sum(score[value] for score in scores) / len(scores)
        assert found["average"][value] == pytest.approx(mean, abs=1e-12)
