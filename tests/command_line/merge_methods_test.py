# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""interfuse merge by every method, shaped by hand, evaluated after merging, and with a report."""

from __future__ import annotations

import csv
import html.parser
import io
import json
import shutil
import unittest
from pathlib import Path
from typing import Any, Optional
from xml.etree import ElementTree

from evaluation_tools import EXPERTS, METHOD, SIMPLE_AVERAGE, TASK_ARITHMETIC, TIES
from evaluation_tools import EvaluationTest, task_text, write_preset_pool
from program import SAMPLE, snapshot
from results_test import EXPORT

MODEL = {"README.md", "config.json", "model.safetensors", "preprocessor_config.json", "recipe.yaml"}
FC1 = "vision_model.encoder.layers.0.mlp.fc1"


class MergeTest(EvaluationTest):
    def merged(self, *arguments: object) -> dict[str, Any]:
        result = self.merge(self.recipe, "--quiet", "--json", *arguments)
        self.assert_done(result)
        return json.loads(result.stdout)

    def rows(self, name: str) -> list[dict[str, str]]:
        text = (self.output / name).read_text(encoding="utf-8")
        return list(csv.DictReader(io.StringIO(text)))

    def card(self) -> str:
        return (self.output / "README.md").read_text(encoding="utf-8")

    def assert_merge_refused(self, arguments: tuple[object, ...], *parts: str) -> None:
        """Told before the calibration, and nothing is written."""
        before = snapshot(self.root)
        result = self.merge(self.recipe, *arguments)
        self.assertNotIn("Round", result.stderr)
        self.assert_clear(result, 1, *parts)
        self.assertEqual(snapshot(self.root), before)


class Methods(MergeTest):
    def test_baselines_calibrate_nothing(self) -> None:
        for method, name, sentence in (
            (SIMPLE_AVERAGE, "simple average", "Simple average: every tensor"),
            (TASK_ARITHMETIC, "task arithmetic", "λ: 0.5"),
            (TIES, "TIES", "λ: 0.4"),
        ):
            with self.subTest(method=name):
                result = self.merge(self.recipe, "~modelpool.train_datasets", *method)
                self.assert_done(result)
                self.assertIn(f"By {name}, without images.", result.stderr)
                self.assertNotIn("Round", result.stderr)
                self.assertNotIn("top expert", result.stdout)
                self.assertEqual(snapshot(self.output).keys(), MODEL)
                self.assertIn(sentence, self.card())
                shutil.rmtree(self.output)

    def test_json(self) -> None:
        report = self.merged(*TIES)
        self.assertEqual(report["method"], "TIES")
        self.assertEqual(report["samples_per_dataset"], 0)
        for key in ("rounds", "routing_groups", "dataset_preferences", "largest_standard_error"):
            self.assertNotIn(key, report)

    def test_exports_run_again_to_the_same_bytes(self) -> None:
        for method in (SIMPLE_AVERAGE, TASK_ARITHMETIC, (*TIES, "method.merge_func=mean")):
            with self.subTest(method=method):
                self.merged(*method)
                recipe = self.root / "again.yaml"
                shutil.copy(self.output / "recipe.yaml", recipe)
                first = snapshot(self.output)
                shutil.rmtree(self.output)
                self.assert_done(self.merge(recipe, "--quiet"))
                self.assertEqual(snapshot(self.output), first)
                shutil.rmtree(self.output)

    def test_ties_options_change_the_model(self) -> None:
        models = set()
        options = ((), ("method.threshold=50",), ("method.merge_func=max",),
                   ("method.remove_keys=[vision_model.embeddings.class_embedding]",))
        for option in options:
            self.merged("--overwrite", *TIES, *option)
            models.add((self.output / "model.safetensors").read_bytes())
        self.assertEqual(len(models), len(options))

    def test_what_only_ada_svd_has(self) -> None:
        result = self.merge(self.recipe, "--quiet", "--plots", *TIES)
        self.assertEqual((result.code, result.stdout), (2, ""))
        self.assertIn("only AdaSVD", result.stderr)
        self.merged()
        table = self.root / "table.safetensors"
        shutil.copy(self.output / "routing.safetensors", table)
        shutil.rmtree(self.output)
        for option in ("--routing", "--resume"):
            self.assert_merge_refused(
                ("-q", option, table, *TIES), "AdaSVD only", "method._target_"
            )

    def test_methods_that_are_none(self) -> None:
        self.assert_merge_refused(
            ("-q", f"{METHOD}AdaMerging"), "AdaMerging", "TiesMergingAlgorithm"
        )
        self.assert_merge_refused(
            ("-q", f"{METHOD}TiesMergingAlgorithm", "method.scaling_factor=[1,2,3]"),
            "a list", "one number",
        )


