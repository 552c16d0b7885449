# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the numbers of Interfuse against those that plain PyTorch found for the same files."""

from __future__ import annotations

import json
from pathlib import Path

import scores as measured

# Kernels round differently, which may turn one picture of a task; and stored routing weights.
PICTURES = 1
ROUTING = 1e-5


def _differences(interfuse: dict, pytorch: dict) -> tuple[int, list[str]]:
    """How many accuracies both have, and sentences about those that differ."""
    factor = f"{measured.best(interfuse, 'ada_svd'):g}"
    tables = [("test", {"its own routing": interfuse["own_routing"]},
               {"its own routing": pytorch["own_routing"][factor]})]
    tables += [(split, {row["name"]: row["accuracy"] for row in interfuse[split]}, pytorch[split])
               for split in measured.TASK_FILES]
    count, problems = 0, []
    for split, found, expected in tables:
        for model, accuracies in expected.items():
            for task, images in interfuse["images"][split].items():
                count += 1
                if abs(found[model][task] - accuracies[task]) > PICTURES * 100.01 / images:
                    problems.append(f"{model} on {task}, {split}: {found[model][task]:.2f} % by "
                                    f"Interfuse, {accuracies[task]:.2f} % by PyTorch")
    for task, layers in pytorch["routing"].items():
        for layer, row in layers.items():
            apart = max(abs(a - b) for a, b in zip(row, interfuse["routing"][task][layer]))
            if apart > ROUTING:
                problems.append(f"routing of {task} in {layer}: {apart:.1e} apart")
    return count, problems


def run(work: Path) -> None:
    interfuse = json.loads((work / "interfuse.json").read_text("utf-8"))
    pytorch = json.loads((work / "pytorch.json").read_text("utf-8"))
    count, problems = _differences(interfuse, pytorch)
    if problems:
        raise SystemExit("Interfuse and PyTorch differ:\n" + "\n".join(problems))
    print(f"{count} accuracies and all routing weights are those of PyTorch.", flush=True)
