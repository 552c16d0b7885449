# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the comparison tells a right export from a wrong one, and whether the reference and the
float64 truth agree: on the reference's own result, saved in the form of Interfuse's export."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

import reference
from compare import compare_export
from comparison import Report, read_routing, write_routing
from fixture_cases import Case
from make_fixtures import check_against_truth, run_truth
from random_pool import write_random_pool

SEED = 6  # four experts, three datasets: see test_pool_is_worth_it


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> tuple[Case, reference.ReferenceRun, Path]:
    root = tmp_path_factory.mktemp("pool")
    reference.prepare_environment(root / "cache")
    case, recipe = write_random_pool(root, SEED)
    run = reference.run_reference(reference.load_recipe(recipe))
    folder = root / "export"
    run.model.save_pretrained(folder)
    shutil.copy(recipe.parent / "pretrained" / "preprocessor_config.json", folder)
    weights = np.stack([row.numpy() for row in run.routing])
    write_routing(folder / "routing_weights.csv", list(case.experts), run.modules, weights)
    return case, run, folder


def change_tensor(name_part: str, amount: float) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        from safetensors.numpy import load_file, save_file

        tensors = load_file(folder / "model.safetensors")
        name = next(name for name in tensors if name_part in name)
        changed = tensors[name].copy()
        changed.flat[0] += amount * np.abs(changed).max()
        tensors[name] = changed
        save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})

    return change


def drop_tensor(folder: Path) -> None:
    from safetensors.numpy import load_file, save_file

    tensors = load_file(folder / "model.safetensors")
    tensors.popitem()
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})


def change_routing(folder: Path) -> None:
    experts, modules, weights = read_routing(folder / "routing_weights.csv")
    weights[-1, 0] += 2e-5
    write_routing(folder / "routing_weights.csv", experts, modules, weights)


def swap_rows(folder: Path) -> None:
    experts, modules, weights = read_routing(folder / "routing_weights.csv")
    modules[0], modules[1] = modules[1], modules[0]
    write_routing(folder / "routing_weights.csv", experts, modules, weights)


def remove_processor(folder: Path) -> None:
    (folder / "preprocessor_config.json").unlink()


def test_pool_is_worth_it(result: tuple[Case, reference.ReferenceRun, Path]) -> None:
    case, run, _ = result
    assert len(case.experts) > 1 and len(case.datasets) > 1
    assert np.ptp(np.stack([row.numpy() for row in run.routing])) > 0.02


def test_reference_agrees_with_truth(result: tuple[Case, reference.ReferenceRun, Path]) -> None:
    case, run, _ = result
    check_against_truth("random pool", run, run_truth(case, run))


def test_right_export_passes(result: tuple[Case, reference.ReferenceRun, Path]) -> None:
    case, run, folder = result
    report = Report()
    compare_export(report, folder, case, run)
    assert report.failures == 0, str(report)


@pytest.mark.parametrize(
    ("damage", "complaint"),
    [
        (change_tensor("mlp.fc1.weight", 3e-6), "merged tensors differ"),
        (change_tensor("class_embedding", 1e-7), "bit-equal"),
        (change_tensor("mlp.fc2.bias", float("nan")), "merged tensors differ"),
        (drop_tensor, "missing"),
        (change_routing, "routing weights differ"),
        (swap_rows, "rows"),
        (remove_processor, "CLIPImageProcessor"),
    ],
)
def test_wrong_export_fails(
    result: tuple[Case, reference.ReferenceRun, Path],
    tmp_path: Path,
    damage: Callable[[Path], None],
    complaint: str,
) -> None:
    case, run, folder = result
    damaged = tmp_path / "export"
    shutil.copytree(folder, damaged)
    damage(damaged)
    report = Report()
    compare_export(report, damaged, case, run)
    failed = [line for line in report.lines if line.startswith("FAILED")]
    assert any(complaint in line for line in failed), str(report)