class Shaping(MergeTest):
    def test_coefficients_are_what_the_keys_say(self) -> None:
        self.merged()
        plain = self.rows("coefficients.csv")
        weights = self.rows("routing_weights.csv")
        for cells, routing in zip(plain, weights):
            for expert in EXPERTS:
                self.assertEqual(float(cells[expert]), 2 * float(routing[expert]))
        self.merged(
            "--overwrite", "++interfuse.scaling=1.5", "++interfuse.muted=[shapes]",
            f"++interfuse.coefficients={{{FC1}: {{digits: 0.75, shapes: 0.5}}}}",
        )
        self.assertEqual(self.rows("routing_weights.csv"), weights)
        for cells, routing in zip(self.rows("coefficients.csv"), weights):
            wanted = {expert: 1.5 * 2 * float(routing[expert]) for expert in EXPERTS}
            wanted["shapes"] = 0.0
            if cells["module"] == FC1:
                wanted |= {"digits": 0.75, "shapes": 0.5}  # final values, muted or not
            for expert in EXPERTS:
                self.assertAlmostEqual(float(cells[expert]), wanted[expert], delta=1e-15)
        self.assertIn("- Muted: shapes", self.card())
        self.assertIn("- All of it times 1.5", self.card())
        self.assertIn("- Coefficients set by hand: 2", self.card())

    def test_the_export_reproduces_them(self) -> None:
        self.merged(
            "++interfuse.muted=[patterns]", "++interfuse.mixture={digits: 3, shapes: 1}",
            "++interfuse.tokens=class",
            f"++interfuse.coefficients={{{FC1}: {{digits: -0.25}}}}",
        )
        recipe = self.root / "again.yaml"
        shutil.copy(self.output / "recipe.yaml", recipe)
        first = snapshot(self.output)
        self.assert_done(self.merge(recipe, "--quiet", "--overwrite"))
        self.assertEqual(snapshot(self.output), first)

    def test_edits_without_a_use_are_notices(self) -> None:
        report = self.merged("++interfuse.scaling=2", *TIES)
        self.assertIn("TIES does not use them", "".join(report["notices"]))


