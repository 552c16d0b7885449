# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the images of every task: those for training, and the three splits that are shipped.

Training images are kept as one array, already resized as the image processor does it; the
shipped splits are PNG files in the images' own sizes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image

import fonts
import letters
import patterns
import settings
import shapes
import sources
from tasks import TASKS

SPLITS = ("train", "validation", "test")
Sample = tuple[Image.Image, int]


def resize(image: Image.Image) -> np.ndarray:
    """What CLIPImageProcessor does before it rescales: RGB, short side to 32, centre crop."""
    image = image.convert("RGB")
    size = settings.IMAGE_SIZE
    short = min(image.size)
    target = tuple(size if n == short else int(size * n / short) for n in image.size)
    if target != image.size:
        image = image.resize(target, Image.Resampling.BICUBIC)
    left, top = (target[0] - size) // 2, (target[1] - size) // 2
    return np.asarray(image.crop((left, top, left + size, top + size)))


def generator(*words: str) -> np.random.Generator:
    """A generator for one purpose, so that no data set depends on how another was drawn."""
    return np.random.default_rng([*"/".join(words).encode()])


def _count(task: str, split: str) -> int | None:
    return {"train": settings.TRAINING_PER_CLASS, "validation": settings.SET_ASIDE_PER_CLASS,
            "test": settings.TEST_PER_CLASS}[split][task]


def _drawn(task: str, split: str) -> Iterator[Sample]:
    random = generator(task, split)
    families = {"train": fonts.TRAINING, "validation": fonts.VALIDATION, "test": fonts.TEST}
    for index in range(_count(task, split)):
        for label, folder in enumerate(TASKS[task].folders):
            if task == "letters":
                yield letters.varied(folder.upper(), random, fonts.files(families[split])), label
            else:
                varied = shapes.varied if task == "shapes" else patterns.varied
                yield varied(folder, random), label


def _fashion(split: str) -> Iterator[Sample]:
    images, labels = sources.fashion("t10k" if split == "test" else "train")
    task = TASKS["fashion"]
    for number, folder in enumerate(sources.FASHION_FOLDERS):
        mine = np.flatnonzero(labels == number)
        # Validation images are the last of the training file, training images the first.
        count = _count("fashion", split)
        chosen = mine[-count:] if split == "validation" else mine[:count]
        for index in chosen:
            yield Image.fromarray(images[index]), task.label(folder)


def _digits(split: str, wheel: Path) -> Iterator[Sample]:
    images, labels = sources.digits(wheel)
    task = TASKS["digits"]
    tested, aside = _count("digits", "test"), _count("digits", "validation")
    for number, folder in enumerate(sources.DIGIT_FOLDERS):
        # The file is in the order of its writers: test images come from those at its end.
        mine = np.flatnonzero(labels == number)
        end = len(mine) - tested
        chosen = {"test": mine[end:], "validation": mine[end - aside:end],
                  "train": mine[:end - aside]}[split]
        for index in chosen:
            yield Image.fromarray(images[index]), task.label(folder)


def samples(task: str, split: str, wheel: Path) -> list[Sample]:
    if task == "fashion":
        return list(_fashion(split))
    if task == "digits":
        return list(_digits(split, wheel))
    return list(_drawn(task, split))


def save_array(path: Path, chosen: list[Sample]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez(path, images=np.stack([resize(image) for image, _ in chosen]),
             labels=np.array([label for _, label in chosen], np.int64))


def save_folder(root: Path, folders: list[str], chosen: list[Sample], per_class: int) -> None:
    """The first images of every class as an ImageFolder of PNG files."""
    for label, folder in enumerate(folders):
        images = [image for image, its_label in chosen if its_label == label][:per_class]
        (root / folder).mkdir(parents=True, exist_ok=True)
        for number, image in enumerate(images):
            image.save(root / folder / f"{number:03d}.png", optimize=True)


def build(task: str, work: Path) -> None:
    """All files of one task: arrays under work/data, PNG files under work/datasets."""
    wheel = sources.fetch_digits_wheel(work / "wheel")
    shipped = {"train": settings.CALIBRATION_PER_CLASS, "validation": settings.VALIDATION_PER_CLASS,
               "test": settings.TEST_PER_CLASS}
    for split in SPLITS:
        chosen = samples(task, split, wheel)
        if split == "train":
            save_array(work / "data" / f"{task}_train.npz", chosen)
        save_folder(work / "datasets" / task / split, TASKS[task].folders, chosen,
                    shipped[split][task])
