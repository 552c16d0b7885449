# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the zip archives in tests/dataset/zips with Python's zipfile. Their "pictures" are short
texts, numbered in the order of the archive."""

import argparse
import shutil
import zipfile
from pathlib import Path

TIME = (2026, 1, 1, 0, 0, 0)


def write(file: Path, names: list[str], method: int = zipfile.ZIP_DEFLATED) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(file, "w") as archive:
        for number, name in enumerate(names):
            text = "" if name.endswith("/") else f"picture {number}" * 40
            # Every third is stored.
            packed = zipfile.ZIP_STORED if number % 3 == 2 else method
            archive.writestr(zipfile.ZipInfo(name, TIME), text, packed)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=Path(__file__).parent / "zips")
    output = parser.parse_args().output
    shutil.rmtree(output, ignore_errors=True)
    write(output / "classes/pictures.zip", [
        "dog/1.png", "cat/", "cat/2.png", "cat/10.png", "dog/0.png", "cat/.hidden.png",
        "__MACOSX/cat/2.png", "notes.txt", "../cat/9.png"])
    write(output / "order/pictures.zip",
          ["a/b/1.png", "a/a.png", "a/z.png", "c/1.png", "B/1.png"])
    write(output / "splits/train.zip", ["cat/0.png", "dog/0.png"])
    write(output / "splits/test.zip", ["owl/1.png", "cat/1.png"])
    write(output / "top/pictures.zip", ["1.png", "2.png"])
    write(output / "no_images/texts.zip", ["a/1.txt"])
    write(output / "whole.zip", [
        "train/dog/0.png", "train/cat/0.png", "test/cat/0.png", "test/dog/1.png", "README.txt"])
    write(output / "bzip2/pictures.zip", ["a/1.png", "a/2.png"], zipfile.ZIP_BZIP2)


if __name__ == "__main__":
    main()
