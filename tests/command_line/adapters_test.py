# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""LoRA adapters where a person names models."""

from __future__ import annotations

import json
import shutil
import unittest
from pathlib import Path

from program import FIXTURES, ProgramTest, interfuse

ADAPTERS = FIXTURES / "checkpoint" / "adapters"
TASKS = FIXTURES / "evaluation" / "tasks.yaml"


class Adapters(ProgramTest):
    def recipe(self, pretrained: Path, *adapters: str) -> Path:
        lines = ["modelpool:", "  models:", f"    _pretrained_: {pretrained}"]
        lines += [f"    {name}: {ADAPTERS / name}" for name in adapters]
        lines += ["  train_datasets:", f"    shapes: {FIXTURES / 'datasets' / 'shapes'}"]
        lines += ["method:", "  num_samples: 4", "  device: cpu", ""]
        path = self.root / "recipe.yaml"
        path.write_text("\n".join(lines), encoding="utf-8")
        return path

    def base(self) -> Path:
        """The model that the adapters stand on, with an image processor."""
        folder = self.root / "base"
        shutil.copytree(FIXTURES / "checkpoint" / "transformers", folder)
        processor = FIXTURES / "ada_svd" / "basic" / "pretrained" / "preprocessor_config.json"
        settings = json.loads(processor.read_text(encoding="utf-8"))
        settings |= {"size": {"shortest_edge": 8}, "crop_size": {"height": 8, "width": 8}}
        (folder / processor.name).write_text(json.dumps(settings), encoding="utf-8")
        return folder

    def test_inspect(self) -> None:
        for path in ("plain", "plain/adapter_config.json", "pickled/adapter_model.bin"):
            result = interfuse("inspect", ADAPTERS / path, "--json")
            self.assertEqual((result.code, result.stderr), (0, ""))
            found = json.loads(result.stdout)
            self.assertEqual(found["kind"], "LoRA adapter")
            self.assertEqual(found["facts"]["storage"], "LoRA, rank 2, alpha 3")
            self.assertEqual(found["facts"]["weights changed by factors"], "4")
            self.assertEqual(found["facts"]["dtype"], "F32")
        notes = json.loads(interfuse("inspect", ADAPTERS / "full_model", "--json").stdout)
        self.assertIn("text tower", notes["notices"][0])

    def test_merge(self) -> None:
        result = self.merge(self.recipe(self.base(), "plain", "full_model", "saved_modules"))
        self.assert_done(result)
        self.assertIn("note: Model 'full_model': ", result.stderr)
        self.assertTrue((self.output / "model.safetensors").is_file())
        # A changed scaling is another model.
        changed = self.root / "changed"
        shutil.copytree(ADAPTERS / "plain", changed)
        config = changed / "adapter_config.json"
        settings = json.loads(config.read_text(encoding="utf-8")) | {"lora_alpha": 4}
        config.write_text(json.dumps(settings), encoding="utf-8")
        recipe = self.output / "recipe.yaml"
        again = interfuse("merge", recipe, "--output", self.root / "again",
                          f"modelpool.models.plain={changed}")
        self.assertEqual(again.code, 1, again.stderr)
        self.assertIn("'plain'", "\n".join(again.errors))

    def test_what_does_not_fit_is_refused(self) -> None:
        other = FIXTURES / "ada_svd" / "basic" / "pretrained"
        self.assert_refused(self.recipe(other, "plain"), "belongs to another model")
        self.assert_refused(self.recipe(self.base(), "dora"), "DoRA")

    def test_an_adapter_is_no_pretrained_model(self) -> None:
        recipe = self.recipe(ADAPTERS / "plain", "rslora")
        self.assert_refused(recipe, "_pretrained_", "no model by itself")

    def test_evaluate_needs_the_model_below(self) -> None:
        result = interfuse("evaluate", ADAPTERS / "plain", "--tasks", TASKS)
        self.assert_clear(result, 1, "is a LoRA adapter", "--clip-model")


if __name__ == "__main__":
    unittest.main()
