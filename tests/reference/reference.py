# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs fusion_bench's AdaSVD on a recipe and keeps what it throws away: the routing weights, the
samples it drew, its times.

The heavy imports happen inside the functions, so that a command's --help is quick.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

METHOD_DEFAULTS: dict[str, Any] = {
    "scaling_factor": None,
    "num_samples": 256,
    "gate_k": 16,
    "average_experts": False,
    "device": "cpu",
    "upscaling_accelerator": None,
    "seed": 0,
}


@dataclass
class ReferenceRun:
    modules: list[str] = field(default_factory=list)
    routing: list[Any] = field(default_factory=list)  # one float32 tensor [experts] a module
    indices: dict[str, list[int]] = field(default_factory=dict)  # dataset -> drawn samples
    dataset: Any = None  # all samples in the reference's order, as (pixel_values, label)
    model: Any = None  # the merged CLIPVisionModel
    seconds: dict[str, float] = field(default_factory=dict)

    def pixel_values(self) -> Any:
        """[samples, 3, H, W], float32."""
        import torch

        return torch.stack([self.dataset[i][0] for i in range(len(self.dataset))])


def prepare_environment(cache: Path) -> None:
    """To be called before anything imports transformers or datasets. `cache` must be the run's own:
    the datasets library recognises a folder by its path and would serve an older reading of it."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["HF_DATASETS_OFFLINE"] = "1"
    os.environ["HF_DATASETS_CACHE"] = str(cache)
    os.environ["HF_DATASETS_DISABLE_PROGRESS_BARS"] = "1"
    os.environ["TQDM_DISABLE"] = "1"
    os.environ["TOKENIZERS_PARALLELISM"] = "false"


def versions() -> dict[str, str]:
    from importlib.metadata import version

    names = ("fusion-bench", "torch", "transformers", "datasets", "pillow", "numpy")
    return {name: version(name) for name in names}


def load_recipe(path: Path) -> dict[str, Any]:
    """A recipe with interpolations resolved and local paths made absolute."""
    from omegaconf import OmegaConf

    recipe = OmegaConf.to_container(OmegaConf.load(path), resolve=True)
    folder = path.resolve().parent

    def absolute(value: str) -> str:
        return str((folder / value).resolve())

    pool = recipe["modelpool"]
    for section in ("models", "train_datasets"):
        pool[section] = {name: absolute(value) for name, value in pool[section].items()}
    pool["processor"] = absolute(pool["processor"])
    return recipe


def run_reference(recipe: dict[str, Any]) -> ReferenceRun:
    """AdaSVD as fusion_bench does it, with its two crashes worked around (see `_algorithm`)."""
    run = ReferenceRun()
    pool = _modelpool(recipe["modelpool"])
    options = METHOD_DEFAULTS | {
        key: value for key, value in recipe["method"].items() if not key.startswith("_")
    }
    clock = _Clock(run.seconds)
    with _recording(run, clock, list(recipe["modelpool"]["train_datasets"])):
        algorithm = _algorithm(run, clock, options)
        with clock("whole"):
            run.model = algorithm.run(pool)
    run.model.eval()
    return run


class _Clock:
    """Adds up wall-clock seconds by name."""

    def __init__(self, seconds: dict[str, float]) -> None:
        self.seconds = seconds

    @contextlib.contextmanager
    def __call__(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start

    def timed(self, name: str, function: Any) -> Any:
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            with self(name):
                return function(*args, **kwargs)

        return wrapper


def _modelpool(config: dict[str, Any]) -> Any:
    from fusion_bench.modelpool import CLIPVisionModelPool
    from omegaconf import OmegaConf
    from transformers import CLIPImageProcessor

    class Pool(CLIPVisionModelPool):
        """CLIPProcessor wants a tokenizer beside the image processor, which these pools lack; of
        the two, AdaSVD uses only the image processor."""

        def load_processor(self, *args: Any, **kwargs: Any) -> Any:
            return CLIPImageProcessor.from_pretrained(self._processor, *args, **kwargs)

    return Pool(
        models=OmegaConf.create(config["models"]),
        train_datasets=OmegaConf.create(config["train_datasets"]),
        processor=config["processor"],
    )


def _algorithm(run: ReferenceRun, clock: _Clock, options: dict[str, Any]) -> Any:
    from fusion_bench.method import AdaSVDMergingForCLIPVisionModel

    class Algorithm(AdaSVDMergingForCLIPVisionModel):
        def prepare_data(self, modelpool: Any) -> Any:
            with clock("data"):
                run.dataset = super().prepare_data(modelpool)
            return run.dataset

        def _upscale_submodules(self, *args: Any, **kwargs: Any) -> None:
            with clock("upscaling"):
                super()._upscale_submodules(*args, **kwargs)

        def _average_experts(self, pretrained: Any, experts: Any, name: str) -> None:
            # As shipped (0.2.33) this crashes on the activation function, a leaf module without
            # parameters: there is nothing to average in it, so it is left alone.
            if next(pretrained.get_submodule(name).parameters(), None) is not None:
                super()._average_experts(pretrained, experts, name)

    return Algorithm(**options)


@contextlib.contextmanager
def _recording(run: ReferenceRun, clock: _Clock, datasets: list[str]) -> Iterator[None]:
    from fusion_bench.method import WeightedAverageAlgorithm
    from fusion_bench.method.ada_svd import clip_vision
    from fusion_bench.models.smile_moe import linear_from_module
    from transformers.models.clip.modeling_clip import CLIPEncoderLayer, CLIPVisionEmbeddings

    names: dict[int, str] = {}
    layers = 0

    def find_layers(layer: Any, *args: Any, **kwargs: Any) -> Any:
        nonlocal layers
        found = original_find(layer, *args, **kwargs)
        for name, linear in found.items():
            names[id(linear)] = f"vision_model.encoder.layers.{layers}.{name}"
        layers += 1
        return found

    class Metric(clip_vision.AvgRoutingWeightsMetric):
        def compute(self) -> Any:
            mean = super().compute()
            run.modules.append(names[id(self.linear)])
            run.routing.append(mean.clone())
            return mean

    def split(dataset: Any, lengths: Any) -> Any:
        parts = original_split(dataset, lengths)
        run.indices[datasets[len(run.indices)]] = list(parts[0].indices)
        return parts

    def svd(*args: Any, **kwargs: Any) -> Any:
        # As shipped (0.2.33) a gate_k above the number of singular values crashes where out < in:
        # the full V then has more columns than there are values. The others belong to no value.
        u, s, v = original_svd(*args, **kwargs)
        return u, s, v[:, : s.size(0)]

    original_find = clip_vision.find_layers_with_type
    original_split = clip_vision.random_split
    original_svd = linear_from_module.svd
    with (
        mock.patch.object(clip_vision, "find_layers_with_type", find_layers),
        mock.patch.object(clip_vision, "AvgRoutingWeightsMetric", Metric),
        mock.patch.object(clip_vision, "random_split", split),
        mock.patch.object(linear_from_module, "svd", svd),
        mock.patch.object(
            CLIPEncoderLayer, "forward", clock.timed("forward", CLIPEncoderLayer.forward)
        ),
        mock.patch.object(
            CLIPVisionEmbeddings, "forward", clock.timed("forward", CLIPVisionEmbeddings.forward)
        ),
        mock.patch.object(
            WeightedAverageAlgorithm, "run", clock.timed("reduce", WeightedAverageAlgorithm.run)
        ),
    ):
        yield
