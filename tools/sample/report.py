# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills the sample project's README with the measured numbers."""

from __future__ import annotations

from pathlib import Path

import settings
from tasks import TASKS

TEMPLATE = Path(__file__).with_name("project_readme.md")
COLUMNS = [*TASKS, "average"]


def _table(corner: str, columns: list[str], rows: list[tuple[str, list[str]]]) -> str:
    lines = [f"| {corner} | " + " | ".join(columns) + " |", "|---|" + "--:|" * len(columns)]
    lines += [f"| {name} | " + " | ".join(cells) + " |" for name, cells in rows]
    return "\n".join(lines)


def _models(results: dict) -> str:
    rows = [(name, [f"{accuracy[column]:.1f}" for column in COLUMNS])
            for name, accuracy in results["models"].items()]
    own = [results["models"][f"expert {task}"][task] for task in TASKS]
    rows.insert(1 + len(own), ("each expert on its own task",
                               [f"{value:.1f}" for value in [*own, sum(own) / len(own)]]))
    return _table("model", COLUMNS, rows)


def _curve(curve: dict[str, dict]) -> str:
    rows = [(kind, [f"{row[kind]:.1f}" for row in curve.values()])
            for kind in ("validation", "test")]
    return _table("factor", [f"{float(factor):g}" for factor in curve], rows)


def _routing(rows: dict[str, list[float]]) -> str:
    return _table("images of", [f"expert {task}" for task in TASKS],
                  [(task, [f"{value:.4f}" for value in row]) for task, row in rows.items()])


def _preference(results: dict) -> str:
    """For each kind of layer: how much more an expert gets from its own images, and how often."""
    rows = []
    for kind, table in results["routing_by_layer"].items():
        values = [table[task] for task in TASKS]
        count = len(values)
        own = sum(values[index][index] for index in range(count)) / count
        first = sum(row.index(max(row)) == index for index, row in enumerate(values))
        column = sum(max(range(count), key=lambda line: values[line][index]) == index
                     for index in range(count))
        rows.append((kind, [f"{own:.4f}", f"{first} of {count}", f"{column} of {count}"]))
    return _table("layers", ["mean weight of the own expert", "own expert is the largest",
                             "own images weigh it most"], rows)


def _own_routing(results: dict) -> str:
    name = f"AdaSVD, scaling {results['scaling']:g}"
    mixed = results["models"][name]
    own = results["own_routing"]
    return _table("routing of", list(TASKS), [
        ("all datasets", [f"{mixed[task]:.1f}" for task in TASKS]),
        ("this dataset alone", [f"{own[task]:.1f}" for task in TASKS])])


def readme(results: dict) -> str:
    text = TEMPLATE.read_text("utf-8")
    steps = ", ".join(f"{task} {settings.FINE_TUNING[task].steps}" for task in TASKS)
    values = {"models": _models(results), "scaling": f"{results['scaling']:g}",
              "lambda": f"{results['lambda']:g}", "scaling_curve": _curve(results["scaling_curve"]),
              "lambda_curve": _curve(results["lambda_curve"]),
              "routing": _routing(results["routing_by_dataset"]),
              "preference": _preference(results), "own_routing": _own_routing(results),
              "steps": steps, "pretraining_steps": str(settings.Pretraining().steps)}
    for name, value in values.items():
        text = text.replace("{{" + name + "}}", value)
    return text
