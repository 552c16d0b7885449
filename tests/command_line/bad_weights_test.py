# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Damaged and unfitting checkpoints, images and tables: a clear sentence each, nothing written."""

from __future__ import annotations

import io
import json
import os
import pickle
import shutil
import struct
import unittest
import zipfile
from collections.abc import Callable
from pathlib import Path

from program import FIXTURES, ProgramTest, WeightFile

FC1 = "vision_model.encoder.layers.0.mlp.fc1.weight"
NORM = "vision_model.post_layernorm.bias"


class BadExpert(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        self.recipe = self.copy_case()
        self.file = self.models / "stripes" / "model.safetensors"

    def assert_file_refused(self, *parts: str) -> None:
        self.assert_refused(self.recipe, "stripes", *parts)

    def change(self, edit: Callable[[WeightFile], None]) -> None:
        weights = WeightFile.read(self.file)
        edit(weights)
        weights.write()

    def test_truncated(self) -> None:
        raw = self.file.read_bytes()
        for length in (0, 4, 8, 100, len(raw) // 2, len(raw) - 1):
            with self.subTest(length=length):
                self.file.write_bytes(raw[:length])
                self.assert_file_refused("model.safetensors")

    def test_longer_than_its_header_says(self) -> None:
        self.file.write_bytes(self.file.read_bytes() + b"more")
        self.assert_file_refused("model.safetensors")

    def test_huge_header(self) -> None:
        raw = self.file.read_bytes()
        for length in (1 << 20, 100_000_001, 1 << 40, (1 << 64) - 1, (1 << 63)):
            with self.subTest(length=length):
                self.file.write_bytes(struct.pack("<Q", length) + raw[8:])
                self.assert_file_refused("model.safetensors")

    def test_header_that_is_no_header(self) -> None:
        for text in (b"", b"[]", b"{", b"null", b"\xff\xfe", b'{"a": 1}', b"[" * 100_000):
            with self.subTest(text=text[:10]):
                WeightFile({}, b"", self.file).write_header(text)
                self.assert_file_refused("model.safetensors")

    def test_duplicate_key(self) -> None:
        weights = WeightFile.read(self.file)
        text = json.dumps(weights.header)
        twice = text[:-1] + f', "{FC1}": ' + json.dumps(weights.header[FC1]) + "}"
        weights.write_header(twice.encode())
        self.assert_file_refused("model.safetensors", FC1)

    def test_overlapping_tensors(self) -> None:
        def edit(weights: WeightFile) -> None:
            start, end = weights.header[FC1]["data_offsets"]
            weights.header[FC1]["data_offsets"] = [start - 4, end - 4]

        self.change(edit)
        self.assert_file_refused("model.safetensors")

    def test_offsets_outside_the_file(self) -> None:
        for offsets in ([0, 1 << 62], [1 << 62, (1 << 62) + 3200], [-4, 3196], [3200, 0]):
            with self.subTest(offsets=offsets):
                shutil.copy(FIXTURES / "ada_svd/basic/stripes/model.safetensors", self.file)

                def edit(weights: WeightFile, offsets: list[int] = offsets) -> None:
                    weights.header[FC1]["data_offsets"] = offsets

                self.change(edit)
                self.assert_file_refused("model.safetensors")

    def test_missing_tensor(self) -> None:
        self.change(lambda weights: weights.remove(FC1))
        self.assert_file_refused(FC1)

    def test_every_missing_tensor_is_named(self) -> None:
        self.change(lambda weights: (weights.remove(FC1), weights.remove(NORM)))
        self.assert_file_refused(FC1, NORM)

    def test_misshapen_tensor(self) -> None:
        def edit(weights: WeightFile) -> None:
            weights.header[FC1]["shape"].reverse()

        self.change(edit)
        self.assert_file_refused(FC1, "[20, 40]", "[40, 20]")

    def test_tensor_of_integers(self) -> None:
        def edit(weights: WeightFile) -> None:
            weights.header[FC1]["dtype"] = "I32"

        self.change(edit)
        self.assert_file_refused(FC1, "I32")

    def test_non_finite_value(self) -> None:
        for name in (FC1, NORM, "vision_model.embeddings.class_embedding"):
            for value in (float("nan"), float("inf"), float("-inf")):
                with self.subTest(name=name, value=value):
                    shutil.copy(FIXTURES / "ada_svd/basic/stripes/model.safetensors", self.file)
                    self.change(lambda weights: weights.set_number(name, 3, value))
                    # Found while reading, after the header checks; no progress line is an error.
                    result = self.merge(self.recipe, "--quiet")
                    self.assert_clear(result, 1, name, "not finite", "stripes")
                    self.assertFalse(self.output.exists())

    def test_no_weights_and_no_config(self) -> None:
        self.file.unlink()
        self.assert_file_refused("model.safetensors")
        shutil.copy(FIXTURES / "ada_svd/basic/stripes/model.safetensors", self.file)
        (self.models / "stripes" / "config.json").unlink()
        self.assert_file_refused("config.json")

    def test_bad_config(self) -> None:
        config = self.models / "stripes" / "config.json"
        right = json.loads(config.read_text())
        wrong: list[tuple[str, str]] = [
            ("{", "config.json"),
            ("[]", "config.json"),
            (json.dumps({**right, "model_type": "bert"}), "bert"),
            (json.dumps({**right, "hidden_size": "wide"}), "hidden_size"),
            (json.dumps({**right, "hidden_size": 10**12}), "hidden_size"),
            (json.dumps({**right, "num_hidden_layers": -1}), "num_hidden_layers"),
            (json.dumps({**right, "num_attention_heads": 0}), "num_attention_heads"),
            (json.dumps({**right, "hidden_act": "relu"}), "relu"),
        ]
        for text, part in wrong:
            with self.subTest(part=part):
                config.write_text(text)
                self.assert_file_refused(part)

    def test_another_architecture(self) -> None:
        shutil.copytree(FIXTURES / "ada_svd" / "averaged" / "warm", self.root / "other")
        self.assert_refused(
            self.recipe,
            "'stripes'",
            "another architecture",
            "hidden_size is 12 instead of 20",
            arguments=(f"modelpool.models.stripes={self.root / 'other'}",),
        )

    def test_pickle_that_would_run_something(self) -> None:
        class Attack:
            def __reduce__(self) -> tuple[object, tuple[str]]:
                return os.system, (f"touch {marker}",)

        marker = self.root / "was_run"
        self.file.unlink()
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w") as zipped:
            zipped.writestr("archive/data.pkl", pickle.dumps({FC1: Attack()}, protocol=2))
        (self.models / "stripes" / "pytorch_model.bin").write_bytes(archive.getvalue())
        self.assert_file_refused("pytorch_model.bin")
        self.assertFalse(marker.exists())

    def test_everything_at_once(self) -> None:
        self.change(lambda weights: weights.remove(FC1))
        (self.models / "clouds" / "config.json").write_text("{")
        shutil.rmtree(self.root / "datasets" / "stripes")
        (self.models / "pretrained" / "preprocessor_config.json").write_text("{}")
        self.output.mkdir()
        (self.output / "mine.txt").write_text("mine")
        result = self.assert_refused(
            self.recipe,
            FC1,
            "'clouds'",
            "config.json",
            "Dataset 'stripes'",
            "The dataset 'shapes'",
            "is not empty",
            arguments=("method.num_samples=1000", "method.device=cpu"),
        )
        self.assertGreaterEqual(len(result.errors), 6)


class BadImages(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        self.recipe = self.copy_case()

    def test_corrupt_images_are_all_named(self) -> None:
        broken = [
            self.root / "datasets" / name
            for name in ("clouds/train/a/image0.png", "shapes/train/leaf/image1.png",
                         "shapes/train/leaf/image4.png", "stripes/train/wide/image0.jpg")
        ]
        for file in broken:
            file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
        # Every image of clouds and most of the others are among the samples.
        result = self.merge(self.recipe, "--quiet", "method.num_samples=9")
        self.assert_clear(
            result, 1, "datasets/clouds/train/a/image0.png", "interfuse.skip_corrupt_images"
        )
        self.assertFalse(self.output.exists())
        unnamed = [
            file
            for file in broken
            if str(file.relative_to(self.root)) not in result.stderr
        ]
        self.assertLessEqual(len(unnamed), 1, result.stderr)

    def test_files_that_are_no_images(self) -> None:
        for content in (b"", b"text", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0" + b"\0" * 40):
            with self.subTest(content=content[:4]):
                for file in (self.root / "datasets" / "clouds").rglob("*.*"):
                    file.write_bytes(content)
                result = self.merge(self.recipe, "--quiet")
                self.assert_clear(result, 1, "clouds", "image")
                self.assertFalse(self.output.exists())

    def test_image_of_impossible_size(self) -> None:
        header = struct.pack(">IIBBBBB", 2**31 - 1, 2**31 - 1, 8, 2, 0, 0, 0)
        for file in (self.root / "datasets" / "clouds").rglob("*.png"):
            file.write_bytes(
                b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + header + b"\0\0\0\0"
            )
        result = self.merge(self.recipe, "--quiet")
        self.assert_clear(result, 1, "clouds")

    def test_too_few_samples(self) -> None:
        self.assert_refused(
            self.recipe,
            "'clouds'",
            "has 9 images",
            "method.num_samples is 10",
            arguments=("method.num_samples=10",),
        )

    def test_absent_and_empty_folders(self) -> None:
        shutil.rmtree(self.root / "datasets" / "clouds")
        self.assert_refused(self.recipe, "'clouds'", "datasets/clouds")
        (self.root / "datasets" / "clouds").mkdir()
        self.assert_refused(self.recipe, "'clouds'")
        shutil.rmtree(self.models / "stripes")
        self.assert_refused(self.recipe, "'clouds'", "'stripes'", str(self.models / "stripes"))

    def test_absent_split(self) -> None:
        self.assert_refused(
            self.recipe,
            "'clouds'",
            "validation",
            arguments=(
                "modelpool.train_datasets.clouds={_target_: datasets.load_dataset,"
                " path: ../../datasets/clouds, split: validation}",
            ),
        )


class BadTables(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        self.recipe = FIXTURES / "ada_svd" / "basic" / "recipe.yaml"
        self.assert_done(self.merge(self.recipe))
        self.table = self.root / "table.safetensors"
        self.csv = self.root / "table.csv"
        shutil.move(str(self.output / "routing.safetensors"), self.table)
        shutil.move(str(self.output / "routing_weights.csv"), self.csv)
        shutil.rmtree(self.output)

    def assert_table_refused(self, path: Path, *parts: str) -> None:
        for option in ("--routing", "--resume"):
            with self.subTest(option=option):
                self.assert_refused(self.recipe, *parts, arguments=(option, path))

    def test_damaged(self) -> None:
        raw = self.table.read_bytes()
        for length in (0, 5, 300, len(raw) - 1):
            self.table.write_bytes(raw[:length])
            self.assert_table_refused(self.table, "table.safetensors")

    def test_description_of_nonsense(self) -> None:
        weights = WeightFile.read(self.table)
        right = json.loads(weights.header["__metadata__"]["table"])
        for key, value in (
            ("modules", 5),
            ("experts", []),
            ("datasets", ["shapes"]),
            ("dataset_sizes", [1]),
            ("dataset_sizes", [10**18] * 3),
            ("origin", {}),
            ("modules", ["x"] * 10**5),
        ):
            with self.subTest(key=key):
                weights.header["__metadata__"]["table"] = json.dumps({**right, key: value})
                weights.write()
                self.assert_refused(
                    self.recipe, "table.safetensors", arguments=("--resume", self.table)
                )

    def test_numbers_of_nonsense(self) -> None:
        for name, value in (("counts", -1), ("counts", 2**62)):
            weights = WeightFile.read(self.table)
            start = weights.header[name]["data_offsets"][0]
            packed = struct.pack("<q", value)
            weights.data = weights.data[:start] + packed + weights.data[start + 8 :]
            weights.path = self.root / "wrong.safetensors"
            weights.write()
            with self.subTest(value=value):
                self.assert_table_refused(weights.path, "wrong.safetensors")

    def test_other_files(self) -> None:
        model = FIXTURES / "ada_svd" / "basic" / "clouds" / "model.safetensors"
        self.assert_table_refused(model, "model.safetensors", "not a routing table")
        self.assert_table_refused(self.root / "absent.safetensors", "absent.safetensors")

    def test_bad_csv(self) -> None:
        text = self.csv.read_text(encoding="utf-8")
        lines = text.splitlines()
        cells = lines[1].split(",")
        for wrong in (
            "",
            "module\n",
            text.replace("shapes", "shape", 1),
            "\n".join([lines[0], ",".join(cells[:-1])]),
            "\n".join([lines[0], ",".join([*cells[:-1], "nan"])]),
            "\n".join([lines[0], ",".join([*cells[:-1], "much"])]),
            "\n".join([lines[0], lines[1], lines[1]]),
            text.replace("layers.0.self_attn.k_proj", "layers.9.self_attn.k_proj"),
        ):
            with self.subTest(wrong=wrong[:40]):
                self.csv.write_text(wrong, encoding="utf-8")
                self.assert_refused(self.recipe, arguments=("--routing", self.csv))


if __name__ == "__main__":
    unittest.main()
