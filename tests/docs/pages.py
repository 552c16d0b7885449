# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages that are tested, and what stands in them: headings, links, code, commands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FENCE = re.compile(r"^( *)```(\w*)\n(.*?)^\1```$", re.DOTALL | re.MULTILINE)
HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
LINK = re.compile(r"!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)")
ATTRIBUTE = re.compile(r"\b(?:src|srcset|href)=\"([^\"]+)\"")


def pages() -> list[Path]:
    """The documentation, and every README that the checkout has beside code."""
    found = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "SECURITY.md",
             ROOT / "resources" / "sample" / "README.md", *(ROOT / "docs").glob("*.md"),
             *ROOT.glob("*/README.md"), *(ROOT / "tools").glob("*/README.md"),
             *(ROOT / "examples").glob("*/README.md")]
    return sorted(set(path for path in found if path.is_file()))


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def without_code(text: str) -> str:
    return re.sub(r"`[^`\n]+`", "", FENCE.sub("", text))


def anchor(heading: str) -> str:
    """As code hosts make it, and the site."""
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").replace("*", "")
    return re.sub(r"[^\w\- ]", "", plain.strip().lower()).replace(" ", "-")


def anchors(page: Path) -> set[str]:
    return {anchor(text) for text in HEADING.findall(FENCE.sub("", page.read_text("utf-8")))}


def links(page: Path) -> list[str]:
    text = without_code(page.read_text("utf-8"))
    return LINK.findall(text) + ATTRIBUTE.findall(text)


@dataclass(frozen=True)
class Command:
    page: Path
    line: str


def _joined(text: str) -> str:
    return re.sub(r"\\\n\s*", " ", text)


def console_commands(page: Path) -> Iterator[Command]:
    """What a person types, in the blocks that show a terminal."""
    for match in FENCE.finditer(page.read_text("utf-8")):
        if match[2] == "console":
            for line in _joined(match[3]).splitlines():
                if line.startswith("$ "):
                    yield Command(page, line[2:].strip())


def shell_commands(page: Path) -> Iterator[Command]:
    """The lines of scripts, for other machines than this one."""
    for match in FENCE.finditer(page.read_text("utf-8")):
        if match[2] == "sh":
            for line in _joined(match[3]).splitlines():
                if line.strip() and not line.lstrip().startswith("#"):
                    yield Command(page, line.strip())


def inline_commands(page: Path) -> Iterator[Command]:
    """What stands in the text as code and begins as a command does."""
    text = FENCE.sub("", page.read_text("utf-8"))
    for line in re.findall(r"`((?:interfuse|scripts/|tools/|benchmarks/)[^`\n]*)`", text):
        yield Command(page, line)
