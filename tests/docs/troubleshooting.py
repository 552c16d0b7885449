# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What docs/troubleshooting.md has to cover, and what it covers."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from messages import FEWEST_WORDS, WORD, Message, messages_in, normalised

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "troubleshooting.md"
OTHER_TEXTS = Path(__file__).with_name("no_messages.txt")

# Calls that are handed text which is no message to a user: help, and what only a bug can throw.
SPOKEN_TO = frozenset({
    "add_option", "add_flag", "add_subcommand", "footer", "App", "invalid_argument", "logic_error",
    "out_of_range", "static_assert",
})
# Files whose sentences are results, help and progress, never a problem.
NO_MESSAGES = frozenset({
    "app/evaluation_text.cpp", "app/merge_report.cpp", "app/option_text.cpp",
    "app/progress_display.cpp",
    "core/project/model_card.cpp", "core/project/pool_text.cpp",
    "core/project/routing_summary.cpp", "core/recipe/option_table.cpp",
})
# In the rooms of the window that hold widgets most sentences explain. These words tell a problem.
ROOMS_OF_PROBLEMS = ("ui/document/", "ui/session/", "ui/window/", "ui/worker/")
PROBLEM = re.compile(r"\b(cannot be|could not be|not enough|is no factor|at most … are|does not have|"
                     r"No GPU is|None was found|LibTorch’s CUDA libraries|Calibrate first|"
                     r"Choose a task file|Give at least|table is gone|can be replaced)\b")


def is_sentence(text: str) -> bool:
    return text.endswith(".")


def is_problem(message: Message) -> bool:
    if not message.file.startswith("ui/"):
        return True
    if not is_sentence(message.text):
        return False
    return message.file.startswith(ROOMS_OF_PROBLEMS) or bool(PROBLEM.search(message.text))


def program_messages() -> Iterator[Message]:
    for room in ("core", "app", "ui"):
        for path in sorted((ROOT / room).rglob("*")):
            file = path.relative_to(ROOT).as_posix()
            if path.suffix in {".cpp", ".h"} and file not in NO_MESSAGES:
                yield from filter(is_problem, messages_in(path.read_text("utf-8"), file, SPOKEN_TO))


def shell_messages(path: Path) -> Iterator[Message]:
    """What `fail` is told, several words in quotes on lines that are continued."""
    text = path.read_text("utf-8").replace("\\\n", " ")
    for match in re.finditer(r'\bfail((?:\s+"(?:[^"\\]|\\.)*")+)', text):
        words = " ".join(re.findall(r'"((?:[^"\\]|\\.)*)"', match[1]))
        words = re.sub(r"\$\(.*?\)|\$\{[^}]*\}|\$\w+|\$\*|\$\(.*$", "…", words)
        yield Message(path.relative_to(ROOT).as_posix(), 0, normalised(words))


def python_messages(path: Path) -> Iterator[Message]:
    """What is raised, with what is put into its braces left out."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not (isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and node.exc.args):
            continue
        said = node.exc.args[0]
        parts = said.values if isinstance(said, ast.JoinedStr) else [said]
        text = "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in parts)
        yield Message(path.relative_to(ROOT).as_posix(), node.lineno, normalised(text))


def script_messages() -> Iterator[Message]:
    for name in ("setup", "start", "docs"):
        yield from shell_messages(ROOT / "scripts" / name)
    for path in [ROOT / "scripts" / "fetch_libraries.py",
                 *sorted((ROOT / "scripts" / "library_fetch").glob("*.py"))]:
        yield from python_messages(path)


def other_texts() -> set[str]:
    lines = OTHER_TEXTS.read_text("utf-8").splitlines()
    return {line.removeprefix("\\") for line in lines if line and not line.startswith("#")}


def code_messages() -> list[Message]:
    """Every message that the page has to cover."""
    others = other_texts()
    found = [*program_messages(), *script_messages()]
    return [message for message in found
            if len(WORD.findall(message.text)) >= FEWEST_WORDS and message.text not in others]


def comparable(text: str) -> str:
    return re.sub(r"[\s…]+", " ", text).strip(" .")


def entries(page: str) -> list[str]:
    """The messages that the page has: list entries that are code and nothing else."""
    return [(double or single).strip() for double, single in
            re.findall(r"^- (?:``(.+)``|`([^`]+)`)$", page, re.MULTILINE)]


def uncovered(messages: list[Message], page: str) -> list[Message]:
    covered = "\n".join(comparable(entry) for entry in entries(page))
    return [message for message in messages if comparable(message.text) not in covered]


def stale(messages: list[Message], page: str) -> list[str]:
    """Entries that hold no message of the code."""
    known = {comparable(message.text) for message in messages}
    return [entry for entry in entries(page)
            if not any(text in comparable(entry) for text in known)]
