# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Progress of one download on stderr: a line that updates on a terminal, a few lines elsewhere."""
from __future__ import annotations

import sys
import time

from library_fetch.errors import human_bytes

_TERMINAL_INTERVAL_S = 0.2
_PLAIN_INTERVAL_S = 10.0


class Progress:
    """Use as a context; it leaves the terminal on a fresh line, whatever happens."""

    def __init__(self, label: str, total: int, already: int):
        self._label = label
        self._total = total
        self._first = already
        self._started = time.monotonic()
        self._terminal = sys.stderr.isatty()
        self._next = self._started + (0 if self._terminal else _PLAIN_INTERVAL_S)

    def __enter__(self) -> Progress:
        start = f"fetching {self._label} ({human_bytes(self._total)})"
        if self._first:
            start += f", going on at {human_bytes(self._first)}"
        if not self._terminal:
            print(start, file=sys.stderr, flush=True)
        return self

    def __exit__(self, *_: object) -> None:
        if self._terminal:
            print(file=sys.stderr, flush=True)

    def show(self, done: int) -> None:
        now = time.monotonic()
        if now < self._next and not (self._terminal and done == self._total):
            return
        self._next = now + (_TERMINAL_INTERVAL_S if self._terminal else _PLAIN_INTERVAL_S)
        line = self._line(done, now - self._started)
        if self._terminal:
            print(f"\r\033[K{line}", end="", file=sys.stderr, flush=True)
        else:
            print(f"  {line}", file=sys.stderr, flush=True)

    def _line(self, done: int, elapsed: float) -> str:
        # Counted from this run's first byte: what an earlier run fetched says nothing of the speed.
        speed = max(done - self._first, 0) / elapsed if elapsed > 0 else 0.0
        line = (
            f"{self._label}: {human_bytes(done)} of {human_bytes(self._total)}, "
            f"{100 * done // self._total} %"
        )
        if speed > 0:
            left = int((self._total - done) / speed)
            line += f", {human_bytes(int(speed))}/s, {left // 60}:{left % 60:02d} left"
        return line