class Evaluation(MergeTest):
    def test_a_recipe_with_a_task_pool(self) -> None:
        numbers = write_preset_pool(self.root)
        pool = f"++taskpool.test_datasets.mnist={numbers}"
        result = self.merge(self.recipe, "~interfuse.tasks", pool)
        self.assert_done(result)
        self.assertIn("Evaluating on mnist", result.stderr)
        self.assertEqual(snapshot(self.output).keys(), EXPORT | {"evaluation.csv"})
        (row,) = self.rows("evaluation.csv")
        self.assertEqual(row["model"], "AdaSVD, scaling 2")
        self.assertEqual(row["mnist images"], "60")
        accuracy = f"{100 * float(row['mnist accuracy']):.1f}"
        self.assertIn("## Zero-shot accuracy", self.card())
        self.assertIn(f"| AdaSVD, scaling 2 | {accuracy} | {accuracy} |", self.card())
        self.assertRegex(result.stdout, rf"(?m)^AdaSVD, scaling 2 +{accuracy} +{accuracy}$")
        # The same words from a file of tasks give the same.
        self.tasks.write_text(f"tasks:\n  mnist: {{dataset: {numbers}, preset: mnist}}\n")
        report = self.report(self.recipe, "--merged-only")
        (model,) = report["models"]
        for value in ("accuracy", "loss"):
            self.assertEqual(float(row[f"mnist {value}"]), model["scores"]["mnist"][value])
        # And so does the exported recipe, which names the tasks.
        first = snapshot(self.output)
        recipe = self.root / "again.yaml"
        shutil.copy(self.output / "recipe.yaml", recipe)
        self.assert_done(self.merge(recipe, "--quiet", "--overwrite"))
        self.assertEqual(snapshot(self.output), first)

    def test_tasks_of_a_file_when_asked(self) -> None:
        self.merged()
        self.assertEqual(snapshot(self.output).keys(), EXPORT)
        plain = snapshot(self.output)
        report = self.merged("--overwrite", "--evaluate")
        self.assertGreater(report["seconds"]["evaluating"], 0)
        self.assertEqual(snapshot(self.output).keys(), EXPORT | {"evaluation.csv"})
        for name in EXPORT - {"README.md"}:
            self.assertEqual(snapshot(self.output)[name], plain[name], name)
        (row,) = self.rows("evaluation.csv")
        (model,) = report["evaluation"]["models"]
        self.assertEqual(list(model["scores"]), ["digits", "shapes"])
        for task, score in model["scores"].items():
            for value in ("accuracy", "loss", "images"):
                self.assertEqual(float(row[f"{task} {value}"]), score[value])

    def test_merge_and_evaluate_agree(self) -> None:
        for method in ((), ("method.scaling_factor=[2,1,0]",), SIMPLE_AVERAGE, TASK_ARITHMETIC,
                       TIES):
            with self.subTest(method=method):
                merged = self.merged("--overwrite", "--evaluate", *method)["evaluation"]
                compared = self.report(self.recipe, *method)
                self.assertEqual(compared["models"][-1], merged["models"][0])
                # The exported folder is that model.
                folder = self.report(
                    self.output, "--clip-model", SAMPLE / "pretrained", "--tasks", self.tasks
                )
                self.assertEqual(folder["models"][0]["scores"], merged["models"][0]["scores"])

    def test_from_a_table(self) -> None:
        wanted = self.merged("--evaluate")["evaluation"]
        for name in ("routing.safetensors", "routing_weights.csv"):
            table = self.root / name
            shutil.copy(self.output / name, table)
            report = self.merged("--evaluate", "--overwrite", "--routing", table)
            self.assertEqual(report["evaluation"], wanted)

    def test_faults_are_told_before_the_calibration(self) -> None:
        self.assert_merge_refused(
            ("--evaluate", "~interfuse.tasks"), "interfuse.tasks", "taskpool.test_datasets"
        )
        pool = f"++taskpool.test_datasets.mnist={SAMPLE / 'datasets' / 'letters'}"
        self.assert_merge_refused((pool,), "words for 10 classes", "has 26 classes")
        self.assert_merge_refused(
            ("--evaluate", f"++taskpool.clip_model={SAMPLE / 'experts' / 'digits'}"),
            "vision tower only",
        )
        text = "tasks:\n" + task_text("mine", SAMPLE / "datasets" / "digits", ["zero", "one"])
        for bad in (text, "tasks:\n  mine: 3\n", "tasks: [\n"):
            self.tasks.write_text(bad, encoding="utf-8")
            self.assert_merge_refused(("--evaluate",), "tasks.yaml" if bad != text else "'mine'")
        # Who does not evaluate needs no tasks.
        self.merged()

    def test_images_that_fail_on_the_way_leave_nothing(self) -> None:
        numbers = write_preset_pool(self.root)
        broken = sorted((numbers / "test" / "3").iterdir())[0]
        broken.write_bytes(broken.read_bytes()[:40])
        before = snapshot(self.root)
        result = self.merge(
            self.recipe, "--quiet", f"++taskpool.test_datasets.mnist={numbers}"
        )
        self.assert_clear(result, 1, str(broken))
        self.assertEqual(snapshot(self.root), before)


