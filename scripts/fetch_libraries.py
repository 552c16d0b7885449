#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fetches the pinned LibTorch and Arrow libraries and unpacks what the program needs of them.

They come as wheels from the package index that pip is configured with, but nothing of Python is
used of them. A wheel is used only when it has the SHA-256 of libraries.json.
"""
from __future__ import annotations

import argparse
import errno
import os
import signal
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Iterator

from library_fetch.errors import FetchError, human_bytes
from library_fetch.table import PLATFORMS, Library, is_unpacked, load_table

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

SCRIPTS = Path(__file__).resolve().parent


def parse_arguments(arguments: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description="Fetches LibTorch and Arrow, at the pinned versions, into the folder .deps.",
        epilog="Index, find-links, certificates and proxy are those that pip is configured with.",
    )
    parser.add_argument(
        "--cuda", action="store_true",
        help="also the CUDA runtime: 2 GB to fetch, 2.9 GB on disk",
    )
    parser.add_argument(
        "--find-links", metavar="DIR", action="append", default=[],
        help="look for the wheels in this folder first; may be given again",
    )
    parser.add_argument(
        "--keep-downloads", action="store_true", help="keep the wheels after unpacking them"
    )
    parser.add_argument(
        "--deps-dir", metavar="DIR", type=Path,
        default=Path(os.environ.get("INTERFUSE_DEPS_DIR") or SCRIPTS.parent / ".deps"),
        help="where to unpack (default: INTERFUSE_DEPS_DIR, else .deps of the checkout)",
    )
    parser.add_argument(
        "--platform", choices=PLATFORMS,
        help="the wheels of another platform than this one",
    )
    parser.add_argument(
        "--table", metavar="FILE", type=Path, default=SCRIPTS / "libraries.json",
        help="another table of libraries",
    )
    return parser.parse_args(arguments)


def incomplete(table: list[Library], wanted: list[str], deps: Path) -> list[Library]:
    """The libraries of which a wanted part is not in its place."""
    return [
        library
        for library in table
        if not all(
            is_unpacked(deps / library.folder, library, part)
            for part in wanted
            if part in library.unpack
        )
    ]


def try_lock(lock: IO[str]) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno not in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
            raise
        return False
    return True


@contextmanager
def locked(deps: Path) -> Iterator[None]:
    """Only one run at a time works on the folder; the system frees the lock of one that died."""
    try:
        deps.mkdir(parents=True, exist_ok=True)
        lock = (deps / "libraries.lock").open("w")
    except OSError as error:
        raise FetchError(
            f"{deps} cannot be written: {error.strerror}. Name another place with "
            "INTERFUSE_DEPS_DIR."
        ) from error
    with lock:
        if not try_lock(lock):
            print("another run is fetching the libraries; waiting for it", file=sys.stderr)
            while not try_lock(lock):
                time.sleep(0.1)
        yield


class Source:
    """Brings verified wheels: one kept from before, one of a local folder, or the index's."""

    def __init__(self, downloads: Path, find_links: list[str]):
        # Imported here, since a run that finds everything in place should take no time.
        from library_fetch import download, http_client, index, pip_settings

        self._download = download
        self._index = index
        self._settings = pip_settings.read_pip_settings()
        self._indexes = pip_settings.indexes
        self._client = http_client.Client(self._settings)
        self._downloads = downloads
        self._links = [str(downloads), *find_links, *self._settings.get("find-links", "").split()]

    def obtain(self, library: Library) -> Path:
        found = self._index.find_in_links(self._client, self._links, library.file)
        if isinstance(found, Path):
            if self._download.has_right_hash(found, library):
                return found
            print(f"{found} does not have the pinned SHA-256; not using it.", file=sys.stderr)
            found = None
        target = self._downloads / library.file
        self._download.download(self._client, found or self._address(library), library, target)
        return target

    def _address(self, library: Library) -> str:
        addresses = self._indexes(self._settings)
        for address in addresses:
            found = self._index.find_in_index(self._client, address, library)
            if found:
                return found
        where = "the package index that pip is configured with" if addresses else (
            "the folders that pip is configured with, and pip may use no index"
        )
        raise FetchError(
            f"{library.file} is not in {where}. Point PIP_INDEX_URL at an index that has "
            f"{library.label}, or put the file into a folder and name it with --find-links."
        )


def fetch_missing(table: list[Library], wanted: list[str], options: argparse.Namespace) -> None:
    from library_fetch.unpacking import drop_stale_staging, settle, staging_of, unpack

    deps: Path = options.deps_dir
    downloads = deps / "downloads"
    folders = {library.folder: deps / library.folder for library in table}
    for name, target in folders.items():
        drop_stale_staging(staging_of(target), [one for one in table if one.folder == name])

    source = Source(downloads, options.find_links)
    for library in table:
        target = folders[library.folder]
        parts = [
            part
            for part in wanted
            if part in library.unpack
            and not is_unpacked(target, library, part)
            and not is_unpacked(staging_of(target), library, part)
        ]
        if parts:
            wheel = source.obtain(library)
            print(f"unpacking {library.label}", file=sys.stderr)
            unpack(wheel, library, parts, staging_of(target))
            if wheel.parent == downloads and not options.keep_downloads:
                wheel.unlink()
    for target in folders.values():
        settle(staging_of(target), target)
    if downloads.is_dir() and not any(downloads.iterdir()):
        downloads.rmdir()


def run(options: argparse.Namespace) -> None:
    options.deps_dir = options.deps_dir.expanduser().absolute()
    wanted = ["cpu", "cuda"] if options.cuda else ["cpu"]
    table = load_table(options.table, options.platform)
    if not incomplete(table, wanted, options.deps_dir):
        return
    with locked(options.deps_dir):
        # Whoever held the lock may have fetched them meanwhile.
        missing = incomplete(table, wanted, options.deps_dir)
        if missing:
            size = human_bytes(sum(library.size for library in missing))
            print(
                f"{len(missing)} libraries are to be fetched into {options.deps_dir} "
                f"(up to {size})",
                file=sys.stderr,
            )
            fetch_missing(table, wanted, options)


def main() -> int:
    # SIGTERM ends a run as Ctrl+C does: what was fetched stays and the next run goes on from it.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        run(parse_arguments())
    except FetchError as error:
        print(f"fetch_libraries: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"fetch_libraries: {error}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(
            "\nfetch_libraries: interrupted. Run the same command again to go on from here.",
            file=sys.stderr,
        )
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
