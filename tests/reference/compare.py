# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Merges a random pool with the reference and with Interfuse, and compares routing weights, merged
tensors and the exported folder. Exit status 0 when they agree, 1 when not."""

from __future__ import annotations

import argparse
import secrets
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

import reference
from comparison import (
    Report,
    check_processor,
    compare_pooled,
    compare_routing,
    compare_tensors,
    load_strictly,
)
from fixture_cases import Case
from random_pool import write_random_pool


def run_interfuse(binary: Path, recipe: Path, output: Path, report: Report) -> bool:
    command = [str(binary), "merge", str(recipe), "--output", str(output)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if not report.check(done.returncode == 0, f"interfuse merge exits with {done.returncode}"):
        report.lines.append(done.stdout + done.stderr)
    return done.returncode == 0


def compare_export(report: Report, folder: Path, case: Case, run: reference.ReferenceRun) -> None:
    """Everything that can be said about an exported folder beside the reference's run."""
    from safetensors.numpy import load_file

    weights = np.stack([row.numpy() for row in run.routing])
    compare_routing(
        report, folder / "routing_weights.csv", list(case.experts), run.modules, weights
    )
    file = folder / "model.safetensors"
    if report.check(file.is_file(), f"{file.name} is there"):
        expected = {name: tensor.numpy() for name, tensor in run.model.state_dict().items()}
        compare_tensors(report, load_file(file), expected, case.pretrained)
    model = load_strictly(report, folder)
    if model is not None:
        import torch

        check_processor(report, folder, model)
        pixels = run.pixel_values()
        with torch.no_grad():
            expected_pooled = run.model(pixels).pooler_output.numpy()
        compare_pooled(report, model, pixels.numpy(), expected_pooled)


def describe(case: Case) -> str:
    keys = ("hidden_size", "intermediate_size", "num_hidden_layers", "image_size", "hidden_act")
    shape = ", ".join(f"{key} {case.config[key]}" for key in keys)
    options = ", ".join(f"{key} {value}" for key, value in case.method.items())
    return f"{len(case.experts)} experts, {len(case.datasets)} datasets; {shape}; {options}"


def compare(binary: Path, seed: int) -> Report:
    report = Report()
    with tempfile.TemporaryDirectory(prefix="interfuse-compare-") as scratch:
        root = Path(scratch)
        reference.prepare_environment(root / "cache")
        case, recipe = write_random_pool(root, seed)
        print(describe(case))
        output = root / "merged"
        if run_interfuse(binary, recipe, output, report):
            run = reference.run_reference(reference.load_recipe(recipe))
            compare_export(report, output, case, run)
    return report


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--interfuse", type=Path, required=True, help="the program to compare")
    parser.add_argument("--seed", type=int, help="of the random pool (default: a new one)")
    arguments = parser.parse_args()
    if not arguments.interfuse.is_file():
        parser.error(f"{arguments.interfuse} is no program")
    seed = secrets.randbelow(10**6) if arguments.seed is None else arguments.seed
    print(f"seed {seed}")
    report = compare(arguments.interfuse.resolve(), seed)
    print(report)
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main())
