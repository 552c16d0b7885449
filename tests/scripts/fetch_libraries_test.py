# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests scripts/fetch_libraries.py against an index of its own, with wheels of a few kilobytes."""
from __future__ import annotations

import base64
import hashlib
import io
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import zipfile
from pathlib import Path

from fake_index import FakeIndex

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
FETCH = SCRIPTS / "fetch_libraries.py"
ENGINE = "engine-1.0-cp311-cp311-manylinux_2_28_x86_64.whl"
RUNTIME = "fast_runtime-2.0+local-py3-none-any.whl"
SIZE = 3_000_000

sys.path.insert(0, str(SCRIPTS))
from library_fetch.errors import human_bytes  # noqa: E402  pylint: disable=wrong-import-position
from library_fetch.table import load_table  # noqa: E402  pylint: disable=wrong-import-position


def wheel(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2020, 2, 2, 12, 0, 0)), content)
    return buffer.getvalue()


# Random, so that the wheel is as long as what it holds.
CODE = random.Random(1).randbytes(SIZE)
WHEELS = {
    ENGINE: wheel({
        "engine/include/a.h": b"// a",
        "engine/include/deep/b.h": b"// b",
        "engine/lib/libengine_cpu.so": CODE,
        "engine/lib/libengine_cuda.so": b"cuda",
        "engine/engine.py": b"print()",
    }),
    RUNTIME: wheel({"vendor/lib/libruntime.so.2": b"runtime", "vendor/lib/libextra.a": b"extra"}),
}


def entry(name: str, version: str, file: str, unpack: dict[str, list[str]]) -> dict:
    content = WHEELS[file]
    return {
        "name": name, "version": version, "file": file, "folder": "engine-1.0",
        "sha256": hashlib.sha256(content).hexdigest(), "size": len(content), "unpack": unpack,
    }


def standard_table() -> list[dict]:
    return [
        entry("engine", "1.0", ENGINE, {
            "cpu": ["engine/include/*", "engine/lib/libengine_cpu.so"],
            "cuda": ["engine/lib/libengine_cuda.so"],
        }),
        entry("fast-runtime", "2.0", RUNTIME, {"cuda": ["vendor/lib/libruntime.so.2"]}),
    ]


CPU_FILES = {"engine/include/a.h", "engine/include/deep/b.h", "engine/lib/libengine_cpu.so"}
CUDA_FILES = {"engine/lib/libengine_cuda.so", "vendor/lib/libruntime.so.2"}


class FetchTest(unittest.TestCase):
    def setUp(self) -> None:
        holder = tempfile.TemporaryDirectory(prefix="fetch libraries ")
        self.addCleanup(holder.cleanup)
        self.home = Path(holder.name)
        self.deps = self.home / "deps"
        self.table = self.home / "table.json"
        self.write_table(standard_table())

    def write_table(self, libraries: list[dict]) -> None:
        self.table.write_text(json.dumps({"libraries": libraries}), encoding="utf-8")

    def start(self, index_url: str, *arguments: str, **variables: str) -> subprocess.Popen:
        # Nothing of this machine's pip or proxy may take part.
        environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("PIP_") and not name.lower().endswith("_proxy")
        }
        environment.update(
            PIP_CONFIG_FILE=os.devnull, PIP_INDEX_URL=index_url, INTERFUSE_DEPS_DIR=str(self.deps)
        )
        environment.update(variables)
        return subprocess.Popen(
            [sys.executable, "-B", str(FETCH), "--table", str(self.table), *arguments],
            env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True,
        )

    def fetch(self, index: FakeIndex | str, *arguments: str, status: int = 0, **variables: str):
        """Runs the script to its end, checks its exit status and returns what it said."""
        url = index if isinstance(index, str) else index.url
        process = self.start(url, *arguments, **variables)
        out, err = process.communicate(timeout=120)
        self.assertEqual(process.returncode, status, err)
        self.assertEqual(out, "")
        self.assertNotIn("Traceback", err)
        return err

    def unpacked(self) -> set[str]:
        root = self.deps / "engine-1.0"
        return {
            path.relative_to(root).as_posix()
            for path in root.rglob("*")
            if path.is_file() and ".stamps" not in path.parts
        }

    def leftovers(self) -> set[str]:
        if not self.deps.exists():
            return set()
        return {path.name for path in self.deps.iterdir()} - {"engine-1.0", "libraries.lock"}

    def assert_whole(self, files: set[str]) -> None:
        self.assertEqual(self.unpacked(), files)
        self.assertEqual((self.deps / "engine-1.0/engine/lib/libengine_cpu.so").read_bytes(), CODE)
        self.assertEqual(self.leftovers(), set())


