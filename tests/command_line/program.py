# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the program as a person at a shell does, in a folder that is gone afterwards.

The environment variable INTERFUSE_BINARY names the program.
"""

from __future__ import annotations

import json
import os
import shutil
import struct
import subprocess
import tempfile
import unittest
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional

ROOT = Path(__file__).resolve().parent.parent.parent
FIXTURES = ROOT / "tests" / "fixtures"
SAMPLE = ROOT / "resources" / "sample"
INTERNAL = "Something in Interfuse itself failed"
TIME_LIMIT = 240.0  # seconds; a hanging program is a failure, not a hanging test


def binary() -> str:
    path = os.environ.get("INTERFUSE_BINARY")
    if not path:
        raise RuntimeError("INTERFUSE_BINARY must name the program to test")
    return path


# No command needs a display, and without one no window can open.
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR")
# Heads that the program keeps between runs; the person's own are left alone.
CACHE = tempfile.TemporaryDirectory(prefix="interfuse-cache-")


def environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    return {
        **kept, "OMP_WAIT_POLICY": "passive", "LC_ALL": "C.UTF-8", "XDG_CACHE_HOME": CACHE.name
    }


@dataclass
class Result:
    code: int
    stdout: str
    stderr: str

    @property
    def errors(self) -> list[str]:
        return [line for line in self.stderr.splitlines() if line.startswith("error: ")]


def interfuse(
    *arguments: object, cwd: Optional[Path] = None, cache: Optional[Path] = None
) -> Result:
    done = subprocess.run(
        [binary(), *map(os.fsencode, map(str, arguments))],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        env=environment() | ({"XDG_CACHE_HOME": str(cache)} if cache else {}),
        cwd=cwd,
        timeout=TIME_LIMIT,
        check=False,
    )
    return Result(done.returncode, done.stdout, done.stderr)


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, and every folder, by relative path."""
    found: dict[str, bytes] = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        found[name] = b"" if path.is_dir() else path.read_bytes()
    return found


class ProgramTest(unittest.TestCase):
    maxDiff = None

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="interfuse-command-line-")
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.output = self.root / "out"

    def copy_case(self, name: str = "basic") -> Path:
        """A fixture that may be changed, with the datasets where its recipe looks; its recipe."""
        shutil.copytree(FIXTURES / "ada_svd" / name, self.root / "ada_svd" / name)
        shutil.copytree(FIXTURES / "datasets", self.root / "datasets")
        self.models = self.root / "ada_svd" / name
        return self.models / "recipe.yaml"

    def merge(self, recipe: Path, *arguments: object) -> Result:
        return interfuse("merge", recipe, "--output", self.output, *arguments)

    def assert_done(self, result: Result) -> None:
        self.assertEqual(result.code, 0, result.stderr)
        self.assertEqual(result.errors, [])

    def assert_clear(self, result: Result, code: int, *parts: str) -> None:
        """The exit code, a sentence an error line, all of these parts, and no sign of a defect."""
        self.assertEqual(result.code, code, result.stdout + result.stderr)
        self.assertNotIn(INTERNAL, result.stderr)
        self.assertEqual(result.stdout, "")
        self.assertTrue(result.errors, result.stderr)
        for line in result.errors:
            self.assertRegex(line, r"^error: .{10,}[.:?]$")
        for line in result.stderr.splitlines():
            self.assertRegex(line, r"^(error|note): ")
        text = "\n".join(result.errors)
        for part in parts:
            self.assertIn(part, text)

    def assert_refused(
        self, recipe: Path, *parts: str, arguments: tuple[object, ...] = ()
    ) -> Result:
        """A merge that ends with exit code 1, these parts in its errors, and nothing written."""
        before = snapshot(self.root)
        result = self.merge(recipe, *arguments)
        self.assert_clear(result, 1, *parts)
        self.assertEqual(snapshot(self.root).keys(), before.keys())
        self.assertEqual(snapshot(self.root), before)
        return result


@dataclass
class WeightFile:
    """A safetensors file taken apart: the header as JSON, the data as bytes."""

    header: dict[str, Any]
    data: bytes
    path: Path = field(default_factory=Path)

    @staticmethod
    def read(path: Path) -> WeightFile:
        raw = path.read_bytes()
        (length,) = struct.unpack("<Q", raw[:8])
        return WeightFile(json.loads(raw[8 : 8 + length]), raw[8 + length :], path)

    def write(self) -> None:
        self.write_header(json.dumps(self.header).encode())

    def write_header(self, text: bytes) -> None:
        self.path.write_bytes(struct.pack("<Q", len(text)) + text + self.data)

    def remove(self, name: str) -> None:
        """Takes a tensor out of header and data."""
        start, end = self.header.pop(name)["data_offsets"]
        self.data = self.data[:start] + self.data[end:]
        for key, entry in self.header.items():
            if key == "__metadata__":
                continue
            if entry["data_offsets"][0] >= end:
                entry["data_offsets"] = [place - (end - start) for place in entry["data_offsets"]]

    def tensor(self, name: str) -> bytes:
        start, end = self.header[name]["data_offsets"]
        return self.data[start:end]

    def set_number(self, name: str, index: int, value: float) -> None:
        place = self.header[name]["data_offsets"][0] + 4 * index
        self.data = self.data[:place] + struct.pack("<f", value) + self.data[place + 4 :]
