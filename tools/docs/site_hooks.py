# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What MkDocs does beside its own when it builds the documentation's site.

Pages are plain Markdown that reads well on a code host and in the program's help. Here they get
what only the site has: pictures in both appearances, the pages that lie outside of `docs`, and the
colours of the program.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

from mkdocs.structure.files import File

ROOT = Path(__file__).resolve().parent.parent.parent

# Files outside of `docs` and the pages that the site has of them.
OUTSIDE = {
    "CHANGELOG.md": "changes.md",
    "SECURITY.md": "security.md",
    "CITATION.cff": "citing.md",
    "resources/sample/README.md": "sample-project.md",
}
PICTURE = re.compile(r"!\[([^\]]*)\]\((screenshots/light/([^)]+)\.png)\)")
LINK = re.compile(r"(?<=\]\()([^)#\s]+)(#[^)\s]*)?(?=\))")
# What the site has beside pages, and the files it is made from.
STYLE, WORKER = "stylesheets/interfuse.css", "javascripts/iframe-worker.js"
PARTS = {STYLE: "site.css", WORKER: "iframe-worker.js"}


def citing(cff: str) -> str:
    """A page around the citation file, whose comment lines say nothing about it."""
    body = "".join(line for line in cff.splitlines(True) if not line.startswith("#"))
    return ("# Citing Interfuse\n\nIf you use Interfuse in your work, please cite it together with "
            "the papers of the methods\n([The methods](docs/method.md) names them). This is "
            f"`CITATION.cff`:\n\n```yaml\n{body}```\n")


def outside_page(path: str) -> str:
    text = (ROOT / path).read_text("utf-8")
    return citing(text) if path.endswith(".cff") else text


def site_link(folder: str, target: str) -> str:
    """Where a link of a page in `folder`, both from the root, leads on the site."""
    if ":" in target:
        return target
    path = posixpath.normpath(posixpath.join(folder, target))
    if path in OUTSIDE:
        return OUTSIDE[path]
    return path.removeprefix("docs/") if path.startswith("docs/") else target


def with_site_links(text: str, folder: str) -> str:
    return LINK.sub(lambda match: site_link(folder, match[1]) + (match[2] or ""), text)


def in_both_appearances(match: re.Match) -> str:
    alt, light, name = match.groups()
    dark = f"screenshots/dark/{name}.png"
    return f"![{alt}]({light}#only-light)![{alt}]({dark}#only-dark)"


def existing(nav: list) -> list:
    """The navigation without pages that are not there. One that is there and not in it is told by
    MkDocs, so a misspelt line does not get lost."""
    kept = []
    for entry in nav:
        ((title, page),) = entry.items()
        if isinstance(page, list):
            kept.append({title: existing(page)})
        elif page in OUTSIDE.values() or (ROOT / "docs" / page).is_file():
            kept.append(entry)
    return kept


def on_config(config, **_):
    config.nav = existing(config.nav)
    config.extra_css.append(STYLE)
    # The plugin for reading from the disk fetches one from the network where it is given none.
    config.extra["polyfills"] = [WORKER]
    return config


def on_files(files, config, **_):
    for path, page in OUTSIDE.items():
        text = with_site_links(outside_page(path), posixpath.dirname(path))
        files.append(File.generated(config, page, content=text))
    for path, source in PARTS.items():
        text = (ROOT / "tools" / "docs" / source).read_text("utf-8")
        files.append(File.generated(config, path, content=text))
    return files


def on_page_markdown(markdown, page, **_):
    if page.file.src_uri not in OUTSIDE.values():
        markdown = with_site_links(markdown, "docs")
    return PICTURE.sub(in_both_appearances, markdown)
