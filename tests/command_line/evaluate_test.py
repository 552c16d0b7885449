# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""interfuse evaluate: models and recipes, what it prints and writes, and the heads it keeps."""

from __future__ import annotations

import csv
import io
import json
import math
import re
import shutil
import unittest
from pathlib import Path

from evaluation_tools import CLIP, EVALUATION, EXPERT, EXPERTS, SIMPLE_AVERAGE, TASKS, TIES
from evaluation_tools import EvaluationTest
from program import SAMPLE, interfuse, snapshot

BASELINES = ["simple average", "task arithmetic, 0.3", "TIES, 0.3"]


class Models(EvaluationTest):
    def test_scores_are_those_of_fusion_bench(self) -> None:
        expected = json.loads((EVALUATION / "expected.json").read_text())["scores"]
        report = self.report(CLIP, EXPERT, "--tasks", TASKS)
        self.assertEqual(
            report["tasks"], [{"name": "colours", "images": 14}, {"name": "numbers", "images": 11}]
        )
        self.assertEqual(self.names(report), [str(CLIP), str(EXPERT)])
        for model, name in zip(report["models"], ("clip", "expert")):
            self.assertEqual(model["kind"], "other")
            for task, wanted in expected[name].items():
                found = model["average"] if task == "average" else model["scores"][task]
                self.assertAlmostEqual(found["accuracy"], wanted["accuracy"], delta=1e-6)
                self.assertAlmostEqual(found["loss"], wanted["loss"], delta=1e-4)

    def test_errors_follow_from_the_accuracies(self) -> None:
        (model,) = self.report(CLIP, "--tasks", TASKS)["models"]
        squares = 0.0
        for score in model["scores"].values():
            p = score["accuracy"]
            self.assertAlmostEqual(
                score["accuracy_error"], math.sqrt(p * (1 - p) / score["images"]), delta=1e-12
            )
            squares += score["accuracy_error"] ** 2
        self.assertAlmostEqual(model["average"]["accuracy_error"], math.sqrt(squares) / 2)

    def test_text(self) -> None:
        result = interfuse("evaluate", CLIP, EXPERT, "--tasks", TASKS)
        self.assert_done(result)
        lines = result.stdout.splitlines()
        self.assertEqual(lines[0].split(), "top-1 accuracy, % colours numbers average".split())
        self.assertEqual(lines[1].split(), ["images", "14", "11"])
        self.assertEqual(lines[2].split(), [str(CLIP), "64.3", "18.2", "41.2"])
        self.assertEqual(len(lines), 4)  # nothing is merged, so nothing is marked
        # Progress is on stderr, results on stdout.
        self.assertIn("Embedding the class names", result.stderr)
        self.assertNotIn("\r", result.stderr)
        quiet = self.evaluate(CLIP, EXPERT, "--tasks", TASKS)
        self.assertEqual((quiet.code, quiet.stderr, quiet.stdout), (0, "", result.stdout))

    def test_the_text_tower_of_another_folder(self) -> None:
        whole = self.report(CLIP, EXPERT, "--tasks", TASKS)
        alone = self.report(f"{EXPERT}/", "--tasks", TASKS, "--clip-model", CLIP)
        self.assertEqual(self.names(alone), [str(EXPERT)])
        self.assertEqual(alone["models"][0], whole["models"][1])

    def test_the_processor_of_another_folder(self) -> None:
        folder = self.root / "clip"
        shutil.copytree(CLIP, folder)
        (folder / "preprocessor_config.json").unlink()
        found = self.report(folder, "--tasks", TASKS, "--processor", CLIP)
        wanted = self.report(CLIP, "--tasks", TASKS)
        self.assertEqual(found["models"][0]["scores"], wanted["models"][0]["scores"])

    def test_fewer_images_are_a_fixed_draw(self) -> None:
        few = self.report(CLIP, EXPERT, "--tasks", TASKS, "--images", 12)
        self.assertEqual([task["images"] for task in few["tasks"]], [12, 11])
        for model in few["models"]:
            self.assertEqual(model["scores"]["colours"]["images"], 12)
        again = self.report(EXPERT, "--clip-model", CLIP, "--tasks", TASKS, "--images", 12)
        self.assertEqual(again["models"][0]["scores"], few["models"][1]["scores"])
        everything = self.report(CLIP, EXPERT, "--tasks", TASKS)
        self.assertEqual(self.report(CLIP, EXPERT, "--tasks", TASKS, "--images", 14), everything)


