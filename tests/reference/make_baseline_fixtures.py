# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/fixtures/baselines: tiny model pools and what fusion_bench's simple average, task
arithmetic and TIES make of them.

A pool is one file NAME.safetensors: `models` holds the pretrained model and the experts as rows,
their tensors one after another as NAME.json lists them; every other tensor is the result of the
case of that name in the same form. The same versions give the same files.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import io
import json
import logging
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

import reference
from pools import (
    State,
    expert_state,
    pretrained_state,
    save_vision_model,
    tensor_shapes,
    vision_config,
    write_json,
)

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"

# torch adds the last elements in another order when the number of all parameters is no multiple of
# 32, which it is in the common CLIP models and with these sizes too.
CONFIG = vision_config(
    hidden_size=8,
    intermediate_size=8,
    image_size=4,
    patch_size=2,
    num_attention_heads=2,
    num_hidden_layers=1,
    projection_dim=8,
)
assert sum(int(np.prod(shape)) for shape in tensor_shapes(CONFIG).values()) % 32 == 0
LAYER = "vision_model.encoder.layers.0."

Case = dict[str, Any]
Pool = tuple[list[State], dict[str, Case]]


def ties(threshold: float, merge_func: str, scaling_factor: float = 0.3, **more: Any) -> Case:
    return {
        "method": "ties",
        "threshold": threshold,
        "merge_func": merge_func,
        "scaling_factor": scaling_factor,
        "remove_keys": [],
    } | more


def every_function(threshold: float, **more: Any) -> dict[str, Case]:
    return {f"{f}_{threshold}": ties(threshold, f, **more) for f in ("sum", "mean", "max")}


def states_of(change: Callable[[int, tuple[int, ...]], np.ndarray], count: int) -> list[State]:
    """The models 0 to count - 1 of which change(model, shape) makes each tensor."""
    shapes = tensor_shapes(CONFIG).items()
    return [
        {name: change(model, shape).astype(np.float32) for name, shape in shapes}
        for model in range(count)
    ]


def plus(base: State, change: State, factor: float = 1.0) -> State:
    return {name: base[name] + np.float32(factor) * change[name] for name in base}


def mixed() -> Pool:
    """Experts as fine-tuning makes them; every option."""
    random = np.random.default_rng([61, 1])
    pretrained = pretrained_state(CONFIG, random)
    models = [pretrained] + [expert_state(pretrained, 3, random) for _ in range(4)]
    removed = [
        "vision_model.embeddings.class_embedding",
        f"{LAYER}mlp.fc2.weight",
        f"{LAYER}self_attn.q_proj.bias",
    ]
    cases: dict[str, Case] = {
        "simple_average": {"method": "simple_average"},
        "task_arithmetic_0.3": {"method": "task_arithmetic", "scaling_factor": 0.3},
        "task_arithmetic_-1.7": {"method": "task_arithmetic", "scaling_factor": -1.7},
        **every_function(20),
        "share_0.35": ties(0.35, "sum", 1.0),
        "percent_1.5": ties(1.5, "mean", -0.4),
        "percent_99.9": ties(99.9, "max", 2.0),
        "none_kept_but_the_largest": ties(0, "sum", 1.0),
        "removed_sum": ties(20, "sum", 0.3, remove_keys=removed),
        "removed_max": ties(0.6, "max", 0.5, remove_keys=removed[1:]),
    }
    return models, cases


def coarse(random: np.random.Generator, count: int, low: int, high: int) -> list[State]:
    """Differences on a coarse grid: many are equal in magnitude, many sums cancel exactly."""
    return states_of(lambda _, shape: random.integers(low, high + 1, shape) / 64, count)


def cancelling() -> Pool:
    """An expert twice, one with the opposite of another's difference, one that is the pretrained
    model; zero sums are elected positive."""
    random = np.random.default_rng([61, 2])
    base, first, second, third = coarse(random, 4, -3, 4)
    models = [
        base,
        plus(base, first),
        plus(base, second),
        plus(base, first),
        plus(base, second, -1),
        base,
        plus(base, third),
    ]
    return models, every_function(20) | every_function(0.7, scaling_factor=1.0)


def mirrored() -> Pool:
    """Zero sums are elected negative."""
    random = np.random.default_rng([61, 3])
    base, first, second = coarse(random, 3, -4, 3)
    models = [base, plus(base, first), plus(base, second), plus(base, second, -1)]
    return models, every_function(50)


