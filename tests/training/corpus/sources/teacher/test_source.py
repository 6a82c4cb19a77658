"""A teacher's replies become examples, and a stopped import pays for no reply twice."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.training.corpus.sources.teacher.conftest import REFUSAL, ScriptedServer, completion
from training.corpus.errors import CorpusError
from training.corpus.sources.importing import ASIDE, import_source
from training.corpus.sources.teacher.cost import Budget, Prices
from training.corpus.sources.teacher.endpoint import Endpoint
from training.corpus.sources.teacher.prompts import Draws
from training.corpus.sources.teacher.source import REPLIES, Plan, Steps, Teacher
from training.examples import read_examples

GOOD = '''```python
def simple_math_problem():
    """
    Ada has 3 bags of 4 pens. How many pens does she have?
    """
    bags = 3
    pens = bags * 4  # each bag holds the same
    return pens


def simple_math_problem():
    """
    Ben has 20 hats and gives 8 of them away. How many hats are left?
    """
    hats = 20 - hat
    return hats
```'''
SOLUTIONS = [
    f"```python\ndef simple_math_problem():\n    pens = 3 * {n}\n    return pens\n```" for n in (4, 5, 4)
]
QUESTION = "Ada has 3 bags of 4 pens. How many pens does she have?"


def teacher(
    server: ScriptedServer,
    out: Path,
    *,
    tasks: int = 1,
    steps: Steps = "one-step",
    samples: int = 1,
    at_once: int = 1,
    budget: Budget | None = None,
) -> Teacher:
    return Teacher(
        Endpoint(server.url, "m", requests_per_minute=1e6, retries=0),
        Plan(tasks, Draws(1, 0.5, 0.3), steps, samples=samples),
        out / ASIDE / REPLIES,
        "CC0",
        budget or Budget(Prices()),
        at_once,
    )


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_one_step(server: ScriptedServer, tmp_path: Path) -> None:
    server.answers = [completion(GOOD), completion("I cannot help with that.")]
    index = import_source(teacher(server, tmp_path, tasks=2), tmp_path, show_progress=False)
    (example,) = read_examples(tmp_path)
    assert (example.question, example.answer, example.family) == (QUESTION, "12", "teacher-1-1")
    assert index["licenses"] == {"teacher": "CC0"}
    rejected = lines(tmp_path / ASIDE / "rejected.jsonl")
    assert [(line["line"], "hats" in line["text"]) for line in rejected] == [(1, True), (2, False)]
    assert "no function" in rejected[1]["reason"]
    assert [row["text"] for row in lines(tmp_path / ASIDE / REPLIES)[1:]] == [
        GOOD,
        "I cannot help with that.",
    ]


def test_two_steps_take_the_answer_that_most_samples_give(server: ScriptedServer, tmp_path: Path) -> None:
    server.answers = [completion(f"1. {QUESTION}\n2. Too short 1?"), *map(completion, SOLUTIONS)]
    source = teacher(server, tmp_path, steps="two-step", samples=3)
    index = import_source(source, tmp_path, show_progress=False)
    (example,) = read_examples(tmp_path)
    assert (example.question, example.answer) == (QUESTION, "12")
    assert index["rejected"] == 1
    assert lines(tmp_path / ASIDE / "agreement.jsonl") == [
        {"line": 1, "question": QUESTION, "samples": 3, "answers": {"12": 2, "15": 1}}
    ]


def test_two_steps_without_problems_or_programs(server: ScriptedServer, tmp_path: Path) -> None:
    server.answers = [completion("none"), completion(f"1. {QUESTION}"), completion("12")]
    index = import_source(teacher(server, tmp_path, tasks=2, steps="two-step"), tmp_path, show_progress=False)
    assert (index["examples"], index["rejected"]) == (0, 2)
    assert [line["reason"] for line in lines(tmp_path / ASIDE / "rejected.jsonl")] == [
        "the reply holds no list of problems",
        "the reply holds no function simple_math_problem",
    ]


@pytest.mark.parametrize("at_once", [1, 4])
def test_a_spent_budget_goes_on_without_paying_twice(
    server: ScriptedServer, tmp_path: Path, at_once: int
) -> None:
    server.answers = [completion(GOOD, (0, 2000))]
    prices = Prices(0, 1)  # a reply costs up to $0.002
    small = teacher(server, tmp_path, tasks=8, at_once=at_once, budget=Budget(prices, 0.007))
    with pytest.raises(CorpusError, match="budget"):
        import_source(small, tmp_path, workers=at_once, show_progress=False)
    assert len(server.asked) == 3
    large = teacher(server, tmp_path, tasks=8, at_once=at_once, budget=Budget(prices, 1))
    index = import_source(large, tmp_path, workers=at_once, show_progress=False)
    assert len(server.asked) == 8
    assert large.budget.spent == pytest.approx(0.016)
    assert (index["rows"], index["examples"]) == (8, 8)


def test_other_settings_are_refused_but_another_pace_is_not(server: ScriptedServer, tmp_path: Path) -> None:
    server.answers = [REFUSAL]
    with pytest.raises(CorpusError, match="does not answer"):
        import_source(teacher(server, tmp_path), tmp_path, show_progress=False)
    with pytest.raises(CorpusError, match="another tasks"):
        import_source(teacher(server, tmp_path, tasks=2), tmp_path, show_progress=False)
    server.answers = [completion(GOOD)]
    index = import_source(teacher(server, tmp_path, at_once=3), tmp_path, show_progress=False)
    assert index["examples"] == 1
