# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables and sentences of the pages, made from what was measured, and the pages' places."""

from __future__ import annotations

import math
import re
import textwrap

import scores as measured
from scores import Row, Scores, best, row_of
from tasks import TASKS

NAMES = {"simple_average": "simple average", "task_arithmetic": "task arithmetic", "ties": "TIES",
         "ada_svd": "AdaSVD"}
SYMBOLS = {"task_arithmetic": "λ ", "ties": "λ ", "ada_svd": "scaling "}
LAYERS = ("q_proj", "k_proj", "v_proj", "out_proj", "fc1", "fc2")
BEGIN, END = "<!-- results: {} -->", "<!-- end of results -->"


def _table(corner: str, columns: list[str], rows: list[tuple[str, list[str]]]) -> str:
    lines = [f"| {corner} | " + " | ".join(columns) + " |", "|---|" + "--:|" * len(columns)]
    lines += [f"| {name} | " + " | ".join(cells) + " |" for name, cells in rows]
    return "\n".join(lines)


def _paragraph(text: str) -> str:
    return textwrap.fill(text, 100, break_on_hyphens=False, break_long_words=False)


def _name(row: Row) -> str:
    if row["kind"] in SYMBOLS:
        return f"{NAMES[row['kind']]}, {SYMBOLS[row['kind']]}{row['factor']:g}"
    return row["name"]


def _phrase(row: Row) -> str:
    return _name(row).replace(", ", " with ")


def _own_experts(scores: Scores) -> Row:
    """What no merge has to beat: every expert on the task that it was trained on."""
    experts = {task: next(row for row in scores["test"] if row["name"] == f"expert {task}")
               for task in TASKS}
    errors = [experts[task]["error"][task] for task in TASKS]
    own = {task: experts[task]["accuracy"][task] for task in TASKS}
    return {"name": "each expert on its own task", "kind": "own", "factor": None, "accuracy": own,
            "average": sum(own.values()) / len(own),
            "average_error": math.hypot(*errors) / len(errors)}


def _merges(scores: Scores) -> list[Row]:
    """Each method at its best factor, and AdaSVD as the method has it, at 1."""
    factors = [("simple_average", None), ("task_arithmetic", best(scores, "task_arithmetic")),
               ("ties", best(scores, "ties"))]
    factors += [("ada_svd", factor) for factor in sorted({1.0, best(scores, "ada_svd")})]
    return [row_of(scores, "test", kind, factor) for kind, factor in factors]


def _accuracy(scores: Scores) -> str:
    experts = [row for row in scores["test"] if row["kind"] == "expert"]
    rows = [row_of(scores, "test", "pretrained"), *experts, _own_experts(scores),
            *_merges(scores)]
    return _table("model", [*TASKS, "average", "±"], [
        (_name(row), [f"{row['accuracy'][task]:.1f}" for task in TASKS]
         + [f"{row['average']:.1f}", f"{row['average_error']:.1f}"]) for row in rows])


def _verdict(scores: Scores) -> str:
    rows = _merges(scores)
    ours = row_of(scores, "test", "ada_svd", best(scores, "ada_svd"))
    # Of equals the first one, which is the simpler method.
    first = max(rows, key=lambda row: round(row["average"], 9))
    if first["kind"] == "ada_svd":
        first, second = ours, max((row for row in rows if row["kind"] != "ada_svd"),
                                  key=lambda row: row["average"])
    else:
        second = ours
    lead = f"{first['average'] - second['average']:.1f}"
    ahead = f"{lead} points ahead of" if float(lead) > 0 else "level with"
    return (f"Of the merges, {_phrase(first)} does best here, {ahead} {_phrase(second)} "
            f"({first['average']:.1f} ± {first['average_error']:.1f} and "
            f"{second['average']:.1f} ± {second['average_error']:.1f}).")


def _counts(scores: Scores, split: str) -> int:
    return sum(scores["images"][split].values())


def _sizes(scores: Scores) -> str:
    single = max(max(row["error"].values()) for row in scores["test"])
    choice = max(row["average_error"] for row in scores["validation"])
    return _paragraph(
        f"The test split has {_counts(scores, 'test')} images; an accuracy on one task has a "
        f"standard error of up to {single:.1f} points, and the last column is that of the average. "
        f"Every method has the factor with the best average on the validation split "
        f"({_counts(scores, 'validation')} images, so averages with standard errors of up to "
        f"{choice:.1f} points; of equal ones the smaller).")


