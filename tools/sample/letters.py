# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Capital letters and digits set in fonts: plain ones, and small, slanted, noisy ones."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

import drawing
import fonts


def _glyph(text: str, font_file: str, points: int, angle: float, shear: float,
           size: tuple[int, int], centre: tuple[float, float]) -> np.ndarray:
    """Coverage of one character whose ink is centred on the given place."""
    big = drawing.OVERSAMPLING
    font = fonts.load(font_file, points * big)
    left, top, right, bottom = font.getbbox(text)
    mask = Image.new("L", (size[0] * big, size[1] * big), 0)
    x = centre[0] * big - (left + right) / 2
    y = centre[1] * big - (top + bottom) / 2
    ImageDraw.Draw(mask).text((int(x), int(y)), text, fill=255, font=font)
    # The inverse map of "shear, then turn about the centre", as Image.transform wants it.
    cos, sin = np.cos(angle), np.sin(angle)
    a, b, d, e = cos + shear * sin, sin - shear * cos, -sin, cos
    cx, cy = centre[0] * big, centre[1] * big
    coefficients = (a, b, cx - a * cx - b * cy, d, e, cy - d * cx - e * cy)
    return drawing.shrink(mask.transform(mask.size, Image.Transform.AFFINE, coefficients,
                                         Image.Resampling.BILINEAR))


def plain(text: str, random: np.random.Generator, font_files: list[str],
          dark_ground: bool = False) -> Image.Image:
    """Upright and large, near black on near white or the reverse."""
    font_file = font_files[int(random.integers(len(font_files)))]
    centre = tuple(16 + random.uniform(-2, 2, 2))
    mask = _glyph(text, font_file, int(random.integers(25, 33)), 0.0, 0.0, (32, 32), centre)
    ink, ground = random.uniform(0, 50), random.uniform(205, 255)
    if dark_ground:
        ink, ground = ground, ink
    pixels = drawing.finish(drawing.blend(mask, ink, ground), random, 0)
    return Image.fromarray(pixels[:, :, 0])


def varied(text: str, random: np.random.Generator, font_files: list[str]) -> Image.Image:
    """Turned, slanted, of any size, light on dark or dark on light, on a page of any shape."""
    font_file = font_files[int(random.integers(len(font_files)))]
    width, height = int(random.integers(32, 57)), 40
    short = min(width, height)
    points = int(random.uniform(0.62, 0.98) * short)
    reach = 0.1 * short
    centre = (width / 2 + random.uniform(-reach, reach), height / 2 + random.uniform(-reach, reach))
    mask = _glyph(text, font_file, points, random.uniform(-0.25, 0.25), random.uniform(-0.15, 0.15),
                  (width, height), centre)
    while True:
        ink, ground = random.uniform(0, 255, 2)
        if abs(ink - ground) > 70:
            break
    page = ground + drawing.shading(random, height, width, random.uniform(0, 40))
    pixels = drawing.finish(drawing.blend(mask, ink, page), random, drawing.some_noise(random, 20))
    return Image.fromarray(pixels[:, :, 0])
