# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands of the pages are real: every program, option and key exists, and what can run on the
sample project runs. The messages that the program then gives a person are on the page of them."""

from __future__ import annotations

import functools
import json
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import pages
import troubleshooting
from pages import ROOT, Command

sys.path.insert(0, str(ROOT / "tests" / "command_line"))
from program import SAMPLE, interfuse  # noqa: E402

PROGRAMS = {"interfuse", "build/release/interfuse"}
COMMANDS = {"merge", "evaluate", "inspect", "recipe", "presets"}
# Of the program as it is installed: its launcher has them, and not the program that is tested here.
INSTALLED_COMMANDS = {"libraries"}
# Of the shell and of the build; what they are told is looked at where it is ours.
OTHERS = {
    "export", "cd", "cmake", "ctest", "git", "sudo", "build/release/interfuse_kernels", "torchrun",
    "srun", "mpirun",
}
# command_line.documented_commands runs these.
RUN_ELSEWHERE = {"docs/command-line.md"}
CHANGE = re.compile(r"^[+~]*([A-Za-z_][\w./@]*)=")
GROUPS = {"modelpool", "method", "taskpool"}


def words_of(line: str) -> list[str]:
    """Without what stands for something: …, [options]."""
    return [word for word in shlex.split(line.replace("…", "")) if not word.startswith("[")]


@functools.cache
def help_of(command: str) -> str:
    result = interfuse(*([command] if command else []), "--help")
    assert result.code == 0, result.stderr
    return result.stdout


@functools.cache
def help_of_script(path: str) -> str:
    run = subprocess.run([str(ROOT / path), "--help"], capture_output=True, text=True)
    assert run.returncode == 0, f"{path} --help: {run.stderr}"
    return run.stdout


@functools.cache
def known_keys() -> list[re.Pattern]:
    table = json.loads(interfuse("recipe", "--options", "--json").stdout)
    return [re.compile(re.escape(row["key"]).replace(r"\*", "[^.]+") + "$") for row in table]


def options_in(words: list[str]) -> list[str]:
    return [word.split("=")[0] for word in words if re.match(r"--?[A-Za-z]", word)]


def has_option(text: str, option: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", text) is not None


def problems_of_program(words: list[str]) -> list[str]:
    if len(words) > 1 and words[1] in INSTALLED_COMMANDS:
        return []
    command = words[1] if len(words) > 1 and words[1] in COMMANDS else ""
    text = help_of(command)
    found = [f"{option} is no option of interfuse {command}".strip()
             for option in options_in(words[1:]) if not has_option(text, option)]
    for word in words[1:]:
        change = CHANGE.match(word)
        if change and change[1] not in GROUPS | {"key"} and not any(
                pattern.match(change[1]) for pattern in known_keys()):
            found.append(f"{change[1]} is no key of a recipe")
    return found


def problems_of(line: str) -> list[str]:
    words = words_of(line)
    for i, word in enumerate(words):
        if word in PROGRAMS and (i == 0 or words[0] in OTHERS):
            return problems_of_program(words[i:])
    if words[0] in OTHERS:
        return []
    script = ROOT / words[0]
    if not script.is_file():
        return [f"there is no program {words[0]}"]
    # What goes on to ctest has one dash; it is not ours.
    return [f"{option} is no option of {words[0]}" for option in options_in(words[1:])
            if option.startswith("--") and not has_option(help_of_script(words[0]), option)]


class Commands(unittest.TestCase):
    def assert_real(self, commands: list[Command]) -> None:
        for command in commands:
            with self.subTest(page=pages.name_of(command.page), command=command.line):
                self.assertEqual([], problems_of(command.line))

    def test_those_of_terminals_and_scripts_are_real(self) -> None:
        found = [command for page in pages.pages()
                 for command in (*pages.console_commands(page), *pages.shell_commands(page))]
        self.assertGreater(len(found), 35)
        self.assert_real(found)

    def test_those_in_the_text_are_real(self) -> None:
        found = [command for page in pages.pages() for command in pages.inline_commands(page)
                 if "/" not in command.line.split()[0] or not (
                     ROOT / command.line.split()[0]).is_dir()]
        found = [command for command in found if is_command(command.line)]
        self.assertGreater(len(found), 20)
        self.assert_real(found)

    def test_what_is_not_there_is_found(self) -> None:
        self.assertEqual(problems_of("interfuse merge a.yaml --outptu b method.num_sample=3"),
                         ["--outptu is no option of interfuse merge",
                          "method.num_sample is no key of a recipe"])
        self.assertEqual(problems_of("torchrun --any 2 interfuse merge a.yaml --nothing"),
                         ["--nothing is no option of interfuse merge"])
        self.assertEqual(problems_of("scripts/setup --no-buidl"),
                         ["--no-buidl is no option of scripts/setup"])
        self.assertEqual(problems_of("scripts/nothing"), ["there is no program scripts/nothing"])

    def test_they_run_on_the_sample_project(self) -> None:
        ran = 0
        for page in pages.pages():
            commands = [words_of(command.line) for command in pages.console_commands(page)]
            commands = [words for words in commands
                        if words[0] in PROGRAMS and words[1:] and words[1] in COMMANDS]
            if not commands or pages.name_of(page) in RUN_ELSEWHERE:
                continue
            with tempfile.TemporaryDirectory(prefix="interfuse-commands-") as place:
                folder = Path(place) / "sample"
                shutil.copytree(SAMPLE, folder)
                # The user guide begins where the window has exported.
                interfuse("merge", "recipe.yaml", "--output", "merged-model", cwd=folder)
                for words in commands:
                    with self.subTest(page=pages.name_of(page), command=words):
                        result = interfuse(*words[1:], cwd=folder)
                        self.assertEqual(result.code, 0, result.stderr)
                        ran += 1
        self.assertGreaterEqual(ran, 10)


def is_command(line: str) -> bool:
    """Not a name of a file or folder alone, and not a line with a choice in it."""
    first = line.split()[0]
    if first == "interfuse":
        return " " in line and re.match(r"[a-z-]", line.split()[1]) is not None
    path = ROOT / first
    return path.is_file() and path.suffix == "" and " " in line


# Ways to go wrong, in the folder of the sample project.
MISTAKES = [
    ["merge", "nowhere.yaml", "--output", "out"],
    ["merge", "recipe.yaml", "--output", "out", "method.num_sampels=3"],
    ["merge", "recipe.yaml", "--output", "out", "method.num_samples=3000"],
    ["merge", "recipe.yaml", "--output", "pretrained"],
    ["merge", "recipe.yaml", "--output", "out", "modelpool.models.digits=experts/digitz"],
    ["merge", "recipe.yaml", "--output", "out", "method.device=cuda:77"],
    ["merge", "recipe.yaml", "--output", "out", "--routing", "README.md"],
    ["merge", "recipe.yaml", "--output", "out", "method=ties_merging", "--plots"],
    ["evaluate", "pretrained"],
    ["evaluate", "experts/digits", "--tasks", "tasks.yaml"],
    ["inspect", "nothing-here"],
    ["recipe", "method=ada_svd/clip_vision"],
]


class Messages(unittest.TestCase):
    def test_what_is_met_is_on_the_page_of_messages(self) -> None:
        entries = troubleshooting.entries(troubleshooting.PAGE.read_text("utf-8"))
        known = [re.compile(".+?".join(map(re.escape, part))) for entry in entries
                 if (part := [piece for piece in entry.strip(" …").split("…") if piece.strip()])
                 and len(troubleshooting.WORD.findall(entry)) >= troubleshooting.FEWEST_WORDS]
        with tempfile.TemporaryDirectory(prefix="interfuse-mistakes-") as place:
            folder = Path(place) / "sample"
            shutil.copytree(SAMPLE, folder)
            for mistake in MISTAKES:
                result = interfuse(*mistake, cwd=folder)
                self.assertIn(result.code, (1, 2), mistake)
                self.assertTrue(result.errors, mistake)
                for line in result.errors:
                    self.assertTrue(any(pattern.search(line) for pattern in known),
                                    f"interfuse {' '.join(mistake)}: {line}")


if __name__ == "__main__":
    unittest.main(verbosity=2)
