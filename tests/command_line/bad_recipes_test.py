# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Recipes and overrides at fault, and folders that cannot be written: a clear sentence each."""

from __future__ import annotations

import contextlib
import glob
import os
import subprocess
import unittest
from collections.abc import Iterator
from pathlib import Path

from program import FIXTURES, ProgramTest, interfuse, snapshot

BASIC = FIXTURES / "ada_svd" / "basic" / "recipe.yaml"


class BadRecipe(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        self.recipe = self.copy_case()
        self.text = self.recipe.read_text(encoding="utf-8")

    def assert_text_refused(self, text: str, *parts: str) -> None:
        self.recipe.write_text(text, encoding="utf-8")
        self.assert_refused(self.recipe, *parts)

    def assert_override_refused(self, override: str, *parts: str) -> None:
        with self.subTest(override=override):
            self.assert_refused(self.recipe, *parts, arguments=(override,))

    def test_unknown_keys_name_the_nearest(self) -> None:
        self.assert_text_refused(
            self.text.replace("  num_samples:", "  num_sampels:"), "num_sampels", "num_samples"
        )
        self.assert_text_refused(
            self.text.replace("  train_datasets:", "  train_dataset:"),
            "train_dataset'",
            "train_datasets",
        )
        self.assert_text_refused(
            self.text + "interfuse:\n  tolerence: 0.1\n", "tolerence", "tolerance"
        )
        self.assert_override_refused("method.gatek=3", "gatek", "gate_k")

    def test_lines_are_named(self) -> None:
        line = self.text.splitlines().index("  gate_k: 4") + 1
        self.assert_text_refused(
            self.text.replace("  gate_k: 4", "  gate_k: many"), f"recipe.yaml:{line}", "gate_k"
        )

    def test_mistyped_values(self) -> None:
        for override, key in (
            ("method.num_samples=many", "num_samples"),
            ("method.num_samples=0", "num_samples"),
            ("method.num_samples=-4", "num_samples"),
            ("method.num_samples=2.5", "num_samples"),
            ("method.num_samples=[8]", "num_samples"),
            ("method.num_samples=99999999999999999999", "num_samples"),
            ("method.gate_k=0", "gate_k"),
            ("method.gate_k=null", "gate_k"),
            ("method.average_experts=perhaps", "average_experts"),
            ("method.scaling_factor=large", "scaling_factor"),
            ("method.scaling_factor=.nan", "scaling_factor"),
            ("method.scaling_factor=[1,x,2]", "scaling_factor"),
            ("method.seed=-1", "seed"),
            ("method.seed=1.5", "seed"),
            ("method.device=gpu", "device"),
            ("method.device=cuda:-1", "device"),
            ("method=fast", "method"),
            ("method._target_=fusion_bench.method.TaskArithmetic", "TaskArithmetic"),
            ("modelpool.models=null", "modelpool.models"),
            ("modelpool.models.clouds=3", "clouds"),
            ("modelpool.train_datasets.clouds=[]", "clouds"),
            ("interfuse.threads=0", "threads"),
            ("interfuse.threads=100000", "threads"),
            ("interfuse.batch_size=0", "batch_size"),
            ("interfuse.tolerance=0", "tolerance"),
            ("interfuse.tolerance=-1", "tolerance"),
            ("interfuse.precision=quick", "precision"),
            ("interfuse.tokens=some", "tokens"),
            ("interfuse.mixture.shapes=-1", "mixture"),
            ("interfuse.mixture.shapez=1", "shapez"),
            ("interfuse.mixture={shapes: 0}", "mixture"),
        ):
            self.assert_override_refused(override, key)

    def test_scaling_of_another_length(self) -> None:
        self.assert_override_refused("method.scaling_factor=[1,2]", "2 numbers for 3 experts")
        self.assert_override_refused("method.scaling_factor=[]", "0 numbers for 3 experts")

    def test_overrides_that_are_none(self) -> None:
        for override in ("nonsense", "=3", "method.num_samples=[1", "~method.nothing",
                         "method..x=1", "method.scaling_factor={1", "method.num_samples='8"):
            self.assert_override_refused(override, override.split("=")[0].strip("~"))

    def test_extreme_sizes(self) -> None:
        """Numbers that would ask for more memory than there is are refused or do no harm."""
        for override in (
            "method.gate_k=1000000000000",
            "method.num_samples=1000000000000000",
            "interfuse.round_size=9000000000000000000",
            "interfuse.batch_size=9000000000000000000",
            "interfuse.batch_size=1000000000",
            "method.seed=9223372036854775807",
            "method.scaling_factor=1e300",
        ):
            with self.subTest(override=override):
                self.output = self.root / "extreme" / str(hash(override))
                result = self.merge(self.recipe, "--quiet", override)
                if result.code != 0:
                    self.assert_clear(result, 1)
                    self.assertFalse(self.output.exists())

    def test_yaml_that_is_none(self) -> None:
        for text, part in (
            ("modelpool: [\n", "recipe.yaml"),
            ("modelpool: {a: 1\nmethod: x\n", "recipe.yaml"),
            ("a: b: c\n", "recipe.yaml"),
            ("\tmodelpool: x\n", "recipe.yaml"),
            ("'", "recipe.yaml"),
            ("- a\n- b\n", "recipe.yaml"),
            ("just text\n", "recipe.yaml"),
            ("", "empty"),
            ("method: {}\n", "modelpool"),
            ("modelpool: {}\n", "modelpool.models"),
            ("modelpool: *nowhere\n", "recipe.yaml"),
            (self.text + "method:\n  gate_k: 3\n", "method"),
            (self.text + "---\nsecond: document\n", "recipe.yaml"),
            ("modelpool: !!python/object/apply:os.system [ls]\n", "recipe.yaml"),
            ("[" * 50_000, "recipe.yaml"),
            ("? " * 20_000, "recipe.yaml"),
        ):
            with self.subTest(text=text[-30:]):
                self.assert_text_refused(text, part)

    def test_bytes_that_are_no_text(self) -> None:
        for raw in (b"\xff\xfe\x00", b"modelpool: \x80\x81\n", b"\x00" * 100):
            with self.subTest(raw=raw[:4]):
                self.recipe.write_bytes(raw)
                self.assert_refused(self.recipe, "recipe.yaml")

    def test_alias_bomb(self) -> None:
        lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
        lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 12)]
        self.assert_text_refused("\n".join([*lines, self.text]), "recipe.yaml")
        self.assert_text_refused("a: &a [*a]\n" + self.text, "recipe.yaml")

    def test_interpolation_bomb(self) -> None:
        lines = ["x0: " + "y" * 1000]
        lines += [f"x{i}: '{(f'${{x{i - 1}}}') * 10}'" for i in range(1, 12)]
        self.assert_override_refused("modelpool.models.clouds=${nowhere}", "nowhere")
        self.recipe.write_text("\n".join([*lines, self.text]), encoding="utf-8")
        self.assert_refused(self.recipe, arguments=("modelpool.models.clouds=${x11}",))
        self.recipe.write_text(f"p: ${{q}}\nq: ${{p}}\n{self.text}", encoding="utf-8")
        self.assert_refused(self.recipe, arguments=("modelpool.models.clouds=${p}",))

    def test_all_problems_of_a_recipe_together(self) -> None:
        text = self.text.replace("num_samples: 8", "num_samples: x").replace(
            "gate_k: 4", "gatek: 4"
        )
        self.recipe.write_text(text + "interfuse:\n  tokens: 5\n", encoding="utf-8")
        result = self.assert_refused(self.recipe, "num_samples", "gatek", "tokens")
        self.assertGreaterEqual(len(result.errors), 3)

    def test_recipe_that_is_not_there(self) -> None:
        self.assert_refused(self.root / "absent.yaml", "absent.yaml")
        self.assert_refused(self.root, str(self.root))
        self.assert_refused(Path("/dev/zero"), "/dev/zero")

    @unittest.skipIf(glob.glob("/dev/nvidia[0-9]*"), "this machine has a GPU")
    def test_cuda_without_a_gpu(self) -> None:
        for override in ("method.device=cuda", "method.device=cuda:3",
                         "method.upscaling_accelerator=cuda"):
            self.assert_override_refused(override, "cuda", "auto or cpu")
        self.assert_done(self.merge(self.recipe, "method.device=auto"))


