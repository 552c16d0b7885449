# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a synthetic model pool of real size: a pretrained CLIP vision tower, experts, image
folders, the image processor's configuration and a recipe.

The weights are random, but what AdaSVD's cost and accuracy depend on is as in real pools: sizes,
dtypes, the number of experts, and the experts' differences, which have about 1.5 % of the
pretrained weights' norm and one of two spectra:

  low-rank  32 directions whose singular values fall by a tenth from one to the next, above a floor
            of full-rank noise at a twentieth of the first. The gate's subspace is well defined.
  power     singular value j is j^-0.5 of the first, for all of them: the relative gap after
            direction 16 is 3 %, the hard case for iterative methods.

Neither takes a decomposition per matrix. The power law's factors are taken from one random
orthogonal matrix per size, made once by QR: with its rows permuted, their signs drawn anew and its
columns permuted it stays orthogonal, and two such draws share no subspace.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import struct
import sys
import time
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "reference"))

from pools import is_linear, processor_config, tensor_shapes, vision_config, write_json  # noqa: E402

RELATIVE_SIZE = 0.015  # Frobenius norm of a difference over that of the pretrained weight
LOW_RANK = 32
NOISE_FLOOR = 0.05  # spectral norm of the noise over the first singular value
CONFIGS: dict[str, dict[str, Any]] = {
    "b32": {
        "hidden_size": 768,
        "intermediate_size": 3072,
        "num_hidden_layers": 12,
        "num_attention_heads": 12,
        "patch_size": 32,
        "image_size": 224,
        "projection_dim": 512,
    },
    "tiny": {
        "hidden_size": 64,
        "intermediate_size": 256,
        "num_hidden_layers": 3,
        "num_attention_heads": 4,
        "patch_size": 16,
        "image_size": 64,
        "projection_dim": 32,
    },
}
IMAGES = {"b32": 300, "tiny": 24}  # a dataset
NUM_SAMPLES = {"b32": 256, "tiny": 16}
HEAD = """\
# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""


class TensorFile:
    """A safetensors file of float32 tensors, written one after another in the header's order."""

    def __init__(self, path: Path, shapes: dict[str, tuple[int, ...]]) -> None:
        header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
        end = 0
        for name, shape in shapes.items():
            start, end = end, end + 4 * int(np.prod(shape))
            header[name] = {"dtype": "F32", "shape": list(shape), "data_offsets": [start, end]}
        text = json.dumps(header, separators=(",", ":")).encode()
        text += b" " * (-len(text) % 8)
        self._names = iter(shapes)
        self._file: BinaryIO = path.open("wb")
        self._file.write(struct.pack("<Q", len(text)) + text)

    def write(self, name: str, tensor: np.ndarray) -> None:
        assert name == next(self._names) and tensor.dtype == np.float32
        self._file.write(np.ascontiguousarray(tensor).data)

    def close(self) -> None:
        self._file.close()


class Differences:
    """Draws the experts' differences from the pretrained weights."""

    def __init__(self, spectrum: str, random: np.random.Generator) -> None:
        self.spectrum = spectrum
        self.random = random
        self.orthogonal: dict[int, np.ndarray] = {}

    def normal(self, *shape: int) -> np.ndarray:
        return self.random.standard_normal(shape, dtype=np.float32)

    def draw(self, name: str, base: np.ndarray) -> np.ndarray:
        if not is_linear(name):
            change = self.normal(*base.shape)
        elif self.spectrum == "power":
            change = self.power_law(*base.shape)
        else:
            change = self.low_rank(*base.shape)
        change *= RELATIVE_SIZE * np.linalg.norm(base) / np.linalg.norm(change)
        return change

    def low_rank(self, rows: int, columns: int) -> np.ndarray:
        rank = min(LOW_RANK, rows, columns)
        left = np.linalg.qr(self.normal(rows, rank))[0]
        right = np.linalg.qr(self.normal(columns, rank))[0]
        sigma = np.float32(0.9) ** np.arange(rank, dtype=np.float32)
        change = (left * sigma) @ right.T
        # A random matrix of unit variance has the spectral norm sqrt(rows) + sqrt(columns).
        change += self.normal(rows, columns) * np.float32(NOISE_FLOOR / (rows**0.5 + columns**0.5))
        return change

    def power_law(self, rows: int, columns: int) -> np.ndarray:
        rank = min(rows, columns)
        sigma = np.arange(1, rank + 1, dtype=np.float32) ** np.float32(-0.5)
        return (self.frame(rows, rank) * sigma) @ self.frame(columns, rank).T

    def frame(self, size: int, count: int) -> np.ndarray:
        """`count` orthonormal columns of length `size`."""
        if size not in self.orthogonal:
            self.orthogonal[size] = np.linalg.qr(self.normal(size, size))[0]
        shared = self.orthogonal[size]
        signs = self.random.integers(0, 2, size).astype(np.float32) * 2 - 1
        columns = self.random.permutation(size)[:count]
        return shared[np.ix_(self.random.permutation(size), columns)] * signs[:, None]


