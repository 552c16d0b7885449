# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`scripts/release --check` in a small repository: what it finds missing, one line each, and that it is content
when nothing is. And that the version stands the same in every place of this repository.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
VERSION = re.search(r"project\(Interfuse VERSION ([\d.]+)", (ROOT / "CMakeLists.txt").read_text()).group(1)


class Release(unittest.TestCase):
    def setUp(self) -> None:
        self.scratch = tempfile.TemporaryDirectory(prefix="interfuse-release-")
        self.root = Path(self.scratch.name)
        (self.root / "scripts").mkdir()
        shutil.copy(ROOT / "scripts/release", self.root / "scripts/release")
        for name in ("CMakeLists.txt", "CITATION.cff", "vcpkg.json"):
            shutil.copy(ROOT / name, self.root / name)
        (self.root / "CHANGELOG.md").write_text(f"# Changes\n\n## {VERSION}, 2026-12-24\n\n- New.\n")
        self.git("init", "-q")
        self.commit()

    def tearDown(self) -> None:
        self.scratch.cleanup()

    def git(self, *arguments: str) -> None:
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b.example", *arguments],
                       cwd=self.root, check=True, capture_output=True)

    def commit(self) -> None:
        self.git("add", ".")
        self.git("commit", "-qm", "state", "--allow-empty")

    def change(self, name: str, old: str, new: str) -> None:
        file = self.root / name
        text = file.read_text()
        self.assertIn(old, text)
        file.write_text(text.replace(old, new))

    def check(self, code: int) -> str:
        done = subprocess.run([self.root / "scripts/release", "--check"], text=True, capture_output=True)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def test_is_content_when_all_is_ready(self) -> None:
        self.assertIn(f"ready for version {VERSION}", self.check(0))

    def test_tells_everything_that_is_missing(self) -> None:
        self.change("CHANGELOG.md", ", 2026-12-24", ", not released yet")
        self.change("CITATION.cff", f"version: {VERSION}", "version: 9.9.9")
        self.change("vcpkg.json", VERSION, "9.9.9")
        told = self.check(1)
        for words in ("CHANGELOG.md has no heading", "CITATION.cff does not name", "vcpkg.json does not name",
                      "changes that are not committed"):
            self.assertIn(words, told)
        self.assertEqual(len(told.splitlines()), 4, told)

    def test_makes_no_version_twice(self) -> None:
        self.git("tag", f"v{VERSION}")
        self.assertIn("is there already", self.check(1))

    def test_the_version_is_the_same_everywhere(self) -> None:
        self.assertIn(f"version: {VERSION}\n", (ROOT / "CITATION.cff").read_text())
        self.assertIn(f'"version": "{VERSION}"', (ROOT / "vcpkg.json").read_text())
        self.assertRegex((ROOT / "CHANGELOG.md").read_text(), rf"(?m)^## {re.escape(VERSION)}, ")


if __name__ == "__main__":
    unittest.main()
