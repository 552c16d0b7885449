# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The class names and templates that Interfuse carries (resources/tasks) are fusion_bench's, and
every spelling that fusion_bench has for one of these datasets finds them."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest
import yaml

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "tasks"
FILES = sorted(FOLDER.glob("*.yaml"))
EIGHT = {"sun397", "stanford-cars", "resisc45", "eurosat", "svhn", "gtsrb", "mnist", "dtd"}


def plain(name: str) -> str:
    """As core/evaluation/task_presets.cpp compares names."""
    return name.removeprefix("tanganke/").replace("_", "-")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_words_are_those_of_fusion_bench(file: Path) -> None:
    from fusion_bench.tasks.clip_classification import get_classnames_and_templates

    preset = yaml.safe_load(file.read_text(encoding="utf-8"))
    classes, templates = get_classnames_and_templates(file.stem)
    assert preset["classes"] == list(classes)
    assert len(preset["templates"]) == len(templates)
    for name in (*classes[:3], "a {b} c"):
        made = [template.replace("{}", name) for template in preset["templates"]]
        assert made == [template(name) for template in templates]


def test_all_spellings_are_known() -> None:
    from fusion_bench.tasks.clip_classification import CLIPTemplateFactory

    known = {plain(file.stem) for file in FILES}
    modules = {file.stem.replace("-", "_") for file in FILES}
    for spelling, where in CLIPTemplateFactory._dataset_mapping.items():
        module = (where["module"] if isinstance(where, dict) else where).rsplit(".", 1)[-1]
        assert (plain(spelling) in known) == (module in modules), spelling
        if module in modules:
            assert plain(spelling) == plain(module)
            importlib.import_module(f"fusion_bench.tasks.clip_classification.{module}")


def test_the_eight_tasks_are_there() -> None:
    assert EIGHT <= {file.stem for file in FILES}
