"""The child process: cancelling, being killed, hanging, outliving nobody."""

import os
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from app.inference import Cancelled, Engine, EngineLost, Sampling
from app.inference.process import STOP_SECONDS, HostProcess

from .conftest import PROMPT, SETTINGS

MANY = 20_000  # candidates: minutes of work, which a test must not wait for
LONG = Sampling(temperature=1.0, max_tokens=150, seed=1)
posix_only = pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals")


def test_candidates_arrive_while_others_are_written(shared_engine: Engine) -> None:
    candidates = shared_engine.generate(PROMPT, MANY, LONG)
    first = {next(candidates).index for _ in range(4)}  # which end first depends on the processor's rounding
    assert len(first) == 4
    assert max(first) < MANY // 20
    candidates.close()


def test_cancel_from_another_thread_ends_the_stream(shared_engine: Engine) -> None:
    candidates = shared_engine.generate(PROMPT, MANY, LONG)
    found = [next(candidates)]
    canceller = threading.Thread(target=shared_engine.cancel)
    canceller.start()
    found += candidates
    canceller.join()
    assert len(found) < MANY
    assert "cancelled" in {c.finish for c in found}


def test_cancel_ends_every_waiting_call_and_none_that_comes_later(shared_engine: Engine) -> None:
    candidates = shared_engine.generate(PROMPT, MANY, LONG)
    next(candidates)
    raised: list[Exception] = []
    started = threading.Event()

    def score() -> None:
        started.set()
        try:
            shared_engine.score(PROMPT, [f"    a = {i}\n" * 8 for i in range(30_000)])
        except Cancelled as error:
            raised.append(error)

    scoring = threading.Thread(target=score)
    scoring.start()
    started.wait()
    while scoring.is_alive():  # the request may not have been sent yet at the first cancel
        shared_engine.cancel()
        scoring.join(0.1)
    assert len(raised) == 1
    assert len(list(candidates)) < MANY
    assert [c.finish for c in shared_engine.generate(PROMPT, 1, replace(LONG, max_tokens=2))] == ["length"]


def test_closing_the_iterator_frees_the_engine_for_the_next_call(shared_engine: Engine) -> None:
    candidates = shared_engine.generate(PROMPT, MANY, LONG)
    next(candidates)
    candidates.close()
    assert len(list(shared_engine.generate(PROMPT, 2, replace(LONG, max_tokens=3)))) == 2


def test_scores_are_given_between_two_candidates(shared_engine: Engine) -> None:
    candidates = shared_engine.generate(PROMPT, MANY, LONG)
    next(candidates)
    (between,) = shared_engine.score(PROMPT, ["    return 3"])  # would wait for minutes behind the generation
    assert next(candidates).finish != "cancelled"
    candidates.close()
    assert shared_engine.score(PROMPT, ["    return 3"]) == pytest.approx([between], abs=1e-5)


def test_cancel_with_nothing_under_way_does_nothing(engine: Engine) -> None:
    engine.cancel()
    engine.start()
    engine.cancel()
    assert len(list(engine.generate(PROMPT, 1, replace(LONG, max_tokens=2)))) == 1


def test_killed_in_the_middle_it_says_so_and_works_again(engine: Engine) -> None:
    before = engine.info().process_id
    expected = list(engine.generate(PROMPT, 3, replace(LONG, max_tokens=20)))
    candidates = engine.generate(PROMPT, MANY, LONG)
    next(candidates)
    psutil.Process(before).kill()
    with pytest.raises(EngineLost, match="try once more"):
        list(candidates)
    assert list(engine.generate(PROMPT, 3, replace(LONG, max_tokens=20))) == expected
    assert engine.info().process_id != before


def test_killed_while_idle_it_is_started_again(engine: Engine) -> None:
    process = psutil.Process(engine.info().process_id)
    process.kill()
    psutil.wait_procs([process], timeout=10)
    try:
        found = len(engine.score(PROMPT, ["a"]))
    except EngineLost:  # the loss was not yet noticed when the call began: the one after it must work
        found = len(engine.score(PROMPT, ["a"]))
    assert found == 1


