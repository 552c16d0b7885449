# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""pip's own settings, so that whoever has configured pip has configured this too."""
from __future__ import annotations

import ast
import os
import subprocess
import sys

from library_fetch.errors import FetchError

# A later scope wins over an earlier one, as in pip.
_SCOPES = ("global", "download", "install", ":env:")
_VARIABLES = ("index-url", "extra-index-url", "find-links", "no-index", "cert", "proxy")


def read_pip_settings() -> dict[str, str]:
    """The settings of pip's files and of its environment variables, by their long option's name."""
    settings = _from_pip()
    for name in _VARIABLES:
        value = os.environ.get("PIP_" + name.upper().replace("-", "_"))
        if value:
            settings[name] = value
    return settings


def _from_pip() -> dict[str, str]:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "config", "list"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return {}
    if done.returncode != 0:
        # No pip at all is said later, and only when the index is really needed from it.
        if "No module named pip" not in done.stderr:
            raise FetchError(
                "pip cannot read its configuration; 'python3 -m pip config list' says:\n"
                + done.stderr.strip()
            )
        return {}

    found: dict[str, tuple[int, str]] = {}
    for line in done.stdout.splitlines():
        key, separator, value = line.partition("=")
        scope, _, name = key.strip().rpartition(".")
        if not separator or scope not in _SCOPES:
            continue
        rank = _SCOPES.index(scope)
        if name not in found or found[name][0] <= rank:
            found[name] = (rank, _literal(value))
    return {name: value for name, (_, value) in found.items()}


def _literal(text: str) -> str:
    try:
        return str(ast.literal_eval(text.strip()))
    except (ValueError, SyntaxError):
        return text.strip()


def default_index() -> str:
    """The index that pip itself would ask."""
    try:
        from pip._internal.models.index import PyPI  # pylint: disable=import-outside-toplevel
    except ImportError as error:
        raise FetchError(
            "No package index is configured, and pip, which knows the usual one, is not installed "
            f"for {sys.executable}. Install it (Debian: apt-get install python3-pip) or set "
            "PIP_INDEX_URL."
        ) from error
    return PyPI.simple_url


def indexes(settings: dict[str, str]) -> list[str]:
    """Addresses of the indexes to ask, first one first; none when pip may not use any."""
    if settings.get("no-index", "").lower() in ("1", "true", "yes", "on"):
        return []
    return [settings.get("index-url") or default_index()] + settings.get(
        "extra-index-url", ""
    ).split()
