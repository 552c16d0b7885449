# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The forms of an export, as transformers and PEFT load them. The environment variable INTERFUSE
names the program, SAMPLE the sample project's recipe."""

from __future__ import annotations

import json
import os
import subprocess
import warnings
from pathlib import Path
from typing import Any

import pytest
import torch
from huggingface_hub import ModelCard
from peft import PeftModel
from safetensors.torch import load_file
from transformers import CLIPModel, CLIPProcessor, CLIPVisionModel

PROGRAM = os.environ["INTERFUSE"]
SAMPLE = Path(os.environ["SAMPLE"])
PRETRAINED = SAMPLE.parent / "pretrained"
DTYPES = {"float32": torch.float32, "float16": torch.float16, "bfloat16": torch.bfloat16}


def merge(output: Path, *overrides: str) -> dict[str, Any]:
    command = [PROGRAM, "merge", str(SAMPLE), "--output", str(output), "--json", "--quiet"]
    done = subprocess.run(
        [*command, "method.num_samples=4", "method.device=cpu", *overrides],
        check=True,
        capture_output=True,
    )
    return json.loads(done.stdout)


@pytest.fixture(name="whole", scope="module")
def whole_export(tmp_path_factory: pytest.TempPathFactory) -> dict[str, torch.Tensor]:
    """The merged tower in float32."""
    folder = tmp_path_factory.mktemp("whole") / "export"
    merge(folder)
    return load_file(folder / "model.safetensors")


def loaded(kind: Any, folder: Path, **options: Any) -> Any:
    model, information = kind.from_pretrained(
        folder, local_files_only=True, output_loading_info=True, **options
    )
    assert not any(information.values()), information
    return model.eval()


@pytest.mark.parametrize("dtype", DTYPES)
def test_a_vision_model(tmp_path: Path, whole: dict[str, torch.Tensor], dtype: str) -> None:
    merge(tmp_path / "out", f"++interfuse.export.dtype={dtype}")
    model = loaded(CLIPVisionModel, tmp_path / "out", dtype="auto")
    assert model.dtype == DTYPES[dtype]
    for name, value in model.state_dict().items():
        assert torch.equal(value, whole[name].to(DTYPES[dtype])), name


@pytest.mark.parametrize("dtype", DTYPES)
def test_a_clip_model(tmp_path: Path, whole: dict[str, torch.Tensor], dtype: str) -> None:
    options = [
        "++interfuse.export.form=clip",
        f"++interfuse.export.dtype={dtype}",
        "++interfuse.export.shard_size=200KB",
    ]
    merge(tmp_path / "out", *options)
    assert len(list((tmp_path / "out").glob("model-*.safetensors"))) > 1
    model = loaded(CLIPModel, tmp_path / "out", dtype="auto")
    assert model.dtype == DTYPES[dtype]
    pretrained = CLIPModel.from_pretrained(PRETRAINED, local_files_only=True, dtype=torch.float32)
    expected = pretrained.state_dict() | whole
    for name, value in model.state_dict().items():
        assert torch.equal(value, expected[name].to(DTYPES[dtype])), name
    # The same configuration where it counts, and one that pools at the same token.
    for key in ("eos_token_id", "hidden_act", "layer_norm_eps", "vocab_size"):
        assert getattr(model.config.text_config, key) == getattr(
            pretrained.config.text_config, key
        )
    assert model.config.projection_dim == pretrained.config.projection_dim
    processor = CLIPProcessor.from_pretrained(tmp_path / "out", local_files_only=True)
    own = CLIPProcessor.from_pretrained(PRETRAINED, local_files_only=True)
    words = ["a photo of a 7", "shapes"]
    tokens = processor(text=words, return_tensors="pt", padding=True)
    assert torch.equal(
        tokens["input_ids"], own(text=words, return_tensors="pt", padding=True)["input_ids"]
    )
    with torch.no_grad():
        found = model.float().get_text_features(**tokens)
        wanted = pretrained.to(DTYPES[dtype]).float().get_text_features(**tokens)
    assert torch.allclose(found, wanted, atol=1e-6)


