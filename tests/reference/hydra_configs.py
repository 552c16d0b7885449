# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""fusion_bench's own configuration folder, as Hydra composes it and as Interfuse does."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import fusion_bench_config
from hydra import compose, initialize_config_dir
from omegaconf import DictConfig, OmegaConf

PROGRAM = os.environ["INTERFUSE"]
FOLDER = Path(next(iter(fusion_bench_config.__path__))).resolve()
SECTIONS = ("modelpool", "method", "taskpool")


def options(group: str) -> list[str]:
    return sorted(
        str(path.relative_to(FOLDER / group).with_suffix(""))
        for path in (FOLDER / group).rglob("*.yaml")
    )


def by_hydra(overrides: Sequence[str]) -> DictConfig:
    with initialize_config_dir(str(FOLDER), version_base=None):
        return compose("fabric_model_fusion", overrides=list(overrides))


def interfuse(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True,
                          env=dict(os.environ, **environment), check=False)


def by_interfuse(*arguments: object) -> DictConfig:
    done = interfuse("recipe", *arguments)
    assert done.returncode == 0, done.stderr
    return OmegaConf.create(done.stdout)


def plain(config: DictConfig, section: str) -> Any:
    """A section without interpolations; as it is where they lead out of it to nothing."""
    alone = OmegaConf.create({section: OmegaConf.to_container(config)[section]})
    try:
        return OmegaConf.to_container(alone, resolve=True)
    except Exception:  # noqa: BLE001: OmegaConf has many errors for it
        return OmegaConf.to_container(alone)
