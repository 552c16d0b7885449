# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the image folders that the fixtures' recipes calibrate on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from pools import texture


@dataclass(frozen=True)
class Folder:
    classes: tuple[str, ...]
    count: int
    suffixes: tuple[str, ...]  # taken in turn
    sizes: tuple[tuple[int, int], ...]  # (width, height), taken in turn
    colour: tuple[int, int, int]
    gray: bool = False


# Class names and numbers whose order by path differs from their order as names or numbers: the
# samples that a seed draws depend on it.
FOLDERS = {
    "shapes": Folder(
        ("Leaf 1", "leaf", "leaf-2"), 12, (".png",), ((32, 32), (36, 32)), (170, 110, 60)
    ),
    "stripes": Folder(("wide", "narrow"), 10, (".jpg",), ((32, 32), (28, 40)), (60, 90, 180)),
    "clouds": Folder(
        ("a", "b", "c"), 9, (".png", ".jpeg"), ((30, 24), (32, 32)), (150, 150, 150), gray=True
    ),
    "landscapes": Folder(
        ("sea", "land"),
        7,
        (".jpg", ".png"),
        ((71, 46), (40, 61), (30, 45), (53, 30)),
        (90, 150, 80),
    ),
}


def write_datasets(root: Path) -> None:
    for seed, (name, folder) in enumerate(FOLDERS.items()):
        random = np.random.default_rng([29, seed])
        for number in range(folder.count):
            write_image(root / name / "train", folder, number, random)


def write_image(root: Path, folder: Folder, number: int, random: np.random.Generator) -> None:
    width, height = folder.sizes[number % len(folder.sizes)]
    suffix = folder.suffixes[number % len(folder.suffixes)]
    levels = 4 if suffix == ".png" else 0
    picture = Image.fromarray(texture(random, width, height, np.array(folder.colour), levels))
    if folder.gray:
        picture = picture.convert("L")
    path = root / folder.classes[number % len(folder.classes)] / f"image{number}{suffix}"
    path.parent.mkdir(parents=True, exist_ok=True)
    if suffix == ".png":
        picture.save(path, optimize=True)
    else:
        # Coarse tables and no subsampling in every other one: small files that differ in kind.
        picture.save(path, quality=60, subsampling=2 if number % 2 else 0, optimize=True)
