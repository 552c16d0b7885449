# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a file lies: in the simple index (its JSON or its HTML form) or behind a link page."""
from __future__ import annotations

import http.client
import json
import re
import urllib.error
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from urllib.request import url2pathname

from library_fetch.errors import FetchError
from library_fetch.http_client import Client, is_worth_a_retry, reason, without_credentials
from library_fetch.retry import Patience
from library_fetch.table import Library

_ACCEPT = (
    "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.5, "
    "text/html;q=0.1"
)
# The largest project page known is a few megabytes.
_MAX_PAGE_BYTES = 64 << 20


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.base: str | None = None
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        target = dict(attrs).get("href")
        if target is None:
            return
        if tag == "base" and self.base is None:
            self.base = target
        elif tag == "a":
            self.targets.append(target)


def find_in_index(client: Client, index: str, library: Library) -> str | None:
    """The address of the library's file, or None when the index does not have it."""
    project = re.sub(r"[-_.]+", "-", library.name).lower()
    try:
        return _find_in_page(client, f"{index.rstrip('/')}/{project}/", library.file)
    except urllib.error.HTTPError as error:
        if error.code == 404:
            return None
        raise FetchError(_unreadable(index, library, error)) from error
    except (OSError, http.client.HTTPException) as error:
        raise FetchError(_unreadable(index, library, error)) from error


def _unreadable(index: str, library: Library, error: Exception) -> str:
    return (
        f"The package index {without_credentials(index)} cannot be asked for {library.label}: "
        f"{reason(error)}. Check the connection, or point PIP_INDEX_URL at a mirror."
    )


def find_in_links(client: Client, places: list[str], file: str) -> Path | str | None:
    """Looks a file up where pip's find-links points: folders, files, or pages of links."""
    for place in places:
        if urlsplit(place).scheme in ("http", "https"):
            try:
                found = _find_in_page(client, place, file)
            except (OSError, http.client.HTTPException):
                continue
            if found:
                return found
            continue
        folder = Path(url2pathname(urlsplit(place).path) if place.startswith("file:") else place)
        candidate = folder if folder.name == file else folder.expanduser() / file
        if candidate.is_file():
            return candidate
    return None


def _find_in_page(client: Client, url: str, file: str) -> str | None:
    patience = Patience(tries=4)
    while True:
        try:
            with client.open(url, {"Accept": _ACCEPT}) as response:
                body = response.read(_MAX_PAGE_BYTES + 1)
                kind = response.headers.get_content_type()
                charset = response.headers.get_content_charset() or "utf-8"
                address = response.geturl()
            break
        except (OSError, http.client.HTTPException) as error:
            if not is_worth_a_retry(error) or not patience.wait():
                raise
    if len(body) > _MAX_PAGE_BYTES:
        raise FetchError(f"{without_credentials(url)} is too long for a page of an index.")

    text = body.decode(charset, errors="replace")
    if kind.endswith("json"):
        return _match(_json_targets(text, url), address, file)
    links = _Links()
    links.feed(text)
    return _match(links.targets, urljoin(address, links.base or ""), file)


def _json_targets(text: str, url: str) -> list[str]:
    try:
        return [entry["url"] for entry in json.loads(text)["files"]]
    except (ValueError, KeyError, TypeError) as error:
        raise FetchError(
            f"{without_credentials(url)} is no page of a package index: {error!r}."
        ) from error


def _match(targets: list[str], base: str, file: str) -> str | None:
    for target in targets:
        address = urljoin(base, target)
        if unquote(urlsplit(address).path.rpartition("/")[2]) == file:
            return address
    return None
