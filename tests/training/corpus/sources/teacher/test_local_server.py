"""End to end against a real server: llama.cpp's, with the model that the app ships.

Our small model cannot write what a teacher is asked for: every reply is rejected with a reason, none is lost.
"""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from training.corpus.__main__ import main
from training.corpus.sources.importing import ASIDE
from training.corpus.sources.teacher.source import REPLIES

pytest.importorskip("fastapi", reason="llama-cpp-python[server] is not installed")
MODEL = Path(__file__).resolve().parents[5] / "assets" / "models" / "nano" / "generator.gguf"
PATIENCE_S = 60
SERVER = """
import runpy
import llama_cpp.llama_cpp as llama
from app.inference.library import model_parameters
parameters = model_parameters()  # without the AMX that ends the server on some processors
llama.llama_model_default_params = lambda: parameters
runpy.run_module("llama_cpp.server", run_name="__main__", alter_sys=True)
"""


@pytest.fixture(scope="module")
def llama_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of llama.cpp's server with the shipped generator."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path_factory.mktemp("server") / "log.txt"
    command = [sys.executable, "-c", SERVER, "--model", str(MODEL), "--n_ctx", "2048"]
    command += ["--host", "127.0.0.1", "--port", str(port), "--n_threads", "1"]
    with log.open("w") as output:
        process = subprocess.Popen(
            command, stdout=output, stderr=output, env=os.environ | {"LOG_LEVEL": "error"}
        )
        try:
            url = f"http://127.0.0.1:{port}/v1"
            _wait_for(url, process, log)
            yield url
        finally:
            process.terminate()
            process.wait(PATIENCE_S)


def _wait_for(url: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/models", timeout=5):
                return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.2)
    pytest.fail(f"the server did not start:\n{log.read_text()}")


@pytest.mark.slow
@pytest.mark.parametrize("steps", ["one-step", "two-step"])
def test_the_whole_way_with_our_own_model(
    llama_server: str, steps: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["import", "teacher", "--endpoint", llama_server, "--model", "nano", "--license", "MIT"]
    arguments += ["--tasks", "3", "--steps", steps, "--max-tokens", "100", "--requests-per-minute", "6000"]
    arguments += ["--price", "1", "1", "--budget", "1", "--out", str(tmp_path)]
    assert main(arguments) == 0
    index = json.loads((tmp_path / "index.json").read_text(encoding="utf-8"))
    replies = (tmp_path / ASIDE / REPLIES).read_text(encoding="utf-8").splitlines()[1:]
    rejected = [
        json.loads(line)
        for line in (tmp_path / ASIDE / "rejected.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert (index["rows"], index["examples"], len(replies)) == (3, 0, 3)
    assert [line["line"] for line in rejected] == [1, 2, 3]
    assert [line["text"] for line in rejected] == [json.loads(reply)["text"] for reply in replies]
    assert all(line["reason"] for line in rejected)
    assert "3 replies" in capsys.readouterr().out