def opposed() -> Pool:
    """All sums are zero, so that there is no majority either."""
    random = np.random.default_rng([61, 4])
    base, change = coarse(random, 2, -7, 7)
    return [base, plus(base, change), plus(base, change, -1)], every_function(40)


def alone() -> Pool:
    random = np.random.default_rng([61, 5])
    pretrained = pretrained_state(CONFIG, random)
    models = [pretrained, expert_state(pretrained, 2, random)]
    return models, {"sum_25": ties(25, "sum", 1.0), "max_0.25": ties(0.25, "max", 0.5)}


def many() -> Pool:
    """Eighteen experts whose differences nearly cancel: a float32 sum has the sign of its rounding,
    and hangs on the order of the additions."""
    random = np.random.default_rng([61, 6])

    def spread(model: int, shape: tuple[int, ...]) -> np.ndarray:
        return np.float32(random.standard_normal(shape) * 10 ** random.uniform(-1, 1, shape))

    experts = states_of(spread, 17)
    last = {
        name: -sum(expert[name].astype(np.float64) for expert in experts) for name in experts[0]
    }
    experts.append({name: np.float32(value) for name, value in last.items()})
    zero = {name: np.zeros_like(value) for name, value in experts[0].items()}
    return [zero, *experts], every_function(99)


POOLS: dict[str, Callable[[], Pool]] = {
    "mixed": mixed,
    "cancelling": cancelling,
    "mirrored": mirrored,
    "opposed": opposed,
    "alone": alone,
    "many": many,
}


def algorithm_of(case: Case) -> Any:
    from fusion_bench.method import (
        SimpleAverageAlgorithm,
        TaskArithmeticAlgorithm,
        TiesMergingAlgorithm,
    )

    options = {key: value for key, value in case.items() if key != "method"}
    return {
        "simple_average": SimpleAverageAlgorithm,
        "task_arithmetic": TaskArithmeticAlgorithm,
        "ties": TiesMergingAlgorithm,
    }[case["method"]](**options)


def model_pool(folder: Path, models: list[State]) -> Any:
    from fusion_bench.modelpool import CLIPVisionModelPool
    from omegaconf import OmegaConf

    names = ["_pretrained_"] + [f"expert{i}" for i in range(1, len(models))]
    for name, state in zip(names, models, strict=True):
        save_vision_model(folder / name, CONFIG, state)

    class Pool(CLIPVisionModelPool):
        """As shipped (0.2.33) TIES loads its result strictly, which fails once a key was removed.
        Loaded otherwise, removed tensors stay the pretrained model's."""

        def load_model(self, *args: Any, **kwargs: Any) -> Any:
            model = super().load_model(*args, **kwargs)
            model.load_state_dict = functools.partial(model.load_state_dict, strict=False)
            return model

    return Pool(models=OmegaConf.create({name: str(folder / name) for name in names}))


def flat(state: State) -> np.ndarray:
    return np.concatenate([state[name].reshape(-1) for name in tensor_shapes(CONFIG)])


def make_pool(name: str, root: Path, scratch: Path) -> None:
    from safetensors.numpy import save_file

    models, cases = POOLS[name]()
    pool = model_pool(scratch / name, models)
    tensors = {"models": np.stack([flat(state) for state in models])}
    for case_name, case in cases.items():
        with contextlib.redirect_stdout(io.StringIO()):  # fusion_bench's own prints
            merged = algorithm_of(case).run(pool)
        tensors[case_name] = flat({key: t.numpy() for key, t in merged.state_dict().items()})
    save_file(tensors, root / f"{name}.safetensors")
    about = {
        "config": CONFIG,
        "tensors": [[key, list(shape)] for key, shape in tensor_shapes(CONFIG).items()],
        "cases": cases,
        "versions": {
            key: value
            for key, value in reference.versions().items()
            if key in ("fusion-bench", "numpy", "torch", "transformers")
        },
    }
    write_json(root / f"{name}.json", about)
    print(f"{name}: {len(models) - 1} experts, {len(cases)} cases")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=Path, default=FIXTURES, help="default: tests/fixtures")
    root = parser.parse_args().output / "baselines"
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as scratch:
        reference.prepare_environment(Path(scratch) / "cache")
        import torch

        torch.set_num_threads(1)  # sums in the same order whatever the number of cores
        logging.disable(logging.WARNING)
        for name in POOLS:
            make_pool(name, root, Path(scratch))


if __name__ == "__main__":
    main()
