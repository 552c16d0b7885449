# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a merge that works prints, returns and leaves; usage errors; overrides."""

from __future__ import annotations

import json
import os
import shutil
import unittest
from pathlib import Path

from program import FIXTURES, ProgramTest, interfuse, snapshot

EXPORT = {
    "README.md",
    "coefficients.csv",
    "config.json",
    "model.safetensors",
    "preprocessor_config.json",
    "recipe.yaml",
    "routing.safetensors",
    "routing_by_dataset.csv",
    "routing_standard_errors.csv",
    "routing_weights.csv",
}
BASIC = FIXTURES / "ada_svd" / "basic" / "recipe.yaml"


class Merge(ProgramTest):
    def test_writes_the_export_and_says_where(self) -> None:
        result = self.merge(BASIC)
        self.assert_done(result)
        self.assertEqual(snapshot(self.output).keys(), EXPORT)
        self.assertIn(f"The merged model is in '{self.output}'.", result.stdout)
        self.assertIn("top expert", result.stdout)
        # Progress is on stderr, results on stdout.
        self.assertIn("Merging shapes, stripes and clouds into pretrained", result.stderr)
        self.assertIn("Calibrating on 8 images of each", result.stderr)
        self.assertIn("Round 1 of", result.stderr)
        self.assertNotIn("Round", result.stdout)
        self.assertNotIn("\r", result.stderr)
        self.assertNotIn("\033", result.stderr)

    def test_twice_gives_the_same_bytes(self) -> None:
        self.assert_done(self.merge(BASIC))
        first = snapshot(self.output)
        self.assert_done(self.merge(BASIC, "--overwrite"))
        self.assertEqual(snapshot(self.output), first)

    def test_plots_draw_the_routing_weights(self) -> None:
        self.assert_done(self.merge(BASIC))
        plain = snapshot(self.output)
        result = self.merge(BASIC, "--overwrite", "--plots", "--quiet")
        self.assert_done(result)
        self.assertEqual(result.stderr, "")
        drawn = snapshot(self.output)
        self.assertEqual(
            drawn.keys(), EXPORT | {"routing_weights.png", "routing_weights.svg"}
        )
        for name in EXPORT:
            self.assertEqual(drawn[name], plain[name], name)
        self.assertTrue(drawn["routing_weights.png"].startswith(b"\x89PNG\r\n"))
        text = drawn["routing_weights.svg"].decode()
        for expert in ("shapes", "stripes", "clouds", "Encoder layer"):
            self.assertIn(f">{expert}", text)

    def test_plots_of_a_csv(self) -> None:
        self.assert_done(self.merge(BASIC))
        weights = self.root / "weights.csv"
        shutil.copy(self.output / "routing_weights.csv", weights)
        result = self.merge(BASIC, "--overwrite", "--plots", "--routing", weights)
        self.assert_done(result)
        self.assertIn("routing_weights.png", snapshot(self.output))

    def test_quiet_is_quiet(self) -> None:
        result = self.merge(BASIC, "--quiet")
        self.assert_done(result)
        self.assertEqual(result.stderr, "")
        self.assertIn("The merged model is in", result.stdout)

    def test_json(self) -> None:
        result = self.merge(BASIC, "--json")
        self.assert_done(result)
        report = json.loads(result.stdout)
        self.assertEqual(report["output"], str(self.output))
        self.assertEqual(report["experts"], ["shapes", "stripes", "clouds"])
        self.assertEqual(report["samples_per_dataset"], 8)
        self.assertEqual(report["device"], "cpu")
        self.assertEqual(report["method"], "AdaSVD")
        self.assertEqual(
            report["seconds"].keys(),
            {"checking", "calibrating", "first_round", "evaluating", "exporting"},
        )
        self.assertEqual(report["seconds"]["evaluating"], 0)
        self.assertNotIn("evaluation", report)
        self.assertGreater(report["seconds"]["calibrating"], 0)
        self.assertGreaterEqual(
            report["seconds"]["calibrating"], report["seconds"]["first_round"]
        )
        self.assertGreater(report["peak_resident_bytes"], 10_000_000)
        self.assertEqual(report["notices"], [])
        self.assertGreater(report["largest_standard_error"], 0)
        self.assertLess(report["largest_standard_error"], 1)
        for group in report["routing_groups"]:
            self.assertEqual(
                group.keys(), {"layers", "depth", "top_expert", "top_weight", "spread"}
            )
            self.assertIn(group["top_expert"], report["experts"])
            self.assertGreaterEqual(group["top_weight"], 1 / 3)
        self.assertEqual(
            [entry["dataset"] for entry in report["dataset_preferences"]],
            ["shapes", "stripes", "clouds"],
        )

    def test_json_of_a_merge_from_csv(self) -> None:
        self.assert_done(self.merge(BASIC))
        table = self.root / "table.csv"
        shutil.copy(self.output / "routing_weights.csv", table)
        result = self.merge(BASIC, "--json", "--overwrite", "--routing", table)
        self.assert_done(result)
        report = json.loads(result.stdout)
        self.assertIsNone(report["largest_standard_error"])
        self.assertEqual(report["samples_per_dataset"], 0)

    def test_table_resumes_and_reduces(self) -> None:
        self.assert_done(self.merge(BASIC))
        whole = snapshot(self.output)
        saved = self.root / "saved.safetensors"
        place = self.root / "part"
        part = interfuse(
            "merge", BASIC, "-o", place, "--save-routing", saved, "method.num_samples=5"
        )
        self.assert_done(part)
        self.assert_done(self.merge(BASIC, "--overwrite", "--resume", saved))
        self.assertEqual(snapshot(self.output), whole)
        table = self.root / "table.safetensors"
        shutil.copy(self.output / "routing.safetensors", table)
        routed = self.merge(BASIC, "--overwrite", "--routing", table)
        self.assert_done(routed)
        self.assertNotIn("Round", routed.stderr)
        self.assertEqual(snapshot(self.output), whole)

    def test_changed_inputs_are_refused_unless_accepted(self) -> None:
        recipe = self.copy_case()
        self.assert_done(self.merge(recipe))
        exported = self.root / "again.yaml"
        shutil.copy(self.output / "recipe.yaml", exported)
        shutil.rmtree(self.output)
        weights = self.models / "clouds" / "model.safetensors"
        raw = bytearray(weights.read_bytes())
        raw[-3] ^= 1
        weights.write_bytes(raw)
        self.assert_clear(
            self.merge(exported, "--quiet"), 1, "'clouds'", "its weights differ", "--changed-inputs"
        )
        self.assertFalse(self.output.exists())
        result = self.merge(exported, "--changed-inputs")
        self.assert_done(result)
        self.assertIn("note: The model 'clouds'", result.stderr)

    def test_overrides(self) -> None:
        result = self.merge(
            BASIC,
            "method.num_samples=3",
            "method.scaling_factor=[0.5,1,1.5]",
            "~modelpool.train_datasets.clouds",
            "+interfuse.threads=1",
            "--json",
        )
        self.assert_done(result)
        report = json.loads(result.stdout)
        self.assertEqual(report["samples_per_dataset"], 3)
        self.assertEqual(len(report["dataset_preferences"]), 2)
        written = (self.output / "recipe.yaml").read_text(encoding="utf-8")
        self.assertIn("scaling_factor: [0.5, 1, 1.5]", written)
        self.assertIn("threads: 1", written)

    def test_relative_paths_of_overrides_start_at_the_recipe(self) -> None:
        recipe = self.copy_case()
        (self.models / "clouds").rename(self.models / "moved")
        self.assert_done(self.merge(recipe, "modelpool.models.clouds=moved"))

    def test_relative_output_starts_at_the_working_folder(self) -> None:
        result = interfuse("merge", BASIC, "--output", "deep/er/out", cwd=self.root)
        self.assert_done(result)
        self.assertEqual(snapshot(self.root / "deep" / "er" / "out").keys(), EXPORT)

    def test_names_with_spaces_and_accents(self) -> None:
        recipe = self.copy_case()
        self.output = self.root / "mein Modell – é"
        self.assert_done(self.merge(recipe))
        self.assertEqual(snapshot(self.output).keys(), EXPORT)

    def test_names_that_are_no_text(self) -> None:
        """A folder's name may be any bytes; JSON shows what cannot be told as U+FFFD."""
        self.output = Path(os.fsdecode(os.fsencode(self.root) + b"/o\xff"))
        result = self.merge(BASIC, "--json")
        self.assert_done(result)
        self.assertTrue(json.loads(result.stdout)["output"].endswith("/o\ufffd"))
        found = interfuse("inspect", self.output, "--json")
        self.assertEqual(found.code, 0, found.stderr)
        self.assertTrue(json.loads(found.stdout)["facts"]["folder"].endswith("/o\ufffd"))

    def test_inputs_whose_names_are_no_text(self) -> None:
        """A recipe could not name them: said before the work."""
        recipe = self.copy_case()
        moved = Path(os.fsdecode(os.fsencode(self.root) + b"/m\xff"))
        (self.root / "ada_svd").rename(moved)
        result = self.merge(moved / "basic" / recipe.name, "--quiet")
        self.assert_clear(result, 1, "not UTF-8")
        self.assertFalse(self.output.exists())

    def test_save_path_of_the_recipe(self) -> None:
        recipe = self.copy_case()
        text = recipe.read_text(encoding="utf-8")
        recipe.write_text(text + "merged_model_save_path: merged\n", encoding="utf-8")
        result = interfuse("merge", recipe)
        self.assert_done(result)
        self.assertEqual(snapshot(self.models / "merged").keys(), EXPORT)
        # --output goes first; and the exported recipe names no target of its own.
        self.assert_done(self.merge(recipe))
        self.assertEqual(snapshot(self.output), snapshot(self.models / "merged"))
        self.assertNotIn("merged_model_save_path", (self.output / "recipe.yaml").read_text())

    def test_corrupt_image_is_replaced_when_asked(self) -> None:
        recipe = self.copy_case()
        broken = self.root / "datasets" / "clouds" / "train" / "a" / "image0.png"
        broken.write_bytes(broken.read_bytes()[:50])
        result = self.merge(
            recipe, "interfuse.skip_corrupt_images=true", "method.num_samples=8", "--json"
        )
        self.assert_done(result)
        self.assertIn("image0.png", "".join(json.loads(result.stdout)["notices"]))


