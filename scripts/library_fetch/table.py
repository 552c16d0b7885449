# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of pinned wheels, and what of it is unpacked already."""
from __future__ import annotations

import hashlib
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from library_fetch.errors import FetchError

# What a build takes, what a package fetches when it is first started, what a GPU needs beside it.
PARTS = ("cpu", "program", "cuda")
PLATFORMS = ("linux", "windows")
USUAL_PLATFORM = "linux"  # of the wheels that name none
STAMPS = ".stamps"


@dataclass(frozen=True)
class Library:
    """One wheel. `unpack` gives each part's members: paths, or patterns when they hold a `*`."""

    name: str
    version: str
    file: str
    sha256: str
    size: int
    folder: str
    unpack: dict[str, tuple[str, ...]]
    platform: str = USUAL_PLATFORM

    @property
    def label(self) -> str:
        return f"{self.name} {self.version}"

    def stamp(self, part: str) -> str:
        """Changes whenever unpacking this part again would give other files."""
        facts = [self.sha256, self.folder, list(self.unpack[part])]
        return hashlib.sha256(json.dumps(facts).encode()).hexdigest()


def this_platform() -> str:
    return "windows" if sys.platform == "win32" else "linux"


def load_table(path: Path, platform: str | None = None) -> list[Library]:
    """The table's wheels for a platform; this one's, where none is named."""
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))["libraries"]
        libraries = [_library(entry) for entry in entries]
        return [one for one in libraries if one.platform == (platform or this_platform())]
    except OSError as error:
        raise FetchError(f"The table of libraries cannot be read: {error}.") from error
    except KeyError as error:
        raise FetchError(f"{path}: the key {error} is missing.") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise FetchError(f"{path} is no table of libraries: {error}.") from error


def _library(entry: dict) -> Library:
    unpack = {part: tuple(patterns) for part, patterns in entry["unpack"].items()}
    library = Library(
        name=entry["name"],
        version=entry["version"],
        file=entry["file"],
        sha256=entry["sha256"],
        size=entry["size"],
        folder=entry["folder"],
        unpack=unpack,
        platform=entry.get("platform", USUAL_PLATFORM),
    )
    if not unpack or not set(unpack) <= set(PARTS):
        raise ValueError(f"{library.label} must unpack one or more of {', '.join(PARTS)}, and nothing else")
    if library.platform not in PLATFORMS:
        raise ValueError(f"{library.label} is for the unknown platform {library.platform!r}")
    if not re.fullmatch("[0-9a-f]{64}", library.sha256):
        raise ValueError(f"{library.label} has no SHA-256 of 64 hexadecimal digits")
    if not isinstance(library.size, int) or library.size <= 0:
        raise ValueError(f"{library.label} has no size in bytes")
    for name in (library.file, library.folder):
        if name != Path(name).name or name.startswith("."):
            raise ValueError(f"{library.label} has the unsafe name {name!r}")
    return library


def stamp_path(root: Path, library: Library, part: str) -> Path:
    return root / STAMPS / f"{library.name}.{part}"


def is_unpacked(root: Path, library: Library, part: str) -> bool:
    """Whether `root` holds this part: its stamp is the table's, and every file named is there."""
    try:
        stamp = stamp_path(root, library, part).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return False
    if stamp != library.stamp(part):
        return False
    return all((root / name).is_file() for name in library.unpack[part] if "*" not in name)
