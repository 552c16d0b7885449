# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hydra's rules of composition one by one, on a small folder: what Hydra makes of it, Interfuse makes
of it, and what one refuses, so does the other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hydra import compose, initialize_config_dir
from hydra_configs import interfuse
from omegaconf import OmegaConf

FILES = {
    "db/sql/my": "port: 2\n",
    "pool/clip/tasks": "defaults: [clip@: base, /data/train@data: [a, sub/b], _self_]\nx: 1\n",
    "pool/clip/base": "x: 0\ny: 0\n",
    "data/train/a": "a: 1\n",
    "data/train/sub/b": "defaults: [c]\nb: 2\n",
    "data/train/sub/c": "c: 3\n",
    "g/one": "x: 1\ny: 1\n",
    "g/first": "defaults: [_self_, one]\nx: 0\nz: 0\n",
    "g/last": "defaults: [one]\nx: 0\nz: 0\n",
    "v/base": "map: {a: 1, b: 2}\nlist: [1, 2]\nnone: null\nkept: 1\n",
    "v/top": "map: {b: 3, c: 4}\nlist: [3]\nnone: {d: 1}\nkept: ???\n",
    "v/void": "map: null\n",
    "v/link": "map: ${other}\n",
    "h/top": "# @package _global_\nx: 1\n",
    "h/there": "\n# @package a.b\nx: 1\n",
    "h/late": "# A remark.\n# @package _global_\nx: 1\n",
    "h/outer": "# @package a\ndefaults: [inner: one]\n",
    "h/inner/one": "x: 1\n",
    "h/odd": "# @package a b\nx: 1\n",
    "method/a": "x: 1\n",
    "method/b": "y: 2\n",
    "set/one": "d: 1\n",
    "set/two": "d: 2\n",
    "p/p": "defaults: [/set@data: one]\n",
    "trial/t": "# @package _global_\ndefaults: [override /method: b]\nz: 3\n",
}
CASES = [
    "[db/sql: my]", "[db: sql/my]", "[db@a.b: sql/my]", "[db@_global_: sql/my]", "[db@: sql/my]",
    "[db/sql/my]", "[db/sql/my@_here_]", "[pool@modelpool: clip/tasks]",
    "[g: first]", "[g: last]", "[g: one, _self_]\ng: {x: 5}", "[_self_, g: one]\ng: {x: 5}",
    "[g: one]\ng: {x: 5}",
    "[v@_global_: [base, top]]", "[v@_global_: [base, void]]", "[v@_global_: [base, link]]",
    "[v@_global_: [void, base]]",
    "[h: top]", "[h: there]", "[h@c: there]", "[h: late]", "[h: outer]", "[h: odd]",
    "[h: [top, there]]",
    "[method: a, trial: t]", "[trial: t, method: a]", "[trial: t]", "[method: a, method: b]",
    "[optional method: q, method@m: null]", "[method: q]", "[method: ???]",
    "[method: a, {override method: b}]", "[{override method: b}, method: a]",
    "[_self_, _self_]", "[{method: a, g: one}]",
]
CHOICES = [
    ("[method: a, _self_]\nmethod: {z: 3}", "method=b"),
    ("[method: a, trial: t]", "method=a"),
    ("[p: p]", "set@p.data=two"),
    ("[p: p]", "set@p.data=[one,two]"),
    ("[p: p]", "set@p.dat=two"),
    ("[method: a]", "+set@x=two"),
]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    "case", [(case,) for case in CASES] + CHOICES, ids=lambda case: " ".join(case))
def test_same_rules(case: tuple[str, ...], tmp_path: Path) -> None:
    for name, text in FILES.items():
        file = tmp_path / f"{name}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    recipe = tmp_path / "recipe.yaml"
    recipe.write_text(f"defaults: {case[0]}\n".replace("???", "'???'"), encoding="utf-8")
    expected = None
    with initialize_config_dir(str(tmp_path), version_base=None):
        try:
            expected = OmegaConf.to_container(compose("recipe", overrides=list(case[1:])))
        except Exception:  # noqa: BLE001: Hydra has many errors
            pass
    done = interfuse("recipe", "--config-dir", tmp_path, recipe, *case[1:])
    if expected is None:
        assert done.returncode == 1
        assert done.stderr.startswith("error: ")
    else:
        assert done.returncode == 0, done.stderr
        found = OmegaConf.to_container(OmegaConf.create(done.stdout))
        assert json.dumps(found) == json.dumps(expected)
