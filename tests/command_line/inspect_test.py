# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""interfuse inspect: each kind of path, stored pixels and pooled outputs."""

from __future__ import annotations

import json
import struct
import unittest
from pathlib import Path
from typing import Any

from program import FIXTURES, ProgramTest, WeightFile, interfuse, snapshot

CASES = FIXTURES / "ada_svd"
PICTURE = FIXTURES / "datasets" / "shapes" / "train" / "leaf" / "image1.png"


def numbers(raw: bytes) -> list[float]:
    return list(struct.unpack(f"<{len(raw) // 4}f", raw))


class Inspect(ProgramTest):
    def facts(self, path: Path, kind: str, *arguments: object) -> dict[str, Any]:
        """The facts of a path, after checking that text and JSON tell the same."""
        result = interfuse("inspect", path, "--json", *arguments)
        self.assertEqual((result.code, result.stderr), (0, ""))
        found = json.loads(result.stdout)
        self.assertEqual(found.keys(), {"kind", "facts", "notices"})
        self.assertEqual(found["kind"], kind)
        text = interfuse("inspect", path, *arguments)
        self.assertEqual(text.code, 0)
        self.assertEqual(text.stdout.splitlines()[0], kind)
        for name, fact in found["facts"].items():
            self.assertRegex(text.stdout, rf"(?m)^  {name} +\S")
            self.assertIn(fact, text.stdout)
        return found["facts"]

    def test_vision_model(self) -> None:
        for path in ("basic/clouds", "basic/clouds/model.safetensors", "basic/clouds/config.json"):
            facts = self.facts(CASES / path, "CLIP vision model")
            self.assertIn("2 layers, width 20", facts["architecture"])
            self.assertEqual(facts["dtype"], "F32")
            self.assertEqual(facts["storage"], "safetensors")
            self.assertEqual(facts["image processor"], "none here")
        facts = self.facts(CASES / "basic" / "pretrained", "CLIP vision model")
        self.assertIn("pixels", facts["image processor"])

    def test_full_model_in_shards(self) -> None:
        folder = CASES / "full_clip" / "pretrained"
        for path in (folder, folder / "model.safetensors.index.json"):
            facts = self.facts(path, "full CLIP model")
            self.assertEqual(facts["storage"], "safetensors, 3 shards")

    def test_other_storage(self) -> None:
        self.assertNotEqual(
            self.facts(CASES / "full_clip" / "half", "CLIP vision model")["dtype"], "F32"
        )
        for path in ("full_clip/pickled", "full_clip/pickled/pytorch_model.bin"):
            facts = self.facts(CASES / path, "CLIP vision model")
            self.assertEqual(facts["storage"], "pytorch_model.bin")

    def test_dataset(self) -> None:
        facts = self.facts(FIXTURES / "datasets" / "shapes", "dataset")
        self.assertEqual(facts["kind"], "ImageFolder")
        self.assertEqual(facts["split train"], "12 images")
        self.assertEqual(facts["classes"], "3")

    def test_recipe(self) -> None:
        facts = self.facts(CASES / "averaged" / "recipe.yaml", "recipe")
        self.assertEqual(facts["experts"], "warm, cold and grey")
        self.assertEqual(facts["calibration datasets"], "stripes and shapes")
        self.assertEqual(facts["samples of each"], "5")
        self.assertEqual(facts["average experts"], "yes")

    def test_export_and_its_table(self) -> None:
        self.assert_done(self.merge(CASES / "averaged" / "recipe.yaml"))
        self.facts(self.output, "CLIP vision model")
        self.facts(self.output / "recipe.yaml", "recipe")
        facts = self.facts(self.output / "routing.safetensors", "routing table")
        self.assertEqual(facts["experts"], "warm, cold and grey")
        self.assertEqual(facts["linear layers"], "11 routed of 12")
        self.assertEqual(facts["dataset stripes"], "5 of 10 images")
        self.assertEqual(facts["seed"], "7")
        self.assertGreater(float(facts["largest standard error"]), 0)

    def test_processor(self) -> None:
        (self.root / "preprocessor_config.json").write_text('{"size": 32, "crop_size": 24}')
        for path in (self.root, self.root / "preprocessor_config.json"):
            self.assertEqual(self.facts(path, "image processor")["output"], "24 × 24 pixels")

    def test_image(self) -> None:
        facts = self.facts(PICTURE, "image")
        self.assertRegex(facts["size"], r"^\d+ × \d+$")
        processor = CASES / "basic" / "pretrained"
        self.assertIn(
            "after the image processor", self.facts(PICTURE, "image", "--processor", processor)
        )

    def test_other_safetensors(self) -> None:
        facts = self.facts(CASES / "basic" / "expected.safetensors", "safetensors file")
        self.assertGreater(int(facts["tensors"]), 20)

    def test_what_is_nothing(self) -> None:
        (self.root / "text.txt").write_text("hello")
        (self.root / "empty").mkdir()
        (self.root / "cut.safetensors").write_bytes(b"\x10\0\0\0\0\0\0\0{")
        (self.root / "broken.yaml").write_text("a: [")
        for path in ("absent", "text.txt", "empty", "cut.safetensors", "broken.yaml"):
            with self.subTest(path=path):
                self.assert_clear(interfuse("inspect", self.root / path), 1, path)
        self.assert_clear(interfuse("inspect", "/dev/null"), 1, "/dev/null")
        self.assert_clear(
            interfuse("inspect", PICTURE, "--processor", self.root / "empty"), 1, "empty"
        )