def _curve(scores: Scores, kind: str) -> str:
    chosen = best(scores, kind)
    factors = measured.GRIDS[kind]
    rows = []
    for split in measured.TASK_FILES:
        averages = {factor: row_of(scores, split, kind, factor)["average"] for factor in factors}
        rows.append((split, [f"**{value:.1f}**" if factor == chosen else f"{value:.1f}"
                             for factor, value in averages.items()]))
    return _table("factor", [f"{factor:g}" for factor in factors], rows)


def _means(layers: dict[str, list[float]], ending: str = "") -> list[float]:
    rows = [row for module, row in layers.items() if module.endswith(ending)]
    return [sum(column) / len(rows) for column in zip(*rows)]


def _routing(scores: Scores) -> str:
    return _table("images of", [f"expert {task}" for task in TASKS], [
        (task, [f"{value:.4f}" for value in _means(scores["routing"][task])]) for task in TASKS])


def _layers(scores: Scores) -> str:
    """For each kind of layer: how much more an expert gets from its own images, and how often."""
    rows = []
    for kind in LAYERS:
        values = [_means(scores["routing"][task], kind) for task in TASKS]
        count = len(values)
        own = sum(values[index][index] for index in range(count)) / count
        first = sum(row.index(max(row)) == index for index, row in enumerate(values))
        column = sum(max(range(count), key=lambda line: values[line][index]) == index
                     for index in range(count))
        rows.append((kind, [f"{own:.4f}", f"{first} of {count}", f"{column} of {count}"]))
    return _table("layers", ["mean weight of the own expert", "own expert is the largest",
                             "own images weigh it most"], rows)


def _own_routing(scores: Scores) -> str:
    mixed = row_of(scores, "test", "ada_svd", best(scores, "ada_svd"))
    table = _table("routing of", list(TASKS), [
        ("all datasets", [f"{mixed['accuracy'][task]:.1f}" for task in TASKS]),
        ("this dataset alone", [f"{scores['own_routing'][task]:.1f}" for task in TASKS])])
    text = _paragraph(f"Accuracy on a task when {_phrase(mixed)} takes the routing of that task's "
                      "images alone (`interfuse.mixture`):")
    return f"{text}\n\n{table}"


def _summary(scores: Scores) -> str:
    rows = [row_of(scores, "test", "pretrained"), _own_experts(scores), *_merges(scores)]
    table = _table("model", ["average of five tasks, %"], [
        (_name(row), [f"{row['average']:.1f} ± {row['average_error']:.1f}"]) for row in rows])
    text = _paragraph(
        f"{_verdict(scores)} Zero-shot top-1 accuracy, ± one standard error, on "
        f"{_counts(scores, 'test')} test images that no model saw; λ and scaling are the best on "
        f"{_counts(scores, 'validation')} other images.")
    return f"{table}\n\n{text}"


def project_blocks(scores: Scores) -> dict[str, str]:
    """What stands between the markers of the sample project's README."""
    return {"sizes": _sizes(scores), "accuracy": _accuracy(scores),
            "verdict": _paragraph(_verdict(scores)),
            **{kind: _curve(scores, kind) for kind in measured.GRIDS},
            "routing": _routing(scores), "layers": _layers(scores),
            "own routing": _own_routing(scores)}


def front_blocks(scores: Scores) -> dict[str, str]:
    """What stands between the markers of the repository's README."""
    return {"summary": _summary(scores)}


def fill(page: str, blocks: dict[str, str]) -> str:
    """The page with these blocks between their markers. Every block has one place."""
    begin = re.escape(BEGIN).replace(re.escape("{}"), "(.*?)")
    found = re.findall(begin, page)
    if sorted(found) != sorted(blocks) or page.count(END) != len(found):
        raise SystemExit(f"The page has places for {', '.join(found) or 'nothing'}, but the "
                         f"results are {', '.join(blocks)}: see the markers in "
                         "tools/sample/project_readme.md.")
    return re.sub(f"{begin}.*?{re.escape(END)}",
                  lambda match: f"{BEGIN.format(match[1])}\n{blocks[match[1]]}\n{END}", page,
                  flags=re.DOTALL)


def with_scaling(recipe: str, factor: float) -> str:
    """The recipe's text with this scaling factor."""
    text, count = re.subn(r"(?m)^  scaling_factor: .*$", f"  scaling_factor: {factor}", recipe)
    if count != 1:
        raise SystemExit(f"The recipe has {count} lines with a scaling_factor, not one.")
    return text
