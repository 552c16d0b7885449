# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every message of the sources is translated, and no translation is left without a source.

Reads the sources with lupdate into a file of its own and compares that with the repository's. For
English only plurals count. What a translation may not change (places for values, tags, mnemonics,
line breaks) is compared with the English words.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

# How many forms a number may ask for, in Qt's order, and whether the first is for 1 alone: there a
# word may stand in the place of the number.
FORMS = {"en": (2, True), "de": (2, True), "es": (2, True), "fr": (2, False), "ja": (1, False),
         "zh_CN": (1, False)}
PLACES = re.compile(r"%L?\d+|%L?n")
TAGS = re.compile(r"</?[a-z][^>]*>")
FULL_WIDTH = "、，。"  # with a space of its own
MNEMONIC = re.compile(r"&(?![a-z]+;)")
# Where the translator's context comes from when the program runs.
OWN_CONTEXT = re.compile(r"Q_DECLARE_TR_FUNCTIONS\(([\w:]+)\)")
NAMED_CONTEXT = re.compile(r"(?:translate|QT_TRANSLATE_NOOP)\(\s*\"(\w+)\"")
CLASS_CONTEXT = re.compile(r"\bclass (\w+)[^;{]*\{\s*Q_OBJECT")

Key = tuple[str, str, str]  # context, English words, what tells the same words apart


@dataclass
class Message:
    plural: bool
    state: str | None = None  # "unfinished", "vanished", "obsolete"
    texts: list[str] = field(default_factory=list)


def messages(file: Path) -> dict[Key, Message]:
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for node in context.iter("message"):
            key = (context.findtext("name", ""), node.findtext("source", ""),
                   node.findtext("comment") or "")
            message = Message(node.get("numerus") == "yes")
            translation = node.find("translation")
            if translation is not None:
                message.state = translation.get("type")
                message.texts = (
                    [form.text or "" for form in translation.iter("numerusform")]
                    if message.plural else ["".join(translation.itertext())])
            found[key] = message
    return found


def read_sources(lupdate: str, root: Path, language: str) -> tuple[dict[Key, Message], str]:
    """The messages of the sources, and what lupdate had to say about them."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.ts"
        plurals = ["-pluralonly"] if language == "en" else []
        run = subprocess.run(
            [lupdate, "-silent", "-locations", "none", *plurals, "-I", root, root / "ui",
             root / "app", "-extensions", "cpp,h", "-source-language", "en", "-target-language",
             language, "-ts", fresh],
            check=True, capture_output=True, text=True)
        return messages(fresh), run.stderr.strip()


def contexts(root: Path) -> set[str]:
    """The contexts that the program asks for when it runs."""
    known = set()
    for folder in ("ui", "app"):
        for file in sorted((root / folder).rglob("*")):
            if file.suffix not in {".h", ".cpp"}:
                continue
            text = file.read_text(encoding="utf-8")
            known.update(OWN_CONTEXT.findall(text))
            known.update(NAMED_CONTEXT.findall(text))
            known.update("interfuse::" + name for name in CLASS_CONTEXT.findall(text))
    return known


def parts(pattern: re.Pattern[str], text: str) -> list[str]:
    return sorted(pattern.findall(text.replace("&&", "")))


def wrong_form(english: str, text: str, plural: bool, number_may_lack: bool) -> Iterator[str]:
    """What one form of a translation does not have as the English words have it."""
    if not text.strip():
        yield "is empty" if english.strip() else "has no space"
        return
    wanted, there = parts(PLACES, english), parts(PLACES, text)
    if plural and number_may_lack and not any(place.endswith("n") for place in there):
        wanted = [place for place in wanted if not place.endswith("n")]
    if wanted != there:
        yield f"has the places {' '.join(there) or '(none)'} instead of {' '.join(wanted)}"
    if parts(TAGS, english) != parts(TAGS, text):
        yield "has other tags"
    if len(parts(MNEMONIC, english)) != len(parts(MNEMONIC, text)):
        yield "has another number of mnemonics (&)"
    if english.count("\n") != text.count("\n"):
        yield "has other line breaks"
    if english.endswith("…") != text.endswith("…"):
        yield "does not end alike (…)"
    for side in (0, -1):
        if english[side].isspace() != text[side].isspace() and text[side] not in FULL_WIDTH:
            yield "has another space at an end"


def wrong(key: Key, message: Message, language: str) -> Iterator[str]:
    count, first_is_one = FORMS[language]
    if message.state is not None:
        yield f"is {message.state}"
        return
    if message.plural and len(message.texts) != count:
        yield f"has {len(message.texts)} plural forms instead of {count}"
        return
    for place, text in enumerate(message.texts):
        yield from wrong_form(key[1], text, message.plural, first_is_one and place == 0)


def check(lupdate: str, root: Path, language: str) -> list[str]:
    sources, said = read_sources(lupdate, root, language)
    there = messages(root / "translations" / f"interfuse_{language}.ts")
    problems = [f"lupdate: {line}" for line in said.splitlines()]
    if not sources:
        problems.append("lupdate found nothing to translate")
    asked = contexts(root)
    problems += [f"the program never asks for the context {context}"
                 for context in sorted({key[0] for key in sources} - asked)]
    for key, message in sources.items():
        name = f"{key[0]}: '{key[1]}'"
        if key not in there:
            problems.append(f"{name} is not there")
        elif there[key].plural != message.plural:
            problems.append(f"{name} is a plural in one of the two")
        else:
            problems += [f"{name} {what}" for what in wrong(key, there[key], language)]
    problems += [f"{key[0]}: '{key[1]}' is in no source any more"
                 for key in there if key not in sources]
    return problems


def main() -> int:
    lupdate, root, language = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    problems = check(lupdate, root, language)
    for problem in problems:
        print(problem)
    if problems:
        print(f"{len(problems)} problems in translations/interfuse_{language}.ts. Run the target "
              "update_translations, and fill in what is unfinished.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
