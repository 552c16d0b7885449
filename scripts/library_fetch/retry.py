# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long to keep trying."""
from __future__ import annotations

import time


class Patience:
    """Waits longer after each failure in a row, and gives up after a few."""

    def __init__(self, tries: int = 6, first_pause_s: float = 0.5):
        self._tries = tries
        self._first_pause_s = first_pause_s
        self._failures = 0

    def wait(self) -> bool:
        """Counts a failure. False when it was one too many; else returns after the pause."""
        self._failures += 1
        if self._failures >= self._tries:
            return False
        time.sleep(self._first_pause_s * 2 ** (self._failures - 1))
        return True

    def renew(self) -> None:
        """Something went well: failures before it no longer count."""
        self._failures = 0