class Stored(ProgramTest):
    def test_pixels_are_the_references(self) -> None:
        case = CASES / "odd_sizes"
        expected = WeightFile.read(case / "expected.safetensors")
        indices = struct.unpack("<2q", expected.tensor("indices.landscapes"))
        folder = FIXTURES / "datasets" / "landscapes"
        files = sorted(folder.rglob("image*"), key=lambda path: str(path.relative_to(folder)))
        size = len(expected.tensor("pixel_values")) // 4  # two images each of two datasets
        for place, index in enumerate(indices):
            target = self.root / f"{place}.safetensors"
            result = interfuse(
                "inspect", files[index], "--processor", case / "pretrained",
                "--save-pixels", target,
            )
            self.assertEqual((result.code, result.stderr), (0, ""))
            stored = WeightFile.read(target)
            self.assertEqual(stored.header["pixel_values"]["dtype"], "F32")
            self.assertEqual(stored.header["pixel_values"]["shape"], [3, 30, 30])
            wanted = expected.tensor("pixel_values")[place * size : (place + 1) * size]
            self.assertEqual(stored.tensor("pixel_values"), wanted)

    def test_pooled_outputs_are_the_references(self) -> None:
        case = CASES / "odd_sizes"
        self.assert_done(self.merge(case / "recipe.yaml"))
        target = self.root / "pooled.safetensors"
        result = interfuse(
            "inspect", self.output, "--pixels", case / "expected.safetensors",
            "--save-pooled", target,
        )
        self.assertEqual((result.code, result.stderr), (0, ""))
        stored = WeightFile.read(target)
        self.assertEqual(stored.header["pooled_output"]["shape"], [4, 20])
        wanted = WeightFile.read(case / "expected.safetensors").tensor("pooled_output")
        pairs = zip(numbers(stored.tensor("pooled_output")), numbers(wanted))
        self.assertLessEqual(max(abs(a - b) for a, b in pairs), 1e-5)

    def test_pooled_output_of_one_picture(self) -> None:
        case = CASES / "single"
        pixels = self.root / "pixels.safetensors"
        pooled = self.root / "pooled.safetensors"
        processor = case / "pretrained"
        interfuse("inspect", PICTURE, "--processor", processor, "--save-pixels", pixels)
        result = interfuse(
            "inspect", case / "only", "--pixels", pixels, "--save-pooled", pooled
        )
        self.assertEqual(result.code, 0, result.stderr)
        self.assertEqual(WeightFile.read(pooled).header["pooled_output"]["shape"], [1, 12])

    def test_what_does_not_fit(self) -> None:
        target = self.root / "out.safetensors"
        before = snapshot(self.root)
        fixture = CASES / "odd_sizes" / "expected.safetensors"
        for model, pixels, part in (
            (CASES / "basic" / "clouds", fixture, "pixel_values"),
            (CASES / "basic" / "clouds", CASES / "basic" / "expected.safetensors", "pixel_values"),
            (CASES / "basic" / "clouds", self.root / "absent.safetensors", "absent.safetensors"),
            (PICTURE, fixture, "image1.png"),
        ):
            result = interfuse("inspect", model, "--pixels", pixels, "--save-pooled", target)
            self.assert_clear(result, 1, part)
        result = interfuse(
            "inspect", CASES / "basic" / "clouds", "--processor", CASES / "basic" / "pretrained",
            "--save-pixels", target,
        )
        self.assert_clear(result, 1, "--save-pixels")
        self.assertEqual(snapshot(self.root), before)


if __name__ == "__main__":
    unittest.main()