class Usage(ProgramTest):
    def assert_usage(self, *arguments: object) -> str:
        result = interfuse(*arguments)
        self.assertEqual(result.code, 2, result.stderr)
        self.assertEqual(result.stdout, "")
        self.assertNotEqual(result.stderr, "")
        return result.stderr

    def test_no_output_named_anywhere(self) -> None:
        self.assertIn("--output DIR", self.assert_usage("merge", BASIC))

    def test_wrong_command_lines(self) -> None:
        self.assertIn("no display", self.assert_usage())
        self.assertIn("no display", self.assert_usage(BASIC))
        self.assertIn("no display", self.assert_usage("--sample"))
        self.assertIn("'merg'", self.assert_usage("merg"))
        self.assert_usage("merg", BASIC)
        self.assert_usage("merge")
        self.assert_usage("merge", BASIC, "--output")
        self.assert_usage("merge", BASIC, "--output", self.output, "--ouput", "x")
        self.assert_usage("evaluate")
        self.assert_usage("inspect")
        self.assert_usage("inspect", BASIC, "--save-pixels", self.root / "x.safetensors")
        self.assert_usage("inspect", BASIC, "--pixels", self.root / "x.safetensors")
        self.assertEqual(snapshot(self.root), {})

    def test_help_and_version(self) -> None:
        for arguments in (
            ("--help",), ("merge", "--help"), ("inspect", "--help"), ("evaluate", "--help")
        ):
            result = interfuse(*arguments)
            self.assertEqual((result.code, result.stderr), (0, ""))
            self.assertIn("Usage", result.stdout)
        self.assertIn("--output", interfuse("merge", "--help").stdout)
        version = interfuse("--version")
        self.assertEqual(version.code, 0)
        self.assertRegex(version.stdout, r"^\d+\.\d+\.\d+\n$")


if __name__ == "__main__":
    unittest.main()
