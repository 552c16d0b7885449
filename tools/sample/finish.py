# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The last step: copies the project's files, measures them, writes what depends on the numbers."""

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
    results = evaluate.measure(project, work)
    (work / "results.json").write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    export.write_texts(project, results)
    size = size_of(project)
    print(f"{project}: {size / 1e6:.2f} MB", flush=True)
    if size > LIMIT:
        raise SystemExit(f"{project} is larger than {LIMIT / 1e6:g} MB: ship fewer images.")
