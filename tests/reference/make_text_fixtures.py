# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/fixtures/text: tokens of awkward texts by CLIPTokenizerFast, and small random CLIP
models with what transformers makes of sentences and images.

Run with the interpreter that scripts/python-env makes. The same versions give the same files.
CLIP's own vocabulary of 49408 tokens is not among them: it is too large to commit. The sample
project's and a made-up one stand in; they are of the same form.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import reference
import text_strings

TESTS = Path(__file__).resolve().parent.parent
SAMPLE = TESTS.parent / "resources" / "sample" / "pretrained"
START, END = "<|startoftext|>", "<|endoftext|>"
CODE_POINT_STEP = 1024


def write_compact(path: Path, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text + "\n", encoding="utf-8")


def digest(ids: list[int]) -> str:
    """FNV-1a over the decimal numbers with a space after each, 32 bits: what the test computes."""
    value = 0x811C9DC5
    for byte in "".join(f"{number} " for number in ids).encode():
        value = (value ^ byte) * 0x01000193 % 2**32
    return f"{value:08x}"


# Vocabularies


def write_merges(path: Path, merges: list[tuple[str, str]]) -> None:
    lines = ["#version: 0.2"] + [f"{left} {right}" for left, right in merges]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def train_merges(words: dict[tuple[str, ...], int], count: int) -> list[tuple[str, str]]:
    """The most frequent pair of neighbours, `count` times; of equals the least. By hand, because
    the trainer of tokenizers breaks ties differently in every run."""
    merges: list[tuple[str, str]] = []
    pairs: Counter[tuple[str, str]] = Counter()
    for word, times in words.items():
        for pair in zip(word, word[1:]):
            pairs[pair] += times
    current = [[list(word), times] for word, times in words.items()]
    for _ in range(count):
        best = min(pairs, key=lambda pair: (-pairs[pair], pair))
        merges.append(best)
        for entry in current:
            word, times = entry
            if best not in zip(word, word[1:]):
                continue
            merged: list[str] = []
            at = 0
            while at < len(word):
                step = 2 if tuple(word[at : at + 2]) == best else 1
                merged.append("".join(word[at : at + step]))
                at += step
            for pair in zip(word, word[1:]):
                pairs[pair] -= times
            for pair in zip(merged, merged[1:]):
                pairs[pair] += times
            entry[0] = merged
    return merges


def write_made_vocabulary(folder: Path) -> None:
    """Byte-level merges trained on made-up words, numbered as CLIP's own vocabulary is."""
    from transformers.models.clip.tokenization_clip import bytes_to_unicode

    by_byte = bytes_to_unicode()
    words = {}
    for word, times in text_strings.training_words(5000, seed=3).items():
        symbols = [by_byte[byte] for byte in word.encode()]
        words[(*symbols[:-1], symbols[-1] + "</w>")] = times
    merges = train_merges(words, 1500)
    symbols = list(by_byte.values())
    tokens = symbols + [symbol + "</w>" for symbol in symbols]
    tokens += list(dict.fromkeys(left + right for left, right in merges)) + [START, END]
    folder.mkdir(parents=True)
    write_compact(folder / "vocab.json", {token: number for number, token in enumerate(tokens)})
    write_merges(folder / "merges.txt", merges)


def small_vocabulary(without: str) -> tuple[dict[str, int], list[tuple[str, str]]]:
    """The sample's vocabulary without the symbols in `without`, and the merges that are left."""
    vocabulary = json.loads((SAMPLE / "vocab.json").read_text(encoding="utf-8"))
    lines = (SAMPLE / "merges.txt").read_text(encoding="utf-8").splitlines()[1:]
    tokens = [token for token in vocabulary if not any(c in token for c in without)]
    tokens += [START, END] if without else []
    tokens = list(dict.fromkeys(tokens))
    merges = [tuple(line.split()) for line in lines]
    kept = [pair for pair in merges if "".join(pair) in tokens and set(pair) <= set(tokens)]
    return {token: number for number, token in enumerate(tokens)}, kept


def write_legacy_vocabulary(folder: Path) -> None:
    """As old versions saved it: special tokens as plain texts, padding with "!", extra tokens in a
    file of their own; symbols that the vocabulary lacks; a merge that is there twice."""
    vocabulary, merges = small_vocabulary(without="qzQZ")
    folder.mkdir(parents=True)
    write_compact(folder / "vocab.json", vocabulary)
    write_merges(folder / "merges.txt", merges + merges[:1])
    number = len(vocabulary)
    write_compact(folder / "added_tokens.json", {"zz top": number, "<New>": number + 1})
    special = {"bos_token": START, "eos_token": END, "unk_token": END, "pad_token": "!"}
    special["additional_special_tokens"] = ["Hello World"]
    write_compact(folder / "special_tokens_map.json", special)
    write_compact(folder / "tokenizer_config.json", {"bos_token": "th", "model_max_length": 77})


