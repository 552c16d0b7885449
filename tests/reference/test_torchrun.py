# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`interfuse merge` under the real torchrun: ranks of one machine, and of two that are this one.
The environment variable INTERFUSE names the program."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from safetensors import safe_open
from safetensors.numpy import load_file

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "command_line"))

import large_pool  # noqa: E402

PROGRAM = os.environ["INTERFUSE"]
FIXTURES = Path(__file__).resolve().parent.parent / "fixtures" / "ada_svd"
RECIPE = FIXTURES / "basic" / "recipe.yaml"
TORCHRUN = [sys.executable, "-m", "torch.distributed.run"]
DIVIDED = "++interfuse.batch_size=3"
LIMIT = 300


def environment() -> dict[str, str]:
    launchers = ("RANK", "WORLD_SIZE", "LOCAL_", "MASTER_", "TORCHELASTIC_", "SLURM_", "OMPI_",
                 "PMI", "MPI_", "OMP_NUM_THREADS")
    return {name: value for name, value in os.environ.items() if not name.startswith(launchers)}


def start(
    options: Sequence[str], output: Path, *more: str, recipe: Path = RECIPE
) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*TORCHRUN, *options, "--no-python", PROGRAM, "merge", str(recipe), "-o", str(output),
         DIVIDED, *more],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment(),
        start_new_session=True)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def finish(process: subprocess.Popen[str]) -> tuple[str, str]:
    try:
        return process.communicate(timeout=LIMIT)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        raise


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    output = tmp_path_factory.mktemp("alone") / "out"
    subprocess.run([PROGRAM, "merge", str(RECIPE), "-o", str(output), DIVIDED, "--quiet"],
                   check=True, stdout=subprocess.DEVNULL, env=environment(), timeout=LIMIT)
    yield output


def assert_same(left: Path, right: Path, ranks: int) -> None:
    for file in ("model.safetensors", "routing.safetensors"):
        tensors, others = load_file(left / file), load_file(right / file)
        assert tensors.keys() == others.keys()
        for name, values in tensors.items():
            np.testing.assert_allclose(others[name], values, rtol=1e-6, atol=1e-6, err_msg=name)
    with safe_open(right / "routing.safetensors", "np") as table:
        assert json.loads(table.metadata()["table"])["origin"]["ranks"] == ranks


@pytest.mark.parametrize("ranks", [2, 3])
@pytest.mark.parametrize("standalone", [True, False])
def test_ranks_of_one_machine(alone: Path, tmp_path: Path, ranks: int, standalone: bool) -> None:
    output = tmp_path / "out"
    options = ["--standalone"] if standalone else ["--master-port", str(free_port())]
    process = start([*options, "--nproc-per-node", str(ranks)], output)
    stdout, stderr = finish(process)
    assert process.returncode == 0, stderr
    assert stdout.count("The merged model is in") == 1
    assert f"as {ranks} ranks" in stderr
    assert_same(alone, output, ranks)


def test_two_machines(alone: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    options = ["--nnodes", "2", "--nproc-per-node", "1", "--rdzv-backend", "c10d",
               "--rdzv-endpoint", f"127.0.0.1:{free_port()}", "--rdzv-id", "interfuse-test"]
    machines = [start(options, output) for _ in range(2)]
    outputs = [finish(process) for process in machines]
    assert [process.returncode for process in machines] == [0, 0], outputs
    assert sum(stdout.count("The merged model is in") for stdout, _ in outputs) == 1
    assert_same(alone, output, 2)


def test_an_error_ends_all(tmp_path: Path) -> None:
    process = start(["--standalone", "--nproc-per-node", "2"], tmp_path / "out",
                    "modelpool.models.clouds=nowhere")
    _, stderr = finish(process)
    assert process.returncode != 0
    assert "error: " in stderr and "nowhere" in stderr
    assert list(tmp_path.iterdir()) == []


def test_an_interrupt_ends_all(tmp_path: Path) -> None:
    recipe = large_pool.write_pool(tmp_path / "pool")
    process = start(["--standalone", "--nproc-per-node", "2"], tmp_path / "out", recipe=recipe)
    assert process.stderr is not None
    seen = ""
    for line in process.stderr:
        seen += line
        if "Round 1 of" in line:
            break
    assert "Round 1 of" in seen, seen
    process.send_signal(signal.SIGINT)
    finish(process)
    assert process.returncode != 0
    assert [path.name for path in tmp_path.iterdir()] == ["pool"]