class Page(html.parser.HTMLParser):
    """Checks that every element is closed in order, and keeps texts and outside references."""

    VOID = {"meta", "link", "br", "hr", "img", "input", "col"}

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.texts: list[str] = []
        self.references: list[str] = []
        self.faults: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, Optional[str]]]) -> None:
        if tag not in self.VOID:
            self.open.append(tag)
        if tag in ("script", "link", "img", "iframe"):
            self.faults.append(f"<{tag}>")
        for name, value in attrs:
            if name in ("src", "href", "xlink:href") and value and not value.startswith("#"):
                self.references.append(value)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, Optional[str]]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


class Report(MergeTest):
    def report_of(self, *arguments: object) -> str:
        file = self.root / "report.html"
        before = set(snapshot(self.root))
        result = self.merge(
            self.recipe, "--quiet", "--overwrite", "--report", file, *arguments
        )
        self.assert_done(result)
        self.assertEqual(result.stderr, "")
        new = {name for name in set(snapshot(self.root)) - before if not name.startswith("out")}
        self.assertLessEqual(new, {"report.html"})
        return file.read_text(encoding="utf-8")

    def check(self, text: str) -> Page:
        self.assertTrue(text.startswith("<!DOCTYPE html>"))
        page = Page(text)
        self.assertEqual((page.faults, page.open), ([], []))
        self.assertEqual([link for link in page.references if "://" not in link], [])
        for part in text.split("<svg")[1:]:
            ElementTree.fromstring("<svg" + part.split("</svg>")[0] + "</svg>")
        return page

    def test_one_file_with_everything(self) -> None:
        text = self.report_of("--evaluate")
        page = self.check(text)
        self.assertGreaterEqual(text.count("<svg"), 2)
        told = " ".join(page.texts)
        (row,) = self.rows("evaluation.csv")
        for part in (
            "AdaSVD, scaling 2", f"{100 * float(row['digits accuracy']):.1f}", *EXPERTS,
            "modelpool:", "scaling_factor: 2", "hash:", "LibTorch",
        ):
            self.assertIn(part, told)

    def test_equal_runs_differ_in_their_times_only(self) -> None:
        plain = [line for line in self.report_of().splitlines() if " s" not in line]
        again = [line for line in self.report_of().splitlines() if " s" not in line]
        self.assertEqual(plain, again)

    def test_other_methods(self) -> None:
        for method in (SIMPLE_AVERAGE, TIES):
            page = self.check(self.report_of("--evaluate", *method))
            self.assertNotIn("nan", " ".join(page.texts).split())

    def test_a_name_that_would_be_markup(self) -> None:
        self.output = self.root / "out <b> & 'co'"
        self.assertIn("out <b> & 'co'", " ".join(self.check(self.report_of()).texts))

    def test_inside_the_export(self) -> None:
        file = self.output / "report.html"
        self.assert_done(self.merge(self.recipe, "--quiet", "--report", file))
        self.check(file.read_text(encoding="utf-8"))

    def test_files_that_cannot_be_written_are_told_first(self) -> None:
        folder = self.root / "folder"
        folder.mkdir()
        for target, part in (
            (self.root / "absent" / "report.html", "there is no folder"),
            (folder, "it is a folder"),
            (self.tasks / "report.html", "there is no folder"),
            (Path("/dev/null"), "no file that could be replaced"),
        ):
            with self.subTest(target=target):
                self.assert_merge_refused(("--report", target), str(target), part)


if __name__ == "__main__":
    unittest.main()
