# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program is made to crash in the middle of its work: it ends by the signal as ever, and says
where the report is that it has left."""

from __future__ import annotations

import os
import re
import resource
import signal
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import large_pool
from running import Running

TOKEN = "hf_AbCdEfGhIjKlMnOpQrStUvWxYz012345"
CAUSES = (signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS, signal.SIGFPE, signal.SIGILL)


class Crashes(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="interfuse-crash-")
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.recipe = large_pool.write_pool(self.root / "pool")
        self.reports = self.root / "state" / "interfuse" / "reports"
        surroundings = mock.patch.dict(os.environ, {
            "HOME": str(self.root), "XDG_STATE_HOME": str(self.root / "state"),
            "HF_TOKEN": TOKEN, "SOME_SECRET": "open sesame",
        })
        surroundings.start()
        self.addCleanup(surroundings.stop)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def crash(self, number: signal.Signals) -> tuple[int, str]:
        running = Running("merge", self.recipe, "-o", self.root / "out")
        self.addCleanup(running.close)
        running.wait_for("Round 1 of")
        code, _, stdout, stderr = running.stop(number)
        self.assertEqual(stdout, "")
        return code, stderr

    def test_every_signal_leaves_a_report(self) -> None:
        for number in CAUSES:
            with self.subTest(signal=number.name):
                code, stderr = self.crash(number)
                if "Sanitizer" in stderr:
                    self.skipTest("a sanitizer reports by itself")
                self.assertEqual(code, -number)
                place = re.search(r"A report of it is in '(.*)'\. Nothing was sent\.", stderr)
                assert place, stderr
                self.assertEqual(Path(place[1]).parent, self.reports)
                report = Path(place[1]).read_text(encoding="utf-8")
                for part in (
                    f"Signal: {number.value} ({number.name}", "Interfuse: 0.", "LibTorch: ", "Qt: 6.",
                    "Run: calibrating, round 1 of ", "merge ~/pool/", "VmRSS:", "Backtrace:\n#00 0x",
                    "End of the report.\n",
                ):
                    self.assertIn(part, report)
                for part in (TOKEN, "sesame", str(self.root)):
                    self.assertNotIn(part, report)
                self.assertFalse((self.root / "out").exists())


if __name__ == "__main__":
    unittest.main()