def pretrained_tensor(name: str, shape: tuple[int, ...], random: np.random.Generator) -> np.ndarray:
    values = random.standard_normal(shape, dtype=np.float32)
    if "norm" in name:
        return values * np.float32(0.1) + np.float32(name.endswith("weight"))
    if name.endswith("bias") or len(shape) == 1 or "position" in name:
        return values * np.float32(0.02)
    return values * np.float32(float(np.prod(shape[1:])) ** -0.5)


def write_models(output: Path, config: dict[str, Any], experts: list[str], spectrum: str) -> None:
    """One tensor of all models at a time, so that memory stays at a few tensors."""
    shapes = dict(sorted(tensor_shapes(config).items()))
    random = np.random.default_rng(53)
    differences = Differences(spectrum, np.random.default_rng(59))
    with contextlib.ExitStack() as stack:
        files = {}
        for name in ["pretrained", *experts]:
            write_json(output / name / "config.json", config)
            file = TensorFile(output / name / "model.safetensors", shapes)
            files[name] = stack.enter_context(contextlib.closing(file))
        for name, shape in shapes.items():
            base = pretrained_tensor(name, shape, random)
            files["pretrained"].write(name, base)
            for expert in experts:
                files[expert].write(name, base + differences.draw(name, base))


def write_dataset(folder: Path, number: int, count: int) -> None:
    """Random grids of colours, finer from dataset to dataset, enlarged smoothly: cheap to draw and
    to tell apart."""
    random = np.random.default_rng([61, number])
    colour = random.integers(50, 206, 3)
    cells = 3 + 2 * number
    for index in range(count):
        width, height = (int(size) for size in random.integers(64, 301, 2))
        grid = (cells, 1 if number % 3 == 2 else cells, 3)  # every third dataset has stripes
        small = np.clip(colour + random.normal(0, 50, grid), 0, 255).astype(np.uint8)
        image = Image.fromarray(small).resize((width, height), Image.Resampling.BICUBIC)
        path = folder / "train" / ("first", "second", "third")[index % 3] / f"{index:04}"
        path.parent.mkdir(parents=True, exist_ok=True)
        if index % 4 == 3:
            image.save(path.with_suffix(".png"), compress_level=1)
        else:
            image.save(path.with_suffix(".jpg"), quality=85)


def write_recipe(path: Path, experts: list[str], datasets: list[str], num_samples: int) -> None:
    import yaml

    recipe = {
        "modelpool": {
            "models": {"_pretrained_": "pretrained"} | {name: name for name in experts},
            "train_datasets": {name: f"datasets/{name}" for name in datasets},
            "processor": "pretrained",
        },
        "method": {
            "scaling_factor": None,
            "num_samples": num_samples,
            "gate_k": 16,
            "average_experts": False,
            "device": "cpu",
            "upscaling_accelerator": None,
            "seed": 0,
        },
    }
    path.write_text(HEAD + yaml.safe_dump(recipe, sort_keys=False), encoding="utf-8")


def make_pool(output: Path, size: str, spectrum: str, count: int) -> None:
    config = vision_config(**CONFIGS[size])
    experts = [f"expert_{i}" for i in range(count)]
    datasets = [f"data_{i}" for i in range(count)]
    write_models(output, config, experts, spectrum)
    write_json(
        output / "pretrained" / "preprocessor_config.json", processor_config(config["image_size"])
    )
    for number, name in enumerate(datasets):
        write_dataset(output / "datasets" / name, number, IMAGES[size])
    write_recipe(output / "recipe.yaml", experts, datasets, NUM_SAMPLES[size])


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--output", type=Path, required=True, help="a new folder")
    parser.add_argument("--spectrum", choices=("low-rank", "power"), default="low-rank")
    parser.add_argument("--experts", type=int, default=8, help="and as many datasets (default: 8)")
    parser.add_argument("--size", choices=tuple(CONFIGS), default="b32")
    arguments = parser.parse_args()
    if arguments.experts < 1:
        parser.error("--experts must be at least 1")
    if arguments.output.exists() and any(arguments.output.iterdir()):
        parser.error(f"{arguments.output} is not empty: name a new folder")
    start = time.perf_counter()
    make_pool(arguments.output, arguments.size, arguments.spectrum, arguments.experts)
    print(f"{arguments.output / 'recipe.yaml'} made in {time.perf_counter() - start:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
