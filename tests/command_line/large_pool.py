# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A pool that is large enough for a merge to be interrupted in: random weights, noisy pictures."""

from __future__ import annotations

import array
import json
import random
import struct
from pathlib import Path

WIDTH, INNER, LAYERS, HEADS, PATCH, SIDE = 512, 2048, 6, 8, 16, 64
EXPERTS = ("first", "second", "third", "fourth")
IMAGES = 200  # of each dataset


def tensor_shapes() -> dict[str, tuple[int, ...]]:
    shapes: dict[str, tuple[int, ...]] = {
        "embeddings.class_embedding": (WIDTH,),
        "embeddings.patch_embedding.weight": (WIDTH, 3, PATCH, PATCH),
        "embeddings.position_embedding.weight": ((SIDE // PATCH) ** 2 + 1, WIDTH),
        "pre_layrnorm.weight": (WIDTH,),
        "pre_layrnorm.bias": (WIDTH,),
        "post_layernorm.weight": (WIDTH,),
        "post_layernorm.bias": (WIDTH,),
    }
    for layer in range(LAYERS):
        prefix = f"encoder.layers.{layer}."
        for name in ("q_proj", "k_proj", "v_proj", "out_proj"):
            shapes[f"{prefix}self_attn.{name}.weight"] = (WIDTH, WIDTH)
            shapes[f"{prefix}self_attn.{name}.bias"] = (WIDTH,)
        for norm in ("layer_norm1", "layer_norm2"):
            shapes[f"{prefix}{norm}.weight"] = (WIDTH,)
            shapes[f"{prefix}{norm}.bias"] = (WIDTH,)
        shapes[f"{prefix}mlp.fc1.weight"] = (INNER, WIDTH)
        shapes[f"{prefix}mlp.fc1.bias"] = (INNER,)
        shapes[f"{prefix}mlp.fc2.weight"] = (WIDTH, INNER)
        shapes[f"{prefix}mlp.fc2.bias"] = (WIDTH,)
    return {f"vision_model.{name}": shape for name, shape in shapes.items()}


def linear_modules() -> list[str]:
    names = [name[: -len(".weight")] for name in tensor_shapes() if name.endswith("proj.weight")]
    names += [
        f"vision_model.encoder.layers.{layer}.mlp.{name}"
        for layer in range(LAYERS)
        for name in ("fc1", "fc2")
    ]
    return names


class Noise:
    """Small random float32 numbers: one long run of them, from which each tensor takes a part."""

    def __init__(self) -> None:
        source = random.Random(7)
        count = 1 << 20
        run = array.array("f", (source.uniform(-0.03, 0.03) for _ in range(count)))
        self._bytes = run.tobytes() * 2
        self._count = count

    def take(self, count: int, seed: str) -> bytes:
        start = 4 * random.Random(seed).randrange(self._count)
        return self._bytes[start : start + 4 * count]


def write_model(folder: Path, noise: Noise) -> None:
    folder.mkdir(parents=True)
    header: dict[str, object] = {"__metadata__": {"format": "pt"}}
    parts: list[bytes] = []
    end = 0
    for name, shape in tensor_shapes().items():
        count = 1
        for extent in shape:
            count *= extent
        norm = "norm" in name and name.endswith("weight")
        parts.append(
            array.array("f", [1.0] * count).tobytes()
            if norm
            else noise.take(count, f"{folder.name} {name}")
        )
        header[name] = {"dtype": "F32", "shape": shape, "data_offsets": [end, end + 4 * count]}
        end += 4 * count
    text = json.dumps(header).encode()
    with (folder / "model.safetensors").open("wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        file.writelines(parts)
    config = {
        "model_type": "clip_vision_model",
        "hidden_size": WIDTH,
        "intermediate_size": INNER,
        "num_hidden_layers": LAYERS,
        "num_attention_heads": HEADS,
        "patch_size": PATCH,
        "image_size": SIDE,
    }
    (folder / "config.json").write_text(json.dumps(config))


def write_picture(path: Path, source: random.Random) -> None:
    """An uncompressed BMP of noise."""
    pixels = source.randbytes(3 * SIDE * SIDE)
    info = struct.pack("<IiiHHIIiiII", 40, SIDE, SIDE, 1, 24, 0, len(pixels), 2835, 2835, 0, 0)
    path.write_bytes(b"BM" + struct.pack("<IHHI", 54 + len(pixels), 0, 0, 54) + info + pixels)


def write_pool(root: Path) -> Path:
    """The models and two datasets; returns the recipe."""
    noise = Noise()
    for name in ("pretrained", *EXPERTS):
        write_model(root / name, noise)
    (root / "pretrained" / "preprocessor_config.json").write_text(
        json.dumps({"size": SIDE, "crop_size": SIDE})
    )
    source = random.Random(11)
    for dataset in ("noise", "more"):
        for label in ("a", "b"):
            (root / dataset / "train" / label).mkdir(parents=True)
        for index in range(IMAGES):
            label = "ab"[index % 2]
            write_picture(root / dataset / "train" / label / f"{index:04}.bmp", source)
    recipe = root / "recipe.yaml"
    experts = "".join(f"    {name}: {name}\n" for name in EXPERTS)
    recipe.write_text(
        "modelpool:\n  models:\n    _pretrained_: pretrained\n" + experts + "  train_datasets:\n"
        f"    noise: noise\n    more: more\nmethod:\n  num_samples: {IMAGES}\n  device: cpu\n"
    )
    return recipe


def write_even_routing(path: Path, experts: list[str]) -> None:
    """A routing_weights.csv in which every expert has the same share of every layer."""
    share = 1 / len(experts)
    lines = [",".join(["module", *experts])]
    lines += [",".join([name, *[repr(share)] * len(experts)]) for name in linear_modules()]
    path.write_text("\n".join(lines) + "\n")