def write_tokenizer_json(folder: Path) -> None:
    """Only a tokenizer.json, with tokens added that are looked for in either form of the text."""
    from tokenizers import AddedToken
    from transformers import CLIPTokenizerFast

    tokenizer = CLIPTokenizerFast.from_pretrained(SAMPLE)
    tokenizer.add_tokens([AddedToken("Caf\u00e9 Noir", normalized=True)])
    tokenizer.add_tokens([AddedToken("Hello World", normalized=False)])
    tokenizer.add_special_tokens({"additional_special_tokens": ["<New>", "zz", "zz top"]})
    with tempfile.TemporaryDirectory() as saved:
        tokenizer.save_pretrained(saved)
        for name in ("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json"):
            content = json.loads((Path(saved) / name).read_text(encoding="utf-8"))
            if name == "special_tokens_map.json":
                content["bos_token"] = "th"  # counts for nothing beside an added_tokens_decoder
            write_compact(folder / name, content)


def make_tokens(root: Path) -> None:
    from transformers import CLIPTokenizerFast

    write_made_vocabulary(root / "made")
    write_legacy_vocabulary(root / "legacy")
    write_tokenizer_json(root / "tokenizer_json")
    folders = {"sample": SAMPLE, **{n: root / n for n in ("made", "legacy", "tokenizer_json")}}
    tokenizers = {
        name: CLIPTokenizerFast.from_pretrained(path) for name, path in folders.items()
    }

    def ids(name: str, text: str) -> list[int]:
        return tokenizers[name](text)["input_ids"]

    awkward = list(dict.fromkeys(text_strings.AWKWARD))
    tokens = {name: [ids(name, text) for text in awkward] for name in folders}
    write_compact(root / "awkward.json", {"texts": awkward, "tokens": tokens})
    texts = text_strings.random_texts(2000, seed=11)
    digests = {name: [digest(ids(name, text)) for text in texts] for name in ("made",)}
    write_compact(root / "random.json", {"texts": texts, "digests": digests})
    ranges = text_strings.assigned_ranges()
    by_block = {
        str(start): digest(ids("made", text))
        for start, text in text_strings.code_point_texts(ranges, CODE_POINT_STEP)
    }
    points = {"step": CODE_POINT_STEP, "ranges": ranges, "digests": by_block}
    write_compact(root / "code_points.json", points)


# Models

BASE_TEXT = {
    "vocab_size": 40,
    "hidden_size": 12,
    "intermediate_size": 20,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "max_position_embeddings": 12,
    "eos_token_id": 39,
    "bos_token_id": 38,
}
BASE_VISION = {
    "hidden_size": 8,
    "intermediate_size": 6,
    "num_hidden_layers": 1,
    "num_attention_heads": 2,
    "image_size": 6,
    "patch_size": 3,
}


@dataclass
class Model:
    """A random CLIP model: changes of its text config, and how it is saved."""

    text: dict[str, Any] = field(default_factory=dict)
    projection: int = 8
    dtype: str = "float32"
    saving: dict[str, Any] = field(default_factory=dict)
    config: dict[str, Any] = field(default_factory=dict)  # changes of the saved config.json


TANH = {
    "eos_token_id": 5,
    "hidden_act": "gelu_new",
    "intermediate_size": 30,
    "layer_norm_eps": 1e-2,
    "max_position_embeddings": 7,
    "vocab_size": 33,
}
# A text_config_dict replaces the text_config: hidden_act and eps are the defaults again.
OVERRULED = {"eos_token_id": 2, "hidden_act": "gelu", "hidden_size": 7, "layer_norm_eps": 0.5}
ONE_LAYER = {"num_hidden_layers": 1}
MODELS = {
    "quick_gelu": Model(),
    "legacy_end": Model(
        text={"eos_token_id": 2, "hidden_act": "gelu", "num_attention_heads": 3},
        projection=10,
        dtype="float16",
        saving={"max_shard_size": "4KB"},
    ),
    "tanh_pickle": Model(
        text=TANH, projection=4, dtype="bfloat16", saving={"safe_serialization": False}
    ),
    "config_dict": Model(
        text=ONE_LAYER,
        config={
            "text_config": OVERRULED,
            "text_config_dict": BASE_TEXT | ONE_LAYER | {"projection_dim": 99},
        },
    ),
}


