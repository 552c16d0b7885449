# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The examples of docs/command-line.md run as they stand there, in the sample project's folder."""

from __future__ import annotations

import re
import shlex
import shutil
import tempfile
import unittest
from pathlib import Path

from program import ROOT, SAMPLE, interfuse

PAGE = ROOT / "docs" / "command-line.md"


def examples() -> list[str]:
    blocks = re.findall(r"```console\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    return [line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ ")]


class Examples(unittest.TestCase):
    def test_they_run(self) -> None:
        with tempfile.TemporaryDirectory(prefix="interfuse-examples-") as place:
            folder = Path(place) / "sample"
            shutil.copytree(SAMPLE, folder)
            commands = examples()
            self.assertGreaterEqual(len(commands), 6)
            for command in commands:
                with self.subTest(command=command):
                    program, *arguments = shlex.split(command)
                    self.assertEqual(program, "interfuse")
                    result = interfuse(*arguments, cwd=folder)
                    self.assertEqual(result.code, 0, result.stderr)

    def test_every_option_is_described(self) -> None:
        page = PAGE.read_text(encoding="utf-8")
        for command in ("merge", "evaluate", "inspect", "recipe", "presets"):
            text = interfuse(command, "--help").stdout
            section = page.split(f"## interfuse {command}\n")[1].split("\n## ")[0]
            for option in set(re.findall(r"(?<![\w-])--[a-z-]+", text)) - {"--help"}:
                self.assertIn(f"{option}", section, command)


if __name__ == "__main__":
    unittest.main()
