# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A merge by several processes: the result of one alone within 1e-6, and a clear end where a rank
fails, is lost, or does not come."""

from __future__ import annotations

import array
import csv
import json
import os
import re
import shutil
import signal
import tempfile
import time
import unittest
from collections.abc import Sequence
from pathlib import Path

import large_pool
from program import FIXTURES, INTERNAL, ProgramTest, Result, WeightFile, interfuse, snapshot
from ranks import Ranks, mpich, open_mpi, srun, torchrun

BASIC = FIXTURES / "ada_svd" / "basic" / "recipe.yaml"
AVERAGED = FIXTURES / "ada_svd" / "averaged" / "recipe.yaml"
# Blocks of one sample each, so that ranks have something to divide.
DIVIDED = ("++interfuse.batch_size=3",)
TOLERANCE = 1e-6
LOST_AFTER = 3  # seconds
# How much longer than its bounds a run may take on a busy machine.
PATIENCE = 5.0 * float(os.environ.get("INTERFUSE_STOP_LIMIT", "1"))


def numbers(file: WeightFile, name: str, kind: str) -> array.array[float]:
    values: array.array[float] = array.array(kind)
    values.frombytes(file.tensor(name))
    return values


def routing_means(path: Path) -> tuple[list[float], list[int], dict[str, object]]:
    """Sums over counts, counts, and the description."""
    file = WeightFile.read(path)
    table = json.loads(file.header["__metadata__"]["table"])
    counts = numbers(file, "counts", "q")
    sums = numbers(file, "sums", "d")
    each = len(sums) // len(counts)
    means = [value / max(1, counts[i // each]) for i, value in enumerate(sums)]
    return means, list(counts), table


class RanksTest(ProgramTest):
    def start(self, size: int, *arguments: object, **options: object) -> Ranks:
        ranks = Ranks(size, ["merge", *arguments], **options)  # type: ignore[arg-type]
        self.addCleanup(ranks.close)
        return ranks

    def assert_all_done(self, results: Sequence[Result]) -> None:
        for rank, result in enumerate(results):
            self.assertEqual(result.code, 0, f"rank {rank}: {result.stderr}")
            self.assertEqual(result.errors, [])
            if rank > 0:
                self.assertEqual((result.stdout, result.stderr), ("", ""), "rank 0 alone speaks")
        self.assertIn("The merged model is in", results[0].stdout)

    def assert_all_end(self, results: Sequence[Result], *parts: str) -> None:
        """Every rank with exit code 1 and a sentence that holds the parts; nothing was written."""
        for result in results:
            self.assertEqual(result.code, 1, result.stdout + result.stderr)
            self.assertNotIn(INTERNAL, result.stderr)
            self.assertEqual(result.stdout, "")
            self.assertTrue(result.errors, result.stderr)
            for part in parts:
                self.assertIn(part, "\n".join(result.errors))
        self.assert_nothing_written()

    def assert_nothing_written(self) -> None:
        self.assertFalse(self.output.exists())
        self.assertEqual([path.name for path in self.output.parent.iterdir()
                          if path.name.startswith(".")], [])

    def assert_same(self, left: Path, right: Path) -> None:
        """Tables, weights and tensors of two exports."""
        means, counts, table = routing_means(left / "routing.safetensors")
        others, other_counts, other = routing_means(right / "routing.safetensors")
        self.assertEqual(counts, other_counts)
        self.assertEqual(table["modules"], other["modules"])
        for key in ("sample_hashes", "expert_hashes", "pretrained_hash", "seed", "gate_k"):
            self.assertEqual(table["origin"][key], other["origin"][key], key)  # type: ignore[index]
        self.assertEqual(len(means), len(others))
        self.assertLess(max(abs(a - b) for a, b in zip(means, others)), TOLERANCE)
        self.assertGreater(max(means) - min(means), 0.05)
        rows = [list(csv.reader((folder / "routing_weights.csv").read_text().splitlines()))
                for folder in (left, right)]
        self.assertEqual([row[0] for row in rows[0]], [row[0] for row in rows[1]])
        for row, there in zip(rows[0][1:], rows[1][1:]):
            for a, b in zip(row[1:], there[1:]):
                self.assertLess(abs(float(a) - float(b)), TOLERANCE)
        models = [WeightFile.read(folder / "model.safetensors") for folder in (left, right)]
        self.assertEqual(models[0].header.keys(), models[1].header.keys())
        for name in models[0].header.keys() - {"__metadata__"}:
            values, there = (numbers(model, name, "f") for model in models)
            self.assertEqual(len(values), len(there))
            self.assertLess(max(abs(a - b) for a, b in zip(values, there)), TOLERANCE, name)


class Results(RanksTest):
    def alone(self, recipe: Path, *overrides: object) -> Path:
        folder = self.root / "alone"
        if not folder.exists():
            result = interfuse("merge", recipe, "-o", folder, *overrides)
            self.assertEqual(result.code, 0, result.stderr)
        return folder

    def test_every_launcher_and_number_of_ranks(self) -> None:
        alone = self.alone(BASIC, *DIVIDED)
        for launcher, size in ((torchrun, 2), (torchrun, 3), (srun, 4), (open_mpi, 3), (mpich, 2)):
            with self.subTest(launcher=launcher.__name__, ranks=size):
                output = self.root / f"{launcher.__name__}-{size}"
                ranks = self.start(size, BASIC, "-o", output, *DIVIDED, launcher=launcher)
                results = ranks.wait()
                self.assert_all_done(results)
                self.assertIn(f"as {size} ranks", results[0].stderr)
                self.assert_same(alone, output)
                _, _, table = routing_means(output / "routing.safetensors")
                self.assertEqual(table["origin"]["ranks"], size)  # type: ignore[index]
                recipe = (output / "recipe.yaml").read_text(encoding="utf-8")
                self.assertIn(f"# Calibrated by {size} ranks", recipe)

    def test_averaged_layers_and_a_factor_each(self) -> None:
        alone = self.alone(AVERAGED, "++interfuse.batch_size=2")
        ranks = self.start(3, AVERAGED, "-o", self.output, "++interfuse.batch_size=2")
        self.assert_all_done(ranks.wait())
        self.assert_same(alone, self.output)

    def test_a_larger_pool_in_several_rounds(self) -> None:
        recipe = large_pool.write_pool(self.root / "pool")
        options = ("method.num_samples=24", "++interfuse.batch_size=4", "++interfuse.round_size=8",
                   "--json")
        alone = self.alone(recipe, *options)
        ranks = self.start(2, recipe, "-o", self.output, *options)
        results = ranks.wait()
        self.assertEqual([result.code for result in results], [0, 0], results[0].stderr)
        report = json.loads(results[0].stdout)
        self.assertEqual(report["ranks"], 2)
        self.assertGreaterEqual(len(report["rounds"]), 3)
        self.assertGreater(report["rounds"][0]["exchange"], 0)
        self.assert_same(alone, self.output)

    def test_tables_go_on_across_numbers_of_ranks(self) -> None:
        alone = self.alone(BASIC, *DIVIDED)
        saved = self.root / "saved.safetensors"
        first = self.start(2, BASIC, "-o", self.root / "part", "--save-routing", saved, *DIVIDED,
                           "method.num_samples=5")
        self.assert_all_done(first.wait())
        for size in (1, 3):
            output = self.root / f"more{size}"
            more = self.start(size, BASIC, "-o", output, "--resume", saved, *DIVIDED)
            self.assert_all_done(more.wait())
            self.assert_same(alone, output)
        reduced = self.start(2, BASIC, "-o", self.output, "--routing",
                             alone / "routing.safetensors", *DIVIDED)
        self.assert_all_done(reduced.wait())
        self.assert_same(alone, self.output)
        self.assertEqual((self.output / "model.safetensors").read_bytes(),
                         (alone / "model.safetensors").read_bytes())

    def test_threads(self) -> None:
        def threads(**variables: str) -> int:
            shutil.rmtree(self.output, ignore_errors=True)
            ranks = self.start(2, BASIC, "-o", self.output, *arguments, launcher=open_mpi,
                               extra=variables)
            self.assert_all_done(ranks.wait())
            found = re.search(r"threads: (\d+)", (self.output / "recipe.yaml").read_text())
            assert found is not None
            return int(found[1])

        arguments: tuple[str, ...] = ()
        shared = len(os.sched_getaffinity(0))
        self.assertLessEqual(threads(), max(1, shared // 2))
        self.assertEqual(threads(OMP_NUM_THREADS="2"), 2)
        arguments = ("++interfuse.threads=3",)
        self.assertEqual(threads(OMP_NUM_THREADS="2"), 3)

    def test_pictures_report_and_evaluation_are_rank_zeros(self) -> None:
        report = self.root / "report.html"
        ranks = self.start(2, BASIC, "-o", self.output, "--plots", "--report", report, *DIVIDED)
        self.assert_all_done(ranks.wait())
        self.assertIn("routing_weights.png", snapshot(self.output))
        self.assertIn("<html", report.read_text(encoding="utf-8"))

    def test_an_allocation_without_srun_is_alone(self) -> None:
        shell = {"SLURM_JOB_ID": "7", "SLURM_NTASKS": "4", "SLURM_PROCID": "0",
                 "SLURM_JOB_NODELIST": "node[1-4]"}
        ranks = self.start(1, BASIC, "-o", self.output, launcher=lambda *_: shell)
        self.assert_all_done(ranks.wait())
        self.assertNotIn("ranks", ranks.ranks[0].stderr)


class Refusals(RanksTest):
    def test_another_recipe(self) -> None:
        ranks = self.start(3, BASIC, "-o", self.output, own={1: ["method.gate_k=2"]})
        self.assert_all_end(ranks.wait(), "ank 1", "gate_k (2 and 4)", "the same recipe")

    def test_another_number_of_ranks(self) -> None:
        ranks = self.start(2, BASIC, "-o", self.output,
                           launcher=lambda rank, size, port: torchrun(rank, size + rank, port))
        self.assert_all_end(ranks.wait(), "counts 3 ranks")

    def test_a_recipe_that_only_one_lacks(self) -> None:
        recipe = self.copy_case()
        ranks = self.start(2, "-o", self.output, own={0: [recipe], 1: [self.root / "absent.yaml"]})
        results = ranks.wait()
        self.assert_all_end(results, "absent.yaml")
        self.assertRegex(results[0].stderr, r"error: Rank 1 \(.+\) ended: ")

    def test_a_corrupt_image_of_one_rank(self) -> None:
        recipe = self.copy_case()
        for path in sorted((self.root / "datasets" / "clouds").rglob("*.png")):
            path.write_bytes(path.read_bytes()[:50])
        ranks = self.start(2, recipe, "-o", self.output, *DIVIDED)
        self.assert_all_end(ranks.wait(), "skip_corrupt_images")

    def test_a_wrong_command_line(self) -> None:
        ranks = self.start(2, BASIC)
        self.assertEqual({result.code for result in ranks.wait()} - {1}, {2})

    def test_incomplete_variables(self) -> None:
        for missing in ("WORLD_SIZE", "RANK", "MASTER_ADDR"):
            with self.subTest(missing=missing):
                ranks = self.start(
                    2, BASIC, "-o", self.output, absent=[1],
                    launcher=lambda *given: {
                        name: value for name, value in torchrun(*given).items()
                        if name not in (missing, "LOCAL_WORLD_SIZE")
                    },
                )
                self.assert_all_end(ranks.wait(), missing)


class Losses(RanksTest):
    """A pool that is large enough for ranks to be lost in the middle."""

    @classmethod
    def setUpClass(cls) -> None:
        folder = tempfile.TemporaryDirectory(prefix="interfuse-lost-ranks-")
        cls.addClassCleanup(folder.cleanup)
        cls.recipe = large_pool.write_pool(Path(folder.name) / "pool")

    def begin(self, size: int, *arguments: object, timeout: float = LOST_AFTER) -> Ranks:
        return self.start(size, self.recipe, "-o", self.output, "--rank-timeout", timeout,
                          "++interfuse.batch_size=4", "++interfuse.round_size=8", *arguments)

    def ends_within(self, ranks: Ranks, bound: float) -> list[Result]:
        start = time.monotonic()
        results = ranks.wait()
        self.assertLess(time.monotonic() - start, bound + PATIENCE)
        return results

    def test_a_killed_rank_while_making_gates(self) -> None:
        ranks = self.begin(3)
        ranks.wait_for("Round 1 of")
        ranks.send(2, signal.SIGKILL)
        results = self.ends_within(ranks, LOST_AFTER)
        self.assertEqual(results[2].code, -signal.SIGKILL)
        self.assert_all_end(results[:2], "rank 2 (", "it is lost", f"{LOST_AFTER} seconds")

    def test_a_killed_rank_between_rounds_leaves_the_table(self) -> None:
        saved = self.root / "saved.safetensors"
        ranks = self.begin(2, "--save-routing", saved)
        ranks.wait_for("images a dataset,")
        ranks.send(1, signal.SIGKILL)
        results = self.ends_within(ranks, LOST_AFTER)
        self.assert_all_end(results[:1], "rank 1 (", "it is lost")
        self.assertRegex(results[0].stderr, r"note: The routing table of \d+ images .*--resume")
        again = self.begin(2, "--resume", saved, "method.num_samples=16", timeout=30)
        self.assert_all_done(again.wait())

    def test_a_killed_rank_zero(self) -> None:
        ranks = self.begin(3)
        ranks.wait_for("Round 1 of")
        ranks.send(0, signal.SIGKILL)
        results = self.ends_within(ranks, LOST_AFTER)
        self.assertEqual(results[0].code, -signal.SIGKILL)
        self.assert_all_end(results[1:], "store at", "rank 0 has ended")

    def test_a_rank_that_stands_still(self) -> None:
        ranks = self.begin(2)
        ranks.wait_for("Round 1 of")
        ranks.send(1, signal.SIGSTOP)
        start = time.monotonic()
        ranks.ranks[0].process.wait(60)
        self.assertLess(time.monotonic() - start, LOST_AFTER + PATIENCE)
        self.assert_all_end([ranks.ranks[0].result()], "rank 1 (", "it is lost")
        ranks.send(1, signal.SIGCONT)  # and learns that it is over
        ranks.ranks[1].process.wait(60)
        self.assert_all_end([ranks.ranks[1].result()], "rank")

    def test_rank_zero_that_stands_still(self) -> None:
        ranks = self.begin(2)
        ranks.wait_for("Round 1 of")
        ranks.send(0, signal.SIGSTOP)
        start = time.monotonic()
        ranks.ranks[1].process.wait(60)
        self.assertLess(time.monotonic() - start, LOST_AFTER + PATIENCE)
        self.assert_all_end([ranks.ranks[1].result()],
                            f"has not answered for {LOST_AFTER} seconds")

    def test_a_rank_that_does_not_come(self) -> None:
        ranks = self.start(3, BASIC, "-o", self.output, "--rank-timeout", 0.5, absent=[1])
        self.assert_all_end(self.ends_within(ranks, 5.0), "Rank 1 of 3 did not come",
                            "within 5 seconds")

    def test_rank_zero_does_not_come(self) -> None:
        ranks = self.start(2, BASIC, "-o", self.output, "--rank-timeout", 0.5, absent=[0])
        self.assert_all_end(self.ends_within(ranks, 5.0), "Nothing answers at localhost:",
                            "MASTER_ADDR")

    def test_a_stop_on_any_rank_stops_all(self) -> None:
        for rank, number in ((1, signal.SIGINT), (0, signal.SIGTERM)):
            for part in ("Round 1 of", "images a dataset,"):
                with self.subTest(rank=rank, signal=number.name, after=part):
                    ranks = self.begin(3, timeout=30)
                    ranks.wait_for(part)
                    ranks.send(rank, number)
                    results = self.ends_within(ranks, LOST_AFTER)
                    for result in results:
                        self.assertEqual(result.code, 130, result.stderr)
                        self.assertEqual(result.stdout, "")
                        self.assertNotIn("error: ", result.stderr)
                        self.assertIn("Stopped. Nothing was written.", result.stderr)
                    self.assert_nothing_written()

    def test_a_stop_while_waiting_for_the_others(self) -> None:
        for absent, waiting in (([1], 0), ([0], 1)):
            with self.subTest(rank=waiting):
                ranks = self.start(2, BASIC, "-o", self.output, absent=absent)
                time.sleep(1.5)
                ranks.send(waiting, signal.SIGINT)
                (result,) = self.ends_within(ranks, LOST_AFTER)
                self.assertEqual(result.code, 130, result.stderr)


if __name__ == "__main__":
    unittest.main()
