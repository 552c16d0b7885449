# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Group files are composed as Hydra composes them, over the whole of fusion_bench's own folder; the
presets that Interfuse carries say what its files say; and what Hydra prints is read as it is."""

from __future__ import annotations

import json
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest
from hydra_configs import (
    FOLDER,
    SECTIONS,
    by_hydra,
    by_interfuse,
    interfuse,
    options,
    plain,
)
from omegaconf import OmegaConf

# It names a dataset that the folder lacks, so Hydra refuses it as well.
BROKEN = "CLIPVisionModelTaskPool/clip-vit-single-task_oxford_flowers102_val"
POOLS = [name for name in options("modelpool") if "CLIPVision" in name]
TASKS = [name for name in options("taskpool") if "CLIPVision" in name and name != BROKEN]
METHODS = [name for name in options("method") if name != "dummy"]
CHOICES = list(zip_longest(POOLS, METHODS, TASKS, fillvalue=""))

PAIRS = [
    ("clip-vit-base-patch32_TA8", "clip-vit-classification_TA8"),
    ("clip-vit-base-patch16_TA8", "clip-vit-classification_TA8_B16"),
    ("clip-vit-large-patch14_TA8", "clip-vit-classification_TA8_L14"),
]
MERGES = ("ada_svd/clip_vision", "simple_average", "task_arithmetic", "ties_merging")


def softened(method: dict[str, Any]) -> dict[str, Any]:
    """A device that a group file names is a default for Interfuse."""
    for key in ("device", "upscaling_accelerator"):
        if method.get(key) == "cuda":
            method[key] = "auto"
    return method


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: " ".join(choice))
def test_composes_as_hydra_does(choice: tuple[str, str, str]) -> None:
    fallbacks = (POOLS[0], "simple_average", TASKS[0])
    overrides = [f"{section}={name or fallback}"
                 for section, name, fallback in zip(SECTIONS, choice, fallbacks)]
    theirs = by_hydra(overrides)
    ours = by_interfuse("--config-dir", FOLDER, *overrides)
    for section in SECTIONS:
        expected, found = plain(theirs, section), plain(ours, section)
        softened(expected[section])
        # As text: the order of models and datasets counts.
        assert json.dumps(found) == json.dumps(expected)


def test_refuses_what_hydra_refuses() -> None:
    done = interfuse("recipe", "--config-dir", FOLDER, f"modelpool={POOLS[0]}", f"taskpool={BROKEN}")
    assert done.returncode == 1
    assert "There is no 'dataset/image_classification/val/oxford_flowers102'" in done.stderr


def test_groups_below_the_sections_are_chosen_too() -> None:
    pool = "modelpool=CLIPVisionModelPool/clip-vit-base-patch32_TA8"
    change = "dataset/image_classification/train@modelpool.train_datasets=[mnist,dtd]"
    ours, theirs = by_interfuse("--config-dir", FOLDER, pool, change), by_hydra([pool, change])
    assert plain(ours, "modelpool") == plain(theirs, "modelpool")


def dataset(entry: dict[str, Any]) -> tuple[Any, ...]:
    names = list(entry.get("_args_", [])) + [None, None]
    return entry.get("path", names[0]), entry.get("name", names[1]), entry["split"]


def location(entry: Any) -> str:
    return entry if isinstance(entry, str) else entry["pretrained_model_name_or_path"]


@pytest.mark.parametrize("pool, tasks", PAIRS)
def test_presets_say_what_the_folder_says(pool: str, tasks: str) -> None:
    overrides = (f"modelpool=CLIPVisionModelPool/{pool}",
                 f"taskpool=CLIPVisionModelTaskPool/{tasks}")
    ours, theirs = by_interfuse(*overrides), by_hydra(overrides)
    assert list(ours.modelpool.models.items()) == list(theirs.modelpool.models.items())
    for section, key in (("modelpool", "train_datasets"), ("taskpool", "test_datasets")):
        mine, found = (OmegaConf.to_container(config[section][key]) for config in (ours, theirs))
        assert {name: dataset(entry) for name, entry in mine.items()} == {
            name: dataset(entry) for name, entry in found.items()}
        assert list(mine) == list(found)
    assert location(ours.modelpool.processor) == location(theirs.modelpool.processor)
    for key in ("clip_model", "processor"):
        assert location(ours.taskpool[key]) == location(theirs.taskpool[key])


@pytest.mark.parametrize("method", MERGES)
def test_method_presets_say_what_the_folder_says(method: str) -> None:
    overrides = (f"method={method}", f"modelpool=CLIPVisionModelPool/{PAIRS[0][0]}")
    expected = plain(by_hydra(overrides), "method")
    assert plain(by_interfuse(*overrides), "method")["method"] == softened(expected["method"])


def test_every_preset_is_one_of_the_folder() -> None:
    presets = json.loads(interfuse("presets", "--json").stdout)
    assert sum(map(len, presets.values())) == len(MERGES) + 2 * len(PAIRS)
    for section, names in presets.items():
        assert set(names) <= set(options(section))


@pytest.mark.parametrize("method", MERGES)
@pytest.mark.parametrize("pool, tasks", PAIRS)
def test_reads_what_hydra_prints(method: str, pool: str, tasks: str, tmp_path: Path) -> None:
    config = by_hydra([f"method={method}", f"modelpool=CLIPVisionModelPool/{pool}",
                       f"taskpool=CLIPVisionModelTaskPool/{tasks}"])
    recipe = tmp_path / "composed.yaml"
    recipe.write_text(OmegaConf.to_yaml(config), encoding="utf-8")  # fusion_bench --cfg job
    cache = str(tmp_path / "hub")
    done = interfuse("inspect", recipe, "--json", HF_HUB_CACHE=cache)
    assert done.returncode == 0, done.stderr
    facts = json.loads(done.stdout)["facts"]
    models = dict(config.modelpool.models)
    names = [name for name in models if name != "_pretrained_"]
    assert facts["experts"] == ", ".join(names[:-1]) + " and " + names[-1]
    # All that the models' ids name is asked for, by the lines that fetch it.
    done = interfuse("merge", recipe, "method.device=cpu", "--output",
                     tmp_path / "out", HF_HUB_CACHE=cache)
    assert done.returncode == 1
    for repository in models.values():
        assert f"hf download {repository}" in done.stderr
    if method.startswith("ada_svd"):
        sets = OmegaConf.to_container(config.modelpool.train_datasets)
        for repository, *_ in map(dataset, sets.values()):
            assert f"hf download {repository} --repo-type dataset" in done.stderr
    assert not (tmp_path / "out").exists()
