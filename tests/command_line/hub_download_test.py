# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Recipes whose sources come from the Hugging Face Hub, with and without --download."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import unittest
from pathlib import Path
from unittest import mock

from program import ProgramTest, Result, interfuse
from running import Running

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "stand_in"))
from hub import Faults, Hub  # noqa: E402

OWNER = "interfuse-tests"


class HubDownload(ProgramTest):
    def setUp(self) -> None:
        super().setUp()
        self.hub = Hub()
        self.addCleanup(self.hub.close)
        self.cache = self.root / "cache"
        variables = {
            "HF_ENDPOINT": self.hub.endpoint, "HF_HUB_CACHE": str(self.cache),
            "HF_HOME": str(self.root / "home"), "no_proxy": "127.0.0.1", "NO_PROXY": "127.0.0.1",
        }
        patched = mock.patch.dict(os.environ, variables)
        patched.start()
        self.addCleanup(patched.stop)
        for name in ("HF_TOKEN", "HF_TOKEN_PATH", "HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):
            os.environ.pop(name, None)
        local = self.copy_case()
        for name in ("pretrained", "shapes", "stripes", "clouds"):
            self.hub.put("model", f"{OWNER}/{name}", self.files(self.models / name))
        for name in ("shapes", "stripes"):
            self.hub.put("dataset", f"{OWNER}/{name}", self.files(self.root / "datasets" / name))
        self.hub.put("dataset", f"{OWNER}/clouds", self.files(self.root / "datasets" / "clouds"))
        self.hub.moved["clouds"] = f"{OWNER}/clouds"
        self.local = local
        text = local.read_text(encoding="utf-8")
        for name in ("pretrained", "shapes", "stripes", "clouds"):
            text = text.replace(f": {name}\n", f": {OWNER}/{name}\n")
        for name in ("shapes", "stripes"):
            text = text.replace(f"../../datasets/{name}", f"{OWNER}/{name}")
        text = text.replace("../../datasets/clouds", "{path: clouds}")
        self.recipe = self.root / "here" / "recipe.yaml"
        self.recipe.parent.mkdir()
        self.recipe.write_text(text, encoding="utf-8")

    @staticmethod
    def files(folder: Path) -> dict[str, bytes]:
        return {str(path.relative_to(folder)): path.read_bytes()
                for path in folder.rglob("*") if path.is_file()}

    def download(self, *arguments: object) -> Result:
        return self.merge(self.recipe, "--download", *arguments)

    def test_fetches_what_is_missing_and_merges_it(self) -> None:
        done = self.download()
        self.assert_done(done)
        lines = [line for line in done.stderr.splitlines() if line.startswith("Fetched ")]
        self.assertTrue(any(line.startswith(f"Fetched {OWNER}/shapes, model.safetensors, ")
                            for line in lines), done.stderr)
        self.assertEqual(len(lines), len(set(lines)))
        merged = (self.output / "model.safetensors").read_bytes()
        self.hub.requests.clear()
        self.assert_done(self.download("--overwrite", "--quiet"))
        self.assertEqual(self.hub.requests, [], "a second time nothing is asked")
        self.assertEqual((self.output / "model.safetensors").read_bytes(), merged)
        local = self.root / "local"
        self.assert_done(interfuse("merge", self.local, "--output", local))
        self.assertEqual((local / "model.safetensors").read_bytes(), merged)
        # What it wrote names commits, of the dataset without an owner too, and serves again.
        written = (self.output / "recipe.yaml").read_text(encoding="utf-8")
        self.assertRegex(written, r'path: "clouds@[0-9a-f]{40}"')
        again = self.root / "again"
        self.assert_done(interfuse("merge", self.output / "recipe.yaml", "--output", again))
        self.assertEqual((again / "model.safetensors").read_bytes(), merged)

    def test_without_the_option_nothing_is_asked(self) -> None:
        result = self.merge(self.recipe)
        self.assertEqual(result.code, 1)
        self.assertIn(f"hf download {OWNER}/shapes\n", result.stderr)
        self.assertIn("hf download clouds --repo-type dataset", result.stderr)
        self.assertIn("With --download Interfuse fetches", result.errors[-1])
        self.assertEqual(self.hub.requests, [])
        self.assertFalse(self.cache.exists())

    def test_what_the_hub_refuses_is_told_before_anything_is_written(self) -> None:
        del self.hub.repositories["models", f"{OWNER}/shapes"]
        del self.hub.repositories["datasets", f"{OWNER}/stripes"]
        result = self.download("--quiet")
        self.assert_clear(result, 1, f"there is no model {OWNER}/shapes",
                          f"there is no dataset {OWNER}/stripes")
        self.assertFalse(self.output.exists())
        self.assertFalse(self.cache.exists())

    def test_offline_is_a_word(self) -> None:
        with mock.patch.dict(os.environ, {"HF_HUB_OFFLINE": "1"}):
            self.assert_clear(self.download(), 1, "HF_HUB_OFFLINE")

    def test_reports_and_plots_follow_a_download(self) -> None:
        report = self.root / "report.html"
        self.assert_done(self.download("--report", report, "--plots"))
        self.assertTrue(report.is_file())

    def test_ctrl_c_keeps_what_came(self) -> None:
        self.hub.faults = Faults(pause=0.5)
        running = Running("merge", self.recipe, "--output", self.output, "--download")
        self.addCleanup(running.close)
        running.wait_for("Fetched ")
        code, _, stdout, stderr = running.stop(signal.SIGINT)
        self.assertEqual(code, 130, stderr)
        self.assertEqual(stdout, "")
        self.assertFalse(self.output.exists())
        self.hub.faults = Faults()
        self.assert_done(self.download())

    def test_other_commands_take_it(self) -> None:
        result = interfuse("inspect", self.recipe, "--pool", "--download", "--quiet")
        self.assertEqual(result.code, 0, result.stderr)
        shutil.rmtree(self.cache)
        result = interfuse("inspect", self.recipe, "--download")
        self.assertEqual(result.code, 0, result.stderr)
        self.assertIn(f"models--{OWNER}--pretrained", result.stdout)
        result = interfuse("inspect", self.models / "shapes", "--download")
        self.assert_clear(result, 2, "--download needs a recipe")
        result = interfuse("evaluate", self.models / "shapes", "--download")
        self.assert_clear(result, 2, "--download needs a recipe")


if __name__ == "__main__":
    unittest.main()