@posix_only
def test_a_child_that_hangs_is_given_up(models: Path) -> None:
    settings = replace(SETTINGS, silence_seconds=1.0)
    with Engine(models / "generator.gguf", None, settings) as engine:
        stopped = engine.info().process_id
        os.kill(stopped, signal.SIGSTOP)
        with pytest.raises(EngineLost, match="silent"):
            list(engine.generate(PROMPT, 1, LONG))
        assert len(list(engine.generate(PROMPT, 1, LONG))) == 1
        assert not psutil.pid_exists(stopped)


@posix_only
def test_cancel_gives_up_a_child_that_hangs(engine: Engine) -> None:
    stopped = engine.info().process_id
    candidates = engine.generate(PROMPT, MANY, LONG)
    next(candidates)
    os.kill(stopped, signal.SIGSTOP)
    engine.cancel()
    with pytest.raises(EngineLost, match="when it had to stop"):  # not after `silence_seconds`
        list(candidates)
    assert len(list(engine.generate(PROMPT, 1, LONG))) == 1
    assert not psutil.pid_exists(stopped)


@posix_only
def test_a_call_after_a_cancel_has_the_usual_patience(engine: Engine) -> None:
    child = psutil.Process(engine.info().process_id)
    assert len(list(engine.generate(PROMPT, 1, LONG))) == 1
    engine.cancel()
    child.suspend()
    going_on = threading.Timer(2 * STOP_SECONDS, child.resume)
    going_on.start()
    assert len(list(engine.generate(PROMPT, 1, LONG))) == 1
    going_on.join()
    assert engine.info().process_id == child.pid


@posix_only
def test_a_cancelled_stream_that_is_read_late_is_whole(engine: Engine) -> None:
    before = engine.info().process_id
    candidates = engine.generate(PROMPT, MANY, LONG)
    found = [next(candidates)]
    engine.cancel()
    engine.score(PROMPT, ["    return 3"])  # answered after the end of the cancelled stream
    os.kill(before, signal.SIGSTOP)
    assert "cancelled" in {c.finish for c in [*found, *candidates]}  # all of it has come already
    os.kill(before, signal.SIGCONT)
    assert engine.info().process_id == before


def test_closing_ends_the_child(models: Path) -> None:
    engine = Engine(models / "generator.gguf", None, SETTINGS)
    child = psutil.Process(engine.info().process_id)
    engine.close()
    assert not child.is_running()
    engine.close()


@posix_only
def test_closing_ends_a_child_that_hangs_and_the_call_that_can_not_be_sent() -> None:
    hanging = HostProcess()
    os.kill(hanging.process_id, signal.SIGSTOP)
    lost: list[EngineLost] = []

    def send() -> None:
        try:
            list(hanging.request("load", 60, generator="much more than a pipe holds" * 100_000))
        except EngineLost as error:
            lost.append(error)

    sending = threading.Thread(target=send, daemon=True)
    sending.start()
    closing = threading.Thread(target=hanging.close, daemon=True)
    closing.start()
    for thread in (closing, sending):
        thread.join(30)
    assert [error.reason for error in lost] == ["it was closed"]
    assert not psutil.pid_exists(hanging.process_id)


@posix_only
def test_closing_does_not_wait_for_models_that_load(models: Path) -> None:
    slow = Engine(models / "generator.gguf", None, SETTINGS)
    others = set(psutil.Process().children())
    lost: list[EngineLost] = []

    def start() -> None:
        try:
            slow.start()
        except EngineLost as error:
            lost.append(error)

    starting = threading.Thread(target=start)
    starting.start()
    while not (new := set(psutil.Process().children()) - others):
        pass
    (child,) = new
    while "app.inference.host" not in child.cmdline():
        pass  # still a copy of this process, which waits for it to become the new program
    child.suspend()  # so early that it has loaded nothing yet
    slow.close()
    starting.join()
    assert len(lost) == 1
    assert not child.is_running()


def test_a_parent_that_dies_takes_the_child_with_it(models: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from app.inference import Engine, Sampling\n"
        "engine = Engine(Path(sys.argv[1]))\n"
        f"candidates = engine.generate('text', {MANY}, Sampling(temperature=1.0, max_tokens=150))\n"
        "next(candidates); print(engine.info().process_id, flush=True)\n"
        "for _ in candidates: pass\n"
    )
    command = [sys.executable, "-c", script, str(models / "generator.gguf")]
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as parent:
        assert parent.stdout is not None
        child = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
        parent.wait()
    _, alive = psutil.wait_procs([child], timeout=10)
    assert alive == []