def make_model(form: Model) -> Any:
    """A CLIPModel of random values that the dtype holds, biases and norms included."""
    import torch
    from transformers import CLIPConfig, CLIPModel

    config = CLIPConfig(
        text_config=BASE_TEXT | form.text,
        vision_config=BASE_VISION,
        projection_dim=form.projection,
    )
    model = CLIPModel(config)
    generator = torch.Generator().manual_seed(7)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            values = torch.randn(parameter.shape, generator=generator) * 0.3
            if "norm" in name and name.endswith("weight"):
                values = 1 + values / 2
            parameter.copy_(torch.tensor(2.5) if name == "logit_scale" else values)
    return model.to(getattr(torch, form.dtype))


def some_sentences(model: Any) -> list[list[int]]:
    """Of every length from 3 up to the context; some hold the end token twice, or the largest id
    before it."""
    import random

    text = model.config.text_config
    generator = random.Random(5)
    end = text.vocab_size - 1 if text.eos_token_id == 2 else text.eos_token_id
    sentences = []
    for length in [*range(3, text.max_position_embeddings + 1)] * 2:
        middle = [generator.randrange(text.vocab_size) for _ in range(length - 2)]
        sentences.append([text.vocab_size - 2, *middle, end])
    return sentences


def expected_of(folder: Path, sentences: list[list[int]], seed: int) -> dict[str, Any]:
    """What transformers makes of the saved model: by itself in float32, and in float64."""
    import torch
    from transformers import CLIPModel

    tensors: dict[str, Any] = {}
    size = json.loads((folder / "config.json").read_text())["vision_config"]["image_size"]
    pixels = torch.randn(3, 3, size, size, generator=torch.Generator().manual_seed(seed))
    for suffix, dtype in (("", torch.float32), (".float64", torch.float64)):
        model = CLIPModel.from_pretrained(folder, dtype=torch.float32).to(dtype).eval()
        torch.set_default_dtype(dtype)  # of the mask that transformers makes
        with torch.no_grad():
            texts = [model.get_text_features(torch.tensor([ids])) for ids in sentences]
            features = torch.cat(texts)
            pooled = model.vision_model(pixels.to(dtype)).pooler_output
            images = model.visual_projection(pooled)
            images = images / images.norm(dim=-1, keepdim=True)
            head = features / features.norm(dim=-1, keepdim=True)
            logits = model.logit_scale.exp() * images @ head.T
            whole = model(
                input_ids=torch.tensor([sentences[0]]), pixel_values=pixels.to(dtype)
            ).logits_per_image
        torch.set_default_dtype(torch.float32)
        assert torch.allclose(whole[:, 0], logits[:, 0], atol=1e-4), folder
        tensors |= {f"text_features{suffix}": features, f"logits{suffix}": logits}
        tensors[f"pooled_images{suffix}"] = pooled
    tensors["lengths"] = torch.tensor([len(ids) for ids in sentences])
    tensors["tokens"] = torch.tensor([number for ids in sentences for number in ids])
    return {name: tensor.contiguous() for name, tensor in tensors.items()}


def make_models(root: Path) -> None:
    from safetensors.torch import save_file
    from transformers import CLIPTokenizerFast

    for seed, (name, form) in enumerate(MODELS.items()):
        folder = root / "models" / name
        model = make_model(form)
        model.save_pretrained(folder, **form.saving)
        config = json.loads((folder / "config.json").read_text()) | form.config
        (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n")
        save_file(
            expected_of(folder, some_sentences(model), seed), folder / "expected.safetensors"
        )
    tokenizer = CLIPTokenizerFast.from_pretrained(SAMPLE)
    names = ("cat", "dog", "digit seven", "a very long name, indeed", "T-shirt", "circle", "x")
    sentences = [tokenizer(f"a photo of a {name}.")["input_ids"] for name in names]
    expected = root / "models" / "sample_expected.safetensors"
    save_file(expected_of(SAMPLE, sentences, 99), expected)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--output", type=Path, default=TESTS / "fixtures" / "text", help="default: fixtures/text"
    )
    output = parser.parse_args().output
    with tempfile.TemporaryDirectory() as scratch:
        reference.prepare_environment(Path(scratch) / "cache")
        import torch

        torch.set_num_threads(1)  # sums in the same order whatever the number of cores
        shutil.rmtree(output, ignore_errors=True)
        make_tokens(output)
        make_models(output)


if __name__ == "__main__":
    main()
