# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One command as several processes, with the variables that launchers give them."""

from __future__ import annotations

import random
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from program import TIME_LIMIT, Result, binary, environment

LAUNCHERS = ("RANK", "WORLD_SIZE", "LOCAL_", "MASTER_", "TORCHELASTIC_", "SLURM_", "OMPI_", "PMI",
             "MPI_", "OMP_NUM_THREADS")
# What a launcher tells the rank of this number, of so many, that meet at this port.
Launcher = Callable[[int, int, int], dict[str, str]]


class Port:
    """A port of the loopback that no other program is given while this is open: of two sockets with
    SO_REUSEADDR one may listen while the other only holds the port."""

    def __init__(self, number: int = 0) -> None:
        self._socket = socket.socket()
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._socket.bind(("127.0.0.1", number))
        self.number: int = self._socket.getsockname()[1]

    def close(self) -> None:
        self._socket.close()

    @staticmethod
    def between(first: int, end: int) -> Port:
        for _ in range(100):
            try:
                return Port(random.randrange(first, end))
            except OSError:
                continue
        raise RuntimeError(f"no port from {first} to {end} is free")


def torchrun(rank: int, size: int, port: int) -> dict[str, str]:
    return {
        "RANK": str(rank), "WORLD_SIZE": str(size), "LOCAL_RANK": str(rank),
        "LOCAL_WORLD_SIZE": str(size), "MASTER_ADDR": "localhost", "MASTER_PORT": str(port),
        "TORCHELASTIC_RUN_ID": "none", "TORCHELASTIC_RESTART_COUNT": "0",
        "TORCHELASTIC_USE_AGENT_STORE": "False", "OMP_NUM_THREADS": "1",
    }


def srun(rank: int, size: int, port: int) -> dict[str, str]:
    # The port is made from job and step.
    job, step = divmod(port - 20_000, 7)
    return {
        "SLURM_JOB_ID": str(job), "SLURM_STEP_ID": str(step), "SLURM_PROCID": str(rank),
        "SLURM_LOCALID": str(rank), "SLURM_NTASKS": str(size), "SLURM_STEP_NUM_TASKS": str(size),
        "SLURM_STEP_NUM_NODES": "1", "SLURM_STEP_NODELIST": "no-such-node[3-4]",
    }


def open_mpi(rank: int, size: int, port: int) -> dict[str, str]:
    return {
        "OMPI_COMM_WORLD_RANK": str(rank), "OMPI_COMM_WORLD_SIZE": str(size),
        "OMPI_COMM_WORLD_LOCAL_RANK": str(rank), "OMPI_COMM_WORLD_LOCAL_SIZE": str(size),
        "PMIX_NAMESPACE": "prterun-here-1@1", "MASTER_PORT": str(port),
    }


def mpich(rank: int, size: int, port: int) -> dict[str, str]:
    return {
        "PMI_RANK": str(rank), "PMI_SIZE": str(size), "MPI_LOCALRANKID": str(rank),
        "MPI_LOCALNRANKS": str(size), "MASTER_PORT": str(port),
    }


def bare_environment() -> dict[str, str]:
    """Without what a launcher of the tests themselves may have left."""
    return {name: value for name, value in environment().items()
            if not name.startswith(LAUNCHERS)}


@dataclass
class Rank:
    process: subprocess.Popen[bytes]
    folder: Path

    def text(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8", errors="replace")

    @property
    def stderr(self) -> str:
        return self.text("stderr")

    def result(self) -> Result:
        return Result(self.process.returncode, self.text("stdout"), self.stderr)


class Ranks:
    """Started at once; close() ends whatever still runs."""

    def __init__(
        self, size: int, arguments: Sequence[object], launcher: Launcher = torchrun,
        own: dict[int, Sequence[object]] | None = None, absent: Sequence[int] = (),
        extra: dict[str, str] | None = None,
    ) -> None:
        """`own` has arguments of single ranks; `absent` ranks are not started."""
        self._folder = tempfile.TemporaryDirectory(prefix="interfuse-ranks-")
        self._port = Port.between(20_000, 32_000)
        self.ranks: dict[int, Rank] = {}
        for rank in range(size):
            if rank in absent:
                continue
            folder = Path(self._folder.name) / str(rank)
            folder.mkdir()
            variables = launcher(rank, size, self._port.number)
            command = [binary(), *map(str, arguments), *map(str, (own or {}).get(rank, ()))]
            with (folder / "stdout").open("wb") as out, (folder / "stderr").open("wb") as err:
                process = subprocess.Popen(
                    command, stdout=out, stderr=err,
                    env=bare_environment() | variables | (extra or {}),
                )
            self.ranks[rank] = Rank(process, folder)

    def wait(self, limit: float = TIME_LIMIT) -> list[Result]:
        """Of every rank that still runs or has ended, in order."""
        deadline = time.monotonic() + limit
        for rank in self.ranks.values():
            rank.process.wait(max(0.1, deadline - time.monotonic()))
        return [rank.result() for rank in self.ranks.values()]

    def wait_for(self, part: str, rank: int = 0) -> None:
        """Until the rank has written this on stderr."""
        deadline = time.monotonic() + TIME_LIMIT
        while part not in self.ranks[rank].stderr:
            if self.ranks[rank].process.poll() is not None or time.monotonic() > deadline:
                raise AssertionError(f"no {part!r} from rank {rank}: {self.ranks[rank].stderr}")
            time.sleep(0.01)

    def send(self, rank: int, number: signal.Signals) -> None:
        self.ranks[rank].process.send_signal(number)

    def close(self) -> None:
        for rank in self.ranks.values():
            if rank.process.poll() is None:
                rank.process.kill()
                rank.process.wait()
        self._port.close()
        self._folder.cleanup()
