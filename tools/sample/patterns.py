# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawn patterns, as functions of the plane: plain ones, and turned, coloured, noisy ones."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PIL import Image

import drawing

Plane = np.ndarray
OVER = drawing.OVERSAMPLING


def _stripes(distance: Plane) -> Plane:
    """Alternating bands; distance is measured in periods."""
    return np.mod(distance, 1.0) < 0.5


def _lines(distance: Plane, width: float) -> Plane:
    return np.abs(np.mod(distance, 1.0) - 0.5) < width / 2


def _bricks(u: Plane, v: Plane) -> Plane:
    row = np.floor(1.4 * v)
    return ~(_lines(1.4 * v + 0.5, 0.22) | _lines(0.7 * u + 0.5 * np.mod(row, 2), 0.13))


def _zigzag(u: Plane, v: Plane) -> Plane:
    return _stripes(v + 1.6 * np.abs(np.mod(0.5 * u, 1.0) - 0.5))


# u and v are the coordinates in periods of the pattern; the origin is near the middle.
FUNCTIONS: dict[str, Callable[[Plane, Plane], Plane]] = {
    "bricks": _bricks,
    "checkerboard": lambda u, v: _stripes(u) ^ _stripes(v),
    "diagonal_stripes": lambda u, v: _stripes((u + v) * np.sqrt(0.5)),
    "dots": lambda u, v: np.hypot(np.mod(u, 1.0) - 0.5, np.mod(v, 1.0) - 0.5) < 0.32,
    "grid": lambda u, v: _lines(u, 0.25) | _lines(v, 0.25),
    "horizontal_stripes": lambda u, v: _stripes(v),
    "rings": lambda u, v: _stripes(np.hypot(u, v)),
    "vertical_stripes": lambda u, v: _stripes(u),
    "waves": lambda u, v: _stripes(v + 0.35 * np.sin(2 * np.pi * 0.45 * u)),
    "zigzag": _zigzag,
}


def _coverage(name: str, size: tuple[int, int], period: float, angle: float,
              centre: tuple[float, float], mirrored: bool) -> np.ndarray:
    width, height = size
    x = (np.arange(width * OVER) + 0.5) / OVER - centre[0]
    y = (np.arange(height * OVER) + 0.5) / OVER - centre[1]
    x, y = np.meshgrid(-x if mirrored else x, y)
    u = (np.cos(angle) * x + np.sin(angle) * y) / period
    v = (-np.sin(angle) * x + np.cos(angle) * y) / period
    mask = FUNCTIONS[name](u, v).astype(np.float64)
    return mask.reshape(height, OVER, width, OVER).mean((1, 3))[:, :, None]


def plain(name: str, random: np.random.Generator) -> Image.Image:
    """Dark on light, straight, with a middling period."""
    centre = tuple(16 + random.uniform(-3, 3, 2))
    mask = _coverage(name, (32, 32), random.uniform(7, 10), 0.0, centre, False)
    dark, light = random.uniform(0, 80, 3), random.uniform(180, 255, 3)
    return Image.fromarray(drawing.finish(drawing.blend(mask, dark, light), random, 0))


def varied(name: str, random: np.random.Generator) -> Image.Image:
    """Any two colours, turned a little, fine or coarse, under uneven light, with a blot on it."""
    width, height = (48, 36) if random.random() < 0.5 else (36, 44)
    centre = (width / 2 + random.uniform(-6, 6), height / 2 + random.uniform(-6, 6))
    mask = _coverage(name, (width, height), random.uniform(5.5, 14), random.uniform(-0.3, 0.3),
                     centre, bool(random.random() < 0.5))
    front, back = drawing.two_colours(random, 40)
    pixels = drawing.blend(mask, front, back)
    pixels = pixels + drawing.shading(random, height, width, random.uniform(0, 60))
    if random.random() < 0.4:
        rows, columns = np.mgrid[0:height, 0:width]
        place = random.uniform(0, 1, 2) * (height, width)
        blot = np.hypot(rows - place[0], columns - place[1]) < random.uniform(4, 11)
        pixels = drawing.blend(blot[:, :, None].astype(float), random.uniform(0, 255, 3), pixels)
    return Image.fromarray(drawing.finish(pixels, random, drawing.some_noise(random, 24)))