class Unpacking(FetchTest):
    def test_without_cuda_only_the_cpu_half_is_fetched_and_unpacked(self) -> None:
        with FakeIndex(WHEELS) as index:
            self.fetch(index)
            self.assert_whole(CPU_FILES)
            self.assertEqual([r.path for r in index.file_requests()], [f"/files/{ENGINE}"])

    def test_cuda_brings_everything_at_once_or_later(self) -> None:
        with FakeIndex(WHEELS) as index:
            self.fetch(index, "--cuda")
            self.assert_whole(CPU_FILES | CUDA_FILES)
            self.deps = self.home / "later"
            self.fetch(index)
            library = self.deps / "engine-1.0/engine/lib/libengine_cpu.so"
            before = library.stat().st_ino
            self.fetch(index, "--cuda")
            self.assert_whole(CPU_FILES | CUDA_FILES)
            self.assertEqual(library.stat().st_ino, before)

    def test_second_run_asks_nothing_and_touches_nothing(self) -> None:
        with FakeIndex(WHEELS) as index:
            self.fetch(index)
            asked = len(index.requests)
            before = {p: p.stat().st_mtime_ns for p in self.deps.rglob("*")}
            self.assertEqual(self.fetch(index), "")
            self.assertEqual(len(index.requests), asked)
            self.assertEqual({p: p.stat().st_mtime_ns for p in self.deps.rglob("*")}, before)

    def test_changed_table_unpacks_anew(self) -> None:
        table = standard_table()
        table[0]["unpack"]["cpu"].append("engine/engine.py")
        with FakeIndex(WHEELS) as index:
            self.fetch(index)
            self.write_table(table)
            self.fetch(index)
        self.assert_whole(CPU_FILES | {"engine/engine.py"})

    def test_deleted_library_comes_back(self) -> None:
        with FakeIndex(WHEELS) as index:
            self.fetch(index)
            (self.deps / "engine-1.0/engine/lib/libengine_cpu.so").unlink()
            self.fetch(index)
        self.assert_whole(CPU_FILES)

    def test_files_keep_the_time_of_the_archive(self) -> None:
        with FakeIndex(WHEELS) as index:
            self.fetch(index)
        stamp = (self.deps / "engine-1.0/engine/include/a.h").stat().st_mtime
        self.assertEqual(time.localtime(stamp)[:6], (2020, 2, 2, 12, 0, 0))

    def test_wheels_are_kept_when_asked_and_used_again(self) -> None:
        with FakeIndex(WHEELS) as index:
            self.fetch(index, "--keep-downloads")
            self.assertEqual((self.deps / "downloads" / ENGINE).read_bytes(), WHEELS[ENGINE])
            asked = len(index.file_requests())
            (self.deps / "engine-1.0/engine/lib/libengine_cpu.so").unlink()
            self.fetch(index)
            self.assertEqual(len(index.file_requests()), asked)
        self.assert_whole(CPU_FILES)

    def test_table_that_names_no_member_is_an_error(self) -> None:
        table = standard_table()
        table[0]["unpack"]["cpu"] = ["engine/lib/libmissing.so"]
        self.write_table(table)
        with FakeIndex(WHEELS) as index:
            self.assertIn("holds nothing called engine/lib/libmissing.so",
                          self.fetch(index, status=1))
        self.assertFalse((self.deps / "engine-1.0").exists())