class Recipes(EvaluationTest):
    def test_pretrained_experts_baselines_and_merge(self) -> None:
        report = self.report(self.recipe)
        self.assertEqual(
            self.names(report), ["pretrained", *EXPERTS, *BASELINES, "AdaSVD, scaling 2"]
        )
        self.assertEqual(
            [(model["kind"], model.get("scaling")) for model in report["models"]],
            [("pretrained", None), *[("expert", None)] * 3, ("simple_average", None),
             ("task_arithmetic", 0.3), ("ties", 0.3), ("ada_svd", 2)],
        )
        models = ("pretrained", *(f"experts/{name}" for name in EXPERTS))
        alone = self.report(*(SAMPLE / model for model in models), "--tasks", self.tasks)
        for found, wanted in zip(report["models"], alone["models"]):
            self.assertEqual(found["scores"], wanted["scores"])
        # The sample's experts know their own task best.
        for task in ("digits", "shapes"):
            best = max(report["models"][:4], key=lambda model: model["scores"][task]["accuracy"])
            self.assertEqual(best["name"], task)

    def test_factors(self) -> None:
        report = self.report(
            self.recipe, "--scaling", "1,2,3", "--task-arithmetic", "0.2,0.4", "--ties", "1",
            "--ties", "0.7", "--images", 20,
        )
        self.assertEqual(
            self.names(report)[4:],
            ["simple average", "task arithmetic, 0.2", "task arithmetic, 0.4", "TIES, 1",
             "TIES, 0.7", "AdaSVD, scaling 1", "AdaSVD, scaling 3", "AdaSVD, scaling 2"],
        )
        # A list ends with its value, so that options may stand before the recipe.
        before = self.report("--images", 20, "--scaling", "3", self.recipe, "--merged-only")
        self.assertEqual(self.names(before), ["AdaSVD, scaling 3", "AdaSVD, scaling 2"])
        for name in self.names(before):
            self.assertEqual(self.scores(before, name), self.scores(report, name))
        scaled = self.report(
            self.recipe, "method.scaling_factor=3", "--merged-only", "--images", 20
        )
        self.assertEqual(self.names(scaled), ["AdaSVD, scaling 3"])
        self.assertEqual(scaled["models"][0], before["models"][0])

    def test_factors_of_each_expert(self) -> None:
        report = self.report(
            self.recipe, "method.scaling_factor=[2,2,2]", "--scaling", "0.5", "--merged-only"
        )
        self.assertEqual(
            self.names(report), ["AdaSVD, scaling by expert × 0.5", "AdaSVD, scaling by expert"]
        )
        same = self.report(self.recipe, "--scaling", "1", "--merged-only")
        for a, b in zip(report["models"], same["models"]):
            self.assertEqual(a["scores"], b["scores"])

    def test_other_methods_need_no_images(self) -> None:
        report = self.report(self.recipe, "~modelpool.train_datasets", *TIES)
        self.assertEqual(self.names(report)[4:], [*BASELINES, "TIES, 0.4"])
        report = self.report(self.recipe, "~modelpool.train_datasets", *SIMPLE_AVERAGE)
        self.assertEqual(self.names(report)[4:], [*BASELINES[1:], "simple average"])

    def test_shaping(self) -> None:
        mute = [f"++interfuse.muted=[{','.join(EXPERTS)}]", "method.average_experts=false"]
        report = self.report(self.recipe, *mute)
        self.assertEqual(
            report["models"][-1]["scores"], self.scores(report, "pretrained"),
        )
        strong = self.report(self.recipe, "++interfuse.scaling=1.5", "--merged-only")
        self.assertEqual(
            strong["models"],
            self.report(self.recipe, "method.scaling_factor=3", "--merged-only")["models"],
        )

    def test_a_saved_table_spares_the_calibration(self) -> None:
        merged = interfuse("merge", self.recipe, "-o", self.output, "--quiet")
        self.assert_done(merged)
        table = self.output / "routing.safetensors"
        result = interfuse("evaluate", self.recipe, "--routing", table, "--json")
        self.assert_done(result)
        self.assertNotIn("Round", result.stderr)
        calibrated = interfuse("evaluate", self.recipe, "--json")
        self.assertIn("Round 1 of", calibrated.stderr)
        self.assertEqual(result.stdout, calibrated.stdout)

    def test_the_recipe_of_an_export(self) -> None:
        self.assert_done(interfuse("merge", self.recipe, "-o", self.output, "--quiet"))
        self.assertEqual(
            self.report(self.output / "recipe.yaml", "--merged-only"),
            self.report(self.recipe, "--merged-only"),
        )

    def test_changed_inputs_are_refused_unless_accepted(self) -> None:
        models = self.root / "experts"
        shutil.copytree(SAMPLE / "experts", models)
        pool = [f"modelpool.models.{name}={models / name}" for name in EXPERTS]
        self.assert_done(interfuse("merge", self.recipe, "-o", self.output, "--quiet", *pool))
        weights = models / "shapes" / "model.safetensors"
        raw = bytearray(weights.read_bytes())
        raw[-4] ^= 1
        weights.write_bytes(raw)
        exported = self.output / "recipe.yaml"
        result = self.evaluate(exported)
        self.assert_clear(result, 1, "'shapes'", "its weights differ", "--changed-inputs")
        accepted = self.evaluate(exported, "--changed-inputs", "--images", 5)
        self.assert_done(accepted)
        self.assertIn("note: The model 'shapes'", accepted.stderr)

    def test_tasks_beside_the_recipe(self) -> None:
        bare = self.report(self.recipe, "~interfuse.tasks", "--tasks", self.tasks, "--merged-only")
        self.assertEqual(bare, self.report(self.recipe, "--merged-only"))
        relative = interfuse(
            "evaluate", self.recipe.name, "--tasks", self.tasks.name, "--merged-only", "--json",
            "-q", cwd=self.root,
        )
        self.assertEqual(json.loads(relative.stdout), bare)

    def test_best_merged_models_are_marked(self) -> None:
        result = self.evaluate(self.recipe, "--scaling", "0.5,3")
        self.assert_done(result)
        report = self.report(self.recipe, "--scaling", "0.5,3")
        rows = {line.rsplit(None, 3)[0]: line.split()[-3:] for line in result.stdout.splitlines()}
        merged = report["models"][4:]
        for column, task in enumerate(("digits", "shapes")):
            best = max(model["scores"][task]["accuracy"] for model in merged)
            for model in report["models"]:
                accuracy = model["scores"][task]["accuracy"]
                mark = "*" if model in merged and accuracy == best else ""
                self.assertEqual(rows[model["name"]][column], f"{100 * accuracy:.1f}{mark}")

    def test_twice_gives_the_same_bytes(self) -> None:
        first = self.evaluate(self.recipe, "--scaling", "1", "--json")
        self.assert_done(first)
        # The rounds of a calibration affect no bit.
        again = self.evaluate(self.recipe, "--scaling", "1", "--json", "interfuse.round_size=2")
        self.assertEqual(again.stdout, first.stdout)

    def test_writes_nothing_beside_the_result(self) -> None:
        before = snapshot(self.root)
        self.assert_done(self.evaluate(self.recipe))
        self.assertEqual(snapshot(self.root), before)


