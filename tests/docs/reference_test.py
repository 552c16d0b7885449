# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/recipe.md and docs/command-line.md hold what the program says of itself, and tools/docs/reference
writes it there."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from pages import ROOT

sys.path.insert(0, str(ROOT / "tests" / "command_line"))
from program import binary, interfuse  # noqa: E402

TOOL = ROOT / "tools" / "docs" / "reference"
PAGES = ("recipe.md", "command-line.md")


class Reference(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="interfuse-reference-")
        self.addCleanup(folder.cleanup)
        self.docs = Path(folder.name)
        for name in PAGES:
            shutil.copy(ROOT / "docs" / name, self.docs)

    def tool(self, *words: str) -> subprocess.CompletedProcess:
        return subprocess.run([sys.executable, "-B", str(TOOL), binary(), "--docs", str(self.docs),
                               *words], capture_output=True, text=True)

    def test_the_pages_are_up_to_date(self) -> None:
        run = self.tool("--check")
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)

    def test_what_is_stale_is_told_and_written_anew(self) -> None:
        page = self.docs / "recipe.md"
        right = page.read_text("utf-8")
        stale = right.replace("Singular directions of each expert's gate.", "Directions.")
        self.assertNotEqual(stale, right)
        page.write_text(stale, "utf-8")
        run = self.tool("--check")
        self.assertEqual(run.returncode, 1)
        self.assertIn("Directions.", run.stdout)
        self.assertEqual(page.read_text("utf-8"), stale)
        self.assertEqual(self.tool().returncode, 0)
        self.assertEqual(page.read_text("utf-8"), right)

    def test_a_page_without_a_place_is_refused(self) -> None:
        page = self.docs / "command-line.md"
        text = page.read_text("utf-8").replace("<!-- reference: interfuse merge --help -->", "")
        page.write_text(text, "utf-8")
        run = self.tool()
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("interfuse merge --help", run.stderr)
        self.assertEqual(page.read_text("utf-8"), text)


class Options(unittest.TestCase):
    def test_the_table_is_there_for_programs(self) -> None:
        rows = json.loads(interfuse("recipe", "--options", "--json").stdout)
        by_key = {row["key"]: row for row in rows}
        self.assertEqual(len(by_key), len(rows))
        self.assertEqual(by_key["method.gate_k"], {
            "key": "method.gate_k", "use": "used", "type": "integer", "default": "16",
            "bounds": ">= 1", "meaning": "Singular directions of each expert's gate."})
        self.assertEqual(by_key["fabric"]["use"], "ignored with a notice")
        self.assertEqual(by_key["method.show_pbar"]["use"], "ignored")

    def test_both_forms_have_the_same_keys(self) -> None:
        text = interfuse("recipe", "--options").stdout
        for row in json.loads(interfuse("recipe", "--options", "--json").stdout):
            self.assertIn(f"`{row['key']}`", text)

    def test_it_goes_to_a_file_too(self) -> None:
        with tempfile.TemporaryDirectory(prefix="interfuse-options-") as place:
            file = Path(place) / "options.md"
            self.assertEqual(interfuse("recipe", "--options", "--output", file).code, 0)
            self.assertEqual(file.read_text("utf-8"), interfuse("recipe", "--options").stdout)

    def test_wrong_uses_are_refused(self) -> None:
        for words, says in ((["recipe.yaml", "--options"], "leave out"),
                            ([], "Name a recipe"),
                            (["recipe.yaml", "--json"], "--options")):
            result = interfuse("recipe", *words)
            self.assertEqual(result.code, 2, words)
            self.assertIn(says, result.stdout + result.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
