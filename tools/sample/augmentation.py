# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small random changes of training pictures."""

from __future__ import annotations

import torch
import torch.nn.functional as functional

SHIFT = 2  # pixels by which a picture may be moved in each direction


def augment(pixels: torch.Tensor, flip: bool = False) -> torch.Tensor:
    """Moves every picture (n, 3, 32, 32) a little, and mirrors half of them where that is fair."""
    size = pixels.shape[-1]
    padded = functional.pad(pixels, (SHIFT,) * 4, mode="replicate")
    start = torch.randint(2 * SHIFT + 1, (2, len(pixels), 1))
    columns = torch.arange(size).expand(len(pixels), size)
    if flip:
        mirrored = torch.rand(len(pixels), 1) < 0.5
        columns = torch.where(mirrored, columns.flip(1), columns)
    rows = (start[0] + torch.arange(size))[:, None, :, None]
    columns = (start[1] + columns)[:, None, None, :]
    batch = torch.arange(len(pixels))[:, None, None, None]
    return padded[batch, torch.arange(3)[None, :, None, None], rows, columns]
