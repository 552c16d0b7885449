# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Loads an exported folder with transformers, strictly, and compares its pooled outputs with
stored ones. Exit status 0 when everything is as it should be, 1 when not."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np

from comparison import Report, check_processor, compare_pooled, load_strictly


def read_tensor(path: Path, name: str) -> np.ndarray:
    """The tensor of that name, or the file's only one."""
    from safetensors.numpy import load_file

    tensors = load_file(path)
    if name in tensors:
        return tensors[name]
    if len(tensors) == 1:
        return next(iter(tensors.values()))
    sys.exit(f"{path} holds no tensor {name}, but {', '.join(tensors) or 'nothing'}")


def check_export(export: Path, pixels_file: Path, pooled_file: Path) -> Report:
    report = Report()
    model = load_strictly(report, export)
    if model is not None:
        check_processor(report, export, model)
        pixels = read_tensor(pixels_file, "pixel_values")
        compare_pooled(report, model, pixels, read_tensor(pooled_file, "pooled_output"))
    return report


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("export", type=Path, metavar="EXPORT_DIR")
    parser.add_argument("pixels", type=Path, metavar="PIXELS.safetensors", help="pixel_values")
    parser.add_argument("pooled", type=Path, metavar="POOLED.safetensors", help="pooled_output")
    arguments = parser.parse_args()
    for path in (arguments.export, arguments.pixels, arguments.pooled):
        if not path.exists():
            parser.error(f"{path} does not exist")

    report = check_export(arguments.export, arguments.pixels, arguments.pooled)
    print(report)
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main())
