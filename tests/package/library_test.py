# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The library as other programs meet it: installed into a folder of its own, found from there by the
project in examples/, whose programs must write what `interfuse merge` writes.

The environment names the program (INTERFUSE_BINARY), the build folder (INTERFUSE_BUILD), LibTorch and
Arrow (INTERFUSE_TORCH_DIR, INTERFUSE_ARROW_DIR) and CMake (CMAKE_COMMAND).
"""

from __future__ import annotations

import filecmp
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "cmake" / "package"
RECIPE = ROOT / "resources" / "sample" / "recipe.yaml"
PAGE = ROOT / "docs" / "library.md"
TORCH = Path(os.environ["INTERFUSE_TORCH_DIR"])
ARROW = Path(os.environ["INTERFUSE_ARROW_DIR"])
BUILD = Path(os.environ["INTERFUSE_BUILD"])
CMAKE = os.environ.get("CMAKE_COMMAND", "cmake")
# What the library's headers may include of others: all of it is cheap to compile.
FOREIGN = {"ATen/core/Tensor.h", "c10/core/Device.h"}
TIME_LIMIT = 600.0  # seconds; compiling takes most of it on a busy machine


def run(*command: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, timeout=TIME_LIMIT,
        check=False,
    )


def must_run(*command: object) -> str:
    done = run(*command)
    if done.returncode != 0:
        raise AssertionError(f"{command[0]} failed:\n{done.stdout}\n{done.stderr}")
    return done.stdout


def places(torch: Path = TORCH, arrow: Path = ARROW) -> list[str]:
    return [f"-DINTERFUSE_TORCH_DIR={torch}", f"-DINTERFUSE_ARROW_DIR={arrow}"]


def configure(prefix: Path, build: Path, *options: str) -> None:
    must_run(CMAKE, "-S", ROOT / "examples", "-B", build, f"-DCMAKE_PREFIX_PATH={prefix}", *options)


class LibraryTest(unittest.TestCase):
    folder: Path
    prefix: Path

    @classmethod
    def setUpClass(cls) -> None:
        place = tempfile.TemporaryDirectory(prefix="interfuse-library-")
        cls.addClassCleanup(place.cleanup)
        cls.folder = Path(place.name)
        cls.prefix = cls.folder / "prefix"
        must_run(CMAKE, "--install", BUILD, "--component", "development", "--prefix", cls.prefix)

    @property
    def package_folder(self) -> Path:
        (config,) = self.prefix.rglob("InterfuseConfig.cmake")
        return config.parent


class Installed(LibraryTest):
    def headers(self) -> list[Path]:
        return sorted(path for path in self.prefix.rglob("*.h"))

    def public_headers(self) -> list[str]:
        text = (PACKAGE / "CMakeLists.txt").read_text(encoding="utf-8")
        listed = re.search(r"set\(public_headers\s([^)]*)\)", text)
        assert listed is not None
        return [f"core/{header}" for header in listed[1].split()]

    def test_headers_include_only_each_other_and_what_is_cheap(self) -> None:
        includes = self.prefix / "include" / "interfuse"
        self.assertGreater(len(self.headers()), 40)
        for header in self.headers():
            self.assertTrue(header.is_relative_to(includes / "core"), header)
            for name in re.findall(r'#\s*include\s*[<"]([^>"]+)', header.read_text("utf-8")):
                with self.subTest(header=header.name, includes=name):
                    if name.startswith("core/"):
                        self.assertTrue((includes / name).is_file())
                    elif "/" in name or name.endswith(".h"):
                        self.assertIn(name, FOREIGN)

    def test_no_header_is_there_for_nothing(self) -> None:
        includes = self.prefix / "include" / "interfuse"
        reached: set[str] = set()
        open_ends = self.public_headers()
        while open_ends:
            name = open_ends.pop()
            if name in reached:
                continue
            reached.add(name)
            text = (includes / name).read_text("utf-8")
            open_ends += re.findall(r'#\s*include\s*"(core/[^"]+)', text)
        installed = {str(path.relative_to(includes)) for path in self.headers()}
        self.assertEqual(installed, reached)

    def test_the_page_names_every_public_header_and_no_other(self) -> None:
        named = set(re.findall(r"`(core/[\w/]+\.h)`", PAGE.read_text("utf-8")))
        self.assertEqual(named, set(self.public_headers()))

    def test_nothing_names_a_place_of_this_machine(self) -> None:
        files = [path for path in self.prefix.rglob("*") if path.suffix in {".cmake", ".h"}]
        self.assertGreater(len(files), 45)
        for path in files:
            text = path.read_text("utf-8")
            for place in (ROOT, BUILD, TORCH, ARROW, self.prefix):
                self.assertNotIn(str(place), text, path)

    def test_only_the_library_is_in_this_component(self) -> None:
        names = {path.suffix for path in self.prefix.rglob("*") if path.is_file()}
        self.assertEqual(names, {".a", ".h", ".cmake"})
        # The core, and what it asks of the operating system.
        self.assertEqual({path.name for path in self.prefix.rglob("*.a")},
                         {"libinterfuse_core.a", "libinterfuse_platform.a"})


class Found(LibraryTest):
    def refusal(self, *options: str) -> str:
        """Why find_package does not take the package, on one line."""
        script = self.folder / "find.cmake"
        script.write_text("find_package(Interfuse REQUIRED)\n")
        done = run(CMAKE, f"-DInterfuse_DIR={self.package_folder}", *options, "-P", script)
        self.assertNotEqual(done.returncode, 0)
        return " ".join(done.stderr.split())

    def torch_of_version(self, major: int, minor: int) -> Path:
        torch = self.folder / f"torch-{major}.{minor}"
        for file in ("lib/libtorch_cpu.so", "include/ATen/core/Tensor.h"):
            (torch / file).parent.mkdir(parents=True, exist_ok=True)
            (torch / file).touch()
        version = torch / "include/torch/headeronly/version.h"
        version.parent.mkdir(parents=True)
        version.write_text(
            f"#define TORCH_VERSION_MAJOR {major}\n#define TORCH_VERSION_MINOR {minor}\n"
            "#define TORCH_VERSION_PATCH 0\n#define TORCH_VERSION_ABI_TAG 0\n"
        )
        return torch

    def test_it_says_what_to_set(self) -> None:
        self.assertIn("INTERFUSE_TORCH_DIR ('') holds no LibTorch. Set it to the folder with",
                      self.refusal())
        self.assertIn(f"INTERFUSE_TORCH_DIR ('{self.folder}') holds no LibTorch",
                      self.refusal(*places(torch=self.folder)))
        self.assertIn("INTERFUSE_ARROW_DIR ('') holds no Arrow. Set it to the folder with",
                      self.refusal(f"-DINTERFUSE_TORCH_DIR={TORCH}"))

    def test_another_libtorch_is_refused(self) -> None:
        text = self.refusal(*places(torch=self.torch_of_version(2, 7)))
        self.assertRegex(text, r"holds LibTorch 2\.7\.0, but this library was built with LibTorch 2\.")

    def test_another_version_of_the_library_is_refused(self) -> None:
        script = self.folder / "old.cmake"
        script.write_text("find_package(Interfuse 0.0.9 REQUIRED)\n")
        done = run(CMAKE, f"-DInterfuse_DIR={self.package_folder}", *places(), "-P", script)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("requested version \"0.0.9\"", " ".join(done.stderr.split()))

    def test_libraries_below_the_prefix_are_found_wherever_it_is_moved(self) -> None:
        first = self.folder / "first"
        shutil.copytree(self.prefix, first, copy_function=os.link)
        (first / "opt").mkdir()
        (first / "opt" / "torch").symlink_to(TORCH)
        (first / "opt" / "arrow").symlink_to(ARROW)
        relative = self.package_folder.relative_to(self.prefix)
        (first / relative / "InterfusePlaces.cmake").unlink()  # it is a link to the other's
        must_run(CMAKE, f"-DCMAKE_INSTALL_PREFIX={first}", f"-DINTERFUSE_PACKAGE_FOLDER={relative}",
                 f"-DINTERFUSE_SCRATCH_FOLDER={self.folder}",
                 *places(first / "opt" / "torch", first / "opt" / "arrow"),
                 "-P", PACKAGE / "record_places.cmake")
        moved = first.rename(self.folder / "moved")
        configure(moved, self.folder / "moved-build")
        commands = (self.folder / "moved-build" / "CMakeCache.txt").read_text("utf-8")
        self.assertIn(f"Interfuse_DIR:PATH={moved / relative}", commands)


class Examples(LibraryTest):
    build: Path

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.build = cls.folder / "build"
        configure(cls.prefix, cls.build, *places())
        must_run(CMAKE, "--build", cls.build)

    def setUp(self) -> None:
        place = tempfile.TemporaryDirectory(dir=self.folder)
        self.addCleanup(place.cleanup)
        self.place = Path(place.name)

    def interfuse(self, target: Path, *changes: str) -> None:
        must_run(os.environ["INTERFUSE_BINARY"], "merge", RECIPE, "--output", target, "--quiet",
                 *changes)

    def assert_same(self, one: Path, other: Path, names: list[str]) -> None:
        _, different, missing = filecmp.cmpfiles(one, other, names, shallow=False)
        self.assertEqual((different, missing), ([], []))

    def test_merge_clip_writes_what_the_program_writes(self) -> None:
        ours, theirs = self.place / "ours", self.place / "theirs"
        changes = ("method.num_samples=24", "method.device=cpu")
        text = must_run(self.build / "merge_clip", RECIPE, ours, *changes)
        self.interfuse(theirs, *changes)
        self.assert_same(ours, theirs,
                         ["model.safetensors", "config.json", "preprocessor_config.json"])
        # The routing table's summary: a kind of layer, its best expert and the weight of that.
        self.assertRegex(text, r"(?m)^mlp\.fc2 +late +(fashion|digits|letters|shapes|patterns) +0\.\d")
        self.assertRegex(text, r"(?m)^Images of digits route most to \w+ \(0\.\d+ on average\)\.$")

    def test_merge_clip_refuses_before_it_calibrates(self) -> None:
        full = self.place / "full"
        full.mkdir()
        (full / "mine.txt").write_text("mine")
        done = run(self.build / "merge_clip", RECIPE, full)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, rf"^error: The output folder '{full}' is not empty\.")
        absent = run(self.build / "merge_clip", self.place / "no.yaml", self.place / "out")
        self.assertEqual(absent.returncode, 1)
        self.assertIn("no.yaml", absent.stderr)

    def test_one_calibration_serves_all_scaling_factors(self) -> None:
        ours, theirs = self.place / "ours", self.place / "theirs"
        must_run(self.build / "scaling_factors", RECIPE, ours, "0.5", "3.5")
        self.interfuse(theirs)  # whose factor is 3.5
        names = sorted(path.name for path in theirs.iterdir())
        self.assertIn("routing.safetensors", names)
        self.assert_same(ours / "scaling-3.5", theirs, names)
        self.assert_same(ours / "scaling-0.5", theirs, ["routing.safetensors"])
        self.assertNotEqual((ours / "scaling-0.5" / "model.safetensors").read_bytes(),
                            (theirs / "model.safetensors").read_bytes())


if __name__ == "__main__":
    unittest.main()