class BadTarget(ProgramTest):
    def assert_target_refused(self, *parts: str, arguments: tuple[str, ...] = ()) -> None:
        self.assert_refused(BASIC, *parts, arguments=arguments)

    def test_folder_that_is_not_empty(self) -> None:
        self.output.mkdir()
        (self.output / "mine.txt").write_text("mine")
        self.assert_target_refused(str(self.output), "is not empty")

    def test_overwrite_replaces_exports_only(self) -> None:
        self.output.mkdir()
        (self.output / "mine.txt").write_text("mine")
        self.assert_target_refused(
            str(self.output), "no earlier result", "config.json", arguments=("--overwrite",)
        )
        (self.output / "mine.txt").unlink()
        self.assert_done(self.merge(BASIC, "--overwrite"))
        self.assert_done(self.merge(BASIC, "--overwrite"))
        self.assert_target_refused(str(self.output), "--overwrite")

    def test_file(self) -> None:
        self.output.write_text("mine")
        self.assert_target_refused(str(self.output), "not a folder")
        self.assert_target_refused("not a folder", arguments=("--overwrite",))

    def test_below_a_file(self) -> None:
        (self.root / "file").write_text("mine")
        self.output = self.root / "file" / "out"
        self.assert_target_refused(str(self.root / "file"), "cannot be")

    def test_system_folders(self) -> None:
        self.output = Path("/proc/out")
        result = self.merge(BASIC)
        self.assert_clear(result, 1, "/proc")

    def test_folder_that_holds_an_input(self) -> None:
        recipe = self.copy_case()
        self.output = self.models / "clouds"
        self.assert_refused(
            recipe, "holds the input 'clouds'", arguments=("--overwrite",)
        )

    def test_table_that_cannot_be_saved(self) -> None:
        (self.root / "file").write_text("mine")
        result = self.merge(BASIC, "--quiet", "--save-routing", self.root / "file" / "table")
        self.assert_clear(result, 1, str(self.root / "file" / "table"))
        self.assertFalse(self.output.exists())

    @contextlib.contextmanager
    def small_disk(self, size: int) -> Iterator[Path]:
        place = self.root / "disk"
        place.mkdir()
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)],
            capture_output=True,
            check=False,
        )
        if mounted.returncode != 0:
            self.skipTest("a full disk needs the right to mount a small one")
        try:
            yield place
        finally:
            subprocess.run(["umount", str(place)], check=True)

    def test_full_disk(self) -> None:
        model = (FIXTURES / "ada_svd" / "basic" / "pretrained" / "model.safetensors").stat()
        page = os.sysconf("SC_PAGE_SIZE")
        # One that is too small for the model, and others that fill up on the way.
        for room in (page, (model.st_size // page + 1) * page, (model.st_size // page + 3) * page):
            with self.subTest(room=room), self.small_disk(room) as disk:
                self.output = disk / "out"
                result = self.merge(BASIC, "--quiet")
                self.assert_clear(result, 1, str(disk))
                self.assertRegex(result.stderr, "free|No space left")
                self.assertEqual(snapshot(disk), {})
            (self.root / "disk").rmdir()


class AtTheEdges(ProgramTest):
    def test_reads_no_more_than_it_is_told(self) -> None:
        """A recipe in a folder that cannot be written works as well."""
        recipe = self.copy_case()
        before = snapshot(self.root)
        self.output = self.root / "elsewhere" / "out"
        self.assert_done(self.merge(recipe))
        after = snapshot(self.root)
        self.assertEqual({name: after[name] for name in before}, before)

    def test_result_that_nobody_reads(self) -> None:
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = subprocess.run(
                [os.environ["INTERFUSE_BINARY"], "merge", str(BASIC), "-o", str(self.output), "-q"],
                stdout=full,
                stderr=subprocess.PIPE,
                timeout=240,
                check=False,
            )
        self.assertGreaterEqual(done.returncode, 0)
        self.assertTrue((self.output / "model.safetensors").exists())


if __name__ == "__main__":
    unittest.main()
