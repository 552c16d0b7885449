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

With --text-tower the pretrained model is a whole CLIP model, its text tower as random and as large
as B/32's but for the vocabulary, which is the sample project's; and the recipe names zero-shot tasks
on images of the first datasets. Accuracies on them say nothing; what they cost is real.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import math
import shutil
import struct
import sys
import time
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "reference"))

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
TEXT_CONFIGS: dict[str, dict[str, Any]] = {
    "b32": {"hidden_size": 512, "intermediate_size": 2048, "num_hidden_layers": 12,
            "num_attention_heads": 8},
    "tiny": {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2,
             "num_attention_heads": 4},
}
TOKENIZER = ROOT / "resources" / "sample" / "pretrained"
TOKENIZER_FILES = ("vocab.json", "merges.txt", "tokenizer_config.json", "special_tokens_map.json")
CLASSES = ("first", "second", "third")
TASKS = 4  # on the images of as many datasets
TASK_IMAGES = 40  # of each
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


def clip_config(vision: dict[str, Any], text: dict[str, Any]) -> dict[str, Any]:
    """Of a whole CLIP model, with the sample project's vocabulary."""
    tokenizer = json.loads((TOKENIZER / "vocab.json").read_text(encoding="utf-8"))
    end = tokenizer["<|endoftext|>"]
    return {
        "architectures": ["CLIPModel"],
        "initializer_factor": 1.0,
        "logit_scale_init_value": 2.6592,
        "model_type": "clip",
        "projection_dim": vision["projection_dim"],
        "text_config": text | {
            "bos_token_id": tokenizer["<|startoftext|>"],
            "eos_token_id": end,
            "pad_token_id": end,
            "hidden_act": "quick_gelu",
            "layer_norm_eps": 1e-05,
            "max_position_embeddings": 77,
            "model_type": "clip_text_model",
            "projection_dim": vision["projection_dim"],
            "vocab_size": len(tokenizer),
        },
        "torch_dtype": "float32",
        "vision_config": vision,
    }


def text_shapes(config: dict[str, Any]) -> dict[str, tuple[int, ...]]:
    """What a whole CLIP model has beside its vision tower."""
    text, projection = config["text_config"], config["projection_dim"]
    hidden, mlp = text["hidden_size"], text["intermediate_size"]
    shapes: dict[str, tuple[int, ...]] = {
        "embeddings.position_embedding.weight": (text["max_position_embeddings"], hidden),
        "embeddings.token_embedding.weight": (text["vocab_size"], hidden),
    }
    for index in range(text["num_hidden_layers"]):
        layer = f"encoder.layers.{index}."
        for name, rows, columns in (("self_attn.q_proj", hidden, hidden),
                                    ("self_attn.k_proj", hidden, hidden),
                                    ("self_attn.v_proj", hidden, hidden),
                                    ("self_attn.out_proj", hidden, hidden),
                                    ("mlp.fc1", mlp, hidden), ("mlp.fc2", hidden, mlp)):
            shapes[f"{layer}{name}.weight"] = (rows, columns)
            shapes[f"{layer}{name}.bias"] = (rows,)
        for name in ("layer_norm1", "layer_norm2"):
            shapes[f"{layer}{name}.weight"] = shapes[f"{layer}{name}.bias"] = (hidden,)
    shapes["final_layer_norm.weight"] = shapes["final_layer_norm.bias"] = (hidden,)
    return {f"text_model.{name}": shape for name, shape in shapes.items()} | {
        "text_projection.weight": (projection, hidden),
        "visual_projection.weight": (projection, config["vision_config"]["hidden_size"]),
        "logit_scale": (),
    }


def write_text_side(file: TensorFile, shapes: dict[str, tuple[int, ...]]) -> None:
    random = np.random.default_rng(67)
    for name, shape in shapes.items():
        if name == "logit_scale":
            file.write(name, np.float32([math.log(100)]))
        else:
            file.write(name, pretrained_tensor(name, shape, random))


