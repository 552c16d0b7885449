# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A pool of random shape, data and options, for comparing two implementations."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from fixture_cases import Case, method, save_plain, write_recipe
from fixture_datasets import Folder, write_image
from pools import expert_state, pretrained_state, vision_config


def random_config(random: np.random.Generator) -> dict[str, Any]:
    heads = int(random.integers(1, 6))
    patch = int(random.integers(3, 9))
    return vision_config(
        hidden_size=heads * int(random.integers(4, 13)),
        intermediate_size=int(random.integers(16, 97)),
        num_attention_heads=heads,
        num_hidden_layers=int(random.integers(1, 5)),
        patch_size=patch,
        image_size=patch * int(random.integers(2, 6)),
        hidden_act=str(random.choice(["quick_gelu", "gelu"])),
    )


def random_scaling(random: np.random.Generator, experts: int) -> float | list[float] | None:
    choice = random.integers(3)
    if choice == 0:
        return None
    if choice == 1:
        return round(float(random.uniform(0.3, 2)), 3)
    return [round(float(value), 3) for value in random.uniform(0, 2, experts)]


def random_folder(random: np.random.Generator, at_least: int) -> Folder:
    sizes = tuple((int(w), int(h)) for w, h in random.integers(8, 90, (4, 2)))
    colour = tuple(int(value) for value in random.integers(40, 216, 3))
    count = at_least + int(random.integers(0, 15))
    return Folder(
        ("one", "two"), count, (".png", ".jpg"), sizes, colour, gray=bool(random.random() < 0.3)
    )


def write_random_pool(root: Path, seed: int) -> tuple[Case, Path]:
    """Writes models and image folders below `root`; returns what is in them and the recipe."""
    random = np.random.default_rng([41, seed])
    config = random_config(random)
    names = [f"expert_{i}" for i in range(int(random.integers(1, 5)))]
    rank = int(random.integers(2, 8))
    pretrained = pretrained_state(config, random)
    experts = {name: expert_state(pretrained, rank, random) for name in names}
    options = method(
        scaling_factor=random_scaling(random, len(names)),
        num_samples=int(random.integers(2, 10)),
        # The number of strong directions: at another size of the gate the reference's own float32
        # SVD is not to be trusted.
        gate_k=rank,
        average_experts=bool(random.random() < 0.5),
        seed=int(random.integers(2**31)),
    )
    datasets = [f"data_{i}" for i in range(int(random.integers(1, 4)))]
    for name in datasets:
        folder = random_folder(random, options["num_samples"])
        for number in range(folder.count):
            write_image(root / "datasets" / name / "train", folder, number, random)

    case = Case(config, pretrained, experts, datasets, options)
    pool = root / "pools" / f"seed_{seed}"
    save_plain(pool, config, pretrained, experts)
    write_recipe(pool / "recipe.yaml", case)
    return case, pool / "recipe.yaml"
