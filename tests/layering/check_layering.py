# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the order between the rooms of the source tree, from the include lines alone.

Dependencies point one way, app to ui to core, and within core only to earlier rooms. LibTorch stays
within core, and its large headers within core's own source files; what only one kind of system has
stays within core/platform, which needs no library. Every source file names its licence and stays
short enough to be read.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

# A room of core may include itself and the rooms before it; so may one of ui.
ROOMS = (
    "platform", "runtime", "fetch", "checkpoint", "dataset", "clip", "recipe", "evaluation", "merge", "project",
)
UI_ROOMS = (
    "style", "plots", "tables", "report", "worker", "document", "session", "panels", "window",
)
ORDERS = {"core": ROOMS, "ui": UI_ROOMS}
# Of some earlier rooms only these headers.
ONLY_HEADERS = {("merge", "recipe"): {"core/recipe/recipe.h"}}
# Which of the top folders may include which others.
LAYERS = {
    "core": {"core"}, "ui": {"core", "ui"}, "app": {"core", "ui", "app"},
    "examples": {"core", "examples"},
}
# What only one kind of system has; of ui, app and core core/platform alone may include it, and the two
# programs that only an installation on Linux has.
SYSTEM_ROOM = ("core", "platform")
# A file of another room that has one form for each kind of system.
SYSTEM_ENDINGS = ("_posix", "_windows")
LINUX_ROOMS = {("app", "launcher"), ("app", "libraries")}
SYSTEM_FOLDERS = {"arpa", "bits", "linux", "net", "netinet", "sys"}
SYSTEM_HEADERS = {
    "csignal", "dirent.h", "dlfcn.h", "fcntl.h", "fnmatch.h", "glob.h", "io.h", "link.h",
    "malloc.h", "netdb.h", "poll.h", "process.h", "psapi.h", "pthread.h", "pwd.h", "sched.h",
    "shlobj.h", "signal.h", "spawn.h", "termios.h", "unistd.h", "windows.h", "winsock2.h",
}
# All that a header of core may include of ATen: small, and enough to speak of tensors.
TENSOR_HEADER = "ATen/core/Tensor.h"

FOLDERS = (
    ".ci", "app", "benchmarks", "cmake", "core", "docs", "examples", "packaging", "resources",
    "scripts", "tests", "tools", "translations", "ui",
)
SKIPPED_FOLDERS = {".deps", ".git", ".venv", "__pycache__", "venv"}
CODE_SUFFIXES = {".cc", ".cpp", ".h", ".hpp"}
SOURCE_SUFFIXES = CODE_SUFFIXES | {".cmake", ".py", ".sh"}
SPDX_LINES = (
    "SPDX-FileCopyrightText: 2026 The Interfuse authors",
    "SPDX-License-Identifier: GPL-3.0-or-later",
)
MOST_LINES = 449
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')


def is_source(path: Path) -> bool:
    if path.name == "CMakeLists.txt" or path.suffix in SOURCE_SUFFIXES:
        return True
    if path.suffix:
        return False
    with path.open("rb") as file:  # a script without a suffix
        return file.read(2) == b"#!"


def source_files(root: Path) -> Iterator[Path]:
    """The source files below root, in a fixed order."""
    for path in sorted(root.iterdir()):
        if path.is_file() and is_source(path):
            yield path
    for top in FOLDERS:
        for folder, folders, names in os.walk(root / top):
            folders[:] = sorted(
                name for name in folders
                if name not in SKIPPED_FOLDERS and not name.startswith("build")
            )
            for name in sorted(names):
                path = Path(folder, name)
                if path.is_file() and is_source(path):
                    yield path


def included_path(root: Path, file: PurePosixPath, written: str, in_quotes: bool) -> str:
    """What an include line means, as a path from the root where it is a file of the tree."""
    if in_quotes and (root / file.parent / written).is_file():
        return os.path.normpath(str(file.parent / written)).replace(os.sep, "/")
    return str(PurePosixPath(written))


def is_torch(header: str) -> bool:
    return header.split("/")[0] in {"ATen", "c10", "caffe2", "torch"}