def write_models(output: Path, config: dict[str, Any], experts: list[str], spectrum: str,
                 clip: dict[str, Any] | None) -> None:
    """One tensor of all models at a time, so that memory stays at a few tensors. `clip` is the
    configuration of the pretrained model where that has a text tower too."""
    shapes = dict(sorted(tensor_shapes(config).items()))
    beside = text_shapes(clip) if clip else {}
    random = np.random.default_rng(53)
    differences = Differences(spectrum, np.random.default_rng(59))
    with contextlib.ExitStack() as stack:
        files = {}
        for name in ["pretrained", *experts]:
            whole = clip is not None and name == "pretrained"
            write_json(output / name / "config.json", clip if whole else config)
            file = TensorFile(output / name / "model.safetensors",
                              shapes | beside if whole else shapes)
            files[name] = stack.enter_context(contextlib.closing(file))
        for name, shape in shapes.items():
            base = pretrained_tensor(name, shape, random)
            files["pretrained"].write(name, base)
            for expert in experts:
                files[expert].write(name, base + differences.draw(name, base))
        write_text_side(files["pretrained"], beside)


def write_dataset(folder: Path, number: int, count: int, split: str = "train") -> None:
    """Random grids of colours, finer from dataset to dataset, enlarged smoothly: cheap to draw and
    to tell apart."""
    random = np.random.default_rng([61, number] if split == "train" else [71, number])
    colour = random.integers(50, 206, 3)
    cells = 3 + 2 * number
    for index in range(count):
        width, height = (int(size) for size in random.integers(64, 301, 2))
        grid = (cells, 1 if number % 3 == 2 else cells, 3)  # every third dataset has stripes
        small = np.clip(colour + random.normal(0, 50, grid), 0, 255).astype(np.uint8)
        image = Image.fromarray(small).resize((width, height), Image.Resampling.BICUBIC)
        path = folder / split / CLASSES[index % len(CLASSES)] / f"{index:04}"
        path.parent.mkdir(parents=True, exist_ok=True)
        if index % 4 == 3:
            image.save(path.with_suffix(".png"), compress_level=1)
        else:
            image.save(path.with_suffix(".jpg"), quality=85)


def write_tasks(path: Path, datasets: list[str]) -> None:
    import yaml

    words = ("a circle", "a square", "a star")
    tasks = {
        name: {
            "dataset": f"datasets/{name}",
            "split": "test",
            "classes": dict(zip(CLASSES, words, strict=True)),
            "templates": ["a photo of {}.", "a picture of {}."],
        }
        for name in datasets
    }
    path.write_text(HEAD + yaml.safe_dump({"tasks": tasks}, sort_keys=False), encoding="utf-8")


def write_recipe(path: Path, experts: list[str], datasets: list[str], num_samples: int,
                 tasks: bool) -> None:
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
    if tasks:
        recipe["interfuse"] = {"tasks": "tasks.yaml"}
    path.write_text(HEAD + yaml.safe_dump(recipe, sort_keys=False), encoding="utf-8")


def make_pool(output: Path, size: str, spectrum: str, count: int, text_tower: bool) -> None:
    config = vision_config(**CONFIGS[size])
    experts = [f"expert_{i}" for i in range(count)]
    datasets = [f"data_{i}" for i in range(count)]
    clip = clip_config(config, TEXT_CONFIGS[size]) if text_tower else None
    write_models(output, config, experts, spectrum, clip)
    write_json(
        output / "pretrained" / "preprocessor_config.json", processor_config(config["image_size"])
    )
    for number, name in enumerate(datasets):
        write_dataset(output / "datasets" / name, number, IMAGES[size])
    if text_tower:
        for file in TOKENIZER_FILES:
            shutil.copyfile(TOKENIZER / file, output / "pretrained" / file)
        for number, name in enumerate(datasets[:TASKS]):
            write_dataset(output / "datasets" / name, number, TASK_IMAGES, "test")
        write_tasks(output / "tasks.yaml", datasets[:TASKS])
    write_recipe(output / "recipe.yaml", experts, datasets, NUM_SAMPLES[size], text_tower)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--output", type=Path, required=True, help="a new folder")
    parser.add_argument("--spectrum", choices=("low-rank", "power"), default="low-rank")
    parser.add_argument("--experts", type=int, default=8, help="and as many datasets (default: 8)")
    parser.add_argument("--size", choices=tuple(CONFIGS), default="b32")
    parser.add_argument("--text-tower", action="store_true",
                        help="a pretrained model with a text tower, and zero-shot tasks")
    arguments = parser.parse_args()
    if arguments.experts < 1:
        parser.error("--experts must be at least 1")
    if arguments.output.exists() and any(arguments.output.iterdir()):
        parser.error(f"{arguments.output} is not empty: name a new folder")
    start = time.perf_counter()
    make_pool(arguments.output, arguments.size, arguments.spectrum, arguments.experts,
              arguments.text_tower)
    print(f"{arguments.output / 'recipe.yaml'} made in {time.perf_counter() - start:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
