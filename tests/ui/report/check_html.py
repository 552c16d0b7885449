# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that a report is sound HTML that stands on its own.

Prints a line for each fault and ends with 1 where there is one.
"""

from __future__ import annotations

import re
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

VOID = {"meta", "br"}
# What a report is made of; anything else came from a name.
HTML = set(
    "html head meta title style body header h1 h2 h3 p nav ul li a main section table caption "
    "thead tbody tr th td small br code pre dl dt dd div span figure figcaption b".split()
)
SVG = set("svg title desc g path rect circle ellipse text line".split())
FORBIDDEN = {"src", "srcset", "background", "data", "poster", "action", "xlink:href"}


class Checker(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.faults: list[str] = []
        self.ids: Counter[str] = Counter()
        self.wanted: set[str] = set()

    def fault(self, what: str) -> None:
        self.faults.append(f"line {self.getpos()[0]}: {what}")

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        within = "svg" in self.open or tag == "svg"
        if tag not in (SVG if within else HTML):
            self.fault(f"an element <{tag}>")
        if within and self.open and self.open[-1] in {"text", "title", "desc"}:
            self.fault(f"<{tag}> within <{self.open[-1]}>")
        names = [name for name, _ in attributes]
        if len(names) != len(set(names)):
            self.fault(f"<{tag}> says an attribute twice")
        for name, value in attributes:
            value = value or ""
            if name in FORBIDDEN or name.startswith("on"):
                self.fault(f"<{tag} {name}>")
            if "url(" in value or "javascript:" in value:
                self.fault(f"{name}={value}")
            if name == "id":
                self.ids[value] += 1
            elif name == "href":
                if not value.startswith("#"):
                    self.fault(f"href={value}")
                self.wanted.add(value[1:])
            elif name in {"aria-labelledby", "aria-describedby"}:
                self.wanted.update(value.split())
            elif value.startswith("http") and name != "xmlns":
                self.fault(f"{name}={value}")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self.fault(f"</{tag}> where {self.open[-1:]} is open")
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "style" and re.search(r"url\(|@import|https?:", data):
            self.fault("the style asks for something from elsewhere")
        if any(ord(c) < 32 and c not in "\n\t" for c in data):
            self.fault("a control character")


def faults_of(text: str) -> list[str]:
    checker = Checker()
    if not text.startswith("<!DOCTYPE html>\n"):
        checker.faults.append("no document type")
    checker.feed(text)
    checker.close()
    faults = checker.faults
    if checker.open:
        faults.append(f"left open: {checker.open}")
    faults += [f"the id {name} is there {count} times"
               for name, count in checker.ids.items() if count > 1]
    faults += [f"nothing has the id {name}" for name in checker.wanted - checker.ids.keys()]
    pictures = re.findall(r"<svg.*?</svg>", text, re.DOTALL)
    for picture in pictures:
        try:
            root = ElementTree.fromstring(picture)
        except ElementTree.ParseError as error:
            faults.append(f"an svg: {error}")
            continue
        if "viewBox" not in root.attrib or {"width", "height"} & root.attrib.keys():
            faults.append("an svg that does not scale")
        for child in ("title", "desc"):
            found = root.find(f"{{http://www.w3.org/2000/svg}}{child}")
            if found is None or not (found.text or "").strip():
                faults.append(f"an svg without {child}")
    return faults


def main() -> int:
    found = faults_of(Path(sys.argv[1]).read_text(encoding="utf-8"))
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
