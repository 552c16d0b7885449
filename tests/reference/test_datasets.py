# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every form of dataset, written by Hugging Face `datasets` or Python itself: order, labels, class
names and the images' bytes as `interfuse inspect --csv` lists them, against what `datasets` loads. The
environment variable INTERFUSE names the program."""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import datasets
import fsspec
import numpy
import pytest
import xxhash
from datasets import ClassLabel, Dataset, DatasetDict, Features, load_dataset, load_from_disk
from PIL import Image

PROGRAM = os.environ["INTERFUSE"]
FEATURES = Features({"image": datasets.Image(), "label": ClassLabel(names=["ash", "elm", "oak"])})


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(datasets.config, "HF_DATASETS_CACHE", tmp_path / "cache")
    datasets.disable_progress_bars()


def png(number: int) -> bytes:
    pixels = numpy.random.default_rng(number).integers(0, 256, (5, 4, 3), dtype=numpy.uint8)
    encoded = io.BytesIO()
    Image.fromarray(pixels).save(encoded, "png")
    return encoded.getvalue()


def write_images(folder: Path, names: list[str]) -> None:
    for number, name in enumerate(names):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(png(number))


def pack(folder: Path, archive: Path) -> None:
    archive.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(archive, "w") as packed:
        # In no particular order, half of them deflated.
        for number, file in enumerate(sorted(folder.rglob("*"), key=lambda path: path.name)):
            method = zipfile.ZIP_DEFLATED if number % 2 else zipfile.ZIP_STORED
            packed.write(file, file.relative_to(folder), method)


def some_dataset(rows: int = 23) -> Dataset:
    images = [{"bytes": png(number), "path": f"{number}.png"} for number in range(rows)]
    labels = [-1 if number == 4 else number % 3 for number in range(rows)]
    return Dataset.from_dict({"image": images, "label": labels}, features=FEATURES)


def listed(path: Path, *arguments: str) -> list[tuple[str, str, str]]:
    """Hash, label and class of every image, as the program lists them."""
    table = path.parent / "listed.csv"
    subprocess.run([PROGRAM, "inspect", path, "--csv", table, *arguments], check=True,
                   capture_output=True, text=True)
    with table.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [row["index"] for row in rows] == [str(index) for index in range(len(rows))]
    return [(row["hash"], row["label"], row["class"]) for row in rows]


def image_bytes(image: dict[str, object]) -> bytes:
    if image["bytes"] is not None:
        return image["bytes"]
    with fsspec.open(image["path"], "rb") as file:
        return file.read()


def loaded(dataset: Dataset) -> list[tuple[str, str, str]]:
    label = dataset.features.get("label")
    rows = []
    for row in dataset.cast_column("image", datasets.Image(decode=False)):
        digest = xxhash.xxh3_128_hexdigest(image_bytes(row["image"]))
        known = label is not None and row["label"] is not None and row["label"] >= 0
        rows.append((digest, str(row["label"]) if known else "",
                     label.int2str(row["label"]) if known else ""))
    return rows


CLASSES = ["oak/2.png", "oak/10.png", "elm/b.png", "elm/a.png", "ash/x.png"]


def test_folders(tmp_path: Path) -> None:
    classes = tmp_path / "classes"
    write_images(classes, CLASSES)
    assert listed(classes) == loaded(load_dataset(str(classes), split="train"))
    plain = tmp_path / "plain"
    write_images(plain, ["c.png", "a.png", "b/d.png"])
    assert listed(plain) == loaded(load_dataset(str(plain), split="train"))
    assert {row[1] for row in listed(plain)} == {""}


def test_configurations(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    write_images(folder, [f"{part}/{name}" for part in ("full", "cropped") for name in CLASSES])
    (folder / "README.md").write_text(
        "---\nconfigs:\n- config_name: full_numbers\n  data_dir: full\n"
        "- config_name: cropped_digits\n  data_files:\n  - split: train\n    path: cropped/*/*\n"
        "---\n", encoding="utf-8")
    for name in ("full_numbers", "cropped_digits"):
        expected = loaded(load_dataset(str(folder), name, split="train"))
        assert listed(folder, "--configuration", name) == expected
    with pytest.raises(ValueError, match="full_numbers.*cropped_digits"):
        load_dataset(str(folder), split="train")
    refused = subprocess.run([PROGRAM, "inspect", folder], capture_output=True, text=True)
    assert refused.returncode == 1
    assert "'full_numbers' and 'cropped_digits'" in refused.stderr


def test_archives_in_a_folder(tmp_path: Path) -> None:
    write_images(tmp_path / "inside", [*CLASSES, "elm/.hidden.png", "oak/__MACOSX/2.png"])
    folder = tmp_path / "folder"
    pack(tmp_path / "inside", folder / "trees.zip")
    # datasets cannot label what lies in archives; the unpacked folder says what the labels are.
    order = load_dataset(str(folder), split="train", drop_labels=True)
    unpacked = load_dataset(str(tmp_path / "inside"), split="train")
    assert [row[0] for row in listed(folder)] == [row[0] for row in loaded(order)]
    assert listed(folder) == loaded(unpacked)


def test_archives_beside_files(tmp_path: Path) -> None:
    write_images(tmp_path / "inside", ["b/1.png", "a/c/1.png", "a/z.png", "0.png"])
    folder = tmp_path / "folder"
    write_images(folder, ["a/9.png", "c/8.png"])
    pack(tmp_path / "inside", folder / "y.zip")
    pack(tmp_path / "inside", folder / "a/x.zip")
    assert listed(folder) == loaded(load_dataset(str(folder), split="train"))


def test_an_archive_as_the_dataset(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    write_images(folder, [f"{split}/{name}" for split in ("train", "test") for name in CLASSES])
    pack(folder, tmp_path / "whole.zip")
    for split in ("train", "test"):
        expected = loaded(load_dataset(str(folder), split=split))
        assert listed(tmp_path / "whole.zip", "--split", split) == expected


def test_parquet(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "data").mkdir(parents=True)
    for shard in range(2):
        some_dataset().shard(2, shard, contiguous=True).to_parquet(
            folder / f"data/train-{shard:05}-of-00002.parquet")
    expected = loaded(load_dataset(str(folder), split="train"))
    assert listed(folder) == expected == loaded(some_dataset())


def test_saved_to_disk(tmp_path: Path) -> None:
    whole = some_dataset()
    for name, dataset in (("whole", whole), ("drawn", whole.shuffle(seed=3).select(range(9))),
                          ("filtered", whole.filter(lambda row: row["label"] == 1)),
                          ("joined", datasets.concatenate_datasets([whole, whole]))):
        dataset.save_to_disk(tmp_path / name, num_shards=3)
        expected = loaded(load_from_disk(tmp_path / name))
        assert listed(tmp_path / name) == expected == loaded(dataset)
    parts = DatasetDict(whole.train_test_split(0.3, seed=1))
    parts.save_to_disk(tmp_path / "dict")
    for split, dataset in load_from_disk(tmp_path / "dict").items():
        assert listed(tmp_path / "dict", "--split", split) == loaded(dataset)


def test_an_image_folder_saved_to_disk(tmp_path: Path) -> None:
    write_images(tmp_path / "classes", CLASSES)
    load_dataset(str(tmp_path / "classes")).save_to_disk(tmp_path / "saved")
    shutil.rmtree(tmp_path / "classes")  # the images are in the Arrow files now
    assert listed(tmp_path / "saved") == loaded(load_from_disk(tmp_path / "saved")["train"])


@pytest.mark.parametrize("processes", [None, 2])
def test_the_cache(tmp_path: Path, processes: int | None) -> None:
    for shard in range(2):
        some_dataset().shard(2, shard, contiguous=True).to_parquet(tmp_path / f"{shard}.parquet")
    files = [str(tmp_path / f"{shard}.parquet") for shard in range(2)]
    made = load_dataset("parquet", data_files={"train": files, "test": files[:1]},
                        num_proc=processes)
    folder = Path(made["train"].cache_files[0]["filename"]).parent
    assert (len(list(folder.glob("*-train-*.arrow"))) == 2) == (processes == 2)
    for split in ("train", "test"):
        assert listed(folder, "--split", split) == loaded(made[split])
