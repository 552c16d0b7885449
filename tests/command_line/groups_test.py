# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Recipes made of groups: presets, a folder of one's own, and what is at fault with them."""

from __future__ import annotations

import json
import unittest
from pathlib import Path

from program import FIXTURES, ProgramTest, interfuse

BASIC = FIXTURES / "ada_svd" / "basic"
POOL = "modelpool=CLIPVisionModelPool/clip-vit-base-patch32_TA8"


class Groups(ProgramTest):
    def own_folder(self) -> Path:
        """A folder of groups whose pool is the basic fixture's, in parts."""
        self.copy_case()
        config = self.root / "config"
        texts = {
            "model/tiny": f"_pretrained_: {self.models / 'pretrained'}\n",
            "modelpool/tiny": "defaults: [/model@models: tiny, /data@train_datasets: [one], "
                              "_self_]\n_target_: fusion_bench.modelpool.CLIPVisionModelPool\n"
                              "models:\n" + "".join(
                                  f"  {path.name}: {path}\n" for path in self.experts()),
            "data/one": f"one: {self.datasets()[0]}\n",
            "data/none": "null\n",
            "method/few": "defaults: [ada_svd@: clip_vision]\nnum_samples: 2\ngate_k: 4\n",
            "method/round": "defaults: [round]\n",
        }
        for name, text in texts.items():
            path = config / f"{name}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return config

    def experts(self) -> list[Path]:
        return sorted(path for path in self.models.iterdir()
                      if path.is_dir() and path.name not in ("pretrained", "expected"))

    def datasets(self) -> list[Path]:
        return sorted(path for path in (self.root / "datasets").iterdir() if path.is_dir())

    def test_a_folder_of_ones_own_makes_a_recipe(self) -> None:
        config = self.own_folder()
        line = ("--config-dir", config, "method=few", "modelpool=tiny")
        printed = interfuse("recipe", *line)
        self.assertEqual(printed.code, 0, printed.stderr)
        self.assertIn("num_samples: 2\n", printed.stdout)
        recipe = self.root / "composed.yaml"
        self.assert_done(interfuse("recipe", *line, "--output", recipe))
        self.assertEqual(recipe.read_text(encoding="utf-8"), printed.stdout)
        self.assert_done(interfuse("merge", *line, "--output", self.output))
        self.assert_done(interfuse("merge", recipe, "--output", self.root / "again"))
        first, second = (folder / "model.safetensors"
                         for folder in (self.output, self.root / "again"))
        self.assertEqual(first.read_bytes(), second.read_bytes())

    def test_a_group_replaces_a_section_of_a_recipe(self) -> None:
        recipe = self.copy_case()
        result = self.merge(recipe, "method=ties_merging", "method.threshold=50", "--json")
        self.assert_done(result)
        self.assertEqual(json.loads(result.stdout)["method"], "TIES")
        self.assertIn("threshold: 50", (self.output / "recipe.yaml").read_text(encoding="utf-8"))

    def test_what_the_command_line_lacks(self) -> None:
        self.assert_clear(interfuse("merge", POOL, "~modelpool.train_datasets.svhn"), 2,
                          "Say where to write the merged model: --output DIR.")
        self.assert_clear(self.merge_groups("method=ties_merging"), 2, "interfuse presets")
        self.assert_clear(interfuse("evaluate", "method=ties_merging"), 2, "modelpool=")
        self.assert_clear(interfuse("inspect", "method=ties_merging"), 2, "modelpool=")
        self.assert_clear(interfuse("inspect", BASIC / "pretrained", "a=b"), 2, "Only of a recipe")
        self.assert_clear(interfuse("merge", "no-such.yaml", "--output", self.output), 1,
                          "no-such.yaml")

    def merge_groups(self, *words: object):
        return interfuse("merge", *words, "--output", self.output)

    def test_what_is_not_there_is_named_with_what_is_near(self) -> None:
        self.assert_clear(self.merge_groups(POOL, "method=clip_vision"), 1,
                          "override 'method=clip_vision'", "did you mean 'ada_svd/clip_vision'?")
        self.assert_clear(self.merge_groups("modelpool=clip-vit-base-patch32_TA8"), 1,
                          "'CLIPVisionModelPool/clip-vit-base-patch32_TA8'")
        self.assert_clear(self.merge_groups(POOL, "data@modelpool.train_datasets=one"), 1,
                          "No defaults list has the group")
        self.assert_clear(interfuse("recipe", POOL, "--config-dir", self.root / "none"), 1,
                          "There is no folder")

    def test_faults_of_a_folder_name_file_and_line(self) -> None:
        config = self.own_folder()
        line = ("--config-dir", config, "modelpool=tiny")
        self.assert_clear(self.merge_groups(*line, "method=round"), 1,
                          f"{config}/method/round.yaml:1: ", "method/round and method/round")
        self.assert_clear(self.merge_groups(*line, "data@modelpool.train_datasets=none"), 1,
                          f"{config}/data/none.yaml")
        (config / "method" / "out.yaml").symlink_to(BASIC / "recipe.yaml")
        self.assert_clear(self.merge_groups(*line, "method=out"), 1, "leads out of the folder")
        self.assert_clear(self.merge_groups(*line, "method=../composed"), 1, "There is no")

    def test_presets_are_listed(self) -> None:
        lines = interfuse("presets").stdout.splitlines()
        self.assertIn(POOL, lines)
        self.assertIn("method=ada_svd/clip_vision", lines)
        own = interfuse("presets", "--config-dir", self.own_folder(), "--json")
        self.assertIn("few", json.loads(own.stdout)["method"])

    def test_a_recipe_may_name_groups_itself(self) -> None:
        recipe = self.copy_case()
        text = recipe.read_text(encoding="utf-8")
        recipe.write_text("defaults:\n  - method: ada_svd/clip_vision\n  - _self_\n" + text,
                          encoding="utf-8")
        result = interfuse("inspect", recipe, "method.num_samples=3", "--json")
        self.assertEqual(result.code, 0, result.stderr)
        self.assertEqual(json.loads(result.stdout)["facts"]["samples of each"], "3")


if __name__ == "__main__":
    unittest.main()
