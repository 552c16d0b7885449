# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/fixtures/evaluation: a tiny whole CLIP model, an expert, two zero-shot tasks, and what
fusion_bench's task pool measures with them.

Run with the interpreter that scripts/python-env makes. The same versions give the same files.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np

import reference
from pools import State, expert_state, pretrained_state, processor_config, texture, write_json

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures" / "evaluation"
SPDX = """\
# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""
MERGES = (
    "p h", "ph o", "pho t", "phot o</w>", "t h", "th e</w>", "o f</w>", "r e", "re d</w>",
    "g re", "e n</w>", "gre en</w>", "n u", "nu m", "num b", "e r</w>", "numb er</w>",
)  # fmt: skip
START, END = "<|startoftext|>", "<|endoftext|>"
SIZE = 32
CONTEXT = 24

# Colours of the pictures, so that classes differ. The mapping's order is not that of the folders.
TASKS: dict[str, dict[str, Any]] = {
    "colours": {
        "classes": {"red": "Red", "blue-green": "bluish GREEN", "Green": "plain green"},
        "templates": ["a photo of the {} wall.", "{}, nothing else", "the colour:  {}!"],
        "colours": {"red": (200, 60, 50), "blue-green": (40, 140, 150), "Green": (50, 170, 60)},
        "images": 14,
    },
    "numbers": {
        "classes": ["zero", "one", "two's", "3 (three)"],
        "templates": ['a photo of the number: "{}".'],
        "colours": {str(i): (60 * i + 20, 128, 230 - 60 * i) for i in range(4)},
        "images": 11,
    },
}


def byte_symbols() -> list[str]:
    """GPT-2's printable symbol of every byte, as CLIP's vocabulary orders them."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in plain]
    return [chr(byte) for byte in plain] + [chr(256 + i) for i in range(len(others))]


def vocabulary() -> dict[str, int]:
    symbols = byte_symbols()
    tokens = symbols + [symbol + "</w>" for symbol in symbols]
    tokens += ["".join(merge.split()) for merge in MERGES] + [START, END]
    return {token: number for number, token in enumerate(tokens)}


def write_tokenizer(folder: Path, vocab: dict[str, int]) -> None:
    write_json(folder / "vocab.json", vocab)
    text = "#version: 0.2\n" + "".join(f"{merge}\n" for merge in MERGES)
    (folder / "merges.txt").write_text(text, encoding="utf-8")
    names = {"bos_token": START, "eos_token": END, "pad_token": END, "unk_token": END}
    write_json(folder / "special_tokens_map.json", names)
    about = {"model_max_length": CONTEXT, "tokenizer_class": "CLIPTokenizer"}
    write_json(folder / "tokenizer_config.json", names | about)


def clip_config(vocab: dict[str, int]) -> Any:
    from transformers import CLIPConfig

    text = {
        "bos_token_id": vocab[START], "eos_token_id": vocab[END], "pad_token_id": vocab[END],
        "hidden_size": 24, "intermediate_size": 48, "max_position_embeddings": CONTEXT,
        "num_attention_heads": 4, "num_hidden_layers": 2, "projection_dim": 16,
        "vocab_size": len(vocab),
    }  # fmt: skip
    vision = {
        "hidden_size": 32, "image_size": SIZE, "intermediate_size": 64, "num_attention_heads": 4,
        "num_hidden_layers": 2, "patch_size": 8, "projection_dim": 16,
    }  # fmt: skip
    return CLIPConfig(text_config=text, vision_config=vision, projection_dim=16)


def write_models(root: Path, random: np.random.Generator) -> None:
    """Both in float16, so that both sides compute with the same float32 values."""
    import torch
    from transformers import CLIPModel, CLIPVisionModel

    vocab = vocabulary()
    write_tokenizer(root / "clip", vocab)
    write_json(root / "clip" / "preprocessor_config.json", processor_config(SIZE))
    config = clip_config(vocab)
    model = CLIPModel(config)
    vision: State = pretrained_state(config.vision_config.to_dict(), random)
    state = {}
    for name, tensor in model.state_dict().items():
        state[name] = torch.from_numpy(
            vision[name] if name in vision else drawn(name, tuple(tensor.shape), random)
        )
    model.load_state_dict(state)
    model.half().save_pretrained(root / "clip")
    expert = CLIPVisionModel(config.vision_config)
    changed = vision
    for _ in range(6):  # far enough away that its answers differ
        changed = expert_state(changed, 3, random)
    expert.load_state_dict({name: torch.from_numpy(value) for name, value in changed.items()})
    expert.half().save_pretrained(root / "expert")


def drawn(name: str, shape: tuple[int, ...], random: np.random.Generator) -> np.ndarray:
    """A tensor of the text tower or a projection."""
    values = random.standard_normal(shape)
    if name == "logit_scale":
        values = np.array(3.0)
    elif "norm" in name:
        values = 0.1 * values + (1.0 if name.endswith("weight") else 0.0)
    elif name.endswith("bias"):
        values = 0.1 * values
    elif "embedding" not in name:
        values = values * shape[-1] ** -0.5
    return values.astype(np.float32)


