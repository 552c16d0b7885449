# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line of AdaSVD's documentation in fusion_bench, word for word, against a hub cache
that holds small stand-ins under the real names."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hydra_configs import interfuse
from pools import (
    expert_state,
    pretrained_state,
    processor_config,
    save_vision_model,
    vision_config,
    write_json,
)
from PIL import Image
from test_hub_cache import put_into_cache

TASKS = ("sun397", "stanford-cars", "resisc45", "eurosat", "svhn", "gtsrb", "mnist", "dtd")
BASE = "clip-vit-base-patch32"
SAMPLES = 4
LINE = (
    "method=ada_svd/clip_vision",
    f"method.num_samples={SAMPLES}",
    "method.gate_k=16",
    "method.scaling_factor=1.0",
    "method.average_experts=false",
    "modelpool=CLIPVisionModelPool/clip-vit-base-patch32_TA8",
    "taskpool=CLIPVisionModelTaskPool/clip-vit-classification_TA8",
)
# Small towers have no words, so nothing is evaluated.
CHANGES = ("~taskpool",)
# The hub's repositories whose ids have no owner, and one that has configurations.
OWNERLESS = ("mnist", "svhn")
CONFIGURATIONS = """---
configs:
- {config_name: cropped_digits, data_files: [{split: train, path: "train/**"}]}
- {config_name: full_numbers, data_files: [{split: train, path: "full/**"}]}
---
"""


@pytest.fixture(name="cache", scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("documented")
    random = np.random.default_rng(3)
    config = vision_config()
    pretrained = pretrained_state(config, random)
    save_vision_model(folder / "base", config, pretrained)
    write_json(folder / "base" / "preprocessor_config.json", processor_config(32))
    put_into_cache(folder / "hub", f"openai/{BASE}", "model", folder / "base")
    for task in TASKS:
        save_vision_model(folder / task, config, expert_state(pretrained, 4, random))
        put_into_cache(folder / "hub", f"tanganke/{BASE}_{task}", "model", folder / task)
        images = folder / f"{task}-images" / "train"
        for index in range(SAMPLES + 2):
            place = images / ("a", "b")[index % 2] / f"{index}.png"
            place.parent.mkdir(parents=True, exist_ok=True)
            Image.fromarray(random.integers(0, 256, (32, 32, 3), np.uint8)).save(place)
        repository = task if task in OWNERLESS else f"tanganke/{task.replace('-', '_')}"
        if task == "svhn":
            (images.parent / "README.md").write_text(CONFIGURATIONS, encoding="utf-8")
        put_into_cache(folder / "hub", repository, "dataset", images.parent)
    return folder / "hub"


def test_merges_end_to_end(cache: Path, tmp_path: Path) -> None:
    done = interfuse("merge", *LINE, *CHANGES, "--output", tmp_path / "out", "--json",
                     HF_HUB_CACHE=str(cache))
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result["samples_per_dataset"] == SAMPLES
    assert (tmp_path / "out" / "model.safetensors").is_file()
    assert "'method.device' is cuda by default, which is taken as auto" in done.stderr
    # What is written merges again to the same, without a group.
    again = interfuse("merge", tmp_path / "out" / "recipe.yaml", "--output", tmp_path / "again",
                      HF_HUB_CACHE=str(cache))
    assert again.returncode == 0, again.stderr
    first, second = (tmp_path / name / "model.safetensors" for name in ("out", "again"))
    assert first.read_bytes() == second.read_bytes()


def test_the_folder_may_be_named_as_fusion_bench_names_it(cache: Path, tmp_path: Path) -> None:
    done = interfuse("merge", "method=simple_average", LINE[-2],
                     f"merged_model_save_path={tmp_path / 'out'}", HF_HUB_CACHE=str(cache))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "model.safetensors").is_file()


def test_a_device_on_the_line_is_meant(cache: Path, tmp_path: Path) -> None:
    done = interfuse("merge", *LINE, *CHANGES, "method.device=cuda", "--output", tmp_path / "out",
                     HF_HUB_CACHE=str(cache), CUDA_VISIBLE_DEVICES="")
    assert done.returncode == 1
    assert "taken as auto" not in done.stderr
    assert "cuda" in done.stderr


def test_a_pool_is_inspected(cache: Path) -> None:
    done = interfuse("inspect", LINE[-2], "~modelpool.train_datasets", "--pool", "--json",
                     HF_HUB_CACHE=str(cache))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["experts"] == list(TASKS)
