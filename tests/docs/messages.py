# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The messages of the code, read from its source: every expression that puts a sentence together.

An expression becomes the text that is the same whenever it is met, with … for what varies:

    throw Error("The folder " + quoted(path) + " does not exist.");   The folder … does not exist.

Which function an expression is handed to is not asked, because messages are made in many places and
handed on as strings. So this finds more than messages; what is none is told by where it stands
(`NO_MESSAGES`, `SPOKEN_TO`) or is listed by the test.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|^[ \t]*#[^\n]*|R"(?P<mark>\w*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"'
    r"|'(?:\\.|[^'\\\n])+'|[A-Za-z_]\w*|\d[\w.']*|\s+|::|->|<<|>>|&&|\|\||[=!<>+]=|.",
    re.DOTALL | re.MULTILINE)
ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(x[0-9a-fA-F]+|.))")
CLOSING = {"(": ")", "[": "]", "{": "}"}
# What only makes a string of a literal.
TRANSPARENT = {"string", "string_view", "QStringLiteral", "QString", "tr", "fromUtf8"}
BETWEEN = {";", ",", "?", ":", "=", "return", "throw", "&&", "||", "==", "!=", "<<", "+="}
WORD = re.compile(r"(?<![\w.])[^\W\d_]{2,}(?![\w_])")
FEWEST_WORDS = 3


@dataclass(frozen=True)
class Message:
    file: str
    line: int
    text: str


@dataclass
class Token:
    text: str
    line: int


@dataclass
class Group:
    """What stands in a pair of brackets, with the name before it."""

    name: str
    inside: list
    line: int


def tokens_of(source: str) -> list[Token]:
    tokens, line = [], 1
    for match in TOKEN.finditer(source):
        text = match[0]
        if not (text.isspace() or text.startswith(("//", "/*")) or text.lstrip().startswith("#")):
            tokens.append(Token(text, line))
        line += text.count("\n")
    return tokens


def grouped(tokens: list[Token]) -> list:
    """The tokens as a tree of brackets."""
    top: list = []
    stack = [top]
    closing: list[str] = []
    for token in tokens:
        if token.text in CLOSING:
            before = stack[-1][-1] if stack[-1] else None
            name = before.text if isinstance(before, Token) else ""
            group = Group(name, [], token.line)
            stack[-1].append(group)
            stack.append(group.inside)
            closing.append(CLOSING[token.text])
        elif closing and token.text == closing[-1]:
            stack.pop()
            closing.pop()
        else:
            stack[-1].append(token)
    return top


def is_literal(part: object) -> bool:
    return isinstance(part, Token) and part.text.startswith(('"', 'R"'))


def unescaped(match: re.Match) -> str:
    if match[1]:
        return chr(int(match[1], 16))
    return {"n": " ", "t": " "}.get(match[2], match[2])


def text_of(literal: str) -> str:
    if literal.startswith("R"):
        return literal[literal.index("(") + 1:literal.rindex(")")]
    return ESCAPE.sub(unescaped, literal[1:-1])


def pieces(parts: list) -> Iterator[str]:
    """The text of an expression that has no comma or question mark of its own, in pieces."""
    for part in parts:
        if is_literal(part):
            yield text_of(part.text)
        elif isinstance(part, Group) and part.name in TRANSPARENT and any(
                map(is_literal, part.inside[:1])):
            yield from (text_of(p.text) for p in takewhile(is_literal, part.inside))
        elif isinstance(part, Group) and part.name == "arg":
            continue
        elif isinstance(part, Token) and (part.text in TRANSPARENT | {"+", "::", "std", ".", "arg"}):
            continue
        else:
            yield "…"


def normalised(text: str) -> str:
    text = re.sub(r"%L?\d|%n|%s|%\w+", "…", text)
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"…(?:[ ]?…)+", "…", text)
    return text.strip(" …")


def expressions(parts: list, skipped: frozenset) -> Iterator[tuple[int, str]]:
    current: list = []
    for part in [*parts, Token(";", 0)]:
        if isinstance(part, Token) and part.text in BETWEEN:
            if any(is_literal(p) or isinstance(p, Group) for p in current):
                line = next((p.line for p in current if is_literal(p) or isinstance(p, Group)), 0)
                yield line, normalised("".join(pieces(current)))
            current = []
            continue
        if isinstance(part, Group):
            if part.name in skipped:
                continue
            if not (part.name in TRANSPARENT and all(map(is_literal, part.inside))):
                yield from expressions(part.inside, skipped)
        current.append(part)


def messages_in(source: str, file: str, skipped: frozenset) -> Iterator[Message]:
    seen = set()
    for line, text in expressions(grouped(tokens_of(source)), skipped):
        if " " in text and len(WORD.findall(text)) >= FEWEST_WORDS and text not in seen:
            seen.add(text)
            yield Message(file, line, text)