class Files(EvaluationTest):
    def save(self, name: str) -> tuple[Path, str]:
        file = self.root / name
        result = self.evaluate(self.recipe, "--save", file)
        self.assert_done(result)
        return file, result.stdout

    def test_json(self) -> None:
        file, shown = self.save("scores.json")
        self.assertIn("top-1 accuracy", shown)
        self.assertEqual(json.loads(file.read_text(encoding="utf-8")), self.report(self.recipe))

    def test_csv(self) -> None:
        file, _ = self.save("scores.csv")
        rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))
        report = self.report(self.recipe)
        self.assertEqual([row["model"] for row in rows], self.names(report))
        for row, model in zip(rows, report["models"]):
            self.assertEqual(row["kind"], model["kind"])
            self.assertEqual(row["scaling"] and float(row["scaling"]), model.get("scaling", ""))
            for task, score in model["scores"].items():
                for value in ("accuracy", "loss", "images"):
                    self.assertEqual(float(row[f"{task} {value}"]), score[value])
            for value in ("accuracy", "loss"):
                self.assertEqual(float(row[f"average {value}"]), model["average"][value])

    def test_markdown(self) -> None:
        file, _ = self.save("scores.md")
        lines = [re.split(r" *\| *", line)[1:-1] for line in file.read_text("utf-8").splitlines()]
        report = self.report(self.recipe)
        self.assertEqual(lines[0], ["model", "digits", "shapes", "average"])
        self.assertEqual(lines[2], ["*images*", "200", "200", "400"])
        for line, model in zip(lines[3:], report["models"]):
            scores = [*model["scores"].values(), model["average"]]
            wanted = [f"{100 * score['accuracy']:.1f}" for score in scores]
            self.assertEqual(line, [model["name"], *wanted])
        self.assertEqual(len(lines), 3 + len(report["models"]))

    def test_an_earlier_file_is_replaced(self) -> None:
        file = self.root / "scores.csv"
        file.write_text("old")
        self.save("scores.csv")
        self.assertTrue(file.read_text().startswith("model,kind,scaling,"))
        self.assertEqual(
            sorted(path.name for path in self.root.iterdir()),
            ["recipe.yaml", "scores.csv", "tasks.yaml"],
        )


