# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ids of the Hugging Face Hub in a recipe, against a cache that huggingface_hub's own functions lay
out and read. The environment variable INTERFUSE names the program."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from huggingface_hub import scan_cache_dir, snapshot_download
from huggingface_hub.file_download import (
    _cache_commit_hash_for_specific_revision,
    _create_symlink,
    repo_folder_name,
)

PROGRAM = os.environ["INTERFUSE"]
FIXTURE = Path(__file__).resolve().parent.parent / "fixtures" / "ada_svd" / "basic"
OWNER = "interfuse-tests"


def put_into_cache(cache: Path, repository: str, kind: str, source: Path) -> str:
    """As a download of the main branch would leave it: blobs by hash, links in the snapshot."""
    storage = cache / repo_folder_name(repo_id=repository, repo_type=kind)
    commit = hashlib.sha1(repository.encode()).hexdigest()
    for file in sorted(path for path in source.rglob("*") if path.is_file()):
        blob = storage / "blobs" / hashlib.sha256(file.read_bytes()).hexdigest()
        blob.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, blob)
        pointer = storage / "snapshots" / commit / file.relative_to(source)
        pointer.parent.mkdir(parents=True, exist_ok=True)
        _create_symlink(str(blob), str(pointer), new_blob=False)
    _cache_commit_hash_for_specific_revision(str(storage), "main", commit)
    found = snapshot_download(repository, repo_type=kind, cache_dir=cache, local_files_only=True)
    assert Path(found) == storage / "snapshots" / commit
    return commit


def local(entry: Any) -> Path:
    path = Path(entry["path"] if isinstance(entry, dict) else entry)
    return path if path.is_absolute() else FIXTURE / path


@pytest.fixture(name="recipe")
def recipe_by_ids(tmp_path: Path) -> dict[str, Any]:
    """The fixture's recipe with every source named by its id; all of them in tmp_path/hub."""
    recipe = yaml.safe_load((FIXTURE / "recipe.yaml").read_text(encoding="utf-8"))
    pool = recipe["modelpool"]
    for section, kind in (("models", "model"), ("train_datasets", "dataset")):
        for name, entry in pool[section].items():
            repository = f"{OWNER}/{name.strip('_')}"
            put_into_cache(tmp_path / "hub", repository, kind, local(entry))
            pool[section][name] = repository
    if "processor" in pool:
        pool["processor"] = pool["models"]["_pretrained_"]
    return recipe


def merge(recipe: Path, output: Path, cache: Path) -> subprocess.CompletedProcess[str]:
    environment = dict(os.environ, HF_HUB_CACHE=str(cache))
    return subprocess.run([PROGRAM, "merge", recipe, "--output", output, "--quiet"],
                          capture_output=True, text=True, env=environment, check=False)


def test_merges_what_the_ids_name(recipe: dict[str, Any], tmp_path: Path) -> None:
    assert not scan_cache_dir(tmp_path / "hub").warnings
    by_ids = tmp_path / "ids.yaml"
    by_ids.write_text(yaml.safe_dump(recipe, sort_keys=False), encoding="utf-8")
    done = merge(by_ids, tmp_path / "ids", tmp_path / "hub")
    assert done.returncode == 0, done.stderr
    assert merge(FIXTURE / "recipe.yaml", tmp_path / "paths", tmp_path / "none").returncode == 0
    for file in ("model.safetensors", "routing_weights.csv"):
        assert (tmp_path / "ids" / file).read_bytes() == (tmp_path / "paths" / file).read_bytes()
    # What comes out names commits, and merges again to the same.
    written = yaml.safe_load((tmp_path / "ids" / "recipe.yaml").read_text(encoding="utf-8"))
    for name, entry in written["modelpool"]["models"].items():
        repository = f"{OWNER}/{name.strip('_')}"
        assert entry == f"{repository}@{hashlib.sha1(repository.encode()).hexdigest()}"
    again = merge(tmp_path / "ids" / "recipe.yaml", tmp_path / "again", tmp_path / "hub")
    assert again.returncode == 0, again.stderr
    card = (tmp_path / "ids" / "README.md").read_text(encoding="utf-8")
    assert f"base_model:\n- {OWNER}/pretrained\n" in card.replace('"', "").replace("'", "")


def test_lists_all_that_is_missing(recipe: dict[str, Any], tmp_path: Path) -> None:
    by_ids = tmp_path / "ids.yaml"
    by_ids.write_text(yaml.safe_dump(recipe, sort_keys=False), encoding="utf-8")
    done = merge(by_ids, tmp_path / "ids", tmp_path / "empty")
    assert done.returncode != 0
    for name in recipe["modelpool"]["models"].values():
        assert f"hf download {name}\n" in done.stderr + "\n"
    for name in recipe["modelpool"]["train_datasets"].values():
        assert f"hf download {name} --repo-type dataset" in done.stderr
    assert not (tmp_path / "ids").exists()
