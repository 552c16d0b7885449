# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_layering.py over small made-up trees: it must see every rule being broken."""

from __future__ import annotations

import contextlib
import io
import tempfile
import unittest
from pathlib import Path

import check_layering

CODE_HEAD = "".join(f"// {line}\n" for line in check_layering.SPDX_LINES)
SCRIPT_HEAD = "".join(f"# {line}\n" for line in check_layering.SPDX_LINES)


class TreeTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        (self.root / "core").mkdir()

    def put(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def put_code(self, path: str, *headers: str) -> None:
        lines = [f"#include {h}" if h[0] in '<"' else f'#include "{h}"' for h in headers]
        self.put(path, CODE_HEAD + "\n".join(lines) + "\n")

    def problems(self) -> list[str]:
        return check_layering.problems_of(self.root)

    def expect_one(self, path: str, *headers: str, says: str) -> None:
        """The last header, and no other, is a problem in this file."""
        self.put_code(path, *headers)
        problems = self.problems()
        self.assertEqual(len(problems), 1, problems)
        self.assertTrue(problems[0].startswith(f"{path}:{len(headers) + 2}: "), problems)
        self.assertIn(says, problems[0])
        (self.root / path).unlink()

    def expect_none(self, path: str, *headers: str) -> None:
        self.put_code(path, *headers)
        self.assertEqual(self.problems(), [])


class Rooms(TreeTest):
    def test_earlier_rooms_may_be_included_and_later_ones_not(self) -> None:
        for i, room in enumerate(check_layering.ROOMS):
            for j, other in enumerate(check_layering.ROOMS):
                header = "core/recipe/recipe.h" if other == "recipe" else f"core/{other}/some.h"
                with self.subTest(room=room, other=other):
                    if j <= i:
                        self.expect_none(f"core/{room}/file.cpp", "<vector>", header)
                        (self.root / f"core/{room}/file.cpp").unlink()
                    else:
                        says = f"core/{room} comes before core/{other}"
                        self.expect_one(f"core/{room}/file.cpp", "<vector>", header, says=says)

    def test_headers_are_held_to_it_too(self) -> None:
        self.expect_one("core/clip/file.h", "core/merge/gate.h", says="core/merge")

    def test_merge_sees_the_recipe_but_not_how_it_is_read(self) -> None:
        self.expect_none("core/merge/file.cpp", "core/recipe/recipe.h")
        self.expect_one("core/merge/other.cpp", "core/recipe/recipe_yaml.h", says="recipe/recipe.h")

    def test_core_sees_neither_ui_nor_app_nor_tests(self) -> None:
        self.expect_one("core/project/file.cpp", "ui/window/window.h", says="nothing of ui")
        self.expect_one("core/project/file.cpp", "app/main.h", says="nothing of app")
        self.expect_one("core/project/file.cpp", "tests/support/x.h", says="includes the tests")

    def test_ui_sees_core_and_app_sees_both(self) -> None:
        self.expect_none("ui/window/window.cpp", "ui/window/window.h", "core/project/run.h", "<QWidget>")
        self.expect_one("ui/window/other.cpp", "app/main.h", says="ui knows nothing of app")
        self.expect_none("app/main.cpp", "ui/window/window.h", "app/main.h", "core/runtime/error.h")

    def test_examples_see_the_library_alone(self) -> None:
        self.expect_none("examples/a.cpp", "<core/project/run.h>", "<cstdio>")
        self.expect_one("examples/b.cpp", "<ui/window/window.h>", says="examples knows nothing of ui")
        self.expect_one("examples/b.cpp", "<app/main.h>", says="examples knows nothing of app")

    def test_rooms_of_ui_have_an_order_too(self) -> None:
        self.expect_none("ui/panels/panel.cpp", "ui/style/palette.h", "ui/panels/panel.h")
        self.expect_one("ui/style/palette.cpp", "ui/panels/panel.h",
                        says="ui/style comes before ui/panels")
        self.expect_one("ui/panels/other.cpp", "ui/attic/file.h", says="ui/attic is no room")
        self.put_code("ui/attic/file.cpp")
        self.assertIn("ui/attic/file.cpp: lies in no room", self.problems()[0])

    def test_includes_in_angle_brackets_and_odd_spacing_count(self) -> None:
        self.expect_one("core/clip/file.cpp", "<core/merge/gate.h>", says="core/merge")
        self.put("core/clip/file.cpp", CODE_HEAD + '  #  include   "core/merge/gate.h" // why\n')
        self.assertEqual(len(self.problems()), 1)

    def test_relative_includes_are_followed(self) -> None:
        self.put_code("core/merge/gate.h")
        self.put_code("core/clip/tower.h")
        self.expect_none("core/merge/file.cpp", "gate.h", "../clip/tower.h")
        self.expect_one("core/clip/file.cpp", "tower.h", "../merge/gate.h", says="core/merge")

    def test_commented_includes_do_not_count(self) -> None:
        self.put("core/clip/file.cpp", CODE_HEAD + '// #include "core/merge/gate.h"\n')
        self.assertEqual(self.problems(), [])

    def test_unknown_rooms_are_named(self) -> None:
        self.put_code("core/attic/file.cpp")
        self.assertIn("core/attic/file.cpp: lies in no room", self.problems()[0])
        (self.root / "core/attic/file.cpp").unlink()
        self.put_code("core/file.cpp")
        self.assertIn("core/file.cpp: lies in no room", self.problems()[0])
        (self.root / "core/file.cpp").unlink()
        self.expect_one("core/clip/file.cpp", "core/attic/file.h", says="core/attic is no room")


class Torch(TreeTest):
    def test_torch_torch_is_nowhere(self) -> None:
        for path in ("core/clip/a.cpp", "core/clip/a.h", "ui/window/a.cpp", "app/a.cpp", "tests/x/a.cpp",
                     "tests/x/a.h", "benchmarks/a.cpp", "tools/a.cpp"):
            with self.subTest(path=path):
                self.expect_one(path, "<torch/torch.h>", says="too long to compile")

    def test_only_sources_of_core_see_operators(self) -> None:
        self.expect_none("core/clip/a.cpp", "<ATen/ATen.h>", "<torch/types.h>", "<c10/util/x.h>")
        self.expect_none("core/clip/a.h", "<ATen/core/Tensor.h>", "<c10/core/Device.h>")
        for header in ("<ATen/ATen.h>", "<ATen/Parallel.h>", '"ATen/core/Generator.h"',
                       "<torch/types.h>"):
            with self.subTest(header=header):
                self.expect_one("core/clip/b.h", header, says="a header of core")

    def test_neither_ui_nor_app_nor_examples_see_any(self) -> None:
        for folder in ("ui/window", "app", "examples"):
            for suffix in ("h", "cpp"):
                for header in ("ATen/core/Tensor.h", "c10/core/Device.h", "torch/types.h"):
                    with self.subTest(folder=folder, suffix=suffix, header=header):
                        self.expect_one(f"{folder}/a.{suffix}", f"<{header}>",
                                        says="does not see LibTorch")

    def test_tests_may_use_operators(self) -> None:
        self.expect_none("tests/merge/a.cpp", "<ATen/Parallel.h>", "core/merge/gate.h",
                         "tests/support/a.h")


class Systems(TreeTest):
    def test_only_the_platform_room_speaks_to_one_system(self) -> None:
        for header in ("<unistd.h>", "<sys/stat.h>", "<csignal>", "<windows.h>", "<dlfcn.h>"):
            for path in ("core/runtime/a.cpp", "core/dataset/a.h", "ui/window/a.cpp", "app/a.cpp"):
                with self.subTest(path=path, header=header):
                    self.expect_one(path, header, says="only core/platform")
            self.expect_none("core/platform/a_posix.cpp", header)
            self.expect_none("tests/runtime/a.cpp", header)
            self.expect_none("tools/a.cpp", header)

    def test_a_header_of_ours_may_be_called_like_one(self) -> None:
        self.put_code("core/platform/process.h")
        self.expect_none("core/runtime/a.cpp", "core/platform/process.h")

    def test_the_platform_room_stands_alone(self) -> None:
        for header in ("<QString>", "<QtGlobal>", "<ATen/ATen.h>", "<nlohmann/json.hpp>"):
            with self.subTest(header=header):
                self.expect_one("core/platform/a.cpp", header, says="stands on the standard library")
        self.expect_none("core/platform/a.cpp", "<vector>", "<winsock2.h>", "<sys/mman.h>")


class Form(TreeTest):
    def test_every_kind_of_source_needs_both_lines(self) -> None:
        for path in ("core/clip/a.h", "core/clip/a.cpp", "tests/a.py", "scripts/a.sh",
                     "cmake/a.cmake", "core/clip/CMakeLists.txt", "CMakeLists.txt"):
            with self.subTest(path=path):
                self.put(path, "nothing\n")
                found = self.problems()
                self.assertEqual(len(found), 2, found)
                for problem in found:
                    self.assertTrue(problem.startswith(f"{path}:1: does not begin"), problem)
                (self.root / path).unlink()

    def test_one_line_alone_or_a_late_one_is_not_enough(self) -> None:
        first, second = check_layering.SPDX_LINES
        for text in (f"# {first}\n", f"# {second}\n", f"\n\n# {first}\n# {second}\n",
                     f"# {first}\n# {second}-only\n", ""):
            with self.subTest(text=text):
                self.put("tests/a.py", text)
                self.assertGreater(len(self.problems()), 0)

    def test_a_script_may_begin_with_its_interpreter(self) -> None:
        self.put("scripts/start", "#!/bin/sh\n" + SCRIPT_HEAD)
        self.put("scripts/other.sh", "#!/bin/sh\n" + SCRIPT_HEAD)
        self.assertEqual(self.problems(), [])
        self.put("scripts/start", "#!/bin/sh\necho\n")
        self.assertEqual(len(self.problems()), 2)

    def test_data_and_builds_are_left_alone(self) -> None:
        self.put("tests/fixtures/data.json", "{}\n" * 1000)
        self.put("tests/fixtures/README", "text\n")
        self.put("tools/build-x/a.cpp", "#include <torch/torch.h>\n")
        self.put("build/a.cpp", "#include <torch/torch.h>\n")
        self.put(".deps/a.h", "#include <torch/torch.h>\n")
        self.assertEqual(self.problems(), [])

    def test_files_stay_under_450_lines(self) -> None:
        self.put("core/clip/a.cpp", CODE_HEAD + "\n" * 447)
        self.assertEqual(self.problems(), [])
        self.put("core/clip/a.cpp", CODE_HEAD + "\n" * 448)
        self.assertEqual(len(self.problems()), 1)
        self.assertIn("core/clip/a.cpp: has 450 lines", self.problems()[0])


class Main(TreeTest):
    def run_main(self, root: Path) -> tuple[int, str]:
        text = io.StringIO()
        with contextlib.redirect_stdout(text), contextlib.redirect_stderr(text):
            code = check_layering.main([str(root)])
        return code, text.getvalue()

    def test_says_what_is_wrong_and_fails(self) -> None:
        self.put_code("core/clip/a.cpp", "core/merge/gate.h")
        self.put_code("ui/window/a.cpp", "<ATen/ATen.h>")
        code, text = self.run_main(self.root)
        self.assertEqual(code, 1)
        self.assertIn("core/clip/a.cpp:3: includes core/merge/gate.h", text)
        self.assertIn("ui/window/a.cpp:3: includes ATen/ATen.h", text)

    def test_is_silent_about_a_sound_tree(self) -> None:
        self.put_code("core/merge/a.cpp", "core/clip/tower.h")
        self.assertEqual(self.run_main(self.root), (0, ""))

    def test_a_place_without_sources_is_wrong_usage(self) -> None:
        code, text = self.run_main(self.root / "absent")
        self.assertEqual(code, 2)
        self.assertIn("no source tree", text)


if __name__ == "__main__":
    unittest.main()
