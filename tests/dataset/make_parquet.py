# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the Parquet files in tests/dataset/parquet, whose "pictures" are short texts.

Written with pyarrow in the layout that Hugging Face `datasets` gives its shards.
"""

import argparse
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

IMAGE = pa.struct([("bytes", pa.binary()), ("path", pa.string())])


def class_label_metadata(column: str, names: list[str]) -> dict[str, str]:
    features = {
        "image": {"_type": "Image"},
        column: {"names": names, "_type": "ClassLabel"},
    }
    return {"huggingface": json.dumps({"info": {"features": features}})}


def images(first: int, count: int) -> pa.Array:
    rows = [{"bytes": f"picture {i}".encode() * 40, "path": f"{i}.png"}
            for i in range(first, first + count)]
    return pa.array(rows, IMAGE)


def write(path: Path, columns: dict[str, pa.Array], metadata: dict[str, str] | None = None,
          rows_a_group: int = 3, **options) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    table = pa.table(columns)
    if metadata is not None:
        table = table.replace_schema_metadata(metadata)
    pq.write_table(table, path, row_group_size=rows_a_group, **options)


def write_shards(folder: Path) -> None:
    metadata = class_label_metadata("label", ["cat", "dog", "owl"])
    labels = [0, 1, 2, -1, None, 1, 0]
    write(folder / "data/train-00000-of-00002.parquet",
          {"image": images(0, 7), "label": pa.array(labels, pa.int64())}, metadata)
    write(folder / "data/train-00001-of-00002.parquet",
          {"image": images(7, 4), "label": pa.array([2, 2, 1, 0], pa.int64())}, metadata,
          use_dictionary=False, compression="none")
    write(folder / "data/test-00000-of-00001.parquet",
          {"image": images(100, 2), "label": pa.array([1, 0], pa.int64())}, metadata)


def write_others(folder: Path) -> None:
    write(folder / "other_names/train.parquet",
          {"fine_label": pa.array([1, 0], pa.int32()), "img": images(0, 2)},
          class_label_metadata("fine_label", ["no", "yes"]))
    write(folder / "plain_bytes/train.parquet",
          {"image": pa.array([b"one", b"two"], pa.binary())})
    write(folder / "path_only/train.parquet",
          {"image": pa.array([{"bytes": None, "path": "a.png"}, None,
                              {"bytes": b"there", "path": None}], IMAGE)})
    write(folder / "no_image/train.parquet",
          {"text": pa.array(["a"]), "label": pa.array([0], pa.int64())})
    write(folder / "many_images/train.parquet",
          {"image": pa.array([[{"bytes": b"a", "path": "a"}]], pa.list_(IMAGE))})
    write(folder / "unlike_shards/train-0.parquet", {"image": images(0, 1)})
    write(folder / "unlike_shards/train-1.parquet", {"picture": images(1, 1)})
    write(folder / "numbers/test.parquet",
          {"image": images(0, 5), "label": pa.array([0, 2, 1, 5, 0], pa.int64())})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=Path(__file__).parent / "parquet")
    output = parser.parse_args().output
    write_shards(output / "shards")
    write_others(output)


if __name__ == "__main__":
    main()
