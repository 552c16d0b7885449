# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The captioned pictures of pretraining: mostly plain, with a little of what the tasks hold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import fonts
import letters
import patterns
import shapes
import sources
import task_images
from task_images import Sample
from tasks import TASKS

# Pictures of a class: plain ones, and ones of the kind that the task itself consists of.
PLAIN_PER_CLASS = {"fashion": 0, "digits": 150, "letters": 120, "shapes": 250, "patterns": 250}
VARIED_PER_CLASS = {"fashion": 120, "digits": 20, "letters": 100, "shapes": 200, "patterns": 40}

DIGIT_VALUE = {folder: value for value, folder in enumerate(sources.DIGIT_FOLDERS)}


def _plain(task: str) -> Iterator[Sample]:
    random = task_images.generator("pretraining", task)
    font_files = fonts.files(fonts.PLAIN)
    for _ in range(PLAIN_PER_CLASS[task]):
        for label, folder in enumerate(TASKS[task].folders):
            if task == "digits":
                figure = str(DIGIT_VALUE[folder])
                yield letters.plain(figure, random, font_files, dark_ground=True), label
            elif task == "letters":
                dark_ground = bool(random.random() < 0.5)
                yield letters.plain(folder.upper(), random, font_files, dark_ground), label
            else:
                draw = shapes.plain if task == "shapes" else patterns.plain
                yield draw(folder, random), label


def _varied(task: str, wheel: Path) -> list[Sample]:
    """The last training images of every class: the first ones are the calibration images."""
    everything = task_images.samples(task, "train", wheel)
    count = VARIED_PER_CLASS[task]
    chosen: list[Sample] = []
    for label in range(len(TASKS[task].folders)):
        chosen += [sample for sample in everything if sample[1] == label][-count:]
    return chosen


def build(task: str, work: Path) -> None:
    wheel = sources.fetch_digits_wheel(work / "wheel")
    chosen = list(_plain(task)) + _varied(task, wheel)
    task_images.save_array(work / "data" / f"{task}_pretraining.npz", chosen)
