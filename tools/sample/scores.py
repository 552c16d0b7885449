# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that the sample project's page reports, measured by the program `interfuse`."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import settings
from tasks import TASKS

Scores = dict[str, Any]
Row = dict[str, Any]

SPLITS = ("train", "validation", "test")
TASK_FILES = {"validation": "tasks-validation.yaml", "test": "tasks.yaml"}
GRIDS = {"task_arithmetic": settings.LAMBDA_GRID, "ties": settings.TIES_GRID,
         "ada_svd": settings.SCALING_GRID}
KINDS = ("pretrained", "expert", "simple_average", *GRIDS)


def check_splits(project: Path) -> None:
    """No picture may be in two splits: a factor would be chosen on what it is tested on."""
    problems = []
    for task in TASKS:
        seen: dict[str, Path] = {}
        for split in SPLITS:
            files = sorted((project / "datasets" / task / split).rglob("*.png"))
            if not files:
                problems.append(f"{project}/datasets/{task}/{split} has no pictures.")
            for path in files:
                content = hashlib.sha256(path.read_bytes()).hexdigest()
                other = seen.setdefault(content, path)
                if other.parts[-3] != split:
                    problems.append(f"{path} is the same picture as {other}.")
    if problems:
        raise SystemExit("\n".join(problems))


class _Program:
    """The program on one recipe, with a folder of its own for what it keeps and writes."""

    def __init__(self, program: Path, project: Path, scratch: Path) -> None:
        self.program = program
        self.project = project
        self.merged = scratch / "merged"
        # Class heads that an earlier program kept must not answer for this one.
        self.environment = {**os.environ, "XDG_CACHE_HOME": str(scratch / "cache")}

    def _run(self, command: str, changes: list[str], *options: str) -> str:
        # A GPU rounds differently, and the recipe's own factor is what is looked for.
        line = [str(self.program), command, str(self.project / "recipe.yaml"),
                "method.scaling_factor=1", "method.device=cpu", *changes, "--quiet", *options]
        run = subprocess.run(line, capture_output=True, text=True, env=self.environment)
        if run.returncode != 0:
            raise SystemExit(f"{run.stderr.strip()}\nThis command failed with code "
                             f"{run.returncode}: {' '.join(line)}")
        return run.stdout

    def merge(self) -> None:
        self._run("merge", [], "--output", str(self.merged))

    def evaluate(self, split: str, changes: list[str], *options: str) -> dict[str, Any]:
        return json.loads(self._run(
            "evaluate", changes, "--tasks", str(self.project / TASK_FILES[split]), "--routing",
            str(self.merged / "routing.safetensors"), "--json", *options))


def _numbers(values: tuple[float, ...]) -> str:
    return ",".join(f"{value:g}" for value in values)


def _row(model: dict[str, Any]) -> Row:
    """Percent right per task and their plain mean, with standard errors in points."""
    name = f"expert {model['name']}" if model["kind"] == "expert" else model["name"]
    return {"name": name, "kind": model["kind"], "factor": model.get("scaling"),
            "accuracy": {task: 100 * model["scores"][task]["accuracy"] for task in TASKS},
            "error": {task: 100 * model["scores"][task]["accuracy_error"] for task in TASKS},
            "average": 100 * model["average"]["accuracy"],
            "average_error": 100 * model["average"]["accuracy_error"]}


def _rows(report: dict[str, Any]) -> list[Row]:
    rows = [_row(model) for model in report["models"]]
    return sorted(rows, key=lambda row: (KINDS.index(row["kind"]), row["factor"] or 0))


def _by_dataset(file: Path) -> dict[str, dict[str, list[float]]]:
    """Mean routing weights of every linear layer for the images of one task alone."""
    table: dict[str, dict[str, list[float]]] = {task: {} for task in TASKS}
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            table[row["dataset"]][row["module"]] = [float(row[task]) for task in TASKS]
    return table


def best(scores: Scores, kind: str) -> float:
    """The factor with the highest average on the validation images, the smaller one of equals."""
    rows = [row for row in scores["validation"] if row["kind"] == kind]
    # Rounded, because a sum of the same accuracies in another order may differ in its last bit.
    return min(rows, key=lambda row: (-round(row["average"], 9), row["factor"]))["factor"]


def row_of(scores: Scores, split: str, kind: str, factor: float | None = None) -> Row:
    return next(row for row in scores[split] if row["kind"] == kind and row["factor"] == factor)


def measure(program: Path, project: Path) -> Scores:
    """One calibration, the sweep on both splits, and the routing of each task alone."""
    scores: Scores = {"images": {}}
    with tempfile.TemporaryDirectory(prefix="interfuse-results-") as scratch:
        interfuse = _Program(program, project, Path(scratch))
        interfuse.merge()
        for split in TASK_FILES:
            report = interfuse.evaluate(split, [], *(
                word for option, kind in (("--task-arithmetic", "task_arithmetic"),
                                          ("--ties", "ties"), ("--scaling", "ada_svd"))
                for word in (option, _numbers(GRIDS[kind]))))
            scores["images"][split] = {task["name"]: task["images"] for task in report["tasks"]}
            scores[split] = _rows(report)
        scores["routing"] = _by_dataset(interfuse.merged / "routing_by_dataset.csv")
        factor = f"{best(scores, 'ada_svd'):g}"
        scores["own_routing"] = {}
        for task in TASKS:
            report = interfuse.evaluate("test", [f"interfuse.mixture={{{task}: 1}}"],
                                        "--merged-only", "--scaling", factor)
            row = row_of({"test": _rows(report)}, "test", "ada_svd", float(factor))
            scores["own_routing"][task] = row["accuracy"][task]
    return scores
