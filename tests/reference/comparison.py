# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares an exported folder with what the reference computed."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

ROUTING_TOLERANCE = 1e-5  # absolute
MERGED_TOLERANCE = 1e-6  # relative to the tensor's largest absolute value
POOLED_TOLERANCE = 1e-5  # absolute

State = dict[str, np.ndarray]


@dataclass
class Report:
    lines: list[str] = field(default_factory=list)
    failures: int = 0

    def check(self, passed: bool, text: str) -> bool:
        self.lines.append(f"{'ok    ' if passed else 'FAILED'}  {text}")
        self.failures += not passed
        return passed

    def __str__(self) -> str:
        end = "all checks passed" if not self.failures else f"{self.failures} checks failed"
        return "\n".join([*self.lines, end])


def read_routing(path: Path) -> tuple[list[str], list[str], np.ndarray]:
    """Experts, modules and weights [modules, experts] of a routing_weights.csv."""
    with path.open(newline="", encoding="utf-8") as file:
        header, *rows = list(csv.reader(file))
    weights = np.array([[float(cell) for cell in row[1:]] for row in rows])
    return header[1:], [row[0] for row in rows], weights


def write_routing(path: Path, experts: list[str], modules: list[str], weights: np.ndarray) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["module", *experts])
        for module, row in zip(modules, weights, strict=True):
            writer.writerow([module, *(repr(float(value)) for value in row)])


def compare_routing(
    report: Report, path: Path, experts: list[str], modules: list[str], weights: np.ndarray
) -> None:
    if not report.check(path.is_file(), f"{path.name} is there"):
        return
    found_experts, found_modules, found = read_routing(path)
    report.check(found_experts == experts, f"its experts are {', '.join(experts)}")
    if not report.check(found_modules == modules, f"it has the reference's {len(modules)} rows"):
        report.lines.append(f"        expected {modules}\n        found    {found_modules}")
        return
    if not report.check(found.shape == weights.shape, f"its weights are {weights.shape}"):
        return
    error = np.abs(found - weights)
    row, column = np.unravel_index(np.argmax(error), error.shape)
    report.check(
        bool(error.max() <= ROUTING_TOLERANCE),
        f"routing weights differ by {error.max():.2e} at most (limit {ROUTING_TOLERANCE:.0e}),"
        f" at {modules[row]}, {experts[column]}",
    )


def compare_tensors(report: Report, found: State, expected: State, pretrained: State) -> None:
    """Tensors that the reference leaves as the pretrained model has them must be those, bit for
    bit; the others within the tolerance."""
    missing = sorted(expected.keys() - found.keys())
    unexpected = sorted(found.keys() - expected.keys())
    report.check(not missing, f"no tensor is missing {missing[:3] if missing else ''}")
    report.check(not unexpected, f"no tensor is new {unexpected[:3] if unexpected else ''}")
    changed: list[str] = []
    worst, worst_name, touched = 0.0, "none", 0
    for name in sorted(expected.keys() & found.keys()):
        tensor, reference = found[name], expected[name]
        if tensor.shape != reference.shape or tensor.dtype != reference.dtype:
            kind = f"{tensor.dtype}{list(tensor.shape)}"
            report.check(
                False, f"{name} is {kind}, expected {reference.dtype}{list(reference.shape)}"
            )
        elif np.array_equal(reference, pretrained[name]):
            if tensor.tobytes() != pretrained[name].tobytes():
                changed.append(name)
        else:
            touched += 1
            error = relative_error(tensor, reference)
            if np.isnan(error) or error > worst:  # nothing is above NaN, once it is there
                worst, worst_name = error, name
    report.check(not changed, f"untouched tensors are bit-equal {changed[:3] if changed else ''}")
    report.check(
        worst <= MERGED_TOLERANCE,
        f"{touched} merged tensors differ by {worst:.2e} relative at most"
        f" (limit {MERGED_TOLERANCE:.0e}), at {worst_name}",
    )


def relative_error(found: np.ndarray, expected: np.ndarray) -> float:
    scale = np.abs(expected).max()
    return float(np.abs(found.astype(np.float64) - expected).max() / (scale if scale else 1.0))


def load_strictly(report: Report, folder: Path) -> Any:
    """The folder as a CLIPVisionModel; None after a failure."""
    from transformers import CLIPVisionModel

    try:
        model, information = CLIPVisionModel.from_pretrained(
            folder, local_files_only=True, output_loading_info=True
        )
    except (OSError, ValueError, RuntimeError) as error:
        report.check(False, f"CLIPVisionModel.from_pretrained loads the folder: {error}")
        return None
    for kind, found in information.items():
        report.check(not found, f"from_pretrained reports no {kind} {found if found else ''}")
    return model.eval()


def check_processor(report: Report, folder: Path, model: Any) -> None:
    from transformers import CLIPImageProcessor

    try:
        processor = CLIPImageProcessor.from_pretrained(folder, local_files_only=True)
    except (OSError, ValueError) as error:
        report.check(False, f"CLIPImageProcessor.from_pretrained loads the folder: {error}")
        return
    size = model.config.image_size
    crop = (processor.crop_size["height"], processor.crop_size["width"])
    report.check(crop == (size, size), f"the processor crops to {crop}, the model takes {size}")


def compare_pooled(report: Report, model: Any, pixels: np.ndarray, expected: np.ndarray) -> None:
    import torch

    with torch.no_grad():
        pooled = model(torch.from_numpy(pixels)).pooler_output.numpy()
    if not report.check(pooled.shape == expected.shape, f"pooled outputs are {expected.shape}"):
        return
    error = float(np.abs(pooled - expected).max())
    report.check(
        error <= POOLED_TOLERANCE,
        f"pooled outputs differ by {error:.2e} at most (limit {POOLED_TOLERANCE:.0e})",
    )
