# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every plural of the sources has its English forms, and no form is left without a source.

Reads the sources with lupdate into a file of its own and compares that with the repository's.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def messages(file: Path) -> dict[tuple[str, str], list[str]]:
    """Plural forms by context and source text; empty ones for what is not finished."""
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = []
            if translation is not None and translation.get("type") is None:
                forms = [form.text or "" for form in translation.iter("numerusform")]
            found[name, message.findtext("source", "")] = forms
    return found


def main() -> int:
    lupdate, root = sys.argv[1], Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.ts"
        subprocess.run(
            [lupdate, "-silent", "-locations", "none", "-pluralonly", "-I", root, root / "ui",
             root / "app", "-extensions", "cpp,h", "-source-language", "en", "-target-language",
             "en", "-ts", fresh],
            check=True)
        wanted = messages(fresh)
    there = messages(root / "translations" / "interfuse_en.ts")
    problems = [f"{context}: '{text}' has no English plural" for context, text in wanted
                if not all(there.get((context, text), [""])) or not there.get((context, text))]
    problems += [f"{context}: '{text}' is in no source any more" for context, text in there
                 if (context, text) not in wanted]
    if not wanted:
        problems.append("lupdate found no plural at all")
    for problem in problems:
        print(problem)
    if problems:
        print("Run the target update_translations, and fill in what is unfinished.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