class Index(FetchTest):
    def test_every_form_of_the_page_with_its_relative_links(self) -> None:
        for form in ("json", "html", "base"):
            with self.subTest(form=form), FakeIndex(WHEELS, form=form) as index:
                self.deps = self.home / form
                self.fetch(index, "--cuda")
                self.assert_whole(CPU_FILES | CUDA_FILES)
                self.assertEqual(index.requests[0].path, "/simple/engine/")
                self.assertIn("/simple/fast-runtime/", [r.path for r in index.requests])

    def test_index_without_the_file(self) -> None:
        with FakeIndex({RUNTIME: WHEELS[RUNTIME]}) as index:
            message = self.fetch(index, status=1)
        self.assertIn(f"{ENGINE} is not in the package index", message)
        self.assertFalse((self.deps / "engine-1.0").exists())

    def test_second_index_is_asked_when_the_first_has_nothing(self) -> None:
        with FakeIndex({}) as empty, FakeIndex(WHEELS) as index:
            self.fetch(empty, PIP_EXTRA_INDEX_URL=index.url)
        self.assert_whole(CPU_FILES)

    def test_unreachable_index_is_named(self) -> None:
        with FakeIndex({}) as index:
            url = index.url
        with FakeIndex({}, failures=[403]) as forbidding:
            self.assertIn("403", self.fetch(forbidding, status=1))
        self.assertIn(url, self.fetch(url, status=1))

    def test_credentials_are_sent_and_never_shown(self) -> None:
        secret = "Basic " + base64.b64encode(b"me:pass word").decode()
        with FakeIndex(WHEELS, password=secret) as index:
            url = index.url.replace("http://", "http://me:pass%20word@")
            self.fetch(url)
            self.assert_whole(CPU_FILES)
            index.password = "Basic other"
            message = self.fetch(url, "--cuda", status=1)
        self.assertIn("401", message)
        self.assertNotIn("pass", message)

    def test_local_folder_spares_the_index_and_keeps_its_file(self) -> None:
        folder = self.home / "wheels"
        folder.mkdir()
        (folder / ENGINE).write_bytes(WHEELS[ENGINE])
        with FakeIndex(WHEELS) as index:
            self.fetch(index, "--find-links", str(folder))
            self.assert_whole(CPU_FILES)
            self.assertEqual(index.requests, [])
            self.assertTrue((folder / ENGINE).exists())

    def test_find_links_of_pip_are_used_without_any_index(self) -> None:
        # pip separates its folders by blanks.
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / ENGINE).write_bytes(WHEELS[ENGINE])
            links = f"/nowhere/at/all {Path(folder).as_uri()}"
            self.fetch("http://127.0.0.1:9/simple", PIP_FIND_LINKS=links, PIP_NO_INDEX="1")
        self.assert_whole(CPU_FILES)

    def test_wrong_file_in_a_local_folder_is_not_used(self) -> None:
        folder = self.home / "wheels"
        folder.mkdir()
        (folder / ENGINE).write_bytes(WHEELS[RUNTIME])
        with FakeIndex(WHEELS) as index:
            message = self.fetch(index, "--find-links", str(folder))
        self.assertIn("does not have the pinned SHA-256", message)
        self.assert_whole(CPU_FILES)


