# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A merge of LoRA adapters is the merge of the models that PEFT's merge_and_unload makes of them.
The environment variable INTERFUSE names the program."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from peft import LoraConfig, PeftModel, get_peft_model
from safetensors.numpy import load_file

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "checkpoint"))

from comparison import read_routing  # noqa: E402
from make_adapter_fixtures import full_model, merged_tower, randomise, tower  # noqa: E402

PROGRAM = os.environ["INTERFUSE"]
FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
BASE = FIXTURES / "ada_svd" / "basic" / "pretrained"
DATASETS = ("shapes", "stripes", "clouds")
GATE_K = 4
TOLERANCE = 1e-6

LINEAR = ["q_proj", "k_proj", "v_proj", "out_proj", "fc1", "fc2"]
FORMS: dict[str, tuple[Any, dict[str, Any]]] = {
    "plain": (tower, {"r": 4, "lora_alpha": 8, "target_modules": LINEAR}),
    "rslora": (tower, {"r": 3, "use_rslora": True, "target_modules": LINEAR}),
    "patterns": (
        tower,
        {
            "r": 2,
            "target_modules": LINEAR,
            "rank_pattern": {r"layers\.0\..*_proj": 4, "fc2": 1},
            "alpha_pattern": {"(q|k)_proj": 3, "mlp.fc1": 5},
        },
    ),
    "bias": (
        tower, {"r": 4, "target_modules": ["q_proj", "v_proj", "fc1", "fc2"], "bias": "all"}
    ),
    "full_model": (full_model, {"r": 4, "target_modules": ["q_proj", "v_proj", "fc2"]}),
}


def save_tower(folder: Path, state: dict[str, torch.Tensor]) -> None:
    model = tower(BASE)
    model.load_state_dict(state)
    model.save_pretrained(folder)


def write_recipe(path: Path, experts: dict[str, Path]) -> None:
    lines = ["modelpool:", "  models:", f"    _pretrained_: {BASE}"]
    lines += [f"    {name}: {folder}" for name, folder in experts.items()]
    lines += ["  train_datasets:"]
    lines += [f"    {name}: {FIXTURES / 'datasets' / name}" for name in DATASETS]
    lines += ["method:", "  scaling_factor: 1.3", "  num_samples: 6", f"  gate_k: {GATE_K}"]
    lines += ["  average_experts: true", "  device: cpu", ""]
    path.write_text("\n".join(lines), encoding="utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Adapters, the whole models that they make, and a recipe of either."""
    folder = tmp_path_factory.mktemp("lora")
    for seed, (name, (make, options)) in enumerate(FORMS.items(), start=100):
        torch.manual_seed(seed)
        base = make(BASE)
        model = get_peft_model(base, LoraConfig(**options))
        randomise(model, seed)
        model.save_pretrained(folder / "adapters" / name)
        torch.manual_seed(seed)
        loaded = PeftModel.from_pretrained(make(BASE), folder / "adapters" / name)
        save_tower(folder / "whole" / name, merged_tower(loaded))
    mixed = {name: "whole" if name in ("plain", "bias") else "adapters" for name in FORMS}
    for kind in ("adapters", "whole"):
        write_recipe(folder / f"{kind}.yaml", {name: folder / kind / name for name in FORMS})
    write_recipe(folder / "mixed.yaml", {name: folder / mixed[name] / name for name in FORMS})
    for kind in ("adapters", "whole", "mixed"):
        interfuse("merge", folder / f"{kind}.yaml", "--output", folder / f"merged_{kind}")
    return folder


def interfuse(*arguments: object) -> str:
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True,
                          check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("kind", ["adapters", "mixed"])
def test_routing_is_that_of_the_merged_models(root: Path, kind: str) -> None:
    experts, modules, expected = read_routing(root / "merged_whole" / "routing_weights.csv")
    found_experts, found_modules, found = read_routing(
        root / f"merged_{kind}" / "routing_weights.csv"
    )
    assert (found_experts, found_modules) == (experts, modules)
    assert np.abs(found - expected).max() <= TOLERANCE
    assert np.ptp(expected, axis=1).max() > 0.01  # it is worth comparing


@pytest.mark.parametrize("kind", ["adapters", "mixed"])
def test_merged_weights_are_those_of_the_merged_models(root: Path, kind: str) -> None:
    expected = load_file(root / "merged_whole" / "model.safetensors")
    found = load_file(root / f"merged_{kind}" / "model.safetensors")
    assert found.keys() == expected.keys()
    for name, values in expected.items():
        error = np.abs(found[name].astype(np.float64) - values).max()
        assert error <= TOLERANCE * np.abs(values).max(), name


def test_statistics_are_those_of_the_merged_models(root: Path) -> None:
    import json

    whole, adapters = (
        json.loads(interfuse("inspect", root / f"{kind}.yaml", "--pool", "--json"))
        for kind in ("whole", "adapters")
    )
    for expected, found in zip(whole["layers"], adapters["layers"], strict=True):
        for key in ("relative_change", "inner_products", "overlap"):
            np.testing.assert_allclose(found[key], expected[key], rtol=1e-4, atol=1e-5)


def test_recorded_hashes_tell_adapters_apart(root: Path) -> None:
    import yaml

    recorded = yaml.safe_load((root / "merged_adapters" / "recipe.yaml").read_text())
    models = recorded["interfuse"]["inputs"]["models"]
    assert len({models[name]["hash"] for name in models}) == len(FORMS) + 1
    # What was exported makes the same bytes again.
    interfuse("merge", root / "merged_adapters" / "recipe.yaml", "--output", root / "again")
    first, again = (
        (root / folder / "model.safetensors").read_bytes()
        for folder in ("merged_adapters", "again")
    )
    assert first == again
