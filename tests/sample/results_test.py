# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What tools/sample/results does with a program's numbers. The program is a stand-in here, so that
the right choice is known; `sample.results` runs the command with the real one."""

from __future__ import annotations

import shutil
import stat
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TOOLS = Path(__file__).resolve().parents[2] / "tools" / "sample"
TASKS = ("fashion", "digits", "letters", "shapes", "patterns")

# Accuracies by kind and factor: {peaks} says where a method is best and how good it is there.
PROGRAM = """#!{python}
import json, pathlib, sys

TASKS = {tasks}
PEAKS = {peaks}
words = sys.argv[1:]
if {fails}:
    sys.exit("The folder 'experts/digits' does not exist.")
value = lambda option: words[words.index(option) + 1]
if words[0] == "merge":
    folder = pathlib.Path(value("--output"))
    folder.mkdir(parents=True)
    lines = ["dataset,module," + ",".join(TASKS)]
    for number, task in enumerate(TASKS):
        for layer in ("q_proj", "k_proj", "v_proj", "out_proj", "fc1", "fc2"):
            row = ["0.1"] * len(TASKS)
            row[number] = "0.6"
            lines.append(",".join([task, "layers.0." + layer] + row))
    (folder / "routing_by_dataset.csv").write_text("\\n".join(lines) + "\\n")
    (folder / "routing.safetensors").write_bytes(b"")
    sys.exit(0)
split = "validation" if "validation" in value("--tasks") else "test"

def model(name, kind, accuracy, factor=None):
    score = {{"accuracy": accuracy, "accuracy_error": 0.03, "loss": 1.0, "images": 50}}
    entry = {{"name": name, "kind": kind, "scores": {{task: score for task in TASKS}},
             "average": {{"accuracy": accuracy, "accuracy_error": 0.015, "loss": 1.0}}}}
    return entry if factor is None else dict(entry, scaling=factor)

def merge(kind, name, factor):
    best, height = PEAKS[split][kind]
    # Two neighbours are equally good.
    away = min(abs(factor - best), abs(factor - best - 0.1 * (1 + 4 * (kind == "ada_svd"))))
    return model(name + format(factor, "g"), kind, round(height - 0.05 * away, 6), factor)

models = []
if "--merged-only" not in words:
    models += [model("pretrained", "pretrained", 0.4)]
    models += [model(task, "expert", 0.6) for task in TASKS]
    models += [model("simple average", "simple_average", 0.5)]
    for option, kind, name in (("--task-arithmetic", "task_arithmetic", "task arithmetic, "),
                               ("--ties", "ties", "TIES, ")):
        models += [merge(kind, name, float(text)) for text in value(option).split(",")]
models += [merge("ada_svd", "AdaSVD, scaling ", float(text))
           for text in value("--scaling").split(",")]
if "interfuse.mixture" in " ".join(words):
    for entry in models:
        entry["scores"] = {{task: dict(score, accuracy=0.88)
                           for task, score in entry["scores"].items()}}
print(json.dumps({{"tasks": [{{"name": task, "images": 50}} for task in TASKS],
                  "models": models}}))
