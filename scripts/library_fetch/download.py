# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Downloads that go on where they broke off, and are used only when their hash is right."""
from __future__ import annotations

import hashlib
import http.client
import os
import re
import shutil
import sys
from pathlib import Path

from library_fetch.errors import FetchError, human_bytes
from library_fetch.http_client import Client, is_worth_a_retry, reason, without_credentials
from library_fetch.progress import Progress
from library_fetch.retry import Patience
from library_fetch.table import Library

_BLOCK = 1 << 20


def has_right_hash(path: Path, library: Library) -> bool:
    if path.stat().st_size != library.size:
        return False
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest() == library.sha256


def download(client: Client, url: str, library: Library, target: Path) -> None:
    """Brings the library's file to `target`. Until it is whole it is called `<target>.part`."""
    part = target.with_name(target.name + ".part")
    target.parent.mkdir(parents=True, exist_ok=True)
    for is_last in (False, True):
        _check_room(part, library)
        _complete(client, url, library, part)
        if has_right_hash(part, library):
            os.replace(part, target)
            return
        part.unlink()
        if not is_last:
            print(
                f"{library.file} came with the wrong SHA-256 and was deleted; fetching it again.",
                file=sys.stderr,
            )
    raise FetchError(
        f"{without_credentials(url)} is not the file that is pinned: its SHA-256 is not "
        f"{library.sha256}. It was deleted and nothing of it was used. Ask the owner of that index "
        "or proxy, or point PIP_INDEX_URL at another."
    )


def _check_room(part: Path, library: Library) -> None:
    needed = library.size - _size(part)
    free = shutil.disk_usage(part.parent).free
    if needed > free:
        raise FetchError(
            f"{part.parent} has {human_bytes(free)} free, and {library.label} needs "
            f"{human_bytes(needed)}. Make room, or name another place with INTERFUSE_DEPS_DIR."
        )


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _complete(client: Client, url: str, library: Library, part: Path) -> None:
    """Asks for what is missing of `part`, again and again, until it has its full length."""
    if _size(part) > library.size:
        part.unlink()
    patience = Patience()
    with Progress(library.label, library.size, _size(part)) as progress:
        while _size(part) < library.size:
            before = _size(part)
            problem: Exception
            try:
                _append(client, url, library, part, progress)
                problem = ConnectionError("the connection broke off")
            except (OSError, http.client.HTTPException) as error:
                if isinstance(error, OSError) and error.filename == str(part):
                    raise  # the file's own trouble, not the connection's
                problem = error
            if _size(part) == library.size:
                return
            if _size(part) >= before + _BLOCK:
                patience.renew()
            if not is_worth_a_retry(problem):
                raise FetchError(
                    f"{without_credentials(url)} could not be fetched: {reason(problem)}. Check "
                    "the configuration of pip, whose index named this address."
                ) from problem
            if not patience.wait():
                raise FetchError(
                    f"{without_credentials(url)} could not be fetched: {reason(problem)}. "
                    "Run the same command again to go on where it stopped."
                ) from problem


def _append(client: Client, url: str, library: Library, part: Path, progress: Progress) -> None:
    """One request, for all that is missing. Returns early when the server hangs up."""
    have = _size(part)
    headers = {"Range": f"bytes={have}-"} if have else {}
    with client.open(url, headers) as response:
        if have and not _continues_at(response, have):
            have = 0
        with part.open("ab" if have else "wb") as file:
            while block := response.read(_BLOCK):
                have += len(block)
                if have > library.size:
                    raise FetchError(
                        f"{without_credentials(url)} is longer than the {library.size} bytes that "
                        "are pinned, so it is another file. Point PIP_INDEX_URL at another index."
                    )
                _write(file, block, part)
                progress.show(have)


def _continues_at(response: http.client.HTTPResponse, position: int) -> bool:
    """Whether the answer is the rest asked for. A server may also send the whole file instead."""
    if response.status != 206:
        return False
    match = re.match(r"bytes (\d+)-", response.headers.get("Content-Range", ""))
    if match is None or int(match.group(1)) != position:
        raise http.client.HTTPException("the server sent another range than it was asked for")
    return True


def _write(file, block: bytes, part: Path) -> None:
    try:
        file.write(block)
    except OSError as error:
        raise FetchError(f"{part} cannot be written: {error.strerror}.") from error
