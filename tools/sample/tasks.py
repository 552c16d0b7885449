# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The five tasks: their classes (folder name and words) and the sentences of their captions."""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_lowercase


@dataclass(frozen=True)
class Task:
    """Classes in label order, which is the sorted order of their folder names."""

    name: str
    classes: dict[str, str]
    templates: tuple[str, ...]       # these make the zero-shot head
    more_captions: tuple[str, ...]   # these are seen in pretraining only

    @property
    def folders(self) -> list[str]:
        return list(self.classes)

    def label(self, folder: str) -> int:
        return self.folders.index(folder)


def _task(name: str, classes: dict[str, str], templates: tuple[str, ...],
          more_captions: tuple[str, ...]) -> Task:
    return Task(name, dict(sorted(classes.items())), templates, more_captions)


TASKS: dict[str, Task] = {task.name: task for task in (
    _task("fashion", {
        "t_shirt": "t-shirt", "trousers": "pair of trousers", "pullover": "pullover",
        "dress": "dress", "coat": "coat", "sandal": "sandal", "shirt": "shirt",
        "sneaker": "sneaker", "bag": "bag", "ankle_boot": "ankle boot",
    }, ("a photo of a {}.", "a picture of a {}, something to wear.", "a {} from a shop."),
       ("a {} in black and white.", "clothes: a {}.", "one {} on a dark ground.")),
    _task("digits", {word: word for word in (
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")},
        ("the number {}.", "a picture of the digit {}.", "a written {}."),
        ("the digit {} in white on black.", "somebody wrote the number {}.", "number {}.")),
    _task("letters", {letter: letter for letter in ascii_lowercase},
          ("the letter {}.", "a picture of the letter {}.", "a printed letter {}."),
          ("the capital letter {}.", "letter {} in print.", "the letter {} of the alphabet.")),
    _task("shapes", {shape: shape for shape in (
        "arrow", "circle", "crescent", "cross", "heart", "hexagon", "ring", "square", "star",
        "triangle")},
        ("a drawing of a {}.", "a picture of a {}, a shape.", "a {} on a plain ground."),
        ("one {}.", "a coloured {}.", "the shape of a {}.")),
    _task("patterns", {
        "bricks": "bricks", "checkerboard": "a checkerboard", "diagonal_stripes":
        "diagonal stripes", "dots": "dots", "grid": "a grid", "horizontal_stripes":
        "horizontal stripes", "rings": "concentric rings", "vertical_stripes": "vertical stripes",
        "waves": "waves", "zigzag": "a zigzag",
    }, ("a pattern of {}.", "a picture of {}, a pattern.", "wallpaper with {}."),
       ("cloth with {}.", "{} all over.", "a surface with {}.")),
)}


def captions(task: Task) -> list[list[str]]:
    """For every class, all the sentences that may describe one of its pictures."""
    sentences = task.templates + task.more_captions
    return [[sentence.format(words) for sentence in sentences] for words in task.classes.values()]


def vocabulary_text() -> list[str]:
    """The text the tokenizer learns from: every caption, so also every class name."""
    return [caption for task in TASKS.values() for rows in captions(task) for caption in rows]
