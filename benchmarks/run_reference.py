# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times fusion_bench's AdaSVD on a pool made by make_pool.py, and measures its memory.

Seconds are wall-clock: `upscaling` is the SVDs of the differences, `forward` the vision tower's
embeddings and layers, `reduce` the merging of the linear layers, `whole` all of it, with the
loading of the models and the images. `peak_rss_bytes` is the process's largest resident set.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "reference"))

import reference  # noqa: E402


def measure(recipe_path: Path, num_samples: int, threads: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="interfuse-benchmark-") as scratch:
        reference.prepare_environment(Path(scratch))
        import torch

        torch.set_num_threads(threads)
        recipe = reference.load_recipe(recipe_path)
        recipe["method"]["num_samples"] = num_samples
        run = reference.run_reference(recipe)
    seconds = {name: run.seconds[name] for name in ("upscaling", "forward", "reduce", "whole")}
    return {
        "experts": len(recipe["modelpool"]["models"]) - 1,
        "datasets": len(run.indices),
        "num_samples": num_samples,
        "threads": threads,
        "seconds": {name: round(value, 3) for name, value in seconds.items()},
        # Linux counts it in units of 1024 bytes.
        "peak_rss_bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        "versions": reference.versions(),
    }


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pool", type=Path, required=True, help="a folder with a recipe.yaml")
    parser.add_argument("--num-samples", type=int, required=True, help="a dataset")
    parser.add_argument("--json", type=Path, required=True, metavar="OUT", help="the result's file")
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    recipe = arguments.pool / "recipe.yaml"
    if not recipe.is_file():
        parser.error(f"{recipe} does not exist: make the pool with make_pool.py")
    result = measure(recipe, arguments.num_samples, arguments.threads)
    text = json.dumps(result, indent=2) + "\n"
    arguments.json.write_text(text, encoding="utf-8")
    print(text, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
