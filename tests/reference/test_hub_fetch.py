# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Interfuse fetches from the Hugging Face Hub, against huggingface_hub: both fetch the same
files from one stand-in, and the caches are equal. The environment variable INTERFUSE names the
program."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "stand_in"))
from hub import Hub  # noqa: E402

PROGRAM = os.environ["INTERFUSE"]
FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
OWNER = "interfuse-tests"
BRANCH = "refs/convert/parquet"

REFERENCE = """
import sys
from huggingface_hub import snapshot_download
kind, name, revision, *files = sys.argv[1:]
print(snapshot_download(name, repo_type=kind, revision=revision or None, allow_patterns=files,
                        max_workers=2))
"""
READER = """
import sys
from huggingface_hub import scan_cache_dir, snapshot_download
kind, name, revision = sys.argv[1:]
found = scan_cache_dir()
assert not found.warnings, found.warnings
print(snapshot_download(name, repo_type=kind, revision=revision or None, local_files_only=True))
"""


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes()
            for path in folder.rglob("*") if path.is_file()}


def tree(folder: Path) -> dict[str, str]:
    """Every entry of a cache but the locks: what a link says, what a file holds."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if name.startswith(".locks") or name == "CACHEDIR.TAG":
            continue
        if path.is_symlink():
            found[name] = f"-> {os.readlink(path)}"
        else:
            found[name] = "folder" if path.is_dir() else path.read_bytes().hex()
    return found


@pytest.fixture(name="hub")
def running_hub() -> Iterator[Hub]:
    hub = Hub(token="hf_right")
    basic = FIXTURES / "ada_svd" / "basic"
    junk = {"tf_model.h5": b"h5", "onnx/model.onnx": b"onnx", ".gitattributes": b"*"}
    for name in ("pretrained", "shapes"):
        hub.put("model", f"{OWNER}/{name}", {**files_of(basic / name), **junk},
                private=name == "shapes")
    parquet = FIXTURES.parent / "dataset" / "parquet"
    shard = next(iter(sorted(parquet.rglob("*.parquet")))).read_bytes()
    hub.put("dataset", f"{OWNER}/shapes", {
        "README.md": b"# Shapes\n", "data/train-00000-of-00001.parquet": shard,
        "data/test-00000-of-00001.parquet": shard + b"x"}, branch=BRANCH)
    yield hub
    hub.close()


def environment(hub: Hub, cache: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith("HF_") and not name.lower().endswith("_proxy")}
    return {**kept, "HF_ENDPOINT": hub.endpoint, "HF_HUB_CACHE": str(cache),
            "HF_HOME": str(cache.parent / "home"), "HF_TOKEN": "hf_right",
            "HF_HUB_DISABLE_XET": "1"}


def python(script: str, hub: Hub, cache: Path, *arguments: str) -> str:
    done = subprocess.run([sys.executable, "-B", "-c", script, *arguments], check=False,
                          capture_output=True, text=True, env=environment(hub, cache))
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_caches_are_equal_and_each_reads_the_other(hub: Hub, tmp_path: Path) -> None:
    recipe = tmp_path / "here" / "recipe.yaml"
    recipe.parent.mkdir()
    recipe.write_text(yaml.safe_dump({"modelpool": {
        "models": {"_pretrained_": f"{OWNER}/pretrained", "shapes": f"{OWNER}/shapes"},
        "train_datasets": {"shapes": f"{OWNER}/shapes@{BRANCH}"}}}), encoding="utf-8")
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    done = subprocess.run([PROGRAM, "inspect", recipe, "--download"], capture_output=True,
                          text=True, env=environment(hub, ours), check=False)
    assert done.returncode == 0, done.stderr

    wanted = {
        ("model", f"{OWNER}/pretrained", ""): ["*.json", "*.safetensors", "merges.txt"],
        ("model", f"{OWNER}/shapes", ""): ["*.json", "*.safetensors", "merges.txt"],
        ("dataset", f"{OWNER}/shapes", BRANCH): ["README.md", "data/train-*"],
    }
    for (kind, name, revision), patterns in wanted.items():
        at = python(REFERENCE, hub, theirs, kind, name, revision, *patterns)
        # huggingface_hub finds in our cache what it made in its own.
        assert Path(python(READER, hub, ours, kind, name, revision)) == \
            ours / Path(at).relative_to(theirs)
    assert tree(ours) == tree(theirs)

    # And the other way round there is nothing left to fetch.
    hub.requests.clear()
    done = subprocess.run([PROGRAM, "inspect", recipe, "--download"], capture_output=True,
                          text=True, env=environment(hub, theirs), check=False)
    assert done.returncode == 0, done.stderr
    assert hub.requests == []


def test_goes_on_where_huggingface_hub_broke_off(hub: Hub, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    name = f"{OWNER}/pretrained"
    weights = hub.repositories["models", name].files["model.safetensors"]
    python(REFERENCE, hub, cache, "model", name, "", "config.json")
    blobs = cache / f"models--{OWNER}--pretrained" / "blobs"
    entry = next(one for one in hub.entries(hub.repositories["models", name])
                 if one["path"] == "model.safetensors")
    (blobs / f"{entry['lfs']['oid']}.incomplete").write_bytes(weights[:1000])
    recipe = tmp_path / "recipe.yaml"
    recipe.write_text(yaml.safe_dump({"modelpool": {
        "models": {"_pretrained_": name, "same": name}}}), encoding="utf-8")
    hub.requests.clear()
    done = subprocess.run([PROGRAM, "inspect", recipe, "--download"], capture_output=True,
                          text=True, env=environment(hub, cache), check=False)
    assert done.returncode == 0, done.stderr
    assert any("Range: bytes=1000-" in line for line in hub.requests), hub.requests
    assert not list(blobs.glob("*.incomplete"))
    at = python(READER, hub, cache, "model", name, "")
    assert (Path(at) / "model.safetensors").read_bytes() == weights
