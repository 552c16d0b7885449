# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies the project's files, writes its texts, and measures it in plain PyTorch."""

from __future__ import annotations

import json
from pathlib import Path

import evaluate
import export

LIMIT = 12_000_000


def size_of(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def run(work: Path, project: Path) -> None:
    project.mkdir(parents=True, exist_ok=True)
    export.copy_files(work, project)
    export.write_texts(project)
    size = size_of(project)
    print(f"{project}: {size / 1e6:.2f} MB", flush=True)
    if size > LIMIT:
        raise SystemExit(f"{project} is larger than {LIMIT / 1e6:g} MB: ship fewer images.")
    measured = evaluate.measure(project)
    (work / "pytorch.json").write_text(json.dumps(measured, indent=1) + "\n", "utf-8")
