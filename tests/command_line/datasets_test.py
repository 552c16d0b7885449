# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The forms of datasets: looked at, listed, merged with and evaluated on."""

from __future__ import annotations

import csv
import json
import shutil
import unittest
import zipfile
from pathlib import Path

from evaluation_tools import CLIP
from program import FIXTURES, ROOT, ProgramTest, Result, interfuse, snapshot

SHAPES = FIXTURES / "datasets" / "shapes"
WRITTEN = ROOT / "tests" / "dataset"


class Datasets(ProgramTest):
    def listed(self, path: Path, *arguments: object) -> list[dict[str, str]]:
        table = self.root / "listed.csv"
        result = interfuse("inspect", path, "--csv", table, *arguments)
        self.assertEqual((result.code, result.stderr), (0, ""))
        with table.open(encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines))

    def facts(self, path: Path, *arguments: object) -> dict[str, str]:
        result = interfuse("inspect", path, "--json", *arguments)
        self.assertEqual((result.code, result.stderr), (0, ""))
        found = json.loads(result.stdout)
        self.assertEqual(found["kind"], "dataset")
        return found["facts"]

    def zipped(self) -> Path:
        archive = self.root / "shapes.zip"
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
            for file in SHAPES.rglob("*"):
                packed.write(file, file.relative_to(SHAPES))
        return archive

    def configured(self) -> Path:
        """The shapes as one of two configurations."""
        folder = self.root / "shapes"
        shutil.copytree(SHAPES, folder / "all")
        shutil.copytree(FIXTURES / "datasets" / "stripes", folder / "other")
        (folder / "README.md").write_text(
            "---\nconfigs:\n- {config_name: all, data_dir: all}\n"
            "- {config_name: other, data_dir: other}\n---\n", encoding="utf-8")
        return folder

    def merge_shapes(self, path: Path, *more: str) -> Result:
        """Merges with the shapes from another place; what `more` says goes into the mapping."""
        recipe = FIXTURES / "ada_svd" / "averaged" / "recipe.yaml"
        call = ", ".join((f"path: {path}", *more))
        return self.merge(recipe, f"modelpool.train_datasets.shapes={{{call}}}")

    def test_forms_are_told(self) -> None:
        facts = self.facts(WRITTEN / "arrow" / "dict")
        self.assertEqual(facts["kind"], "Arrow, 1 file")
        self.assertEqual(facts["split train"], "3 images")
        self.assertEqual(facts["split held.out"], "2 images")
        self.assertEqual(facts["classes"], "3")
        for path in (self.zipped(), WRITTEN / "zips" / "splits"):
            self.assertEqual(self.facts(path)["kind"], "ImageFolder, zipped")

    def test_images_are_listed(self) -> None:
        rows = self.listed(WRITTEN / "arrow" / "saved")
        self.assertEqual([row["label"] for row in rows], [*"012", "", "", *"1022", *"10"])
        self.assertEqual([row["class"] for row in rows[2:5]], ["owl", "", ""])
        self.assertEqual(rows[1]["name"], "data-00000-of-00002.arrow, row 1")
        self.assertEqual(rows[10]["bytes"], str(40 * len("picture 10")))
        self.assertEqual(
            [row["hash"] for row in self.listed(WRITTEN / "arrow" / "dict", "--split", "held.out")],
            [rows[2]["hash"], rows[0]["hash"]],
        )
        plain, packed = self.listed(SHAPES), self.listed(self.zipped())
        self.assertEqual(len(plain), 12)
        for key in ("index", "label", "class", "bytes", "hash"):
            self.assertEqual([row[key] for row in packed], [row[key] for row in plain])

    def test_what_cannot_be_listed(self) -> None:
        table = self.root / "listed.csv"
        recipe = FIXTURES / "ada_svd" / "basic" / "recipe.yaml"
        for code, arguments in (
            (2, (recipe, "--csv", table)),
            (2, (recipe, "--configuration", "all")),
            (1, (SHAPES, "--csv", self.root / "absent" / "listed.csv")),
            (1, (SHAPES, "--csv", table, "--split", "validation")),
            (1, (SHAPES, "--csv", table, "--configuration", "small")),
            (1, (WRITTEN / "arrow" / "compressed", "--csv", table)),
            (2, (SHAPES, "--split", "train")),
            (2, (recipe, "--pool", "--configuration", "all")),
        ):
            with self.subTest(arguments=arguments):
                result = interfuse("inspect", *arguments)
                self.assertEqual(result.code, code, result.stderr)
        self.assertEqual(snapshot(self.root), {})

    def test_a_merge_is_the_same_from_every_form(self) -> None:
        self.assert_done(self.merge_shapes(SHAPES))
        expected = snapshot(self.output)
        folder = self.configured()
        for path, more in ((self.zipped(), ()), (folder, ("name: all",))):
            with self.subTest(path=path):
                shutil.rmtree(self.output)
                self.assert_done(self.merge_shapes(path, *more))
                written = snapshot(self.output)
                for file in ("model.safetensors", "routing_weights.csv"):
                    self.assertEqual(written[file], expected[file])
        # The export's own recipe names the configuration, and makes the same model again.
        recipe = self.output / "recipe.yaml"
        self.assertIn("      name: all\n", recipe.read_text(encoding="utf-8"))
        again = self.root / "again"
        self.assert_done(interfuse("merge", recipe, "--output", again))
        self.assertEqual((again / "model.safetensors").read_bytes(), expected["model.safetensors"])

    def test_configurations_by_position(self) -> None:
        folder = self.configured()
        recipe = FIXTURES / "ada_svd" / "averaged" / "recipe.yaml"
        for call, parts in (
            (f"{{_args_: [{folder}]}}", ("'all' and 'other'", "none is the default")),
            (f"{{_args_: [{folder}, small]}}", ("no configuration 'small'", "'all' and 'other'")),
            (f"{{_args_: [{SHAPES}, small]}}", ("no configuration 'small'", "Leave the name out")),
            (f"{{_args_: [{folder}, all], name: all}}", ("is given twice",)),
        ):
            with self.subTest(call=call):
                self.assert_refused(
                    recipe, *parts, arguments=(f"modelpool.train_datasets.shapes={call}",)
                )
        call = f"{{_args_: [{folder}, other]}}"
        self.assert_done(self.merge(recipe, f"modelpool.train_datasets.shapes={call}"))

    def test_evaluation_wants_labels(self) -> None:
        plain = self.root / "plain"
        plain.mkdir()
        shutil.copy(SHAPES / "train" / "leaf" / "image1.png", plain)
        tasks = self.root / "tasks.yaml"
        task = "tasks: {a: {dataset: %s, split: train, classes: [x, y], templates: ['{}']}}"
        tasks.write_text(task % plain, encoding="utf-8")
        result = interfuse("evaluate", CLIP, "--tasks", tasks)
        self.assert_clear(result, 1, "nothing can be measured", "fewer than two class folders")

    def test_a_task_may_name_a_configuration(self) -> None:
        tasks = self.root / "tasks.yaml"
        task = ("tasks: {a: {dataset: %s, configuration: %s, split: train, "
                "classes: [x, y], templates: ['{}']}}")
        folder = self.configured()
        tasks.write_text(task % (folder, "small"), encoding="utf-8")
        self.assert_clear(interfuse("evaluate", CLIP, "--tasks", tasks), 1, "'all' and 'other'")
        tasks.write_text(task % (folder, "all"), encoding="utf-8")
        result = interfuse("evaluate", CLIP, "--tasks", tasks)
        self.assert_clear(result, 1, "words for 2 classes", "has 3 classes")


if __name__ == "__main__":
    unittest.main()
