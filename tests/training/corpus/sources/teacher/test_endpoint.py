"""Requests over HTTP: retried, paced, kept; what cannot be mended is told in a sentence."""

import time
from pathlib import Path

import pytest

from tests.training.corpus.sources.teacher.conftest import Answer, ScriptedServer, completion
from training.corpus.errors import CorpusError
from training.corpus.sources.teacher.cost import Budget, Prices
from training.corpus.sources.teacher.endpoint import GARBAGE_TRIES, Asker, Endpoint, NoReply, Pace
from training.evaluation.journal import Journal

MESSAGES = [{"role": "user", "content": "Write a problem."}]
GARBAGE = Answer(200, "<html>busy</html>", kind="text/html")
BROKEN = Answer(200, '{"choices": [')
TOO_MANY = Answer(429, '{"error": {"message": "slow down"}}', {"Retry-After": "0.3"})
FAULT = Answer(500, '{"error": {"message": "oops"}}', {"Retry-After-Ms": "10"})
REFUSED = Answer(400, '{"error": {"message": "too long"}}')


class Asking:
    """An asker over a journal in a folder, opened again for each test's run."""

    def __init__(self, server: ScriptedServer, folder: Path) -> None:
        self.server, self.path = server, folder / "replies.jsonl"

    def run(self, *keys: str, retries: int = 4, budget: Budget | None = None) -> list[str]:
        endpoint = Endpoint(self.server.url, "m", requests_per_minute=1e6, retries=retries, timeout_s=20)
        with Journal(self.path, {"model": "m"}) as journal:
            asker = Asker(endpoint, journal, budget or Budget(Prices()))
            try:
                return [asker.ask(key, MESSAGES, seed=1) for key in keys]
            finally:
                asker.close()


@pytest.fixture
def asking(server: ScriptedServer, tmp_path: Path) -> Asking:
    return Asking(server, tmp_path)


def test_a_reply_comes_with_its_cost_and_is_asked_for_once(asking: Asking) -> None:
    asking.server.answers = [completion("one", (100, 50)), completion("two", (10, 5))]
    budget = Budget(Prices(1, 2))
    assert asking.run("a", "b", budget=budget) == ["one", "two"]
    assert budget.spent == pytest.approx((110 + 2 * 55) / 1e6)
    assert asking.run("b", "a") == ["two", "one"]
    assert len(asking.server.asked) == 2


def test_what_is_asked(asking: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "key-of-the-test")
    asking.server.answers = [completion("x")]
    asking.run("a", "b")
    first, second = asking.server.asked
    assert (first["model"], first["temperature"], first["messages"]) == ("m", 0.8, MESSAGES)
    assert first["seed"] != second["seed"]
    assert asking.server.keys == ["Bearer key-of-the-test"] * 2
    assert "key-of-the-test" not in asking.path.read_text(encoding="utf-8")


def test_busy_and_faulty_servers_are_asked_again(asking: Asking) -> None:
    asking.server.answers = [TOO_MANY, FAULT, FAULT, completion("at last")]
    start = time.monotonic()
    assert asking.run("a") == ["at last"]
    assert time.monotonic() - start >= 0.3  # as long as Retry-After says
    assert len(asking.server.asked) == 4


@pytest.mark.parametrize("garbage", [GARBAGE, BROKEN, Answer(200, "{}"), completion("")])
def test_garbage_is_asked_for_again_then_left(asking: Asking, garbage: Answer) -> None:
    if garbage == completion(""):
        garbage = Answer(200, garbage.body.replace('"content": ""', '"content": null'))
    asking.server.answers = [garbage, completion("good")]
    assert asking.run("a") == ["good"]
    asking.server.answers = [garbage]
    with pytest.raises(NoReply, match="no chat completion"):
        asking.run("b")
    assert len(asking.server.asked) == 2 + GARBAGE_TRIES
    with pytest.raises(NoReply):  # from the journal
        asking.run("b")
    assert len(asking.server.asked) == 2 + GARBAGE_TRIES


@pytest.mark.parametrize(
    "answer", [FAULT, Answer(401, '{"error": {"message": "no such key"}}'), Answer(404, "{}"), REFUSED]
)
def test_an_endpoint_that_never_answers_stops_the_import(asking: Asking, answer: Answer) -> None:
    asking.server.answers = [answer]
    with pytest.raises(CorpusError, match="run the same command again"):
        asking.run("a", retries=1)
    asking.server.answers = [completion("now")]
    assert asking.run("a") == ["now"]


def test_one_refused_request_does_not_stop_the_others(asking: Asking) -> None:
    asking.server.answers = [completion("good"), REFUSED]
    with pytest.raises(NoReply, match="too long"):
        asking.run("a", "b")


def test_nobody_there(tmp_path: Path) -> None:
    with Journal(tmp_path / "r.jsonl", {}) as journal:
        asker = Asker(Endpoint("http://127.0.0.1:9/v1", "m", retries=0), journal, Budget(Prices()))
        with pytest.raises(CorpusError, match="does not answer"):
            asker.ask("a", MESSAGES, 1)
        asker.close()


def test_the_budget_stops_before_the_request(asking: Asking) -> None:
    asking.server.answers = [completion("x", (1000, 1000))]
    with pytest.raises(CorpusError, match="budget"):
        asking.run("a", "b", budget=Budget(Prices(10, 10), limit=0.03))
    assert len(asking.server.asked) == 1


def test_a_key_is_needed_but_for_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    assert Endpoint("http://localhost:8000/v1", "m").key() == "none"
    with pytest.raises(CorpusError, match="OPENAI_API_KEY is not set"):
        Endpoint("https://example.org/v1", "m").key()
    monkeypatch.setenv("MY_KEY", "k")
    assert Endpoint("https://example.org/v1", "m", key_variable="MY_KEY").key() == "k"


def test_pace_spaces_requests_evenly() -> None:
    now, waits = [0.0], []

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        now[0] += seconds

    pace = Pace(per_minute=30, clock=lambda: now[0], sleep=sleep)
    pace.wait()
    pace.wait()
    now[0] += 1.5
    pace.wait()
    now[0] += 10
    pace.wait()
    assert waits == [2.0, 0.5]
