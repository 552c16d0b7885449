# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The error that ends a run with a sentence for a person."""


class FetchError(Exception):
    """Says what failed and what to do; shown without a traceback."""


def human_bytes(count: int) -> str:
    """1234567 as '1.2 MB'."""
    if count < 1000:
        return f"{count} B"
    value = float(count)
    for unit in ("kB", "MB", "GB"):
        value /= 1000
        if value < 999.5 or unit == "GB":
            break
    return f"{value:.0f} {unit}" if value >= 99.5 else f"{value:.1f} {unit}"