def layer_problem(file: PurePosixPath, header: str) -> str | None:
    """Why a file may not include this header of the tree; None when it may."""
    here, there = file.parts[0], header.split("/")[0]
    if there == "tests":
        return f"{here} includes the tests"
    if there in LAYERS and there not in LAYERS[here]:
        return f"{here} knows nothing of {there}"
    if here not in ORDERS or there != here:
        return None
    order = ORDERS[here]
    room, other = file.parts[1], header.split("/")[1]
    if other not in order:
        return f"{here}/{other} is no room that check_layering.py knows"
    if order.index(other) > order.index(room):
        return f"{here}/{room} comes before {here}/{other} and knows nothing of it"
    if here == "ui":
        return None
    allowed = ONLY_HEADERS.get((room, other))
    if allowed is not None and header not in allowed:
        return f"core/{room} may include nothing of core/{other} but {', '.join(sorted(allowed))}"
    return None


def torch_problem(file: PurePosixPath, header: str) -> str | None:
    """Why a file may not include this header of LibTorch; None when it may."""
    if header == "torch/torch.h":
        return "torch/torch.h takes too long to compile; include what is needed of ATen"
    here = file.parts[0]
    if here in {"ui", "app", "examples"}:
        return f"{here} does not see LibTorch"
    is_header = file.suffix in {".h", ".hpp"}
    if here == "core" and is_header and header != TENSOR_HEADER and not header.startswith("c10/"):
        return f"a header of core includes nothing of LibTorch but {TENSOR_HEADER} and c10"
    return None


def system_problem(file: PurePosixPath, header: str) -> str | None:
    """Why a file may not include this header, as far as systems go; None when it may."""
    if file.parts[:2] == SYSTEM_ROOM:
        is_library = is_torch(header) or header.startswith("Q") or header.endswith(".hpp")
        return "core/platform stands on the standard library and the system" if is_library else None
    if file.parts[0] not in LAYERS or file.parts[:2] in LINUX_ROOMS or file.stem.endswith(SYSTEM_ENDINGS):
        return None
    if header in SYSTEM_HEADERS or header.split("/")[0] in SYSTEM_FOLDERS:
        return "only core/platform speaks to one kind of system"
    return None


def include_problems(root: Path, file: PurePosixPath, lines: list[str]) -> Iterator[str]:
    for number, line in enumerate(lines, start=1):
        match = INCLUDE.match(line)
        if not match:
            continue
        header = included_path(root, file, match[1] or match[2], match[1] is not None)
        problem = system_problem(file, header)
        if problem is None and is_torch(header):
            problem = torch_problem(file, header)
        if problem is None and file.parts[0] in LAYERS:
            problem = layer_problem(file, header)
        if problem:
            yield f"{file}:{number}: includes {header}: {problem}."


def form_problems(file: PurePosixPath, lines: list[str]) -> Iterator[str]:
    head = lines[1:3] if lines and lines[0].startswith("#!") else lines[:2]
    found = [line.lstrip("/# ").rstrip() for line in head]
    for expected in SPDX_LINES:
        if expected not in found:
            yield f"{file}:1: does not begin with the line '{expected}'."
    if len(lines) > MOST_LINES:
        yield f"{file}: has {len(lines)} lines, more than {MOST_LINES}; divide it by subject."


def problems_of(root: Path) -> list[str]:
    """Every broken rule below root, a sentence each, beginning with file and line."""
    problems: list[str] = []
    for path in source_files(root):
        file = PurePosixPath(path.relative_to(root).as_posix())
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        problems += form_problems(file, lines)
        if path.suffix not in CODE_SUFFIXES:
            continue
        order = ORDERS.get(file.parts[0])
        if order is not None and not (len(file.parts) > 2 and file.parts[1] in order):
            problems.append(f"{file}: lies in no room that check_layering.py knows.")
            continue
        problems += include_problems(root, file, lines)
    return problems


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("root", type=Path, nargs="?", default=Path(__file__).parents[2])
    root = parser.parse_args(arguments).root
    if not (root / "core").is_dir():
        print(f"There is no source tree in '{root}'.", file=sys.stderr)
        return 2
    problems = problems_of(root)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
