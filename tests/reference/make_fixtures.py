# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/fixtures: model pools, image folders and images, with what the reference
(fusion_bench, transformers, Pillow) and a float64 implementation make of them.

Run with the interpreter that scripts/python-env makes. The same versions give the same files.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

import numpy as np

import reference
import truth
from fixture_cases import CASES, Case, write_recipe
from fixture_datasets import write_datasets
from pools import save_vision_model

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"


def run_reference(recipe: Path, case: Case, scratch: Path) -> reference.ReferenceRun:
    resolved = reference.load_recipe(recipe)
    for name, state in case.rewritten.items():
        save_vision_model(scratch / name, case.config, state)
        resolved["modelpool"]["models"][name] = str(scratch / name)
    return reference.run_reference(resolved)


def run_truth(case: Case, run: reference.ReferenceRun) -> truth.Result:
    count = case.method["num_samples"]
    pixels = run.pixel_values().numpy()
    samples = [pixels[i * count : (i + 1) * count] for i in range(len(case.datasets))]
    options = truth.Options(
        gate_k=case.method["gate_k"],
        scaling_factor=case.method["scaling_factor"],
        average_experts=case.method["average_experts"],
    )
    return truth.run(case.config, case.pretrained, list(case.experts.values()), samples, options)


def check_against_truth(name: str, run: reference.ReferenceRun, result: truth.Result) -> None:
    """The two implementations know nothing of each other: where they part, one of them is wrong."""
    if run.modules != result.modules:
        sys.exit(f"{name}: the reference's layers are {run.modules}, the truth's {result.modules}")
    routing = np.abs(np.stack([r.numpy() for r in run.routing]) - result.routing).max()
    merged = max(
        np.abs(tensor.numpy() - result.merged[key]).max() / np.abs(result.merged[key]).max()
        for key, tensor in run.model.state_dict().items()
    )
    print(f"{name}: reference - truth: routing {routing:.1e}, merged {merged:.1e} relative")
    if routing > 2e-6 or merged > 2e-6:
        sys.exit(f"{name}: the reference and the truth differ")


def untouched(case: Case, run: reference.ReferenceRun) -> list[str]:
    """The tensors that the reference leaves as they are, bit for bit; not stored again."""
    return [
        key
        for key, tensor in run.model.state_dict().items()
        if np.array_equal(tensor.numpy(), case.pretrained[key])
    ]


def expected_tensors(
    case: Case, run: reference.ReferenceRun, result: truth.Result
) -> dict[str, np.ndarray]:
    import torch

    pixels = run.pixel_values()
    with torch.no_grad():
        pooled = run.model(pixels).pooler_output
    tensors = {f"indices.{name}": np.array(drawn) for name, drawn in run.indices.items()}
    tensors["routing.reference"] = np.stack([r.numpy() for r in run.routing])
    tensors["routing.truth"] = result.routing
    tensors["routing.by_dataset.truth"] = result.by_dataset
    tensors["pooled_output"] = pooled.numpy()
    if case.keep_pixels:
        tensors["pixel_values"] = pixels.numpy()
    for key, tensor in run.model.state_dict().items():
        if key not in untouched(case, run):
            tensors[f"merged.{key}"] = tensor.numpy()
    for module in result.modules:
        for suffix in (".weight", ".bias"):
            tensors[f"merged_truth.{module}{suffix}"] = result.merged[module + suffix]
    return {name: np.ascontiguousarray(tensor) for name, tensor in tensors.items()}


def make_case(name: str, root: Path, scratch: Path) -> None:
    from safetensors.numpy import save_file

    folder = root / "ada_svd" / name
    case = CASES[name](folder)
    write_recipe(folder / "recipe.yaml", case)
    run = run_reference(folder / "recipe.yaml", case, scratch / name)
    result = run_truth(case, run)
    check_against_truth(name, run, result)
    save_file(expected_tensors(case, run, result), folder / "expected.safetensors")
    about = {
        "modules": run.modules,
        "experts": list(case.experts),
        "datasets": case.datasets,
        "skipped": skipped_layers(case, run.modules),
        "untouched": untouched(case, run),
        "versions": reference.versions(),
    }
    (folder / "expected.json").write_text(json.dumps(about, indent=2) + "\n", encoding="utf-8")


def skipped_layers(case: Case, routed: list[str]) -> list[str]:
    modules = [
        f"vision_model.encoder.layers.{index}.{name}"
        for index in range(case.config["num_hidden_layers"])
        for name in truth.LINEAR_NAMES
    ]
    return [module for module in modules if module not in routed]


def make_ada_svd(root: Path) -> None:
    for part in ("datasets", "ada_svd"):
        shutil.rmtree(root / part, ignore_errors=True)
    write_datasets(root / "datasets")
    with tempfile.TemporaryDirectory() as scratch:
        reference.prepare_environment(Path(scratch) / "cache")
        import torch

        torch.set_num_threads(1)  # sums in the same order whatever the number of cores
        for name in CASES:
            make_case(name, root, Path(scratch))


def make_images(root: Path) -> None:
    import fixture_images

    shutil.rmtree(root / "images", ignore_errors=True)
    fixture_images.write_images(root / "images")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=Path, default=FIXTURES, help="default: tests/fixtures")
    parser.add_argument("--only", choices=("ada_svd", "images"), help="make only this part")
    arguments = parser.parse_args()
    if arguments.only != "images":
        make_ada_svd(arguments.output)
    if arguments.only != "ada_svd":
        make_images(arguments.output)


if __name__ == "__main__":
    main()