def write_images(root: Path, random: np.random.Generator) -> None:
    from PIL import Image

    for name, task in TASKS.items():
        classes = list(task["colours"])
        for number in range(task["images"]):
            colour = np.array(task["colours"][classes[number % len(classes)]])
            size = ((32, 32), (36, 32), (32, 40))[number % 3]
            picture = Image.fromarray(texture(random, *size, colour, levels=3))
            path = root / "datasets" / name / "test" / classes[number % len(classes)]
            path.mkdir(parents=True, exist_ok=True)
            picture.save(path / f"{number}.png", optimize=True)


def write_tasks(path: Path) -> None:
    import yaml

    tasks = {
        name: {"dataset": f"datasets/{name}", "classes": task["classes"],
               "templates": task["templates"]}
        for name, task in TASKS.items()
    }  # fmt: skip
    text = yaml.safe_dump({"tasks": tasks}, sort_keys=False, allow_unicode=True)
    path.write_text(SPDX + text, encoding="utf-8")


def words_in_label_order(name: str, folders: list[str]) -> list[str]:
    classes = TASKS[name]["classes"]
    return classes if isinstance(classes, list) else [classes[folder] for folder in folders]


def measure(root: Path) -> tuple[dict[str, Any], dict[str, np.ndarray]]:
    """Scores by fusion_bench's pool; heads and logits by its classifier, classes in the task's
    order."""
    import datasets
    import torch
    from fusion_bench.models.hf_clip import HFCLIPClassifier
    from fusion_bench.taskpool.clip_vision import taskpool
    from transformers import (
        CLIPImageProcessor, CLIPModel, CLIPProcessor, CLIPTokenizerFast, CLIPVisionModel,
    )  # fmt: skip

    folder = root / "clip"
    processor = CLIPProcessor(
        CLIPImageProcessor.from_pretrained(folder), CLIPTokenizerFast.from_pretrained(folder)
    )
    data = {
        name: datasets.load_dataset(str(root / "datasets" / name), split="test") for name in TASKS
    }
    names = {name: part.features["label"].names for name, part in data.items()}

    def words(name: str) -> tuple[list[str], list[Any]]:
        templates = [lambda c, t=t: t.replace("{}", c) for t in TASKS[name]["templates"]]
        return words_in_label_order(name, names[name]), templates

    def vision_model(model: str) -> Any:
        return CLIPVisionModel.from_pretrained(root / model, dtype=torch.float32).eval()

    def whole_model() -> Any:
        return CLIPModel.from_pretrained(folder, dtype=torch.float32).eval()

    scores: dict[str, Any] = {}
    tensors: dict[str, np.ndarray] = {}
    for model in ("clip", "expert"):
        with mock.patch.object(taskpool, "get_classnames_and_templates", words):
            pool = taskpool.CLIPVisionModelTaskPool(
                dict(data), processor=processor, clip_model=whole_model(),
                dataloader_kwargs={"batch_size": 100},
            )  # fmt: skip
            report = pool.evaluate(vision_model(model))
        scores[model] = {name: report[name] for name in (*TASKS, "average")}
        classifier = HFCLIPClassifier(whole_model(), processor)
        classifier.clip_model.vision_model = vision_model(model)
        for name, part in data.items():
            classifier.set_classification_task(*words(name))
            pixels = processor(images=list(part["image"]), return_tensors="pt").pixel_values
            with torch.no_grad():
                logits = classifier(pixels)
            order = task_order(name, names[name])
            tensors[f"logits.{model}.{name}"] = logits[:, order].numpy()
            tensors[f"head.{name}"] = classifier.zeroshot_weights[order].numpy()
    for name, part in data.items():
        order = task_order(name, names[name])
        tensors[f"classes.{name}"] = np.array([order.index(label) for label in part["label"]])
    return scores, {name: np.ascontiguousarray(tensor) for name, tensor in tensors.items()}


def task_order(name: str, folders: list[str]) -> list[int]:
    """The label of each class of the task."""
    classes = TASKS[name]["classes"]
    if isinstance(classes, list):
        return list(range(len(classes)))
    return [folders.index(folder) for folder in classes]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=Path, default=FIXTURES)
    root = parser.parse_args().output
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as scratch:
        reference.prepare_environment(Path(scratch) / "cache")
        import torch
        from safetensors.numpy import save_file

        torch.set_num_threads(1)  # sums in the same order whatever the number of cores
        random = np.random.default_rng(41)
        write_models(root, random)
        write_images(root, random)
        write_tasks(root / "tasks.yaml")
        scores, tensors = measure(root)
    save_file(tensors, root / "expected.safetensors")
    write_json(root / "expected.json", {"scores": scores, "versions": reference.versions()})
    for file in root.rglob("*.safetensors"):
        file.chmod(0o644)


if __name__ == "__main__":
    main()