class HeadCache(EvaluationTest):
    def run_with(self, cache: Path) -> str:
        result = interfuse("evaluate", CLIP, "--tasks", TASKS, "--json", "-q", cache=cache)
        self.assert_done(result)
        self.assertEqual(result.stderr, "")
        return result.stdout

    def test_heads_are_kept_and_used(self) -> None:
        cache = self.root / "cache"
        first = self.run_with(cache)
        heads = sorted((cache / "interfuse" / "heads").iterdir())
        self.assertEqual(len(heads), 2)  # a task each, and nothing half-written
        states = [head.stat() for head in heads]
        self.assertEqual(self.run_with(cache), first)
        # One that was made anew would have been put in the old one's place.
        for head, state in zip(heads, states):
            now = head.stat()
            self.assertEqual((now.st_ino, now.st_mtime_ns), (state.st_ino, state.st_mtime_ns))

    def test_damaged_heads_are_made_anew(self) -> None:
        cache = self.root / "cache"
        first = self.run_with(cache)
        for head in (cache / "interfuse" / "heads").iterdir():
            raw = bytearray(head.read_bytes())
            raw[-2] ^= 0x40
            head.write_bytes(raw)
        self.assertEqual(self.run_with(cache), first)

    def test_a_cache_that_cannot_be_written_is_no_error(self) -> None:
        wanted = self.run_with(self.root / "cache")
        (self.root / "file").write_text("mine")
        for place in (self.root / "file", Path("/proc/nowhere"), Path("relative")):
            with self.subTest(place=place):
                self.assertEqual(self.run_with(place), wanted)
        self.assertEqual((self.root / "file").read_text(), "mine")


if __name__ == "__main__":
    unittest.main()