class Downloading(FetchTest):
    def ranges(self, index: FakeIndex) -> list[str | None]:
        return [request.headers.get("Range") for request in index.file_requests()]

    def test_goes_on_after_broken_connections(self) -> None:
        with FakeIndex(WHEELS, cut=[1_000_000, 500_000]) as index:
            self.fetch(index)
            self.assertEqual(self.ranges(index), [None, "bytes=1000000-", "bytes=1500000-"])
        self.assert_whole(CPU_FILES)

    def test_starts_over_with_a_server_that_knows_no_ranges(self) -> None:
        with FakeIndex(WHEELS, cut=[1_000_000], ranges=False) as index:
            self.fetch(index)
            self.assertEqual(self.ranges(index), [None, "bytes=1000000-"])
        self.assert_whole(CPU_FILES)

    def test_tries_again_when_the_server_is_busy(self) -> None:
        with FakeIndex(WHEELS, failures=[503, 429]) as index:
            self.fetch(index)
        self.assert_whole(CPU_FILES)

    def test_wrong_hash_is_refused_after_a_second_try(self) -> None:
        forged = bytearray(WHEELS[ENGINE])
        forged[SIZE // 2] ^= 1
        with FakeIndex({ENGINE: bytes(forged)}) as index:
            message = self.fetch(index, status=1)
            self.assertEqual(self.ranges(index), [None, None])
        self.assertIn("wrong SHA-256 and was deleted", message)
        self.assertIn("nothing of it was used", message)
        self.assertFalse((self.deps / "engine-1.0").exists())
        self.assertEqual([p.name for p in self.deps.rglob("*") if p.is_file()], ["libraries.lock"])

    def test_file_longer_than_pinned_is_refused(self) -> None:
        with FakeIndex({ENGINE: WHEELS[ENGINE] + bytes(1000)}) as index:
            self.assertIn("is longer than", self.fetch(index, status=1))
        self.assertFalse((self.deps / "engine-1.0").exists())

    def test_damaged_rest_of_an_earlier_run_is_replaced(self) -> None:
        part = self.deps / "downloads" / (ENGINE + ".part")
        part.parent.mkdir(parents=True)
        part.write_bytes(b"not the beginning of that wheel")
        with FakeIndex(WHEELS) as index:
            message = self.fetch(index)
            self.assertEqual(self.ranges(index), ["bytes=31-", None])
        self.assertIn("fetching it again", message)
        self.assert_whole(CPU_FILES)


class Interruption(FetchTest):
    def interrupt(self, number: int) -> None:
        with FakeIndex(WHEELS, stall_at=2_000_000) as index:
            process = self.start(index.url)
            part = self.deps / "downloads" / (ENGINE + ".part")
            deadline = time.monotonic() + 60
            # Whole blocks are written; the rest of the stalled one is lost with the connection.
            while not (part.exists() and part.stat().st_size >= 1 << 20):
                self.assertLess(time.monotonic(), deadline, "the download never began")
                time.sleep(0.02)
            process.send_signal(number)
            _, err = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 130, err)
        self.assertIn("interrupted", err)
        self.assertNotIn("Traceback", err)
        self.assertFalse((self.deps / "engine-1.0").exists())
        have = part.stat().st_size
        with FakeIndex(WHEELS) as index:
            self.fetch(index)
            self.assertEqual(index.file_requests()[0].headers["Range"], f"bytes={have}-")
        self.assert_whole(CPU_FILES)

    def test_interrupted_download_goes_on(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(signal=number.name):
                self.deps = self.home / number.name
                self.interrupt(number)

    def test_what_was_unpacked_before_a_failure_is_not_fetched_again(self) -> None:
        with FakeIndex({ENGINE: WHEELS[ENGINE]}) as index:
            self.fetch(index, "--cuda", status=1)
            self.assertFalse((self.deps / "engine-1.0").exists())
        with FakeIndex(WHEELS) as index:
            self.fetch(index, "--cuda")
            self.assertEqual(len(index.file_requests()), 1)
        self.assert_whole(CPU_FILES | CUDA_FILES)

    def test_half_written_files_of_a_killed_run_are_dropped(self) -> None:
        unfinished = self.deps / "engine-1.0.partial/.unfinished/engine/lib/libengine_cuda.so"
        unfinished.parent.mkdir(parents=True)
        unfinished.write_bytes(b"cu")
        with FakeIndex(WHEELS) as index:
            self.fetch(index)
        self.assert_whole(CPU_FILES)

    def test_leftovers_of_another_table_are_dropped(self) -> None:
        staging = self.deps / "engine-1.0.partial"
        (staging / ".stamps").mkdir(parents=True)
        (staging / ".stamps/engine.cpu").write_text("0" * 64, encoding="ascii")
        (staging / "old.h").write_bytes(b"// old")
        with FakeIndex(WHEELS) as index:
            self.fetch(index)
        self.assert_whole(CPU_FILES)

    def test_two_runs_at_once_fetch_once(self) -> None:
        with FakeIndex(WHEELS) as index:
            runs = [self.start(index.url) for _ in range(2)]
            for run in runs:
                _, err = run.communicate(timeout=120)
                self.assertEqual(run.returncode, 0, err)
            self.assertEqual(len(index.file_requests()), 1)
        self.assert_whole(CPU_FILES)


class Table(FetchTest):
    def test_unusable_tables_are_named(self) -> None:
        for change, message in (
            ({"sha256": "12"}, "no SHA-256"),
            ({"size": 0}, "no size"),
            ({"folder": "../elsewhere"}, "unsafe name"),
            ({"unpack": {"gpu": ["*"]}}, "must unpack"),
        ):
            with self.subTest(change=change):
                self.write_table([{**standard_table()[0], **change}])
                self.assertIn(message, self.fetch("http://127.0.0.1:9/simple", status=1))
        self.table.write_text("{", encoding="utf-8")
        self.assertIn(str(self.table), self.fetch("http://127.0.0.1:9/simple", status=1))

    def test_the_real_table_is_sound(self) -> None:
        table = load_table(SCRIPTS / "libraries.json", "linux")
        self.assertEqual(len({library.name for library in table}), len(table))
        for library in table:
            with self.subTest(library=library.label):
                prefix = f"{library.name.replace('-', '_')}-{library.version}-"
                self.assertTrue(library.file.startswith(prefix), library.file)
                self.assertTrue(library.file.endswith("x86_64.whl"), library.file)
        torch = next(library for library in table if library.name == "torch")
        self.assertIn("torch/lib/libtorch_cpu.so", torch.unpack["cpu"])
        self.assertFalse([name for name in torch.unpack["cpu"] if "cuda" in name])

    def test_the_real_table_has_the_same_libraries_for_windows(self) -> None:
        table = load_table(SCRIPTS / "libraries.json", "windows")
        versions = {one.name: one.version for one in load_table(SCRIPTS / "libraries.json", "linux")}
        self.assertEqual({one.name for one in table}, {"torch", "pyarrow"})
        for library in table:
            with self.subTest(library=library.label):
                self.assertEqual(library.version, versions[library.name])
                self.assertTrue(library.file.endswith("win_amd64.whl"), library.file)
                self.assertEqual(set(library.unpack), {"cpu"})

    def test_wheels_of_another_platform_are_left_alone(self) -> None:
        other = {**standard_table()[0], "platform": "windows", "sha256": 64 * "0"}
        self.write_table([*standard_table(), other])
        with FakeIndex(WHEELS) as index:
            self.fetch(index)
            self.assertEqual(self.unpacked(), CPU_FILES)
            self.assertIn("SHA-256", self.fetch(index, "--platform", "windows", status=1))
        self.write_table([{**standard_table()[0], "platform": "amiga"}])
        self.assertIn("unknown platform", self.fetch("http://127.0.0.1:9/simple", status=1))

    def test_sizes_read_well(self) -> None:
        self.assertEqual(
            [human_bytes(n) for n in (0, 999, 1000, 42_823_810, 530_604_548, 2_500_000_000)],
            ["0 B", "999 B", "1.0 kB", "42.8 MB", "531 MB", "2.5 GB"],
        )


if __name__ == "__main__":
    unittest.main()
