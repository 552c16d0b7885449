# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ctrl-C and termination at every stage: the program ends soon, with exit code 130, and leaves no
output, no temporary folder, and an earlier export as it was."""

from __future__ import annotations

import os
import signal
import tempfile
import time
import unittest
from pathlib import Path
from typing import Optional

import large_pool
from evaluation_tools import write_recipe
from program import FIXTURES, INTERNAL, SAMPLE, interfuse, snapshot
from running import Running

# Seconds from the signal to the end. Sanitizers slow the program down several times.
STOP_LIMIT = float(os.environ.get("INTERFUSE_STOP_LIMIT", "1"))
SIGNALS = (signal.SIGINT, signal.SIGTERM)


class InterruptTest(unittest.TestCase):
    place: Path
    before: dict[str, bytes]

    def assert_stops(self, running: Running, number: signal.Signals, after: float = 0.0) -> str:
        time.sleep(after)
        code, seconds, stdout, stderr = running.stop(number)
        self.assertEqual(code, 130, stdout + stderr)
        self.assertLess(seconds, STOP_LIMIT, stderr)
        self.assertEqual(stdout, "")
        self.assertIn("Stopped. Nothing was written.", stderr)
        self.assertNotIn("error: ", stderr)
        self.assertNotIn(INTERNAL, stderr)
        return stderr

    def assert_as_before(self) -> None:
        self.assertEqual(snapshot(self.place).keys(), self.before.keys())
        self.assertEqual(snapshot(self.place), self.before)


class Interrupts(InterruptTest):
    @classmethod
    def setUpClass(cls) -> None:
        folder = tempfile.TemporaryDirectory(prefix="interfuse-interrupts-")
        cls.addClassCleanup(folder.cleanup)
        cls.root = Path(folder.name)
        cls.recipe = large_pool.write_pool(cls.root / "pool")

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="out-", dir=self.root)
        self.addCleanup(folder.cleanup)
        self.place = Path(folder.name)
        self.output = self.place / "export"
        # An earlier export, which every run is allowed to replace.
        made = interfuse("merge", FIXTURES / "ada_svd/single/recipe.yaml", "-o", self.output)
        self.assertEqual(made.code, 0, made.stderr)
        self.before = snapshot(self.place)

    def start(self, *arguments: object) -> Running:
        running = Running("merge", self.recipe, "-o", self.output, "--overwrite", *arguments)
        self.addCleanup(running.close)
        return running

    def test_while_checking(self) -> None:
        for number in SIGNALS:
            with self.subTest(signal=number.name):
                running = self.start()
                running.wait_until_signals_are_watched()
                self.assert_stops(running, number)
                self.assert_as_before()

    def test_while_making_gates(self) -> None:
        for number in SIGNALS:
            for delay in (0.0, 0.15, 0.4):
                with self.subTest(signal=number.name, delay=delay):
                    running = self.start("method.gate_k=16")
                    running.wait_for("Round 1 of")
                    stderr = self.assert_stops(running, number, delay)
                    self.assertNotIn("images a dataset,", stderr)  # the round was not finished
                    self.assert_as_before()

    def test_while_making_slow_gates(self) -> None:
        """With so many directions the gates come from full decompositions."""
        for delay in (0.1, 0.5):
            with self.subTest(delay=delay):
                running = self.start("method.gate_k=400")
                running.wait_for("Round 1 of")
                self.assert_stops(running, signal.SIGINT, delay)
                self.assert_as_before()

    def test_while_calibrating(self) -> None:
        for number in SIGNALS:
            for delay in (0.0, 0.3):
                with self.subTest(signal=number.name, delay=delay):
                    running = self.start("interfuse.round_size=8")
                    running.wait_for("images a dataset,")
                    self.assert_stops(running, number, delay)
                    self.assert_as_before()

    def test_with_a_huge_batch(self) -> None:
        running = self.start(f"interfuse.batch_size={2 * large_pool.IMAGES}")
        running.wait_for("Round 1 of")
        self.assert_stops(running, signal.SIGINT, 3.0)
        self.assert_as_before()

    def test_while_reducing(self) -> None:
        """Many names for the same experts make the reduction long."""
        names = [f"{name}{i}" for i in range(8) for name in large_pool.EXPERTS]
        table = self.root / "even.csv"
        large_pool.write_even_routing(table, names)
        models = [f"~modelpool.models.{name}" for name in large_pool.EXPERTS]
        models += [f"++modelpool.models.{name}={name[:-1]}" for name in names]
        for number in SIGNALS:
            for delay in (0.0, 0.2):
                with self.subTest(signal=number.name, delay=delay):
                    running = self.start("--routing", table, *models)
                    running.wait_for("Writing the merged model")
                    self.assert_stops(running, number, delay)
                    self.assert_as_before()

    def test_saved_table_survives_and_goes_on(self) -> None:
        saved = self.place / "saved.safetensors"
        options = ("interfuse.round_size=8", "method.num_samples=40", "--quiet")
        running = self.start("--save-routing", saved, "interfuse.round_size=8")
        running.wait_for("images a dataset,")
        stderr = self.assert_stops(running, signal.SIGINT, 0.05)
        self.assertRegex(stderr, r"note: The routing table of \d+ images .*--resume")
        self.assertEqual(sorted(path.name for path in self.place.iterdir()),
                         ["export", "saved.safetensors"])
        resumed = interfuse(
            "merge", self.recipe, "-o", self.place / "resumed", "--resume", saved, *options
        )
        self.assertEqual(resumed.code, 0, resumed.stderr)
        whole = interfuse("merge", self.recipe, "-o", self.place / "whole", *options)
        self.assertEqual(whole.code, 0, whole.stderr)
        self.assertEqual(snapshot(self.place / "resumed"), snapshot(self.place / "whole"))

    def test_second_signal_ends_at_once(self) -> None:
        running = self.start()
        running.wait_for("Round 1 of")
        running.process.send_signal(signal.SIGINT)
        code: Optional[int] = running.stop(signal.SIGINT)[0]
        self.assertEqual(code, 130)


class Evaluations(InterruptTest):
    """Many tasks on the same images make an evaluation long."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="interfuse-interrupts-")
        self.addCleanup(folder.cleanup)
        self.place = Path(folder.name)
        self.recipe = write_recipe(self.place, copies=40)
        self.before = snapshot(self.place)

    def start(self, *arguments: object) -> Running:
        running = Running(*arguments)
        self.addCleanup(running.close)
        return running

    def test_while_evaluating_a_merge(self) -> None:
        for number in SIGNALS:
            for delay in (0.0, 0.3):
                with self.subTest(signal=number.name, delay=delay):
                    running = self.start(
                        "merge", self.recipe, "-o", self.place / "out", "--evaluate"
                    )
                    running.wait_for("Evaluating on")
                    self.assert_stops(running, number, delay)
                    self.assert_as_before()

    def test_while_comparing(self) -> None:
        for number in SIGNALS:
            for delay in (0.0, 0.3, 1.0):
                with self.subTest(signal=number.name, delay=delay):
                    running = self.start(
                        "evaluate", self.recipe, "--save", self.place / "scores.csv"
                    )
                    running.wait_for("Embedding the class names")
                    self.assert_stops(running, number, delay)
                    self.assert_as_before()

    def test_while_evaluating_models(self) -> None:
        models = [SAMPLE / "pretrained"] * 8
        running = self.start("evaluate", *models, "--tasks", self.place / "tasks.yaml")
        running.wait_for("Embedding the class names")
        self.assert_stops(running, signal.SIGINT, 0.5)
        self.assert_as_before()


if __name__ == "__main__":
    unittest.main()
