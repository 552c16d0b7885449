# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program at work, to be interrupted."""

from __future__ import annotations

import signal
import subprocess
import time
from pathlib import Path

from program import binary, environment


class Running:
    """A command in progress whose messages are read line by line."""

    def __init__(self, *arguments: object) -> None:
        self.process = subprocess.Popen(
            [binary(), *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=environment(),
        )
        self.lines: list[str] = []

    def wait_for(self, part: str) -> None:
        """Until a line on stderr holds the part."""
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.lines.append(line)
            if part in line:
                return
        raise AssertionError(f"no line with {part!r}: {''.join(self.lines)}")

    def wait_until_signals_are_watched(self) -> None:
        # These two and no other: libraries block every signal for the moment in which they start a
        # thread of theirs, before the program itself has begun.
        watched = 1 << (signal.SIGINT - 1) | 1 << (signal.SIGTERM - 1)
        status = Path(f"/proc/{self.process.pid}/status")
        while self.process.poll() is None:
            for line in status.read_text().splitlines():
                name, _, mask = line.partition(":")
                if name == "SigBlk" and int(mask, 16) == watched:
                    return
            time.sleep(0.002)
        raise AssertionError("the program ended before it watched for signals")

    def stop(self, number: signal.Signals) -> tuple[int, float, str, str]:
        """Exit code, seconds it took, stdout and stderr."""
        start = time.monotonic()
        self.process.send_signal(number)
        try:
            stdout, stderr = self.process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.communicate()
            raise
        seconds = time.monotonic() - start
        return self.process.returncode, seconds, stdout, "".join(self.lines) + stderr

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.communicate()
