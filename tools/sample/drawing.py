# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What drawn pictures have in common: colours, grounds, noise."""

from __future__ import annotations

import numpy as np
from PIL import Image

OVERSAMPLING = 3  # shapes are drawn larger and averaged down, which smooths their edges


def luminance(colour: np.ndarray) -> float:
    return float(colour @ np.array([0.299, 0.587, 0.114]))


def two_colours(random: np.random.Generator, contrast: float) -> tuple[np.ndarray, np.ndarray]:
    """Two RGB colours (0 to 255) whose luminance differs by at least the given amount."""
    while True:
        first, second = random.uniform(0, 255, (2, 3))
        if abs(luminance(first) - luminance(second)) >= contrast:
            return first, second


def shading(random: np.random.Generator, height: int, width: int, strength: float) -> np.ndarray:
    """A linear change of brightness over the picture (height, width, 1), zero on average."""
    angle = random.uniform(0, 2 * np.pi)
    rows = np.linspace(-1, 1, height)[:, None]
    columns = np.linspace(-1, 1, width)[None, :]
    return (strength * (np.cos(angle) * columns + np.sin(angle) * rows))[:, :, None]


def some_noise(random: np.random.Generator, most: float) -> float:
    """A standard deviation for about a third of the pictures, zero for the others."""
    strength = random.uniform(0, most)
    return strength if random.random() < 0.35 else 0.0


def finish(pixels: np.ndarray, random: np.random.Generator, noise: float) -> np.ndarray:
    """Adds noise of the given standard deviation and rounds to bytes."""
    if noise > 0:
        pixels = pixels + random.normal(0, noise, pixels.shape)
    return np.clip(np.floor(pixels + 0.5), 0, 255).astype(np.uint8)


def shrink(mask: Image.Image) -> np.ndarray:
    """An oversampled "L" mask as coverage (height, width, 1) between 0 and 1."""
    size = (mask.width // OVERSAMPLING, mask.height // OVERSAMPLING)
    return np.asarray(mask.resize(size, Image.Resampling.BOX), np.float64)[:, :, None] / 255.0


def blend(coverage: np.ndarray, front: np.ndarray, back: np.ndarray) -> np.ndarray:
    return coverage * front + (1 - coverage) * back
