# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Links of the pages lead to files, headings and pictures that are there. The network is not asked."""

from __future__ import annotations

import re
import tempfile
import unittest
from pathlib import Path

import pages
from pages import ROOT

# Paths of the checkout that stand in the text as code: `core/merge/gate.cpp`, `tools/sample/results`.
TOP_FOLDERS = "app|benchmarks|cmake|core|docs|packaging|resources|scripts|tests|tools|translations|ui"
PATH = re.compile(rf"`((?:{TOP_FOLDERS})/[\w./-]+)(?: [^`]*)?`")
# What a build makes, or a name with parts to fill in.
MADE = ("build/",)
# Links of the site and of code hosts end at the headings of these.
LOCAL = re.compile(r"^(?!https?:|mailto:)")


def broken(page: Path) -> list[str]:
    """The links of a page that lead nowhere."""
    found = []
    for link in pages.links(page):
        if not LOCAL.match(link):
            continue
        path, _, fragment = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists():
            found.append(f"{link}: there is no such file")
        elif fragment and target.suffix == ".md" and fragment not in pages.anchors(target):
            found.append(f"{link}: there is no such heading")
    return found


def exists(path: str) -> bool:
    """A file or folder, or the common beginning of a source file and its header."""
    place = ROOT / path.rstrip("/")
    return place.exists() or any(place.parent.glob(place.name + ".*"))


class Links(unittest.TestCase):
    def test_they_lead_somewhere(self) -> None:
        for page in pages.pages():
            self.assertEqual([], broken(page), pages.name_of(page))

    def test_there_are_many(self) -> None:
        self.assertGreater(sum(len(pages.links(page)) for page in pages.pages()), 100)

    def test_others_are_encrypted(self) -> None:
        for page in pages.pages():
            for link in pages.links(page):
                self.assertFalse(link.startswith("http:"), f"{pages.name_of(page)}: {link}")

    def test_pictures_have_both_appearances(self) -> None:
        for page in pages.pages():
            for link in pages.links(page):
                if link.endswith(".png"):
                    for appearance in ("light", "dark"):
                        other = re.sub(r"/(light|dark)/", f"/{appearance}/", link)
                        self.assertTrue((page.parent / other).is_file(),
                                        f"{pages.name_of(page)}: {other}")

    def test_paths_in_the_text_are_there(self) -> None:
        for page in pages.pages():
            for path in PATH.findall(page.read_text("utf-8")):
                self.assertTrue(exists(path), f"{pages.name_of(page)} names {path}")

    def test_a_broken_link_is_found(self) -> None:
        with tempfile.TemporaryDirectory(prefix="interfuse-links-") as folder:
            page = Path(folder) / "page.md"
            page.write_text("# One heading, `code`\n[a](#one-heading-code) [b](#another) "
                            "[c](other.md) `[d](not-a-link.md)`\n![e](e.png)\n", "utf-8")
            self.assertEqual(broken(page), [
                "#another: there is no such heading",
                "other.md: there is no such file",
                "e.png: there is no such file",
            ])


if __name__ == "__main__":
    unittest.main(verbosity=2)
