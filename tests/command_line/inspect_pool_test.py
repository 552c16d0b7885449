# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""interfuse inspect RECIPE --pool: its numbers against the weights themselves, what it prints and
writes, what it refuses, and Ctrl-C."""

from __future__ import annotations

import csv
import io
import itertools
import json
import math
import os
import shutil
import signal
import struct
import subprocess
import tempfile
import time
import unittest
from pathlib import Path
from typing import Any

import large_pool
from program import FIXTURES, INTERNAL, ProgramTest, WeightFile, binary, environment, interfuse
from program import snapshot

try:
    import numpy
except ImportError:  # what needs a decomposition is then left to the tests in C++
    numpy = None

BASIC = FIXTURES / "ada_svd" / "basic" / "recipe.yaml"
EXPERTS = ["shapes", "stripes", "clouds"]
GATE_K = 4
STOP_LIMIT = float(os.environ.get("INTERFUSE_STOP_LIMIT", "1"))


class Weights:
    """The weights of one linear layer in every model of the fixture, row by row."""

    def __init__(self, module: str) -> None:
        self.base = self.read("pretrained", module)
        self.deltas = [
            [value - base for value, base in zip(self.read(expert, module), self.base)]
            for expert in EXPERTS
        ]

    def read(self, model: str, module: str) -> list[float]:
        file = WeightFile.read(BASIC.parent / model / "model.safetensors")
        self.shape = file.header[f"{module}.weight"]["shape"]
        raw = file.tensor(f"{module}.weight")
        return list(struct.unpack(f"<{len(raw) // 4}f", raw))


def norm(values: list[float]) -> float:
    return math.sqrt(math.fsum(value * value for value in values))


class Pool(ProgramTest):
    def report(self, *arguments: object) -> dict[str, Any]:
        result = interfuse("inspect", BASIC, "--pool", "--json", *arguments)
        self.assert_done(result)
        return json.loads(result.stdout)

    def test_numbers_are_those_of_the_weights(self) -> None:
        report = self.report()
        self.assertEqual(report["experts"], EXPERTS)
        self.assertEqual(report["gate_k"], GATE_K)
        self.assertEqual(len(report["layers"]), 12)
        for layer in report["layers"]:
            weights = Weights(layer["module"])
            self.assertAlmostEqual(layer["pretrained_norm"], norm(weights.base), delta=1e-9)
            shared = agreeing = 0
            for deltas in zip(*weights.deltas):
                signs = [math.copysign(1, delta) for delta in deltas if delta]
                shared += len(signs) >= 2
                agreeing += len(signs) >= 2 and len(set(signs)) == 1
            self.assertAlmostEqual(layer["any_conflict"], 1 - agreeing / shared, delta=1e-12)
            for i, j in itertools.product(range(len(EXPERTS)), repeat=2):
                products = [a * b for a, b in zip(weights.deltas[i], weights.deltas[j])]
                self.assertAlmostEqual(
                    layer["inner_products"][i][j], math.fsum(products), delta=1e-9
                )
                conflict = sum(p < 0 for p in products) / sum(p != 0 for p in products)
                self.assertAlmostEqual(layer["sign_conflict"][i][j], conflict, delta=1e-12)
            for i, change in enumerate(layer["relative_change"]):
                wanted = norm(weights.deltas[i]) / norm(weights.base)
                self.assertAlmostEqual(change, wanted, delta=1e-9)

    @unittest.skipIf(numpy is None, "needs numpy")
    def test_directions_are_those_of_numpy(self) -> None:
        for layer in self.report()["layers"]:
            weights = Weights(layer["module"])
            gates = []
            for i, values in enumerate(weights.deltas):
                delta = numpy.array(values).reshape(weights.shape)
                _, sigma, right = numpy.linalg.svd(delta, full_matrices=False)
                share = sigma / sigma.sum()
                rank = math.exp(-sum(p * math.log(p) for p in share if p > 0))
                self.assertAlmostEqual(layer["effective_rank"][i], rank, delta=1e-5 * rank)
                gates.append(right[:GATE_K])
            for i, j in itertools.product(range(len(EXPERTS)), repeat=2):
                cosines = numpy.linalg.svd(gates[i] @ gates[j].T, compute_uv=False)
                self.assertAlmostEqual(layer["overlap"][i][j], (cosines**2).mean(), delta=2e-6)

    def test_text(self) -> None:
        result = interfuse("inspect", BASIC, "--pool")
        self.assert_done(result)
        for part in (
            "Relative change of the weights",
            "Effective rank of the change",
            "Overlap of the gates' subspaces",
            "Sign conflicts",
            "  self_attn.k_proj, early",
            "  mlp.fc2, middle",
            " changed most, by ",
            " overlap most, by ",
            " in opposite directions",
        ):
            self.assertIn(part, result.stdout)
        # Progress is on stderr, results on stdout.
        self.assertIn("Measuring shapes, stripes and clouds against pretrained", result.stderr)
        self.assertIn("Measured layer 0 self_attn.k_proj", result.stderr)
        self.assertNotIn("Measured", result.stdout)
        for line in result.stdout.splitlines():
            if line.startswith("  "):
                self.assertLessEqual(len(line), 100)
        quiet = interfuse("inspect", BASIC, "--pool", "--quiet")
        self.assertEqual((quiet.code, quiet.stderr, quiet.stdout), (0, "", result.stdout))

    def test_means_of_the_text(self) -> None:
        layers = self.report()["layers"]
        text = interfuse("inspect", BASIC, "--pool").stdout
        for i in range(len(EXPERTS)):
            mean = sum(layer["relative_change"][i] for layer in layers) / len(layers)
            self.assertRegex(text, rf"(?m)^  all .*\b{mean:.4f}\b")
        fc1 = [layer for layer in layers if layer["module"].endswith("layers.1.mlp.fc1")]
        self.assertRegex(
            text, rf"(?m)^  mlp.fc1, middle +{fc1[0]['relative_change'][0]:.4f} "
        )
        overlap = sum(layer["overlap"][0][1] for layer in layers) / len(layers)
        self.assertRegex(text, rf"(?m)^  shapes +– +{overlap:.3f} ")

    def test_wide_tables_go_on_below(self) -> None:
        recipe = self.copy_case()
        text = recipe.read_text(encoding="utf-8")
        names = [f"an expert with a long name {i}" for i in range(5)]
        lines = "".join(f"    {name}: clouds\n" for name in names)
        recipe.write_text(text.replace("    clouds: clouds\n", lines), encoding="utf-8")
        result = interfuse("inspect", recipe, "--pool")
        self.assert_done(result)
        table = result.stdout.split("\n\n")[0].splitlines()
        self.assertLessEqual(max(map(len, table[:-2])), 100)
        for name in names:
            self.assertIn(name, result.stdout)

    def test_csv(self) -> None:
        file = self.root / "numbers.csv"
        result = interfuse("inspect", BASIC, "--pool", "--csv", file)
        self.assert_done(result)
        self.assertIn(f"Every number is in '{file}'.", result.stdout)
        self.assertEqual(list(snapshot(self.root)), ["numbers.csv"])
        rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))
        self.assertEqual(list(rows[0]), ["module", "quantity", "expert", "other", "value"])
        self.assertEqual(len(rows), 12 * (2 + 3 + 3 + 6 + 3 + 3))
        found = {tuple(row.values())[:4]: float(row["value"]) for row in rows}
        for layer in self.report("--csv", self.root / "again.csv")["layers"]:
            module = layer["module"]
            wanted = layer["overlap"][0][2]
            self.assertEqual(found[module, "overlap", "shapes", "clouds"], wanted)
            wanted = layer["effective_rank"][1]
            self.assertEqual(found[module, "effective_rank", "stripes", ""], wanted)
        self.assertEqual(file.read_bytes(), (self.root / "again.csv").read_bytes())

    def test_needs_no_images(self) -> None:
        recipe = self.copy_case()
        shutil.rmtree(self.root / "datasets")
        (self.models / "pretrained" / "preprocessor_config.json").unlink()
        result = interfuse("inspect", recipe, "--pool")
        self.assert_done(result)
        self.assertNotIn("note:", result.stderr)

    def test_an_expert_that_changed_nothing(self) -> None:
        recipe = self.copy_case()
        shutil.copy(
            self.models / "pretrained" / "model.safetensors",
            self.models / "clouds" / "model.safetensors",
        )
        result = interfuse("inspect", recipe, "--pool")
        self.assert_done(result)
        self.assertIn("'clouds' equals the pretrained model", result.stdout)
        self.assertRegex(result.stdout, r"(?m)^  clouds +– +– +–$")

    def test_refusals(self) -> None:
        recipe = self.copy_case()
        pool = ("inspect", recipe, "--pool", "--quiet")
        self.assert_clear(interfuse(*pool, "--csv", self.root), 1, str(self.root))
        self.assert_clear(interfuse(*pool, "--csv", self.root / "no" / "x.csv"), 1, "x.csv")
        self.assert_clear(interfuse("inspect", self.models / "clouds", "--pool"), 1, "clouds")
        self.assert_clear(interfuse("inspect", self.root / "absent", "--pool"), 1, "absent")
        (self.models / "clouds" / "config.json").unlink()
        (self.models / "stripes" / "model.safetensors").write_bytes(b"")
        self.assert_clear(interfuse(*pool), 1, "clouds", "stripes")

    def test_usage(self) -> None:
        for arguments in (
            ("--csv", self.root / "x.csv"),
            ("--quiet",),
            ("--pool", "--processor", BASIC.parent / "pretrained"),
        ):
            result = interfuse("inspect", BASIC, *arguments)
            self.assertEqual((result.code, result.stdout), (2, ""), result.stderr)


class Interrupts(unittest.TestCase):
    def test_stops(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="interfuse-inspect-pool-")
        self.addCleanup(folder.cleanup)
        root = Path(folder.name)
        recipe = large_pool.write_pool(root / "pool")
        target = root / "numbers.csv"
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(signal=number.name), subprocess.Popen(
                [binary(), "inspect", str(recipe), "--pool", "--csv", str(target)],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                env=environment(),
            ) as process:
                assert process.stderr is not None
                for line in process.stderr:
                    if line.startswith("Measured layer 0"):
                        break
                start = time.monotonic()
                process.send_signal(number)
                stdout, stderr = process.communicate(timeout=60)
                self.assertLess(time.monotonic() - start, STOP_LIMIT)
                self.assertEqual((process.returncode, stdout), (130, ""))
                self.assertIn("Stopped.", stderr)
                self.assertNotIn(INTERNAL, stderr)
                self.assertEqual(list(root.glob("*.csv*")), [])


if __name__ == "__main__":
    unittest.main()
