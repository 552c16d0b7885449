# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Merges a recipe with Interfuse and holds the exported folder against transformers: it loads
strictly, its processor makes the same pixel values of a picture, bit for bit, and its pooled
outputs are those of Interfuse's own forward pass. Exit status 0 when all is well, 1 when not."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

from check_export import check_export, read_tensor
from comparison import Report

PICTURES = 3  # of each dataset


def run(binary: Path, *arguments: object) -> None:
    subprocess.run([str(binary), *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


def calibration_pictures(recipe: Path) -> list[Path]:
    """The first pictures of every dataset that the exported recipe names."""
    import yaml

    pool = yaml.safe_load(recipe.read_text(encoding="utf-8"))["modelpool"]
    pictures: list[Path] = []
    for source in pool["train_datasets"].values():
        folder = Path(source["path"] if isinstance(source, dict) else source)
        found = sorted(path for path in folder.rglob("*.*") if is_picture(path))
        pictures += found[:PICTURES]
    return pictures


def is_picture(path: Path) -> bool:
    return path.suffix.lower() in {".png", ".jpg", ".jpeg", ".bmp"}


def compare_pixels(report: Report, folder: Path, picture: Path, found: np.ndarray) -> None:
    from PIL import Image
    from transformers import CLIPImageProcessor

    processor = CLIPImageProcessor.from_pretrained(folder, local_files_only=True)
    expected = processor(Image.open(picture), return_tensors="np")["pixel_values"][0]
    same = found.dtype == expected.dtype and found.tobytes() == expected.tobytes()
    report.check(same, f"pixel values of {picture.parent.name}/{picture.name} are bit-equal")


def check(binary: Path, recipe: Path, scratch: Path) -> Report:
    report = Report()
    export = scratch / "export"
    run(binary, "merge", recipe, "--output", export, "--quiet", "method.device=cpu")
    stored: list[np.ndarray] = []
    pictures = calibration_pictures(export / "recipe.yaml")
    report.check(bool(pictures), f"{len(pictures)} pictures to compare with")
    for index, picture in enumerate(pictures):
        file = scratch / f"{index}.safetensors"
        run(binary, "inspect", picture, "--processor", export, "--save-pixels", file)
        stored.append(read_tensor(file, "pixel_values"))
        compare_pixels(report, export, picture, stored[-1])
    forward = compare_forward(binary, export, np.stack(stored), scratch)
    report.lines += forward.lines
    report.failures += forward.failures
    return report


def compare_forward(binary: Path, export: Path, pixels: np.ndarray, scratch: Path) -> Report:
    from safetensors.numpy import save_file

    pixels_file, pooled = scratch / "pixels.safetensors", scratch / "pooled.safetensors"
    save_file({"pixel_values": pixels}, pixels_file)
    run(binary, "inspect", export, "--pixels", pixels_file, "--save-pooled", pooled)
    return check_export(export, pixels_file, pooled)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--interfuse", type=Path, required=True, help="the program")
    parser.add_argument("--recipe", type=Path, required=True, help="what to merge")
    arguments = parser.parse_args()
    for path in (arguments.interfuse, arguments.recipe):
        if not path.is_file():
            parser.error(f"{path} is no file")
    with tempfile.TemporaryDirectory(prefix="interfuse-export-") as scratch:
        report = check(arguments.interfuse.resolve(), arguments.recipe, Path(scratch))
    print(report)
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main())
