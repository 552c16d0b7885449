# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains a byte-level BPE on the captions and writes it in the files of CLIP's tokenizer."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

from transformers import CLIPTokenizer

import settings

START, END = "<|startoftext|>", "<|endoftext|>"
WORD_END = "</w>"
Symbols = tuple[str, ...]


def byte_symbols() -> list[str]:
    """One printable character for each byte, in the order in which CLIP numbers them.

    The bytes that are printable in Latin-1 stand for themselves and come first; the others follow
    as the characters from U+0100 on.
    """
    printable = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    rest = 256 - len(printable)
    return [chr(code) for code in printable] + [chr(0x100 + index) for index in range(rest)]


def _words(text: list[str]) -> Counter[Symbols]:
    """The words of the captions (plain ASCII) as symbols, the last one marked as a word's end."""
    words: Counter[Symbols] = Counter()
    for caption in text:
        for word in re.findall(r"[a-z]+|[0-9]|[^\sa-z0-9]+", caption.lower()):
            words[(*word[:-1], word[-1] + WORD_END)] += 1
    return words


def _merge(word: Symbols, pair: tuple[str, str]) -> Symbols:
    merged: list[str] = []
    index = 0
    while index < len(word):
        if word[index:index + 2] == pair:
            merged.append(pair[0] + pair[1])
            index += 2
        else:
            merged.append(word[index])
            index += 1
    return tuple(merged)


def learn_merges(text: list[str], count: int) -> list[tuple[str, str]]:
    """The most frequent pair again and again; among equals the first by code point."""
    words = _words(text)
    merges: list[tuple[str, str]] = []
    while len(merges) < count:
        pairs: Counter[tuple[str, str]] = Counter()
        for word, times in words.items():
            for pair in zip(word, word[1:]):
                pairs[pair] += times
        if not pairs:
            break
        best = min(pairs, key=lambda pair: (-pairs[pair], pair))
        merges.append(best)
        renewed: Counter[Symbols] = Counter()
        for word, times in words.items():
            renewed[_merge(word, best)] += times
        words = renewed
    return merges


def write(folder: Path, text: list[str]) -> None:
    """vocab.json and merges.txt, as CLIPTokenizer reads them."""
    symbols = byte_symbols()
    entries = symbols + [symbol + WORD_END for symbol in symbols]
    merges = learn_merges(text, settings.VOCABULARY - len(entries) - 2)
    entries += ["".join(pair) for pair in merges] + [START, END]
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary = {entry: number for number, entry in enumerate(entries)}
    (folder / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False), "utf-8")
    lines = ["#version: 0.2"] + [" ".join(pair) for pair in merges]
    (folder / "merges.txt").write_text("\n".join(lines) + "\n", "utf-8")


def load(folder: Path) -> CLIPTokenizer:
    return CLIPTokenizer(str(folder / "vocab.json"), str(folder / "merges.txt"),
                         model_max_length=settings.TEXT["max_position_embeddings"])