"""

PEAKS = {
    "validation": {"task_arithmetic": (0.3, 0.7), "ties": (0.5, 0.65), "ada_svd": (2.0, 0.72)},
    "test": {"task_arithmetic": (0.3, 0.71), "ties": (0.5, 0.66), "ada_svd": (4.0, 0.9)},
}


class Results(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="sample-results-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.project = self.folder / "project"
        self.program = self.write_program(PEAKS)
        for task in TASKS:
            for split in ("train", "validation", "test"):
                place = self.project / "datasets" / task / split / "class"
                place.mkdir(parents=True)
                (place / "000.png").write_text(f"{task} {split}")
        self.page = self.project / "README.md"
        self.recipe = self.project / "recipe.yaml"
        shutil.copy(TOOLS / "project_readme.md", self.page)
        self.recipe.write_text("method:\n  scaling_factor: 1.0\n  seed: 0\n")

    def write_program(self, peaks: dict, fails: bool = False) -> Path:
        path = self.folder / "program"
        path.write_text(PROGRAM.format(python=sys.executable, tasks=TASKS, peaks=peaks,
                                       fails=fails))
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return path

    def run_command(self, *words: str) -> subprocess.CompletedProcess:
        return subprocess.run([sys.executable, "-B", str(TOOLS / "results"), str(self.program),
                               "--project", str(self.project), *words],
                              capture_output=True, text=True)

    def written(self) -> str:
        run = self.run_command()
        self.assertEqual(run.returncode, 0, run.stderr)
        return self.page.read_text("utf-8")

    def test_the_validation_split_chooses_and_the_smaller_of_equals_wins(self) -> None:
        page = self.written()
        self.assertEqual(self.recipe.read_text(), "method:\n  scaling_factor: 2.0\n  seed: 0\n")
        # The test split's best scaling factor would be 4.
        self.assertIn("| AdaSVD, scaling 2 | 80.0 | 80.0 | 80.0 | 80.0 | 80.0 | 80.0 | 1.5 |", page)
        self.assertIn("| task arithmetic, λ 0.3 | 71.0 |", page)
        self.assertIn("| TIES, λ 0.5 | 66.0 |", page)
        self.assertIn("| AdaSVD, scaling 1 | 75.0 |", page)
        self.assertNotIn("| AdaSVD, scaling 4 |", page)

    def test_every_number_is_in_its_place(self) -> None:
        page = self.written()
        # The error of a mean of five tasks with 3 points each is 3 / sqrt 5.
        self.assertIn("| each expert on its own task | 60.0 | 60.0 | 60.0 | 60.0 | 60.0 | 60.0 "
                      "| 1.3 |", page)
        self.assertIn("| validation | 64.5 | 67.0 | 69.5 | **72.0** | 72.0 | 69.5 | 67.0 |", page)
        self.assertIn("250 images", page)
        self.assertIn("| digits | 0.1000 | 0.6000 | 0.1000 | 0.1000 | 0.1000 |", page)
        self.assertIn("| fc1 | 0.6000 | 5 of 5 | 5 of 5 |", page)
        self.assertIn("| this dataset alone | 88.0 | 88.0 | 88.0 | 88.0 | 88.0 |", page)

    def test_the_sentence_names_the_method_that_wins(self) -> None:
        self.assertIn("AdaSVD with scaling 2 does best here, 9.0 points ahead of task arithmetic",
                      " ".join(self.written().split()))
        peaks = dict(PEAKS, test=dict(PEAKS["test"], ties=(0.5, 0.86)))
        self.write_program(peaks)
        self.assertIn("TIES with λ 0.5 does best here, 6.0 points ahead of AdaSVD with scaling 2",
                      " ".join(self.written().split()))

    def test_check_writes_nothing_and_tells_what_is_stale(self) -> None:
        page = self.written()
        run = self.run_command("--check")
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
        stale = page.replace("| TIES, λ 0.5 | 66.0 |", "| TIES, λ 0.5 | 66.1 |")
        self.page.write_text(stale, "utf-8")
        run = self.run_command("--check")
        self.assertEqual(run.returncode, 1)
        self.assertIn("-| TIES, λ 0.5 | 66.1 |", run.stdout)
        self.assertIn("+| TIES, λ 0.5 | 66.0 |", run.stdout)
        self.assertEqual(self.page.read_text("utf-8"), stale)

    def test_check_holds_the_recipe_too(self) -> None:
        self.written()
        self.recipe.write_text("method:\n  scaling_factor: 2.5\n")
        self.assertEqual(self.run_command("--check").returncode, 1)

    def test_a_picture_in_two_splits_is_refused(self) -> None:
        folder = self.project / "datasets" / "shapes"
        shutil.copy(folder / "test/class/000.png", folder / "validation/class/001.png")
        run = self.run_command()
        self.assertEqual(run.returncode, 1)
        self.assertIn("test/class/000.png is the same picture as", run.stderr)
        self.assertIn("validation/class/001.png", run.stderr)

    def test_a_page_without_a_place_is_refused(self) -> None:
        page = self.page.read_text("utf-8").replace("<!-- results: verdict -->", "")
        self.page.write_text(page, "utf-8")
        run = self.run_command()
        self.assertEqual(run.returncode, 1)
        self.assertIn("verdict", run.stderr)
        self.assertEqual(self.page.read_text("utf-8"), page)

    def test_what_the_program_says_comes_through(self) -> None:
        self.write_program(PEAKS, fails=True)
        run = self.run_command()
        self.assertEqual(run.returncode, 1)
        self.assertIn("'experts/digits' does not exist", run.stderr)
        self.assertIn("merge", run.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
