# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The two data sets that package registries carry: Fashion-MNIST and the handwritten digits."""

from __future__ import annotations

import gzip
import io
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np

FASHION_PACKAGE = "dataset-fashion-mnist"
FASHION_FOLDER = Path("/usr/share/datasets/fashion-mnist")
DIGITS_MEMBER = "sklearn/datasets/data/digits.csv.gz"

# The labels 0 to 9 of Fashion-MNIST as folder names, and those of the digits.
FASHION_FOLDERS = ("t_shirt", "trousers", "pullover", "dress", "coat", "sandal", "shirt",
                   "sneaker", "bag", "ankle_boot")
DIGIT_FOLDERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def _read_idx(path: Path) -> np.ndarray:
    """An array of bytes in the IDX format: a magic number, the sizes, the values."""
    data = gzip.decompress(path.read_bytes())
    if data[:3] != b"\0\0\x08":
        raise SystemExit(f"{path} is not an IDX file of bytes: reinstall {FASHION_PACKAGE}.")
    dimensions = data[3]
    shape = np.frombuffer(data, ">u4", dimensions, 4).astype(int)
    return np.frombuffer(data, np.uint8, offset=4 + 4 * dimensions).reshape(shape)


def fashion(part: str) -> tuple[np.ndarray, np.ndarray]:
    """Images (n, 28, 28) and labels of the part "train" or "t10k"."""
    return (_read_idx(FASHION_FOLDER / f"{part}-images-idx3-ubyte.gz"),
            _read_idx(FASHION_FOLDER / f"{part}-labels-idx1-ubyte.gz"))


def fetch_digits_wheel(folder: Path) -> Path:
    """The wheel that holds the digits, downloaded once and checked against its hash."""
    found = sorted(folder.glob("scikit_learn-*.whl"))
    if found:
        return found[0]
    folder.mkdir(parents=True, exist_ok=True)
    requirements = Path(__file__).with_name("requirements.txt")
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes",
         "--only-binary=:all:", "--python-version", "3.11", "--implementation", "cp",
         "--platform", "manylinux_2_28_x86_64", "--dest", str(folder), "-r", str(requirements)],
        check=True)
    return sorted(folder.glob("scikit_learn-*.whl"))[0]


def digits(wheel: Path) -> tuple[np.ndarray, np.ndarray]:
    """Images (1797, 8, 8), the counts 0 to 16 stretched to 0 to 255, and labels."""
    with zipfile.ZipFile(wheel) as archive:
        text = gzip.decompress(archive.read(DIGITS_MEMBER))
    table = np.loadtxt(io.BytesIO(text), delimiter=",")
    images = np.floor(table[:, :64] * 255.0 / 16.0 + 0.5).astype(np.uint8)
    return images.reshape(-1, 8, 8), table[:, 64].astype(np.int64)
