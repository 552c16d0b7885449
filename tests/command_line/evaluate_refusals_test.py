# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tasks, models and options that cannot be evaluated with: a clear sentence, before the work."""

from __future__ import annotations

import json
import shutil
import unittest
from pathlib import Path

from evaluation_tools import CLIP, EVALUATION, EXPERT, TASKS, TIES, EvaluationTest, task_text
from program import ROOT, SAMPLE, Result, interfuse, snapshot

PARQUET = ROOT / "tests" / "dataset" / "parquet"
COLOURS = EVALUATION / "datasets" / "colours"


class Refusals(EvaluationTest):
    def assert_refused_by(self, arguments: tuple[object, ...], code: int, *parts: str) -> Result:
        before = snapshot(self.root)
        result = self.evaluate(*arguments)
        self.assert_clear(result, code, *parts)
        self.assertEqual(snapshot(self.root), before)
        return result


class BadTasks(Refusals):
    def assert_text_refused(self, text: str, *parts: str) -> None:
        """Of models and of a recipe, which is told before it is calibrated."""
        self.tasks.write_text(text, encoding="utf-8")
        self.assert_refused_by((CLIP, "--tasks", self.tasks), 1, *parts)
        self.assert_refused_by((self.recipe,), 1, *parts)

    def assert_task_refused(self, dataset: Path, words: list[str], *parts: str,
                            split: str = "test") -> None:
        text = "tasks:\n" + task_text("mine", dataset, words, split)
        self.assert_text_refused(text, "'mine'", *parts)

    def test_files_that_are_no_tasks(self) -> None:
        dataset = f"dataset: {COLOURS}"
        words = "classes: [a, b, c]"
        templates = 'templates: ["a {}."]'
        for text, *parts in (
            ("", "tasks.yaml", "empty"),
            ("tasks: [\n", "tasks.yaml"),
            ("- a\n", "tasks.yaml"),
            ("tasks:\n", "no tasks"),
            ("tasks: 3\n", "tasks.yaml:1", "mapping"),
            ("task:\n  a: {}\n", "'task'", "'tasks'"),
            ("tasks:\n  a: colours\n", "tasks.yaml:2", "'tasks.a'"),
            (f"tasks:\n  a: {{{dataset}, {words}}}\n", "No templates", "'a'"),
            (f"tasks:\n  a: {{{dataset}, {templates}}}\n", "No classes", "'a'"),
            (f"tasks:\n  a: {{{words}, {templates}}}\n", "No dataset", "'a'"),
            (f"tasks:\n  a: {{{dataset}, {words}, templates: [plain]}}\n", "no {}", "'plain'"),
            (f'tasks:\n  a: {{{dataset}, {words}, templates: ["{{}} {{}}"]}}\n', "2 times"),
            (f"tasks:\n  a: {{{dataset}, classes: [x, x, y], {templates}}}\n", "Two classes"),
            (f"tasks:\n  a: {{{dataset}, classes: [1, 2, 3], {templates}}}\n", "in quotes"),
            (f"tasks:\n  a: {{{dataset}, preset: minst}}\n", "'minst'", "'mnist'"),
            (f"tasks:\n  a: {{{dataset}, preset: mnist, {words}}}\n", "A preset and classes"),
            (f"tasks:\n  a: {{{dataset}, {words}, {templates}, splt: x}}\n", "splt", "split"),
        ):
            with self.subTest(text=text[:60]):
                self.assert_text_refused(text, *parts)

    def test_all_problems_together(self) -> None:
        text = "tasks:\n  a: {classes: [x, y]}\n  b: {dataset: none, templates: [plain]}\n"
        self.tasks.write_text(text, encoding="utf-8")
        result = self.assert_refused_by((CLIP, "--tasks", self.tasks), 1, "tasks.yaml:3")
        self.assertGreaterEqual(len(result.errors), 4)

    def test_a_file_that_is_not_there(self) -> None:
        absent = self.root / "absent.yaml"
        self.assert_refused_by((CLIP, "--tasks", absent), 1, str(absent))
        self.assert_refused_by((self.recipe, f"interfuse.tasks={absent}"), 1, str(absent))
        self.assert_refused_by((CLIP, "--tasks", self.root), 1, str(self.root))

    def test_datasets(self) -> None:
        three = ["red", "green", "blue"]
        self.assert_task_refused(self.root / "absent", three, str(self.root / "absent"))
        self.assert_task_refused(COLOURS, three, "'validation'", split="validation")
        self.assert_task_refused(PARQUET / "path_only", three, "no labels", split="train")

    def test_class_names_of_the_wrong_number(self) -> None:
        for words in (["red", "green"], ["red", "green", "blue", "black"]):
            self.assert_task_refused(
                COLOURS, words, f"words for {len(words)} classes", "has 3 classes"
            )

    def test_class_names_of_another_dataset(self) -> None:
        text = f"tasks:\n  mine:\n    dataset: {COLOURS}\n    classes: {{red: r, gold: g}}\n"
        self.assert_text_refused(
            text + '    templates: ["{}"]\n', "'Green'", "'blue-green'", "it has no 'gold'"
        )

    def test_labels_out_of_range(self) -> None:
        self.assert_task_refused(
            PARQUET / "numbers", ["zero", "one", "two"], "label 5", "labels are 0 to 2", "row 3"
        )

    def test_images_without_a_label(self) -> None:
        self.assert_task_refused(
            PARQUET / "shards", ["a cat", "a dog", "an owl"], "has no label", "row 3",
            split="train",
        )

    def test_sentences_that_are_too_long(self) -> None:
        words = ["red", "green", "blue " * 30]
        self.assert_text_refused("tasks:\n" + task_text("mine", COLOURS, words), "tokens", "blue")

    def test_corrupt_images_are_named(self) -> None:
        folder = self.root / "colours"
        shutil.copytree(COLOURS, folder)
        broken = folder / "test" / "red" / "0.png"
        broken.write_bytes(broken.read_bytes()[:60])
        text = "tasks:\n" + task_text("mine", folder, ["a", "b", "c"])
        self.tasks.write_text(text, encoding="utf-8")
        self.assert_refused_by((CLIP, "--tasks", self.tasks), 1, "red/0.png")

    def test_no_tasks_at_all(self) -> None:
        self.assert_refused_by(
            (self.recipe, "~interfuse.tasks"), 1, "interfuse.tasks", "taskpool.test_datasets"
        )

    def test_task_pools(self) -> None:
        pool = f"++taskpool.test_datasets.minst={COLOURS}"
        self.assert_refused_by((self.recipe, pool), 1, "'minst'", "'mnist'", "interfuse.tasks")
        pool = f"++taskpool.test_datasets.mnist={COLOURS}"
        self.assert_refused_by((self.recipe, pool), 1, "words for 10 classes", "has 3 classes")
        text = self.tasks.read_text("utf-8").replace("  shapes:", "  mnist:")
        self.tasks.write_text(text, encoding="utf-8")
        self.assert_refused_by((self.recipe, pool), 1, "two tasks of the name 'mnist'")


