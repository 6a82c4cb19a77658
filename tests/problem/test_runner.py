"""The worker process: warm, confined, and replaced when anything goes wrong."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.problem import limits, runner
from app.problem.errors import ForbiddenFeature, LimitExceeded, ProgramSyntaxError, WorkerLost
from app.problem.interpreter import run_program
from app.problem.runner import ProgramRunner

GOOD = "def simple_math_problem():\n    a = 0.1 + 0.2  # sum\n    return a\n"


@pytest.fixture(scope="module")
def shared() -> Iterator[ProgramRunner]:
    with ProgramRunner() as started:
        yield started


def worker_pid(started: ProgramRunner) -> int:
    assert started.worker is not None
    return started.worker.process.pid


def fake_worker(monkeypatch: pytest.MonkeyPatch, folder: Path, reply: str) -> None:
    """A worker that says that it is ready and then does what `reply` says for each line."""
    script = folder / "fake_worker.py"
    script.write_text(
        "import sys, time\n"
        "def say(text):\n"
        "    sys.stdout.write(text + chr(10))\n"
        "    sys.stdout.flush()\n"
        "say('{\"ready\": true}')\n"
        f"for line in sys.stdin:\n    {reply}\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(runner.Worker.__init__, "__defaults__", (script,))


def test_the_trace_is_that_of_the_interpreter(shared: ProgramRunner) -> None:
    assert shared.run(GOOD) == run_program(GOOD)
    assert shared.run(GOOD, parity=True) == run_program(GOOD, parity=True)


def test_one_worker_serves_many_programs(shared: ProgramRunner) -> None:
    shared.run(GOOD)
    pid = worker_pid(shared)
    for source in (
        "return (",
        "\x00\ud800",
        "def simple_math_problem():\n    while True:\n        pass\n",
        GOOD,
    ):
        shared.run(source)
    assert worker_pid(shared) == pid


def test_threads_may_share_a_runner(shared: ProgramRunner) -> None:
    answers: list[str] = []

    def work(number: int) -> None:
        source = f"def simple_math_problem():\n    return {number}\n"
        answers.extend(str(shared.run(source).answer) for _ in range(5))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == sorted(str(number) for number in range(4) for _ in range(5))


def test_a_long_source_never_reaches_the_worker() -> None:
    with ProgramRunner() as started:
        assert started.run("#" * 8_001).error == LimitExceeded("source")
        assert started.worker is None


def test_a_worker_killed_while_it_waits_costs_no_program() -> None:
    with ProgramRunner() as started:
        started.run(GOOD)
        os.kill(worker_pid(started), signal.SIGTERM)
        assert started.worker is not None
        started.worker.process.wait()
        assert str(started.run(GOOD).answer) == "0.3"


def test_a_worker_killed_at_work_costs_one_program() -> None:
    with ProgramRunner() as started:
        started.run(GOOD)
        assert started.worker is not None
        # the program waits in the pipe of a stopped worker, which then ends before it reads it
        os.kill(worker_pid(started), signal.SIGSTOP)
        killer = threading.Timer(0.2, started.worker.process.kill)
        killer.start()
        assert isinstance(started.run(GOOD).error, WorkerLost)
        killer.join()
        assert str(started.run(GOOD).answer) == "0.3"


def test_a_hanging_worker_is_killed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fake_worker(monkeypatch, tmp_path, "time.sleep(60)")
    monkeypatch.setattr(limits, "PARENT_SECONDS", 0.2)
    with ProgramRunner() as started:
        assert started.run(GOOD).error == WorkerLost("no reply in time")
        assert started.worker is None


@pytest.mark.parametrize(
    "reply",
    [
        "say('nonsense')",
        "say('{}')",
        "say('[1]')",
        "say('{\"trace\": {}}')",
        'say(\'{"lost": "internal error: KeyError"}\')',
        "sys.exit(3)",
        "say('' + chr(255) * 20)",
    ],
)
def test_an_odd_reply_recycles_the_worker(
    reply: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    fake_worker(monkeypatch, tmp_path, reply)
    with ProgramRunner() as started:
        assert isinstance(started.run(GOOD).error, WorkerLost)
        assert started.worker is None


def test_a_closed_runner_says_so() -> None:
    started = ProgramRunner()
    started.run(GOOD)
    started.close()
    started.close()
    with pytest.raises(RuntimeError, match="closed"):
        started.run(GOOD)


@pytest.mark.skipif(sys.platform != "linux", reason="the limits are Linux's")
def test_the_system_confines_the_worker(shared: ProgramRunner) -> None:
    shared.run(GOOD)
    held = Path(f"/proc/{worker_pid(shared)}/limits").read_text(encoding="ascii")
    bounds = {line[:25].strip(): line[25:].split()[:2] for line in held.splitlines()[1:]}
    assert bounds["Max address space"] == [str(limits.WORKER_MEMORY_BYTES)] * 2
    assert bounds["Max open files"] == [str(limits.WORKER_DESCRIPTORS)] * 2
    assert bounds["Max file size"] == ["0", "0"]
    assert bounds["Max processes"] == ["0", "0"]
    assert bounds["Max core file size"] == ["0", "0"]
    assert int(bounds["Max cpu time"][0]) <= 60


@pytest.mark.parametrize(
    "expression",
    [
        "-" * 7_900 + "1",
        "not " * 1_900 + "1",
        "x" + "[0]" * 2_600,
        "f" + "()" * 3_900,
        "1" + "+1" * 3_900,
        "1 if 1 else " * 650 + "1",
        "lambda:" * 1_100 + "1",
        "(" * 250 + "1" + ")" * 250,
        "[" * 7_900,
        "x" + ".a" * 3_900,
    ],
    ids=lambda expression: expression[:12],
)
def test_deep_sources_do_not_cost_the_worker(shared: ProgramRunner, expression: str) -> None:
    shared.run(GOOD)
    pid = worker_pid(shared)
    error = shared.run(f"def simple_math_problem():\n    return {expression}\n").error
    assert isinstance(error, (LimitExceeded, ProgramSyntaxError, ForbiddenFeature))
    assert worker_pid(shared) == pid


def test_usage_is_that_of_the_worker(shared: ProgramRunner) -> None:
    shared.run(GOOD)
    before = shared.usage()
    shared.run("def simple_math_problem():\n    while True:\n        pass\n")
    after = shared.usage()
    assert after.cpu_seconds > before.cpu_seconds
    if sys.platform == "linux":
        assert 2**20 < after.peak_bytes < 2**26


def test_the_deepest_calls_fit_the_stack_of_the_worker(shared: ProgramRunner) -> None:
    nested = "f(n + 1)"
    for _ in range(30):
        nested = f"(0 + {nested})"
    source = f"def f(n):\n    return {nested}\ndef simple_math_problem():\n    return f(0)\n"
    assert str(shared.run(source).error) == "LimitExceeded(calls)"
