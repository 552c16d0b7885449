# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawn shapes: plain ones for pretraining, and turned, outlined ones over stray lines."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

import drawing

Points = list[tuple[float, float]]


def _regular(corners: int, start: float) -> Points:
    angles = start + 2 * np.pi * np.arange(corners) / corners
    return [(float(np.cos(a)), float(np.sin(a))) for a in angles]


def _star() -> Points:
    angles = -np.pi / 2 + np.pi * np.arange(10) / 5
    radii = np.where(np.arange(10) % 2 == 0, 1.0, 0.42)
    return [(float(r * np.cos(a)), float(r * np.sin(a))) for r, a in zip(radii, angles)]


def _heart() -> Points:
    t = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    x = 16 * np.sin(t) ** 3
    y = 13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)
    return [(float(a / 17), float(-b / 17)) for a, b in zip(x, y)]


def _crescent() -> Points:
    outer = np.linspace(np.pi / 3, 2 * np.pi - np.pi / 3, 40)
    tip = np.array([np.cos(np.pi / 3), np.sin(np.pi / 3)])
    centre, radius = 0.62, float(np.hypot(tip[0] - 0.62, tip[1]))
    angle = float(np.arctan2(-tip[1], tip[0] - centre))
    inner = np.linspace(angle % (2 * np.pi), np.arctan2(tip[1], tip[0] - centre), 40)
    return ([(float(np.cos(a)), float(np.sin(a))) for a in outer]
            + [(float(centre + radius * np.cos(a)), float(radius * np.sin(a))) for a in inner])


_CROSS = [(-.33, -1), (.33, -1), (.33, -.33), (1, -.33), (1, .33), (.33, .33), (.33, 1),
          (-.33, 1), (-.33, .33), (-1, .33), (-1, -.33), (-.33, -.33)]
_ARROW = [(-1, -.25), (.1, -.25), (.1, -.7), (1, 0), (.1, .7), (.1, .25), (-1, .25)]

OUTLINES: dict[str, Points] = {
    "arrow": _ARROW, "circle": _regular(60, 0), "crescent": _crescent(), "cross": _CROSS,
    "heart": _heart(), "hexagon": _regular(6, 0), "ring": _regular(60, 0),
    "square": _regular(4, np.pi / 4), "star": _star(), "triangle": _regular(3, -np.pi / 2)}


def _place(points: Points, angle: float, scale: tuple[float, float],
           centre: tuple[float, float]) -> Points:
    cos, sin = np.cos(angle), np.sin(angle)
    scaled = [(x * scale[0], y * scale[1]) for x, y in points]
    return [(cos * x - sin * y + centre[0], sin * x + cos * y + centre[1]) for x, y in scaled]


def _mask(name: str, size: tuple[int, int], angle: float, scale: tuple[float, float],
          centre: tuple[float, float], outline: float) -> np.ndarray:
    """Coverage of one shape; outline 0 fills it, else it is the line's part of the radius."""
    mask = Image.new("L", (size[0] * drawing.OVERSAMPLING, size[1] * drawing.OVERSAMPLING), 0)
    pen = ImageDraw.Draw(mask)
    big = drawing.OVERSAMPLING
    points = _place(OUTLINES[name], angle, (scale[0] * big, scale[1] * big),
                    (centre[0] * big, centre[1] * big))
    if outline > 0 and name != "ring":
        width = max(2, int(outline * min(scale) * big))
        pen.line(points + points[:2], fill=255, width=width, joint="curve")
        return drawing.shrink(mask)
    pen.polygon(points, fill=255)
    if name == "ring":
        # A ring has a wide hole, and so differs from a circle drawn as an outline.
        hole = tuple(0.55 * s * big for s in scale)
        pen.polygon(_place(OUTLINES["circle"], angle, hole, (centre[0] * big, centre[1] * big)),
                    fill=0)
    return drawing.shrink(mask)


def plain(name: str, random: np.random.Generator) -> Image.Image:
    """A filled, upright, dark shape in the middle of a light ground."""
    size = (32, 32)
    radius = random.uniform(9, 13)
    centre = (16 + random.uniform(-2, 2), 16 + random.uniform(-2, 2))
    mask = _mask(name, size, random.uniform(-0.15, 0.15), (radius, radius), centre, 0)
    ground = random.uniform(190, 255, 3)
    colour = random.uniform(0, 120, 3)
    return Image.fromarray(drawing.finish(drawing.blend(mask, colour, ground), random, 0))


def varied(name: str, random: np.random.Generator) -> Image.Image:
    """A shape of any colour and size, turned a little, filled or not, over a few stray lines."""
    width, height = (int(n) for n in random.integers(36, 49, 2))
    short = min(width, height)
    ground, colour = drawing.two_colours(random, 65)
    pixels = ground + drawing.shading(random, height, width, random.uniform(0, 35))
    for _ in range(int(random.integers(0, 3))):
        line = Image.new("L", (width * drawing.OVERSAMPLING, height * drawing.OVERSAMPLING), 0)
        ends = random.uniform(0, 1, 4) * np.array([line.width, line.height] * 2)
        ImageDraw.Draw(line).line([float(e) for e in ends], fill=255, width=4)
        pixels = drawing.blend(drawing.shrink(line), random.uniform(0, 255, 3), pixels)
    radius = random.uniform(0.26, 0.42) * short
    scale = (radius, radius * random.uniform(0.8, 1.0))
    reach = 0.5 * short - radius
    centre = (width / 2 + random.uniform(-reach, reach), height / 2 + random.uniform(-reach, reach))
    outline = random.uniform(0.2, 0.3) if random.random() < 0.35 and name != "circle" else 0
    mask = _mask(name, (width, height), random.uniform(-0.5, 0.5), scale, centre, outline)
    pixels = drawing.blend(mask, colour, pixels)
    return Image.fromarray(drawing.finish(pixels, random, drawing.some_noise(random, 16)))
