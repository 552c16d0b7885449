# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the folders in tests/dataset/arrow, whose "pictures" are short texts.

Those that Hugging Face `datasets` can write are written by it; the others by pyarrow in its layout.
"""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import datasets
import pyarrow as pa
from datasets import ClassLabel, Dataset, DatasetDict, Features, Image

STRUCT = pa.struct([("bytes", pa.binary()), ("path", pa.string())])
FEATURES = Features({"image": Image(), "label": ClassLabel(names=["cat", "dog", "owl"])})
LABELS = [0, 1, 2, -1, None, 1, 0, 2, 2, 1, 0]


def picture(number: int) -> dict[str, object]:
    return {"bytes": f"picture {number}".encode() * 40, "path": f"{number}.png"}


def rows(numbers: list[int]):
    for number in numbers:
        yield {"image": picture(number), "label": LABELS[number]}


def dataset(numbers: list[int]) -> Dataset:
    columns = list(rows(numbers))
    return Dataset.from_list(columns, features=FEATURES)


def save(folder: Path) -> None:
    whole = dataset(list(range(11)))
    whole.save_to_disk(folder / "saved", num_shards=2)
    # What select leaves as a list of rows, save_to_disk writes as rows.
    parts = DatasetDict({"train": whole.select([7, 8, 9]), "held.out": whole.select([2, 0])})
    parts.save_to_disk(folder / "dict")


def cache(folder: Path) -> None:
    """The folders that from_generator leaves, with three rows a batch."""
    for name, workers in (("cache", None), ("cache_shards", 2)):
        with tempfile.TemporaryDirectory() as place:
            made = Dataset.from_generator(
                rows, features=FEATURES, cache_dir=place, writer_batch_size=3,
                gen_kwargs={"numbers": list(range(11))}, num_proc=workers)
            shutil.copytree(Path(made.cache_files[0]["filename"]).parent, folder / name)


def write(folder: Path, table: pa.Table, compression: str | None = None,
          file_format: bool = False, **state: object) -> None:
    folder.mkdir(parents=True)
    name = "data-00000-of-00001.arrow"
    options = pa.ipc.IpcWriteOptions(compression=compression)
    new = pa.ipc.new_file if file_format else pa.ipc.new_stream
    with new(str(folder / name), table.schema, options=options) as writer:
        writer.write_table(table, max_chunksize=2)
    state = {"_data_files": [{"filename": name}], "_split": "train"} | state
    (folder / "state.json").write_text(json.dumps(state))
    (folder / "dataset_info.json").write_text("{}")


def images(values: list[object], kind: pa.DataType = STRUCT) -> pa.Array:
    return pa.array(values, kind)


def write_others(folder: Path) -> None:
    three = images([picture(i) for i in range(3)])
    large = pa.struct([("path", pa.large_string()), ("bytes", pa.large_binary())])
    metadata = {"huggingface": json.dumps({"info": {"features": {
        "fine_label": {"names": ["no", "yes"], "_type": "ClassLabel"}}}})}
    write(folder / "other_names", pa.table({
        "fine_label": pa.array([1, 0, None], pa.int8()),
        "img": images([picture(i) for i in range(3)], large),
    }).replace_schema_metadata(metadata))
    write(folder / "plain_bytes", pa.table({"image": pa.array([b"one", b"two"], pa.binary())}))
    write(folder / "file_format", pa.table({"image": three}), file_format=True)
    write(folder / "compressed", pa.table({"image": three}), compression="lz4")
    write(folder / "indices", pa.table({"image": three}),
          _indices_data_files=[{"filename": "indices.arrow"}])
    write(folder / "no_image", pa.table({"text": ["a"], "label": [0]}))
    write(folder / "paths", pa.table({"image": images([
        {"bytes": None, "path": "inside.png"}, {"bytes": None, "path": "../outside.png"},
        {"bytes": None, "path": "/etc/hostname"}, {"bytes": None, "path": None}, None,
        {"bytes": b"there", "path": None}])}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=Path(__file__).parent / "arrow")
    output = parser.parse_args().output
    datasets.disable_progress_bars()
    shutil.rmtree(output, ignore_errors=True)
    save(output)
    cache(output)
    write_others(output)


if __name__ == "__main__":
    main()