class BadModels(Refusals):
    def test_no_text_tower(self) -> None:
        result = self.assert_refused_by(
            (EXPERT, CLIP, "--tasks", TASKS), 1, "image processor", "vision tower only"
        )
        self.assertEqual(len(result.errors), 2)
        arguments = (EXPERT, "--tasks", TASKS, "--processor", CLIP)
        self.assert_refused_by(arguments, 1, "vision tower only", "tokeniser")
        tower = SAMPLE / "experts" / "digits"
        processor = ("--processor", SAMPLE / "pretrained")
        self.assert_refused_by(
            (self.recipe, "--clip-model", tower, *processor), 1, str(tower), "vision tower only"
        )
        self.assert_refused_by(
            (self.recipe, f"++taskpool.clip_model={tower}", *processor), 1, "vision tower only"
        )

    def test_text_towers_of_another_width(self) -> None:
        self.assert_refused_by((self.recipe, "--clip-model", CLIP), 1, "width 32", "width 128")

    def test_processors_of_another_size(self) -> None:
        folder = self.root / "large"
        folder.mkdir()
        config = json.loads((CLIP / "preprocessor_config.json").read_text())
        config |= {"size": {"shortest_edge": 48}, "crop_size": {"height": 48, "width": 48}}
        (folder / "preprocessor_config.json").write_text(json.dumps(config))
        for subject in ((self.recipe,), (CLIP, "--tasks", TASKS)):
            self.assert_refused_by((*subject, "--processor", folder), 1, "48 × 48", "32 × 32")

    def test_models_that_are_none(self) -> None:
        absent = self.root / "absent"
        self.assert_refused_by(
            (absent, self.root, "--tasks", TASKS), 1, str(absent), str(self.root)
        )
        self.assert_refused_by((CLIP, self.recipe, "--tasks", TASKS), 1, str(self.recipe))
        self.assert_refused_by((self.root / "absent.yaml",), 1, "absent.yaml")
        self.assert_refused_by((CLIP, "--tasks", TASKS, "--clip-model", absent), 1, str(absent))

    def test_models_of_several_architectures(self) -> None:
        other = SAMPLE / "pretrained"
        result = self.assert_refused_by(
            (CLIP, other, "--tasks", TASKS), 1, str(other), "hidden_size is 128 instead of 32"
        )
        self.assertEqual(len(result.errors), 1)

    def test_devices(self) -> None:
        for subject in ((self.recipe,), (CLIP, "--tasks", TASKS)):
            self.assert_refused_by((*subject, "--device", "gpu"), 1, "'gpu'")


