# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `cmake --install` puts in place: complete, movable, without a trace of the machine it was built
on, and at work with LibTorch alone, without any file of NVIDIA's.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

BINARY = Path(os.environ["INTERFUSE_BINARY"])
BUILD = Path(os.environ["INTERFUSE_BUILD"])
TORCH = Path(os.environ["INTERFUSE_TORCH"])
ROOT = Path(__file__).resolve().parent.parent.parent
COMMANDS = ["merge", "evaluate", "inspect", "recipe", "presets", "libraries"]


def run(*command: object, **more: object) -> subprocess.CompletedProcess:
    return subprocess.run([str(word) for word in command], text=True, capture_output=True,
                          timeout=300, **more)


def libtorch_alone(place: Path) -> Path:
    """An unpacked LibTorch of links, with none of the libraries that its wheel asks for beside it."""
    library = place / "torch" / "lib"
    library.mkdir(parents=True)
    for name in ("libtorch_cpu.so", "libc10.so", "libgomp.so.1"):
        os.symlink(TORCH / "lib" / name, library / name)
    (place / "torch" / "version.py").write_text("__version__ = '2.11.0'\n")
    return place


class Installed(unittest.TestCase):
    scratch: tempfile.TemporaryDirectory
    prefix: Path

    @classmethod
    def setUpClass(cls) -> None:
        cls.scratch = tempfile.TemporaryDirectory(prefix="interfuse-installed-")
        folder = Path(cls.scratch.name)
        done = run("cmake", "--install", BUILD, "--component", "program", "--strip", "--prefix",
                   folder / "first")
        assert done.returncode == 0, done.stderr
        # Whatever works from here works from anywhere.
        cls.prefix = folder / "moved elsewhere"
        shutil.move(folder / "first", cls.prefix)
        (folder / "home").mkdir()
        libtorch_alone(folder / "libtorch")

    @classmethod
    def tearDownClass(cls) -> None:
        cls.scratch.cleanup()

    def environment(self, **more: str) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items()
                if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
                and not name.startswith(("INTERFUSE", "XDG", "LD_"))}
        return {**kept, "HOME": str(Path(self.scratch.name) / "home"), **more}

    def interfuse(self, *arguments: object, **more: str) -> subprocess.CompletedProcess:
        return run(self.prefix / "bin/interfuse", *arguments, env=self.environment(**more),
                   stdin=subprocess.DEVNULL)

    def with_libtorch(self, *arguments: object) -> subprocess.CompletedProcess:
        return self.interfuse(*arguments, INTERFUSE_TORCH_DIR=str(Path(self.scratch.name) / "libtorch"))

    def programs(self) -> list[Path]:
        return [self.prefix / "bin/interfuse", self.prefix / "lib/interfuse/interfuse",
                self.prefix / "lib/interfuse/interfuse-libraries"]

    def dynamic(self, file: Path) -> str:
        return run("readelf", "-dW", file).stdout

    def test_everything_that_a_desktop_asks_for_is_there(self) -> None:
        for name in ("share/applications/interfuse.desktop", "share/metainfo/interfuse.metainfo.xml",
                     "share/mime/packages/interfuse.xml", "share/man/man1/interfuse.1.gz",
                     "share/icons/hicolor/scalable/apps/interfuse.svg",
                     "share/icons/hicolor/48x48/apps/interfuse.png",
                     "share/icons/hicolor/256x256/mimetypes/application-x-interfuse-recipe.png",
                     "share/interfuse/sample/recipe.yaml", "share/doc/interfuse/user-guide.md",
                     "share/doc/interfuse/licences.md", "share/doc/interfuse/copyright",
                     "share/doc/interfuse/arrow/LICENSE.txt",
                     "share/bash-completion/completions/interfuse"):
            self.assertTrue((self.prefix / name).is_file(), name)

    def test_no_file_is_nvidias_or_libtorchs(self) -> None:
        names = [file.name for file in self.prefix.rglob("*") if file.is_file()]
        self.assertFalse([name for name in names if re.match("libtorch|libc10|libnv|libcu[^dp]", name)])
        for name in ("libcudart.so.13", "libcupti.so.13"):
            file = self.prefix / "lib/interfuse/stand-ins" / name
            self.assertLess(file.stat().st_size, 40_000, "a stand-in is small")

    def test_the_programs_need_what_they_should_and_look_for_it_beside_them(self) -> None:
        launcher, program, libraries = (self.dynamic(file) for file in self.programs())
        self.assertNotRegex(launcher, "NEEDED.*(torch|c10|Qt6|arrow)")
        self.assertNotRegex(libraries, "NEEDED.*(torch|c10|arrow)")
        self.assertRegex(program, r"NEEDED.*libtorch_cpu")
        self.assertRegex(program, r"RUNPATH.*\[\$ORIGIN\]")
        for text in (launcher, libraries):
            self.assertNotRegex(text, "RUNPATH|RPATH")

    def test_the_programs_are_hardened_and_stripped(self) -> None:
        for file in self.programs():
            with self.subTest(program=file.name):
                self.assertRegex(self.dynamic(file), "FLAGS_1.*NOW.*PIE")
                headers = run("readelf", "-lW", file).stdout
                self.assertIn("GNU_RELRO", headers)
                self.assertRegex(headers, r"GNU_STACK.* RW +0x")
                self.assertNotIn(".symtab", run("readelf", "-SW", file).stdout)
        symbols = run("nm", "-D", "--undefined-only", self.programs()[1]).stdout
        self.assertTrue("__stack_chk_fail" in symbols)
        self.assertTrue("_chk@" in symbols)

    def test_nothing_tells_where_it_was_built(self) -> None:
        for file in self.prefix.rglob("*"):
            if file.is_file() and not file.is_symlink():
                self.assertFalse(str(ROOT).encode() in file.read_bytes(), file)

    def test_stand_ins_have_all_that_libtorch_asks_them_for(self) -> None:
        asked = run("nm", "-D", "--undefined-only", TORCH / "lib/libtorch_cpu.so").stdout
        for library in ("libcudart.so.13", "libcupti.so.13"):
            wanted = set(re.findall(rf"U (\w+)@{re.escape(library)}", asked))
            self.assertTrue(wanted)
            there = run("nm", "-D", "--defined-only", self.prefix / "lib/interfuse/stand-ins" / library)
            self.assertLessEqual(wanted, set(re.findall(rf" T (\w+)@@{re.escape(library)}", there.stdout)))

    def test_without_libtorch_it_says_what_to_do(self) -> None:
        done = self.interfuse("merge", "recipe.yaml", "--output", "x")
        self.assertEqual(done.returncode, 1)
        self.assertIn("interfuse libraries --fetch", done.stderr)
        self.assertIn("LibTorch 2.11.0 is not here", self.interfuse("libraries").stdout)
        self.assertRegex(self.interfuse("--version").stdout, r"^\d+\.\d+\.\d+$")

    def test_a_pytorch_of_the_machine_serves_and_is_forgotten(self) -> None:
        used = self.interfuse("libraries", "--use", Path(self.scratch.name) / "libtorch")
        self.assertEqual(used.returncode, 0, used.stderr)
        self.assertIn("LibTorch 2.11.0 is in", used.stdout)
        self.assertEqual(self.interfuse("presets").returncode, 0)
        self.assertIn("Removed", self.interfuse("libraries", "--remove").stdout)
        self.assertEqual(self.interfuse("presets").returncode, 1)
        refused = self.interfuse("libraries", "--use", self.prefix)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("There is no PyTorch", refused.stderr)

    def test_it_merges_the_sample_project_to_the_same_bytes(self) -> None:
        sample = self.prefix / "share/interfuse/sample/recipe.yaml"
        out = Path(self.scratch.name) / "installed"
        done = self.with_libtorch("merge", sample, "--output", out, "-q")
        self.assertEqual(done.returncode, 0, done.stderr)
        built = Path(self.scratch.name) / "built"
        run(BINARY, "merge", ROOT / "resources/sample/recipe.yaml", "--output", built, "-q", check=True)
        for name in ("model.safetensors", "routing_weights.csv", "config.json"):
            self.assertEqual((out / name).read_bytes(), (built / name).read_bytes(), name)

    def test_completions_know_every_option(self) -> None:
        folder = self.prefix / "share"
        bash = (folder / "bash-completion/completions/interfuse").read_text()
        zsh = (folder / "zsh/vendor-completions/_interfuse").read_text()
        fish = (folder / "fish/vendor_completions.d/interfuse.fish").read_text()
        for command in COMMANDS:
            told = self.with_libtorch(command, "--help").stdout
            options = set(re.findall(r"^  (?:-\w,)?(--[\w-]+)", told, re.M))
            self.assertIn("--help", options)
            with self.subTest(command=command):
                part = re.search(rf"^        {command}\) echo (.*?);;", bash, re.M | re.S)
                self.assertEqual(set(re.findall(r"--[\w-]+", part.group(1))), options)
                part = re.search(rf"^        {command}\)\n(.*?);;", zsh, re.M | re.S)
                self.assertEqual(set(re.findall(r"--[\w-]+", part.group(1))) | {"--help"}, options)
                lines = re.findall(rf'__fish_seen_subcommand_from {command}" -l ([\w-]+)', fish)
                self.assertEqual({"--" + name for name in lines}, options)
        words = 'COMP_WORDS=(interfuse merge --ov); COMP_CWORD=2; _interfuse; echo "${COMPREPLY[@]}"'
        done = run("bash", "-c", f"source '{folder}/bash-completion/completions/interfuse'; {words}")
        self.assertEqual(done.stdout.strip(), "--overwrite")

    def test_desktop_files_are_valid(self) -> None:
        share = self.prefix / "share"
        for command in (["desktop-file-validate", share / "applications/interfuse.desktop"],
                        ["appstreamcli", "validate", "--no-net", "--no-color",
                         share / "metainfo/interfuse.metainfo.xml"]):
            if shutil.which(str(command[0])) is None:
                continue
            done = run(*command)
            # Without a domain of its own the project cannot name itself by one.
            told = [line for line in done.stdout.splitlines()
                    if line.startswith(("E:", "W:")) and "-is-not-rdns" not in line]
            self.assertFalse(told, done.stdout)
            if command[0] == "desktop-file-validate":
                self.assertEqual(done.stdout + done.stderr, "")


if __name__ == "__main__":
    unittest.main()
