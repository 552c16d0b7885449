# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Unpacking a wheel beside its target, and moving finished folders into place."""
from __future__ import annotations

import os
import shutil
import time
import zipfile
import zlib
from fnmatch import fnmatchcase
from pathlib import Path

from library_fetch.errors import FetchError, human_bytes
from library_fetch.table import STAMPS, Library, is_unpacked, stamp_path

_BLOCK = 4 << 20
# Inside a staging folder: where files lie that may be half written.
_UNFINISHED = ".unfinished"


def staging_of(target: Path) -> Path:
    """Where a folder grows until it is complete; on the same file system, so it can be renamed."""
    return target.with_name(target.name + ".partial")


def drop_stale_staging(staging: Path, libraries: list[Library]) -> None:
    """Removes what an interrupted run left for another table."""
    known = {
        stamp_path(staging, library, part)
        for library in libraries
        for part in library.unpack
        if is_unpacked(staging, library, part)
    }
    stamps = staging / STAMPS
    if stamps.is_dir() and not set(stamps.iterdir()) <= known:
        shutil.rmtree(staging)


def unpack(wheel: Path, library: Library, parts: list[str], staging: Path) -> None:
    """Unpacks these parts of the wheel into `staging`, each followed by its stamp."""
    try:
        with zipfile.ZipFile(wheel) as archive:
            members = {part: _members(archive, library, part) for part in parts}
            _check_room(staging, library, [info for infos in members.values() for info in infos])
            for part, infos in members.items():
                _drop_unfinished(staging)
                for info in infos:
                    _extract(archive, info, staging / _UNFINISHED)
                _write_stamp(staging / _UNFINISHED, library, part)
                _move_files(staging / _UNFINISHED, staging)
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise FetchError(
            f"{wheel} is damaged ({error}). Delete it and run the same command again."
        ) from error


def _members(archive: zipfile.ZipFile, library: Library, part: str) -> list[zipfile.ZipInfo]:
    files = [info for info in archive.infolist() if not info.is_dir()]
    chosen: dict[str, zipfile.ZipInfo] = {}
    for pattern in library.unpack[part]:
        matches = [info for info in files if fnmatchcase(info.filename, pattern)]
        if not matches:
            raise FetchError(
                f"{library.file} holds nothing called {pattern}: the table of libraries is wrong."
            )
        chosen.update((info.filename, info) for info in matches)
    for name in chosen:
        if name.startswith("/") or ".." in name.split("/"):
            raise FetchError(f"{library.file} holds the unsafe path {name}; it was not unpacked.")
    return list(chosen.values())


def _check_room(staging: Path, library: Library, infos: list[zipfile.ZipInfo]) -> None:
    staging.mkdir(parents=True, exist_ok=True)
    needed = sum(info.file_size for info in infos)
    free = shutil.disk_usage(staging).free
    if needed > free:
        raise FetchError(
            f"{staging.parent} has {human_bytes(free)} free, and unpacking {library.label} needs "
            f"{human_bytes(needed)}. Make room, or name another place with INTERFUSE_DEPS_DIR."
        )


def _extract(archive: zipfile.ZipFile, info: zipfile.ZipInfo, staging: Path) -> None:
    target = staging / info.filename
    target.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(info) as source, target.open("wb") as file:
        shutil.copyfileobj(source, file, _BLOCK)
    # The archive's own time: unpacking the same file again makes nothing look newer than a build.
    changed = time.mktime((*info.date_time, 0, 0, -1))
    os.utime(target, (changed, changed))


def _write_stamp(root: Path, library: Library, part: str) -> None:
    path = stamp_path(root, library, part)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(library.stamp(part) + "\n", encoding="ascii")


def settle(staging: Path, target: Path) -> None:
    """Gives a finished folder its real name, or moves its files into the folder that is there."""
    if not staging.is_dir():
        return
    _drop_unfinished(staging)
    if target.exists():
        _move_files(staging, target)
    else:
        staging.rename(target)


def _drop_unfinished(staging: Path) -> None:
    if (staging / _UNFINISHED).exists():
        shutil.rmtree(staging / _UNFINISHED)


def _move_files(source: Path, target: Path) -> None:
    """Moves whole files, each at once, and removes what is left of `source`."""
    files = [path for path in source.rglob("*") if path.is_file()]
    # Stamps last: an interrupted move then looks like what it is.
    files.sort(key=lambda path: path.parent.name == STAMPS)
    for path in files:
        place = target / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        os.replace(path, place)
    shutil.rmtree(source)