class BadRecipes(Refusals):
    def test_methods(self) -> None:
        method = "method._target_=fusion_bench.method.AdaMerging"
        self.assert_refused_by((self.recipe, method), 1, "AdaMerging", "TiesMergingAlgorithm")
        factors = "method.scaling_factor=[1,2,3]"
        self.assert_refused_by((self.recipe, TIES[0], factors), 1, "a list", "one number")
        self.assert_refused_by((self.recipe, *TIES, "method.threshold=101"), 1, "threshold")
        self.assert_refused_by((self.recipe, *TIES, "method.merge_func=median"), 1, "merge_func")
        keys = "method.remove_keys=[vision_model.nothing]"
        self.assert_refused_by((self.recipe, *TIES, keys), 1, "vision_model.nothing")

    def test_shaping(self) -> None:
        for override, part in (
            ("++interfuse.scaling=large", "interfuse.scaling"),
            ("++interfuse.muted=[nobody]", "'nobody'"),
            ("++interfuse.muted=digits", "interfuse.muted"),
            ("++interfuse.coefficients={fc1: {digits: 1}}", "'fc1'"),
            ("++interfuse.coefficients={vision_model.encoder.layers.0.mlp.fc1: {digits: x}}",
             "interfuse.coefficients"),
            ("++interfuse.coefficients={vision_model.encoder.layers.0.mlp.fc1: {nobody: 1}}",
             "'nobody'"),
        ):
            with self.subTest(override=override):
                self.assert_refused_by((self.recipe, override), 1, part)

    def test_no_images_to_calibrate_on(self) -> None:
        self.assert_refused_by(
            (self.recipe, "~modelpool.train_datasets"), 1, "modelpool.train_datasets"
        )

    def test_routing_tables(self) -> None:
        self.assert_done(interfuse("merge", self.recipe, "-o", self.output, "--quiet"))
        means = self.output / "routing_weights.csv"
        self.assert_refused_by(
            (self.recipe, "--routing", means), 1, "holds means only", "routing.safetensors"
        )
        table = self.output / "routing.safetensors"
        self.assert_refused_by(
            (self.recipe, "--routing", table, "method.gate_k=3"), 1, "gate_k 16", "has 3"
        )
        self.assert_refused_by((self.recipe, *TIES, "--routing", table), 1, "AdaSVD only")
        self.assert_refused_by((self.recipe, "--routing", self.root / "no"), 1, "/no'")


class BadFiles(Refusals):
    def test_told_before_the_work(self) -> None:
        folder = self.root / "folder.csv"
        folder.mkdir()
        (self.root / "file").write_text("mine")
        for target, part in (
            (self.root / "absent" / "scores.csv", "there is no folder"),
            (folder, "it is a folder"),
            (self.root / "file" / "scores.csv", "there is no folder"),
            (self.root / ("x" * 300 + ".csv"), "File name too long"),
        ):
            with self.subTest(target=target):
                before = snapshot(self.root)
                result = interfuse("evaluate", self.recipe, "--save", target)
                self.assert_clear(result, 1, str(target), part)
                self.assertEqual(snapshot(self.root), before)


class Usage(Refusals):
    def assert_usage(self, *arguments: object) -> str:
        before = snapshot(self.root)
        result = self.evaluate(*arguments)
        self.assertEqual((result.code, result.stdout), (2, ""), result.stderr)
        self.assertEqual(snapshot(self.root), before)
        return result.stderr

    def test_models_need_tasks(self) -> None:
        self.assertIn("--tasks TASKS.yaml", self.assert_usage(CLIP))

    def test_options_of_recipes(self) -> None:
        for arguments in (
            ("--scaling", "1"), ("--task-arithmetic", "1"), ("--ties", "1"), ("--merged-only",),
            ("--routing", "x.safetensors"), ("--changed-inputs",),
        ):
            text = self.assert_usage(CLIP, "--tasks", TASKS, *arguments)
            self.assertIn(f"{arguments[0]} needs a recipe", text)

    def test_numbers(self) -> None:
        for option in ("--scaling", "--task-arithmetic", "--ties"):
            for value in ("nan", "inf", "many", "1,x", ""):
                with self.subTest(option=option, value=value):
                    self.assert_usage(self.recipe, option, value)
        for value in ("0", "-1", "2.5", "many"):
            self.assert_usage(self.recipe, "--images", value)

    def test_wrong_command_lines(self) -> None:
        self.assertIn("'more'", self.assert_usage(self.recipe, "more"))
        self.assertIn(".json", self.assert_usage(self.recipe, "--save", self.root / "x.txt"))
        self.assert_usage(self.recipe, "--merged-only", "--ties", "1")
        self.assert_usage(self.recipe, "--merge-only")


if __name__ == "__main__":
    unittest.main()