class NoMissingKeys:
    """PEFT warns of adapter keys that the folder lacks."""

    def __enter__(self) -> None:
        self._caught = warnings.catch_warnings(record=True)
        self._warnings = self._caught.__enter__()
        warnings.simplefilter("always")

    def __exit__(self, *failure: Any) -> None:
        self._caught.__exit__(*failure)
        messages = [str(warning.message) for warning in self._warnings]
        assert not [text for text in messages if "missing" in text.lower()], messages


def test_the_card_has_the_scores_in_the_form_of_the_hub(tmp_path: Path) -> None:
    command = [PROGRAM, "merge", str(SAMPLE), "--output", str(tmp_path / "out"), "--evaluate"]
    done = subprocess.run(
        [*command, "--json", "--quiet", "method.num_samples=4", "method.device=cpu"],
        check=True,
        capture_output=True,
    )
    scores = json.loads(done.stdout)["evaluation"]["models"][0]["scores"]
    card = ModelCard.load(tmp_path / "out" / "README.md")
    assert card.data.library_name == "transformers"
    found = {result.dataset_name: result.metric_value for result in card.data.eval_results}
    assert found == {task: score["accuracy"] for task, score in scores.items()}
    assert {result.task_type for result in card.data.eval_results} == {
        "zero-shot-image-classification"
    }


def with_adapter(folder: Path, kind: Any = CLIPVisionModel) -> dict[str, torch.Tensor]:
    base = kind.from_pretrained(PRETRAINED, local_files_only=True, dtype=torch.float32)
    with NoMissingKeys():
        adapted = PeftModel.from_pretrained(base, folder)
    merged = adapted.merge_and_unload()
    return {name: value.detach() for name, value in merged.state_dict().items()}


@pytest.mark.parametrize("average", ["true", "false"])
def test_an_adapter_of_full_rank(tmp_path: Path, average: str) -> None:
    merge(tmp_path / "whole", f"method.average_experts={average}")
    expected = load_file(tmp_path / "whole" / "model.safetensors")
    width = max(tensor.shape[0] for tensor in expected.values() if tensor.dim() == 2)
    options = [f"method.average_experts={average}", "++interfuse.export.form=lora"]
    merge(tmp_path / "out", *options, f"++interfuse.export.rank={width}")
    found = with_adapter(tmp_path / "out")
    assert found.keys() == expected.keys()
    for name, value in found.items():
        scale = expected[name].abs().max()
        assert (value - expected[name]).abs().max() <= 2e-6 * scale, name


def test_an_adapter_tells_its_error(tmp_path: Path, whole: dict[str, torch.Tensor]) -> None:
    report = merge(tmp_path / "out", "++interfuse.export.form=lora", "++interfuse.export.rank=4")
    found = with_adapter(tmp_path / "out")
    base = CLIPVisionModel.from_pretrained(
        PRETRAINED, local_files_only=True, dtype=torch.float32
    ).state_dict()
    lost = change = 0.0
    for name, value in found.items():
        is_linear = ".encoder.layers." in name and value.dim() == 2
        if not is_linear:
            assert torch.equal(value, whole[name]), name
            continue
        lost += float((value.double() - whole[name].double()).square().sum())
        change += float((whole[name].double() - base[name].double()).square().sum())
    error = (lost / change) ** 0.5
    assert 0 < error < 1
    assert report["export"]["relative_error"] == pytest.approx(error, rel=1e-4)
    assert report["export"] | {"relative_error": 0} == {
        "form": "lora",
        "dtype": "float32",
        "rank": 4,
        "relative_error": 0,
    }


def test_an_adapter_fits_the_whole_model(tmp_path: Path) -> None:
    """Its target modules are those of the vision tower alone."""
    options = ["++interfuse.export.form=lora", "++interfuse.export.dtype=float16"]
    merge(tmp_path / "out", "method.average_experts=false", *options)
    tower = with_adapter(tmp_path / "out")
    whole = with_adapter(tmp_path / "out", CLIPModel)
    pretrained = CLIPModel.from_pretrained(
        PRETRAINED, local_files_only=True, dtype=torch.float32
    ).state_dict()
    for name, value in whole.items():
        expected = tower.get(name, pretrained[name])
        assert torch.allclose(value, expected, rtol=0, atol=1e-7), name
