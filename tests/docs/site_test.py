# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The site that scripts/docs builds: strict about its links, whole, and without the network."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
# What a browser fetches by itself; an <a> is followed by a person.
FETCHED = re.compile(
    r"<(?:script|img|iframe|source|link)\b[^>]*?\b(?:src|href)=[\"']?(?:https?:)?//[^>]*>")
FETCHED_BY_STYLE = re.compile(r"(?:@import\s+|url\()[\"']?(?:https?:)?//")


def build(output: Path) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-B", "-m", "mkdocs", "build", "--strict", "--site-dir",
                           str(output)], cwd=ROOT, capture_output=True, text=True)


class Site(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        folder = tempfile.TemporaryDirectory(prefix="interfuse-site-")
        cls.addClassCleanup(folder.cleanup)
        cls.site = Path(folder.name)
        run = build(cls.site)
        if run.returncode != 0:
            raise AssertionError(run.stderr)

    def expect(self, part: str, page: str) -> None:
        self.assertTrue(part in self.page(page), f"{page}.html has no {part}")

    def page(self, name: str) -> str:
        return (self.site / f"{name}.html").read_text("utf-8")

    def test_every_page_of_the_folder_is_there(self) -> None:
        for source in DOCS.glob("*.md"):
            self.assertTrue((self.site / f"{source.stem}.html").is_file(), source.name)
        for name in ("changes", "security", "citing", "sample-project"):
            self.expect("<h1", name)

    def test_nothing_is_fetched_from_the_network(self) -> None:
        for path in self.site.rglob("*"):
            if path.suffix == ".html":
                self.assertIsNone(FETCHED.search(path.read_text("utf-8")), path.name)
            elif path.suffix == ".css":
                self.assertIsNone(FETCHED_BY_STYLE.search(path.read_text("utf-8")), path.name)
        self.expect("javascripts/iframe-worker.js", "index")

    def test_pictures_follow_the_appearance(self) -> None:
        guide = self.page("user-guide")
        light = re.findall(r'screenshots/light/([\w-]+)\.png#only-light"', guide)
        self.assertGreater(len(light), 10)
        for name in light:
            self.expect(f"screenshots/dark/{name}.png#only-dark", "user-guide")
            self.assertTrue((self.site / "screenshots" / "dark" / f"{name}.png").is_file(), name)

    def test_pages_outside_of_the_folder_are_linked_as_pages(self) -> None:
        self.expect('href="changes.html"', "contributing")
        for path in self.site.glob("*.html"):
            for target in re.findall(r'<a [^>]*href="([^"#:]+\.(?:md|cff))"', path.read_text("utf-8")):
                self.fail(f"{path.name} links {target}")

    def test_headings_have_the_anchors_of_code_hosts(self) -> None:
        self.expect('id="several-processes-several-machines"', "command-line")
        self.expect('id="what-needs-a-new-calibration-and-what-does-not"', "user-guide")

    def test_lists_and_tables_are_taken_for_what_they_are(self) -> None:
        for path in self.site.glob("*.html"):
            text = path.read_text("utf-8")
            for mark in (r"<p>[^<]*\n(?:- |\d\. )", r"<p>\|"):
                found = re.search(mark, text)
                self.assertIsNone(found, f"{path.name}: {found and found[0]}")

    def test_the_search_has_every_page(self) -> None:
        index = json.loads((self.site / "search" / "search_index.json").read_text("utf-8"))
        places = {entry["location"].split("#")[0] for entry in index["docs"]}
        for source in DOCS.glob("*.md"):
            self.assertIn(f"{source.stem}.html", places)

    def test_a_link_that_leads_nowhere_is_an_error(self) -> None:
        config = (ROOT / "mkdocs.yml").read_text("utf-8")
        with tempfile.TemporaryDirectory(prefix="interfuse-site-") as place:
            folder = Path(place)
            (folder / "docs").mkdir()
            for source in DOCS.glob("*.md"):
                (folder / "docs" / source.name).write_text("# Page\n", "utf-8")
            (folder / "docs" / "index.md").write_text("# Page\n\n[there](recipe.md#nowhere)\n", "utf-8")
            (folder / "mkdocs.yml").write_text(
                config.replace("tools/docs/", f"{ROOT}/tools/docs/"), "utf-8")
            run = subprocess.run([sys.executable, "-B", "-m", "mkdocs", "build", "--strict"],
                                 cwd=folder, capture_output=True, text=True)
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("#nowhere", run.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
